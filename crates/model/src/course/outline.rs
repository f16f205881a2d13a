//! `course.toml`: the modules in their order, the programmes, the pass mark.

use super::Fault;

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
        let _ = (file, text);
        (None, Vec::new())
    }
}

impl Programme {
    /// Its facts in a language, by code; French where the code is not `en`.
    pub fn facts(&self, lang: &str) -> &Facts {
        if lang == "en" { &self.en } else { &self.fr }
    }
}
