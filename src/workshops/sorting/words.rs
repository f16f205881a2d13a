//! The words that differ from one sorting workshop to the next, and the words
//! of its texts.

use model::course::{Inline, inlines, plain};

use crate::i18n::*;
use crate::words::Words;

/// What is said of a sorting workshop.
#[derive(Clone, Copy)]
pub enum Said {
    /// What one does in it.
    Task,
    /// What is asked of each thing.
    Question,
    /// What is asked where reasons are.
    Reasons,
    /// How answers are marked.
    Rule,
    /// What to keep of it, and where to go next.
    Lesson,
}

/// The words of a workshop.
pub fn said(i18n: Words, id: &str, what: Said) -> &'static str {
    match (id, what) {
        ("strategy", Said::Task) => t_string!(i18n, sorting.strategy_task),
        ("strategy", Said::Question) => t_string!(i18n, sorting.strategy_question),
        ("strategy", Said::Rule) => t_string!(i18n, sorting.strategy_rule),
        ("strategy", Said::Lesson) => t_string!(i18n, sorting.strategy_lesson),
        ("tactics", Said::Task) => t_string!(i18n, sorting.tactics_task),
        ("tactics", Said::Question) => t_string!(i18n, sorting.tactics_question),
        ("tactics", Said::Rule) => t_string!(i18n, sorting.tactics_rule),
        ("tactics", Said::Lesson) => t_string!(i18n, sorting.tactics_lesson),
        (_, Said::Task) => t_string!(i18n, sorting.technologies_task),
        (_, Said::Question) => t_string!(i18n, sorting.technologies_question),
        (_, Said::Rule) => t_string!(i18n, sorting.technologies_rule),
        (_, Said::Lesson) => t_string!(i18n, sorting.technologies_lesson),
        (_, Said::Reasons) => t_string!(i18n, sorting.reasons),
    }
}

/// A text of the file without its marks.
pub fn text(markdown: &str) -> String {
    plain(&inlines(markdown))
}

/// The name of a thing and what is told of it: what stands strong at the
/// start of its text, and the rest. A text without such a name is its own.
pub fn name_and_story(markdown: &str) -> (String, String) {
    let mut pieces = inlines(markdown);
    pieces.retain(|piece| *piece != Inline::Text(String::new()));
    match pieces.split_first() {
        Some((Inline::Strong(name), rest)) => {
            (plain(name).trim_end_matches('.').to_owned(), plain(rest).trim().to_owned())
        }
        _ => (plain(&pieces), String::new()),
    }
}

/// The colour of an answer: push, pull, or the third.
pub fn tone(id: &str) -> &'static str {
    match id {
        "push" => "push",
        "pull" => "pull",
        _ => "third",
    }
}
