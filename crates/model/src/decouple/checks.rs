//! What simulation must agree with.

use super::{Params, Stage, Start, run};
use crate::line::{Check, Dist};

const M_M_1: &str = "M/M/1 queue (Burke 1956): an order waits with probability ρ^S";

/// Runs behind each share.
const RUNS: u32 = 8;

/// A stock of `S` parts behind one exponential machine: the simulated share of orders served at
/// once beside 1 − ρ^S.
pub fn checks() -> Vec<Check> {
    let params = Params {
        stages: vec![Stage { dist: Dist::Exponential, ..Stage::default() }],
        mean_interarrival: 1.6,
        horizon: 20_000.0,
        ..Params::default()
    };
    let rho = 1.0 / params.mean_interarrival;
    let check = |level: u32| {
        let shares = (0..RUNS).map(|k| run(&params, 1, level, k, Start::Full).service);
        let computed = shares.sum::<f64>() / f64::from(RUNS);
        let expected = 1.0 - libm::pow(rho, f64::from(level));
        Check::hold(format!("decouple.service.{level}"), M_M_1, expected, computed, 0.01)
    };
    vec![check(2), check(6)]
}
