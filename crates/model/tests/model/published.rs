//! Values from the literature.

use model::line::{Costs, Demand, Dist, Params, Policy, Release, State, Station};

/// Hopp and Spearman's Penny Fab: four stations of two hours.
pub fn penny_fab(dist: Dist, cards: u32) -> Params {
    let station = Station { mean: 2.0, dist, ..Station::default() };
    Params {
        stations: vec![station; 4],
        policy: Policy::Conwip { cards },
        demand: Demand::Saturated {},
        costs: Costs::default(),
        warm_up: 800.0,
        horizon: 8800.0,
        ..Params::default()
    }
}

pub fn run(params: &Params) -> model::line::Report {
    let mut state = State::new(params).expect("valid parameters");
    state.run();
    state.report()
}

#[test]
fn penny_fab_best_case() {
    for w in 1..=10 {
        let report = run(&penny_fab(Dist::Deterministic, w));
        let w = f64::from(w);
        let (throughput, cycle_time) = ((w / 8.0).min(0.5), (w * 2.0).max(8.0));
        assert!((report.throughput - throughput).abs() < 1e-12, "{w}");
        let measured = report.cycle_time.expect("parts").mean;
        assert!((measured - cycle_time).abs() < 1e-12, "{w}");
    }
}

#[test]
fn penny_fab_practical_worst_case() {
    for (w, throughput, cycle_time) in
        [(1, 0.125, 8.0), (2, 0.2, 10.0), (4, 2.0 / 7.0, 14.0), (8, 4.0 / 11.0, 22.0)]
    {
        let mut params = penny_fab(Dist::Exponential, w);
        params.horizon = 100_000.0;
        let report = run(&params);
        let measured = report.cycle_time.expect("parts").mean;
        println!("{w} {} {}", report.throughput, measured);
        assert!((report.throughput / throughput - 1.0).abs() < 0.02, "{w}");
        assert!((measured / cycle_time - 1.0).abs() < 0.02, "{w}");
    }
}

#[test]
fn tandem_of_poisson_arrivals() {
    let params = Params {
        policy: Policy::Push { release: Release::default() },
        demand: Demand::Saturated {},
        horizon: 100_000.0,
        warm_up: 1_000.0,
        ..Params::default()
    };
    let report = run(&params);
    println!("{report:?}");
    assert!((report.mean_wip / 16.0 - 1.0).abs() < 0.06);
    assert!(report.little.gap.abs() < 0.01);
}
