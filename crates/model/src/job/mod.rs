//! Long work in slices, the same in a worker and, where none starts, between two frames.

mod summary;

use serde::{Deserialize, Serialize};

use crate::{
    cards, decouple,
    issue::{Issue, Problem},
    line::{Comparison, Demand, MAX_SEED, NoObserver, Params, Policy, Report, State, Station, recursion},
};
use summary::Collector;
pub use summary::{LineSummary, Measure, MeasureSummary, Summary};

/// Long work.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Job {
    /// `count` replications of a comparison, with the seeds `comparison.seed + from`, `+ from + 1`…
    Replications {
        /// What is compared.
        comparison: Comparison,
        /// The first replication, from 0.
        from: u32,
        /// Replications, 1 to 10 000.
        count: u32,
    },
    /// One point of a sweep over numbers of cards.
    CardsPoint {
        /// The sweep.
        params: cards::Params,
        /// The number of cards.
        cards: u32,
    },
    /// One place of the decoupling point.
    Decouple {
        /// The chain.
        params: decouple::Params,
        /// The station behind the stock, from 0.
        before: u32,
    },
    /// One run.
    Run {
        /// What is run.
        params: Params,
    },
    /// A run to time: five exponential stations of one hour, unlimited demand.
    Bench {
        /// What releases parts.
        policy: Policy,
        /// Parts to finish.
        parts: u32,
    },
    /// The same by the recursion that serves where no picture is needed.
    BenchRecursion {
        /// What releases parts.
        policy: Policy,
        /// Parts to finish.
        parts: u32,
    },
}

/// How far a job is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    /// Share of the work done [1], 0 to 1.
    pub done: f64,
    /// The result, once done.
    pub outcome: Option<Outcome>,
}

/// The result of a job.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Of [`Job::Replications`].
    Replications {
        /// Means, intervals and paired differences.
        summary: Summary,
    },
    /// Of [`Job::CardsPoint`].
    CardsPoint {
        /// The point.
        point: cards::Point,
    },
    /// Of [`Job::Decouple`].
    Decouple {
        /// What that place costs and gives.
        point: Box<decouple::Point>,
    },
    /// Of [`Job::Run`].
    Run {
        /// The run's report.
        report: Box<Report>,
    },
    /// Of [`Job::Bench`].
    Bench {
        /// Services done: parts finished × stations.
        part_stations: u64,
        /// Throughput [1/h], so that the work cannot be optimised away.
        throughput: f64,
    },
}

/// A job under way.
#[derive(Clone, Debug)]
pub struct JobState {
    job: Job,
    /// The run under way, with its place in the sequence of runs.
    run: Option<State>,
    index: u32,
    collector: Collector,
    points: cards::PointState,
    search: Option<Box<decouple::Search>>,
    outcome: Option<Outcome>,
}

impl JobState {
    /// A job about to start.
    ///
    /// # Errors
    ///
    /// What is wrong with its parameters.
    pub fn new(job: Job) -> Result<Self, Vec<Issue>> {
        let count_within = |field: &str, value: u32, max: f64| {
            let problem = Problem::OutOfRange { min: 1.0, max };
            if value >= 1 && f64::from(value) <= max {
                Ok(())
            } else {
                Err(vec![Issue::new(field, value.to_string(), problem)])
            }
        };
        let mut lines = 0;
        let mut search = None;
        match &job {
            Job::Replications { comparison, count, .. } => {
                comparison.validate()?;
                count_within("count", *count, 10_000.0)?;
                lines = comparison.policies.len();
            }
            Job::CardsPoint { params, cards } => {
                params.validate()?;
                count_within("cards", *cards, 500.0)?;
            }
            Job::Decouple { params, before } => {
                search = Some(Box::new(decouple::Search::new(params, *before)?));
            }
            Job::Run { params } => params.validate()?,
            Job::Bench { policy, parts } | Job::BenchRecursion { policy, parts } => {
                bench_params(policy, *parts).validate()?;
            }
        }
        Ok(Self {
            job,
            run: None,
            index: 0,
            collector: Collector::new(lines),
            points: cards::PointState::default(),
            search,
            outcome: None,
        })
    }

    /// Goes on for about `events` events (50 000 take a few milliseconds) and tells how far it is.
    /// Once done, tells the same again.
    pub fn advance(&mut self, events: u64) -> Progress {
        let mut budget = events.max(1);
        if let (Job::BenchRecursion { policy, parts }, None) = (&self.job, &self.outcome) {
            self.outcome = bench_recursion(&bench_params(policy, *parts));
        }
        while self.outcome.is_none() && budget > 0 {
            budget = self.advance_run(budget);
        }
        Progress { done: self.done(), outcome: self.outcome.clone() }
    }

