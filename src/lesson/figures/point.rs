//! Drawings that a question asks to point at. Each place is a radio button
//! that stands on the drawing: arrows, touch and screen readers know it.

use leptos::prelude::*;
use model::course::POINT_FIGURES;

use crate::course::{Place, StageDrawing};
use crate::i18n::*;
use crate::ui::unique_id;
use crate::words::tr;

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
    let rank = |spot: &Spot| order.iter().position(|id| *id == spot.id).unwrap_or(order.len());
    let mut spots = spots;
    spots.sort_by_key(rank);
    let class = match figure.as_str() {
        "chain" => "point chain-rows",
        "funnel" => "point funnel-rows",
        "wip-curve" => "point curve",
        _ => "point",
    };
    let curved = figure == "wip-curve";
    let names = curved.then(|| names(&group, &spots));
    let places = spots.into_iter().enumerate().map(|(at, spot)| match figure.as_str() {
        "chain" => place(&group, &spot, chain_piece(&spot.id)),
        "funnel" => place(&group, &spot, funnel_piece(rank(&spot))),
        "wip-curve" => mark_on_curve(&group, &spot, at),
        _ => place(&group, &spot, ().into_any()),
    });
    view! {
        <div class=class role="radiogroup" aria-label=label>
            <div class="drawn">{curved.then(curve)} {places.collect_view()}</div>
            {names}
        </div>
    }
}

impl Group {
    /// The radio button of a place.
    fn radio(&self, spot: &Spot) -> AnyView {
        let Group { name, selected, on_select, locked, .. } = self.clone();
        let id = StoredValue::new(spot.id.clone());
        let chosen = move || id.with_value(|id| selected.with(|selected| selected.as_ref() == Some(id)));
        view! {
            <input
                type="radio"
                id=format!("{name}-{}", spot.id)
                name=name
                prop:checked=chosen
                disabled=locked
                on:change=move |_| on_select.run(id.get_value())
            />
        }
        .into_any()
    }

    /// How a place is marked: right, wrong or not at all.
    fn mark(&self, spot: &Spot) -> impl Fn() -> &'static str + Send + use<> {
        let (marks, spot) = (self.marks, spot.id.clone());
        move || match marks.with(|marks| marks.iter().find(|(id, _)| *id == spot).map(|(_, right)| *right)) {
            Some(true) => "right",
            Some(false) => "wrong",
            None => "",
        }
    }
}

/// One place: its piece of the drawing, its radio button, its name.
fn place(group: &Group, spot: &Spot, piece: AnyView) -> AnyView {
    view! {
        <label class="spot" data-mark=group.mark(spot)>
            {piece}
            {group.radio(spot)}
            <span class="spot-name">{spot.text.clone()}</span>
        </label>
    }
    .into_any()
}

/// The letter that stands for a place on the curve, where there is no room for
/// its name.
fn letter(at: usize) -> &'static str {
    ["A", "B", "C"].get(at).copied().unwrap_or("?")
}

/// A place on the curve; its name stands below the drawing.
fn mark_on_curve(group: &Group, spot: &Spot, at: usize) -> AnyView {
    view! {
        <label class="spot" data-spot=spot.id.clone()>
            {group.radio(spot)}
            <span aria-hidden="true">{letter(at)}</span>
        </label>
    }
    .into_any()
}

/// The names of the places on the curve, each a label of its radio button.
fn names(group: &Group, spots: &[Spot]) -> AnyView {
    let name = |(at, spot): (usize, &Spot)| {
        view! {
            <label class="spot" for=format!("{}-{}", group.name, spot.id) data-mark=group.mark(spot)>
                <b aria-hidden="true">{letter(at)}</b>
                <span class="spot-name">{spot.text.clone()}</span>
            </label>
        }
    };
    spots.iter().enumerate().map(name).collect_view().into_any()
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
                    <svg viewBox="0 0 48 32" class="building box" aria-hidden="true" focusable="false">
                        <rect x="1" y="1" width="46" height="30" rx="7" />
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
    let i18n = use_i18n();
    view! {
        <p class="name y" aria-hidden="true">{tr!(i18n, figures.axis_throughput)}</p>
        <p class="name x" aria-hidden="true">{tr!(i18n, figures.axis_wip)}</p>
        <svg class="plane" viewBox="0 0 340 215" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <path class="axis" d="M24 8V200H334" />
            <path class="limit" d="M24 36H334" />
            <path class="bend" d="M24 200L92 84C112 50 136 40 190 38L334 36.5" />
        </svg>
    }
    .into_any()
}
