//! Published values, recomputed.

use serde::Serialize;

use super::{
    Demand, Dist, Params, Policy, Release, Report, State, Station,
    analytic::{self, best_case, kanban_example, mean_value_analysis, practical_worst_case},
};

/// A published value beside ours.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Check {
    /// Stable name: `penny-fab.exponential.th.4`…
    pub id: String,
    /// Where the expected value is published.
    pub source: &'static str,
    /// What is published.
    pub expected: f64,
    /// What this program computes.
    pub computed: f64,
    /// `computed` − `expected`.
    pub difference: f64,
    /// Largest difference accepted, either way: rounding for exact values, sampling error for
    /// simulated ones.
    pub tolerance: f64,
    /// Whether the difference is within the tolerance.
    pub pass: bool,
}

impl Check {
    /// What was computed beside what is expected, give or take the tolerance.
    pub(crate) fn hold(
        id: String,
        source: &'static str,
        expected: f64,
        computed: f64,
        tolerance: f64,
    ) -> Self {
        let difference = computed - expected;
        Self { id, source, expected, computed, difference, tolerance, pass: difference.abs() <= tolerance }
    }
}

const PENNY_FAB: &str = "Hopp & Spearman, Factory Physics, ch. 7 (Penny Fab)";
const MVA: &str = "Reiser & Lavenberg, J. ACM 27 (1980); equals the practical worst case of a balanced line";
const JACKSON: &str = "Jackson (1957), Burke (1956): WIP = Σ ρ/(1 − ρ)";
const LITTLE: &str = "Little (1961): L = λW, exact on a window that starts and ends empty";
const MONDEN: &str = "Monden, Toyota Production System: N = ⌈D·L·(1+α)/C⌉";

/// Numbers of parts of the published tables.
const WIP: [u32; 4] = [1, 2, 4, 8];

/// One thing to recompute.
#[derive(Clone, Copy)]
enum What {
    Deterministic(u32),
    Exponential(u32),
    Exact(u32),
    Tandem,
    Little,
    Kanban,
    Funnel,
    Decouple,
}

/// How many computations the checks take; each yields one or two checks.
pub fn check_count() -> usize {
    plan().len()
}

/// The checks of the `i`-th computation, so that a page can compute them in slices; none beyond
/// the last.
pub fn check(i: usize) -> Vec<Check> {
    match plan().get(i) {
        Some(what) => compute(*what),
        None => Vec::new(),
    }
}

/// Every check.
pub fn checks() -> Vec<Check> {
    (0..check_count()).flat_map(check).collect()
}

fn plan() -> Vec<What> {
    let mut plan = Vec::new();
    plan.extend(WIP.map(What::Deterministic));
    plan.extend(WIP.map(What::Exact));
    plan.extend(WIP.map(What::Exponential));
    plan.extend([What::Tandem, What::Little, What::Kanban, What::Funnel, What::Decouple]);
    plan
}

fn compute(what: What) -> Vec<Check> {
    match what {
        What::Deterministic(w) => {
            let report = run(&penny_fab(Dist::Deterministic, w));
            let expected = best_case(f64::from(w), 0.5, 8.0);
            both("penny-fab.deterministic", w, &report, expected, 1e-9)
        }
        What::Exponential(w) => {
            let report = run(&penny_fab(Dist::Exponential, w));
            let expected = practical_worst_case(f64::from(w), 0.5, 8.0);
            both("penny-fab.exponential", w, &report, expected, 0.02)
        }
        What::Exact(w) => {
            let expected = practical_worst_case(f64::from(w), 0.5, 8.0);
            let curve = mean_value_analysis(&[2.0; 4], w);
            let Some(found) = curve.last() else {
                return Vec::new();
            };
            let (th, ct) = (found.throughput, found.cycle_time);
            vec![
                Check::hold(format!("mva.th.{w}"), MVA, expected.throughput, th, 1e-12),
                Check::hold(format!("mva.ct.{w}"), MVA, expected.cycle_time, ct, 1e-12),
            ]
        }
        What::Funnel => crate::funnel::checks(),
        What::Decouple => crate::decouple::checks(),
        What::Tandem => tandem(),
        What::Little => little(),
        What::Kanban => {
            let computed = kanban_example().map_or(f64::NAN, |n| n as f64);
            vec![Check::hold("kanban.exact".to_owned(), MONDEN, 5.0, computed, 0.0)]
        }
    }
}

fn both(name: &str, w: u32, report: &Report, expected: analytic::Performance, relative: f64) -> Vec<Check> {
    let cycle_time = report.cycle_time.map_or(f64::NAN, |c| c.mean);
    let (th, ct) = (expected.throughput, expected.cycle_time);
    let id = |measure: &str| format!("{name}.{measure}.{w}");
    vec![
        Check::hold(id("th"), PENNY_FAB, th, report.throughput, relative * th),
        Check::hold(id("ct"), PENNY_FAB, ct, cycle_time, relative * ct),
    ]
}

fn tandem() -> Vec<Check> {
    let params = Params {
        stations: vec![Station::default(); 4],
        policy: Policy::Push { release: Release::default() },
        demand: Demand::Saturated {},
        horizon: 60_000.0,
        warm_up: 1_000.0,
        ..Params::default()
    };
    let expected = analytic::tandem(0.8, &[1.0; 4]).map_or(f64::NAN, |t| t.wip);
    let computed = run(&params).mean_wip;
    let id = "tandem.wip".to_owned();
    vec![Check::hold(id, JACKSON, expected, computed, 0.08 * expected)]
}

fn little() -> Vec<Check> {
    let times = [0.0, 0.5, 1.0, 6.0, 6.5, 20.0].to_vec();
    let params = Params {
        policy: Policy::Push { release: Release::Trace { times } },
        demand: Demand::Saturated {},
        horizon: 1_000.0,
        warm_up: 0.0,
        ..Params::default()
    };
    let gap = run(&params).little.gap;
    vec![Check::hold("little.gap".to_owned(), LITTLE, 0.0, gap, 1e-12)]
}

/// Four stations of two hours under CONWIP, with unlimited demand.
fn penny_fab(dist: Dist, cards: u32) -> Params {
    let station = Station { mean: 2.0, dist, ..Station::default() };
    let horizon = match dist {
        Dist::Deterministic => 1_600.0,
        _ => 80_000.0,
    };
    Params {
        stations: vec![station; 4],
        policy: Policy::Conwip { cards },
        demand: Demand::Saturated {},
        warm_up: 800.0,
        horizon,
        ..Params::default()
    }
}

fn run(params: &Params) -> Report {
    State::new(params).map_or_else(
        |_| Report::default(),
        |mut state| {
            state.run();
            state.report()
        },
    )
}
