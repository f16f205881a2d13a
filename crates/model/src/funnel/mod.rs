//! A pushed and a pulled campaign that share a budget: impressions, clicks, visits, orders.

mod checks;
mod expected;
mod params;
mod preset;
mod report;
mod run;

pub use checks::checks;
pub use expected::{Best, Expected, best_share, expected, profit_curve};
pub use params::{Campaign, Params, spec};
pub use preset::{Preset, presets};
pub use report::{Alternative, Report, Summary, report, wilson};
pub use run::{Counts, Run, Week, run};
