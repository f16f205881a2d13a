use pulldown_cmark::{Event, Options, Parser, Tag};

use super::builder::Builder;
use super::{Block, Inline, Target};
use crate::course::FaultKind;

/// Something in a text that has to be looked at by someone else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::course) enum Found {
    /// A link or term within the course.
    Link(Target),
    /// A link that leads nowhere in the course.
    BadLink(String),
    /// A picture.
    Image(String),
    /// A tag, shown as text.
    Html(String),
}

impl Found {
    /// What must exist, or what is wrong.
    pub(in crate::course) fn fault(self) -> Result<Target, (FaultKind, String)> {
        match self {
            Found::Link(target) => Ok(target),
            Found::BadLink(link) => Err((FaultKind::UnknownLink, link)),
            Found::Image(link) => Err((FaultKind::Image, link)),
            Found::Html(tag) => Err((FaultKind::Html, tag)),
        }
    }
}

/// The blocks of a text, and what was found in it, each with its line from 0.
pub(in crate::course) fn read_blocks(text: &str) -> (Vec<Block>, Vec<(usize, Found)>) {
    let (builder, found) = build(text, Options::ENABLE_TABLES);
    (builder.finish(), found)
}

/// Put before each line of a short text, so that none starts a list, a heading or a quotation. It
/// counts as punctuation: what follows it is read as it would be at the start of a line.
const GUARD: char = '\u{2e40}';

/// The pieces of a short text, and what was found in it, each with its line from 0.
pub(in crate::course) fn read_inlines(text: &str) -> (Vec<Inline>, Vec<(usize, Found)>) {
    let mut guarded = String::with_capacity(text.len() + 8);
    for line in text.trim_end().lines() {
        let line = line.trim_start();
        if !line.is_empty() {
            guarded.push(GUARD);
            guarded.extend(line.chars().filter(|sign| *sign != GUARD));
        }
        guarded.push('\n');
    }
    let (builder, found) = build(&guarded, Options::empty());
    let mut pieces = Vec::new();
    for block in builder.finish() {
        if let Block::Paragraph(text) = block {
            if !pieces.is_empty() {
                pieces.extend([Inline::Break, Inline::Break]);
            }
            pieces.extend(text);
        }
    }
    strip(&mut pieces);
    (pieces, found)
}

fn strip(pieces: &mut Vec<Inline>) {
    for piece in pieces.iter_mut() {
        match piece {
            Inline::Text(text) | Inline::Code(text) => text.retain(|sign| sign != GUARD),
            Inline::Term { text, .. } | Inline::Link { text, .. } => text.retain(|sign| sign != GUARD),
            Inline::Strong(inner) | Inline::Emphasis(inner) => strip(inner),
            Inline::Break => {}
        }
    }
    pieces.retain(|piece| !matches!(piece, Inline::Text(text) if text.is_empty()));
}

fn build(text: &str, options: Options) -> (Builder, Vec<(usize, Found)>) {
    let mut builder = Builder::default();
    let mut found = Vec::new();
    // Lines are counted on the way: events come in the order of the text.
    let (mut line, mut counted) = (0, 0);
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        if range.start > counted {
            line += text.get(counted..range.start).map_or(0, |passed| passed.matches('\n').count());
            counted = range.start;
        }
        let what = match &event {
            Event::Start(Tag::Link { dest_url, .. }) => match Target::parse(dest_url) {
                Some(target) => Some(Found::Link(target)),
                None => Some(Found::BadLink(dest_url.to_string())),
            },
            Event::Start(Tag::Image { dest_url, .. }) => Some(Found::Image(dest_url.to_string())),
            Event::Html(tag) | Event::InlineHtml(tag) => Some(Found::Html(tag.to_string())),
            _ => None,
        };
        found.extend(what.map(|what| (line, what)));
        builder.take(event);
    }
    (builder, found)
}
