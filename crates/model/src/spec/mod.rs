//! Descriptions of parameters: the one place where ranges, units and defaults live.
//!
//! The same list checks JSON, prints `--list` and sets the limits of the interface's inputs.

mod walk;

use serde::Serialize;
use serde_json::Value;

pub use walk::check;

/// One field of a model's parameters.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FieldSpec {
    /// Dotted path, `*` standing for an index: `stations.*.mean`.
    pub path: String,
    /// The choices under which the field exists, as (path of the choice, its word).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub when: Vec<(String, &'static str)>,
    /// What the field holds.
    pub kind: FieldKind,
    /// Unit: `h`, `1` for a pure number, `parts`, `€`, `€/h`…; empty where none applies.
    pub unit: &'static str,
    /// Smallest number accepted, or shortest list.
    pub min: f64,
    /// Largest number accepted, or longest list.
    pub max: f64,
    /// A sensible step for an input field.
    pub step: f64,
    /// Whether `null` is accepted ("none").
    pub optional: bool,
    /// Whether the field must be given.
    pub required: bool,
    /// The value taken where the field is not given.
    pub default: Value,
}

/// What a field holds.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldKind {
    /// A real number.
    Number,
    /// A whole number.
    Integer,
    /// One of a few words.
    Choice(Vec<&'static str>),
    /// True or false.
    Flag,
    /// A list; `min` and `max` bound its length, the path with `.*` describes its items.
    List,
    /// A structure; the paths that begin with this one describe its fields.
    Object,
}

impl FieldSpec {
    /// A real number in `min..=max`.
    pub fn number(path: &str, unit: &'static str, range: (f64, f64), default: f64) -> Self {
        Self {
            path: path.to_owned(),
            when: Vec::new(),
            kind: FieldKind::Number,
            unit,
            min: range.0,
            max: range.1,
            step: 0.05,
            optional: false,
            required: false,
            default: Value::from(default),
        }
    }

    /// A whole number in `min..=max`.
    pub fn integer(path: &str, unit: &'static str, range: (u64, u64), default: u64) -> Self {
        Self {
            kind: FieldKind::Integer,
            step: 1.0,
            default: Value::from(default),
            ..Self::number(path, unit, (range.0 as f64, range.1 as f64), 0.0)
        }
    }

    /// One of a few words.
    pub fn choice(path: &str, allowed: &[&'static str], default: &str) -> Self {
        Self {
            kind: FieldKind::Choice(allowed.to_vec()),
            default: Value::from(default),
            ..Self::number(path, "", (0.0, 0.0), 0.0)
        }
    }

    /// True or false.
    pub fn flag(path: &str, default: bool) -> Self {
        Self {
            kind: FieldKind::Flag,
            default: Value::from(default),
            ..Self::number(path, "", (0.0, 1.0), 0.0)
        }
    }

    /// A list of `min..=max` items.
    pub fn list(path: &str, length: (u64, u64), default: Value) -> Self {
        Self { kind: FieldKind::List, default, ..Self::integer(path, "", length, 0) }
    }

    /// A structure.
    pub fn object(path: &str, default: Value) -> Self {
        Self { kind: FieldKind::Object, default, ..Self::number(path, "", (0.0, 0.0), 0.0) }
    }

    /// The same field, existing only where the choice at `path` is `word`.
    #[must_use]
    pub fn when(mut self, path: &str, word: &'static str) -> Self {
        self.when.push((path.to_owned(), word));
        self
    }

    /// The same field with another step.
    #[must_use]
    pub fn step(mut self, step: f64) -> Self {
        self.step = step;
        self
    }

    /// The same field, accepting `null` and holding it by default.
    #[must_use]
    pub fn or_none(mut self) -> Self {
        self.optional = true;
        self.default = Value::Null;
        self
    }

    /// The same field, which must be given.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }
}
