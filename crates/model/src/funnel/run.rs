//! The weeks of both campaigns, once.

use serde::{Deserialize, Serialize};

use super::{Campaign, Params};
use crate::des::{Stream, binomial_quantile, unit};

/// What one campaign did, in a week or in all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Counts {
    /// Times shown.
    pub impressions: u64,
    /// Clicks.
    pub clicks: u64,
    /// Visits: clicks whose page came.
    pub visits: u64,
    /// Orders.
    pub orders: u64,
    /// Money spent [€]; in all with the set-up, in a week without.
    pub spent: f64,
}

/// One week of both campaigns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Week {
    /// The pushed campaign.
    pub push: Counts,
    /// The pulled campaign.
    pub pull: Counts,
}

/// Both campaigns over all weeks.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Run {
    /// The weeks, in order.
    pub weeks: Vec<Week>,
    /// The pushed campaign in all.
    pub push: Counts,
    /// The pulled campaign in all.
    pub pull: Counts,
    /// Orders × margin − money spent [€].
    pub profit: f64,
}

impl Counts {
    /// Clicks per impression [1]; `None` where nothing was shown.
    pub fn ctr(&self) -> Option<f64> {
        ratio(self.clicks, self.impressions)
    }

    /// Orders per visit [1]; `None` without visits.
    pub fn conversion(&self) -> Option<f64> {
        ratio(self.orders, self.visits)
    }

    /// Cost per acquisition: money spent per order [€]; `None` without orders.
    pub fn cpa(&self) -> Option<f64> {
        (self.orders > 0).then(|| self.spent / self.orders as f64)
    }

    /// Both together.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        Self {
            impressions: self.impressions + other.impressions,
            clicks: self.clicks + other.clicks,
            visits: self.visits + other.visits,
            orders: self.orders + other.orders,
            spent: self.spent + other.spent,
        }
    }
}

/// Runs both campaigns with the draws of the given replication, from 0.
pub fn run(params: &Params, replication: u32) -> Run {
    let seed = params.seed + u64::from(replication);
    // A stream per campaign and stage; its k-th draw is week k's, whatever the budget.
    let mut streams: Vec<Stream> = (0..6).map(|id| Stream::new(seed, id)).collect();
    let (pushed, pulled) = streams.split_at_mut(3);
    let mut weeks = Vec::with_capacity(params.weeks as usize);
    let mut shown_before = 0;
    for week in 0..params.weeks {
        let push = counts(&params.push, params.budget * (1.0 - params.share), 0.0, week, pushed);
        let extra = halo(params, shown_before);
        let pull = counts(&params.pull, params.budget * params.share, extra, week, pulled);
        shown_before = push.impressions;
        weeks.push(Week { push, pull });
    }
    let all = |pick: fn(&Week) -> &Counts, setup: f64| {
        let sum = weeks.iter().fold(Counts::default(), |sum, week| sum.plus(pick(week)));
        Counts { spent: sum.spent + setup, ..sum }
    };
    let (push_setup, pull_setup) = setups(params);
    let (push, pull) = (all(|week| &week.push, push_setup), all(|week| &week.pull, pull_setup));
    let orders = (push.orders + pull.orders) as f64;
    Run { weeks, push, pull, profit: orders * params.margin - push.spent - pull.spent }
}

/// What each campaign pays once: nothing where it has no budget.
pub(super) fn setups(params: &Params) -> (f64, f64) {
    let paid = |campaign: &Campaign, part: f64| if part > 0.0 { campaign.setup } else { 0.0 };
    let budget = params.budget;
    (paid(&params.push, budget * (1.0 - params.share)), paid(&params.pull, budget * params.share))
}

/// Searches brought about by the displays of the week before.
pub(super) fn halo(params: &Params, shown_before: u64) -> f64 {
    params.halo * shown_before as f64 / 1000.0
}

/// Impressions of a week: as many as the money buys, and no more than there are.
pub(super) fn impressions(campaign: &Campaign, money: f64, extra: f64) -> u64 {
    let bought = money * 1000.0 / campaign.cpm;
    libm::floor(bought.min(f64::from(campaign.reach) + extra)) as u64
}

/// Clicks per impression in a week counted from 0.
pub(super) fn ctr(campaign: &Campaign, week: u32) -> f64 {
    campaign.ctr * libm::pow(1.0 - campaign.fatigue, f64::from(week))
}

fn counts(campaign: &Campaign, money: f64, extra: f64, week: u32, streams: &mut [Stream]) -> Counts {
    let impressions = impressions(campaign, money, extra);
    let chances = [ctr(campaign, week), campaign.arrival, campaign.conversion];
    let mut left = impressions;
    let mut counts =
        Counts { impressions, spent: impressions as f64 * campaign.cpm / 1000.0, ..Counts::default() };
    for (stage, (stream, chance)) in streams.iter_mut().zip(chances).enumerate() {
        left = binomial_quantile(left, chance, unit(stream.draw()));
        match stage {
            0 => counts.clicks = left,
            1 => counts.visits = left,
            _ => counts.orders = left,
        }
    }
    counts
}

fn ratio(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}
