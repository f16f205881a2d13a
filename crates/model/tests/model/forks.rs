//! What if the parameters changed at this hour?

use model::line::{Demand, NoObserver, Params, Policy, Release, State};
use proptest::prelude::*;

use crate::{any, run};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_same_parameters_change_nothing(params in any::line(), at in 0.0..400.0) {
        let mut state = State::new(&params).expect("valid");
        state.advance_to(at, &mut NoObserver);
        state.change(&params).expect("the same");
        state.run();
        prop_assert_eq!(state.report(), run(&params));
    }

    #[test]
    fn any_change_keeps_every_part_and_customer(
        params in any::line(), other in any::line(), at in 0.0..400.0,
    ) {
        // The other line, with as many stations as this one.
        let n = params.stations.len();
        let mut stations = other.stations.clone();
        stations.resize(n, params.stations[0].clone());
        let fits = match &other.policy {
            Policy::Kanban { cards } => cards.len() == n,
            Policy::Cards { loops } => loops.iter().all(|l| (l.last as usize) < n),
            Policy::Hybrid { decoupling_before, .. } => *decoupling_before as usize <= n,
            _ => true,
        };
        let policy = if fits { other.policy.clone() } else { Policy::Conwip { cards: 5 } };
        let changed = Params {
            stations,
            policy,
            demand: other.demand.clone(),
            unmet: other.unmet,
            season_end_clears_stock: other.season_end_clears_stock,
            ..params.clone()
        };
        let mut state = State::new(&params).expect("valid");
        state.advance_to(at, &mut NoObserver);
        let before = state.report();
        state.change(&changed).expect("allowed");
        prop_assert_eq!(state.report().totals, before.totals);
        state.run();
        let report = state.report();
        let (t, inside) = (report.totals, report.inside);
        prop_assert_eq!(t.released, t.shipped + inside.wip + inside.finished_stock + t.cleared);
        prop_assert!(t.released >= before.totals.released);
        let customers = |d: &Demand| *d != (Demand::Saturated {});
        if customers(&params.demand) && customers(&changed.demand) {
            prop_assert_eq!(t.demands, t.shipped + inside.backorders + t.lost);
        }
        for s in &report.stations {
            prop_assert!((s.busy + s.blocked + s.starved + s.down - 1.0).abs() < 1e-9);
        }
        let snapshot = state.snapshot();
        let shown: u32 = snapshot.stations.iter().map(|s| {
            let held = s.machines.iter().filter(|m| **m != model::line::Machine::Idle).count();
            s.queue + s.output + held as u32
        }).sum();
        prop_assert_eq!(shown, inside.wip);
    }
}

/// Customers' arrivals after a fork.
#[derive(Default)]
struct Arrivals(Vec<f64>);

impl model::line::Observer for Arrivals {
    fn customer(&mut self, t: f64, _: u32) {
        self.0.push(t);
    }
}

#[test]
fn later_draws_stay_what_they_were() {
    let params = Params::default();
    let pulled = Params { policy: Policy::Conwip { cards: 4 }, ..params.clone() };
    let mut plain = Arrivals::default();
    let mut forked = Arrivals::default();
    let mut state = State::new(&params).expect("valid");
    while state.step(&mut plain).is_some() {}
    let mut state = State::new(&params).expect("valid");
    state.advance_to(700.0, &mut forked);
    state.change(&pulled).expect("allowed");
    while state.step(&mut forked).is_some() {}
    assert_eq!(plain.0, forked.0);
}

#[test]
fn a_demand_twice_as_fast_halves_the_gaps_still_to_run() {
    let params = Params::default();
    let mut faster = params.clone();
    if let Demand::Renewal { mean_interarrival, .. } = &mut faster.demand {
        *mean_interarrival /= 2.0;
    }
    let (mut plain, mut forked) = (Arrivals::default(), Arrivals::default());
    let mut state = State::new(&params).expect("valid");
    while state.step(&mut plain).is_some() {}
    let mut state = State::new(&params).expect("valid");
    state.advance_to(700.0, &mut forked);
    state.change(&faster).expect("allowed");
    while state.step(&mut forked).is_some() {}
    for (k, (a, b)) in plain.0.iter().zip(&forked.0).enumerate() {
        let expected = if *a <= 700.0 { *a } else { 700.0 + (a - 700.0) / 2.0 };
        assert!((b - expected).abs() < 1e-6, "{k}");
    }
}

#[test]
fn what_cannot_change_is_told() {
    let params = Params::default();
    let mut state = State::new(&params).expect("valid");
    state.advance_to(100.0, &mut NoObserver);
    let mut other = params.clone();
    other.seed = 7;
    other.stations.pop();
    other.policy = Policy::Push { release: Release::Saturated {} };
    let issues = state.change(&other).expect_err("fixed");
    let fields: Vec<&str> = issues.iter().map(|i| i.field.as_str()).collect();
    assert_eq!(fields, ["stations", "seed"]);
    assert_eq!(state.params(), &params);
}
