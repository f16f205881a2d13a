use leptos::prelude::AnyView;
use model::issue::Issue;
use model::progress::Choice;
use model::spec::FieldSpec;
use serde_json::Value;

use super::Study;
use crate::ui::Range;
use crate::words::Words;

/// What makes one workshop different from another.
pub struct Kind {
    /// Stable id, as in addresses.
    pub id: &'static str,
    /// Every field of a scenario.
    pub spec: fn() -> Vec<FieldSpec>,
    /// The situations, by their stable names; the first one is where one begins.
    pub presets: fn() -> Vec<(&'static str, Value)>,
    /// What is wrong with a scenario that its description does not say.
    pub check: fn(&Value) -> Result<(), Vec<Issue>>,
    /// The form, group by group.
    pub groups: &'static [Group],
    /// The name of a field or of a group; empty for one that has none.
    pub label: fn(Words, &str) -> String,
    /// What is said of a situation.
    pub said: fn(Words, &str, Said) -> &'static str,
    /// Fields that may differ from the situation's without making it another
    /// question.
    pub free: &'static [&'static str],
    /// A choice of the learner beside the scenario: its name in links, its
    /// largest value and the one that it has at first.
    pub place: Option<(&'static str, u32, u32)>,
    /// What one bets on.
    pub ask: fn(Words, Study) -> Ask,
    /// What follows from the bet at once.
    pub bet: fn(Study, &Choice),
    /// The workshop itself, once a bet is made.
    pub body: fn() -> AnyView,
}

/// Fields that stand together: the name of the group, then each field with
/// what its slider spans, where it has one.
pub type Group = (&'static str, &'static [(&'static str, Option<(f64, f64)>)]);

/// What is said of a situation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Its title.
    Title,
    /// What is special about it.
    Story,
    /// Why it comes out as it does.
    Why,
    /// What to try after it.
    Next,
}

/// What one bets on.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    /// The question.
    pub question: String,
    /// What helps to understand it.
    pub help: String,
    /// What can be answered.
    pub answers: Answers,
}

/// What can be answered.
#[derive(Clone, Debug, PartialEq)]
pub enum Answers {
    /// A number.
    Number {
        /// What the number is.
        label: String,
        /// Its unit.
        unit: String,
        /// What is taken.
        range: Range,
    },
    /// One of a few, as (id, words).
    Options(Vec<(String, String)>),
}
