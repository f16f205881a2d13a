use leptos::prelude::*;

use crate::i18n::*;
use crate::pages::title;
use crate::route::{Page, Step};
use crate::router::Router;
use crate::words::tr;

/// A place that has its address but is not built yet: says so, and offers
/// what is there.
#[component]
pub fn ToComePage(
    /// Which place.
    page: Page,
) -> impl IntoView {
    let i18n = use_i18n();
    let router = Router::expect();
    let open_module = match &page {
        Page::Module(id, _) if crate::course::module(id).is_some_and(|module| module.is_open()) => {
            Some(Page::Module(id.clone(), Step::Overview))
        }
        _ => None,
    };
    let heading = page.clone();
    view! {
        <h1 id="title" tabindex="-1">{move || title(i18n, &heading)}</h1>
        <p class="lede">{tr!(i18n, pages.to_come_text)}</p>
        <p class="actions">
            {open_module
                .map(|module| {
                    view! {
                        <a class="btn" href=move || router.href(module.clone())>{tr!(i18n, pages.to_module)}</a>
                    }
                })}
            <a class="btn ghost" href=move || router.href(Page::Map)>{tr!(i18n, pages.to_map)}</a>
        </p>
    }
}
