//! The scenario in the address: a situation's name and what differs from it.

use leptos::prelude::*;
use model::issue::{Issue, Problem};
use model::scenario;

use super::Study;
use crate::keep::LAST;
use crate::route::{Address, Lang, Page, Query, Step};
use crate::ui::issue_text;
use crate::words::Words;

/// On which of the two pages the workshop stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// The prediction's page.
    Predict,
    /// The workshop.
    Workshop,
}

impl Study {
    /// The page of the present scenario.
    pub fn page_at(&self, at: At) -> Page {
        let index = self.preset.get_untracked();
        let id = self.presets.with_value(|presets| presets.get(index).map_or("", |(id, _)| *id));
        let mut pairs = vec![("preset".to_owned(), id.to_owned())];
        pairs.extend(
            self.value
                .with_untracked(|value| scenario::to_pairs(&(self.kind.spec)(), &self.given(index), value)),
        );
        if let Some((name, _, first)) = self.kind.place {
            let place = self.place.get_untracked();
            if place != first {
                pairs.push((name.to_owned(), place.to_string()));
            }
        }
        let (workshop, query) = (self.kind.id.to_owned(), Query::from_pairs(pairs));
        let step = match at {
            At::Predict => Step::Predict(workshop, query),
            At::Workshop => Step::Workshop(workshop, query),
        };
        Page::Module("push-pull".to_owned(), step)
    }

    /// Takes the scenario of an address, unless it is the present one.
    pub(super) fn open(&self, query: &Query) {
        if self.opened.get_value() && self.page_at(self.at).query() == *query {
            return;
        }
        self.opened.set_value(true);
        let mut issues = Vec::new();
        let index = self.preset_of(query, &mut issues);
        let base = self.given(index);
        let place_name = self.kind.place.map_or("", |(name, ..)| name);
        let ours = ["preset", place_name];
        let rest: Vec<(String, String)> =
            query.pairs().iter().filter(|(key, _)| !ours.contains(&key.as_str())).cloned().collect();
        let (value, found) = scenario::from_pairs(&(self.kind.spec)(), &base, &rest);
        issues.extend(found);
        let value = match (self.kind.check)(&value) {
            Ok(()) => value,
            Err(found) => {
                issues.extend(found);
                base
            }
        };
        self.preset.set(index);
        self.value.set(value);
        self.place.set(self.place_of(query, &mut issues));
        self.faults.set(Vec::new());
        self.issues.set(issues);
        self.keep_address();
    }

    fn preset_of(&self, query: &Query, issues: &mut Vec<Issue>) -> usize {
        let Some(id) = query.get("preset") else { return 0 };
        let ids: Vec<&'static str> =
            self.presets.with_value(|presets| presets.iter().map(|(id, _)| *id).collect());
        ids.iter().position(|known| *known == id).unwrap_or_else(|| {
            issues.push(Issue::new("preset", id, Problem::UnknownVariant { allowed: ids }));
            0
        })
    }

    fn place_of(&self, query: &Query, issues: &mut Vec<Issue>) -> u32 {
        let Some((name, most, first)) = self.kind.place else { return 0 };
        let Some(text) = query.get(name) else { return first };
        let (min, max) = (0.0, f64::from(most));
        let problem = match text.parse::<u32>() {
            Ok(place) if place <= most => return place,
            Ok(_) => Problem::OutOfRange { min, max },
            Err(_) => Problem::WrongType { expected: "a whole number" },
        };
        issues.push(Issue::new(name, text, problem));
        first
    }

    /// Whether the address is still this page's. On the way to another page
    /// the address changes first, and is not ours to read or to write.
    pub(super) fn is_here(&self) -> bool {
        untrack(|| self.router.address().page.place() == self.page_at(self.at).place())
    }

    /// Writes the present scenario into the address, and remembers it.
    pub(super) fn keep_address(&self) {
        if !self.is_here() {
            return;
        }
        self.router.replace(self.page_at(self.at));
        let workshop = Address { lang: Lang::Fr, page: self.page_at(At::Workshop) };
        self.keeper.keep_text(LAST, &workshop.to_string());
    }

    /// Faults in words, their fields named as on screen.
    pub(super) fn told(&self, i18n: Words, issues: &[Issue]) -> Vec<String> {
        let told = |issue: &Issue| {
            let name = match (self.kind.label)(i18n, &issue.field) {
                name if name.is_empty() => issue.field.clone(),
                name => name,
            };
            issue_text(i18n, issue, &name, str::to_owned)
        };
        issues.iter().map(told).collect()
    }
}
