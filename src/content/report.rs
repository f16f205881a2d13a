use leptos::prelude::*;
use model::course::{Fault, ModuleTexts, SETS, Texts, Whole, cross_check};

use super::library::{Slot, Text};
use super::{File, Library, Trouble};
use crate::route::Lang;

/// What is wrong in all texts of the course, in both languages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// Files still on their way.
    pub loading: usize,
    /// Files read.
    pub read: usize,
    /// Files that are not there.
    pub missing: Vec<Trouble>,
    /// Faults within a file, and those that show only where files are held side
    /// by side.
    pub faults: Vec<Fault>,
}

impl Library {
    /// Reads every text of the course and holds them side by side.
    pub fn report(&self) -> Signal<Report> {
        let library = *self;
        Memo::new(move |_| library.check()).into()
    }

    fn check(&self) -> Report {
        let mut report = Report::default();
        let course = self.take(File::Course, &mut report).and_then(|text| text.course());
        let glossary = self.take(File::Glossary, &mut report).and_then(|text| text.glossary());
        let ids = course.iter().flat_map(|course| &course.modules).map(|module| &module.id);
        let modules = ids.map(|id| {
            let [fr, en] = [Lang::Fr, Lang::En].map(|lang| self.texts(lang, id, &mut report));
            ModuleTexts { id: id.clone(), fr, en }
        });
        let modules = modules.collect();
        if report.loading == 0 {
            let course = course.map(|course| (*course).clone());
            let glossary = glossary.map(|glossary| (*glossary).clone()).unwrap_or_default();
            report.faults.extend(cross_check(&Whole { course, glossary, modules }));
        }
        report
    }

    fn texts(&self, lang: Lang, module: &str, report: &mut Report) -> Texts {
        let [lesson, quiz, cases] = File::of_module(lang, module).map(|file| self.take(file, report));
        for (_, set) in SETS.iter().filter(|(of, _)| *of == module) {
            self.take(File::Set(lang, module.to_owned(), (*set).to_owned()), report);
        }
        Texts {
            lesson: lesson.and_then(|text| text.lesson()).map(|lesson| (*lesson).clone()),
            quiz: quiz.and_then(|text| text.quiz()).map(|quiz| (*quiz).clone()),
            cases: cases.and_then(|text| text.cases()).map(|cases| (*cases).clone()),
            ..Texts::default()
        }
    }

    fn take(&self, file: File, report: &mut Report) -> Option<Text> {
        let Slot { text, faults } = self.slot(&file).get();
        report.faults.extend(faults.iter().cloned());
        match text {
            None => report.loading += 1,
            Some(Ok(text)) => {
                report.read += 1;
                return Some(text);
            }
            Some(Err(status)) => report.missing.push(Trouble { file, status }),
        }
        None
    }
}
