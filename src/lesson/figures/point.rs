//! Drawings that a question asks to point at. Each place is a radio button
//! that stands on the drawing: arrows, touch and screen readers know it.

use leptos::prelude::*;
use model::course::POINT_FIGURES;

use crate::course::{Place, StageDrawing};
use crate::ui::unique_id;

/// A place of a drawing that can be pointed at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// One of the figure's own ids.
    pub id: String,
    /// What it is called.
    pub text: String,
}

/// What all spots of a figure share.
#[derive(Clone)]
struct Group {
    name: String,
    selected: Signal<Option<String>>,
    on_select: Callback<String>,
    marks: Signal<Vec<(String, bool)>>,
    locked: Signal<bool>,
}

/// A drawing with places to point at.
#[component]
pub fn PointFigure(
    /// One of [`POINT_FIGURES`]; another id shows the spots as a plain list.
    #[prop(into)]
    figure: String,
    /// What the group of places is called.
    #[prop(into)]
    label: Signal<String>,
    /// The places that can be chosen, in any order.
    spots: Vec<Spot>,
    /// The place chosen.
    #[prop(into)]
    selected: Signal<Option<String>>,
    /// Called with the id of the place chosen.
    #[prop(into)]
    on_select: Callback<String>,
    /// Places shown as right or wrong, once an answer was given.
    #[prop(optional, into)]
    marks: Signal<Vec<(String, bool)>>,
    /// Whether the choice can no longer be changed.
    #[prop(optional, into)]
    locked: Signal<bool>,
) -> impl IntoView {
    let group = Group { name: unique_id(), selected, on_select, marks, locked };
    let order = POINT_FIGURES.iter().find(|(id, _)| *id == figure).map_or(&[] as &[&str], |(_, spots)| spots);
    let mut spots = spots;
    spots.sort_by_key(|spot| order.iter().position(|id| *id == spot.id).unwrap_or(order.len()));
    let class = match figure.as_str() {
        "chain" => "point chain-rows",
        "funnel" => "point funnel-rows",
        "wip-curve" => "point curve",
        _ => "point",
    };
    let backdrop = (figure == "wip-curve").then(curve);
    let places = spots.into_iter().map(|spot| {
        let piece = match figure.as_str() {
            "chain" => chain_piece(&spot.id),
            "funnel" => funnel_piece(order.iter().position(|id| *id == spot.id).unwrap_or_default()),
            _ => ().into_any(),
        };
        place(&group, spot, piece)
    });
    view! {
        <div class=class role="radiogroup" aria-label=label>
            {backdrop}
            {places.collect_view()}
        </div>
    }
}

/// One place: its radio button, its piece of the drawing, its name.
fn place(group: &Group, spot: Spot, piece: AnyView) -> AnyView {
    let Group { name, selected, on_select, marks, locked } = group.clone();
    let id = StoredValue::new(spot.id.clone());
    let chosen = move || id.with_value(|id| selected.with(|selected| selected.as_ref() == Some(id)));
    let marked = move || {
        let found = |marks: &Vec<(String, bool)>| {
            id.with_value(|id| marks.iter().find(|(spot, _)| spot == id).map(|(_, right)| *right))
        };
        match marks.with(found) {
            Some(true) => "right",
            Some(false) => "wrong",
            None => "",
        }
    };
    view! {
        <label class="spot" data-spot=spot.id data-mark=marked>
            {piece}
            <input
                type="radio"
                name=name
                prop:checked=chosen
                disabled=locked
                on:change=move |_| on_select.run(id.get_value())
            />
            <span>{spot.text}</span>
        </label>
    }
    .into_any()
}

/// A stage of the chain as the map draws it; stations are boxes, as on every
/// board.
fn chain_piece(id: &str) -> AnyView {
    let building = match id {
        "suppliers" => Place::Supplier,
        "stock" => Place::Warehouse,
        "dealers" => Place::Distribution,
        "customers" => Place::Customer,
        _ => {
            return view! {
                <span class="piece">
                    <svg viewBox="0 0 120 96" class="building" aria-hidden="true" focusable="false">
                        <rect x="22" y="24" width="76" height="48" rx="10" />
                    </svg>
                </span>
            }
            .into_any();
        }
    };
    view! {
        <span class="piece">
            <StageDrawing place=building />
        </span>
    }
    .into_any()
}

/// A slice of the funnel, each narrower than the one above.
fn funnel_piece(level: usize) -> AnyView {
    let edge = |level: usize| [0.0, 18.0, 32.0, 42.0, 46.0].get(level).copied().unwrap_or(46.0);
    let (top, bottom) = (edge(level), edge(level + 1));
    let d = format!("M{top} 0H{}L{} 48H{bottom}z", 100.0 - top, 100.0 - bottom);
    view! {
        <span class="piece">
            <svg viewBox="0 0 100 48" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <path d=d />
            </svg>
        </span>
    }
    .into_any()
}

/// What a line delivers against the parts on it: steep at first, then flat.
fn curve() -> AnyView {
    view! {
        <svg class="plane" viewBox="0 0 340 220" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <path class="axis" d="M24 8V200H334" />
            <path class="limit" d="M24 36H334" />
            <path class="bend" d="M24 200L92 84C112 50 136 40 190 38L334 36.5" />
        </svg>
    }
    .into_any()
}
