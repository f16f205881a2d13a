//! Two campaigns and their binomial draws.

use model::{
    des::{Stream, binomial_quantile, unit},
    funnel::{Campaign, Params, best_share, expected, presets, profit_curve, report, run, wilson},
};
use proptest::prelude::*;

/// P(K ≤ k), summed from the plain recursion.
fn cdf(n: u64, p: f64, k: u64) -> f64 {
    let mut share = libm::pow(1.0 - p, n as f64);
    let mut sum = share;
    for i in 0..k {
        share *= (n - i) as f64 / (i + 1) as f64 * p / (1.0 - p);
        sum += share;
    }
    sum
}

#[test]
fn quantiles_are_those_of_the_binomial() {
    for (n, p) in [(1, 0.5), (10, 0.3), (40, 0.01), (200, 0.004), (300, 0.75), (50, 0.99)] {
        for step in 1..200 {
            let u = f64::from(step) / 200.0;
            let k = binomial_quantile(n, p, u);
            assert!(cdf(n, p, k) >= u - 1e-9, "{n} {p} {u}: {k}");
            assert!(k == 0 || cdf(n, p, k - 1) < u + 1e-9, "{n} {p} {u}: {k}");
        }
    }
    assert_eq!(binomial_quantile(0, 0.5, 0.5), 0);
    assert_eq!(binomial_quantile(9, 0.0, 0.999), 0);
    assert_eq!(binomial_quantile(9, 1.0, 0.001), 9);
}

#[test]
fn a_million_trials_have_the_right_mean_and_spread() {
    let (n, p, draws) = (1_000_000_u64, 0.004, 20_000);
    let mut stream = Stream::new(3, 0);
    let (mut sum, mut squares) = (0.0, 0.0);
    for _ in 0..draws {
        let gap = binomial_quantile(n, p, unit(stream.draw())) as f64 - n as f64 * p;
        sum += gap;
        squares += gap * gap;
    }
    let deviation = libm::sqrt(n as f64 * p * (1.0 - p));
    let draws = f64::from(draws);
    assert!((sum / draws).abs() < 4.0 * deviation / libm::sqrt(draws));
    assert!((libm::sqrt(squares / draws) / deviation - 1.0).abs() < 0.03);
}

proptest! {
    #[test]
    fn more_of_anything_never_gives_fewer(
        n in 0_u64..2_000_000, p in 0.0_f64..=1.0, u in 1e-9_f64..0.999_999_999, more in 0_u64..10_000,
    ) {
        let k = binomial_quantile(n, p, u);
        prop_assert!(k <= n);
        // The sums are good to 1e-8: a hair is left to them.
        prop_assert!(binomial_quantile(n + more, p, u + 1e-7) >= k);
        prop_assert!(binomial_quantile(n, (p * 1.01).min(1.0), u + 1e-7) >= k);
    }

    #[test]
    fn each_stage_keeps_a_part_of_the_one_before(
        seed in 0_u64..1_000, share in 0.0_f64..=1.0, budget in 0.0_f64..20_000.0,
    ) {
        let params = Params { seed, share, budget, ..Params::default() };
        let found = run(&params, 0);
        prop_assert_eq!(found.weeks.len(), params.weeks as usize);
        let mut spent = 0.0;
        for week in &found.weeks {
            for one in [&week.push, &week.pull] {
                prop_assert!(one.orders <= one.visits && one.visits <= one.clicks);
                prop_assert!(one.clicks <= one.impressions);
            }
            prop_assert!(week.push.spent + week.pull.spent <= budget + 1e-6);
            prop_assert!(week.push.impressions <= u64::from(params.push.reach));
            spent += week.push.spent + week.pull.spent;
        }
        let setup = if share > 0.0 && budget > 0.0 { params.pull.setup } else { 0.0 };
        prop_assert!((found.push.spent + found.pull.spent - spent - setup).abs() < 1e-6);
        let orders = (found.push.orders + found.pull.orders) as f64;
        prop_assert!((found.profit - orders * params.margin + spent + setup).abs() < 1e-6);
    }
}

#[test]
fn simulated_means_lie_on_the_closed_form() {
    for preset in presets() {
        let params = Params { replications: 400, ..preset.params };
        let found = report(&params).expect("valid");
        for (exact, seen) in [
            (found.expected.push_orders, found.summary.push_orders),
            (found.expected.pull_orders, found.summary.pull_orders),
            (found.expected.profit, found.summary.profit),
        ] {
            let half = seen.half_width.expect("replications");
            assert!((exact - seen.mean).abs() <= 2.5 * half + 1e-6, "{}: {exact} {seen:?}", preset.id);
        }
    }
}

#[test]
fn no_grid_point_beats_the_best_split() {
    for preset in presets() {
        let best = best_share(&preset.params);
        let curve = profit_curve(&preset.params);
        assert_eq!(curve.len(), 101);
        assert!(curve.iter().all(|point| point.profit <= best.profit));
        assert_eq!(expected(&preset.params.with_share(best.share)).profit, best.profit);
        println!(
            "{}: best {best:?}, all push {:?}, all pull {:?}, half {:?}",
            preset.id, curve[0].profit, curve[100].profit, curve[50].profit
        );
    }
}

#[test]
fn a_pushed_audience_tires_and_money_does_not_buy_more_searches() {
    let params = Params { share: 0.0, halo: 0.0, ..Params::default() };
    let found = run(&params, 0);
    let (first, last) = (found.weeks[0].push, found.weeks[7].push);
    assert!(last.ctr() < first.ctr());
    assert_eq!(found.pull.impressions, 0);
    assert_eq!(found.pull.spent, 0.0);
    let rich = Params { share: 1.0, budget: 20_000.0, halo: 0.0, ..Params::default() };
    assert!(run(&rich, 0).weeks.iter().all(|week| week.pull.impressions == 20_000));
}

#[test]
fn pushed_click_rates_stay_below_the_documents_half_per_cent() {
    for preset in presets() {
        assert_eq!(preset.params.validate(), Ok(()), "{}", preset.id);
        assert!(preset.params.push.ctr < 0.005, "{}", preset.id);
    }
}

#[test]
fn wilson_intervals_hold_the_share_and_stay_within_bounds() {
    assert_eq!(wilson(0, 0), None);
    let (low, high) = wilson(0, 50).expect("trials");
    assert!(low == 0.0 && high > 0.05 && high < 0.1);
    let (low, high) = wilson(40, 10_000).expect("trials");
    assert!(low < 0.004 && high > 0.004 && (high - low) < 0.003);
    // Newcombe (1998), table I: 81 of 263 gives 0.2553 to 0.3662, 15 of 148 gives 0.0624 to 0.1605.
    for (part, whole, from, to) in [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605)] {
        let (low, high) = wilson(part, whole).expect("trials");
        assert!((low - from).abs() < 5e-5 && (high - to).abs() < 5e-5, "{low} {high}");
    }
}

#[test]
fn nothing_divides_by_nothing() {
    let idle = Params { budget: 0.0, ..Params::default() };
    let found = report(&idle).expect("valid");
    assert_eq!(found.summary.cpa, None);
    assert_eq!(found.run.profit, 0.0);
    assert_eq!(found.run.push.ctr(), None);
    let silent =
        Params { push: Campaign { ctr: 0.0, ..Campaign::default() }, share: 0.0, ..Params::default() };
    assert_eq!(report(&silent).expect("valid").run.push.cpa(), None);
}
