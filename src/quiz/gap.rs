use leptos::prelude::*;
use model::course::{Gap, GapPart};

use super::ask::Ask;
use super::choices::mark_view;
use super::text::{inline, plain};
use crate::i18n::*;

/// A text with gaps, each a choice of a few words.
pub fn view(ask: &Ask, gaps: &[Gap]) -> AnyView {
    let mut pieces: Vec<AnyView> = Vec::new();
    let mut parts = ask.draw.sheet.gap_parts().into_iter().peekable();
    while let Some(part) = parts.next() {
        let id = match part {
            GapPart::Text(text) => {
                pieces.push(words(&text));
                continue;
            }
            GapPart::Gap(id) => id,
        };
        let mut behind = String::new();
        if let Some(GapPart::Text(text)) = parts.peek_mut() {
            (behind, *text) = punctuation(text);
        }
        if let Some(index) = gaps.iter().position(|gap| gap.id == id) {
            pieces.push(field(ask, &gaps[index], index + 1, behind));
        }
    }
    view! {
        <p class="soft how">{t_string!(ask.i18n, quiz.do_gap)}</p>
        <p class="gapped">{pieces}</p>
    }
    .into_any()
}

/// Words between gaps, with the spaces at their ends, which Markdown drops.
pub fn words(text: &str) -> AnyView {
    let start = &text[..text.len() - text.trim_start().len()];
    let end = if text.trim().is_empty() { "" } else { &text[text.trim_end().len()..] };
    vec![start.to_owned().into_any(), inline(text), end.to_owned().into_any()].into_any()
}

/// The punctuation at the start of a text, which stays beside the gap before
/// it, and the rest.
fn punctuation(text: &str) -> (String, String) {
    let rest =
        text.trim_start_matches(|c: char| c == '\u{202f}' || c == '\u{a0}' || ".,;:!?…»”)".contains(c));
    (text[..text.len() - rest.len()].to_owned(), rest.to_owned())
}

fn field(ask: &Ask, gap: &Gap, number: usize, behind: String) -> AnyView {
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
            {behind}
            {mark_view(ask.i18n, mark)}
        </span>
    }
    .into_any()
}
