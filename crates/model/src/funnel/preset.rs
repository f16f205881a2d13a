//! Situations of Cycles Atlas to begin with.

use super::{Campaign, Params};

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
/// Margins are the company's (Médina 150 €, Toubkal 580 €); the click-through rates of the pushed
/// campaigns stay below the 0.5 % that the source document gives for broad display campaigns. The
/// other numbers are invented for teaching.
pub fn presets() -> Vec<Preset> {
    let medina = Params::default();
    let toubkal = Params {
        margin: 580.0,
        budget: 1500.0,
        push: Campaign { ctr: 0.003, conversion: 0.0015, fatigue: 0.06, ..medina.push },
        pull: Campaign {
            cpm: 60.0,
            reach: 9_000,
            ctr: 0.05,
            conversion: 0.008,
            setup: 3_000.0,
            ..medina.pull
        },
        halo: 1.0,
        seed: 7,
        ..medina.clone()
    };
    // Nobody looks for a bicycle that nobody has heard of.
    let unknown = Params {
        weeks: 10,
        push: Campaign { conversion: 0.01, fatigue: 0.05, ..medina.push },
        pull: Campaign { reach: 2_000, conversion: 0.03, setup: 800.0, ..medina.pull },
        halo: 15.0,
        seed: 21,
        ..medina.clone()
    };
    let tired = Params {
        weeks: 16,
        push: Campaign { ctr: 0.0048, conversion: 0.015, fatigue: 0.15, ..medina.push },
        halo: 0.0,
        seed: 5,
        ..medina.clone()
    };
    vec![
        Preset { id: "medina", params: medina },
        Preset { id: "toubkal", params: toubkal },
        Preset { id: "unknown-town", params: unknown },
        Preset { id: "tired", params: tired },
    ]
}
