use model::course::Glossary;

use crate::route::Lang;

/// What a concept is called: the glossary's word of the same id, or the id
/// itself in words.
pub fn topic_text(glossary: Option<&Glossary>, lang: Lang, concept: &str) -> String {
    let term = glossary.and_then(|glossary| glossary.term(concept));
    let name = term.map(|term| term.wording(lang.code()).name.clone()).filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| concept.replace('-', " "));
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
