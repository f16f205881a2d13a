//! The mock exam: a paper drawn from a seed, sat against the clock, corrected
//! and counted by topic; printable with and without its key.

mod page;
mod paper;
mod params;
mod results;
mod setup;
mod sit;
mod sitting;

pub use page::ExamPage;
