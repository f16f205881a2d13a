//! The record of the present learner, as the rest of the app sees it.

mod exchange;
mod people;
mod tabs;

use leptos::prelude::*;
use model::progress::exchange::{Migrated, migrate};
use model::progress::{Act, Best, Day, Entry, Prediction, Record, Stamp};

use super::clock;
use super::profiles::Profiles;
use super::shelf::{Loaded, Shelf};
use crate::keep::Keeper;
use crate::storage::{self, StoreError};

pub use exchange::Preview;

/// The learner's record, from any component: logging an act keeps it at once,
/// and views that read the record follow it.
#[derive(Clone, Copy)]
pub struct Journal {
    record: RwSignal<Record>,
    profiles: RwSignal<Profiles>,
    state: RwSignal<Found>,
    today: RwSignal<Day>,
    wiped: RwSignal<Option<Wiped>>,
    shelf: StoredValue<Shelf, LocalStorage>,
    keeper: Keeper,
}

/// What the store held besides the record.
#[derive(Clone, Debug, Default, PartialEq)]
struct Found {
    aside: Vec<String>,
    newer: bool,
}

/// What was wiped, for as long as it can be brought back.
#[derive(Clone)]
struct Wiped {
    profiles: Profiles,
    texts: Vec<(String, String)>,
}

impl Journal {
    /// Opens the record of the present learner and makes it known to all
    /// components below.
    pub fn provide(keeper: Keeper) -> Journal {
        let shelf = Shelf::new(storage::open(storage::RECORD), random());
        let journal = clock::timed(|| Journal::open(keeper, shelf));
        journal.keep_in_step();
        set_timeout(
            move || {
                // A store without room for it keeps the segments as they are.
                let _ = journal.shelf.try_update_value(Shelf::put_together);
            },
            QUIET,
        );
        provide_context(journal);
        journal
    }

    /// The journal of this page; without one above (never in the app itself)
    /// one that lasts as long as the page.
    pub fn expect() -> Journal {
        use_context().unwrap_or_else(|| {
            let store = std::rc::Rc::new(storage::MemoryStore::default());
            Journal::open(Keeper::expect(), Shelf::new(store, random()))
        })
    }

    fn open(keeper: Keeper, shelf: Shelf) -> Journal {
        let journal = Journal {
            record: RwSignal::default(),
            profiles: RwSignal::new(shelf.profiles()),
            state: RwSignal::default(),
            today: RwSignal::new(clock::today()),
            wiped: RwSignal::new(None),
            shelf: StoredValue::new_local(shelf),
            keeper,
        };
        journal.reload();
        journal.migrate();
        journal
    }

    /// Reads the record of the present profile anew.
    fn reload(&self) {
        let current = self.profiles.with_untracked(|profiles| profiles.current.clone());
        let loaded = self.shelf.try_update_value(|shelf| shelf.open(&current, clock::now()));
        match loaded {
            Some(Ok(Loaded { record, aside, newer })) => {
                self.record.set(record);
                self.state.set(Found { aside, newer });
            }
            Some(Err(error)) => self.keeper.tell(error),
            None => {}
        }
    }

    /// Takes over what the first version kept under single names. They go only
    /// once their entries are written.
    fn migrate(&self) {
        let mut entries = Vec::new();
        let mut done = Vec::new();
        for name in self.keeper.names() {
            let Some(text) = self.keeper.text(&name) else { continue };
            match migrate(&name, &text) {
                Migrated::Entry(entry) => {
                    entries.push(entry);
                    done.push(name);
                }
                Migrated::Unreadable => {
                    let kept =
                        self.shelf.with_value(|shelf| shelf.keep_aside(&name.replace('/', "."), &text));
                    if self.check(kept) {
                        self.state.update(|state| state.aside.push(text));
                        done.push(name);
                    }
                }
                Migrated::Other => {}
            }
        }
        if self.add(entries) {
            done.iter().for_each(|name| self.keeper.forget(name));
        }
    }

    /// Joins entries from elsewhere to the record and keeps those that are new;
    /// says whether the store took them.
    fn add(&self, entries: Vec<Entry>) -> bool {
        let mut new = entries;
        self.record
            .with_untracked(|record| new.retain(|entry| record.entries().binary_search(entry).is_err()));
        if new.is_empty() {
            return true;
        }
        let kept = self.shelf.try_update_value(|shelf| shelf.append_all(&new)).unwrap_or(Ok(()));
        self.record.update(|record| {
            record.merge(&Record::of(new));
        });
        self.check(kept)
    }

    /// Says a refusal on the page.
    fn check(&self, kept: Result<(), StoreError>) -> bool {
        let taken = kept.is_ok();
        if let Err(error) = kept {
            self.keeper.tell(error);
        }
        taken
    }

    /// Keeps an act, now.
    pub fn log(&self, act: Act) {
        clock::timed(|| self.keep(act));
    }

    fn keep(&self, act: Act) {
        let now = clock::now();
        let day = clock::today();
        if self.today.get_untracked() != day {
            self.today.set(day);
        }
        let page = self.shelf.with_value(Shelf::page);
        let last = self.record.with_untracked(Record::last);
        let entry = Entry::new(Stamp::after(last, now, page), day, act);
        let kept = self.shelf.try_update_value(|shelf| shelf.append(&entry, now)).unwrap_or(Ok(()));
        self.record.update(|record| {
            record.insert(entry);
        });
        self.check(kept);
    }

    /// Reads the record; the view or memo that does follows its changes.
    pub fn with<T>(&self, read: impl FnOnce(&Record) -> T) -> T {
        self.record.with(read)
    }

    /// Reads the record once.
    pub fn with_untracked<T>(&self, read: impl FnOnce(&Record) -> T) -> T {
        self.record.with_untracked(read)
    }

    /// The learner's calendar day; follows midnight when the page is looked at
    /// again.
    pub fn today(&self) -> Day {
        self.today.get()
    }

    /// How many texts of the store could not be read; they are kept, aside, and
    /// leave with an export.
    pub fn unreadable(&self) -> usize {
        self.state.with(|state| state.aside.len())
    }

    /// Whether a newer page of the course wrote part of the record, which this
    /// one cannot read and leaves alone.
    pub fn is_newer(&self) -> bool {
        self.state.with(|state| state.newer)
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

    /// The best result in a situation (`line/season-over`, say).
    pub fn best(&self, situation: &str) -> Option<Best> {
        self.with(|record| record.best(situation).cloned())
    }

    /// Keeps a result, if it is better than all before.
    pub fn result(&self, best: Best) {
        let before = self.with_untracked(|record| record.best(&best.situation).map(|before| before.value));
        if before.is_none_or(|before| best.value < before) {
            self.log(Act::Best(best));
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

/// How long after its opening a record's old segments are put together: the
/// page has come to rest by then.
const QUIET: std::time::Duration = std::time::Duration::from_secs(4);

/// A number that no other page is likely to have drawn.
fn random() -> u64 {
    (js_sys::Math::random() * 2.0_f64.powi(40)) as u64
}
