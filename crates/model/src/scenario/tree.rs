//! Finding one's way in a value with the help of its description.

use serde_json::{Map, Value};

use crate::spec::{FieldKind, FieldSpec};

/// The choices that hold on the way to some field, as (pattern, word).
type Choices = Vec<(String, String)>;

/// The description of the field at `path`, given the choices made in `value`.
pub(super) fn find<'s>(specs: &'s [FieldSpec], value: &Value, path: &[String]) -> Option<&'s FieldSpec> {
    let (pattern, choices) = locate(specs, value, path)?;
    let mut fitting = specs.iter().filter(|s| s.path == pattern);
    fitting.find(|spec| applies(spec, &choices))
}

/// The value at `path`.
pub(super) fn get_mut<'v>(value: &'v mut Value, path: &[String]) -> Option<&'v mut Value> {
    let mut at = value;
    for key in path {
        at = match at {
            Value::Object(fields) => fields.get_mut(key)?,
            Value::Array(items) => items.get_mut(key.parse::<usize>().ok()?)?,
            _ => return None,
        };
    }
    Some(at)
}

/// After a new choice at `path`: the fields that hang on it take that choice's defaults, those
/// that no longer exist go.
pub(super) fn reset(specs: &[FieldSpec], value: &mut Value, path: &[String]) {
    let Some((pattern, choices)) = locate(specs, value, path) else {
        return;
    };
    let Some((_, parent)) = path.split_last() else {
        return;
    };
    let above = parent_of(&pattern).to_owned();
    let Some(fields) = get_mut(value, parent).and_then(Value::as_object_mut) else {
        return;
    };
    let hangs = |spec: &FieldSpec| spec.when.iter().any(|(on, _)| *on == pattern);
    for spec in specs {
        if let Some(key) = key_under(&spec.path, &above).filter(|_| hangs(spec)) {
            fields.remove(key);
        }
    }
    for spec in specs {
        if let Some(key) = key_under(&spec.path, &above)
            && hangs(spec)
            && applies(spec, &choices)
        {
            fields.insert(key.to_owned(), complete(specs, spec, &choices));
        }
    }
}

/// A new item of a list.
pub(super) fn item(specs: &[FieldSpec], list: &FieldSpec) -> Value {
    let pattern = format!("{}.*", list.path);
    let spec = specs.iter().find(|s| s.path == pattern);
    spec.map_or(Value::Null, |spec| spec.default.clone())
}

/// The default of a field with everything that its own choices bring along.
fn complete(specs: &[FieldSpec], spec: &FieldSpec, choices: &Choices) -> Value {
    if spec.kind != FieldKind::Object {
        return spec.default.clone();
    }
    let mut choices = choices.clone();
    let mut fields = Map::new();
    let children = || specs.iter().filter(|s| key_under(&s.path, &spec.path).is_some());
    for child in children() {
        if matches!(child.kind, FieldKind::Choice(_)) && applies(child, &choices) {
            let word = child.default.as_str().unwrap_or_default();
            choices.push((child.path.clone(), word.to_owned()));
        }
    }
    for child in children().filter(|child| applies(child, &choices)) {
        if let Some(key) = key_under(&child.path, &spec.path) {
            fields.insert(key.to_owned(), complete(specs, child, &choices));
        }
    }
    Value::Object(fields)
}

/// The pattern of a path and the choices made on the way there.
fn locate(specs: &[FieldSpec], value: &Value, path: &[String]) -> Option<(String, Choices)> {
    let mut choices = Choices::new();
    let mut pattern = String::new();
    let mut at = value;
    for key in path {
        if let Value::Object(fields) = at {
            for spec in specs {
                if !matches!(spec.kind, FieldKind::Choice(_)) || !applies(spec, &choices) {
                    continue;
                }
                if let Some(key) = key_under(&spec.path, &pattern) {
                    let word = fields.get(key).unwrap_or(&spec.default);
                    let word = word.as_str().unwrap_or_default().to_owned();
                    choices.push((spec.path.clone(), word));
                }
            }
        }
        let segment = if at.is_array() { "*" } else { key };
        if !pattern.is_empty() {
            pattern.push('.');
        }
        pattern.push_str(segment);
        at = match at {
            Value::Object(fields) => fields.get(key).unwrap_or(&Value::Null),
            Value::Array(items) => items.get(key.parse::<usize>().ok()?)?,
            _ => return None,
        };
    }
    Some((pattern, choices))
}

fn applies(spec: &FieldSpec, choices: &Choices) -> bool {
    let chosen = |(on, word): &(String, &str)| choices.iter().any(|(c, w)| c == on && w == word);
    spec.when.iter().all(chosen)
}

fn parent_of(pattern: &str) -> &str {
    pattern.rsplit_once('.').map_or("", |(parent, _)| parent)
}

/// The last segment of `path` if it lies directly under `parent`.
fn key_under<'p>(path: &'p str, parent: &str) -> Option<&'p str> {
    let key = match parent {
        "" => path,
        _ => path.strip_prefix(parent)?.strip_prefix('.')?,
    };
    (!key.contains('.') && key != "*").then_some(key)
}
