//! A question drawn with a seed: its numbers, and the order in which its parts are shown.

use super::{Answer, Question, Values};

/// A question drawn with a seed. What is drawn depends on the seed and on ids alone, so that both
/// languages show the same numbers in the same order.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    question: Question,
    seed: u64,
    options: Vec<String>,
    rights: Vec<String>,
    numbers: Values,
    answer: f64,
}

/// A piece of a text with gaps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GapPart {
    /// Words between gaps; inline Markdown.
    Text(String),
    /// Id of a gap.
    Gap(String),
}

impl Sheet {
    /// Draws a question.
    pub fn new(question: &Question, seed: u64) -> Self {
        Self {
            question: question.clone(),
            seed,
            options: Vec::new(),
            rights: Vec::new(),
            numbers: Values::new(),
            answer: 0.0,
        }
    }

    /// The question.
    pub fn question(&self) -> &Question {
        &self.question
    }

    /// The seed it was drawn with.
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// Ids in the order shown: of the choices, of the left sides, of the items, of the gaps, of
    /// the spots; `true` and `false`; none for a number.
    pub fn options(&self) -> &[String] {
        &self.options
    }

    /// Ids of the pairs in the order in which their right sides are offered.
    pub fn rights(&self) -> &[String] {
        &self.rights
    }

    /// Ids of the options of a gap in the order offered.
    pub fn gap_options(&self, gap: &str) -> Vec<String> {
        let _ = gap;
        Vec::new()
    }

    /// The text with gaps in pieces; empty for other kinds.
    pub fn gap_parts(&self) -> Vec<GapPart> {
        Vec::new()
    }

    /// The numbers drawn, by name; `answer` among them in a numeric question.
    pub fn numbers(&self) -> &Values {
        &self.numbers
    }

    /// The right answer of a numeric question; 0 for other kinds.
    pub fn answer(&self) -> f64 {
        self.answer
    }

    /// An answer that is right, to show it or to print it in a key.
    pub fn key(&self) -> Answer {
        Answer::Number(self.answer.to_string())
    }

    /// The text with `{name}`, `{answer}` and `{=formula}` replaced by numbers, which `write`
    /// writes with at most so many decimals in the reader's language. Fill before reading the
    /// Markdown: a `*` in a formula is not emphasis. Texts of other kinds come back unchanged.
    pub fn fill(&self, text: &str, write: &dyn Fn(f64, u32) -> String) -> String {
        let _ = write;
        text.to_owned()
    }
}
