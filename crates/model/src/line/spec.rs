//! Ranges, units and defaults of a line's parameters.
//!
//! The ranges are generous and safe: together with the bound on releases and customers no
//! accepted input can hang or exhaust memory.

use serde_json::{Value, json};

use super::{Comparison, Params, Policy, Station};
use crate::spec::FieldSpec;

/// Most stations in a line.
pub const MAX_STATIONS: usize = 10;
/// Most machines at a station.
pub const MAX_SERVERS: usize = 10;
/// Longest list of times.
pub const MAX_TRACE: u64 = 10_000;
/// Most releases and most customers in a run.
pub const MAX_PARTS: u32 = 2_000_000;
/// Largest seed: the largest whole number that JavaScript holds exactly.
pub const MAX_SEED: u64 = 9_007_199_254_740_991;

const HOURS: (f64, f64) = (0.01, 10_000.0);
const CV: (f64, f64) = (0.0, 5.0);
const POLICIES: [&str; 6] = ["push", "kanban", "conwip", "cards", "make_to_order", "hybrid"];
const DISTS: [&str; 5] = ["deterministic", "exponential", "gamma", "lognormal", "uniform"];
const SERVICE_DISTS: [&str; 6] = ["deterministic", "exponential", "gamma", "lognormal", "uniform", "trace"];

/// Every field of [`Params`].
pub fn spec() -> Vec<FieldSpec> {
    let default = json(&Params::default());
    let mut all = stations();
    all.extend(policy("policy", default["policy"].clone()));
    all.extend(rest());
    all
}

/// Every field of [`Comparison`].
pub fn comparison_spec() -> Vec<FieldSpec> {
    let default = json(&Comparison::default());
    let mut all = stations();
    let policies = default["policies"].clone();
    all.push(FieldSpec::list("policies", (1, 3), policies.clone()));
    all.extend(policy("policies.*", policies[0].clone()));
    all.extend(rest());
    all
}

/// Every field of the stations; shared with the other models of lines.
pub(crate) fn stations() -> Vec<FieldSpec> {
    let all = vec![Station::default(); 4];
    vec![
        FieldSpec::list("stations", (1, MAX_STATIONS as u64), json(&all)),
        FieldSpec::object("stations.*", json(&Station::default())),
        FieldSpec::number("stations.*.mean", "h", HOURS, 1.0),
        FieldSpec::number("stations.*.cv", "1", CV, 1.0).step(0.1),
        FieldSpec::choice("stations.*.dist", &SERVICE_DISTS, "exponential"),
        FieldSpec::list("stations.*.times", (1, MAX_TRACE), json!([]))
            .when("stations.*.dist", "trace")
            .required(),
        FieldSpec::number("stations.*.times.*", "h", (0.0, HOURS.1), 1.0),
        FieldSpec::integer("stations.*.servers", "machines", (1, MAX_SERVERS as u64), 1),
        FieldSpec::number("stations.*.mtbf", "h", (0.1, 100_000.0), 40.0).step(1.0).or_none(),
        FieldSpec::number("stations.*.mttr", "h", (0.01, 10_000.0), 4.0).step(0.5).or_none(),
        FieldSpec::integer("stations.*.buffer_before", "parts", (0, 1000), 10).or_none(),
    ]
}

/// The fields of one policy at `at`.
fn policy(at: &str, default: Value) -> Vec<FieldSpec> {
    let kind = format!("{at}.kind");
    let release = format!("{at}.release");
    let release_kind = format!("{release}.kind");
    let field = |name: &str| format!("{at}.{name}");
    let released = |name: &str| format!("{release}.{name}");
    let rate = |f: FieldSpec| f.when(&kind, "push").when(&release_kind, "rate");
    let forecast = |f: FieldSpec| f.when(&kind, "push").when(&release_kind, "forecast");
    let loops = json!([{"first": 0, "last": 1, "cards": 6}]);
    let most = (MAX_STATIONS - 1) as u64;
    vec![
        FieldSpec::object(at, default),
        FieldSpec::choice(&kind, &POLICIES, "push").required(),
        FieldSpec::object(&release, json!({"kind": "rate"})).when(&kind, "push"),
        FieldSpec::choice(&release_kind, &["rate", "forecast", "trace", "saturated"], "rate")
            .when(&kind, "push")
            .required(),
        rate(FieldSpec::number(&released("mean_interarrival"), "h", HOURS, 1.25)),
        rate(FieldSpec::number(&released("cv"), "1", CV, 1.0).step(0.1)),
        rate(FieldSpec::choice(&released("dist"), &DISTS, "exponential")),
        forecast(FieldSpec::number(&released("period"), "h", (0.1, 10_000.0), 8.0).step(1.0)),
        forecast(FieldSpec::number(&released("alpha"), "1", (0.0, 1.0), 0.2)),
        forecast(FieldSpec::number(&released("bias"), "1", (-1.0, 5.0), 0.0)),
        forecast(FieldSpec::number(&released("initial"), "parts per period", (0.0, 10_000.0), 6.4).step(0.1)),
        FieldSpec::list(&released("times"), (0, MAX_TRACE), json!([]))
            .when(&kind, "push")
            .when(&release_kind, "trace"),
        FieldSpec::number(&released("times.*"), "h", (0.0, 100_000.0), 0.0),
        FieldSpec::list(&field("cards"), (1, MAX_STATIONS as u64), json!([2, 2, 2, 2])).when(&kind, "kanban"),
        FieldSpec::integer(&field("cards.*"), "cards", (1, 500), 2).when(&kind, "kanban"),
        FieldSpec::integer(&field("cards"), "cards", (1, 500), 8).when(&kind, "conwip"),
        FieldSpec::integer(&field("decoupling_before"), "", (0, most + 1), 2).when(&kind, "hybrid"),
        FieldSpec::list(
            &field("loops"),
            (0, MAX_STATIONS as u64),
            json!([{"first": 0, "last": 1, "cards": 5}, {"first": 2, "last": 3, "cards": 4}]),
        )
        .when(&kind, "cards"),
        FieldSpec::list(&field("loops"), (0, MAX_STATIONS as u64), loops).when(&kind, "hybrid"),
        FieldSpec::object(&field("loops.*"), json!({"first": 0, "last": 0, "cards": 6})),
        FieldSpec::integer(&field("loops.*.first"), "", (0, most), 0).required(),
        FieldSpec::integer(&field("loops.*.last"), "", (0, most), 0).required(),
        FieldSpec::integer(&field("loops.*.cards"), "cards", (1, 500), 6).required(),
    ]
}

