//! What two campaigns are made of.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    issue::Issue,
    line::{self, MAX_SEED},
    spec::FieldSpec,
};

/// A pushed and a pulled campaign for one product.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// What an order leaves after the cost of the product [€].
    pub margin: f64,
    /// Budget of a week, both campaigns together [€].
    pub budget: f64,
    /// Share of the budget that the pulled campaign may spend [1].
    pub share: f64,
    /// Length of the campaigns [weeks].
    pub weeks: u32,
    /// Display: shown to whoever passes.
    pub push: Campaign,
    /// Search, content, e-mail: shown to who asks.
    pub pull: Campaign,
    /// Searches that a thousand displays bring about in the week after [1].
    pub halo: f64,
    /// Runs, each with draws of its own.
    pub replications: u32,
    /// Seed of the first run; the next ones count on from it.
    pub seed: u64,
}

/// One campaign.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Campaign {
    /// Cost of a thousand impressions [€].
    pub cpm: f64,
    /// Impressions that can be had in a week: people passing, searches made.
    pub reach: u32,
    /// Clicks per impression in the first week [1].
    pub ctr: f64,
    /// Visits per click: the others leave before the page has come [1].
    pub arrival: f64,
    /// Orders per visit [1].
    pub conversion: f64,
    /// Relative loss of clicks per impression from one week to the next [1].
    pub fatigue: f64,
    /// Paid once, where the campaign has any budget [€].
    pub setup: f64,
}

impl Default for Params {
    fn default() -> Self {
        Self {
            margin: 150.0,
            budget: 2000.0,
            share: 0.5,
            weeks: 8,
            push: Campaign::default(),
            pull: Campaign {
                cpm: 40.0,
                reach: 20_000,
                ctr: 0.04,
                arrival: 0.85,
                conversion: 0.02,
                fatigue: 0.0,
                setup: 1200.0,
            },
            halo: 2.0,
            replications: 100,
            seed: 42,
        }
    }
}

impl Default for Campaign {
    /// A broad display campaign.
    fn default() -> Self {
        Self {
            cpm: 4.0,
            reach: 1_000_000,
            ctr: 0.0045,
            arrival: 0.75,
            conversion: 0.013,
            fatigue: 0.08,
            setup: 0.0,
        }
    }
}

impl Params {
    /// Parameters from JSON, or everything that is wrong with it.
    pub fn from_value(value: &Value) -> Result<Self, Vec<Issue>> {
        line::shaped(value, &spec())
    }

    /// Everything that is wrong with these parameters.
    pub fn validate(&self) -> Result<(), Vec<Issue>> {
        line::ranges(self, &spec())
    }

    /// The same campaigns with another share of the budget for the pulled one.
    #[must_use]
    pub fn with_share(&self, share: f64) -> Self {
        Self { share, ..self.clone() }
    }
}

/// Every field of [`Params`].
pub fn spec() -> Vec<FieldSpec> {
    let Params { margin, budget, share, push, pull, halo, .. } = Params::default();
    let mut all = vec![
        FieldSpec::number("share", "1", (0.0, 1.0), share).step(0.01),
        FieldSpec::number("budget", "€", (0.0, 20_000.0), budget).step(100.0),
        FieldSpec::number("margin", "€", (0.0, 10_000.0), margin).step(10.0),
        FieldSpec::integer("weeks", "", (1, 26), 8),
        FieldSpec::number("halo", "", (0.0, 100.0), halo).step(0.5),
    ];
    let object = |campaign| serde_json::to_value(campaign).unwrap_or(Value::Null);
    for (name, of) in [("push", push), ("pull", pull)] {
        let field = |key: &str, unit, range, default, step| {
            FieldSpec::number(&format!("{name}.{key}"), unit, range, default).step(step)
        };
        all.push(FieldSpec::object(name, object(of)));
        all.push(field("cpm", "€", (0.1, 2_000.0), of.cpm, 0.5));
        let reach = FieldSpec::integer(&format!("{name}.reach"), "", (0, 5_000_000), of.reach.into());
        all.push(reach.step(1_000.0));
        all.push(field("ctr", "1", (0.0, 1.0), of.ctr, 0.001));
        all.push(field("arrival", "1", (0.0, 1.0), of.arrival, 0.05));
        all.push(field("conversion", "1", (0.0, 1.0), of.conversion, 0.005));
        all.push(field("fatigue", "1", (0.0, 0.9), of.fatigue, 0.01));
        all.push(field("setup", "€", (0.0, 50_000.0), of.setup, 100.0));
    }
    all.push(FieldSpec::integer("replications", "", (2, 500), 100));
    all.push(FieldSpec::integer("seed", "", (0, MAX_SEED - 1000), 42));
    all
}
