use leptos::prelude::*;
use model::issue::Issue;
use wasm_bindgen_futures::JsFuture;

use super::link::At;
use super::sweep::Sweep;
use crate::i18n::*;
use crate::pages::Words;
use crate::route::Address;
use crate::router::{Router, absolute};
use crate::ui::issue_text;
use crate::words::tr;

/// What of the link could not be read.
#[component]
pub fn LinkFaults() -> impl IntoView {
    let i18n = use_i18n();
    let sweep = Sweep::expect();
    view! {
        <Show when=move || sweep.issues.with(|issues| !issues.is_empty())>
            <section class="panel issues" role="alert">
                <p>{tr!(i18n, line.link_issues)}</p>
                <ul>
                    {move || {
                        sweep.issues.get().iter().map(|issue| view! { <li>{said(i18n, issue)}</li> }).collect_view()
                    }}
                </ul>
            </section>
        </Show>
    }
}

/// The scenario as a link.
#[component]
pub fn Share() -> impl IntoView {
    let i18n = use_i18n();
    let sweep = Sweep::expect();
    let router = Router::expect();
    let copied = RwSignal::new(None::<bool>);
    let link = move || {
        sweep.params.track();
        sweep.preset.track();
        sweep.w.track();
        absolute(&Address { lang: router.lang(), page: sweep.page_at(At::Workshop) })
    };
    let copy = move |_| {
        let text = untrack(link);
        leptos::task::spawn_local(async move {
            let clipboard = window().navigator().clipboard();
            let written =
                !clipboard.is_undefined() && JsFuture::from(clipboard.write_text(&text)).await.is_ok();
            copied.try_set(Some(written));
        });
    };
    let told = move || match copied.get() {
        None => "",
        Some(true) => t_string!(i18n, line.link_copied),
        Some(false) => t_string!(i18n, line.link_by_hand),
    };
    view! {
        <div class="share">
            <button class="btn" type="button" on:click=copy>{tr!(i18n, line.share)}</button>
            <p role="status" class="soft">{told}</p>
            <label class="field">
                <span>{tr!(i18n, line.link)}</span>
                <input class="link" type="text" readonly prop:value=link />
            </label>
        </div>
    }
}

/// A fault in words: a field of a station by its number.
pub fn said(i18n: Words, issue: &Issue) -> String {
    let parts: Vec<&str> = issue.field.split('.').collect();
    let name = match (parts.first().copied(), parts.last().copied()) {
        (Some("preset"), _) => t_string!(i18n, line.f_preset),
        (Some("w" | "cards"), _) => t_string!(i18n, cards.cards),
        (Some("most"), _) => t_string!(i18n, cards.most),
        (Some("replications"), _) => t_string!(i18n, cards.replications),
        (Some("horizon"), _) => t_string!(i18n, cards.horizon),
        (Some("seed"), _) => t_string!(i18n, line.f_seed),
        (_, Some("mean")) => t_string!(i18n, cards.mean),
        (_, Some("cv")) => t_string!(i18n, line.f_cv),
        (_, Some("dist")) => t_string!(i18n, line.f_dist),
        _ => "",
    };
    let place = match (name, parts.as_slice()) {
        ("", _) => issue.field.clone(),
        (name, ["stations", ..]) => format!("{name} ({})", issue.field),
        (name, _) => name.to_owned(),
    };
    issue_text(i18n, issue, &place, str::to_owned)
}
