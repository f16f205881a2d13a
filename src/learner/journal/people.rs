//! Several learners on one browser, and forgetting one.

use leptos::prelude::*;

use super::{Journal, Wiped, random};
use crate::learner::profiles::Profiles;

impl Journal {
    /// The learners of this browser, and whose turn it is.
    pub fn profiles(&self) -> Profiles {
        self.profiles.get()
    }

    /// The name of the present learner; empty until they say.
    pub fn name(&self) -> String {
        self.profiles.with(|profiles| profiles.name().to_owned())
    }

    /// Begins the record of another learner.
    pub fn add_profile(&self, name: &str) {
        let id = format!("{:x}", random());
        self.change(|profiles| profiles.add(&id, name));
    }

    /// Opens the record of another learner.
    pub fn switch(&self, id: &str) {
        self.change(|profiles| {
            if profiles.get(id).is_some() {
                id.clone_into(&mut profiles.current);
            }
        });
    }

    /// Gives the present learner a name.
    pub fn rename(&self, name: &str) {
        self.change(|profiles| profiles.rename(name));
    }

    /// Forgets the present learner. What goes can be brought back for as long
    /// as this page is open.
    pub fn wipe(&self) {
        let before = self.profiles.get_untracked();
        let next = format!("{:x}", random());
        // The list first: pages open elsewhere must know that the segments go
        // for good, and not write theirs again.
        self.change(|profiles| profiles.remove_current(&next));
        match self.shelf.with_value(|shelf| shelf.take_out(&before.current)) {
            Ok(texts) => self.wiped.set(Some(Wiped { profiles: before, texts })),
            Err(error) => self.keeper.tell(error),
        }
    }

    /// Whether something wiped can be brought back.
    pub fn can_undo(&self) -> bool {
        self.wiped.with(Option::is_some)
    }

    /// Brings back what was wiped last.
    pub fn undo_wipe(&self) {
        let Some(Wiped { profiles, texts }) = self.wiped.get_untracked() else { return };
        let back = self.shelf.with_value(|shelf| shelf.put_back(&texts));
        if self.check(back) {
            self.wiped.set(None);
            let has_entries = |id: &str| self.shelf.with_value(|shelf| shelf.has(id));
            // Those who came since stay; a stand-in who did nothing does not.
            self.change(|now| {
                let mut all = profiles.all;
                let came = now.all.drain(..).filter(|one| !one.name.is_empty() || has_entries(&one.id));
                let came: Vec<_> = came.filter(|one| all.iter().all(|known| known.id != one.id)).collect();
                all.extend(came);
                *now = Profiles { all, current: profiles.current };
            });
        }
    }

    /// Changes the list of learners, keeps it, and opens another record where
    /// it is another's turn.
    fn change(&self, change: impl FnOnce(&mut Profiles)) {
        let before = self.profiles.with_untracked(|profiles| profiles.current.clone());
        // Another page may have changed the list since.
        let mut profiles = self.shelf.with_value(|shelf| shelf.profiles());
        before.clone_into(&mut profiles.current);
        change(&mut profiles);
        let kept = self.shelf.with_value(|shelf| shelf.keep_profiles(&profiles));
        self.check(kept);
        let moved = profiles.current != before;
        self.profiles.set(profiles);
        if moved {
            self.keeper.forget_work();
            self.reload();
        }
    }
}
