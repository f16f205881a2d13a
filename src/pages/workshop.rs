use leptos::prelude::*;

use crate::course::{Module, StepKind, StepRow, Workshop, module_title, workshop_title};
use crate::i18n::*;
use crate::parts::{Part, PartView};
use crate::route::{Page, Step};
use crate::router::Router;
use crate::words::tr;

/// The page of a workshop, or of the prediction before it.
pub fn page(module: &'static Module, workshop: &'static Workshop, step: &Step) -> AnyView {
    let predicting = matches!(step, Step::Predict(..));
    let part = match workshop.id {
        "line" => Some(Part::Line),
        "cards" => Some(Part::Cards),
        "funnel" | "decouple" => Some(Part::Studies),
        "strategy" | "tactics" | "technologies" => Some(Part::Sorting),
        _ => None,
    };
    let page = Page::Module(module.id.to_owned(), step.clone());
    let body = part.map(|part| view! { <PartView part=part page=page /> });
    view! {
        <Heading module=module workshop=workshop predicting=predicting />
        {body}
    }
    .into_any()
}

/// Module, title and the row of five steps, on every page of a workshop.
#[component]
fn Heading(
    /// Whose workshop.
    module: &'static Module,
    /// Which workshop.
    workshop: &'static Workshop,
    /// Whether this is the prediction's page.
    predicting: bool,
) -> impl IntoView {
    let i18n = use_i18n();
    let router = Router::expect();
    let home = Page::Module(module.id.to_owned(), Step::Overview);
    let at = if predicting { StepKind::Predict } else { StepKind::Experiment };
    view! {
        <nav class="crumbs" aria-label=tr!(i18n, shell.crumbs)>
            <a href=move || router.href(Page::Map)>{tr!(i18n, pages.map_title)}</a>
            <span aria-hidden="true">" › "</span>
            <a href=move || router.href(home.clone())>{move || module_title(i18n, module.id)}</a>
        </nav>
        <h1 id="title" tabindex="-1">{move || workshop_title(i18n, workshop.id)}</h1>
        <StepRow module=module workshop=Some(workshop) at=at />
    }
}
