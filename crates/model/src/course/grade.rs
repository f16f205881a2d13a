//! What an answer is worth, and what is said to it.

use super::{Answer, NumberFault, Sheet};

/// What an answer is worth.
#[derive(Clone, Debug, PartialEq)]
pub struct Grade {
    /// 0 to 1.
    pub score: f64,
    /// Whether the whole answer is right.
    pub right: bool,
    /// What is said to it, part by part, in the order shown.
    pub notes: Vec<Note>,
}

/// What is said to a part of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Id of the part; nothing for the answer as a whole.
    pub part: Option<String>,
    /// Whether this part is right.
    pub right: bool,
    /// Inline Markdown with its placeholders filled by [`Sheet::fill`] still to come; may be
    /// empty.
    pub text: String,
}

impl Sheet {
    /// Grades an answer. A number that cannot be read is no answer, and no attempt is counted.
    pub fn grade(&self, answer: &Answer) -> Result<Grade, NumberFault> {
        let _ = answer;
        Ok(Grade { score: 0.0, right: false, notes: Vec::new() })
    }
}
