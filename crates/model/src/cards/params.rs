//! A sweep over numbers of cards.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    issue::{Issue, Problem},
    line::{self, MAX_SEED, Station},
    spec::FieldSpec,
};

/// A line under unlimited demand, to be run with several numbers of cards.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// The stations, 1 to 10.
    pub stations: Vec<Station>,
    /// Where the cards go.
    pub policy: Pull,
    /// Numbers of cards to try, in all; under kanban at least one per station.
    pub cards: Vec<u32>,
    /// Runs per number of cards, each with draws of its own.
    pub replications: u32,
    /// End of a run [h].
    pub horizon: f64,
    /// Start of the measured window [h].
    pub warm_up: f64,
    /// Seed of the first run; the next ones count on from it.
    pub seed: u64,
}

/// Where the cards go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pull {
    /// One loop over the whole line.
    Conwip,
    /// A loop per station; the cards are dealt as evenly as can be, the first stations first.
    Kanban,
}

impl Default for Params {
    fn default() -> Self {
        let station = Station { mean: 2.0, ..Station::default() };
        Self {
            stations: vec![station; 4],
            policy: Pull::Conwip,
            cards: (1..=12).collect(),
            replications: 10,
            horizon: 4000.0,
            warm_up: 400.0,
            seed: 42,
        }
    }
}

/// Most runs × hours per run × stations' hourly rates that a sweep may ask for, in parts.
const MOST_PARTS: f64 = 20_000_000.0;

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

    fn rules(&self) -> Vec<Issue> {
        let mut issues = Vec::new();
        for (i, station) in self.stations.iter().enumerate() {
            line::station_rules(station, &format!("stations.{i}"), &mut issues);
        }
        if self.warm_up >= self.horizon {
            let problem = Problem::Other("warm_up_after_horizon");
            issues.push(Issue::new("warm_up", self.warm_up.to_string(), problem));
        }
        let least = match self.policy {
            Pull::Conwip => 1,
            Pull::Kanban => self.stations.len(),
        };
        for (i, &cards) in self.cards.iter().enumerate() {
            if (cards as usize) < least {
                let (min, max) = (least as f64, 500.0);
                let problem = Problem::OutOfRange { min, max };
                let field = format!("cards.{i}");
                issues.push(Issue::new(field, cards.to_string(), problem));
            }
        }
        let rates = self.stations.iter().map(Station::rate);
        let rate = rates.fold(f64::INFINITY, f64::min).max(1e-9);
        let runs = f64::from(self.replications) * self.cards.len() as f64;
        let most = libm::floor(MOST_PARTS / (rate * runs));
        if self.horizon > most {
            let (min, max) = (1.0, most);
            let problem = Problem::OutOfRange { min, max };
            issues.push(Issue::new("horizon", self.horizon.to_string(), problem));
        }
        issues
    }
}

/// Every field of [`Params`].
pub fn spec() -> Vec<FieldSpec> {
    let default = serde_json::to_value(Params::default()).unwrap_or(Value::Null);
    let mut all = line::station_spec();
    all.extend([
        FieldSpec::choice("policy", &["conwip", "kanban"], "conwip"),
        FieldSpec::list("cards", (1, 60), default["cards"].clone()),
        FieldSpec::integer("cards.*", "cards", (1, 500), 8),
        FieldSpec::integer("replications", "runs", (1, 1000), 10),
        FieldSpec::number("horizon", "h", (1.0, 100_000.0), 4000.0).step(100.0),
        FieldSpec::number("warm_up", "h", (0.0, 100_000.0), 400.0).step(10.0),
        FieldSpec::integer("seed", "", (0, MAX_SEED - 1000), 42),
    ]);
    for field in &mut all {
        if field.path == "stations" {
            field.default = default["stations"].clone();
        }
    }
    all
}
