//! The fewest parts that reach the service asked for, found by simulation, run by run.

use super::{
    Params, Point,
    point::Gathered,
    run::{Start, run},
};
use crate::issue::{Issue, Problem};

/// Most parts of a variant that are tried.
const MOST: u32 = 256;

/// A search under way.
#[derive(Clone, Debug)]
pub struct Search {
    params: Params,
    before: usize,
    /// The level being tried, and its runs so far.
    level: u32,
    gathered: Gathered,
    /// The highest level that is not enough.
    low: u32,
    /// The lowest level that is enough, with its runs.
    enough: Option<(u32, Gathered)>,
    point: Option<Point>,
}

impl Search {
    /// A search about to start, for the decoupling point before station `before`.
    ///
    /// # Errors
    ///
    /// What is wrong with the parameters or the place.
    pub fn new(params: &Params, before: u32) -> Result<Self, Vec<Issue>> {
        params.validate()?;
        let (min, max) = (0.0, params.stages.len() as f64);
        if f64::from(before) > max {
            let problem = Problem::OutOfRange { min, max };
            return Err(vec![Issue::new("before", before.to_string(), problem)]);
        }
        Ok(Self {
            params: params.clone(),
            before: before as usize,
            level: u32::from(before > 0),
            gathered: Gathered::default(),
            low: 0,
            enough: None,
            point: None,
        })
    }

    /// What was found, once the search is over.
    pub fn point(&self) -> Option<&Point> {
        self.point.as_ref()
    }

    /// Stations passed by an order of a run, for who counts work.
    pub fn events_per_run(&self) -> u64 {
        let orders = self.params.horizon / self.params.mean_interarrival;
        (orders * (self.params.stages.len() + 1) as f64) as u64
    }

    /// Share of the work done [1], roughly: how often the search still has to halve is not known
    /// before it has found a level that is enough.
    pub fn done(&self) -> f64 {
        let width = match &self.enough {
            Some((high, _)) => f64::from(high - self.low).max(1.0),
            None => f64::from(MOST / self.level.max(1)).max(1.0),
        };
        if self.point.is_some() { 1.0 } else { 1.0 / (1.0 + libm::log2(width + 1.0)) }
    }

    /// One run more; once over, nothing.
    pub fn step(&mut self) {
        if self.point.is_some() {
            return;
        }
        let replication = self.gathered.runs();
        self.gathered.add(&run(&self.params, self.before, self.level, replication, Start::Full));
        if self.gathered.runs() >= self.params.replications {
            self.judge();
        }
    }

    /// All runs of a level are in: doubles it until it is enough, then halves the gap.
    fn judge(&mut self) {
        let gathered = std::mem::take(&mut self.gathered);
        let enough = self.before == 0 || gathered.service() >= self.params.service;
        if enough {
            self.enough = Some((self.level, gathered));
        } else if self.level >= MOST {
            self.point = Some(gathered.point(&self.params, self.before, self.level, false));
            return;
        } else {
            self.low = self.level;
        }
        match &self.enough {
            None => self.level = (self.level * 2).min(MOST),
            Some((high, found)) if *high <= self.low + 1 => {
                self.point = Some(found.point(&self.params, self.before, *high, true));
            }
            Some((high, _)) => self.level = u32::midpoint(self.low, *high),
        }
    }
}
