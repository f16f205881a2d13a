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
