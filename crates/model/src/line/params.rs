//! What a line is made of: the thing a scenario file or a share link carries.

use serde::{Deserialize, Serialize};

use crate::tagged::tagged;

/// A production line: stations in series, a policy that releases parts, customers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// The stations, in the order that parts visit them; 1 to 10.
    pub stations: Vec<Station>,
    /// What releases parts and lets them move.
    pub policy: Policy,
    /// The customers.
    pub demand: Demand,
    /// What a customer does who is not served on the spot.
    pub unmet: Unmet,
    /// Money.
    pub costs: Costs,
    /// Whether the finished stock is cleared at each end of season.
    pub season_end_clears_stock: bool,
    /// End of the run [h].
    pub horizon: f64,
    /// Where given, the run ends when this many parts are finished, instead of at `horizon`.
    pub parts: Option<u32>,
    /// Start of the measured window [h]; the report covers `(warm_up, horizon]`.
    pub warm_up: f64,
    /// Seed of every random stream.
    pub seed: u64,
    /// Whether the report lists the times of every part (the first 10 000).
    pub paths: bool,
}

/// One station: machines side by side, one queue before them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Station {
    /// Mean service time [h].
    pub mean: f64,
    /// Coefficient of variation of the service time [1]; read by gamma, lognormal and uniform
    /// (deterministic is 0, exponential is 1).
    pub cv: f64,
    /// Distribution of the service time.
    pub dist: Dist,
    /// Under `trace`, the k-th part's own service time [h]; starts again after the last.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub times: Vec<f64>,
    /// Machines working side by side.
    pub servers: u32,
    /// Mean time between failures of a machine [h of work]; `None`: never fails.
    pub mtbf: Option<f64>,
    /// Mean time to repair [h]; goes with `mtbf`.
    pub mttr: Option<f64>,
    /// Places in the queue before the station, machines left out; `None`: unlimited. Before the
    /// first station it limits what cards let in, never parts released by the clock or to order.
    pub buffer_before: Option<u32>,
}

/// Distribution of a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dist {
    /// Always the mean.
    Deterministic,
    /// Exponential.
    Exponential,
    /// Gamma with the given coefficient of variation.
    Gamma,
    /// Lognormal with the given coefficient of variation.
    Lognormal,
    /// Uniform with the given coefficient of variation, at most 1/√3.
    Uniform,
    /// A list of times (stations only).
    Trace,
}

/// What releases parts into the line and lets them move.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "snake_case", deny_unknown_fields)]
pub enum Policy {
    /// Parts are released by a clock or a forecast, whatever happens downstream.
    Push {
        /// The rule of release.
        #[serde(default)]
        release: Release,
    },
    /// A card loop per station.
    Kanban {
        /// Cards of each station.
        #[serde(default = "two_each")]
        cards: Vec<u32>,
    },
    /// One card loop over the whole line.
    Conwip {
        /// Cards of the loop.
        #[serde(default = "eight")]
        cards: u32,
    },
    /// Any card loops that do not overlap. Where no loop begins at the first station, raw
    /// material presses on it as under a saturated push.
    Cards {
        /// The loops, from upstream to downstream.
        #[serde(default = "two_loops")]
        loops: Vec<Loop>,
    },
    /// One release per customer, for that customer.
    MakeToOrder {},
    /// Loops fill a stock; each customer's order pulls one part out of it and pushes it to the end.
    Hybrid {
        /// The station behind that stock: 0 = all to order, N = all from finished stock.
        #[serde(default = "two")]
        decoupling_before: u32,
        /// The loops upstream of the stock.
        #[serde(default = "one_loop")]
        loops: Vec<Loop>,
    },
}

/// How a pushed line releases parts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "snake_case", deny_unknown_fields)]
pub enum Release {
    /// A renewal process.
    Rate {
        /// Mean time between releases [h].
        #[serde(default = "h1_25")]
        mean_interarrival: f64,
        /// Coefficient of variation [1].
        #[serde(default = "one")]
        cv: f64,
        /// Distribution of the time between releases.
        #[serde(default = "exponential")]
        dist: Dist,
    },
    /// At the start of each period, round(forecast × (1 + bias)) parts spread evenly over it;
    /// the forecast is simple exponential smoothing of the demand seen in each period.
    Forecast {
        /// Length of a period [h].
        #[serde(default = "h8")]
        period: f64,
        /// Smoothing constant [1], 0 to 1.
        #[serde(default = "fifth")]
        alpha: f64,
        /// Relative bias of what is released [1], −1 to 5.
        #[serde(default)]
        bias: f64,
        /// First forecast [parts per period].
        #[serde(default = "parts6_4")]
        initial: f64,
    },
    /// At these instants.
    Trace {
        /// Instants of release [h], not decreasing.
        #[serde(default)]
        times: Vec<f64>,
    },
    /// Unlimited raw material: a part is released whenever the first station can start it.
    Saturated {},
}

