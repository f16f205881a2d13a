//! Settings of this browser: language, theme, what is under way. One small text
//! per name, saved at once. What a learner did is in [`crate::learner`].

use std::rc::Rc;

use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::storage::{MemoryStore, SETTINGS, Store, StoreError, open};

/// The name under which the address of the last workshop is kept.
pub const LAST: &str = "last-workshop";

/// Access to the store from any component.
#[derive(Clone, Copy)]
pub struct Keeper {
    store: StoredValue<Rc<dyn Store>, LocalStorage>,
    trouble: RwSignal<Option<StoreError>>,
}

impl Keeper {
    /// Opens the browser's store, or a passing one, and makes it known to all
    /// components below.
    pub fn provide() -> Keeper {
        let store = open(SETTINGS);
        let trouble = (!store.lasts()).then_some(StoreError::Unavailable);
        let keeper = Keeper { store: StoredValue::new_local(store), trouble: RwSignal::new(trouble) };
        provide_context(keeper);
        keeper
    }

    /// The keeper of this page; without one above (never in the app itself)
    /// things are kept in memory.
    pub fn expect() -> Keeper {
        use_context().unwrap_or_else(|| Keeper {
            store: StoredValue::new_local(Rc::new(MemoryStore::default())),
            trouble: RwSignal::new(Some(StoreError::Unavailable)),
        })
    }

    /// What is wrong with the store, for the page to say.
    pub fn trouble(&self) -> Option<StoreError> {
        self.trouble.get()
    }

    /// Something could not be kept, here or elsewhere: the page says so.
    pub fn tell(&self, error: StoreError) {
        self.trouble.set(Some(error));
    }

    /// The text under a name; an unreadable store reads as empty and is said.
    pub fn text(&self, name: &str) -> Option<String> {
        match self.store.with_value(|store| store.get(name)) {
            Ok(text) => text,
            Err(error) => {
                self.tell(error);
                None
            }
        }
    }

    /// Keeps a text; a refusal is said on the page, and what was kept stays.
    pub fn keep_text(&self, name: &str, text: &str) {
        if let Err(error) = self.store.with_value(|store| store.set(name, text)) {
            self.tell(error);
        }
    }

    /// A kept value. What cannot be read as this type counts as absent and
    /// stays where it is until something new is kept under the name.
    pub fn value<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        let value = serde_json::from_str::<Value>(&self.text(name)?).ok()?;
        serde_json::from_value(value).ok()
    }

    /// Keeps a value as JSON.
    pub fn keep<T: Serialize>(&self, name: &str, value: &T) {
        if let Ok(value) = serde_json::to_value(value) {
            self.keep_text(name, &value.to_string());
        }
    }

    /// All names under which something is kept.
    pub fn names(&self) -> Vec<String> {
        self.store.with_value(|store| store.names()).unwrap_or_default()
    }

    /// Forgets what the learner was at, when another one takes their place:
    /// everything but language and theme, and but what the first version kept
    /// and the record has not taken over yet.
    pub fn forget_work(&self) {
        let stays = |name: &String| ["lang", "theme"].contains(&name.as_str()) || name.contains('/');
        self.names().iter().filter(|name| !stays(name)).for_each(|name| self.forget(name));
    }

    /// Forgets what is kept under a name.
    pub fn forget(&self, name: &str) {
        if let Err(error) = self.store.with_value(|store| store.remove(name)) {
            self.tell(error);
        }
    }
}
