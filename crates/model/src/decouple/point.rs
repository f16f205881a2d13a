//! What one place of the decoupling point costs and gives.

use serde::{Deserialize, Serialize};

use super::{Params, Run, Search};
use crate::{
    des::{Interval, Moments},
    issue::Issue,
};

/// One place of the decoupling point, with the smallest stock that gives the service.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// The station behind the stock, from 0; 0 = all to order, the number of stations = all from
    /// stock.
    pub before: u32,
    /// Variants that must be kept.
    pub variants: u64,
    /// Parts of each variant in circulation up to there.
    pub level: u32,
    /// Whether the service asked for is reached.
    pub reached: bool,
    /// Share of the orders that find their part at once [1].
    pub service: Interval,
    /// Share of the orders delivered within the time that customers accept [1].
    pub on_time: Interval,
    /// Mean time from order to delivery [h].
    pub lead_time: Interval,
    /// 95th percentile of that time [h].
    pub lead_p95: Interval,
    /// Parts waiting at the decoupling point.
    pub stock: Interval,
    /// Parts on their way to it.
    pub ahead: Interval,
    /// Parts being made for a customer.
    pub ordered: Interval,
    /// Value of what was made ahead, in stock and on its way there, each part at the value that it
    /// has in the stock [€].
    pub value: f64,
    /// What holding it costs a year [€].
    pub cost: f64,
    /// Choices that are still open when the order comes: the product of the options behind the
    /// decoupling point.
    pub open: u64,
}

/// Every place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// From all to order to all from stock.
    pub points: Vec<Point>,
    /// The cheapest place that serves enough customers in the time they accept; `None` where none
    /// does.
    pub advised: Option<u32>,
}

/// Searches every place.
///
/// # Errors
///
/// What is wrong with the parameters.
pub fn report(params: &Params) -> Result<Report, Vec<Issue>> {
    let mut points = Vec::new();
    for before in 0..=params.stages.len() as u32 {
        let mut search = Search::new(params, before)?;
        while search.point().is_none() {
            search.step();
        }
        points.extend(search.point().cloned());
    }
    Ok(Report { advised: advised(params, &points), points })
}

/// The place with the least value made ahead among those that reach the service and deliver as
/// large a share of the orders in the time that customers accept.
pub fn advised(params: &Params, points: &[Point]) -> Option<u32> {
    let good = points.iter().filter(|point| point.reached && point.on_time.mean >= params.service);
    good.min_by(|a, b| a.value.total_cmp(&b.value)).map(|point| point.before)
}

/// Runs of one level being gathered.
#[derive(Clone, Debug, Default)]
pub(super) struct Gathered {
    service: Moments,
    on_time: Moments,
    lead_time: Moments,
    lead_p95: Moments,
    stock: Moments,
    ahead: Moments,
    ordered: Moments,
}

impl Gathered {
    pub(super) fn runs(&self) -> u32 {
        self.service.n
    }

    pub(super) fn service(&self) -> f64 {
        self.service.mean
    }

    pub(super) fn add(&mut self, run: &Run) {
        self.service.add(run.service);
        self.on_time.add(run.on_time);
        self.lead_time.add(run.lead_time);
        self.lead_p95.add(run.lead_p95);
        self.stock.add(run.stock);
        self.ahead.add(run.ahead);
        self.ordered.add(run.ordered);
    }

    pub(super) fn point(&self, params: &Params, before: usize, level: u32, reached: bool) -> Point {
        let value = (self.stock.mean + self.ahead.mean) * params.value(before);
        let (variants, all) = (params.variants(before), params.variants(params.stages.len()));
        Point {
            before: before as u32,
            variants,
            level,
            reached,
            service: self.service.interval(),
            on_time: self.on_time.interval(),
            lead_time: self.lead_time.interval(),
            lead_p95: self.lead_p95.interval(),
            stock: self.stock.interval(),
            ahead: self.ahead.interval(),
            ordered: self.ordered.interval(),
            value,
            cost: value * params.holding,
            open: all / variants.max(1),
        }
    }
}
