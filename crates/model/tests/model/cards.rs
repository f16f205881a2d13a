//! How many cards?

use model::{
    cards::{self, Params, Pull},
    line::{Decimal, kanban_count},
};

#[test]
fn simulated_points_lie_on_the_exact_curve() {
    let params = Params::default();
    let report = cards::report(&params).expect("valid");
    let exact = report.curves.exact.expect("exponential");
    for point in &report.points {
        let curve = &exact[point.cards as usize - 1];
        let half = point.throughput.half_width.expect("replications");
        assert!((point.throughput.mean - curve.throughput).abs() < 3.0 * half + 1e-9);
    }
}

#[test]
fn kanban_deals_its_cards_evenly() {
    assert_eq!(cards::kanban_split(10, 4), [3, 3, 2, 2]);
    assert_eq!(cards::kanban_split(2, 4), [1, 1, 1, 1]);
    let params = Params { policy: Pull::Kanban, cards: vec![3], ..Params::default() };
    assert_eq!(params.validate().expect_err("too few")[0].field, "cards.0");
}

#[test]
fn the_kanban_formula_is_exact() {
    for (d, l, alpha, c, n) in [
        ("100", "0.5", "0.25", "12.5", 5),
        ("100", "0,5", "0,25", "12,5", 5),
        ("0.8", "10", "0.1", "1", 9),
        ("0.1", "3", "0", "0.3", 1),
        ("1", "1", "0.1", "1.1", 1),
        ("1.1", "1.1", "0", "1.21", 1),
        ("1.10001", "1.1", "0", "1.21", 2),
        ("0", "5", "0", "1", 0),
        ("999999999", "999999999", "999999999", "0.00000001", 18_446_744_073_709_551_615),
    ] {
        assert_eq!(kanban_count(d, l, alpha, c), Ok(n), "{d} {l} {alpha} {c}");
    }
    for (d, l, alpha, c, field) in [
        ("x", "1", "0", "1", "demand"),
        ("1", "-1", "0", "1", "lead_time"),
        ("1", "1", "1e3", "1", "alpha"),
        ("1", "1", "0", "0", "container"),
        ("1", "1", "0", "", "container"),
        ("1", "1", "0", "1234567890", "container"),
    ] {
        assert_eq!(kanban_count(d, l, alpha, c).expect_err("bad").field, field);
    }
    assert!(Decimal::parse("1.2.3").is_none());
}
