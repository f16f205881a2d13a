//! Where things are kept: a tiny trait, a browser and a memory behind it.

mod backed;
mod browser;
mod memory;
#[cfg(test)]
mod tests;

use std::rc::Rc;

pub use backed::BackedStore;
pub use browser::BrowserStore;
pub use memory::MemoryStore;

/// What the keys of settings begin with: every `file://` page, and every project
/// of one Pages domain, may share one store, so keys carry the course and a
/// version. The first version kept results here, too.
pub const SETTINGS: &str = "atelier-des-flux/1/";

/// What the keys of the learner's record begin with.
pub const RECORD: &str = "atelier-des-flux/2/";

/// Why something could not be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The browser has no store for this page, or it is switched off.
    Unavailable,
    /// The store refused, most often because it is full; in its own words.
    Refused(String),
}

/// A place for short texts under short names. Names are given without the
/// prefix of the store, which adds it.
pub trait Store {
    /// The text under a name, or nothing.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    fn get(&self, name: &str) -> Result<Option<String>, StoreError>;

    /// Keeps a text under a name.
    ///
    /// # Errors
    /// [`StoreError`] where it could not be written; what was there stays.
    fn set(&self, name: &str, text: &str) -> Result<(), StoreError>;

    /// Forgets a name. Forgetting what is not there is no error.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be written.
    fn remove(&self, name: &str) -> Result<(), StoreError>;

    /// All names of ours, sorted.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    fn names(&self) -> Result<Vec<String>, StoreError>;

    /// Whether what is kept outlives the page.
    fn lasts(&self) -> bool;
}

/// The browser's store of keys with a prefix where there is one, with a passing one behind it for
/// what it refuses; else one that lasts as long as the page. [`Store::lasts`]
/// tells which, and the page says so.
pub fn open(prefix: &'static str) -> Rc<dyn Store> {
    match BrowserStore::open(prefix) {
        Ok(store) => Rc::new(BackedStore::new(store)),
        Err(_) => Rc::new(MemoryStore::default()),
    }
}
