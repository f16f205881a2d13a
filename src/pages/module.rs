use leptos::prelude::*;

use crate::course::{
    Module, StepKind, Workshop, module_question, module_title, step_title, workshop_aim, workshop_title,
};
use crate::i18n::*;
use crate::learner::Journal;
use crate::parts::{Draw, Part};
use crate::route::{Page, Query, Step};
use crate::router::Router;
use crate::words::tr;

/// A module's own page: the question it opens on and its five steps.
#[component]
pub fn ModulePage(
    /// Which module.
    module: &'static Module,
) -> impl IntoView {
    let i18n = use_i18n();
    let router = Router::expect();
    view! {
        <nav class="crumbs" aria-label=tr!(i18n, shell.crumbs)>
            <a href=move || router.href(Page::Map)>{tr!(i18n, pages.map_title)}</a>
        </nav>
        <h1 id="title" tabindex="-1">{move || module_title(i18n, module.id)}</h1>
        <p class="lede">{move || module_question(i18n, module.id)}</p>
        <ol class="five">
            {StepKind::ALL
                .into_iter()
                .map(|step| view! { <StepCard module=module step=step /> })
                .collect_view()}
        </ol>
    }
}

/// One of the five steps: what one does there, and the way in.
#[component]
fn StepCard(
    /// Whose step.
    module: &'static Module,
    /// Which step.
    step: StepKind,
) -> impl IntoView {
    let i18n = use_i18n();
    let taken = untrack(|| Journal::expect().has_taken(module.id, step.code()));
    let text = move || match step {
        StepKind::Understand => t_string!(i18n, pages.do_understand),
        StepKind::Predict => t_string!(i18n, pages.do_predict),
        StepKind::Experiment => t_string!(i18n, pages.do_experiment),
        StepKind::Practise => t_string!(i18n, pages.do_practise),
        StepKind::Remember => t_string!(i18n, pages.do_remember),
    };
    view! {
        <li class="panel">
            <h2>{move || step_title(i18n, step)}</h2>
            {taken.then(|| view! { <p class="done">{tr!(i18n, pages.step_taken)}</p> })}
            <p>{text}</p>
            <StepWays module=module step=step />
        </li>
    }
}

/// The links of a step, or that it is to come.
#[component]
fn StepWays(
    /// Whose step.
    module: &'static Module,
    /// Which step.
    step: StepKind,
) -> impl IntoView {
    let to_page: fn(String) -> Step = match step {
        StepKind::Predict => |id| Step::Predict(id, Query::default()),
        StepKind::Experiment => |id| Step::Workshop(id, Query::default()),
        StepKind::Understand => return view! { <LessonWay module=module /> }.into_any(),
        StepKind::Practise | StepKind::Remember => {
            let i18n = use_i18n();
            let (step, text) = match step {
                StepKind::Remember => (Step::Review, tr!(i18n, pages.review_title)),
                _ => (Step::Practice, tr!(i18n, practice.to_practice)),
            };
            let there = Page::Module(module.id.to_owned(), step);
            let router = Router::expect();
            return view! {
                <p>
                    <a class="btn ghost" href=move || router.href(there.clone())>{text}</a>
                </p>
            }
            .into_any();
        }
    };
    view! {
        <ul class="ways">
            {module
                .workshops
                .iter()
                .filter(|workshop| workshop.open && (step == StepKind::Experiment || workshop.predicts()))
                .map(|workshop| view! { <Way module=module workshop=workshop to_page=to_page /> })
                .collect_view()}
        </ul>
    }
    .into_any()
}

/// One link to a workshop, with what one learns there.
#[component]
fn Way(
    /// Whose workshop.
    module: &'static Module,
    /// Which workshop.
    workshop: &'static Workshop,
    /// The step that the link leads to.
    to_page: fn(String) -> Step,
) -> impl IntoView {
    let i18n = use_i18n();
    let router = Router::expect();
    let page = Page::Module(module.id.to_owned(), to_page(workshop.id.to_owned()));
    view! {
        <li>
            <a class="btn ghost" href=move || router.href(page.clone())>
                {move || workshop_title(i18n, workshop.id)}
            </a>
            <span class="soft">{move || workshop_aim(i18n, workshop.id)}</span>
        </li>
    }
}

/// The way into the lesson. How much of it was read is told once the part of
/// the program that reads lessons is here; entering the lesson needs it anyway.
#[component]
fn LessonWay(
    /// Whose lesson.
    module: &'static Module,
) -> impl IntoView {
    let i18n = use_i18n();
    let router = Router::expect();
    let journal = Journal::expect();
    let page = |step| Page::Module(module.id.to_owned(), step);
    let (there, here) = (page(Step::Lesson), page(Step::Overview));
    let words = move || match journal.has_taken(module.id, StepKind::Understand.code()) {
        true => t_string!(i18n, lesson.again),
        false if journal.with(|record| record.reading(module.id).is_some()) => t_string!(i18n, lesson.resume),
        false => t_string!(i18n, lesson.begin),
    };
    let count = RwSignal::new(None::<Draw>);
    leptos::task::spawn_local(async move {
        if let Ok(draw) = Part::Reading.fetch().await {
            count.try_set(Some(draw));
        }
    });
    view! {
        <ul class="ways">
            <li>
                <a class="btn ghost" href=move || router.href(there.clone())>{words}</a>
                {move || count.get().map(|draw| draw(here.clone()))}
            </li>
        </ul>
    }
}
