//! Parameters: shape, ranges, defaults.

use model::line::{self, Comparison, Params, Policy, Station};

#[test]
fn an_empty_object_is_the_default() {
    assert_eq!(Params::from_json("{}"), Ok(Params::default()));
    let empty = serde_json::json!({});
    assert_eq!(Comparison::from_value(&empty), Ok(Comparison::default()));
}

#[test]
fn parameters_survive_json() {
    for preset in line::presets() {
        for i in 0..preset.comparison.policies.len() {
            let params = preset.comparison.params(i);
            let value = serde_json::to_value(&params).expect("JSON");
            assert_eq!(Params::from_value(&value), Ok(params));
        }
    }
}

#[test]
fn the_description_knows_the_defaults() {
    // Every plain default of the description is the one that serde takes.
    let params = serde_json::to_value(Params::default()).expect("JSON");
    for field in line::spec() {
        if field.path.contains('*') || !field.when.is_empty() {
            continue;
        }
        let pointer = format!("/{}", field.path.replace('.', "/"));
        if let Some(value) = params.pointer(&pointer) {
            assert_eq!(value, &field.default, "{}", field.path);
        }
    }
}

#[test]
fn structures_are_held_against_the_same_ranges() {
    let mut params = Params::default();
    params.stations[1] = Station { mean: f64::NAN, servers: 99, ..Station::default() };
    params.policy = Policy::Conwip { cards: 0 };
    let issues = params.validate().expect_err("bad");
    let fields: Vec<&str> = issues.iter().map(|issue| issue.field.as_str()).collect();
    assert_eq!(fields.len(), 3);
    for field in ["stations.1.mean", "stations.1.servers", "policy.cards"] {
        assert!(fields.contains(&field), "{field}");
    }
}
