//! Holding a JSON value against a description.

use serde_json::{Map, Value};

use super::{FieldKind, FieldSpec};
use crate::issue::{Issue, Problem};

/// Every fault in `value`: unknown fields, wrong types, values out of range, missing choices.
/// An empty answer means that the value has the described shape.
pub fn check(value: &Value, specs: &[FieldSpec]) -> Vec<Issue> {
    let mut walk = Walk { specs, choices: Vec::new(), issues: Vec::new() };
    match value.as_object() {
        Some(fields) => walk.object(fields, "", ""),
        None => walk.fault("", value, Problem::WrongType { expected: "object" }),
    }
    walk.issues
}

struct Walk<'a> {
    specs: &'a [FieldSpec],
    /// The choices met on the way down, as (pattern, word).
    choices: Vec<(String, String)>,
    issues: Vec<Issue>,
}

impl<'a> Walk<'a> {
    fn object(&mut self, fields: &Map<String, Value>, pattern: &str, path: &str) {
        let depth = self.choices.len();
        if !self.choose(fields, pattern, path) {
            self.choices.truncate(depth);
            return;
        }
        for (key, value) in fields {
            let at = join(path, key);
            match self.find(&join(pattern, key)) {
                Some(spec) => self.field(value, spec, &at),
                None => self.fault(&at, value, Problem::UnknownField),
            }
        }
        for spec in self.specs {
            if spec.required
                && self.applies(spec)
                && let Some(key) = child(&spec.path, pattern)
                && !fields.contains_key(key)
            {
                let problem = Problem::Missing;
                self.issues.push(Issue::new(join(path, key), "", problem));
            }
        }
        self.choices.truncate(depth);
    }

    /// Notes the choices made in an object; false where one is unknown, so that the fields that
    /// depend on it cannot be judged.
    fn choose(&mut self, fields: &Map<String, Value>, pattern: &str, path: &str) -> bool {
        let mut known = true;
        for spec in self.specs {
            let FieldKind::Choice(allowed) = &spec.kind else {
                continue;
            };
            let Some(key) = child(&spec.path, pattern) else {
                continue;
            };
            if !self.applies(spec) {
                continue;
            }
            let word = match fields.get(key) {
                None => spec.default.as_str().unwrap_or_default(),
                Some(Value::String(word)) if allowed.contains(&word.as_str()) => word,
                Some(other) => {
                    let allowed = allowed.clone();
                    self.fault(&join(path, key), other, Problem::UnknownVariant { allowed });
                    known = false;
                    continue;
                }
            };
            self.choices.push((spec.path.clone(), word.to_owned()));
        }
        known
    }

    fn field(&mut self, value: &Value, spec: &'a FieldSpec, path: &str) {
        if value.is_null() && spec.optional {
            return;
        }
        match &spec.kind {
            FieldKind::Choice(_) => {}
            FieldKind::Flag => {
                if !value.is_boolean() {
                    let expected = "true or false";
                    self.fault(path, value, Problem::WrongType { expected });
                }
            }
            FieldKind::Number => match value.as_f64() {
                Some(number) => self.range(number, value, spec, path),
                None => self.fault(path, value, Problem::WrongType { expected: "number" }),
            },
            FieldKind::Integer => match (value.as_u64(), value.as_f64()) {
                (Some(number), _) => self.range(number as f64, value, spec, path),
                (None, Some(number)) if number < spec.min || number > spec.max => {
                    self.range(number, value, spec, path);
                }
                _ => {
                    let expected = "a whole number";
                    self.fault(path, value, Problem::WrongType { expected });
                }
            },
            FieldKind::List => match value.as_array() {
                Some(items) => self.list(items, spec, path),
                None => self.fault(path, value, Problem::WrongType { expected: "list" }),
            },
            FieldKind::Object => match value.as_object() {
                Some(fields) => self.object(fields, &spec.path, path),
                None => self.fault(path, value, Problem::WrongType { expected: "object" }),
            },
        }
    }

    fn list(&mut self, items: &[Value], spec: &FieldSpec, path: &str) {
        let length = items.len();
        if (length as f64) < spec.min || (length as f64) > spec.max {
            let (min, max) = (spec.min, spec.max);
            let value = format!("{length} items");
            let problem = Problem::OutOfRange { min, max };
            self.issues.push(Issue::new(path, value, problem));
            return;
        }
        let Some(item) = self.find(&join(&spec.path, "*")) else {
            return;
        };
        for (i, value) in items.iter().enumerate() {
            self.field(value, item, &join(path, &i.to_string()));
        }
    }

    fn range(&mut self, number: f64, value: &Value, spec: &FieldSpec, path: &str) {
        // Written so that a NaN falls outside.
        if !(number >= spec.min && number <= spec.max) {
            let (min, max) = (spec.min, spec.max);
            self.fault(path, value, Problem::OutOfRange { min, max });
        }
    }

    fn find(&self, pattern: &str) -> Option<&'a FieldSpec> {
        self.specs.iter().find(|spec| spec.path == pattern && self.applies(spec))
    }

    fn applies(&self, spec: &FieldSpec) -> bool {
        spec.when
            .iter()
            .all(|(path, word)| self.choices.iter().any(|(at, chosen)| at == path && chosen == word))
    }

    fn fault(&mut self, path: &str, value: &Value, problem: Problem) {
        self.issues.push(Issue::new(path, value.to_string(), problem));
    }
}

/// The last segment of `path` if it lies directly under `parent`.
fn child<'p>(path: &'p str, parent: &str) -> Option<&'p str> {
    let key = match parent {
        "" => path,
        _ => path.strip_prefix(parent)?.strip_prefix('.')?,
    };
    (!key.contains('.') && key != "*").then_some(key)
}

fn join(parent: &str, key: &str) -> String {
    match parent {
        "" => key.to_owned(),
        _ => format!("{parent}.{key}"),
    }
}
