use leptos::prelude::*;
use model::progress::review::Schedule;

use super::ahead::Ahead;
use super::exam_date::ExamDate;
use super::session::{Session, SessionView};
use crate::content::Library;
use crate::course::{Module, StepKind, StepRow, module, module_title};
use crate::dates::Dates;
use crate::i18n::*;
use crate::learner::Journal;
use crate::learner::standing::schedule;
use crate::route::{Page, Step};
use crate::router::Router;
use crate::ui::focus_by_id;
use crate::words::{Words, tr};

/// All that is due today, over all modules.
#[component]
pub fn ReviewPage() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <h1 id="title" tabindex="-1">{tr!(i18n, pages.review_title)}</h1>
        <Review module=None />
    }
}

/// What is due of one module.
#[component]
pub fn ModuleReviewPage(
    /// Which.
    module: &'static Module,
) -> impl IntoView {
    let i18n = use_i18n();
    let router = Router::expect();
    let home = Page::Module(module.id.to_owned(), Step::Overview);
    view! {
        <nav class="crumbs" aria-label=tr!(i18n, shell.crumbs)>
            <a href=move || router.href(Page::Map)>{tr!(i18n, pages.map_title)}</a>
            <span aria-hidden="true">" › "</span>
            <a href=move || router.href(home.clone())>{move || module_title(i18n, module.id)}</a>
        </nav>
        <h1 id="title" tabindex="-1">{tr!(i18n, map.step_remember)}</h1>
        <StepRow module=module workshop=None at=StepKind::Remember />
        <Review module=Some(module) />
    }
}

/// A session where one is under way; else what is due and what is to come.
#[component]
fn Review(
    /// The module; all of them where there is none.
    module: Option<&'static Module>,
) -> impl IntoView {
    let (journal, library) = (Journal::expect(), Library::expect());
    let plan = Memo::new(move |_| schedule(journal, library, module.map(|module| module.id)));
    let session = RwSignal::new(None::<Session>);
    let under_way = Memo::new(move |_| session.with(Option::is_some));
    move || {
        if under_way.get() {
            view! { <SessionView session=session /> }.into_any()
        } else {
            view! { <Overview plan=plan module=module session=session /> }.into_any()
        }
    }
}

/// What is due today, what is to come, until when.
#[component]
fn Overview(
    /// The schedule.
    plan: Memo<Schedule>,
    /// The module; all of them where there is none.
    module: Option<&'static Module>,
    /// Where a session begins.
    session: RwSignal<Option<Session>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let journal = Journal::expect();
    let begin = move || {
        let today = journal.today();
        plan.with(|plan| {
            let items = plan.session(today).into_iter().map(|one| (one.module.clone(), one.item.clone()));
            session.set(Some(Session::new(items.collect())));
        });
    };
    view! {
        <p class="lede">{tr!(i18n, learner.review_lede)}</p>
        <div class="review">
            <section class="panel" aria-labelledby="due">
                <h2 id="due">{tr!(i18n, learner.due_title)}</h2>
                {move || due(i18n, &plan.get(), journal, begin)}
                {module.is_none().then(|| view! { <ByModule plan=plan /> })}
            </section>
            <ExamDate />
            <Ahead plan=plan />
            <Rules />
        </div>
    }
}

/// How much is due, and the way to it; or when there will be something.
fn due(i18n: Words, plan: &Schedule, journal: Journal, begin: impl Fn() + 'static) -> AnyView {
    let today = journal.today();
    let count = plan.due(today).len();
    if count > 0 {
        let now = plan.session(today).len();
        let begin = move |_| {
            untrack(&begin);
            request_animation_frame(|| focus_by_id("review-at"));
        };
        return view! {
            <p class="big">{t_string!(i18n, learner.due_count, count = count)}</p>
            <p class="actions">
                <button class="btn" type="button" on:click=begin>
                    {t_string!(i18n, learner.begin_review, count = now)}
                </button>
            </p>
        }
        .into_any();
    }
    let said = match plan.next_day(today) {
        _ if plan.is_over(today) => t_string!(i18n, learner.exam_over).to_owned(),
        _ if plan.items().is_empty() => t_string!(i18n, learner.nothing_answered).to_owned(),
        Some(day) => t_string!(i18n, learner.nothing_due, day = Dates::here().long(day)),
        None => t_string!(i18n, learner.nothing_before_exam).to_owned(),
    };
    view! { <p>{said}</p> }.into_any()
}

/// What is due of each module, with the way to its own page.
#[component]
fn ByModule(
    /// The schedule.
    plan: Memo<Schedule>,
) -> impl IntoView {
    let i18n = use_i18n();
    let router = Router::expect();
    let journal = Journal::expect();
    move || {
        let today = journal.today();
        let mut counts: Vec<(&'static Module, usize)> = Vec::new();
        plan.with(|plan| {
            for one in plan.due(today) {
                match counts.iter_mut().find(|(module, _)| module.id == one.module) {
                    Some((_, count)) => *count += 1,
                    None => counts.extend(module(&one.module).map(|module| (module, 1))),
                }
            }
        });
        let rows = counts.into_iter().map(|(module, count)| {
            let there = router.href(Page::Module(module.id.to_owned(), Step::Review));
            view! {
                <li>
                    <a href=there>{module_title(i18n, module.id)}</a>
                    " "
                    <span class="soft">{t_string!(i18n, learner.due_here, count = count)}</span>
                </li>
            }
            .into_any()
        });
        view! { <ul class="by-module">{rows.collect::<Vec<_>>()}</ul> }
    }
}

/// How answers decide when a question comes back, in words.
#[component]
fn Rules() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <details class="panel">
            <summary>{tr!(i18n, learner.rules)}</summary>
            <p>{tr!(i18n, learner.rules_first)}</p>
            <ul>
                <li>{tr!(i18n, learner.rules_again)}</li>
                <li>{tr!(i18n, learner.rules_hard)}</li>
                <li>{tr!(i18n, learner.rules_good)}</li>
                <li>{tr!(i18n, learner.rules_easy)}</li>
            </ul>
            <p>{tr!(i18n, learner.rules_fsrs)}</p>
        </details>
    }
}
