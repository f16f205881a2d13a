//! Pages of the course open at the same time: each hears what the others keep.

use leptos::prelude::*;

use super::Journal;
use crate::learner::clock;
use crate::learner::profiles::Profiles;
use crate::learner::shelf::PROFILES;
use crate::storage::RECORD;

impl Journal {
    /// Follows what other pages keep, and midnight.
    pub(super) fn keep_in_step(&self) {
        let journal = *self;
        let heard = window_event_listener(leptos::ev::storage, move |event| {
            if let Some(name) = event.key().as_deref().and_then(|key| key.strip_prefix(RECORD)) {
                journal.hear(name, event.new_value());
            }
        });
        let looked_at = window_event_listener(leptos::ev::focus, move |_| journal.today.set(clock::today()));
        on_cleanup(move || {
            heard.remove();
            looked_at.remove();
        });
    }

    /// Another page has written or removed a text.
    fn hear(&self, name: &str, text: Option<String>) {
        match text {
            // What this page's view of the store still has of a wiped learner
            // must not count: the list alone does.
            text if name == PROFILES => {
                let before = self.profiles.with_untracked(|profiles| profiles.current.clone());
                let profiles = Profiles::read(text.as_deref(), &[]);
                let moved = profiles.current != before;
                self.profiles.set(profiles);
                if moved {
                    self.reload();
                }
            }
            Some(text) => {
                let entries = self.shelf.with_value(|shelf| shelf.heard(name, &text)).unwrap_or_default();
                self.record.update(|record| {
                    entries.into_iter().for_each(|entry| {
                        record.insert(entry);
                    });
                });
            }
            None => {
                let kept = self.shelf.with_value(|shelf| shelf.restore(name));
                self.check(kept);
            }
        }
    }
}
