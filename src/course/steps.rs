use leptos::prelude::*;

use super::{Module, StepKind, Workshop, step_title};
use crate::i18n::*;
use crate::route::{Page, Query, Step};
use crate::router::Router;
use crate::words::tr;

/// The row of a module's five steps, on every page of the module.
#[component]
pub fn StepRow(
    /// Whose steps.
    module: &'static Module,
    /// The workshop of the page; elsewhere the module's first open one.
    workshop: Option<&'static Workshop>,
    /// The step that the page is at.
    at: StepKind,
) -> impl IntoView {
    let i18n = use_i18n();
    let workshop = workshop.or_else(|| module.workshops.iter().find(|workshop| workshop.open));
    // Without a workshop there is nothing to predict.
    let steps = StepKind::ALL
        .into_iter()
        .filter(move |step| workshop.is_some() || !matches!(step, StepKind::Predict | StepKind::Experiment));
    let id = workshop.map_or("", |workshop| workshop.id);
    view! {
        <nav class="steps" aria-label=tr!(i18n, shell.steps)>
            <ol>
                {steps.map(|step| view! { <StepLink module=module workshop=id step=step at=at /> }).collect_view()}
            </ol>
        </nav>
    }
}

/// A step in the row; the scenario goes along between prediction and workshop.
#[component]
fn StepLink(
    /// Whose step.
    module: &'static Module,
    /// The id of the workshop to predict for and to experiment in.
    workshop: &'static str,
    /// Which step.
    step: StepKind,
    /// The step that the page is at.
    at: StepKind,
) -> impl IntoView {
    let i18n = use_i18n();
    let router = Router::expect();
    let query = router.query();
    let there = move |query: Query| {
        let id = workshop.to_owned();
        let step = match step {
            StepKind::Understand => Step::Lesson,
            StepKind::Predict => Step::Predict(id, query),
            StepKind::Experiment => Step::Workshop(id, query),
            StepKind::Practise => Step::Practice,
            StepKind::Remember => Step::Review,
        };
        router.href(Page::Module(module.id.to_owned(), step))
    };
    view! {
        <li>
            <a href=move || there(query.get()) aria-current=(step == at).then_some("step")>
                {move || step_title(i18n, step)}
            </a>
        </li>
    }
}
