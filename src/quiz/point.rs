use leptos::prelude::*;
use model::course::Spot;

use super::ask::Ask;
use super::choices::Look;

/// A place to point at on a figure: a choice that is drawn.
pub fn view(ask: &Ask, _figure: &str, spots: &[Spot]) -> AnyView {
    let rows = ask.draw.sheet.options().iter().filter_map(|id| spots.iter().find(|spot| &spot.id == id));
    let rows = rows
        .map(|spot| ask.row(&spot.id, &spot.text, spot.right, ask.work.only() == Some(spot.id.as_str())))
        .collect();
    ask.one("", ask.stem_id(), Look::List, rows)
}
