//! Up to three policies on the same demand: the scenario of the workshop.

use serde::{Deserialize, Serialize};

use super::{Costs, Demand, Params, Policy, Station, Unmet};

/// [`Params`] with one to three policies instead of one; all meet the same customers and the
/// same service times.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Comparison {
    /// As in [`Params`].
    pub stations: Vec<Station>,
    /// The policies compared, 1 to 3.
    pub policies: Vec<Policy>,
    /// As in [`Params`].
    pub demand: Demand,
    /// As in [`Params`].
    pub unmet: Unmet,
    /// As in [`Params`].
    pub costs: Costs,
    /// As in [`Params`].
    pub season_end_clears_stock: bool,
    /// As in [`Params`] [h].
    pub horizon: f64,
    /// As in [`Params`].
    pub parts: Option<u32>,
    /// As in [`Params`] [h].
    pub warm_up: f64,
    /// As in [`Params`].
    pub seed: u64,
    /// As in [`Params`].
    pub paths: bool,
}

impl Comparison {
    /// The scenario of the `i`-th policy; of the default policy where there is no such one.
    pub fn params(&self, i: usize) -> Params {
        Params {
            stations: self.stations.clone(),
            policy: self.policies.get(i).cloned().unwrap_or_default(),
            demand: self.demand.clone(),
            unmet: self.unmet,
            costs: self.costs,
            season_end_clears_stock: self.season_end_clears_stock,
            horizon: self.horizon,
            parts: self.parts,
            warm_up: self.warm_up,
            seed: self.seed,
            paths: self.paths,
        }
    }
}

impl From<Params> for Comparison {
    fn from(p: Params) -> Self {
        Self {
            stations: p.stations,
            policies: vec![p.policy],
            demand: p.demand,
            unmet: p.unmet,
            costs: p.costs,
            season_end_clears_stock: p.season_end_clears_stock,
            horizon: p.horizon,
            parts: p.parts,
            warm_up: p.warm_up,
            seed: p.seed,
            paths: p.paths,
        }
    }
}

impl Default for Comparison {
    fn default() -> Self {
        Params::default().into()
    }
}
