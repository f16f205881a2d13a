//! `course.toml`: the modules in their order, the programmes, the pass mark.

use super::Fault;
use super::fault::FaultKind;
use super::known::MODULES;
use super::refs::Reference;
use super::tree::{Entry, read};

/// The course as a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// Stable id, part of the keys under which a learner's record is kept.
    pub id: String,
    /// Share of a module's marks from which it counts as passed, 0 to 1.
    pub pass_mark: f64,
    /// The modules that have texts, in course order.
    pub modules: Vec<ModuleEntry>,
    /// The learning paths.
    pub programmes: Vec<Programme>,
    pub(super) file: String,
    pub(super) refs: Vec<Reference>,
}

/// A module of `course.toml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModuleEntry {
    /// Stable id: the name of its folder.
    pub id: String,
    /// Line of `course.toml`, from 1.
    pub line: usize,
}

/// A programme of studies: a path over modules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    /// Stable id, as in addresses.
    pub id: String,
    /// Ids of its modules in order, also of those without texts yet.
    pub modules: Vec<String>,
    /// Its facts in French.
    pub fr: Facts,
    /// Its facts in English.
    pub en: Facts,
    /// Line of `course.toml`, from 1.
    pub line: usize,
}

/// What a programme says of itself, in one language; inline Markdown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Its name.
    pub title: String,
    /// What one can do after it.
    pub objectives: Vec<String>,
    /// How long it lasts.
    pub duration: String,
    /// How the weeks are organised.
    pub rhythm: String,
    /// How one is graded.
    pub evaluation: String,
    /// With whom it is given.
    pub partner: String,
    /// Who is admitted, and how.
    pub admission: String,
    /// The final work.
    pub final_work: String,
}

impl Course {
    /// Reads `course.toml`. No course comes back where the file as a whole cannot be used; a
    /// module or programme with a fault is left out.
    pub fn parse(file: &str, text: &str) -> (Option<Self>, Vec<Fault>) {
        let read = read(file, text, |root| {
            let id = root.id("id");
            let pass_mark = root.number("pass_mark", 0.0, 1.0);
            let (modules, _) = root.each("module", 1, module);
            let (programmes, _) = root.each("programme", 0, programme);
            let usable = !id.is_empty() && !modules.is_empty();
            let file = file.to_owned();
            usable.then_some(Self { id, pass_mark, modules, programmes, file, refs: Vec::new() })
        });
        let refs = read.refs;
        (read.value.map(|course| Self { refs, ..course }), read.faults)
    }
}

fn module(entry: &Entry<'_>) -> Option<ModuleEntry> {
    let id = entry.id("id");
    is_module(entry, "id", &id);
    Some(ModuleEntry { id, line: entry.line() })
}

fn programme(entry: &Entry<'_>) -> Option<Programme> {
    let id = entry.id("id");
    let modules = entry.list("modules");
    if modules.is_empty() {
        entry.fault("modules", FaultKind::TooFew, "0", "1");
    }
    for module in &modules {
        is_module(entry, "modules", &module.text);
    }
    let modules = modules.into_iter().map(|module| module.text).collect();
    let facts = |lang: &'static str| match entry.table(lang) {
        Some(table) => facts(&table),
        None => {
            entry.fault(lang, FaultKind::Missing, "", "table");
            Facts::default()
        }
    };
    Some(Programme { id, modules, fr: facts("fr"), en: facts("en"), line: entry.line() })
}

fn is_module(entry: &Entry<'_>, field: &str, id: &str) {
    if !id.is_empty() && !MODULES.contains(&id) {
        entry.fault(field, FaultKind::UnknownModule, id, &MODULES.join(", "));
    }
}

fn facts(table: &Entry<'_>) -> Facts {
    let text = |field| {
        let words = table.words(field);
        table.page.look_into(&words);
        words.text
    };
    let facts = Facts {
        title: text("title"),
        objectives: table.list("objectives").into_iter().map(|words| words.text).collect(),
        duration: text("duration"),
        rhythm: text("rhythm"),
        evaluation: text("evaluation"),
        partner: text("partner"),
        admission: text("admission"),
        final_work: text("final_work"),
    };
    table.finish();
    facts
}

impl Programme {
    /// Its facts in a language, by code; French where the code is not `en`.
    pub fn facts(&self, lang: &str) -> &Facts {
        if lang == "en" { &self.en } else { &self.fr }
    }
}
