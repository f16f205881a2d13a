//! The scenario in the address: a preset's id and what differs from it.

use leptos::prelude::*;
use model::issue::{Issue, Problem};
use model::line::{Comparison, Params, spec};
use model::scenario;
use serde_json::Value;

use super::{At, Fork, Session, presets};
use crate::route::{Page, Query, Step};

impl Session {
    /// The page of the present scenario, in its readable form: the preset,
    /// what differs, and the fork.
    pub fn page_at(&self, at: At) -> Page {
        let mut pairs = vec![("preset".to_owned(), self.preset.get_untracked())];
        let scenario = self.scenario.get_untracked();
        pairs.extend(scenario.to_pairs(&preset_scenario(&self.preset.get_untracked())));
        if let Some(fork) = self.fork.get_untracked() {
            pairs.push(("fork.at".to_owned(), fork.at.to_string()));
            pairs.push(("fork.line".to_owned(), fork.line.to_string()));
            let base = json(&scenario.params(fork.line));
            let changes = scenario::to_pairs(&spec(), &base, &json(&fork.params));
            pairs.extend(changes.into_iter().map(|(key, value)| (format!("fork.{key}"), value)));
        }
        let (workshop, query) = ("line".to_owned(), Query::from_pairs(pairs));
        let step = match at {
            At::Predict => Step::Predict(workshop, query),
            At::Workshop => Step::Workshop(workshop, query),
        };
        Page::Module("push-pull".to_owned(), step)
    }

    /// Takes the scenario of an address, unless it is the present one.
    pub(super) fn open(&self, query: &Query) {
        let ours = !self.preset.with_untracked(String::is_empty);
        if ours && untrack(|| self.page_at(self.at)).query() == *query {
            return;
        }
        let mut issues = Vec::new();
        let id = preset_id(query, &mut issues);
        let pairs: Vec<(String, String)> =
            query.pairs().iter().filter(|(key, _)| key != "preset").cloned().collect();
        let (fork_pairs, own): (Vec<_>, Vec<_>) =
            pairs.into_iter().partition(|(key, _)| key.starts_with("fork."));
        let (scenario, found) = Comparison::from_pairs(&preset_scenario(&id), &own);
        issues.extend(found);
        self.preset.set(id);
        self.fork.set(None);
        self.begin(scenario.clone());
        if !fork_pairs.is_empty() {
            self.open_fork(&scenario, &fork_pairs, &mut issues);
        }
        self.issues.set(issues);
    }

    fn open_fork(&self, scenario: &Comparison, pairs: &[(String, String)], issues: &mut Vec<Issue>) {
        let plain = |key: &str| pairs.iter().find(|(name, _)| name == key).map(|(_, value)| value.clone());
        let last = scenario.policies.len() - 1;
        let line = number(plain("fork.line"), "fork.line", last as f64, issues) as usize;
        let at = number(plain("fork.at"), "fork.at", scenario.horizon, issues);
        let rest = pairs.iter().filter(|(key, _)| key != "fork.at" && key != "fork.line");
        let rest: Vec<_> =
            rest.map(|(key, value)| (key.trim_start_matches("fork.").to_owned(), value.clone())).collect();
        let base = scenario.params(line);
        let (value, mut found) = scenario::from_pairs(&spec(), &json(&base), &rest);
        let params = Params::from_value(&value).unwrap_or_else(|more| {
            found.extend(more);
            base
        });
        issues.extend(found.into_iter().map(|issue| issue.under("fork")));
        self.go_to(at);
        if let Err(found) = self.fork_now(line, params.clone()) {
            issues.extend(found.into_iter().map(|issue| issue.under("fork")));
            self.fork.set(None::<Fork>);
        }
    }
}

/// The preset named in an address; an unknown one is said and the first taken.
fn preset_id(query: &Query, issues: &mut Vec<Issue>) -> String {
    let presets = presets();
    let first = presets.first().map(|preset| preset.id.clone()).unwrap_or_default();
    match query.get("preset") {
        None => first,
        Some(id) if presets.iter().any(|preset| preset.id == id) => id.to_owned(),
        Some(id) => {
            issues.push(Issue::new("preset", id, Problem::Other("unknown_preset")));
            first
        }
    }
}

/// A preset's scenario.
fn preset_scenario(id: &str) -> Comparison {
    presets()
        .iter()
        .find(|preset| preset.id == id)
        .map(|preset| preset.comparison.clone())
        .unwrap_or_default()
}

fn json<T: serde::Serialize>(value: &T) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}

/// A number of the fork, from 0 to `max`; what cannot be read is said and 0.
fn number(text: Option<String>, field: &str, max: f64, issues: &mut Vec<Issue>) -> f64 {
    let text = text.unwrap_or_default();
    match text.parse::<f64>() {
        Ok(number) if (0.0..=max).contains(&number) => number,
        Ok(_) => {
            issues.push(Issue::new(field, text, Problem::OutOfRange { min: 0.0, max }));
            0.0
        }
        Err(_) => {
            issues.push(Issue::new(field, text, Problem::WrongType { expected: "number" }));
            0.0
        }
    }
}
