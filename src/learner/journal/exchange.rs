//! The record as a file: out, and in.

use leptos::prelude::*;
use model::progress::exchange::{self, ImportFault, Imported};

use super::Journal;

/// What a file would bring, before anything is changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// The name in the file; empty where there is none.
    pub name: String,
    /// Acts in the file.
    pub acts: usize,
    /// Those of them that the present record lacks.
    pub new: usize,
    /// Values that could not be read where the file was written.
    pub unreadable: usize,
    imported: Imported,
}

impl Journal {
    /// The present record as a file's text.
    pub fn export(&self) -> String {
        let name = self.profiles.with_untracked(|profiles| profiles.name().to_owned());
        self.state.with_untracked(|state| {
            self.with_untracked(|record| exchange::export(&name, record, &state.aside))
        })
    }

    /// Reads a file whole, and changes nothing.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn preview(&self, text: &str) -> Result<Preview, ImportFault> {
        let imported = exchange::import(text)?;
        let entries = imported.record.entries();
        let is_new = |record: &model::progress::Record| {
            entries.iter().filter(|entry| record.entries().binary_search(entry).is_err()).count()
        };
        Ok(Preview {
            name: imported.name.clone(),
            acts: entries.len(),
            new: self.with_untracked(is_new),
            unreadable: imported.aside.len() + imported.unreadable.len(),
            imported,
        })
    }

    /// Joins what a file holds to the present record.
    pub fn import(&self, preview: Preview) {
        let Imported { record, aside, .. } = preview.imported;
        self.add(record.entries().to_vec());
        for text in aside {
            let known = self.state.with_untracked(|state| state.aside.contains(&text));
            if !known {
                let kept = self.shelf.with_value(|shelf| shelf.keep_aside("imported", &text));
                if self.check(kept) {
                    self.state.update(|state| state.aside.push(text));
                }
            }
        }
    }

    /// Makes what a file holds the record of another learner, whose turn it is
    /// then.
    pub fn import_as_new(&self, preview: Preview) {
        self.add_profile(&preview.name);
        self.import(preview);
    }
}
