use leptos::prelude::*;
use model::course::{Inline, Target, inlines};

use crate::route::{Address, Page, Query, Step};
use crate::router::Router;

/// A short text of the course as a view.
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
        Inline::Text(words) => words.clone().into_any(),
        Inline::Strong(inner) => view! { <strong>{pieces(inner)}</strong> }.into_any(),
        Inline::Emphasis(inner) => view! { <em>{pieces(inner)}</em> }.into_any(),
        Inline::Code(words) => view! { <code>{words.clone()}</code> }.into_any(),
        Inline::Term { text, .. } => text.clone().into_any(),
        Inline::Link { target, text } => link(target, text),
        Inline::Break => view! { <br /> }.into_any(),
    }
}

fn link(target: &Target, text: &str) -> AnyView {
    let page = match target {
        Target::Lesson { module, .. } => Page::Module(module.clone(), Step::Lesson),
        Target::Practice { module } => Page::Module(module.clone(), Step::Practice),
        Target::Workshop { workshop, query } => {
            Page::Module("push-pull".to_owned(), Step::Workshop(workshop.clone(), Query::parse(query)))
        }
        Target::Glossary { .. } => Page::Glossary,
        Target::Source { .. } => return text.to_owned().into_any(),
    };
    let lang = Router::expect().lang();
    view! { <a href=Address { lang, page }.to_string()>{text.to_owned()}</a> }.into_any()
}