/// A card loop: a part holds one of its cards from entering the queue of `first` until it leaves
/// the stock behind `last`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Loop {
    /// First station, counted from 0.
    pub first: u32,
    /// Last station, counted from 0.
    pub last: u32,
    /// Cards.
    pub cards: u32,
}

/// The customers, who each want one part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "snake_case", deny_unknown_fields)]
pub enum Demand {
    /// Whatever is finished leaves at once.
    Saturated {},
    /// Customers arrive as a renewal process, sped up and slowed down by season and shock.
    Renewal {
        /// Mean time between customers [h].
        #[serde(default = "h1_25")]
        mean_interarrival: f64,
        /// Coefficient of variation [1].
        #[serde(default = "one")]
        cv: f64,
        /// Distribution of the time between customers.
        #[serde(default = "exponential")]
        dist: Dist,
        /// Seasonal swing of the rate.
        #[serde(default)]
        season: Season,
        /// A lasting change of the rate.
        #[serde(default)]
        shock: Shock,
    },
    /// Customers arrive at these instants.
    Trace {
        /// Instants of arrival [h], not decreasing.
        #[serde(default)]
        times: Vec<f64>,
    },
}

/// The demand rate is multiplied by 1 + amplitude·sin(2πt/period).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Season {
    /// Relative swing [1], 0 to 1.
    pub amplitude: f64,
    /// Length of a season [h]; one ends at each multiple.
    pub period: f64,
}

/// From the hour `at` on, the demand rate is multiplied by `factor`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Shock {
    /// Hour of the shock [h]; `None`: no shock.
    pub at: Option<f64>,
    /// Factor on the rate [1], 0 to 10.
    pub factor: f64,
}

/// What a customer does who is not served on the spot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unmet {
    /// The customer waits.
    Backorder,
    /// The customer leaves, and the sale is lost. A customer who orders from a point with
    /// unlimited raw material behind it always finds some, and waits.
    Lost,
}

/// Money.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Costs {
    /// A part released and not yet finished [€/h].
    pub wip_per_unit_h: f64,
    /// A finished part in stock [€/h].
    pub finished_per_unit_h: f64,
    /// A customer waiting [€/h].
    pub backorder_per_unit_h: f64,
    /// A customer who left [€].
    pub lost_sale: f64,
    /// A finished part cleared at the end of a season [€].
    pub obsolete: f64,
}

tagged!(Policy);
tagged!(Release);
tagged!(Demand);

impl Default for Params {
    fn default() -> Self {
        Self {
            stations: vec![Station::default(); 4],
            policy: Policy::default(),
            demand: Demand::default(),
            unmet: Unmet::Backorder,
            costs: Costs::default(),
            season_end_clears_stock: false,
            horizon: 2000.0,
            parts: None,
            warm_up: 200.0,
            seed: 42,
            paths: false,
        }
    }
}

impl Default for Station {
    fn default() -> Self {
        Self {
            mean: 1.0,
            cv: 1.0,
            dist: Dist::Exponential,
            times: Vec::new(),
            servers: 1,
            mtbf: None,
            mttr: None,
            buffer_before: None,
        }
    }
}

impl Default for Policy {
    fn default() -> Self {
        Self::Push { release: Release::default() }
    }
}

impl Default for Release {
    fn default() -> Self {
        Self::Rate { mean_interarrival: h1_25(), cv: one(), dist: exponential() }
    }
}

impl Default for Demand {
    fn default() -> Self {
        Self::Renewal {
            mean_interarrival: h1_25(),
            cv: one(),
            dist: exponential(),
            season: Season::default(),
            shock: Shock::default(),
        }
    }
}

impl Default for Season {
    fn default() -> Self {
        Self { amplitude: 0.0, period: 400.0 }
    }
}

impl Default for Shock {
    fn default() -> Self {
        Self { at: None, factor: 1.0 }
    }
}

impl Default for Costs {
    fn default() -> Self {
        Self {
            wip_per_unit_h: 0.024,
            finished_per_unit_h: 0.024,
            backorder_per_unit_h: 0.5,
            lost_sale: 150.0,
            obsolete: 120.0,
        }
    }
}

// The defaults of fields inside tagged choices, which serde takes as functions.

fn exponential() -> Dist {
    Dist::Exponential
}
fn one() -> f64 {
    1.0
}
fn fifth() -> f64 {
    0.2
}
fn h1_25() -> f64 {
    1.25
}
fn h8() -> f64 {
    8.0
}
fn parts6_4() -> f64 {
    6.4
}
fn two() -> u32 {
    2
}
fn eight() -> u32 {
    8
}
fn two_each() -> Vec<u32> {
    vec![2; 4]
}
fn one_loop() -> Vec<Loop> {
    vec![Loop { first: 0, last: 1, cards: 6 }]
}
fn two_loops() -> Vec<Loop> {
    let (first, cards) = (2, 4);
    let up = Loop { first: 0, last: 1, cards: 5 };
    let down = Loop { first, last: 3, cards };
    vec![up, down]
}
