//! The record in the store: many small texts, so that keeping an answer
//! rewrites only the last of them.
//!
//! Each opened page writes segments of its own, `entries/<profile>/<page>.<n>`;
//! it goes on to the next when one is full or half a day old. So two pages never
//! write the same key. Segments that have long been finished are put together
//! some time after a record was opened: the new text is written first, and since
//! records join, a text that is there twice does no harm.

mod compact;
#[cfg(test)]
mod tests;

use std::rc::Rc;

use model::progress::line::Writer;
use model::progress::segment::{self, SegmentFault};
use model::progress::{Entry, Record};

use super::profiles::{Profiles, is_id};
use crate::storage::{Store, StoreError};

/// Where the list of learners is kept.
pub const PROFILES: &str = "profiles";

const ENTRIES: &str = "entries/";
const ASIDE: &str = "aside/";

/// A segment under way is full beyond this [bytes].
const FULL: usize = 12_000;
/// A segment is not written any more so long after it was begun [ms]: half a
/// day. Whoever puts segments together can tell that it is finished.
const OPEN_FOR: u64 = 43_200_000;

/// What was found in the store.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Loaded {
    /// The record.
    pub record: Record,
    /// Texts that cannot be read, word for word; they stay in the store, aside.
    pub aside: Vec<String>,
    /// Whether a newer page of the course wrote some of it.
    pub newer: bool,
}

/// The store of records, and the segment that this page writes.
pub struct Shelf {
    store: Rc<dyn Store>,
    page: u64,
    profile: String,
    number: u64,
    begun: Option<u64>,
    writer: Writer,
    finished: Vec<String>,
}

impl Shelf {
    /// A shelf in a store, for the page of that random number.
    pub fn new(store: Rc<dyn Store>, page: u64) -> Shelf {
        let profile = Profiles::default().current;
        Shelf {
            store,
            page,
            profile,
            number: 0,
            begun: None,
            writer: Writer::default(),
            finished: Vec::new(),
        }
    }

    /// The random number of this page, the `device` of what it writes.
    pub fn page(&self) -> u64 {
        self.page
    }

    /// The learners of this browser. A list that cannot be read is set aside.
    pub fn profiles(&self) -> Profiles {
        let text = self.store.get(PROFILES).ok().flatten();
        let names = self.store.names().unwrap_or_default();
        let mut found: Vec<String> = names
            .iter()
            .filter_map(|name| name.strip_prefix(ENTRIES)?.split_once('/'))
            .map(|(id, _)| id.to_owned())
            .filter(|id| is_id(id))
            .collect();
        found.dedup();
        Profiles::read(text.as_deref(), &found)
    }

    /// Keeps the list of learners.
    ///
    /// # Errors
    /// [`StoreError`] where the store refuses.
    pub fn keep_profiles(&self, profiles: &Profiles) -> Result<(), StoreError> {
        self.store.set(PROFILES, &profiles.text())
    }

