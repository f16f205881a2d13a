//! How many cards? Throughput and cycle time against the number of cards.

mod params;
mod point;

pub use params::{Params, Pull, spec};
pub use point::{Curves, Point, PointState, Report, curves, kanban_split, point, report};
