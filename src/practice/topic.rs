use model::course::{Glossary, Quiz};

use crate::route::Lang;

/// What a concept is called: the name that the questions give it, the
/// glossary's word of the same id, or else the id in words.
pub fn topic_text(quiz: Option<&Quiz>, glossary: Option<&Glossary>, lang: Lang, concept: &str) -> String {
    if let Some(name) = quiz.and_then(|quiz| quiz.topic(concept)) {
        return name.to_owned();
    }
    let term = glossary.and_then(|glossary| glossary.term(concept));
    let name = term.map(|term| term.wording(lang.code()).name.clone()).filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| concept.replace('-', " "));
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
