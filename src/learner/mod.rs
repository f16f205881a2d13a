//! The learner: what they did, kept in this browser, and what follows from it.

pub mod clock;
mod journal;

pub use journal::Journal;
