use leptos::prelude::*;
use model::progress::{Act, Day, Entry, Prediction, Record, Stamp};

use super::clock;

/// The learner's record, from any component: logging an act keeps it at once,
/// and views that read the record follow it.
#[derive(Clone, Copy)]
pub struct Journal {
    record: RwSignal<Record>,
    today: RwSignal<Day>,
    device: u64,
}

impl Journal {
    /// Opens the record of the present profile and makes it known to all
    /// components below.
    pub fn provide() -> Journal {
        let journal = Journal::open();
        provide_context(journal);
        journal
    }

    /// The journal of this page; without one above (never in the app itself)
    /// a passing one.
    pub fn expect() -> Journal {
        use_context().unwrap_or_else(Journal::open)
    }

    fn open() -> Journal {
        Journal {
            record: RwSignal::new(Record::default()),
            today: RwSignal::new(clock::today()),
            device: (js_sys::Math::random() * 2.0_f64.powi(40)) as u64,
        }
    }

    /// Keeps an act, now.
    pub fn log(&self, act: Act) {
        self.today.set(clock::today());
        self.record.update(|record| {
            let stamp = Stamp::after(record.last(), clock::now(), self.device);
            record.insert(Entry::new(stamp, self.today.get_untracked(), act));
        });
    }

    /// Reads the record; the view or memo that does follows its changes.
    pub fn with<T>(&self, read: impl FnOnce(&Record) -> T) -> T {
        self.record.with(read)
    }

    /// Reads the record once.
    pub fn with_untracked<T>(&self, read: impl FnOnce(&Record) -> T) -> T {
        self.record.with_untracked(read)
    }

    /// The learner's calendar day; follows midnight.
    pub fn today(&self) -> Day {
        self.today.get()
    }

    /// The prediction made for a question (`line/season-over`, say).
    pub fn prediction(&self, question: &str) -> Option<Prediction> {
        self.with(|record| record.prediction(question).cloned())
    }

    /// Keeps a prediction, unless one was made before.
    pub fn predict(&self, question: &str, prediction: Prediction) {
        if self.with_untracked(|record| record.prediction(question).is_none()) {
            self.log(Act::Predicted { question: question.to_owned(), prediction });
        }
    }

    /// Whether a step of a module was taken.
    pub fn has_taken(&self, module: &str, step: &str) -> bool {
        self.with(|record| record.has_taken(module, step))
    }

    /// Remembers that a step of a module was taken.
    pub fn take(&self, module: &str, step: &str) {
        if !self.with_untracked(|record| record.has_taken(module, step)) {
            self.log(Act::Taken { module: module.to_owned(), step: step.to_owned() });
        }
    }

    /// Remembers that a screen of a lesson was read, and is where the learner
    /// is in it.
    pub fn read(&self, module: &str, screen: &str) {
        if self.with_untracked(|record| record.reading(module) != Some(screen)) {
            self.log(Act::Read { module: module.to_owned(), screen: screen.to_owned() });
        }
    }
}
