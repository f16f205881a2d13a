//! Chains of Cycles Atlas to begin with.

use super::{Params, Stage};

/// A situation with a stable name.
#[derive(Clone, Debug, PartialEq)]
pub struct Preset {
    /// Stable name, part of links.
    pub id: &'static str,
    /// Its numbers.
    pub params: Params,
}

/// Every situation, in the order they are offered.
///
/// Times, demand and full costs are the company's (one bicycle every 1.25 h through four stations
/// of 1.0 h; Médina 240 €, Toubkal 870 €); how the cost spreads over the stations and how many
/// options each opens are invented for teaching.
pub fn presets() -> Vec<Preset> {
    let stage = |(options, value): (u32, f64)| Stage { options, value, ..Stage::default() };
    let chain = |stages: [(u32, f64); 4], patience| Params {
        stages: stages.map(stage).into(),
        mean_interarrival: 1.25,
        patience,
        ..Params::default()
    };
    let medina = [(1, 70.0), (3, 40.0), (1, 80.0), (1, 50.0)];
    let toubkal = [(4, 230.0), (6, 120.0), (3, 290.0), (4, 230.0)];
    let mut slow = chain(toubkal, 12.0);
    slow.stages[2].mean = 1.15;
    vec![
        Preset { id: "toubkal", params: chain(toubkal, 16.0) },
        Preset { id: "medina", params: chain(medina, 0.0) },
        Preset { id: "patient", params: chain(toubkal, 40.0) },
        Preset { id: "slow-wheels", params: slow },
    ]
}
