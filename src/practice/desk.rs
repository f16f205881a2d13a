use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::quiz::Work;

/// What lies open on the practice pages. It lives as long as the program does:
/// who looks something up in a lesson finds the question again as it was left.
#[derive(Clone, Copy)]
pub struct Desk {
    open: RwSignal<BTreeMap<String, Open>>,
}

/// What lies open in one module.
#[derive(Clone)]
pub enum Open {
    /// Questions, one at a time.
    Series(Series),
    /// A situation.
    Case(Play),
}

/// Questions under way, one at a time.
#[derive(Clone)]
pub struct Series {
    /// The questions, in the order asked, each with what was done.
    pub items: Vec<Item>,
    /// Which one is asked; the number of questions is the summary.
    pub at: usize,
}

/// A question of a series.
#[derive(Clone)]
pub struct Item {
    /// The question's id.
    pub question: String,
    /// The answer under way.
    pub work: ArcRwSignal<Work>,
}

/// A situation under way.
#[derive(Clone)]
pub struct Play {
    /// The situation's id.
    pub case: String,
    /// The decisions made, as (step, choice).
    pub way: Vec<(String, String)>,
    /// What is chosen and not yet decided.
    pub draft: Option<String>,
    /// Whether a decision was asked for without a choice.
    pub missing: bool,
}

impl Desk {
    /// Makes the desk known to all components below.
    pub fn provide() {
        provide_context(Desk { open: RwSignal::default() });
    }

    /// The desk of this page; without one above (never in the app itself), one
    /// of its own.
    pub fn expect() -> Desk {
        use_context().unwrap_or_else(|| Desk { open: RwSignal::default() })
    }

    /// What lies open in a module.
    pub fn open(&self, module: &str) -> Option<Open> {
        self.open.with(|open| open.get(module).cloned())
    }

    /// The same, without following its changes.
    pub fn open_untracked(&self, module: &str) -> Option<Open> {
        self.open.with_untracked(|open| open.get(module).cloned())
    }

    /// Opens something, in place of what lay there.
    pub fn put(&self, module: &str, what: Open) {
        self.open.update(|open| {
            open.insert(module.to_owned(), what);
        });
    }

    /// Puts everything of a module away.
    pub fn clear(&self, module: &str) {
        self.open.update(|open| {
            open.remove(module);
        });
    }

    /// Changes the series of a module, where one lies open.
    pub fn series(&self, module: &str, change: impl FnOnce(&mut Series)) {
        self.open.update(|open| {
            if let Some(Open::Series(series)) = open.get_mut(module) {
                change(series);
            }
        });
    }

    /// Changes the situation of a module, where one lies open.
    pub fn play(&self, module: &str, change: impl FnOnce(&mut Play)) {
        self.open.update(|open| {
            if let Some(Open::Case(play)) = open.get_mut(module) {
                change(play);
            }
        });
    }
}

impl Series {
    /// Questions not yet touched, each with a draw of its own.
    pub fn new(questions: Vec<String>, seed: u64) -> Series {
        let items = questions
            .into_iter()
            .zip(seed..)
            .map(|(question, seed)| Item { question, work: ArcRwSignal::new(Work::new(seed)) });
        Series { items: items.collect(), at: 0 }
    }
}

impl Play {
    /// A situation at its start.
    pub fn new(case: &str) -> Play {
        Play { case: case.to_owned(), way: Vec::new(), draft: None, missing: false }
    }
}

/// A seed that nobody chose.
pub fn any_seed() -> u64 {
    (js_sys::Math::random() * 999_999.0) as u64 + 1
}

/// The same for a paper, small enough to be read aloud in a classroom.
pub fn paper_seed() -> u64 {
    any_seed() % 999 + 1
}
