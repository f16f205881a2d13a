//! Values from the literature.

use model::line::{Demand, Params, Policy, Release, analytic, checks};

use crate::run;

#[test]
fn every_published_value_is_met() {
    let all = checks();
    assert!(all.len() >= 20);
    for check in &all {
        assert!(check.pass, "{check:?}");
    }
    let mut ids: Vec<&str> = all.iter().map(|check| check.id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all.len());
}

#[test]
fn penny_fab_tables() {
    for (w, best, practical, time) in [
        (1.0, 0.125, 0.125, 8.0),
        (2.0, 0.25, 0.2, 10.0),
        (4.0, 0.5, 0.285_7, 14.0),
        (8.0, 0.5, 0.363_6, 22.0),
    ] {
        let near = |a: f64, b: f64| assert!((a - b).abs() < 5e-5, "{w}: {a} {b}");
        near(analytic::best_case(w, 0.5, 8.0).throughput, best);
        let case = analytic::practical_worst_case(w, 0.5, 8.0);
        near(case.throughput, practical);
        near(case.cycle_time, time);
        let exact = analytic::mean_value_analysis(&[2.0; 4], w as u32);
        near(exact[w as usize - 1].throughput, practical);
        let worst = analytic::worst_case(w, 8.0);
        near(worst.throughput, 0.125);
        near(worst.cycle_time, 8.0 * w);
    }
    assert_eq!(analytic::critical_wip(0.5, 8.0), 4.0);
}

#[test]
fn deterministic_penny_fab_is_the_best_case_at_every_wip() {
    let station =
        model::line::Station { mean: 2.0, dist: model::line::Dist::Deterministic, ..Default::default() };
    for w in 1..=10 {
        let params = Params {
            stations: vec![station.clone(); 4],
            policy: Policy::Conwip { cards: w },
            demand: Demand::Saturated {},
            warm_up: 800.0,
            horizon: 1600.0,
            ..Params::default()
        };
        let best = analytic::best_case(f64::from(w), 0.5, 8.0);
        let report = run(&params);
        let cycle_time = report.cycle_time.expect("parts");
        assert_eq!(report.throughput, best.throughput, "{w}");
        assert_eq!((cycle_time.mean, cycle_time.p95), (best.cycle_time, best.cycle_time));
    }
}

#[test]
fn unbalanced_conwip_follows_mean_value_analysis() {
    let means = [0.5, 1.0, 2.0, 0.8];
    let station = |mean| model::line::Station { mean, ..Default::default() };
    let params = Params {
        stations: means.map(station).to_vec(),
        policy: Policy::Conwip { cards: 5 },
        demand: Demand::Saturated {},
        warm_up: 1_000.0,
        horizon: 100_000.0,
        ..Params::default()
    };
    let exact = analytic::mean_value_analysis(&means, 5)[4];
    let report = run(&params);
    assert!((report.throughput / exact.throughput - 1.0).abs() < 0.01);
    assert!((report.cycle_time.expect("parts").mean / exact.cycle_time - 1.0).abs() < 0.01);
}

#[test]
fn poisson_push_is_a_tandem_of_single_queues() {
    let params = Params {
        policy: Policy::Push { release: Release::default() },
        demand: Demand::Saturated {},
        warm_up: 1_000.0,
        horizon: 100_000.0,
        ..Params::default()
    };
    let exact = analytic::tandem(0.8, &[1.0; 4]).expect("stable");
    assert!((exact.wip - 16.0).abs() < 1e-9 && (exact.cycle_time - 20.0).abs() < 1e-9);
    let report = run(&params);
    assert!((report.mean_wip / exact.wip - 1.0).abs() < 0.06);
    assert!(analytic::tandem(1.0, &[1.0]).is_none());
}

#[test]
fn a_worked_blocking_line_by_hand() {
    // Two stations without a place between them. The second part is done at 4 and blocks until
    // the first leaves the second station at 6.
    let text = r#"{
        "stations": [{"dist": "trace", "times": [1, 3, 1]},
                     {"dist": "trace", "times": [5, 2, 1], "buffer_before": 0}],
        "policy": {"kind": "push", "release": {"kind": "saturated"}},
        "demand": {"kind": "saturated"},
        "parts": 3, "warm_up": 0, "paths": true
    }"#;
    let params = Params::from_json(text).expect("valid");
    let report = run(&params);
    let paths = report.paths.expect("asked for");
    let times = |part: usize, station: usize| {
        let v = paths[part].stations[station];
        [v.enter, v.start, v.finish, v.leave].map(|t| t.expect("within the run"))
    };
    assert_eq!(times(0, 0), [0.0, 0.0, 1.0, 1.0]);
    assert_eq!(times(1, 0), [1.0, 1.0, 4.0, 6.0]);
    assert_eq!(times(2, 0), [6.0, 6.0, 7.0, 8.0]);
    assert_eq!(times(0, 1), [1.0, 1.0, 6.0, 6.0]);
    assert_eq!(times(1, 1), [6.0, 6.0, 8.0, 8.0]);
    assert_eq!(times(2, 1), [8.0, 8.0, 9.0, 9.0]);
    assert_eq!(paths[2].delivered, Some(9.0));
    assert_eq!(report.window.to, 9.0);
    assert!((report.stations[0].blocked - 3.0 / 9.0).abs() < 1e-12);
}
