//! The scenario in the address: a preset's name and what differs from it.

use leptos::prelude::*;
use model::cards::{Params, spec};
use model::issue::{Issue, Problem};
use model::scenario;
use model::spec::FieldSpec;
use serde_json::Value;

use super::presets::Preset;
use super::sweep::{MOST, Sweep};
use crate::keep::LAST;
use crate::route::{Address, Lang, Page, Query, Step};

/// On which of the two pages the workshop stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// The prediction's page.
    Predict,
    /// The workshop.
    Workshop,
}

impl Sweep {
    /// The page of the present scenario.
    pub fn page_at(&self, at: At) -> Page {
        let preset = self.preset.get_untracked();
        let base = preset.params();
        let params = self.params.get_untracked();
        let mut pairs = vec![("preset".to_owned(), preset.id().to_owned())];
        if params.cards.len() != base.cards.len() {
            pairs.push(("most".to_owned(), params.cards.len().to_string()));
        }
        pairs.extend(scenario::to_pairs(&specs(), &json(&base), &json(&params)));
        pairs.push(("w".to_owned(), self.w.get_untracked().to_string()));
        let (workshop, query) = ("cards".to_owned(), Query::from_pairs(pairs));
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
        let preset = preset(query, &mut issues);
        let base = preset.params();
        let most = whole(query, "most", MOST, &mut issues).unwrap_or(base.cards.len() as u32);
        let ours = ["preset", "most", "w"];
        let rest: Vec<(String, String)> =
            query.pairs().iter().filter(|(key, _)| !ours.contains(&key.as_str())).cloned().collect();
        let (value, found) = scenario::from_pairs(&specs(), &json(&base), &rest);
        issues.extend(found);
        let mut params = Params::from_value(&value).unwrap_or_else(|found| {
            issues.extend(found);
            base.clone()
        });
        params.cards = (1..=most).collect();
        if let Err(found) = params.validate() {
            issues.extend(found);
            params = base;
        }
        let w = whole(query, "w", (1.0, params.cards.len() as f64), &mut issues);
        self.preset.set(preset);
        self.w.set(w.unwrap_or(4));
        self.begin(params);
        self.issues.set(issues);
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
}

/// The fields that a link may change: the numbers of cards have a shorter name,
/// and both ways of dealing them are always tried.
fn specs() -> Vec<FieldSpec> {
    spec().into_iter().filter(|field| !field.path.starts_with("cards") && field.path != "policy").collect()
}

fn json(params: &Params) -> Value {
    serde_json::to_value(params).unwrap_or_default()
}

fn preset(query: &Query, issues: &mut Vec<Issue>) -> Preset {
    let id = query.get("preset").unwrap_or(Preset::Penny.id());
    Preset::from_id(id).unwrap_or_else(|| {
        let allowed = Preset::ALL.iter().map(|preset| preset.id()).collect();
        issues.push(Issue::new("preset", id, Problem::UnknownVariant { allowed }));
        Preset::Penny
    })
}

/// A whole number of the address; what cannot be used is said and passed over.
fn whole(query: &Query, key: &str, (min, max): (f64, f64), issues: &mut Vec<Issue>) -> Option<u32> {
    let text = query.get(key)?;
    let problem = match text.parse::<u32>() {
        Ok(number) if (min..=max).contains(&f64::from(number)) => return Some(number),
        Ok(_) => Problem::OutOfRange { min, max },
        Err(_) => Problem::WrongType { expected: "integer" },
    };
    issues.push(Issue::new(key, text, problem));
    None
}
