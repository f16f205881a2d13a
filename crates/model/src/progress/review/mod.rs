//! When each question comes back: FSRS-6, with its default weights.
//!
//! The record keeps ratings and days; what FSRS makes of them is worked out
//! anew whenever it is asked for. The library computes in the platform's own
//! single precision, so its numbers are never stored and never compared bit
//! for bit.

mod headless;
mod memory;
mod schedule;

pub use headless::{Params, Step, run, spec};
pub use memory::{Memory, RETENTION, Rating, Review};
pub use schedule::{Schedule, Scheduled};
