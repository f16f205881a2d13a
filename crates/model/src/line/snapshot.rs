//! What a drawing of the line needs to know at one instant.

/// A line at one instant. Equal snapshots draw the same picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Snapshot {
    /// The instant [h].
    pub time: f64,
    /// Events handled so far.
    pub events: u64,
    /// Whether the run has ended.
    pub over: bool,
    /// The stations, from upstream to downstream.
    pub stations: Vec<StationView>,
    /// The card loops, from upstream to downstream.
    pub loops: Vec<LoopView>,
    /// Finished parts in stock.
    pub finished_stock: u32,
    /// Customers waiting, those whose part is being made included.
    pub backorders: u32,
    /// Parts released and not yet finished.
    pub wip: u32,
    /// Counts since the start of the run.
    pub totals: Totals,
    /// Means over the measured window so far (over the run so far, during the warm-up).
    pub running: Running,
}

/// One station.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StationView {
    /// Parts waiting before the station.
    pub queue: u32,
    /// Numbers of the first of them, in order, at most [`Self::MOST_IDS`].
    pub queue_ids: Vec<u32>,
    /// The machines.
    pub machines: Vec<Machine>,
    /// Parts in the stock behind the station, which wait for the next station to take them.
    pub output: u32,
    /// Numbers of the first of them, in order, at most [`Self::MOST_IDS`].
    pub output_ids: Vec<u32>,
    /// Whether every machine is idle for want of a part.
    pub starved: bool,
}

impl StationView {
    /// Parts listed one by one; the rest is only counted.
    pub const MOST_IDS: usize = 40;
}

/// What a machine does. Times in h.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Machine {
    /// Without a part.
    Idle,
    /// At work.
    Busy {
        /// The part.
        part: u32,
        /// When the service started, or resumed after a repair.
        since: f64,
        /// When it will be done unless the machine breaks down.
        done_at: f64,
    },
    /// Done, and the part cannot move on.
    Blocked {
        /// The part.
        part: u32,
        /// When the service was finished.
        since: f64,
    },
    /// Broken down, with the part whose service resumes afterwards.
    Down {
        /// The part.
        part: u32,
        /// When it broke down.
        since: f64,
        /// When it will be repaired.
        until: f64,
    },
}

/// One card loop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoopView {
    /// First station, from 0.
    pub first: u32,
    /// Last station, from 0.
    pub last: u32,
    /// Cards in all.
    pub cards: u32,
    /// Cards not attached to a part.
    pub free: u32,
}

/// Counts since the start. Released = finished stock + WIP + shipped + cleared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Totals {
    /// Parts released.
    pub released: u32,
    /// Parts finished.
    pub finished: u32,
    /// Parts delivered.
    pub shipped: u32,
    /// Finished parts cleared at season ends.
    pub cleared: u32,
    /// Customers arrived; under saturated demand, parts taken.
    pub demands: u32,
    /// Customers served on the spot.
    pub on_the_spot: u32,
    /// Customers lost.
    pub lost: u32,
}

/// Means so far.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Running {
    /// Time covered [h].
    pub elapsed: f64,
    /// Mean parts released and not yet finished.
    pub mean_wip: f64,
    /// Parts finished per hour [1/h].
    pub throughput: f64,
    /// Mean time from release to finished [h]; `None` before the first part.
    pub cycle_time: Option<f64>,
    /// Share of customers served on the spot [1]; `None` before the first.
    pub fill_rate: Option<f64>,
    /// Costs so far.
    pub costs: super::CostReport,
}
