use leptos::prelude::*;
use model::course::Choice;

use super::ask::Ask;

/// One or more answers among a few.
pub fn view(ask: &Ask, all: &[Choice]) -> AnyView {
    let rows = ask.draw.sheet.options().iter().filter_map(|id| all.iter().find(|choice| &choice.id == id));
    let rows = rows
        .map(|choice| {
            ask.row(&choice.id, &choice.text, choice.right, ask.work.draft.contains_key(&choice.id))
        })
        .collect();
    ask.some(rows)
}
