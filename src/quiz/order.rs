use leptos::prelude::*;
use model::course::Item;

use super::ask::{Ask, Mark};
use super::choices::mark_view;
use super::text::{inline, plain};
use super::work;
use crate::i18n::*;
use crate::ui::focus_by_id;

/// Items to be put in order, with a button up and a button down on each; where
/// an item has come to is said.
pub fn view(ask: &Ask, items: &[Item]) -> AnyView {
    let order = work::order(&ask.work.draft, ask.draw.sheet.options());
    let lines: Vec<AnyView> = (0..order.len()).filter_map(|place| line(ask, items, &order, place)).collect();
    let moved = ask.work.moved.as_ref().and_then(|id| {
        let place = order.iter().position(|other| other == id)? + 1;
        let item = items.iter().find(|item| &item.id == id)?;
        let text = plain(&ask.fill(&item.text));
        Some(t_string!(ask.i18n, quiz.moved, item = text, place = place, count = order.len()))
    });
    view! {
        <p class="soft how">{t_string!(ask.i18n, quiz.do_order)}</p>
        <ol class="order" aria-labelledby=ask.stem_id()>
            {lines}
        </ol>
        <p class="sr" role="status">{moved}</p>
    }
    .into_any()
}

fn line(ask: &Ask, items: &[Item], order: &[String], place: usize) -> Option<AnyView> {
    let id = order.get(place)?;
    let item = items.iter().find(|item| &item.id == id)?;
    let notes = ask.grade.filter(|_| ask.locked()).map(|grade| &grade.notes);
    let note = notes.and_then(|notes| notes.iter().find(|note| note.part.as_ref() == Some(id)));
    let mark = note.map(|note| if note.right { Mark::Right } else { Mark::Wrong });
    let text = plain(&ask.fill(&item.text));
    let up = t_string!(ask.i18n, quiz.move_up, item = text.clone());
    let down = t_string!(ask.i18n, quiz.move_down, item = text);
    let buttons = (!ask.locked()).then(|| {
        view! {
            <span class="moves">
                {mover(ask, order, place, place.checked_sub(1), up, "up")}
                {mover(ask, order, place, Some(place + 1).filter(|to| *to < order.len()), down, "down")}
            </span>
        }
    });
    Some(
        view! {
            <li class="option" data-mark=mark.map(Mark::code)>
                <span class="place" aria-hidden="true">{place + 1}</span>
                <span>{inline(&ask.fill(&item.text))}</span>
                {mark_view(ask.i18n, mark)}
                {buttons}
            </li>
        }
        .into_any(),
    )
}

/// A button that moves the item at a place. At the end of the list it stays,
/// without effect: a button that vanished would take the focus with it.
fn mover(
    ask: &Ask,
    order: &[String],
    from: usize,
    to: Option<usize>,
    label: String,
    way: &'static str,
) -> AnyView {
    let shared = ask.shared;
    let name = ask.name.to_owned();
    let order = order.to_vec();
    let id = format!("{name}-{way}-{from}");
    let go = move |_| {
        if let Some(to) = to {
            shared.update(|work| work.shift(&order, from, to));
            // The item keeps the focus where it has come to.
            let there = format!("{name}-{way}-{to}");
            request_animation_frame(move || focus_by_id(&there));
        }
    };
    view! {
        <button
            type="button"
            class="sign"
            id=id
            aria-label=label
            aria-disabled=to.is_none().then_some("true")
            on:click=go
        >
            <span aria-hidden="true">{if way == "up" { "↑" } else { "↓" }}</span>
        </button>
    }
    .into_any()
}
