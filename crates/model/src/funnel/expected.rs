//! What the campaigns yield on average, without drawing: impressions are known beforehand, and
//! each stage keeps its share of what the stage before let through.

use serde::{Deserialize, Serialize};

use super::{
    Campaign, Params,
    run::{ctr, halo, impressions, setups},
};

/// Means over all possible runs, both campaigns over all weeks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Expected {
    /// Orders of the pushed campaign: Σ impressions × CTR × arrival × conversion.
    pub push_orders: f64,
    /// Orders of the pulled campaign, likewise.
    pub pull_orders: f64,
    /// Money spent on the pushed campaign [€].
    pub push_spent: f64,
    /// Money spent on the pulled campaign [€].
    pub pull_spent: f64,
    /// Orders × margin − money spent [€].
    pub profit: f64,
}

/// A share of the budget and what it yields.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Best {
    /// Share of the budget for the pulled campaign [1].
    pub share: f64,
    /// Expected profit [€].
    pub profit: f64,
}

/// The expected result of both campaigns.
pub fn expected(params: &Params) -> Expected {
    let mut all = Expected::default();
    let mut shown_before = 0;
    let orders = |campaign: &Campaign, shown: u64, week: u32| {
        shown as f64 * ctr(campaign, week) * campaign.arrival * campaign.conversion
    };
    for week in 0..params.weeks {
        let pushed = impressions(&params.push, params.budget * (1.0 - params.share), 0.0);
        let extra = halo(params, shown_before);
        let pulled = impressions(&params.pull, params.budget * params.share, extra);
        shown_before = pushed;
        all.push_orders += orders(&params.push, pushed, week);
        all.pull_orders += orders(&params.pull, pulled, week);
        all.push_spent += pushed as f64 * params.push.cpm / 1000.0;
        all.pull_spent += pulled as f64 * params.pull.cpm / 1000.0;
    }
    let (push_setup, pull_setup) = setups(params);
    all.push_spent += push_setup;
    all.pull_spent += pull_setup;
    let orders = all.push_orders + all.pull_orders;
    all.profit = orders * params.margin - all.push_spent - all.pull_spent;
    all
}

/// The expected profit at each whole per cent of the budget for the pulled campaign, 0 to 100.
pub fn profit_curve(params: &Params) -> Vec<Best> {
    let at = |cent: u32| {
        let share = f64::from(cent) / 100.0;
        Best { share, profit: expected(&params.with_share(share)).profit }
    };
    (0..=100).map(at).collect()
}

/// The whole per cent of the highest expected profit; of several, the smallest.
pub fn best_share(params: &Params) -> Best {
    let curve = profit_curve(params);
    let first = curve.first().copied().unwrap_or_default();
    curve.into_iter().fold(first, |best, one| if one.profit > best.profit { one } else { best })
}
