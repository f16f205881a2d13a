use leptos::prelude::*;

use super::kind::{STATIONS, place_name, station};
use super::places::Places;
use super::stage::kept;
use crate::format::Numbers;
use crate::i18n::*;
use crate::ui::unique_id;
use crate::words::{Words, tr};

/// The chain from raw material to customer. Between two stations is a place
/// for the stock: a radio button, so that the arrow keys move the point.
/// What stands before it is made ahead, what stands behind it to order.
#[component]
pub fn Chain(
    /// What is known of the places.
    places: Places,
) -> impl IntoView {
    let i18n = use_i18n();
    let name = unique_id();
    let study = places.study;
    let items = (0..=STATIONS).map(|before| {
        view! {
            <Slot places=places before=before name=name.clone() />
            {(before < STATIONS).then(|| view! { <Station places=places index=before /> })}
        }
    });
    let said = move || {
        let before = study.place.get() as usize;
        match before {
            0 => t_string!(i18n, decouple.chain_order).to_owned(),
            STATIONS => t_string!(i18n, decouple.chain_stock).to_owned(),
            _ => t_string!(
                i18n,
                decouple.chain_says,
                ahead = names(i18n, 0, before),
                after = names(i18n, before, STATIONS)
            ),
        }
    };
    view! {
        <fieldset class="decouple">
            <legend>{tr!(i18n, decouple.place)}</legend>
            <div class="decouple-chain">
                <span class="end">{tr!(i18n, decouple.material)}</span>
                {items.collect_view()}
                <span class="end customer">{tr!(i18n, decouple.customers)}</span>
            </div>
            <p class="says">{said}</p>
        </fieldset>
    }
}

/// A station: made ahead or to order.
#[component]
fn Station(places: Places, index: usize) -> impl IntoView {
    let i18n = use_i18n();
    let study = places.study;
    let ahead = move || index < study.place.get() as usize;
    let words =
        move || if ahead() { t_string!(i18n, decouple.ahead) } else { t_string!(i18n, decouple.to_order) };
    let options = move || {
        let stage = places.params().and_then(|params| params.stages.get(index).copied()).unwrap_or_default();
        t_string!(i18n, decouple.options, count = stage.options)
    };
    view! {
        <div class="station-box" class:push=ahead class:pull=move || !ahead()>
            <b>{move || station(i18n, index)}</b>
            <small>{options}</small>
            <span class="way">{words}</span>
        </div>
    }
}

/// A place for the stock.
#[component]
fn Slot(places: Places, before: usize, name: String) -> impl IntoView {
    let i18n = use_i18n();
    let study = places.study;
    let chosen = move || study.place.get() as usize == before;
    let stock = move || {
        let point = places.point(before as u32)?;
        let numbers = Numbers::here();
        let parts = numbers.upto(point.stock.mean, 0);
        Some(match kept(&point) {
            0 => t_string!(i18n, decouple.no_stock).to_owned(),
            _ => t_string!(i18n, decouple.parts, parts = parts),
        })
    };
    view! {
        <label class="slot" class:chosen=chosen>
            <input
                type="radio"
                name=name
                prop:checked=chosen
                on:change=move |_| study.choose_place(before as u32)
            />
            <span class="sr">{move || place_name(i18n, before)}</span>
            <svg viewBox="0 0 24 24" aria-hidden="true">
                <path d="M3 4 L21 4 L12 20 Z" />
            </svg>
            <small>{move || stock().filter(|_| chosen())}</small>
        </label>
    }
}

fn names(i18n: Words, from: usize, to: usize) -> String {
    (from..to).map(|index| station(i18n, index)).collect::<Vec<_>>().join(", ")
}
