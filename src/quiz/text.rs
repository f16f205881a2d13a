use leptos::prelude::*;
use model::course::{Inline, inlines};

/// A short text within a control: a term or a link in it is shown as its words,
/// since a button within a choice could not be told from the choice.
pub fn inline(text: &str) -> AnyView {
    pieces(&inlines(text))
}

/// The words of a short text, for the name of a control.
pub fn plain(text: &str) -> String {
    model::course::plain(&inlines(text))
}

fn pieces(inlines: &[Inline]) -> AnyView {
    inlines.iter().map(piece).collect::<Vec<AnyView>>().into_any()
}

fn piece(inline: &Inline) -> AnyView {
    match inline {
        Inline::Text(text) | Inline::Term { text, .. } | Inline::Link { text, .. } => text.clone().into_any(),
        Inline::Strong(inner) => view! { <strong>{pieces(inner)}</strong> }.into_any(),
        Inline::Emphasis(inner) => view! { <em>{pieces(inner)}</em> }.into_any(),
        Inline::Code(words) => view! { <code>{words.clone()}</code> }.into_any(),
        Inline::Break => view! { <br /> }.into_any(),
    }
}
