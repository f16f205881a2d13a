//! What a text refers to, kept until every file is there to be looked into.

use super::Block;
use super::fault::FaultKind;
use super::known;
use super::text::{Found, Target, read_blocks, read_inlines};
use super::tree::{Page, Words};

/// Something that a text refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reference {
    /// Line of the file, from 1.
    pub line: usize,
    /// The place in the file's own words.
    pub place: String,
    /// What must exist.
    pub target: Target,
}

impl Page<'_> {
    /// Notes what a short text refers to, and what in it cannot be shown.
    pub(super) fn look_into(&self, words: &Words) {
        self.note(&words.place, words.line, read_inlines(&without_placeholders(&words.text)).1);
    }

    /// The blocks of a longer text, with what they refer to.
    pub(super) fn look_into_blocks(&self, words: &Words) -> Vec<Block> {
        let (blocks, found) = read_blocks(&words.text);
        self.note(&words.place, words.line, found);
        blocks
    }

    fn note(&self, place: &str, line: usize, found: Vec<(usize, Found)>) {
        for (below, found) in found {
            let line = line + below;
            match found.fault() {
                Ok(target) => {
                    self.refs.borrow_mut().push(Reference { line, place: place.to_owned(), target })
                }
                Err((kind, text)) => self.fault(line, place.to_owned(), kind, &text, expected(kind)),
            }
        }
    }
}

/// What may stand in a text instead of a link that leads nowhere.
pub(super) fn expected(kind: FaultKind) -> &'static str {
    match kind {
        FaultKind::UnknownLink => known::LINKS,
        _ => "",
    }
}

/// The text with a number where a placeholder stands: a `*` in a formula is not emphasis.
fn without_placeholders(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        match after.split_once('}') {
            Some((inside, after)) if !inside.contains('\n') => {
                out.push('0');
                rest = after;
            }
            _ => {
                out.push('{');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}
