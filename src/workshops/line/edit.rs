//! Changing a scenario by the dotted paths of its fields.

use model::issue::Issue;
use model::line::{Comparison, Loop, Params, Policy};
use serde_json::{Value, json};

/// The value at a dotted path (`stations.2.mean`), or nothing.
pub fn get<'a>(value: &'a Value, path: &str) -> Option<&'a Value> {
    path.split('.').try_fold(value, |value, key| match value {
        Value::Array(items) => items.get(key.parse::<usize>().ok()?),
        other => other.get(key),
    })
}

/// Puts a value at a dotted path whose parent exists.
pub fn set(value: &mut Value, path: &str, new: Value) {
    let (parent, key) = path.rsplit_once('.').map_or((None, path), |(parent, key)| (Some(parent), key));
    let target = match parent {
        None => Some(value),
        Some(parent) => parent.split('.').try_fold(value, |value, key| match value {
            Value::Array(items) => items.get_mut(key.parse::<usize>().ok()?),
            other => other.get_mut(key),
        }),
    };
    match target {
        Some(Value::Object(fields)) => {
            fields.insert(key.to_owned(), new);
        }
        Some(Value::Array(items)) => {
            if let Some(item) = key.parse::<usize>().ok().and_then(|index| items.get_mut(index)) {
                *item = new;
            }
        }
        _ => {}
    }
}

/// A scenario with one field changed.
///
/// # Errors
/// What is wrong with the result; the scenario given stays as it is.
pub fn changed(scenario: &Comparison, path: &str, new: Value) -> Result<Comparison, Vec<Issue>> {
    Comparison::from_value(&put(serde_json::to_value(scenario).unwrap_or_default(), path, new))
}

/// The parameters of one line, as JSON, with one field changed.
///
/// # Errors
/// What is wrong with the result; the parameters given stay as they are.
pub fn changed_params(params: &Value, path: &str, new: Value) -> Result<Value, Vec<Issue>> {
    let params = Params::from_value(&put(params.clone(), path, new))?;
    Ok(serde_json::to_value(params).unwrap_or_default())
}

fn put(mut value: Value, path: &str, new: Value) -> Value {
    // A new kind brings its own fields, with their defaults.
    if let Some(parent) = path.strip_suffix(".kind") {
        set(&mut value, parent, json!({ "kind": new }));
        let count = get(&value, "stations").and_then(Value::as_array).map_or(0, Vec::len);
        if new == "kanban" {
            set(&mut value, &format!("{parent}.cards"), json!(vec![2; count]));
        }
        if new == "hybrid" || new == "cards" {
            fit_new_loops(&mut value, parent, count, new == "hybrid");
        }
    } else {
        set(&mut value, path, new.clone());
        pair_breakdown(&mut value, path, &new);
    }
    value
}

/// Time between failures and time to repair go together: giving one gives
/// the other a plausible value, taking one away takes both.
fn pair_breakdown(value: &mut Value, path: &str, new: &Value) {
    let (twin, usual) = match path.rsplit_once('.') {
        Some((station, "mtbf")) => (format!("{station}.mttr"), 4.0),
        Some((station, "mttr")) => (format!("{station}.mtbf"), 40.0),
        _ => return,
    };
    if new.is_null() {
        set(value, &twin, Value::Null);
    } else if get(value, &twin).is_none_or(Value::is_null) {
        set(value, &twin, json!(usual));
    }
}

/// Loops that fit a line of `count` stations: one over all of it, or, with a
/// decoupling point in the middle, one up to there.
fn fit_new_loops(value: &mut Value, policy: &str, count: usize, hybrid: bool) {
    let decoupling = count / 2;
    let last = if hybrid { decoupling } else { count }.saturating_sub(1);
    let loops =
        if hybrid && decoupling == 0 { json!([]) } else { json!([{ "first": 0, "last": last, "cards": 6 }]) };
    set(value, &format!("{policy}.loops"), loops);
    if hybrid {
        set(value, &format!("{policy}.decoupling_before"), json!(decoupling));
    }
}

/// The same scenario with another number of stations: new ones are copies of
/// the last; cards and loops follow.
pub fn with_stations(scenario: &Comparison, count: usize) -> Comparison {
    let mut next = scenario.clone();
    let last = next.stations.last().cloned().unwrap_or_default();
    next.stations.resize(count.max(1), last);
    let count = next.stations.len() as u32;
    for policy in &mut next.policies {
        match policy {
            Policy::Kanban { cards } => {
                let last = cards.last().copied().unwrap_or(2);
                cards.resize(count as usize, last);
            }
            Policy::Cards { loops } => fit_loops(loops, count),
            Policy::Hybrid { decoupling_before, loops } => {
                *decoupling_before = (*decoupling_before).min(count);
                fit_loops(loops, *decoupling_before);
            }
            _ => {}
        }
    }
    next
}

/// Drops what lies beyond the first `count` stations.
fn fit_loops(loops: &mut Vec<Loop>, count: u32) {
    loops.retain(|cards| cards.first < count);
    for cards in loops {
        cards.last = cards.last.min(count.saturating_sub(1));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_changed_or_refused() {
        let scenario = Comparison::default();
        let seeded = changed(&scenario, "seed", json!(7)).map(|next| next.seed);
        assert_eq!(seeded, Ok(7));
        let faults =
            changed(&scenario, "stations.1.mean", json!(-1.0)).map_err(|issues| issues[0].field.clone());
        assert_eq!(faults, Err("stations.1.mean".to_owned()));
    }

    #[test]
    fn every_kind_of_policy_fits_every_line() {
        for count in 1..=10 {
            let scenario = with_stations(&Comparison::default(), count);
            for kind in ["push", "kanban", "conwip", "cards", "make_to_order", "hybrid"] {
                let next = changed(&scenario, "policies.0.kind", json!(kind));
                assert!(next.is_ok(), "{kind} on {count} stations: {next:?}");
                for other in [1, 4, 10] {
                    let resized = next.as_ref().map(|next| with_stations(next, other).validate());
                    assert_eq!(resized, Ok(Ok(())), "{kind} from {count} to {other} stations");
                }
            }
        }
    }
}