    /// Goes on with the run under way; answers what is left of the budget.
    fn advance_run(&mut self, budget: u64) -> u64 {
        if let Some(search) = &mut self.search {
            search.step();
            self.outcome = search.point().cloned().map(|point| Outcome::Decouple { point: Box::new(point) });
            return budget.saturating_sub(search.events_per_run());
        }
        let Some(mut state) = self.run.take().or_else(|| self.next_run()) else {
            self.finish();
            return 0;
        };
        let mut left = budget;
        while left > 0 && state.step(&mut NoObserver).is_some() {
            left -= 1;
        }
        if state.is_over() {
            self.collect(&state);
            self.index += 1;
            // Setting up a run costs something too.
            left = left.saturating_sub(50);
            if self.index >= self.runs() {
                self.finish();
            }
        } else {
            self.run = Some(state);
        }
        left
    }

    /// Runs in all.
    fn runs(&self) -> u32 {
        match &self.job {
            Job::Replications { comparison, count, .. } => count * comparison.policies.len() as u32,
            Job::CardsPoint { params, .. } => params.replications,
            Job::Decouple { .. } | Job::Run { .. } | Job::Bench { .. } | Job::BenchRecursion { .. } => 1,
        }
    }

    fn next_run(&self) -> Option<State> {
        let params = match &self.job {
            Job::Replications { comparison, from, .. } => {
                let lines = comparison.policies.len() as u32;
                let mut params = comparison.params((self.index % lines) as usize);
                let replication = u64::from(*from) + u64::from(self.index / lines);
                params.seed = (params.seed + replication) % (MAX_SEED + 1);
                params.paths = false;
                params
            }
            Job::CardsPoint { params, cards } => params.line(*cards, self.index),
            Job::Run { params } => params.clone(),
            // Not runs of the line: the search goes on by itself.
            Job::Decouple { .. } => return None,
            Job::Bench { policy, parts } | Job::BenchRecursion { policy, parts } => {
                bench_params(policy, *parts)
            }
        };
        // The job's parameters were found valid when it was made.
        Some(State::begin(&params))
    }

    fn collect(&mut self, state: &State) {
        let report = state.report();
        match &self.job {
            Job::Replications { .. } => self.collector.add(&report),
            Job::CardsPoint { .. } => self.points.add(&report),
            Job::Decouple { .. } => {}
            Job::Run { .. } => {
                let report = Box::new(report);
                self.outcome = Some(Outcome::Run { report });
            }
            Job::Bench { .. } | Job::BenchRecursion { .. } => {
                let stations = report.stations.len() as u64;
                self.outcome = Some(Outcome::Bench {
                    part_stations: u64::from(report.totals.finished) * stations,
                    throughput: report.throughput,
                });
            }
        }
    }

    /// Closes the job with what was collected.
    fn finish(&mut self) {
        if self.outcome.is_some() {
            return;
        }
        self.outcome = Some(match &self.job {
            Job::CardsPoint { cards, .. } => Outcome::CardsPoint { point: self.points.point(*cards) },
            _ => Outcome::Replications { summary: self.collector.summary() },
        });
    }

    fn done(&self) -> f64 {
        if self.outcome.is_some() {
            return 1.0;
        }
        if let Some(search) = &self.search {
            return search.done();
        }
        let part = self.run.as_ref().map_or(0.0, |state| {
            let params = state.params();
            match params.parts {
                Some(parts) => f64::from(state.finished()) / f64::from(parts),
                None => state.now() / params.horizon,
            }
        });
        (f64::from(self.index) + part) / f64::from(self.runs())
    }
}

/// The recursion's run; `None` where it cannot serve, and the calendar does instead.
fn bench_recursion(params: &Params) -> Option<Outcome> {
    let (mut finished, mut end) = (0, 0.0);
    let served = recursion::passages(params, |_, passages| {
        finished += 1;
        end = passages.last().map_or(end, |last| last.finish);
    });
    served.then(|| Outcome::Bench {
        part_stations: finished * params.stations.len() as u64,
        throughput: finished as f64 / end,
    })
}

fn bench_params(policy: &Policy, parts: u32) -> Params {
    Params {
        stations: vec![Station::default(); 5],
        policy: policy.clone(),
        demand: Demand::Saturated {},
        parts: Some(parts),
        warm_up: 0.0,
        ..Params::default()
    }
}
