//! What replications say: means, intervals, paired differences.

use serde::{Deserialize, Serialize};

use crate::{
    des::{Interval, Moments},
    line::Report,
};

/// What is measured in each run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Parts finished per hour [1/h].
    Throughput,
    /// Mean WIP [parts].
    MeanWip,
    /// Mean finished stock [parts].
    MeanFinishedStock,
    /// Mean customers waiting.
    MeanBackorders,
    /// Mean time from release to finished [h].
    CycleTime,
    /// Mean time from order to delivery [h].
    OrderLeadTime,
    /// Share of customers served on the spot [1].
    FillRate,
    /// Customers lost.
    Lost,
    /// Parts cleared at season ends.
    Cleared,
    /// Costs in all [€].
    TotalCost,
}

impl Measure {
    /// Every measure, in the order of the summaries.
    pub const ALL: [Self; 10] = [
        Self::Throughput,
        Self::MeanWip,
        Self::MeanFinishedStock,
        Self::MeanBackorders,
        Self::CycleTime,
        Self::OrderLeadTime,
        Self::FillRate,
        Self::Lost,
        Self::Cleared,
        Self::TotalCost,
    ];

    /// The measure in a report; `None` where the run had nothing to measure.
    pub fn of(self, report: &Report) -> Option<f64> {
        match self {
            Self::Throughput => Some(report.throughput),
            Self::MeanWip => Some(report.mean_wip),
            Self::MeanFinishedStock => Some(report.mean_finished_stock),
            Self::MeanBackorders => Some(report.mean_backorders),
            Self::CycleTime => report.cycle_time.map(|s| s.mean),
            Self::OrderLeadTime => report.order_lead_time.map(|s| s.mean),
            Self::FillRate => report.fill_rate,
            Self::Lost => Some(f64::from(report.counts.lost)),
            Self::Cleared => Some(f64::from(report.counts.cleared)),
            Self::TotalCost => Some(report.costs.total),
        }
    }
}

/// What replications say about every line.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// Replications summed up.
    pub replications: u32,
    /// The lines compared, in the scenario's order.
    pub lines: Vec<LineSummary>,
}

/// What replications say about one line.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LineSummary {
    /// In the order of [`Measure::ALL`].
    pub measures: Vec<MeasureSummary>,
}

/// One measure over the replications.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct MeasureSummary {
    /// What is measured.
    pub measure: Measure,
    /// Mean with its interval; `n` counts the replications that had something to measure.
    pub interval: Interval,
    /// This line minus the first one, replication by replication on the same draws; `None` for
    /// the first line.
    pub difference: Option<Interval>,
}

/// Gathers reports, line after line, replication after replication.
#[derive(Clone, Debug)]
pub(super) struct Collector {
    lines: Vec<[(Moments, Moments); 10]>,
    /// The first line's values in the replication under way.
    first: [Option<f64>; 10],
    reports: u32,
}

impl Collector {
    pub(super) fn new(lines: usize) -> Self {
        Self { lines: vec![Default::default(); lines], first: [None; 10], reports: 0 }
    }

    pub(super) fn add(&mut self, report: &Report) {
        let count = self.lines.len().max(1) as u32;
        let line = (self.reports % count) as usize;
        self.reports += 1;
        let values = Measure::ALL.map(|measure| measure.of(report));
        if line == 0 {
            self.first = values;
        }
        let Some(moments) = self.lines.get_mut(line) else {
            return;
        };
        for ((own, paired), (value, first)) in moments.iter_mut().zip(values.iter().zip(&self.first)) {
            if let Some(value) = value {
                own.add(*value);
                if let Some(first) = first {
                    paired.add(value - first);
                }
            }
        }
    }

    pub(super) fn summary(&self) -> Summary {
        let line = |(i, moments): (usize, &[(Moments, Moments); 10])| LineSummary {
            measures: Measure::ALL
                .iter()
                .zip(moments)
                .map(|(&measure, (own, paired))| MeasureSummary {
                    measure,
                    interval: own.interval(),
                    difference: (i > 0).then(|| paired.interval()),
                })
                .collect(),
        };
        Summary {
            replications: self.reports / self.lines.len().max(1) as u32,
            lines: self.lines.iter().enumerate().map(line).collect(),
        }
    }
}
