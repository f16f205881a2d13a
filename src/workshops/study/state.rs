use leptos::prelude::*;
use model::issue::Issue;
use model::progress::{Best, Choice};
use serde_json::Value;

use super::{At, Kind};
use crate::keep::Keeper;
use crate::learner::Journal;
use crate::router::Router;
use crate::workshops::line::edit;

/// The state of a workshop on one scenario.
#[derive(Clone, Copy)]
pub struct Study {
    /// Which workshop.
    pub kind: &'static Kind,
    /// The situation that the scenario came from, by its place.
    pub preset: RwSignal<usize>,
    /// The scenario.
    pub value: RwSignal<Value>,
    /// The learner's choice beside the scenario.
    pub place: RwSignal<u32>,
    /// What of a link could not be read.
    pub issues: RwSignal<Vec<Issue>>,
    /// What the last change asked that cannot be.
    pub faults: RwSignal<Vec<Issue>>,
    /// Where the workshop stands: its page or the prediction's.
    pub at: At,
    pub(super) presets: StoredValue<Vec<(&'static str, Value)>>,
    pub(super) opened: StoredValue<bool>,
    /// The learner's record.
    pub journal: Journal,
    pub(super) keeper: Keeper,
    pub(super) router: Router,
}

impl Study {
    /// Opens the scenario of the address and makes it known below.
    pub fn provide(kind: &'static Kind, at: At) -> Study {
        let presets = (kind.presets)();
        let value = presets.first().map(|(_, value)| value.clone()).unwrap_or_default();
        let router = Router::expect();
        let study = Study {
            kind,
            preset: RwSignal::new(0),
            value: RwSignal::new(value),
            place: RwSignal::new(kind.place.map_or(0, |(_, _, first)| first)),
            issues: RwSignal::new(Vec::new()),
            faults: RwSignal::new(Vec::new()),
            at,
            presets: StoredValue::new(presets),
            opened: StoredValue::new(false),
            journal: Journal::expect(),
            keeper: Keeper::expect(),
            router,
        };
        provide_context(study);
        let query = router.query();
        Effect::new(move || {
            let query = query.get();
            if study.is_here() {
                study.open(&query);
            }
        });
        study
    }

    /// The state of this page; nothing where no page has provided one.
    pub fn expect() -> Option<Study> {
        use_context()
    }

    /// The id of the present situation.
    pub fn preset_id(&self) -> &'static str {
        let at = self.preset.get();
        self.presets.with_value(|presets| presets.get(at).map_or("", |(id, _)| *id))
    }

    /// Takes a situation as it is.
    pub fn choose(&self, id: &str) {
        let found = self.presets.with_value(|presets| presets.iter().position(|(name, _)| *name == id));
        let Some(index) = found else { return };
        self.faults.set(Vec::new());
        self.issues.set(Vec::new());
        self.preset.set(index);
        self.value.set(self.given(index));
        self.place.set(self.kind.place.map_or(0, |(_, _, first)| first));
        self.keep_address();
    }

    /// Changes a field of the scenario. What cannot be is told, and nothing
    /// changes.
    pub fn put(&self, path: &str, new: Value) {
        let mut value = self.value.get_untracked();
        edit::set(&mut value, path, new);
        match (self.kind.check)(&value) {
            Ok(()) => {
                self.faults.set(Vec::new());
                self.value.set(value);
                self.keep_address();
            }
            Err(faults) => self.faults.set(faults),
        }
    }

    /// Takes another choice beside the scenario.
    pub fn choose_place(&self, place: u32) {
        self.place.set(place);
        self.keep_address();
    }

    /// Whether the scenario is still the situation's, free fields aside.
    pub fn is_as_given(&self) -> bool {
        let mut given = self.given(self.preset.get());
        let value = self.value.get();
        for path in self.kind.free {
            if let Some(ours) = edit::get(&value, path) {
                edit::set(&mut given, path, ours.clone());
            }
        }
        given == value
    }

    /// Whether a field still has the situation's value: neither a link nor the
    /// learner has chosen another.
    pub fn is_untouched(&self, path: &str) -> bool {
        let given = self.given(self.preset.get_untracked());
        self.value.with_untracked(|value| edit::get(value, path) == edit::get(&given, path))
    }

    /// The name under which the bet and the best of the present situation are
    /// kept.
    pub fn question(&self) -> String {
        format!("{}/{}", self.kind.id, self.preset_id())
    }

    /// What the learner bet.
    pub fn bet(&self) -> Option<Choice> {
        self.journal.prediction(&self.question()).map(|prediction| prediction.choice)
    }

    /// Keeps a result of the situation as given, where it is the best so far:
    /// the smaller the better.
    pub fn keep_best(&self, value: f64, detail: &str) {
        let situation = untrack(|| self.question());
        let before = self.journal.with_untracked(|record| record.best(&situation).map(|best| best.value));
        if untrack(|| self.is_as_given()) && before.is_none_or(|before| value < before - 1e-6) {
            let detail = detail.to_owned();
            self.journal.log(model::progress::Act::Best(Best { situation, value, detail }));
        }
    }

    /// The best result of the present situation.
    pub fn best(&self) -> Option<Best> {
        let situation = self.question();
        self.journal.with(|record| record.best(&situation).cloned())
    }

    pub(super) fn given(&self, index: usize) -> Value {
        self.presets
            .with_value(|presets| presets.get(index).map(|(_, value)| value.clone()).unwrap_or_default())
    }
}
