use leptos::prelude::*;
use model::course::{Course, Facts};

use crate::content::{Library, when_ready};
use crate::course::{Module, StepKind, module, module_title};
use crate::i18n::*;
use crate::learner::Journal;
use crate::learner::standing::{open_modules, way};
use crate::quiz::inline;
use crate::route::{Page, Step};
use crate::router::Router;
use crate::words::{Words, tr};

/// A programme of studies as a path over its modules, and its facts.
#[component]
pub fn ProgrammePage(
    /// Its id.
    id: String,
) -> impl IntoView {
    let i18n = use_i18n();
    let router = Router::expect();
    let course = Library::expect().course();
    let id = StoredValue::new(id);
    let title = move || {
        let found = course.get();
        let programme = found.ready().and_then(|course| {
            id.with_value(|id| course.programmes.iter().find(|one| one.id == *id))
                .map(|one| one.facts(router.lang().code()).title.clone())
        });
        let list = || match id.with_value(String::is_empty) {
            true => t_string!(i18n, progress.programmes),
            false => t_string!(i18n, pages.programme_title),
        };
        programme.unwrap_or_else(|| list().to_owned())
    };
    view! {
        <nav class="crumbs" aria-label=tr!(i18n, shell.crumbs)>
            <a href=move || router.href(Page::Map)>{tr!(i18n, pages.map_title)}</a>
        </nav>
        <h1 id="title" tabindex="-1">{title}</h1>
        {when_ready(course, move |course| (move || id.with_value(|id| programme(i18n, &course, id))).into_any())}
    }
}

fn programme(i18n: Words, course: &Course, id: &str) -> AnyView {
    let router = Router::expect();
    let Some(programme) = course.programmes.iter().find(|one| one.id == id) else {
        let said = match id {
            "" => t_string!(i18n, progress.programmes_lede),
            _ => t_string!(i18n, progress.programme_unknown),
        };
        return view! {
            <p class="lede">{said}</p>
            {links(course)}
        }
        .into_any();
    };
    let open = open_modules(course);
    let stops = programme.modules.iter().filter_map(|id| module(id)).map(|module| {
        let open = open.iter().any(|one| one.id == module.id);
        stop(i18n, module, open)
    });
    view! {
        <p class="lede">{t_string!(i18n, progress.programme_lede)}</p>
        <div class="programme">
            <section aria-labelledby="path">
                <h2 id="path">{t_string!(i18n, progress.path)}</h2>
                <ol class="path">{stops.collect::<Vec<_>>()}</ol>
            </section>
            {facts(i18n, programme.facts(router.lang().code()))}
        </div>
    }
    .into_any()
}

/// A module on the path: how many of its steps were taken, or that it is to
/// come.
fn stop(i18n: Words, module: &'static Module, open: bool) -> AnyView {
    let title = module_title(i18n, module.id);
    if !open {
        return view! {
            <li class="to-come">
                <span>{title}</span>
                " "
                <small>{t_string!(i18n, map.to_come)}</small>
            </li>
        }
        .into_any();
    }
    let journal = Journal::expect();
    let steps = StepKind::ALL.into_iter().filter(|step| way(module, *step).is_some());
    let steps: Vec<bool> = steps.map(|step| journal.has_taken(module.id, step.code())).collect();
    let taken = steps.iter().filter(|taken| **taken).count();
    let there = Router::expect().href(Page::Module(module.id.to_owned(), Step::Overview));
    let bars = steps.iter().map(|taken| view! { <i class:on=*taken></i> }).collect::<Vec<_>>();
    view! {
        <li>
            <a href=there>{title}</a>
            " "
            <span class="bar5" aria-hidden="true">{bars}</span>
            " "
            <small>{t_string!(i18n, progress.steps_taken, taken = taken, all = steps.len())}</small>
        </li>
    }
    .into_any()
}

/// What the school says of the programme.
fn facts(i18n: Words, facts: &Facts) -> AnyView {
    let objectives: Vec<AnyView> =
        facts.objectives.iter().map(|one| view! { <li>{inline(one)}</li> }.into_any()).collect();
    let lines = [
        (t_string!(i18n, progress.duration), &facts.duration),
        (t_string!(i18n, progress.rhythm), &facts.rhythm),
        (t_string!(i18n, progress.evaluation), &facts.evaluation),
        (t_string!(i18n, progress.final_work), &facts.final_work),
        (t_string!(i18n, progress.partner), &facts.partner),
        (t_string!(i18n, progress.admission), &facts.admission),
    ];
    let lines = lines.into_iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| {
        view! {
            <div>
                <dt>{name}</dt>
                <dd>{inline(text)}</dd>
            </div>
        }
        .into_any()
    });
    view! {
        <section aria-labelledby="facts">
            <h2 id="facts">{t_string!(i18n, progress.facts)}</h2>
            <h3>{t_string!(i18n, progress.objectives)}</h3>
            <ul>{objectives}</ul>
            <dl class="facts">{lines.collect::<Vec<_>>()}</dl>
        </section>
    }
    .into_any()
}

/// The ways to the programmes.
fn links(course: &Course) -> AnyView {
    let router = Router::expect();
    let links = course.programmes.iter().map(|one| {
        let there = router.href(Page::Programme(one.id.clone()));
        let title = one.facts(router.lang().code()).title.clone();
        view! { <li><a href=there>{title}</a></li> }.into_any()
    });
    view! { <ul class="programmes">{links.collect::<Vec<_>>()}</ul> }.into_any()
}
