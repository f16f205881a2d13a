//! What simulation must agree with.

use super::{Params, expected, report};
use crate::{des::Interval, line::Check};

const PRODUCT: &str = "binomial thinning: E[orders] = Σ impressions · CTR · arrival · conversion";

/// Simulated means beside the closed form.
pub fn checks() -> Vec<Check> {
    let params = Params { replications: 500, ..Params::default() };
    let exact = expected(&params);
    let Ok(found) = report(&params) else {
        return Vec::new();
    };
    let near = |id: &str, expected: f64, interval: Interval| {
        // Twice the 95 % interval: wide enough to hold for any seed one may choose.
        let tolerance = 2.0 * interval.half_width.unwrap_or_default();
        Check::hold(format!("funnel.{id}"), PRODUCT, expected, interval.mean, tolerance)
    };
    vec![
        near("push", exact.push_orders, found.summary.push_orders),
        near("pull", exact.pull_orders, found.summary.pull_orders),
        near("profit", exact.profit, found.summary.profit),
    ]
}
