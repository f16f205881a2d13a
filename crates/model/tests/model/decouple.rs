//! Where to decouple.

use model::{
    decouple::{Params, Point, Search, Stage, Start, advised, presets, report, run},
    line::{self, Demand, Dist, Loop, Policy, Station},
};
use proptest::prelude::*;

/// One variant, the chain as the line model knows it.
fn as_line(params: &Params, before: u32, cards: u32) -> line::Params {
    let station =
        |stage: &Stage| Station { mean: stage.mean, cv: stage.cv, dist: stage.dist, ..Station::default() };
    let loops = match before {
        0 => Vec::new(),
        n => vec![Loop { first: 0, last: n - 1, cards }],
    };
    let mean_interarrival = params.mean_interarrival;
    let demand = match Demand::default() {
        Demand::Renewal { cv, dist, season, shock, .. } => {
            Demand::Renewal { mean_interarrival, cv, dist, season, shock }
        }
        other => other,
    };
    line::Params {
        stations: params.stages.iter().map(station).collect(),
        policy: Policy::Hybrid { decoupling_before: before, loops },
        demand,
        horizon: params.horizon,
        warm_up: params.warm_up,
        seed: params.seed,
        ..line::Params::default()
    }
}

#[test]
fn with_one_variant_it_is_the_line_models_hybrid() {
    let stage = |mean, dist| Stage { mean, dist, ..Stage::default() };
    let params = Params {
        stages: vec![stage(0.7, Dist::Gamma), stage(1.1, Dist::Exponential), stage(0.9, Dist::Lognormal)],
        mean_interarrival: 1.3,
        horizon: 3000.0,
        warm_up: 0.0,
        ..Params::default()
    };
    for before in 0..=3 {
        for cards in [1, 3, 8] {
            if before == 0 && cards > 1 {
                continue;
            }
            let mine = run(&params, before as usize, cards, 0, Start::Empty);
            let theirs = crate::run(&as_line(&params, before, cards));
            let parts = mine.stock + mine.ahead + mine.ordered;
            let expected = theirs.mean_wip + theirs.mean_finished_stock;
            assert!((parts - expected).abs() < 1e-9, "{before} {cards}: {parts} {expected}");
            if before == 3 {
                assert!((mine.stock - theirs.mean_finished_stock).abs() < 1e-9);
                assert!((mine.service - theirs.fill_rate.expect("customers")).abs() < 1e-12);
            }
            // The line measures who was delivered in the window, this model who ordered in it: the
            // last few orders make the difference.
            let lead = theirs.order_lead_time.expect("customers").mean;
            // Few cards cannot follow the demand: then the queue grows to the end.
            assert!(
                (mine.lead_time / lead - 1.0).abs() < 0.01 || (cards < 8 && before > 0),
                "{before} {cards}"
            );
        }
    }
}

#[test]
fn all_to_order_is_a_tandem_queue() {
    // Burke, Jackson: exponential stations fed by Poisson orders; W = Σ 1/(μ − λ).
    let stage = Stage { dist: Dist::Exponential, ..Stage::default() };
    let params = Params {
        stages: vec![stage; 3],
        mean_interarrival: 2.0,
        horizon: 50_000.0,
        replications: 4,
        ..Params::default()
    };
    let mut search = Search::new(&params, 0).expect("valid");
    while search.point().is_none() {
        search.step();
    }
    let point = search.point().expect("found");
    assert!((point.lead_time.mean / 6.0 - 1.0).abs() < 0.05, "{}", point.lead_time.mean);
    assert_eq!((point.stock.mean, point.value, point.level), (0.0, 0.0, 0));
}

#[test]
fn a_stock_behind_one_exponential_machine_is_an_m_m_1() {
    // Kanban with K cards and lost-free backorders in front of one M/M/1 machine equals a base
    // stock: P(an order waits) = ρ^K, whatever the order of service.
    let params = Params {
        stages: vec![Stage { dist: Dist::Exponential, ..Stage::default() }],
        mean_interarrival: 1.6,
        horizon: 50_000.0,
        ..Params::default()
    };
    let rho = 1.0_f64 / 1.6;
    for level in [2, 4, 6] {
        let shares = (0..8).map(|k| run(&params, 1, level, k, Start::Full).service);
        let service = shares.sum::<f64>() / 8.0;
        let expected = 1.0 - rho.powi(level as i32);
        assert!((service - expected).abs() < 0.006, "{level}: {service} {expected}");
    }
}

fn near(point: &Point, service: f64) {
    assert!(point.reached && point.service.mean >= service);
}

#[test]
fn presets_tell_their_stories() {
    let mut advice = Vec::new();
    for preset in presets() {
        assert_eq!(preset.params.validate(), Ok(()), "{}", preset.id);
        let found = report(&preset.params).expect("valid");
        assert_eq!(found.points.len(), 5);
        for point in &found.points {
            near(point, preset.params.service);
            println!(
                "{} {}: {} var × {} | stock {:.1} ahead {:.1} value {:.0} | lead {:.1} p95 {:.1} on time {:.3}",
                preset.id,
                point.before,
                point.variants,
                point.level,
                point.stock.mean,
                point.ahead.mean,
                point.value,
                point.lead_time.mean,
                point.lead_p95.mean,
                point.on_time.mean
            );
        }
        for pair in found.points.windows(2) {
            // Further downstream: more made ahead, less to wait, fewer choices left.
            assert!(pair[1].value > pair[0].value && pair[1].lead_time.mean < pair[0].lead_time.mean);
            assert!(pair[1].open <= pair[0].open && pair[1].variants >= pair[0].variants);
        }
        advice.push((preset.id, found.advised));
    }
    println!("{advice:?}");
}

#[test]
fn the_level_found_is_the_smallest() {
    let params = Params { stages: Params::default().stages[..2].to_vec(), ..Params::default() };
    let found = report(&params).expect("valid");
    for point in &found.points[1..] {
        let runs = |level| {
            let of = |k| run(&params, point.before as usize, level, k, Start::Full).service;
            (0..params.replications).map(of).sum::<f64>() / f64::from(params.replications)
        };
        assert!(runs(point.level) >= params.service - 1e-12);
        assert!(point.level == 1 || runs(point.level - 1) < params.service);
    }
    assert_eq!(advised(&params, &[]), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn parts_of_a_variant_are_as_many_as_its_cards(
        seed in 0_u64..1_000, before in 1_usize..=4, level in 1_u32..12, gap in 1.3_f64..6.0,
    ) {
        let params =
            Params { seed, mean_interarrival: gap, horizon: 600.0, warm_up: 60.0, ..Params::default() };
        let found = run(&params, before, level, 0, Start::Full);
        let cards = params.variants(before) as f64 * f64::from(level);
        prop_assert!((found.stock + found.ahead - cards).abs() < 1e-6 * cards);
        prop_assert!((0.0..=1.0).contains(&found.service) && (0.0..=1.0).contains(&found.on_time));
        prop_assert!(found.lead_p95 >= 0.0 && found.ordered >= 0.0);
        let more = run(&params, before, level + 4, 0, Start::Full);
        prop_assert!(more.service >= found.service - 0.03);
    }
}
