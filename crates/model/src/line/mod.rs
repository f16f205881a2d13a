//! A production line, pushed or pulled.

pub mod analytic;
mod change;
mod checks;
mod comparison;
mod decimal;
mod exchange;
mod flow;
mod measure;
mod observer;
mod outcome;
mod params;
mod preset;
mod process;
pub mod recursion;
mod report;
mod rules;
mod snapshot;
mod spec;
mod state;
mod station;
mod validate;

pub use checks::{Check, check, check_count, checks};
pub use comparison::Comparison;
pub use decimal::{Decimal, kanban_count};
pub use observer::{NoObserver, Observer};
pub use params::{Costs, Demand, Dist, Loop, Params, Policy, Release, Season, Shock, Station, Unmet};
pub use preset::{Preset, preset, presets};
pub use report::{
    CostReport, Histogram, Inside, Little, Path, Report, Series, Shares, Spread, Visit, Window,
};
pub use snapshot::{LoopView, Machine, Running, Snapshot, StationView, Totals};
pub use spec::{MAX_PARTS, MAX_SEED, MAX_SERVERS, MAX_STATIONS, MAX_TRACE, comparison_spec, spec};
pub use state::State;
pub use validate::MAX_UNIFORM_CV;

pub(crate) use spec::stations as station_spec;
pub(crate) use state::DEMAND_STREAM;
pub(crate) use station::{sampler as time_sampler, service_stream};
pub(crate) use validate::{none_or, ranges, shaped, station_rules};
