//! A scenario as the parts of a link: dotted keys for what differs from a preset.
//!
//! `stations.2.mean=1.3`, `policies.0.cards=4`, a list of numbers as `2,2,2,2`, the number of
//! items of another list as `stations.length=5`, nothing as `none`. A new `kind` (or any other
//! choice) resets the fields that hang on it to that kind's defaults.

mod text;
mod tree;

use serde_json::Value;

use crate::{
    issue::{Issue, Problem},
    line::{Comparison, comparison_spec},
    spec::{FieldKind, FieldSpec},
};
use text::{read, write};
use tree::{find, get_mut, item, reset};

/// What must be written into a link for `value` to come out of `base`.
pub fn to_pairs(specs: &[FieldSpec], base: &Value, value: &Value) -> Vec<(String, String)> {
    let mut diff = Diff {
        specs,
        // What the pairs written so far make of the base; choices and lengths shape it first.
        made: base.clone(),
        pairs: Vec::new(),
    };
    diff.compare(value, &mut Vec::new());
    diff.pairs
}

/// What the pairs make of `base`. A pair that cannot be used gives an issue and leaves the base's
/// value in place.
pub fn from_pairs(specs: &[FieldSpec], base: &Value, pairs: &[(String, String)]) -> (Value, Vec<Issue>) {
    let mut value = base.clone();
    let mut issues = Vec::new();
    let mut ordered: Vec<&(String, String)> = pairs.iter().collect();
    // What shapes the tree comes before what hangs on it.
    ordered.sort_by_key(|(key, _)| {
        let shapes = matches!(key.rsplit('.').next(), Some("length" | "kind" | "dist"));
        (key.matches('.').count(), !shapes)
    });
    for (key, text) in ordered {
        let path: Vec<String> = key.split('.').map(str::to_owned).collect();
        if let Err(problem) = apply(specs, &mut value, &path, text) {
            issues.push(Issue::new(key.clone(), text.clone(), problem));
        }
    }
    (value, issues)
}

impl Comparison {
    /// The pairs that turn `base` into this comparison.
    pub fn to_pairs(&self, base: &Self) -> Vec<(String, String)> {
        let json = |c: &Self| serde_json::to_value(c).unwrap_or(Value::Null);
        to_pairs(&comparison_spec(), &json(base), &json(self))
    }

    /// `base` changed by the pairs. What cannot be used is told and left as in `base`; where the
    /// whole breaks a rule that binds several fields, `base` itself comes back.
    pub fn from_pairs(base: &Self, pairs: &[(String, String)]) -> (Self, Vec<Issue>) {
        let json = serde_json::to_value(base).unwrap_or(Value::Null);
        let (value, mut issues) = from_pairs(&comparison_spec(), &json, pairs);
        match Self::from_value(&value) {
            Ok(comparison) => (comparison, issues),
            Err(more) => {
                issues.extend(more);
                (base.clone(), issues)
            }
        }
    }
}

/// Carries one pair out.
fn apply(specs: &[FieldSpec], value: &mut Value, path: &[String], text: &str) -> Result<(), Problem> {
    if let Some((last, list)) = path.split_last()
        && last == "length"
    {
        return resize(specs, value, list, text);
    }
    let spec = find(specs, value, path).ok_or(Problem::UnknownField)?;
    let new = read(specs, spec, text)?;
    let place = get_mut(value, path).ok_or(Problem::UnknownField)?;
    if matches!(spec.kind, FieldKind::Choice(_)) {
        if *place != new {
            *place = new;
            reset(specs, value, path);
        }
    } else {
        *place = new;
    }
    Ok(())
}

fn resize(specs: &[FieldSpec], value: &mut Value, path: &[String], text: &str) -> Result<(), Problem> {
    let spec = find(specs, value, path).ok_or(Problem::UnknownField)?;
    if spec.kind != FieldKind::List {
        return Err(Problem::UnknownField);
    }
    let expected = "a whole number";
    let length: f64 = text.parse().map_err(|_| Problem::WrongType { expected })?;
    let (min, max) = (spec.min, spec.max);
    if !(length >= min && length <= max) {
        return Err(Problem::OutOfRange { min, max });
    }
    let item = item(specs, spec);
    let items = get_mut(value, path).and_then(Value::as_array_mut);
    let items = items.ok_or(Problem::UnknownField)?;
    items.resize(length as usize, item);
    Ok(())
}

struct Diff<'a> {
    specs: &'a [FieldSpec],
    made: Value,
    pairs: Vec<(String, String)>,
}

impl Diff<'_> {
    fn compare(&mut self, value: &Value, path: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                let choice = |diff: &Self, key: &String, path: &mut Vec<String>| {
                    path.push(key.clone());
                    let spec = find(diff.specs, &diff.made, path);
                    path.pop();
                    spec.is_some_and(|s| matches!(s.kind, FieldKind::Choice(_)))
                };
                // Choices first: they decide which fields there are.
                let (first, then): (Vec<_>, Vec<_>) =
                    fields.iter().partition(|(key, _)| choice(self, key, path));
                for (key, value) in first.into_iter().chain(then) {
                    path.push(key.clone());
                    self.compare(value, path);
                    path.pop();
                }
            }
            Value::Array(items) if !items.iter().all(Value::is_number) => {
                let length = get_mut(&mut self.made, path).and_then(|v| v.as_array().map(Vec::len));
                if length != Some(items.len()) {
                    path.push("length".to_owned());
                    self.emit(items.len().to_string(), path);
                    path.pop();
                }
                for (i, value) in items.iter().enumerate() {
                    path.push(i.to_string());
                    self.compare(value, path);
                    path.pop();
                }
            }
            _ => {
                if get_mut(&mut self.made, path).is_none_or(|made| made != value) {
                    self.emit(write(value), path);
                }
            }
        }
    }

    fn emit(&mut self, text: String, path: &[String]) {
        if apply(self.specs, &mut self.made, path, &text).is_ok() {
            self.pairs.push((path.join("."), text));
        }
    }
}
