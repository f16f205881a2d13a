//! What the page remembers of a learner: language, theme, predictions, bests,
//! the last scenario. One small text per name, saved at once.

mod prediction;

use std::rc::Rc;

use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

pub use prediction::{Choice, Prediction, Sureness};

use crate::storage::{MemoryStore, Store, StoreError, open};

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
        let store = open();
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

    /// The text under a name; an unreadable store reads as empty and is said.
    pub fn text(&self, name: &str) -> Option<String> {
        match self.store.with_value(|store| store.get(name)) {
            Ok(text) => text,
            Err(error) => {
                self.trouble.set(Some(error));
                None
            }
        }
    }

    /// Keeps a text; a refusal is said on the page, and what was kept stays.
    pub fn keep_text(&self, name: &str, text: &str) {
        if let Err(error) = self.store.with_value(|store| store.set(name, text)) {
            self.trouble.set(Some(error));
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

    /// Whether a step of a module was taken.
    pub fn has_taken(&self, module: &str, step: &str) -> bool {
        self.text(&format!("taken/{module}/{step}")).is_some()
    }

    /// Remembers that a step of a module was taken.
    pub fn take(&self, module: &str, step: &str) {
        self.keep_text(&format!("taken/{module}/{step}"), "1");
    }

    /// Everything kept, as one JSON text: the file that an export writes.
    pub fn export(&self) -> String {
        let all = self.store.with_value(|store| {
            let names = store.names().unwrap_or_default();
            let pairs = names.into_iter().map(|name| {
                let text = store.get(&name).ok().flatten().unwrap_or_default();
                (name, Value::String(text))
            });
            pairs.collect::<serde_json::Map<_, _>>()
        });
        let file = serde_json::json!({ "course": "atelier-des-flux", "version": 1, "stored": all });
        serde_json::to_string_pretty(&file).unwrap_or_default()
    }

    /// Forgets everything of this course.
    pub fn wipe(&self) {
        let result =
            self.store.with_value(|store| store.names()?.iter().try_for_each(|name| store.remove(name)));
        if let Err(error) = result {
            self.trouble.set(Some(error));
        }
    }
}
