//! A chain of stations, what each adds, and how long customers wait.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    issue::{Issue, Problem},
    line::{self, Dist, MAX_SEED, MAX_UNIFORM_CV},
    spec::FieldSpec,
};

/// A line whose decoupling point can be moved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// The stations, from raw material to finished product; 1 to 6.
    pub stages: Vec<Stage>,
    /// Mean time between orders [h]; the gaps are exponential.
    pub mean_interarrival: f64,
    /// Share of the orders that must find their part at the decoupling point at once [1].
    pub service: f64,
    /// How long a customer accepts to wait [h]; 95 % of them must not wait longer.
    pub patience: f64,
    /// What holding a euro of stock for a year costs [1].
    pub holding: f64,
    /// Runs per stock level, each with draws of its own.
    pub replications: u32,
    /// End of a run [h].
    pub horizon: f64,
    /// Start of the measured window [h].
    pub warm_up: f64,
    /// Seed of the first run; the next ones count on from it.
    pub seed: u64,
}

/// One station, with a single machine that never fails.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Stage {
    /// Mean service time [h].
    pub mean: f64,
    /// Coefficient of variation of the service time [1].
    pub cv: f64,
    /// Distribution of the service time; a trace is not taken.
    pub dist: Dist,
    /// How many ways there are to do this step: sizes, colours, wheels.
    pub options: u32,
    /// What the step adds to the value of a part [€]: material and work.
    pub value: f64,
}

impl Default for Stage {
    fn default() -> Self {
        Self { mean: 1.0, cv: 0.5, dist: Dist::Gamma, options: 1, value: 100.0 }
    }
}

impl Default for Params {
    fn default() -> Self {
        let stage = |options, value| Stage { options, value, ..Stage::default() };
        Self {
            stages: vec![stage(4, 230.0), stage(6, 120.0), stage(3, 290.0), stage(4, 230.0)],
            mean_interarrival: 1.6,
            service: 0.95,
            patience: 16.0,
            holding: 0.2,
            replications: 4,
            horizon: 4000.0,
            warm_up: 400.0,
            seed: 42,
        }
    }
}

/// Most variants that may have to be kept: beyond, a run takes too long.
const MOST_VARIANTS: u64 = 1_000;
/// Most orders that a run may expect.
const MOST_ORDERS: f64 = 100_000.0;

impl Params {
    /// Parameters from JSON, or everything that is wrong with it.
    pub fn from_value(value: &Value) -> Result<Self, Vec<Issue>> {
        let params: Self = line::shaped(value, &spec())?;
        line::none_or(params, Self::rules)
    }

    /// Everything that is wrong with these parameters.
    pub fn validate(&self) -> Result<(), Vec<Issue>> {
        line::ranges(self, &spec())?;
        line::none_or((), |()| self.rules())
    }

    /// Variants of a part that has passed the first `before` stations: the product of their
    /// options; 1 for raw material.
    pub fn variants(&self, before: usize) -> u64 {
        self.stages.iter().take(before).map(|stage| u64::from(stage.options)).product()
    }

    /// Value of a part that has passed the first `before` stations [€]; raw material counts with
    /// the station that uses it.
    pub fn value(&self, before: usize) -> f64 {
        self.stages.iter().take(before).fold(0.0, |sum, stage| sum + stage.value)
    }

    fn rules(&self) -> Vec<Issue> {
        let mut issues = Vec::new();
        let mut fault = |field: String, value: String, (min, max): (f64, f64)| {
            issues.push(Issue::new(field, value, Problem::OutOfRange { min, max }));
        };
        for (i, stage) in self.stages.iter().enumerate() {
            if stage.dist == Dist::Uniform && stage.cv > MAX_UNIFORM_CV {
                fault(format!("stages.{i}.cv"), stage.cv.to_string(), (0.0, MAX_UNIFORM_CV));
            }
            // A station busier than this has queues that no run of this length shows truly.
            let most = 0.95 * self.mean_interarrival;
            if stage.mean > most {
                fault(format!("stages.{i}.mean"), stage.mean.to_string(), (0.01, most));
            }
        }
        let variants = self.variants(self.stages.len());
        if variants > MOST_VARIANTS {
            let last = self.stages.len().saturating_sub(1);
            let others = self.variants(last).max(1);
            let most = (MOST_VARIANTS / others).max(1) as f64;
            fault(format!("stages.{last}.options"), variants.to_string(), (1.0, most));
        }
        if self.horizon > MOST_ORDERS * self.mean_interarrival {
            let most = MOST_ORDERS * self.mean_interarrival;
            fault("horizon".to_owned(), self.horizon.to_string(), (1.0, most));
        }
        if self.warm_up >= self.horizon {
            let problem = Problem::Other("warm_up_after_horizon");
            issues.push(Issue::new("warm_up", self.warm_up.to_string(), problem));
        }
        issues
    }
}

/// Every field of [`Params`].
pub fn spec() -> Vec<FieldSpec> {
    let default = serde_json::to_value(Params::default()).unwrap_or(Value::Null);
    let laws = ["deterministic", "exponential", "gamma", "lognormal", "uniform"];
    vec![
        FieldSpec::number("service", "1", (0.5, 0.99), 0.95).step(0.01),
        FieldSpec::number("patience", "h", (0.0, 1_000.0), 16.0).step(1.0),
        FieldSpec::number("mean_interarrival", "h", (0.1, 1_000.0), 1.6).step(0.1),
        FieldSpec::number("holding", "1", (0.0, 1.0), 0.2).step(0.01),
        FieldSpec::list("stages", (1, 6), default["stages"].clone()),
        FieldSpec::object("stages.*", serde_json::to_value(Stage::default()).unwrap_or(Value::Null)),
        FieldSpec::integer("stages.*.options", "", (1, 100), 1),
        FieldSpec::number("stages.*.value", "€", (0.0, 10_000.0), 100.0).step(10.0),
        FieldSpec::number("stages.*.mean", "h", (0.01, 100.0), 1.0).step(0.1),
        FieldSpec::choice("stages.*.dist", &laws, "gamma"),
        FieldSpec::number("stages.*.cv", "1", (0.0, 5.0), 0.5),
        FieldSpec::integer("replications", "", (1, 50), 4),
        FieldSpec::number("horizon", "h", (100.0, 50_000.0), 4_000.0).step(100.0),
        FieldSpec::number("warm_up", "h", (0.0, 50_000.0), 400.0).step(10.0),
        FieldSpec::integer("seed", "", (0, MAX_SEED - 1000), 42),
    ]
}
