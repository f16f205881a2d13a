use leptos::prelude::*;
use model::issue::Issue;

use super::link::At;
use super::sweep::Sweep;
use crate::i18n::*;
use crate::route::Address;
use crate::router::{Router, absolute};
use crate::ui::{LinkFaults, ShareLink, issue_text};
use crate::words::Words;

/// What of the link could not be read.
#[component]
pub fn SweepFaults() -> impl IntoView {
    let i18n = use_i18n();
    let sweep = Sweep::expect();
    let faults =
        move || sweep.issues.with(|issues| issues.iter().map(|issue| said(i18n, issue)).collect::<Vec<_>>());
    view! { <LinkFaults faults=Signal::derive(faults) /> }
}

/// The scenario as a link.
#[component]
pub fn Share() -> impl IntoView {
    let sweep = Sweep::expect();
    let router = Router::expect();
    let link = move || {
        sweep.params.track();
        sweep.preset.track();
        sweep.w.track();
        absolute(&Address { lang: router.lang(), page: sweep.page_at(At::Workshop) })
    };
    view! {
        <div class="share">
            <ShareLink link=Signal::derive(link) />
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
