//! The decoupling point, moving along the chain of Cycles Atlas.

mod place;

use leptos::prelude::*;

use self::place::{Place, Stage};
use super::frame::{Frame, word};
use crate::i18n::*;
use crate::words::{Words, tr};

/// Distance between two stages in the drawing.
const ROW: f64 = 38.0;
/// The middle of the first stage.
const TOP: f64 = 34.0;
/// Where the chain runs down.
const X: f64 = 24.0;

/// The decoupling point on the chain: upstream one works ahead, downstream to
/// order; what the customer waits for and what must be kept in stock follow.
#[component]
pub fn Decoupling(
    /// The caption.
    caption: AnyView,
) -> impl IntoView {
    let i18n = use_i18n();
    let index = RwSignal::new(4_usize);
    let place = Memo::new(move |_| Place::before(index.get()));
    let said = Signal::derive(move || said(i18n, place.get()));
    let key = vec![
        ("k-ahead", tr!(i18n, figures.key_ahead)),
        ("k-point", tr!(i18n, figures.key_point)),
        ("k-order", tr!(i18n, figures.key_order)),
    ];
    view! {
        <Frame
            name=tr!(i18n, figures.decoupling_controls)
            drawing=view! { <Drawing place=place index=index /> }.into_any()
            key=key
            controls=view! { <Slider place=place index=index /> }.into_any()
            said=said
            caption=caption
        />
    }
}

/// What is in stock, what the customer waits for, what must be kept.
fn said(i18n: Words, place: Place) -> String {
    let what = match place.stage() {
        Stage::Suppliers => t_string!(i18n, figures.said_before_suppliers),
        Stage::Frame => t_string!(i18n, figures.said_before_frame),
        Stage::Paint => t_string!(i18n, figures.said_before_paint),
        Stage::Wheels => t_string!(i18n, figures.said_before_wheels),
        Stage::Assembly => t_string!(i18n, figures.said_before_assembly),
        Stage::Dealers => t_string!(i18n, figures.said_before_dealers),
        Stage::Customers => t_string!(i18n, figures.said_before_customers),
    };
    t_string!(
        i18n,
        figures.decoupling_said,
        what = what,
        hours = place.hours_to_order(),
        stocks = place.stocks()
    )
}

fn stage_name(i18n: Words, stage: Stage) -> &'static str {
    match stage {
        Stage::Suppliers => t_string!(i18n, figures.stage_suppliers),
        Stage::Frame => t_string!(i18n, figures.station_frame),
        Stage::Paint => t_string!(i18n, figures.station_paint),
        Stage::Wheels => t_string!(i18n, figures.station_wheels),
        Stage::Assembly => t_string!(i18n, figures.station_assembly),
        Stage::Dealers => t_string!(i18n, figures.stage_dealers),
        Stage::Customers => t_string!(i18n, figures.stage_customers),
    }
}

/// What stands in stock at the point.
fn stocked(i18n: Words, place: Place) -> &'static str {
    match place.stage() {
        Stage::Suppliers => t_string!(i18n, figures.stock_none),
        Stage::Frame => t_string!(i18n, figures.stock_material),
        Stage::Paint => t_string!(i18n, figures.stock_raw_frames),
        Stage::Wheels => t_string!(i18n, figures.stock_painted_frames),
        Stage::Assembly => t_string!(i18n, figures.stock_with_wheels),
        Stage::Dealers => t_string!(i18n, figures.stock_at_plant),
        Stage::Customers => t_string!(i18n, figures.stock_at_dealers),
    }
}

/// The height of the point in the drawing.
fn point_at(place: Place) -> f64 {
    TOP - ROW / 2.0 + ROW * place.index() as f64
}

