use super::{MemoryStore, Store, StoreError};

/// A store with a passing one behind it: what the first refuses, most often
/// because it is full, is still there for as long as the page lives.
#[derive(Debug, Default)]
pub struct BackedStore<S> {
    front: S,
    behind: MemoryStore,
}

impl<S: Store> BackedStore<S> {
    /// Puts an empty passing store behind `front`.
    pub fn new(front: S) -> BackedStore<S> {
        BackedStore { front, behind: MemoryStore::default() }
    }
}

impl<S: Store> Store for BackedStore<S> {
    fn get(&self, name: &str) -> Result<Option<String>, StoreError> {
        match self.behind.get(name)? {
            Some(text) => Ok(Some(text)),
            None => self.front.get(name),
        }
    }

    fn set(&self, name: &str, text: &str) -> Result<(), StoreError> {
        match self.front.set(name, text) {
            Ok(()) => self.behind.remove(name),
            Err(error) => {
                self.behind.set(name, text)?;
                Err(error)
            }
        }
    }

    fn remove(&self, name: &str) -> Result<(), StoreError> {
        self.behind.remove(name)?;
        self.front.remove(name)
    }

    fn names(&self) -> Result<Vec<String>, StoreError> {
        let mut names = self.behind.names()?;
        names.extend(self.front.names()?);
        names.sort();
        names.dedup();
        Ok(names)
    }

    fn lasts(&self) -> bool {
        self.front.lasts()
    }
}
