use leptos::prelude::*;

use super::next::Next;
use super::standing::ModuleStanding;
use super::timeline::TimeLine;
use crate::content::{Library, when_ready};
use crate::i18n::*;
use crate::learner::Journal;
use crate::learner::standing::open_modules;
use crate::route::Page;
use crate::router::Router;
use crate::words::tr;

/// The learner's progress.
#[component]
pub fn ProgressPage() -> impl IntoView {
    let i18n = use_i18n();
    let router = Router::expect();
    let (journal, library) = (Journal::expect(), Library::expect());
    view! {
        <h1 id="title" tabindex="-1">{tr!(i18n, pages.progress_title)}</h1>
        <p class="lede">
            {tr!(i18n, progress.lede)} " "
            {move || {
                let name = journal.name();
                (!name.is_empty()).then(|| t_string!(i18n, progress.of, name = name))
            }}
        </p>
        <div class="progress-page">
            {when_ready(library.course(), move |course| {
                let pass = course.pass_mark;
                let modules = open_modules(&course);
                let standings = modules
                    .iter()
                    .map(|module| view! { <ModuleStanding module=module pass=pass /> }.into_any())
                    .collect::<Vec<_>>();
                view! {
                    <Next modules=modules />
                    {standings}
                }
                .into_any()
            })}
            <Definition />
            <TimeLine />
            <p class="actions">
                <a class="btn ghost" href=move || router.href(Page::Attestation)>
                    {tr!(i18n, progress.to_attestation)}
                </a>
                <a class="btn ghost" href=move || router.href(Page::Settings)>{tr!(i18n, progress.to_file)}</a>
            </p>
        </div>
    }
}

/// What mastery means, in words.
#[component]
fn Definition() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <section class="panel" aria-labelledby="mastery-means">
            <h2 id="mastery-means">{tr!(i18n, progress.means_title)}</h2>
            <p>{tr!(i18n, progress.means_question)}</p>
            <p>{tr!(i18n, progress.means_concept)}</p>
            <p>{tr!(i18n, progress.means_limits)}</p>
        </section>
    }
}
