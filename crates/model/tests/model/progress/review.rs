use model::headless::{answer, model};
use model::progress::review::{Memory, RETENTION, Rating, Review, Step, run};
use proptest::prelude::*;
use serde_json::json;

/// The default weights of FSRS-6, from the algorithm's own page.
const W: [f64; 21] = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614,
    0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

/// FSRS-6 as its page writes it down, in double precision: (stability,
/// difficulty) after each of (rating, whole days since the one before).
fn reference(reviews: &[(u32, u32)]) -> Vec<(f64, f64)> {
    let first = |rating: u32| W[4] - ((f64::from(rating) - 1.0) * W[5]).exp() + 1.0;
    let factor = 0.9_f64.powf(-1.0 / W[20]) - 1.0;
    let mut states: Vec<(f64, f64)> = Vec::new();
    for &(rating, days) in reviews {
        let Some(&(s, d)) = states.last() else {
            states.push((W[rating as usize - 1], first(rating).clamp(1.0, 10.0)));
            continue;
        };
        let grade = f64::from(rating);
        let r = (1.0 + factor * f64::from(days) / s).powf(-W[20]);
        let stability = match (days, rating) {
            (0, _) => {
                let increase = (W[17] * (grade - 3.0 + W[18])).exp() * s.powf(-W[19]);
                s * if rating >= 2 { increase.max(1.0) } else { increase }
            }
            (_, 1) => {
                let forgotten =
                    W[11] * d.powf(-W[12]) * ((s + 1.0).powf(W[13]) - 1.0) * (W[14] * (1.0 - r)).exp();
                forgotten.min(s / (W[17] * W[18]).exp())
            }
            _ => {
                let grow = W[8].exp() * (11.0 - d) * s.powf(-W[9]) * ((W[10] * (1.0 - r)).exp() - 1.0);
                let hard = if rating == 2 { W[15] } else { 1.0 };
                let easy = if rating == 4 { W[16] } else { 1.0 };
                s * (1.0 + grow * hard * easy)
            }
        };
        let damped = d - W[6] * (grade - 3.0) * (10.0 - d) / 9.0;
        let difficulty = W[7] * first(4) + (1.0 - W[7]) * damped;
        states.push((stability.clamp(0.001, 36_500.0), difficulty.clamp(1.0, 10.0)));
    }
    states
}

fn steps(params: serde_json::Value) -> Vec<Step> {
    run(&params).expect("valid")
}

#[test]
fn the_published_intervals() {
    let intervals: Vec<u32> = steps(json!({})).iter().map(|step| step.interval).collect();
    assert_eq!(intervals, [2, 11, 46, 163, 497, 7, 17, 37, 61, 147]);
    assert_eq!(RETENTION, 0.9);
}

/// The test of the algorithm's own Python package, `test_memo_state`.
#[test]
fn the_published_state() {
    let found = steps(json!({"ratings": [1, 3, 3, 3, 3, 3], "days": [0, 0, 1, 4, 12, 33]}));
    let last = found.last().expect("six steps");
    assert!((last.stability - 53.62691).abs() < 1e-3, "{last:?}");
    assert!((last.difficulty - 6.357_486_7).abs() < 1e-4, "{last:?}");
}

#[test]
fn a_day_set_back_counts_as_the_same_day() {
    let days = |second| {
        let rated = |day, rating| Review { day, rating };
        Memory::after(&[rated(10, Rating::Good), rated(second, Rating::Good)])
    };
    assert_eq!(days(3), days(10));
    assert_eq!(Memory::after(&[]), None);
}

#[test]
fn the_runner_knows_review() {
    let review = model("review").expect("a model");
    let found = answer(review, "{\"ratings\": [3, 3], \"days\": [5, 7]}").expect("valid");
    assert_eq!(found["steps"][1]["interval"], 11);
    assert_eq!(found["steps"][1]["due"], 18);
    for (input, expected) in [
        ("{\"ratings\": [5]}", "ratings.0: 5 is out of range (1 to 4)"),
        ("{\"ratings\": []}", "ratings: 0 items is out of range (1 to 1000)"),
        (
            "{\"ratings\": [1], \"days\": [0, 1]}",
            "days: 2 days for 1 ratings: one day per rating is expected, or none at all",
        ),
        ("{\"ratings\": [1, 1], \"days\": [4, 2]}", "days.1: 2: times must not decrease"),
    ] {
        let issues = answer(review, input).expect_err("refused");
        assert_eq!(model::headless::one_line(&issues), expected, "{input}");
    }
}

proptest! {
    #[test]
    fn the_crate_agrees_with_the_formulas(reviews in prop::collection::vec((1..=4_u32, prop_oneof![Just(0_u32), 0..400_u32]), 1..12)) {
        let mut day = 0;
        let mut rated = Vec::new();
        for (&(rating, days), expected) in reviews.iter().zip(reference(&reviews)) {
            day += if rated.is_empty() { 0 } else { days as i32 };
            rated.push(Review { day, rating: Rating::ALL[rating as usize - 1] });
            let memory = Memory::after(&rated).expect("reviewed");
            prop_assert!((f64::from(memory.stability) / expected.0 - 1.0).abs() < 1e-4, "{memory:?} {expected:?}");
            prop_assert!((f64::from(memory.difficulty) - expected.1).abs() < 1e-4, "{memory:?} {expected:?}");
        }
    }

    #[test]
    fn no_history_upsets_the_memory(reviews in prop::collection::vec((any::<i32>(), 0..4_usize), 1..8)) {
        let reviews: Vec<Review> =
            reviews.into_iter().map(|(day, rating)| Review { day, rating: Rating::ALL[rating] }).collect();
        let memory = Memory::after(&reviews).expect("reviewed");
        prop_assert!((1..=36_500).contains(&memory.interval()));
        prop_assert!((0.0..=1.0).contains(&memory.chance(1_000)));
    }
}
