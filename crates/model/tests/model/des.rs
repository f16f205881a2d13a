//! The kernel: streams, distributions, quantiles, statistics.

use model::des::{
    Moments, Sampler, Stream, Tally, TimeWeighted, normal_quantile, student_cdf, student_quantile, unit,
};

#[test]
fn the_kth_draw_depends_on_seed_stream_and_k_alone() {
    let mut one = Stream::new(42, 7);
    let all: Vec<u64> = (0..100).map(|_| one.draw()).collect();
    let mut skipped = Stream::new(42, 7);
    skipped.skip(60);
    assert_eq!(skipped.draw(), all[60]);
    assert_ne!(Stream::new(42, 8).draw(), all[0]);
    assert_ne!(Stream::new(43, 7).draw(), all[0]);
    // Whatever the distribution, a draw consumes one number.
    for sampler in [
        Sampler::Deterministic { mean: 1.0 },
        Sampler::Exponential { mean: 1.0 },
        Sampler::gamma(1.0, 0.5),
        Sampler::gamma(1.0, 2.0),
        Sampler::lognormal(1.0, 0.5),
        Sampler::uniform(1.0, 0.5),
    ] {
        let mut stream = Stream::new(42, 7);
        sampler.draw(&mut stream);
        assert_eq!(stream.draw(), all[1], "{sampler:?}");
    }
}

#[test]
fn distributions_have_the_mean_and_variation_asked_for() {
    for (sampler, cv) in [
        (Sampler::Exponential { mean: 2.0 }, 1.0),
        (Sampler::gamma(2.0, 0.5), 0.5),
        (Sampler::gamma(2.0, 1.5), 1.5),
        (Sampler::lognormal(2.0, 0.7), 0.7),
        (Sampler::uniform(2.0, 0.4), 0.4),
        (Sampler::Deterministic { mean: 2.0 }, 0.0),
    ] {
        let mut stream = Stream::new(1, 1);
        let mut moments = Moments::default();
        for _ in 0..200_000 {
            let x = sampler.draw(&mut stream);
            assert!(x >= 0.0);
            moments.add(x);
        }
        let deviation = moments.deviation().expect("many");
        assert!((moments.mean - 2.0).abs() < 0.03, "{sampler:?}");
        assert!((deviation / 2.0 - cv).abs() < 0.03, "{sampler:?}");
    }
}

#[test]
fn units_stay_strictly_inside() {
    assert!(unit(0) > 0.0 && unit(u64::MAX) < 1.0);
    assert_eq!(unit(0), 1.0 - unit(u64::MAX));
}

#[test]
fn normal_quantiles_of_the_tables() {
    // AS 241's own test values, to 16 figures.
    for (p, z) in [
        (0.25, -0.674_489_750_196_081_7),
        (0.001, -3.090_232_306_167_813_5),
        (1e-20, -9.262_340_089_798_408),
        (0.975, 1.959_963_984_540_054),
        (0.5, 0.0),
    ] {
        assert!((normal_quantile(p) - z).abs() < 1e-14 * 10.0, "{p}");
    }
}

#[test]
fn student_quantiles_of_the_tables() {
    for (p, df, t) in [
        (0.975, 1.0, 12.7062),
        (0.975, 2.0, 4.3027),
        (0.975, 4.0, 2.7764),
        (0.975, 9.0, 2.2622),
        (0.975, 29.0, 2.0452),
        (0.975, 199.0, 1.9720),
        (0.95, 5.0, 2.0150),
        (0.995, 10.0, 3.1693),
        (0.9995, 3.0, 12.9240),
        (0.025, 9.0, -2.2622),
        (0.5, 7.0, 0.0),
    ] {
        assert!((student_quantile(p, df) - t).abs() < 1e-4, "{p} {df}");
        assert!((student_cdf(t, df) - p).abs() < 1e-4);
    }
    assert_eq!(student_quantile(1.0, 3.0), f64::INFINITY);
}

#[test]
fn time_weighted_and_tallies() {
    let mut level = TimeWeighted::default();
    level.set(0.0, 2);
    level.up(3.0);
    level.down(5.0);
    assert_eq!(level.integral(6.0), 2.0 * 3.0 + 3.0 * 2.0 + 2.0);
    level.restart(6.0);
    assert_eq!(level.integral(7.0), 2.0);

    let mut tally = Tally::default();
    assert_eq!((tally.mean(), tally.percentile(0.95)), (None, None));
    (1..=20).rev().for_each(|x| tally.add(f64::from(x)));
    assert_eq!(tally.percentile(0.95), Some(19.0));
    tally.add(21.0);
    assert_eq!(tally.percentile(0.95), Some(20.0));
    assert_eq!(tally.mean(), Some(11.0));
}

#[test]
fn student_intervals_cover() {
    let mut moments = Moments::default();
    for x in [2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0] {
        moments.add(x);
    }
    let interval = moments.interval();
    // Mean 5, s = √(32/7), t(0.975; 7) = 2.3646.
    assert_eq!(interval.mean, 5.0);
    let half = interval.half_width.expect("two or more");
    assert!((half - 2.3646 * (32.0_f64 / 7.0).sqrt() / 8.0_f64.sqrt()).abs() < 1e-4);
    // Of 1 000 intervals from five exponential draws, about nine in ten cover the mean (fewer
    // than 95 %: five skewed draws are not normal).
    let mut covered = 0;
    for seed in 0..1000 {
        let mut stream = Stream::new(seed, 0);
        let mut moments = Moments::default();
        for _ in 0..5 {
            moments.add(Sampler::gamma(1.0, 0.3).draw(&mut stream));
        }
        let interval = moments.interval();
        let half = interval.half_width.expect("five");
        covered += u32::from((interval.mean - 1.0).abs() <= half);
    }
    assert!((925..=970).contains(&covered), "{covered}");
}
