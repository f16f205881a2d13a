//! One view per place, and the title of each.

mod about;
pub(crate) mod checks;
mod module;
pub(crate) mod settings;
mod to_come;
mod unknown;
mod workshop;

use leptos::prelude::*;

use crate::course::{CourseMap, module, module_title, workshop_title};
use crate::i18n::*;
use crate::parts::{Part, PartView};
use crate::route::{Page, Step};
use crate::router::Router;
use crate::words::Words;

/// What stands at the present place.
#[component]
pub fn PageView() -> impl IntoView {
    let place = Router::expect().place();
    move || match place.get() {
        Page::Map => view! { <CourseMap /> }.into_any(),
        Page::Module(id, step) => module_page(&id, &step),
        page @ Page::Settings => view! { <PartView part=Part::Settings page=page /> }.into_any(),
        Page::About => view! { <about::AboutPage /> }.into_any(),
        page @ Page::Checks => view! { <PartView part=Part::Checks page=page /> }.into_any(),
        page @ Page::Content => view! { <PartView part=Part::Content page=page /> }.into_any(),
        page @ (Page::Glossary | Page::Search(_)) => {
            view! { <PartView part=Part::Reading page=page /> }.into_any()
        }
        page @ (Page::Exam(_) | Page::Review) => {
            view! { <PartView part=Part::Practice page=page /> }.into_any()
        }
        page @ (Page::Programme(_) | Page::Progress | Page::Attestation) => {
            view! { <PartView part=Part::Progress page=page /> }.into_any()
        }
        page @ Page::Unknown(_) => view! { <unknown::UnknownPage page=page /> }.into_any(),
        page => view! { <to_come::ToComePage page=page /> }.into_any(),
    }
}

/// A step of a module; an id that is not ours, or not open yet, says so.
fn module_page(id: &str, step: &Step) -> AnyView {
    let page = Page::Module(id.to_owned(), step.clone());
    let Some(module) = module(id) else {
        return view! { <unknown::UnknownPage page=page /> }.into_any();
    };
    match step {
        _ if !module.is_open() => view! { <to_come::ToComePage page=page /> }.into_any(),
        Step::Overview => view! { <module::ModulePage module=module /> }.into_any(),
        Step::Lesson | Step::Screen(_) => view! { <PartView part=Part::Reading page=page /> }.into_any(),
        Step::Workshop(workshop, _) | Step::Predict(workshop, _) => match module.workshop(workshop) {
            Some(workshop) => workshop::page(module, workshop, step),
            None => view! { <unknown::UnknownPage page=page /> }.into_any(),
        },
        Step::Practice | Step::Review => view! { <PartView part=Part::Practice page=page /> }.into_any(),
    }
}

/// The title of a place, for the tab and for the heading of simple pages.
pub fn title(i18n: Words, page: &Page) -> String {
    match page {
        Page::Map => t_string!(i18n, pages.map_title).to_owned(),
        Page::Programme(_) => t_string!(i18n, pages.programme_title).to_owned(),
        Page::Module(id, step) if !is_known(id, step) => t_string!(i18n, pages.unknown_title).to_owned(),
        Page::Module(id, step) => module_step_title(i18n, id, step),
        Page::Review => t_string!(i18n, pages.review_title).to_owned(),
        Page::Exam(_) => t_string!(i18n, pages.exam_title).to_owned(),
        Page::Progress => t_string!(i18n, pages.progress_title).to_owned(),
        Page::Attestation => t_string!(i18n, pages.attestation_title).to_owned(),
        Page::Glossary | Page::Term(_) => t_string!(i18n, pages.glossary_title).to_owned(),
        Page::Search(_) => t_string!(i18n, pages.search_title).to_owned(),
        Page::Checks => t_string!(i18n, pages.checks_title).to_owned(),
        Page::Content => t_string!(i18n, pages.content_title).to_owned(),
        Page::Teacher => t_string!(i18n, pages.teacher_title).to_owned(),
        Page::Settings => t_string!(i18n, pages.settings_title).to_owned(),
        Page::About => t_string!(i18n, pages.about_title).to_owned(),
        Page::Unknown(_) => t_string!(i18n, pages.unknown_title).to_owned(),
    }
}

/// Whether a module, and the workshop where the step names one, are ours.
fn is_known(id: &str, step: &Step) -> bool {
    module(id).is_some_and(|module| match step {
        Step::Workshop(workshop, _) | Step::Predict(workshop, _) => module.workshop(workshop).is_some(),
        _ => true,
    })
}

fn module_step_title(i18n: Words, id: &str, step: &Step) -> String {
    let module = module_title(i18n, id);
    match step {
        Step::Overview => module,
        Step::Lesson | Step::Screen(_) => format!("{} · {module}", t_string!(i18n, map.step_understand)),
        Step::Practice => format!("{} · {module}", t_string!(i18n, map.step_practise)),
        Step::Review => format!("{} · {module}", t_string!(i18n, map.step_remember)),
        Step::Workshop(workshop, _) => format!("{} · {module}", workshop_title(i18n, workshop)),
        Step::Predict(workshop, _) => {
            format!("{} · {} · {module}", t_string!(i18n, map.step_predict), workshop_title(i18n, workshop))
        }
    }
}

/// The short label of a place in the header.
pub fn link_label(i18n: Words, page: &Page) -> impl IntoView + use<> {
    let page = page.clone();
    move || match page {
        Page::Map => t_string!(i18n, shell.nav_map).to_owned(),
        Page::Checks => t_string!(i18n, shell.nav_checks).to_owned(),
        Page::Settings => t_string!(i18n, shell.nav_settings).to_owned(),
        Page::Search(_) => t_string!(i18n, shell.nav_search).to_owned(),
        ref other => title(i18n, other),
    }
}
