//! Scenarios as the parts of a link, and back.

use model::{
    issue::Problem,
    line::{Comparison, Policy, Release, preset, presets},
};
use proptest::prelude::*;

use crate::any;

fn pairs(list: &[(&str, &str)]) -> Vec<(String, String)> {
    let owned = |&(a, b): &(&str, &str)| (a.to_owned(), b.to_owned());
    list.iter().map(owned).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn there_and_back(from in 0usize..8, lines in prop::collection::vec(any::line(), 1..=3)) {
        let base = presets().swap_remove(from).comparison;
        let mut comparison: Comparison = lines[0].clone().into();
        let n = comparison.stations.len();
        for line in &lines[1..] {
            if line.stations.len() == n {
                comparison.policies.push(line.policy.clone());
            }
        }
        prop_assume!(comparison.validate().is_ok());
        let pairs = comparison.to_pairs(&base);
        let (back, issues) = Comparison::from_pairs(&base, &pairs);
        prop_assert_eq!(issues, vec![]);
        prop_assert_eq!(back, comparison);
    }

    #[test]
    fn nonsense_is_told_and_keeps_the_preset(
        key in "[a-z0-9._]{0,12}", text in "[-a-z0-9.,]{0,8}", from in 0usize..8,
    ) {
        let base = presets().swap_remove(from).comparison;
        let (comparison, issues) = Comparison::from_pairs(&base, &[(key, text)]);
        prop_assert!(comparison == base || issues.is_empty());
        prop_assert!(comparison.validate().is_ok());
    }
}

#[test]
fn only_what_differs() {
    let base = preset("season-over").expect("a preset").comparison;
    assert_eq!(base.to_pairs(&base), []);
    let mut other = base.clone();
    other.stations[2].mean = 1.3;
    other.seed = 7;
    other.stations[0].mtbf = Some(40.0);
    other.stations[0].mttr = Some(4.0);
    other.policies[1] = Policy::Kanban { cards: vec![2, 2, 2, 4] };
    let mut found = other.to_pairs(&base);
    found.sort();
    let expected = pairs(&[
        ("policies.1.cards", "2,2,2,4"),
        ("seed", "7"),
        ("stations.0.mtbf", "40"),
        ("stations.0.mttr", "4"),
        ("stations.2.mean", "1.3"),
    ]);
    assert_eq!(found, expected);
}

#[test]
fn a_new_kind_brings_its_own_fields() {
    let base = preset("season-over").expect("a preset").comparison;
    let (comparison, issues) = Comparison::from_pairs(&base, &pairs(&[("policies.1.kind", "conwip")]));
    assert_eq!(issues, []);
    assert_eq!(comparison.policies[1], Policy::Conwip { cards: 8 });
    let (comparison, issues) = Comparison::from_pairs(
        &base,
        &pairs(&[("policies.1.release.mean_interarrival", "2"), ("policies.1.kind", "push")]),
    );
    assert_eq!(issues, []);
    let Policy::Push { release: Release::Rate { mean_interarrival, .. } } = comparison.policies[1] else {
        panic!("another policy");
    };
    assert_eq!(mean_interarrival, 2.0);
}

#[test]
fn what_cannot_be_used_is_told() {
    let base = preset("season-over").expect("a preset").comparison;
    let (comparison, issues) = Comparison::from_pairs(
        &base,
        &pairs(&[
            ("stations.2.mean", "0"),
            ("stations.2.colour", "red"),
            ("stations.9.mean", "1"),
            ("policies.1.kind", "pull"),
            ("seed", "x"),
            ("horizon", "900"),
        ]),
    );
    assert_eq!(issues.len(), 5);
    let problem = |field: &str| {
        let issue = issues.iter().find(|issue| issue.field == field);
        issue.map(|issue| issue.problem.clone())
    };
    let (min, max) = (0.01, 10_000.0);
    assert_eq!(problem("stations.2.mean"), Some(Problem::OutOfRange { min, max }));
    assert_eq!(problem("stations.2.colour"), Some(Problem::UnknownField));
    let expected = Comparison { horizon: 900.0, ..base };
    assert_eq!(comparison, expected);
}

#[test]
fn more_stations_and_lines() {
    let base = preset("penny-fab").expect("a preset").comparison;
    let list = pairs(&[("stations.length", "5"), ("stations.4.mean", "3"), ("policies.length", "1")]);
    let (comparison, issues) = Comparison::from_pairs(&base, &list);
    assert_eq!(issues, []);
    assert_eq!((comparison.stations.len(), comparison.policies.len()), (5, 1));
    assert_eq!(comparison.stations[4].mean, 3.0);
    let (same, issues) = Comparison::from_pairs(&base, &pairs(&[("stations.length", "11")]));
    assert_eq!((same, issues.len()), (base, 1));
}
