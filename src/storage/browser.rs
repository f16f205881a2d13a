use gloo_storage::{LocalStorage, Storage};

use super::{Store, StoreError};

/// The part of the browser's local storage whose keys have a given prefix.
#[derive(Clone, Copy, Debug)]
pub struct BrowserStore {
    prefix: &'static str,
}

impl BrowserStore {
    /// Opens the store. A full one opens too: what it has can be read, and
    /// each write that it refuses says so.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] where the browser offers no store (asked
    /// first, since the library panics there).
    pub fn open(prefix: &'static str) -> Result<BrowserStore, StoreError> {
        let window = web_sys::window().ok_or(StoreError::Unavailable)?;
        window.local_storage().ok().flatten().ok_or(StoreError::Unavailable)?;
        Ok(BrowserStore { prefix })
    }

    fn key(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }
}

fn refused(error: impl std::fmt::Debug) -> StoreError {
    StoreError::Refused(format!("{error:?}"))
}

impl Store for BrowserStore {
    fn get(&self, name: &str) -> Result<Option<String>, StoreError> {
        LocalStorage::raw().get_item(&self.key(name)).map_err(refused)
    }

    fn set(&self, name: &str, text: &str) -> Result<(), StoreError> {
        LocalStorage::raw().set_item(&self.key(name), text).map_err(refused)
    }

    fn remove(&self, name: &str) -> Result<(), StoreError> {
        LocalStorage::raw().remove_item(&self.key(name)).map_err(refused)
    }

    fn names(&self) -> Result<Vec<String>, StoreError> {
        let raw = LocalStorage::raw();
        let mut names = Vec::new();
        for index in 0..raw.length().map_err(refused)? {
            let key = raw.key(index).map_err(refused)?;
            names.extend(key.as_deref().and_then(|key| key.strip_prefix(self.prefix)).map(str::to_owned));
        }
        names.sort();
        Ok(names)
    }

    fn lasts(&self) -> bool {
        true
    }
}
