//! Checks that need more than one file.

mod languages;
mod links;

use super::{Cases, Course, Fault, Glossary, Lesson, Quiz};

/// Every text of the course.
#[derive(Clone, Debug, Default)]
pub struct Whole {
    /// `course.toml`.
    pub course: Option<Course>,
    /// `glossary.toml`.
    pub glossary: Glossary,
    /// The modules with texts.
    pub modules: Vec<ModuleTexts>,
}

/// The texts of a module.
#[derive(Clone, Debug, Default)]
pub struct ModuleTexts {
    /// Its id.
    pub id: String,
    /// In French.
    pub fr: Texts,
    /// In English.
    pub en: Texts,
}

/// The texts of a module in one language; what is absent is not checked.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    /// `lesson.md`.
    pub lesson: Option<Lesson>,
    /// `quiz.toml`.
    pub quiz: Option<Quiz>,
    /// `cases.toml`.
    pub cases: Option<Cases>,
    /// Other files of questions, as those of a workshop, by the same names in both languages.
    pub sets: Vec<(String, Quiz)>,
}

/// Whether links and terms resolve, and both languages have the same ids, kinds, right answers
/// and screens. Sorted by file and line.
///
/// What was left out for a fault of its own counts as there: one slip gives one message.
pub fn cross_check(whole: &Whole) -> Vec<Fault> {
    let mut faults = links::check(whole);
    for module in &whole.modules {
        faults.extend(languages::check(&module.fr, &module.en));
    }
    faults.sort();
    faults.dedup();
    faults
}
