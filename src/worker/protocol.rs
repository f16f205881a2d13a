//! What the page and its worker say to each other, as JSON, and the work that
//! either of them can do.

use model::job::{Job, JobState, Outcome};
use model::line;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// From the page to the worker.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// Begin this work, in place of any other.
    Begin {
        /// Its number.
        id: u32,
        /// What to do.
        work: Work,
    },
    /// Leave this work.
    Cancel {
        /// Its number.
        id: u32,
    },
}

/// From the worker to the page.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// The worker has started and listens.
    Ready,
    /// How far the work is.
    Progress {
        /// Its number.
        id: u32,
        /// Share done, 0 to 1.
        done: f64,
    },
    /// The work is done.
    Done {
        /// Its number.
        id: u32,
        /// Its result.
        output: Box<Output>,
    },
    /// The work cannot be done.
    Refused {
        /// Its number.
        id: u32,
        /// Why, in English.
        reason: String,
    },
}

/// A message as text. It goes through a [`Value`], so that one writer serves
/// all types: the program stays smaller.
pub fn write<T: Serialize>(message: &T) -> String {
    serde_json::to_value(message).unwrap_or_default().to_string()
}

/// A message from its text; nothing where it is not one.
pub fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_str::<Value>(text).ok().and_then(|value| serde_json::from_value(value).ok())
}

/// What can be asked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Work {
    /// A job of the model.
    Job(Box<Job>),
    /// One computation of the checks, by its place.
    Check(usize),
}

impl From<Job> for Work {
    fn from(job: Job) -> Work {
        Work::Job(Box::new(job))
    }
}

/// What comes of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Output {
    /// The result.
    pub result: Found,
    /// Time spent computing, waiting left out [s].
    pub seconds: f64,
}

/// The result of some work.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Found {
    /// Of [`Work::Job`].
    Outcome(Outcome),
    /// Of [`Work::Check`].
    Checks(Vec<Checked>),
}

/// A published value beside the one computed here.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Checked {
    /// Stable name.
    pub id: String,
    /// Where the expected value is published.
    pub source: String,
    /// What is published.
    pub expected: f64,
    /// What was computed; none for what is not a number.
    pub computed: Option<f64>,
    /// Largest difference accepted.
    pub tolerance: f64,
    /// Whether it is kept to.
    pub pass: bool,
}

/// Work under way, in slices.
pub enum Task {
    /// A job of the model.
    Job(Box<JobState>),
    /// One computation of the checks.
    Check(usize),
}

impl Task {
    /// Work about to start, or why it cannot.
    pub fn new(work: Work) -> Result<Task, String> {
        match work {
            Work::Check(index) => Ok(Task::Check(index)),
            Work::Job(job) => JobState::new(*job).map(|state| Task::Job(Box::new(state))).map_err(|issues| {
                let issues: Vec<String> = issues.iter().map(ToString::to_string).collect();
                issues.join("; ")
            }),
        }
    }

    /// Goes on until `until` by the clock [ms], or to the end. Answers the
    /// share done, and the result once there is one.
    pub fn advance(&mut self, clock: &dyn Fn() -> f64, until: f64) -> (f64, Option<Found>) {
        match self {
            Task::Check(index) => {
                (1.0, Some(Found::Checks(line::check(*index).iter().map(checked).collect())))
            }
            Task::Job(state) => loop {
                let progress = state.advance(SLICE);
                if progress.outcome.is_some() || clock() >= until {
                    return (progress.done, progress.outcome.map(Found::Outcome));
                }
            },
        }
    }
}

/// Events between two looks at the clock: less than a millisecond of work.
const SLICE: u64 = 4_000;

fn checked(check: &line::Check) -> Checked {
    Checked {
        id: check.id.clone(),
        source: check.source.to_owned(),
        expected: check.expected,
        computed: Some(check.computed).filter(|value| value.is_finite()),
        tolerance: check.tolerance,
        pass: check.pass,
    }
}
