//! Search over the course: accents folded, plurals and simple suffixes forgiven.

mod docs;
mod excerpt;
mod words;

use std::collections::BTreeMap;
use std::ops::Range;

pub use docs::{of_cases, of_glossary, of_lesson};

use words::{fold, is_small, stem, words};

/// Something that can be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doc {
    /// What it is.
    pub kind: DocKind,
    /// Id of its module; empty for what belongs to none.
    pub module: String,
    /// Its id: of a screen, term, situation or workshop.
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
    /// The stem of a question.
    Question,
    /// A situation.
    Case,
    /// A workshop.
    Workshop,
}

/// The words of documents, ready to be looked up.
#[derive(Clone, Debug, Default)]
pub struct Index {
    docs: Vec<Doc>,
    /// Every word once, folded, with its stem.
    words: Vec<(String, String)>,
    /// Where words stand, per document.
    places: Vec<Places>,
}

/// Where words stand in a document.
#[derive(Clone, Debug, Default)]
struct Places {
    title: Vec<usize>,
    text: Vec<(Range<usize>, usize)>,
}

/// A document found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Its number in the list the index was built from.
    pub doc: usize,
    /// The higher the better; comparable within one search only.
    pub score: f64,
    /// The part of its text where the words stand, with `…` where it was cut.
    pub excerpt: String,
    /// Where in the excerpt, in bytes, in order.
    pub marks: Vec<Range<usize>>,
}

/// How well a word answers: as it was typed, by its stem, by its beginning.
const SAME: f64 = 1.0;
const STEM: f64 = 0.9;
const START: f64 = 0.6;

/// What a word counts that is the whole title; in the text it counts one, in a longer title
/// something in between.
const TITLE: f64 = 10.0;

/// Occurrences in a text beyond which more say nothing.
const MOST: usize = 4;

impl Index {
    /// Reads the words of documents.
    pub fn build(docs: Vec<Doc>) -> Self {
        let mut known: BTreeMap<String, usize> = BTreeMap::new();
        let mut number = |word: &str| {
            let next = known.len();
            *known.entry(fold(word)).or_insert(next)
        };
        let places = docs
            .iter()
            .map(|doc| Places {
                title: words(&doc.title).map(|range| number(&doc.title[range])).collect(),
                text: words(&doc.text).map(|range| (range.clone(), number(&doc.text[range]))).collect(),
            })
            .collect();
        let mut words = vec![(String::new(), String::new()); known.len()];
        for (word, number) in known {
            let stem = stem(&word);
            words[number] = (word, stem);
        }
        Self { docs, words, places }
    }

    /// The documents, by the number that a hit names.
    pub fn docs(&self) -> &[Doc] {
        &self.docs
    }

    /// The documents in which every word of the query stands, the best first, at most `limit`;
    /// where there is none, those in which the most words stand. The last word may be the
    /// beginning of one. Articles and the like are passed over, unless there is nothing else.
    pub fn find(&self, query: &str, limit: usize) -> Vec<Hit> {
        let asked = self.ask(query);
        if asked.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<(usize, usize, f64)> = Vec::new();
        for (doc, places) in self.places.iter().enumerate() {
            let scores: Vec<f64> = asked.iter().map(|answers| score(places, answers)).collect();
            let met = scores.iter().filter(|score| **score > 0.0).count();
            if met > 0 {
                found.push((met, doc, scores.iter().sum::<f64>() * self.weight(doc, query)));
            }
        }
        let most = found.iter().map(|(met, ..)| *met).max().unwrap_or_default();
        found.retain(|(met, ..)| *met == most);
        found.sort_by(|a, b| b.2.total_cmp(&a.2).then(a.1.cmp(&b.1)));
        found.truncate(limit);
        found.into_iter().map(|(_, doc, score)| self.hit(doc, score, &asked)).collect()
    }

    /// For each word of the query how well each known word answers it.
    fn ask(&self, query: &str) -> Vec<Vec<f64>> {
        let mut asked: Vec<String> = words(query).map(|range| fold(&query[range])).collect();
        // A space behind the last word says that it is complete.
        let open = query.chars().last().is_some_and(char::is_alphanumeric).then(|| asked.last().cloned());
        let open = open.flatten();
        if asked.iter().any(|word| !is_small(word)) {
            asked.retain(|word| !is_small(word));
        }
        asked.sort();
        asked.dedup();
        let answer = |word: &String| {
            let (root, open) = (stem(word), open.as_ref() == Some(word) && word.chars().count() > 1);
            let quality = |(known, known_stem): &(String, String)| match () {
                () if known == word => SAME,
                () if *known_stem == root => STEM,
                () if open && (known.starts_with(word.as_str()) || known_stem.starts_with(&root)) => START,
                () => 0.0,
            };
            self.words.iter().map(quality).collect()
        };
        asked.iter().map(answer).collect()
    }

    /// A title that says just what was asked, and a term's own entry, come before others.
    fn weight(&self, doc: usize, query: &str) -> f64 {
        let doc = &self.docs[doc];
        let whole = fold(doc.title.trim()) == fold(query.trim());
        let term = doc.kind == DocKind::Term;
        (if whole { 2.0 } else { 1.0 }) * (if term { 1.2 } else { 1.0 })
    }

    fn hit(&self, doc: usize, score: f64, asked: &[Vec<f64>]) -> Hit {
        let meets = |word: usize| asked.iter().position(|answers| answers[word] > 0.0);
        let places = self.places[doc].text.iter();
        let met: Vec<(Range<usize>, usize)> =
            places.filter_map(|(range, word)| Some((range.clone(), meets(*word)?))).collect();
        let (excerpt, marks) = excerpt::excerpt(&self.docs[doc].text, &met);
        Hit { doc, score, excerpt, marks }
    }
}

fn score(places: &Places, answers: &[f64]) -> f64 {
    let best = places.title.iter().map(|word| answers[*word]).fold(0.0, f64::max);
    let title = best * (0.5 + 0.5 / places.title.len().max(1) as f64);
    let mut text: Vec<f64> =
        places.text.iter().map(|(_, word)| answers[*word]).filter(|a| *a > 0.0).collect();
    text.sort_by(|a, b| b.total_cmp(a));
    TITLE * title + text.iter().take(MOST).sum::<f64>()
}
