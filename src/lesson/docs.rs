//! All that can be found, from the texts of every open module.

use model::course::search::{Doc, DocKind};
use model::course::{Block, Cases, Glossary, Lesson, Quiz, blocks, inlines, plain, plain_blocks};

use super::turn::{INTRO, SUMMARY};
use crate::course::{Module, workshop_aim, workshop_title};
use crate::route::Lang;
use crate::words::Words;

/// The screens of a lesson, its opening and its summary.
pub fn of_lesson(module: &str, lesson: &Lesson, summary: &str) -> Vec<Doc> {
    let doc = |id: &str, title: &str, text: &[Block]| Doc {
        kind: DocKind::Screen,
        module: module.to_owned(),
        id: id.to_owned(),
        title: title.to_owned(),
        text: plain_blocks(text),
    };
    let screens = lesson.screens.iter().map(|screen| doc(&screen.id, &screen.title, &screen.blocks));
    let ends = [doc(INTRO, &lesson.title, &lesson.intro), doc(SUMMARY, summary, &lesson.summary)];
    ends.into_iter().filter(|doc| !doc.text.is_empty()).chain(screens).collect()
}

/// The terms, to be found by their names in both languages.
pub fn of_glossary(glossary: &Glossary, lang: Lang) -> Vec<Doc> {
    let doc = |term: &model::course::Term| {
        let (here, there) = (term.wording(lang.code()), term.wording(lang.other().code()));
        let names = here
            .aliases
            .iter()
            .chain([&there.name])
            .chain(&there.aliases)
            .cloned()
            .collect::<Vec<_>>()
            .join(", ");
        let definition = plain(&inlines(&here.definition));
        Doc {
            kind: DocKind::Term,
            module: String::new(),
            id: term.id.clone(),
            title: here.name.clone(),
            text: format!("{definition} ({names})"),
        }
    };
    glossary.terms.iter().map(doc).collect()
}

/// The stems of the questions; their answers would give too much away.
pub fn of_quiz(module: &str, quiz: &Quiz) -> Vec<Doc> {
    let doc = |question: &model::course::Question| Doc {
        kind: DocKind::Question,
        module: module.to_owned(),
        id: question.id.clone(),
        title: String::new(),
        text: without_draws(&plain(&inlines(&question.stem))),
    };
    quiz.questions.iter().map(doc).collect()
}

/// The situations, by their titles and their first step.
pub fn of_cases(module: &str, cases: &Cases) -> Vec<Doc> {
    let doc = |case: &model::course::Case| {
        let first = case.steps.iter().find(|step| step.id == case.start).map(|step| step.text.as_str());
        Doc {
            kind: DocKind::Case,
            module: module.to_owned(),
            id: case.id.clone(),
            title: plain(&inlines(&case.title)),
            text: plain_blocks(&blocks(first.unwrap_or_default())),
        }
    };
    cases.cases.iter().map(doc).collect()
}

/// The open workshops of a module.
pub fn of_workshops(i18n: Words, module: &Module) -> Vec<Doc> {
    let open = module.workshops.iter().filter(|workshop| workshop.open);
    open.map(|workshop| Doc {
        kind: DocKind::Workshop,
        module: module.id.to_owned(),
        id: workshop.id.to_owned(),
        title: workshop_title(i18n, workshop.id),
        text: workshop_aim(i18n, workshop.id),
    })
    .collect()
}

/// A stem without the places of its drawn numbers: `{d}` becomes an ellipsis.
fn without_draws(stem: &str) -> String {
    let mut parts = stem.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + "…" + part.split_once('}').map_or("", |(_, rest)| rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drawn_numbers_leave_an_ellipsis() {
        assert_eq!(without_draws("Il faut {d} vélos en {=d*l} jours."), "Il faut … vélos en … jours.");
        assert_eq!(without_draws("Sans nombre"), "Sans nombre");
        assert_eq!(without_draws("Reste {"), "Reste …");
    }
}
