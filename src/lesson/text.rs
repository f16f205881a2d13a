//! Texts as views, from their blocks and pieces: nothing a text holds is ever
//! read as HTML.

use std::sync::Arc;

use leptos::prelude::*;
use model::course::{Block, Inline, Lesson, Target, inlines};

use super::figures::figure;
use super::note::{Note, Notes};
use crate::course::{MODULES, workshop_title};
use crate::i18n::*;
use crate::route::{Address, Page, Query, Step};
use crate::router::Router;
use crate::words::tr;

/// The lesson that a text belongs to, so that it can cite its sources.
#[derive(Clone)]
pub(super) struct Here(pub Arc<Lesson>);

/// A short text in Markdown: a stem, a feedback, a caption.
pub fn markdown(text: &str) -> AnyView {
    inline_view(&inlines(text))
}

/// Pieces of running text.
pub fn inline_view(pieces: &[Inline]) -> AnyView {
    pieces.iter().map(piece).collect_view().into_any()
}

/// Blocks of a longer text.
pub fn blocks_view(blocks: &[Block]) -> AnyView {
    blocks.iter().map(block).collect_view().into_any()
}

fn piece(piece: &Inline) -> AnyView {
    match piece {
        Inline::Text(words) => words.clone().into_any(),
        Inline::Strong(inner) => view! { <strong>{inline_view(inner)}</strong> }.into_any(),
        Inline::Emphasis(inner) => view! { <em>{inline_view(inner)}</em> }.into_any(),
        Inline::Code(words) => view! { <code>{words.clone()}</code> }.into_any(),
        Inline::Break => view! { <br /> }.into_any(),
        Inline::Term { id, text } => opener("term", Note::Term(id.clone()), text.clone()),
        Inline::Link { target, text } => link(target, text.clone()),
    }
}

/// Words that open a note where one reads. An element of type `button` would
/// not break across lines; these words do, as the text around them.
fn opener(class: &'static str, note: Note, words: String) -> AnyView {
    let notes = Notes::expect();
    let open = StoredValue::new(note);
    view! {
        <span
            class=class
            role="button"
            tabindex="0"
            aria-haspopup="dialog"
            on:click:target=move |event| notes.open(open.get_value(), &event.target())
            on:keydown:target=move |event| {
                if matches!(event.key().as_str(), "Enter" | " ") {
                    event.prevent_default();
                    notes.open(open.get_value(), &event.target());
                }
            }
        >
            {words}
        </span>
    }
    .into_any()
}

fn link(target: &Target, words: String) -> AnyView {
    let page = match target {
        Target::Source { id } => {
            return match use_context::<Here>() {
                Some(Here(lesson)) => opener("cite", Note::Source(lesson, id.clone()), words),
                // Outside its lesson a source has nowhere to lead.
                None => words.into_any(),
            };
        }
        Target::Lesson { module, screen: None } => Page::Module(module.clone(), Step::Lesson),
        Target::Lesson { module, screen: Some(screen) } => {
            Page::Module(module.clone(), Step::Screen(screen.clone()))
        }
        Target::Workshop { workshop, query } => workshop_page(workshop, query),
        Target::Practice { module } => Page::Module(module.clone(), Step::Practice),
        Target::Glossary { term } => Page::Term(term.clone()),
    };
    view! { <a href=href(page)>{words}</a> }.into_any()
}

/// A text is made anew with each language, so its links need not follow it.
pub(super) fn href(page: Page) -> String {
    Address { lang: untrack(|| Router::expect().lang()), page }.to_string()
}

/// The page of a workshop with a scenario; a workshop that is nobody's has an
/// address that says so.
fn workshop_page(workshop: &str, query: &str) -> Page {
    let module = MODULES.iter().find(|module| module.workshop(workshop).is_some());
    let module = module.map_or("unknown", |module| module.id);
    Page::Module(module.to_owned(), Step::Workshop(workshop.to_owned(), Query::parse(query)))
}

fn block(block: &Block) -> AnyView {
    match block {
        Block::Paragraph(pieces) => view! { <p>{inline_view(pieces)}</p> }.into_any(),
        Block::Subheading(pieces) => view! { <h3>{inline_view(pieces)}</h3> }.into_any(),
        Block::Code(words) => view! { <pre>{words.clone()}</pre> }.into_any(),
        Block::Quote(blocks) => view! { <blockquote>{blocks_view(blocks)}</blockquote> }.into_any(),
        Block::List { start, items } => list(*start, items),
        Block::Table { head, rows } => table(head, rows),
        Block::Figure { id, caption } => figure_block(id, caption),
        Block::Aside { title, blocks } => view! {
            <aside class="panel" aria-label=title.clone()>
                <h3>{title.clone()}</h3>
                {blocks_view(blocks)}
            </aside>
        }
        .into_any(),
        Block::Try { workshop, query, text } => invitation(workshop, query, text),
    }
}

fn figure_block(id: &str, caption: &[Inline]) -> AnyView {
    figure(id, inline_view(caption)).unwrap_or_else(|| {
        let i18n = use_i18n();
        view! { <p class="notice">{tr!(i18n, lesson.figure_missing)}</p> }.into_any()
    })
}

fn list(start: Option<u64>, items: &[Vec<Block>]) -> AnyView {
    let items = items.iter().map(|blocks| view! { <li>{item(blocks)}</li> }).collect_view();
    match start {
        Some(start) => view! { <ol start=start.to_string()>{items}</ol> }.into_any(),
        None => view! { <ul>{items}</ul> }.into_any(),
    }
}

/// An item of one paragraph needs none: its lines stay close to its neighbours'.
fn item(blocks: &[Block]) -> AnyView {
    match blocks {
        [Block::Paragraph(pieces)] => inline_view(pieces),
        [Block::Paragraph(pieces), rest @ ..] => {
            [inline_view(pieces), blocks_view(rest)].into_iter().collect_view().into_any()
        }
        blocks => blocks_view(blocks),
    }
}

fn table(head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> AnyView {
    let head = head.iter().map(|cell| view! { <th scope="col">{inline_view(cell)}</th> }).collect_view();
    let row = |cells: &Vec<Vec<Inline>>| {
        let mut cells = cells.iter();
        let first = cells.next().map(|cell| view! { <th scope="row">{inline_view(cell)}</th> });
        let rest = cells.map(|cell| view! { <td>{inline_view(cell)}</td> }).collect_view();
        view! { <tr>{first}{rest}</tr> }
    };
    view! {
        <div class="table-wrap">
            <table>
                <thead>
                    <tr>{head}</tr>
                </thead>
                <tbody>{rows.iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// What to try in a workshop, and the way there with its scenario.
fn invitation(workshop: &str, query: &str, text: &[Inline]) -> AnyView {
    let i18n = use_i18n();
    let open = MODULES.iter().filter_map(|module| module.workshop(workshop)).any(|workshop| workshop.open);
    let there = href(workshop_page(workshop, query));
    let workshop = workshop.to_owned();
    let way = if open {
        let words = move || t_string!(i18n, lesson.try_it, workshop = workshop_title(i18n, &workshop));
        view! { <a class="btn" href=there>{words}</a> }.into_any()
    } else {
        tr!(i18n, map.to_come).into_any()
    };
    view! {
        <div class="try">
            <p>{inline_view(text)}</p>
            <p>{way}</p>
        </div>
    }
    .into_any()
}
