//! A production line, pushed or pulled.

mod comparison;
mod observer;
mod params;
mod report;
mod snapshot;
mod spec;
mod state;
mod validate;

pub use comparison::Comparison;
pub use observer::{NoObserver, Observer};
pub use params::{Costs, Demand, Dist, Loop, Params, Policy, Release, Season, Shock, Station, Unmet};
pub use report::{
    CostReport, Histogram, Inside, Little, Path, Report, Series, Shares, Spread, Visit, Window,
};
pub use snapshot::{LoopView, Machine, Running, Snapshot, StationView, Totals};
pub use spec::{MAX_PARTS, MAX_SEED, MAX_SERVERS, MAX_STATIONS, MAX_TRACE, comparison_spec, spec};
pub use state::State;
pub use validate::MAX_UNIFORM_CV;
