//! Long work in slices.

use model::{
    cards, decouple,
    job::{Job, JobState, Measure, Outcome, Progress},
    line::{Comparison, Params, Policy, presets},
};

use crate::run;

fn finish(job: Job, slice: u64) -> Outcome {
    let mut state = JobState::new(job).expect("valid");
    let mut before = 0.0;
    loop {
        let Progress { done, outcome } = state.advance(slice);
        assert!(done >= before && done <= 1.0);
        before = done;
        if let Some(outcome) = outcome {
            return outcome;
        }
    }
}

#[test]
fn slices_do_not_matter() {
    let comparison = presets()[0].comparison.clone();
    let job = Job::Replications { comparison, from: 0, count: 5 };
    assert_eq!(finish(job.clone(), 100), finish(job, u64::MAX));
}

#[test]
fn a_run_is_the_run() {
    let params = Params::default();
    let report = Box::new(run(&params));
    assert_eq!(finish(Job::Run { params }, 1000), Outcome::Run { report });
}

#[test]
fn a_point_is_the_point() {
    let params = cards::Params::default();
    let point = cards::point(&params, 4).expect("valid");
    assert_eq!(finish(Job::CardsPoint { params, cards: 4 }, 1000), Outcome::CardsPoint { point });
}

#[test]
fn a_decoupling_point_is_the_point() {
    let params = decouple::Params { horizon: 800.0, warm_up: 80.0, ..decouple::Params::default() };
    let report = decouple::report(&params).expect("valid");
    for (before, point) in (0..).zip(report.points) {
        let job = Job::Decouple { params: params.clone(), before };
        let point = Box::new(point);
        assert_eq!(finish(job.clone(), 100), Outcome::Decouple { point: point.clone() });
        assert_eq!(finish(job, u64::MAX), Outcome::Decouple { point });
    }
    let job = Job::Decouple { params, before: 5 };
    assert_eq!(JobState::new(job).expect_err("beyond the line")[0].field, "before");
}

#[test]
fn paired_differences_are_sharper_than_the_lines() {
    let policies = vec![Policy::Conwip { cards: 8 }, Policy::Conwip { cards: 9 }];
    let comparison = Comparison { policies, ..Comparison::default() };
    let job = Job::Replications { comparison: comparison.clone(), from: 0, count: 20 };
    let Outcome::Replications { summary } = finish(job, 100_000) else {
        panic!("another outcome");
    };
    assert_eq!(summary.replications, 20);
    let at = Measure::ALL.iter().position(|m| *m == Measure::MeanFinishedStock);
    let stock = summary.lines[1].measures[at.expect("listed")];
    let difference = stock.difference.expect("second line");
    assert!(difference.half_width < stock.interval.half_width);
    let by_hand: f64 = (0..20)
        .map(|k| {
            let mut params = comparison.params(1);
            params.seed += k;
            run(&params).mean_finished_stock / 20.0
        })
        .sum();
    assert!((stock.interval.mean - by_hand).abs() < 1e-9);
}

#[test]
fn jobs_and_outcomes_travel_as_json() {
    let params = Params { paths: true, horizon: 300.0, ..Params::default() };
    let job = Job::Run { params };
    let text = serde_json::to_string(&job).expect("JSON");
    let back: Job = serde_json::from_str(&text).expect("a job");
    assert_eq!(back, job);
    let outcome = finish(job, 1000);
    let text = serde_json::to_string(&outcome).expect("JSON");
    assert_eq!(serde_json::from_str::<Outcome>(&text).expect("an outcome"), outcome);
}

#[test]
fn a_bench_counts_services() {
    let policy = Policy::Kanban { cards: vec![3; 5] };
    let outcome = finish(Job::Bench { policy, parts: 1000 }, 10_000);
    let Outcome::Bench { part_stations, .. } = outcome else {
        panic!("another outcome");
    };
    assert_eq!(part_stations, 5000);
}

#[test]
fn bad_jobs_are_refused() {
    let comparison = Comparison { policies: Vec::new(), ..Comparison::default() };
    let job = Job::Replications { comparison, from: 0, count: 5 };
    assert_eq!(JobState::new(job).expect_err("no policy")[0].field, "policies");
    let job = Job::Replications { comparison: Comparison::default(), from: 0, count: 0 };
    assert_eq!(JobState::new(job).expect_err("no run")[0].field, "count");
}
