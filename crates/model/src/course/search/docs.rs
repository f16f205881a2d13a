//! What can be found in the texts of the course.

use super::super::{Cases, Glossary, Lesson, blocks, inlines, plain, plain_blocks};
use super::{Doc, DocKind};

/// The screens of a lesson.
pub fn of_lesson(module: &str, lesson: &Lesson) -> Vec<Doc> {
    let doc = |screen: &super::super::Screen| Doc {
        kind: DocKind::Screen,
        module: module.to_owned(),
        id: screen.id.clone(),
        title: screen.title.clone(),
        text: plain_blocks(&screen.blocks),
    };
    lesson.screens.iter().map(doc).collect()
}

/// The terms of the glossary, in a language by code; other names of a term and its twin in the
/// other language are found too.
pub fn of_glossary(glossary: &Glossary, lang: &str) -> Vec<Doc> {
    let other = if lang == "en" { "fr" } else { "en" };
    let doc = |term: &super::super::Term| {
        let wording = term.wording(lang);
        let twin = term.wording(other);
        let names = wording.aliases.iter().chain([&twin.name]).chain(&twin.aliases);
        let names: Vec<&str> = names.map(String::as_str).collect();
        Doc {
            kind: DocKind::Term,
            module: String::new(),
            id: term.id.clone(),
            title: wording.name.clone(),
            text: format!("{}\n{}", plain(&inlines(&wording.definition)), names.join(" · ")),
        }
    };
    glossary.terms.iter().map(doc).collect()
}

/// The situations of a module, by their titles and how they begin: what comes of a choice is not
/// given away.
pub fn of_cases(module: &str, cases: &Cases) -> Vec<Doc> {
    let doc = |case: &super::super::Case| {
        let start = case.step(&case.start).map(|step| plain_blocks(&blocks(&step.text)));
        Doc {
            kind: DocKind::Case,
            module: module.to_owned(),
            id: case.id.clone(),
            title: plain(&inlines(&case.title)),
            text: start.unwrap_or_default(),
        }
    };
    cases.cases.iter().map(doc).collect()
}