    /// Opens a learner's record; what this page writes belongs to it from now
    /// on. Segments of no use are set aside, those of a newer page left alone.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    pub fn open(&mut self, profile: &str, now: u64) -> Result<Loaded, StoreError> {
        self.next_segment();
        profile.clone_into(&mut self.profile);
        let mut loaded = Loaded::default();
        let mut all = Vec::new();
        self.finished.clear();
        // Asking for all names costs as much as reading a good part of them: once.
        let names = self.store.names()?;
        let of = |kind: &str| {
            let prefix = format!("{kind}{profile}/");
            names.iter().filter(move |name| name.starts_with(&prefix)).cloned().collect::<Vec<_>>()
        };
        let mut broken = Vec::new();
        for name in of(ENTRIES) {
            let Some(text) = self.store.get(&name)? else { continue };
            match segment::open(&text) {
                Ok(entries) => {
                    if compact::is_finished(&text, &entries, now) {
                        self.finished.push(name);
                    }
                    all.extend(entries);
                }
                Err(SegmentFault::Newer(_)) => loaded.newer = true,
                Err(SegmentFault::Damaged) => broken.push((name, text)),
            }
        }
        for name in of(ASIDE) {
            loaded.aside.extend(self.store.get(&name)?);
        }
        for (name, text) in broken {
            self.set_aside(&name, &text)?;
            if !loaded.aside.contains(&text) {
                loaded.aside.push(text);
            }
        }
        loaded.record = Record::of(all);
        Ok(loaded)
    }

    /// Keeps an entry, at once.
    ///
    /// # Errors
    /// [`StoreError`] where the store refuses; the entry is part of the segment
    /// all the same, and is written with the next one.
    pub fn append(&mut self, entry: &Entry, now: u64) -> Result<(), StoreError> {
        let old = self.begun.is_some_and(|begun| now.abs_diff(begun) > OPEN_FOR);
        if old || self.writer.text().len() > FULL {
            self.next_segment();
        }
        self.begun.get_or_insert(now);
        self.writer.push(entry);
        self.write()
    }

    /// Keeps entries that came from elsewhere, in segments of their own.
    ///
    /// # Errors
    /// [`StoreError`] where the store refuses one of them.
    pub fn append_all(&mut self, entries: &[Entry]) -> Result<(), StoreError> {
        for part in entries.chunks(compact::PER_SEGMENT) {
            self.next_segment();
            part.iter().for_each(|entry| self.writer.push(entry));
            self.write()?;
        }
        self.next_segment();
        Ok(())
    }

    /// Sets a text aside that could not be read and must not be lost.
    ///
    /// # Errors
    /// [`StoreError`] where the store refuses; nothing is removed then.
    pub fn keep_aside(&self, name: &str, text: &str) -> Result<(), StoreError> {
        let base = format!("{ASIDE}{}/{name}", self.profile);
        let mut free = base.clone();
        for copy in 1.. {
            match self.store.get(&free)? {
                Some(there) if there == text => return Ok(()),
                Some(_) => free = format!("{base}~{copy}"),
                None => break,
            }
        }
        self.store.set(&free, text)
    }

    /// The entries that another page has just written under a name, where they
    /// belong to the present record.
    pub fn heard(&self, name: &str, text: &str) -> Option<Vec<Entry>> {
        name.strip_prefix(ENTRIES)?.strip_prefix(self.profile.as_str())?.strip_prefix('/')?;
        segment::open(text).ok()
    }

    /// Writes the present segment again, where another page has removed it.
    ///
    /// # Errors
    /// [`StoreError`] where the store refuses.
    pub fn restore(&self, name: &str) -> Result<(), StoreError> {
        if !self.writer.text().is_empty() && name == self.name() { self.write() } else { Ok(()) }
    }

    /// Removes all of a learner from the store and gives it out, name and text.
    ///
    /// # Errors
    /// [`StoreError`] where the store refuses.
    pub fn take_out(&self, profile: &str) -> Result<Vec<(String, String)>, StoreError> {
        let mut taken = Vec::new();
        for kind in [ENTRIES, ASIDE] {
            for name in self.names_of(&format!("{kind}{profile}/"))? {
                if let Some(text) = self.store.get(&name)? {
                    taken.push((name, text));
                }
            }
        }
        for (name, _) in &taken {
            self.store.remove(name)?;
        }
        Ok(taken)
    }

    /// Puts back what was taken out.
    ///
    /// # Errors
    /// [`StoreError`] where the store refuses one of the texts.
    pub fn put_back(&self, taken: &[(String, String)]) -> Result<(), StoreError> {
        taken.iter().try_for_each(|(name, text)| self.store.set(name, text))
    }

    /// Whether anything of a learner is in the store.
    pub fn has(&self, profile: &str) -> bool {
        self.names_of(&format!("{ENTRIES}{profile}/")).is_ok_and(|names| !names.is_empty())
    }

    fn set_aside(&self, name: &str, text: &str) -> Result<(), StoreError> {
        let short = name.rsplit('/').next().unwrap_or(name);
        self.keep_aside(short, text)?;
        self.store.remove(name)
    }

    fn names_of(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        let mut names = self.store.names()?;
        names.retain(|name| name.starts_with(prefix));
        Ok(names)
    }

    fn write(&self) -> Result<(), StoreError> {
        self.store.set(&self.name(), &segment::seal(self.writer.text()))
    }

    fn name(&self) -> String {
        format!("{ENTRIES}{}/{:x}.{:x}", self.profile, self.page, self.number)
    }

    fn next_segment(&mut self) {
        if !self.writer.text().is_empty() {
            self.number += 1;
            self.writer = Writer::default();
        }
        self.begun = None;
    }
}
