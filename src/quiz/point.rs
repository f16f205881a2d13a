use leptos::prelude::*;
use model::course::Spot;

use super::ask::Ask;
use super::text::plain;
use crate::lesson::figures::{PointFigure, Spot as Drawn};

/// A place to point at on a figure: a choice that is drawn.
pub fn view(ask: &Ask, figure: &str, spots: &[Spot]) -> AnyView {
    let chosen = ask.work.only().map(str::to_owned);
    let drawn = |spot: &Spot| Drawn { id: spot.id.clone(), text: plain(&ask.fill(&spot.text)) };
    let marked = |spot: &Spot| {
        let mark = ask.mark(spot.right, chosen.as_ref() == Some(&spot.id))?;
        Some((spot.id.clone(), mark != super::ask::Mark::Wrong))
    };
    let marks: Vec<(String, bool)> = spots.iter().filter_map(marked).collect();
    let places: Vec<Drawn> = spots.iter().map(drawn).collect();
    let shared = ask.shared;
    let take = Callback::new(move |id: String| shared.update(|work| work.put("", &id)));
    let label = plain(&ask.draw.stem());
    view! {
        <PointFigure
            figure=figure
            label=Signal::stored(label)
            spots=places
            selected=Signal::stored(chosen)
            on_select=take
            marks=Signal::stored(marks)
            locked=Signal::stored(ask.locked())
        />
    }
    .into_any()
}
