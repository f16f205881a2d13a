use leptos::prelude::*;
use model::course::{Gap, GapPart};

use super::ask::Ask;
use super::choices::mark_view;
use super::text::{inline, plain};
use crate::i18n::*;

/// A text with gaps, each a choice of a few words.
pub fn view(ask: &Ask, gaps: &[Gap]) -> AnyView {
    let pieces = ask.draw.sheet.gap_parts().into_iter().map(|piece| match piece {
        GapPart::Text(text) => inline(&text),
        GapPart::Gap(id) => match gaps.iter().position(|gap| gap.id == id) {
            Some(index) => field(ask, &gaps[index], index + 1),
            None => ().into_any(),
        },
    });
    let pieces: Vec<AnyView> = pieces.collect();
    view! {
        <p class="soft how">{t_string!(ask.i18n, quiz.do_gap)}</p>
        <p class="gapped">{pieces}</p>
    }
    .into_any()
}

fn field(ask: &Ask, gap: &Gap, number: usize) -> AnyView {
    let chosen = ask.work.draft.get(&gap.id).cloned().unwrap_or_default();
    let shared = ask.shared;
    let part = gap.id.clone();
    let mark =
        gap.options.iter().find(|option| option.id == chosen).and_then(|option| ask.mark(option.right, true));
    let options: Vec<AnyView> = ask
        .draw
        .sheet
        .gap_options(&gap.id)
        .iter()
        .filter_map(|id| gap.options.iter().find(|option| &option.id == id))
        .map(|option| {
            view! {
                <option value=option.id.clone() selected=option.id == chosen>
                    {plain(&option.text)}
                </option>
            }
            .into_any()
        })
        .collect();
    view! {
        <span class="gap">
            <select
                aria-label=t_string!(ask.i18n, quiz.gap, n = number)
                disabled=ask.locked()
                prop:value=chosen.clone()
                on:change:target=move |event| {
                    let value = event.target().value();
                    shared.update(|work| work.put(&part, &value));
                }
            >
                <option value="" disabled=true selected=chosen.is_empty()>
                    {t_string!(ask.i18n, quiz.gap_choose)}
                </option>
                {options}
            </select>
            {mark_view(ask.i18n, mark)}
        </span>
    }
    .into_any()
}
