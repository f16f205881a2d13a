//! A line in motion.

use super::{Observer, Params, Report, Snapshot};
use crate::issue::Issue;

/// A line in motion.
#[derive(Clone, Debug)]
pub struct State {
    now: f64,
    events: u64,
}

impl State {
    /// A line at hour 0, empty, its stocks empty.
    pub fn new(params: &Params) -> Result<Self, Vec<Issue>> {
        params.validate()?;
        Ok(Self { now: 0.0, events: 0 })
    }
    /// Handles the next event and tells its time [h]; `None` once the run is over.
    pub fn step<O: Observer>(&mut self, _observer: &mut O) -> Option<f64> {
        None
    }
    /// Handles every event up to and including time `t` [h].
    pub fn advance_to<O: Observer>(&mut self, _t: f64, _observer: &mut O) {}
    /// Runs to the end.
    pub fn run(&mut self) {}
    /// The present [h].
    pub fn now(&self) -> f64 {
        self.now
    }
    /// Events handled so far.
    pub fn events(&self) -> u64 {
        self.events
    }
    /// Whether the run has ended.
    pub fn is_over(&self) -> bool {
        true
    }
    /// What the run measured so far.
    pub fn report(&self) -> Report {
        Report::default()
    }
    /// The picture of this instant.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot::default()
    }
    /// A fork: from now on the line runs with other parameters.
    pub fn change(&mut self, _params: &Params) -> Result<(), Vec<Issue>> {
        Ok(())
    }
}
