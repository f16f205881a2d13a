//! From the descriptions of fields to the fields that a scenario has now.

use model::spec::{FieldKind, FieldSpec};
use serde_json::Value;

use crate::workshops::line::edit::get;

/// A field of the scenario, and what it may hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Dotted path with indexes: `stations.2.mean`.
    pub path: String,
    /// The field's description.
    pub spec: FieldSpec,
}

/// The fields under a prefix (`policies.0.`) that the scenario has now, in the
/// order of the descriptions. A field of a choice that is not made is left out.
pub fn entries(specs: &[FieldSpec], scenario: &Value, prefix: &str) -> Vec<Entry> {
    let mut found = Vec::new();
    for spec in specs.iter().filter(|spec| shown(spec)) {
        for path in expand(&spec.path, scenario) {
            if path.starts_with(prefix) && holds(spec, &path, scenario) {
                found.push(Entry { path, spec: spec.clone() });
            }
        }
    }
    // Fields of one item of a list (a loop, say) belong together.
    found.sort_by_key(|entry| list_item(&entry.path, prefix));
    found
}

/// Structures have no field of their own, and long lists have one for all.
fn shown(spec: &FieldSpec) -> bool {
    match spec.kind {
        FieldKind::Object => false,
        FieldKind::List => spec.path.ends_with("times"),
        _ => !spec.path.ends_with("times.*"),
    }
}

/// The index of the list item that a path stands in below a prefix.
fn list_item(path: &str, prefix: &str) -> Option<usize> {
    let rest = path.strip_prefix(prefix)?;
    rest.split('.').nth(1)?.parse().ok()
}

/// All paths of a pattern in a value: `stations.*.mean` once for each station.
fn expand(pattern: &str, value: &Value) -> Vec<String> {
    let Some((head, tail)) = pattern.split_once('*') else {
        return vec![pattern.to_owned()];
    };
    let list = head.trim_end_matches('.');
    let count = get(value, list).and_then(Value::as_array).map_or(0, Vec::len);
    (0..count).flat_map(|index| expand(&format!("{head}{index}{tail}"), value)).collect()
}

/// Whether every choice that a field depends on is made.
fn holds(spec: &FieldSpec, path: &str, scenario: &Value) -> bool {
    spec.when.iter().all(|(choice, word)| {
        let at = concrete(choice, path);
        get(scenario, &at).and_then(Value::as_str) == Some(*word)
    })
}

/// A pattern with the indexes of a path put in its stars.
fn concrete(pattern: &str, path: &str) -> String {
    let mut indexes = path.split('.').filter(|part| part.parse::<usize>().is_ok());
    let parts = pattern.split('.').map(|part| if part == "*" { indexes.next().unwrap_or("*") } else { part });
    parts.collect::<Vec<_>>().join(".")
}

#[cfg(test)]
mod tests {
    use model::line::{Comparison, comparison_spec};
    use serde_json::json;

    use super::*;

    fn paths(scenario: Value, prefix: &str) -> Vec<String> {
        let full = Comparison::from_value(&scenario)
            .map(|scenario| serde_json::to_value(scenario).unwrap_or_default());
        let full = full.unwrap_or_default();
        entries(&comparison_spec(), &full, prefix).into_iter().map(|entry| entry.path).collect()
    }

    #[test]
    fn only_the_fields_of_the_choice_made_are_there() {
        let push = paths(json!({ "policies": [{ "kind": "push" }] }), "policies.0.");
        assert!(push.contains(&"policies.0.release.mean_interarrival".to_owned()), "{push:?}");
        assert!(!push.iter().any(|path| path.contains("bias") || path.contains("cards")), "{push:?}");
        let kanban =
            paths(json!({ "policies": [{ "kind": "kanban", "cards": [1, 2, 3, 4] }] }), "policies.0.");
        let cards =
            ["kind", "cards.0", "cards.1", "cards.2", "cards.3"].map(|name| format!("policies.0.{name}"));
        assert_eq!(kanban, cards);
    }

    #[test]
    fn each_station_has_its_fields() {
        let second = paths(json!({}), "stations.1.");
        assert!(second.contains(&"stations.1.mean".to_owned()), "{second:?}");
        assert!(second.iter().all(|path| path.starts_with("stations.1.")), "{second:?}");
        assert!(!second.iter().any(|path| path.contains("times")), "{second:?}");
    }
}
