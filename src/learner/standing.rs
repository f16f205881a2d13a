//! How a learner stands in the course: what the record says of its texts.

use leptos::prelude::*;
use model::course::{Course, Quiz};
use model::progress::review::Schedule;
use model::progress::{Item, ModuleMastery, mastery};

use super::Journal;
use crate::content::Library;
use crate::course::{Module, StepKind, module};
use crate::route::{Page, Query, Step};

/// The modules that `course.toml` opens, in its order.
pub fn open_modules(course: &Course) -> Vec<&'static Module> {
    course.modules.iter().filter_map(|entry| module(&entry.id)).filter(|module| module.is_open()).collect()
}

/// The mastery of a module, following the record.
pub fn module_mastery(journal: Journal, module: &str, quiz: &Quiz) -> ModuleMastery {
    let items = quiz
        .questions
        .iter()
        .map(|question| Item { id: question.id.clone(), concept: question.concept.clone() });
    let items: Vec<Item> = items.collect();
    journal.with(|record| mastery(record, module, &items))
}

/// The schedule of the questions that the texts still have, of one module or
/// of all. What is still being loaded counts as there.
pub fn schedule(journal: Journal, library: Library, only: Option<&str>) -> Schedule {
    let all = journal.with(Schedule::of);
    let known = |id: &str, item: &str| {
        let ours = only.is_none_or(|only| only == id) && module(id).is_some_and(Module::is_open);
        ours && library.quiz(id).with(|quiz| quiz.ready().is_none_or(|quiz| quiz.question(item).is_some()))
    };
    all.only(known)
}

/// The first step of a module that was not taken yet. To remember is never
/// done, and never the next step.
pub fn next_step(journal: Journal, module: &Module) -> Option<StepKind> {
    let steps = StepKind::ALL.into_iter().filter(|step| *step != StepKind::Remember);
    let mut steps = steps.filter(|step| way(module, *step).is_some());
    steps.find(|step| !journal.has_taken(module.id, step.code()))
}

/// The page of a module's step; of its first open workshop, where it is one.
pub fn way(module: &Module, step: StepKind) -> Option<Page> {
    let workshop = || module.workshops.iter().find(|workshop| workshop.open).map(|one| one.id.to_owned());
    let step = match step {
        StepKind::Understand => Step::Lesson,
        StepKind::Predict => Step::Predict(workshop()?, Query::default()),
        StepKind::Experiment => Step::Workshop(workshop()?, Query::default()),
        StepKind::Practise => Step::Practice,
        StepKind::Remember => Step::Review,
    };
    Some(Page::Module(module.id.to_owned(), step))
}
