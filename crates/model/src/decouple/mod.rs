//! Where to decouple: what is made ahead and what waits for an order, at equal service.

mod checks;
mod params;
mod point;
mod preset;
mod run;
mod search;

pub use checks::checks;
pub use params::{Params, Stage, spec};
pub use point::{Point, Report, advised, report};
pub use preset::{Preset, presets};
pub use run::{Run, Start, run};
pub use search::Search;