/// The chain from top to bottom, and the point on it.
#[component]
fn Drawing(
    /// Where the point is.
    place: Memo<Place>,
    /// Sets it.
    index: RwSignal<usize>,
) -> impl IntoView {
    let i18n = use_i18n();
    let stages = Stage::ALL
        .into_iter()
        .enumerate()
        .map(|(at, stage)| view! { <StageRow at=at stage=stage place=place index=index /> });
    view! {
        <svg class="fig-drawing" viewBox="0 0 340 284" aria-hidden="true" focusable="false">
            {stages.collect_view()}
            {reading(58.0, Signal::derive(move || format!("{}\u{202f}h", place.get().hours_to_order())), [
                tr!(i18n, figures.hours_one),
                tr!(i18n, figures.hours_two),
            ])}
            {reading(196.0, Signal::derive(move || place.get().stocks().to_string()), [
                tr!(i18n, figures.stocks_one),
                tr!(i18n, figures.stocks_two),
            ])}
            <g class="fig-part point" style:--x=X.to_string() style:--y=move || point_at(place.get()).to_string()>
                <path class="fig-triangle" d="M-10 -8H10L0 9Z" />
                <path class="fig-cut" d="M14 0H44" />
                {word(50.0, 5.0, "fig-strong", move || stocked(i18n, place.get()))}
            </g>
        </svg>
    }
}

/// A number to be read, with two lines that say what it is.
fn reading(y: f64, number: Signal<String>, words: [Signal<&'static str>; 2]) -> AnyView {
    let [one, two] = words;
    [
        word(338.0, y, "fig-big", number),
        word(338.0, y + 17.0, "fig-small", one),
        word(338.0, y + 32.0, "fig-small", two),
    ]
    .into_iter()
    .collect_view()
    .into_any()
}

/// A stage with its name; ahead of the point it works on a forecast, behind it
/// to order. A tap in its upper half puts the point before it.
#[component]
fn StageRow(
    /// Its index.
    at: usize,
    /// Which stage.
    stage: Stage,
    /// Where the point is.
    place: Memo<Place>,
    /// Sets it.
    index: RwSignal<usize>,
) -> impl IntoView {
    let i18n = use_i18n();
    let y = TOP + ROW * at as f64;
    let class = move || if place.get().is_ahead(at) { "push" } else { "pull" };
    let shape = match stage {
        Stage::Customers => {
            view! { <circle class="fig-customer" cx=X.to_string() cy=y.to_string() r="6" /> }.into_any()
        }
        _ => view! {
            <rect
                class="fig-station"
                x=(X - 11.0).to_string()
                y=(y - 7.0).to_string()
                width="22"
                height="14"
                rx="4"
            />
        }
        .into_any(),
    };
    view! {
        <g class=class on:click=move |_| index.set(at)>
            <rect class="fig-hit" x="0" y=(y - ROW).to_string() width="340" height=ROW.to_string() />
            {(at + 1 < Stage::ALL.len())
                .then(|| view! { <path class="fig-way" d=format!("M{X} {}v{}", y + 7.0, ROW - 14.0) /> })}
            {shape}
            {word(X + 20.0, y + 5.0, "", move || stage_name(i18n, stage))}
        </g>
    }
}

/// Moves the point along the chain.
#[component]
fn Slider(
    /// Where the point is.
    place: Memo<Place>,
    /// Sets it.
    index: RwSignal<usize>,
) -> impl IntoView {
    let i18n = use_i18n();
    let shown = move || match place.get().stage() {
        Stage::Suppliers => t_string!(i18n, figures.place_none).to_owned(),
        stage => t_string!(i18n, figures.place_before, stage = stage_name(i18n, stage)),
    };
    let go = move |to: usize| index.set(to.min(Place::LAST));
    view! {
        <label class="fig-slider">
            <span>{tr!(i18n, figures.place)} <b>{shown}</b></span>
            <input
                type="range"
                min="0"
                max=Place::LAST.to_string()
                step="1"
                prop:value=move || index.get().to_string()
                aria-valuetext=shown
                on:input:target=move |event| go(event.target().value().parse().unwrap_or_default())
            />
        </label>
        <div class="fig-buttons">
            <button class="btn ghost" type="button" on:click=move |_| go(index.get_untracked().saturating_sub(1))>
                {tr!(i18n, figures.upstream)}
            </button>
            <button class="btn ghost" type="button" on:click=move |_| go(index.get_untracked() + 1)>
                {tr!(i18n, figures.downstream)}
            </button>
        </div>
    }
}
