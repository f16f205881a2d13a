use leptos::prelude::*;

use crate::i18n::*;
use crate::route::Page;
use crate::router::Router;
use crate::words::tr;

/// An address that is not ours: says which, and offers the map.
#[component]
pub fn UnknownPage(
    /// What was asked for.
    page: Page,
) -> impl IntoView {
    let i18n = use_i18n();
    let router = Router::expect();
    view! {
        <h1 id="title" tabindex="-1">{tr!(i18n, pages.unknown_title)}</h1>
        <p class="lede">{tr!(i18n, pages.unknown_text)}</p>
        <p><code class="address">{page.to_string()}</code></p>
        <p><a class="btn" href=move || router.href(Page::Map)>{tr!(i18n, pages.to_map)}</a></p>
    }
}
