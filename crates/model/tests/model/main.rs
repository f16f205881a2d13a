//! What the simulations promise: published values, laws, ties, forks, golden runs, bad input.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

mod any;
mod cards;
mod course;
mod decouple;
mod des;
mod forks;
mod funnel;
mod golden;
mod jobs;
mod laws;
mod presets;
mod progress;
mod published;
mod recursion;
mod runner;
mod scenario;
mod sorting;
mod ties;
mod timeline;
mod validation;

use model::line::{Params, Report, State};

/// The report of a whole run.
fn run(params: &Params) -> Report {
    let mut state = State::new(params).expect("valid parameters");
    state.run();
    state.report()
}
