//! Laws that hold on every line.

use model::line::{
    Demand, Dist, Loop, Params, Policy, Release, State, Station,
    analytic::{mean_value_analysis, tandem},
};
use proptest::prelude::*;

use crate::{any, run};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn nothing_is_lost_and_shares_are_shares(params in any::line()) {
        let report = run(&params);
        let t = report.totals;
        let inside = report.inside;
        prop_assert_eq!(t.released, t.shipped + inside.wip + inside.finished_stock + t.cleared);
        prop_assert_eq!(t.finished + inside.wip, t.released);
        if params.demand != (Demand::Saturated {}) {
            prop_assert_eq!(t.demands, t.shipped + inside.backorders + t.lost);
        }
        for s in &report.stations {
            prop_assert!(s.busy <= 1.0 + 1e-9 && s.down <= 1.0 + 1e-9);
            prop_assert!((s.busy + s.blocked + s.starved + s.down - 1.0).abs() < 1e-9);
        }
        prop_assert!(report.series.time.len() <= 500);
        prop_assert_eq!(report.series.time.last().copied(), Some(params.horizon));
    }

    #[test]
    fn little_holds_on_every_policy(params in any::line()) {
        // L − λW differs from zero only by the parts that straddle an end of the window: each
        // adds at most its own stay, spread over the window.
        let report = run(&params);
        let mut state = State::new(&params).expect("valid");
        state.advance_to(params.warm_up, &mut model::line::NoObserver);
        let straddling = f64::from(state.snapshot().wip + report.inside.wip);
        let bound = straddling * params.horizon / (params.horizon - params.warm_up);
        prop_assert!(report.little.gap.abs() <= bound + 1e-9, "{:?}", report.little);
    }

    #[test]
    fn little_is_exact_when_the_window_starts_and_ends_empty(
        stations in prop::collection::vec(any::station(), 1..=4), seed in 0u64..1000,
    ) {
        let times = (0..40).map(|i| f64::from(i) * 0.7).collect();
        let params = Params {
            stations,
            policy: Policy::Push { release: Release::Trace { times } },
            demand: Demand::Saturated {},
            warm_up: 0.0,
            horizon: 5_000.0,
            seed,
            ..Params::default()
        };
        let report = run(&params);
        prop_assert_eq!(report.inside.wip, 0);
        prop_assert!(report.little.gap.abs() < 1e-12, "{:?}", report.little);
    }

    #[test]
    fn wip_never_exceeds_the_cards(params in any::line()) {
        let n = params.stations.len() as u32;
        let cards: u32 = match &params.policy {
            Policy::Kanban { cards } => cards.iter().sum(),
            Policy::Conwip { cards } => *cards,
            Policy::Cards { loops } => loops.iter().map(|l: &Loop| l.cards).sum(),
            Policy::Hybrid { decoupling_before, loops } if *decoupling_before == n => {
                loops.iter().map(|l| l.cards).sum()
            }
            _ => return Ok(()),
        };
        let mut state = State::new(&params).expect("valid");
        while state.step(&mut model::line::NoObserver).is_some() {
            let s = state.snapshot();
            prop_assert!(s.wip + s.finished_stock <= cards);
            let used: u32 = s.loops.iter().map(|l| l.cards - l.free).sum();
            prop_assert_eq!(used, s.wip + s.finished_stock);
        }
    }

    #[test]
    fn more_cards_never_lower_the_cumulative_output(
        stations in prop::collection::vec(any::station(), 1..=4), cards in 1u32..8, seed in 0u64..1000,
    ) {
        // Of single machines without overtaking, on the same draws.
        let stations: Vec<Station> = stations.into_iter().map(|s| Station {
            servers: 1, mtbf: None, mttr: None, buffer_before: None, ..s
        }).collect();
        let params = |cards| Params {
            stations: stations.clone(),
            policy: Policy::Conwip { cards },
            demand: Demand::Saturated {},
            warm_up: 0.0,
            horizon: 200.0,
            seed,
            ..Params::default()
        };
        let (few, many) = (run(&params(cards)).series, run(&params(cards + 1)).series);
        for (few, many) in few.shipped.iter().zip(&many.shipped) {
            prop_assert!(few <= many);
        }
    }
}

fn saturated(policy: Policy, horizon: f64) -> Params {
    Params { policy, demand: Demand::Saturated {}, horizon, warm_up: horizon / 20.0, ..Params::default() }
}

#[test]
fn an_overloaded_push_line_grows_without_bound() {
    let release = Release::Rate { mean_interarrival: 0.9, cv: 1.0, dist: Dist::Exponential };
    let wip = |horizon| {
        let policy = Policy::Push { release: release.clone() };
        run(&saturated(policy, horizon)).mean_wip
    };
    assert!(wip(20_000.0) > 1.5 * wip(10_000.0));
    assert!(wip(100_000.0) > 4000.0);
}

#[test]
fn kanban_and_conwip_are_almost_equal_at_equal_mean_wip() {
    // A kanban line holds fewer parts than cards, so it is compared with the CONWIP line that
    // holds as many parts as it does.
    let kanban = run(&saturated(Policy::Kanban { cards: vec![4, 4, 4, 4] }, 100_000.0));
    let curve = mean_value_analysis(&[1.0; 4], 16);
    let below = kanban.mean_wip.floor();
    let at = |w: f64| curve[w as usize - 1].throughput;
    let conwip = at(below) + (kanban.mean_wip - below) * (at(below + 1.0) - at(below));
    assert!((kanban.throughput / conwip - 1.0).abs() < 0.06, "{} {conwip}", kanban.throughput);
}

#[test]
fn against_poisson_releases_conwip_needs_one_nth_less_wip() {
    for n in [2, 4, 5] {
        // At throughput w/(n + w − 1) the pushed line holds n·ρ/(1 − ρ) = n·w/(n − 1) parts.
        for w in [4, 12] {
            let (stations, cards) = (f64::from(n), f64::from(w));
            let throughput = cards / (stations + cards - 1.0);
            let exact = mean_value_analysis(&vec![1.0; n as usize], w);
            assert!((exact[w as usize - 1].throughput - throughput).abs() < 1e-12);
            let pushed = tandem(throughput, &vec![1.0; n as usize]).expect("stable").wip;
            assert!((cards / pushed - (1.0 - 1.0 / stations)).abs() < 1e-12);
        }
    }
}

#[test]
fn a_saturated_conwip_line_always_holds_its_cards() {
    let report = run(&saturated(Policy::Conwip { cards: 7 }, 2_000.0));
    assert!((report.mean_wip - 7.0).abs() < 1e-12);
}
