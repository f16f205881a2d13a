use super::*;

#[test]
fn memory_keeps_and_forgets() {
    let store = MemoryStore::default();
    assert_eq!(store.get("theme"), Ok(None));
    assert_eq!(store.set("theme", "dark"), Ok(()));
    assert_eq!(store.set("lang", "fr"), Ok(()));
    assert_eq!(store.get("theme"), Ok(Some("dark".to_owned())));
    assert_eq!(store.names(), Ok(vec!["lang".to_owned(), "theme".to_owned()]));
    assert_eq!(store.remove("theme"), Ok(()));
    assert_eq!(store.remove("theme"), Ok(()));
    assert_eq!(store.get("theme"), Ok(None));
    assert!(!store.lasts());
}

/// A store that is full: it has what it has, and takes nothing.
struct Full(MemoryStore);

impl Store for Full {
    fn get(&self, name: &str) -> Result<Option<String>, StoreError> {
        self.0.get(name)
    }

    fn set(&self, _: &str, _: &str) -> Result<(), StoreError> {
        Err(StoreError::Refused("full".to_owned()))
    }

    fn remove(&self, name: &str) -> Result<(), StoreError> {
        self.0.remove(name)
    }

    fn names(&self) -> Result<Vec<String>, StoreError> {
        self.0.names()
    }

    fn lasts(&self) -> bool {
        true
    }
}

#[test]
fn what_a_full_store_refuses_lasts_as_long_as_the_page() {
    let kept = MemoryStore::default();
    kept.set("theme", "dark").unwrap();
    let store = BackedStore::new(Full(kept));
    assert!(store.set("theme", "light").is_err() && store.set("lang", "en").is_err());
    assert_eq!(store.get("theme"), Ok(Some("light".to_owned())));
    assert_eq!(store.names(), Ok(vec!["lang".to_owned(), "theme".to_owned()]));
    assert_eq!(store.remove("theme"), Ok(()));
    assert_eq!(store.get("theme"), Ok(None));
}
