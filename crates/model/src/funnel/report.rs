//! One run in full, many in short, and the splits worth comparing with.

use serde::{Deserialize, Serialize};

use super::{Expected, Params, Run, best_share, expected, run};
use crate::{
    des::{Interval, Moments, normal_quantile},
    issue::Issue,
};

/// What is said of two campaigns.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The first run, week by week.
    pub run: Run,
    /// All runs in short.
    pub summary: Summary,
    /// What theory expects.
    pub expected: Expected,
    /// The same weeks with other splits: all pushed, all pulled, the best by search.
    pub alternatives: Vec<Alternative>,
}

/// Many runs in short.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// Orders of both campaigns.
    pub orders: Interval,
    /// Orders of the pushed campaign.
    pub push_orders: Interval,
    /// Orders of the pulled campaign.
    pub pull_orders: Interval,
    /// Profit [€].
    pub profit: Interval,
    /// Money spent, the same in every run [€].
    pub spent: f64,
    /// Money spent per order, over all runs [€]; `None` without orders.
    pub cpa: Option<f64>,
}

/// Another split of the same budget, with the same draws.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Alternative {
    /// `push`, `pull`, `best`.
    pub id: String,
    /// Share of the budget for the pulled campaign [1].
    pub share: f64,
    /// What came of it.
    pub summary: Summary,
}

/// Runs the campaigns and their alternatives.
///
/// # Errors
///
/// What is wrong with the parameters.
pub fn report(params: &Params) -> Result<Report, Vec<Issue>> {
    params.validate()?;
    let best = best_share(params).share;
    let splits = [("push", 0.0), ("pull", 1.0), ("best", best)];
    let alternatives = splits.map(|(id, share)| Alternative {
        id: id.to_owned(),
        share,
        summary: summary(&params.with_share(share)),
    });
    Ok(Report {
        run: run(params, 0),
        summary: summary(params),
        expected: expected(params),
        alternatives: alternatives.into(),
    })
}

/// Every replication, in short.
fn summary(params: &Params) -> Summary {
    let mut moments = [Moments::default(); 4];
    let (mut orders_in_all, mut spent) = (0, 0.0);
    for replication in 0..params.replications {
        let run = run(params, replication);
        let (push, pull) = (run.push.orders as f64, run.pull.orders as f64);
        for (moment, value) in moments.iter_mut().zip([push + pull, push, pull, run.profit]) {
            moment.add(value);
        }
        orders_in_all += run.push.orders + run.pull.orders;
        spent = run.push.spent + run.pull.spent;
    }
    let [orders, push_orders, pull_orders, profit] = moments.map(|moment| moment.interval());
    let runs = f64::from(params.replications);
    let cpa = (orders_in_all > 0).then(|| spent * runs / orders_in_all as f64);
    Summary { orders, push_orders, pull_orders, profit, spent, cpa }
}

/// The 95 % interval of a share seen as `part` out of `whole` (Wilson 1927): unlike the usual
/// one it never leaves 0..=1, even for the few clicks of a small week. `None` where `whole` is 0.
pub fn wilson(part: u64, whole: u64) -> Option<(f64, f64)> {
    if whole == 0 {
        return None;
    }
    let (n, z) = (whole as f64, normal_quantile(0.975));
    let share = part as f64 / n;
    let middle = share + z * z / (2.0 * n);
    let half = z * libm::sqrt(share * (1.0 - share) / n + z * z / (4.0 * n * n));
    let scale = 1.0 + z * z / n;
    Some((((middle - half) / scale).max(0.0), ((middle + half) / scale).min(1.0)))
}
