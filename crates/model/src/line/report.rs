//! What a run measured, all over the window `(warm_up, end]`.

use serde::{Deserialize, Serialize};

use super::Totals;

/// What a run measured.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The measured window.
    pub window: Window,
    /// Parts finished per hour [1/h].
    pub throughput: f64,
    /// Mean number of parts released and not yet finished.
    pub mean_wip: f64,
    /// Mean number of finished parts in stock.
    pub mean_finished_stock: f64,
    /// Mean number of customers waiting, those whose part is being made included.
    pub mean_backorders: f64,
    /// Time from release to finished [h], over the parts finished in the window.
    pub cycle_time: Option<Spread>,
    /// Time from order to delivery [h], over the customers served in the window.
    pub order_lead_time: Option<Spread>,
    /// Share of the customers arrived in the window who were served on the spot [1]; `None`
    /// without customers.
    pub fill_rate: Option<f64>,
    /// How each station spent its time.
    pub stations: Vec<Shares>,
    /// Costs by kind.
    pub costs: CostReport,
    /// Little's law on this window.
    pub little: Little,
    /// Counts within the window.
    pub counts: Totals,
    /// Counts since the start of the run.
    pub totals: Totals,
    /// Parts in the line and finished parts in stock at the end.
    pub inside: Inside,
    /// The run over time.
    pub series: Series,
    /// How cycle times spread.
    pub cycle_times: Histogram,
    /// How order lead times spread.
    pub lead_times: Histogram,
    /// Where asked for, every part's times, in release order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paths: Option<Vec<Path>>,
}

/// The measured window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Window {
    /// Start, not included [h].
    pub from: f64,
    /// End, included [h].
    pub to: f64,
    /// Whether the run went as far as was asked; a run also stops when nothing more can happen,
    /// or at two million releases or customers.
    pub complete: bool,
}

/// A sample in short.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Spread {
    /// Observations.
    pub n: u64,
    /// Mean.
    pub mean: f64,
    /// 95th percentile by nearest rank: the ⌈0.95·n⌉-th smallest observation.
    pub p95: f64,
}

/// Shares of a station's machine hours; they sum to 1 [1].
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Shares {
    /// At work.
    pub busy: f64,
    /// Holding a finished part that cannot move on.
    pub blocked: f64,
    /// Without a part.
    pub starved: f64,
    /// Broken down.
    pub down: f64,
}

/// Costs over the window [€].
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CostReport {
    /// Of parts in the line.
    pub wip: f64,
    /// Of finished parts in stock.
    pub finished: f64,
    /// Of customers waiting.
    pub backorder: f64,
    /// Of customers lost.
    pub lost: f64,
    /// Of parts cleared at season ends.
    pub obsolete: f64,
    /// Sum.
    pub total: f64,
}

/// Little's law: L = λ·W in the long run, and exactly where the window starts and ends empty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[allow(non_snake_case)]
pub struct Little {
    /// Mean WIP.
    pub L: f64,
    /// Throughput [1/h].
    pub lambda: f64,
    /// Mean cycle time of the parts finished in the window [h].
    pub W: f64,
    /// L − λ·W.
    pub gap: f64,
}

/// Parts still there at the end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inside {
    /// Released and not finished.
    pub wip: u32,
    /// Finished, in stock.
    pub finished_stock: u32,
    /// Customers waiting.
    pub backorders: u32,
}

/// The run over time, on an even grid of at most 500 points.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Series {
    /// Instants [h].
    pub time: Vec<f64>,
    /// Parts released and not finished.
    pub wip: Vec<u32>,
    /// Finished parts in stock.
    pub finished_stock: Vec<u32>,
    /// Customers waiting.
    pub backorders: Vec<u32>,
    /// Customers arrived since the window's start.
    pub demand: Vec<u32>,
    /// Parts delivered since the window's start.
    pub shipped: Vec<u32>,
}

/// A histogram of equal bins.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Histogram {
    /// Left edge of the first bin.
    pub min: f64,
    /// Width of a bin.
    pub width: f64,
    /// Observations per bin.
    pub counts: Vec<u32>,
}

/// One part's way through the line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Path {
    /// Times at each station.
    pub stations: Vec<Visit>,
    /// When a customer got it [h]; `None`: not within the run.
    pub delivered: Option<f64>,
}

/// One part's times at one station [h]; `None` where the run ended before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Visit {
    /// Entered the queue.
    pub enter: Option<f64>,
    /// Service started.
    pub start: Option<f64>,
    /// Service finished.
    pub finish: Option<f64>,
    /// Left the machine: later than `finish` where it was blocked.
    pub leave: Option<f64>,
}
