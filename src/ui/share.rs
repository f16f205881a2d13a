use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::i18n::*;
use crate::words::tr;

/// A scenario as a link: a button that copies it, and the link itself for
/// browsers that do not allow copying.
#[component]
pub fn ShareLink(
    /// The link.
    #[prop(into)]
    link: Signal<String>,
    /// What the button says, where it is not a scenario that is shared.
    #[prop(optional)]
    label: Option<Signal<&'static str>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let label = label.unwrap_or_else(|| tr!(i18n, ui.share));
    let copied = RwSignal::new(None::<bool>);
    let copy = move |_| {
        let text = link.get_untracked();
        leptos::task::spawn_local(async move {
            let clipboard = window().navigator().clipboard();
            let written =
                !clipboard.is_undefined() && JsFuture::from(clipboard.write_text(&text)).await.is_ok();
            copied.try_set(Some(written));
        });
    };
    let told = move || match copied.get() {
        None => "",
        Some(true) => t_string!(i18n, ui.link_copied),
        Some(false) => t_string!(i18n, ui.link_by_hand),
    };
    view! {
        <button class="btn" type="button" on:click=copy>{label}</button>
        <p role="status" class="soft">{told}</p>
        <label class="field">
            <span>{tr!(i18n, ui.link)}</span>
            <input class="link" type="text" readonly prop:value=link />
        </label>
    }
}

/// What of a link could not be read, each fault with its place and range.
#[component]
pub fn LinkFaults(
    /// The faults in words.
    #[prop(into)]
    faults: Signal<Vec<String>>,
) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Show when=move || !faults.get().is_empty()>
            <section class="panel issues" role="alert">
                <p>{tr!(i18n, ui.link_issues)}</p>
                <ul>{move || faults.get().into_iter().map(|fault| view! { <li>{fault}</li> }).collect_view()}</ul>
            </section>
        </Show>
    }
}
