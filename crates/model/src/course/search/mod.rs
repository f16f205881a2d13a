//! Search over the course: accents folded, plurals and simple suffixes forgiven.

use std::ops::Range;

/// Something that can be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doc {
    /// What it is.
    pub kind: DocKind,
    /// Id of its module; empty for what belongs to none.
    pub module: String,
    /// Its id: of a screen, term, question, situation or workshop.
    pub id: String,
    /// Its title, plain text.
    pub title: String,
    /// Its words, plain text.
    pub text: String,
}

/// What can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DocKind {
    /// A screen of a lesson.
    Screen,
    /// A term of the glossary.
    Term,
    /// A situation.
    Case,
    /// A workshop.
    Workshop,
}

/// The words of documents, ready to be looked up.
#[derive(Clone, Debug, Default)]
pub struct Index {
    docs: Vec<Doc>,
}

/// A document found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Its number in the list the index was built from.
    pub doc: usize,
    /// The higher the better.
    pub score: f64,
    /// The part of its text where the words stand.
    pub excerpt: String,
    /// Where in the excerpt, in bytes.
    pub marks: Vec<Range<usize>>,
}

impl Index {
    /// Reads the words of documents.
    pub fn build(docs: Vec<Doc>) -> Self {
        Self { docs }
    }

    /// The documents, by the number that a hit names.
    pub fn docs(&self) -> &[Doc] {
        &self.docs
    }

    /// The documents in which every word of the query stands, the best first, at most `limit`.
    /// The last word may be the beginning of one.
    pub fn find(&self, query: &str, limit: usize) -> Vec<Hit> {
        let _ = (query, limit);
        Vec::new()
    }
}
