use leptos::prelude::*;
use serde_json::json;

use super::session::{At, Session};
use crate::i18n::*;
use crate::route::Address;
use crate::router::{Router, absolute};
use crate::ui::{NumberField, Range, ShareLink};
use crate::words::{tr, tr_label};

/// The seed, and the scenario as a link.
#[component]
pub fn Share() -> impl IntoView {
    let i18n = use_i18n();
    let session = Session::expect();
    let router = Router::expect();
    let link = move || {
        session.scenario.track();
        session.preset.track();
        session.fork.track();
        absolute(&Address { lang: router.lang(), page: session.page_at(At::Workshop) })
    };
    let seed = move || Some(session.scenario.with(|scenario| scenario.seed) as f64);
    let range = Range { min: 0.0, max: 9_007_199_254_740_991.0, step: 1.0, whole: true, optional: false };
    let reseed = move |seed: Option<f64>| {
        let _ = session.change("seed", json!(seed.unwrap_or_default() as u64));
    };
    let next_seed = move |_| {
        let seed = session.scenario.with_untracked(|scenario| scenario.seed);
        let _ = session.change("seed", json!((seed + 1) % 9_007_199_254_740_991));
    };
    view! {
        <div class="share">
            <div class="seed">
                <NumberField
                    label=tr_label!(i18n, line.f_seed)
                    value=Signal::derive(seed)
                    range=range
                    on_change=reseed
                />
                <button class="btn ghost" type="button" on:click=next_seed>{tr!(i18n, line.next_seed)}</button>
            </div>
            <ShareLink link=Signal::derive(link) />
        </div>
    }
}
