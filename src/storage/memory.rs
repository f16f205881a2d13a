use std::cell::RefCell;
use std::collections::BTreeMap;

use super::{Store, StoreError};

/// A store that lasts as long as the page: for tests, and for browsers whose
/// own store is switched off.
#[derive(Debug, Default)]
pub struct MemoryStore(RefCell<BTreeMap<String, String>>);

impl Store for MemoryStore {
    fn get(&self, name: &str) -> Result<Option<String>, StoreError> {
        Ok(self.0.borrow().get(name).cloned())
    }

    fn set(&self, name: &str, text: &str) -> Result<(), StoreError> {
        self.0.borrow_mut().insert(name.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, name: &str) -> Result<(), StoreError> {
        self.0.borrow_mut().remove(name);
        Ok(())
    }

    fn names(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.0.borrow().keys().cloned().collect())
    }

    fn lasts(&self) -> bool {
        false
    }
}