/// Customers, money and the frame of the run.
fn rest() -> Vec<FieldSpec> {
    let default = json(&Params::default());
    let renewal = |f: FieldSpec| f.when("demand.kind", "renewal");
    let money = |name: &str, unit, max, default| {
        FieldSpec::number(&format!("costs.{name}"), unit, (0.0, max), default)
    };
    vec![
        FieldSpec::object("demand", default["demand"].clone()),
        FieldSpec::choice("demand.kind", &["saturated", "renewal", "trace"], "renewal").required(),
        renewal(FieldSpec::number("demand.mean_interarrival", "h", HOURS, 1.25)),
        renewal(FieldSpec::number("demand.cv", "1", CV, 1.0).step(0.1)),
        renewal(FieldSpec::choice("demand.dist", &DISTS, "exponential")),
        renewal(FieldSpec::object("demand.season", default["demand"]["season"].clone())),
        FieldSpec::number("demand.season.amplitude", "1", (0.0, 1.0), 0.0),
        FieldSpec::number("demand.season.period", "h", (1.0, 100_000.0), 400.0).step(10.0),
        renewal(FieldSpec::object("demand.shock", default["demand"]["shock"].clone())),
        FieldSpec::number("demand.shock.at", "h", (0.0, 100_000.0), 0.0).step(10.0).or_none(),
        FieldSpec::number("demand.shock.factor", "1", (0.0, 10.0), 1.0),
        FieldSpec::list("demand.times", (0, MAX_TRACE), json!([])).when("demand.kind", "trace"),
        FieldSpec::number("demand.times.*", "h", (0.0, 100_000.0), 0.0),
        FieldSpec::choice("unmet", &["backorder", "lost"], "backorder"),
        FieldSpec::object("costs", default["costs"].clone()),
        money("wip_per_unit_h", "€/h", 1000.0, 0.024).step(0.001),
        money("finished_per_unit_h", "€/h", 1000.0, 0.024).step(0.001),
        money("backorder_per_unit_h", "€/h", 1000.0, 0.5).step(0.01),
        money("lost_sale", "€", 1e6, 150.0).step(1.0),
        money("obsolete", "€", 1e6, 120.0).step(1.0),
        FieldSpec::flag("season_end_clears_stock", false),
        FieldSpec::number("horizon", "h", (1.0, 100_000.0), 2000.0).step(100.0),
        FieldSpec::integer("parts", "parts", (1, 1_000_000), 1000).or_none(),
        FieldSpec::number("warm_up", "h", (0.0, 100_000.0), 200.0).step(10.0),
        FieldSpec::integer("seed", "", (0, MAX_SEED), 42),
        FieldSpec::flag("paths", false),
    ]
}

/// The word by which JSON knows a policy.
pub(crate) fn policy_word(policy: &Policy) -> &'static str {
    match policy {
        Policy::Push { .. } => POLICIES[0],
        Policy::Kanban { .. } => POLICIES[1],
        Policy::Conwip { .. } => POLICIES[2],
        Policy::Cards { .. } => POLICIES[3],
        Policy::MakeToOrder {} => POLICIES[4],
        Policy::Hybrid { .. } => POLICIES[5],
    }
}

/// A plain structure as JSON; these structures always have a JSON form.
fn json<T: serde::Serialize>(value: &T) -> Value {
    serde_json::to_value(value).unwrap_or(Value::Null)
}
