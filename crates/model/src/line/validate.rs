//! Judging a scenario before it runs: first shape and ranges, then the rules that bind fields.

use serde_json::Value;

use super::{
    Comparison, Demand, Dist, Loop, Params, Policy, Release, Station, comparison_spec,
    spec::{MAX_PARTS, policy_word},
};
use crate::{
    issue::{Issue, Problem},
    spec::{FieldSpec, check},
};

/// Largest coefficient of variation of a uniform time: beyond 1/√3 it would turn negative.
pub const MAX_UNIFORM_CV: f64 = 0.577_350_269_189_625_8;

impl Params {
    /// Parameters from JSON, or everything that is wrong with it.
    pub fn from_value(value: &Value) -> Result<Self, Vec<Issue>> {
        let params: Self = shaped(value, &super::spec())?;
        none_or(params, Self::rules)
    }

    /// Parameters from JSON text, or everything that is wrong with it.
    pub fn from_json(text: &str) -> Result<Self, Vec<Issue>> {
        Self::from_value(&parse(text)?)
    }

    /// Everything that is wrong with these parameters.
    pub fn validate(&self) -> Result<(), Vec<Issue>> {
        ranges(self, &super::spec())?;
        none_or((), |()| self.rules())
    }

    /// The rules that bind several fields.
    fn rules(&self) -> Vec<Issue> {
        let mut issues = self.common_rules();
        issues.extend(self.policy_rules("policy"));
        issues
    }

    fn common_rules(&self) -> Vec<Issue> {
        let mut issues = Vec::new();
        for (i, station) in self.stations.iter().enumerate() {
            station_rules(station, &format!("stations.{i}"), &mut issues);
        }
        match &self.demand {
            Demand::Renewal { cv, dist, .. } => renewal_rules(*dist, *cv, "demand", &mut issues),
            Demand::Trace { times } => sorted(times, "demand.times", &mut issues),
            Demand::Saturated {} => {}
        }
        if self.parts.is_none() && self.warm_up >= self.horizon {
            let value = self.warm_up.to_string();
            let problem = Problem::Other("warm_up_after_horizon");
            issues.push(Issue::new("warm_up", value, problem));
        }
        issues
    }

    fn policy_rules(&self, at: &str) -> Vec<Issue> {
        let mut issues = Vec::new();
        let n = self.stations.len();
        match &self.policy {
            Policy::Push { release } => match release {
                Release::Rate { cv, dist, .. } => {
                    renewal_rules(*dist, *cv, &format!("{at}.release"), &mut issues);
                }
                Release::Trace { times } => {
                    sorted(times, &format!("{at}.release.times"), &mut issues);
                }
                Release::Forecast { .. } | Release::Saturated {} => {}
            },
            Policy::Kanban { cards } => {
                if cards.len() != n {
                    let problem = Problem::Other("same_length_as_stations");
                    let value = format!("{} numbers for {n} stations", cards.len());
                    issues.push(Issue::new(format!("{at}.cards"), value, problem));
                }
            }
            Policy::Conwip { .. } => {}
            Policy::Cards { loops } => loop_rules(loops, n, n, at, &mut issues),
            Policy::MakeToOrder {} => self.order_rules(at, &mut issues),
            Policy::Hybrid { decoupling_before, loops } => {
                let before = *decoupling_before as usize;
                if before > n {
                    let (min, max) = (0.0, n as f64);
                    issues.push(Issue::new(
                        format!("{at}.decoupling_before"),
                        before.to_string(),
                        Problem::OutOfRange { min, max },
                    ));
                }
                if before == 0 {
                    self.order_rules(at, &mut issues);
                }
                loop_rules(loops, n, before, at, &mut issues);
            }
        }
        if issues.is_empty() {
            self.length_rule(&mut issues);
        }
        issues
    }

    fn order_rules(&self, at: &str, issues: &mut Vec<Issue>) {
        if self.demand == (Demand::Saturated {}) {
            issues.push(Issue::new(
                format!("{at}.kind"),
                policy_word(&self.policy),
                Problem::Other("needs_demand"),
            ));
        }
    }

    /// Keeps a run within memory and patience: it may expect [`MAX_PARTS`] releases or
    /// customers at most.
    fn length_rule(&self, issues: &mut Vec<Issue>) {
        let bottleneck = self.stations.iter().map(Station::rate);
        let bottleneck = bottleneck.fold(f64::INFINITY, f64::min);
        let customers = match &self.demand {
            Demand::Renewal { mean_interarrival, shock, .. } => {
                let factor = shock.at.map_or(1.0, |_| shock.factor.max(1.0));
                factor / mean_interarrival
            }
            _ => 0.0,
        };
        let releases = match &self.policy {
            Policy::Push { release } => match release {
                Release::Rate { mean_interarrival, .. } => 1.0 / mean_interarrival,
                Release::Forecast { period, bias, initial, alpha } => {
                    let seen = if *alpha > 0.0 { customers } else { 0.0 };
                    (1.0 + bias) * (initial / period).max(seen)
                }
                Release::Trace { .. } => 0.0,
                Release::Saturated {} => self.stations.first().map_or(0.0, Station::rate),
            },
            Policy::MakeToOrder {} => customers,
            _ => self.stations.first().map_or(0.0, Station::rate),
        };
        if self.parts.is_none() {
            let most = f64::from(MAX_PARTS) / customers.max(releases);
            if self.horizon > most {
                let (min, max) = (1.0, libm::floor(most));
                let problem = Problem::OutOfRange { min, max };
                issues.push(Issue::new("horizon", self.horizon.to_string(), problem));
            }
        } else if let Some(parts) = self.parts {
            let output = bottleneck.min(if releases > 0.0 { releases } else { bottleneck });
            let ratio = customers.max(releases) / output;
            if f64::from(parts) * ratio > f64::from(MAX_PARTS) {
                let problem = Problem::Other("too_long");
                issues.push(Issue::new("parts", parts.to_string(), problem));
            }
        }
    }
}

impl Comparison {
    /// A comparison from JSON, or everything that is wrong with it.
    pub fn from_value(value: &Value) -> Result<Self, Vec<Issue>> {
        let comparison: Self = shaped(value, &comparison_spec())?;
        none_or(comparison, Self::rules)
    }

    /// Everything that is wrong with this comparison.
    pub fn validate(&self) -> Result<(), Vec<Issue>> {
        ranges(self, &comparison_spec())?;
        none_or((), |()| self.rules())
    }

    fn rules(&self) -> Vec<Issue> {
        let mut issues = self.params(0).common_rules();
        for i in 0..self.policies.len() {
            for issue in self.params(i).policy_rules(&format!("policies.{i}")) {
                if !issues.contains(&issue) {
                    issues.push(issue);
                }
            }
        }
        issues
    }
}

impl Station {
    /// Parts per hour that the station can serve when it never waits nor fails [1/h].
    pub fn rate(&self) -> f64 {
        f64::from(self.servers) / self.mean_service()
    }

    /// Mean service time [h]: `mean`, or that of the trace.
    pub fn mean_service(&self) -> f64 {
        if self.dist == Dist::Trace && !self.times.is_empty() {
            self.times.iter().sum::<f64>() / self.times.len() as f64
        } else {
            self.mean
        }
    }
}

/// JSON text as a value.
pub(crate) fn parse(text: &str) -> Result<Value, Vec<Issue>> {
    serde_json::from_str(text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        vec![Issue::new("", "", Problem::NotJson { line, column })]
    })
}

/// A value that has the described shape, as a structure.
pub(crate) fn shaped<T: serde::de::DeserializeOwned>(
    value: &Value,
    specs: &[FieldSpec],
) -> Result<T, Vec<Issue>> {
    let issues = check(value, specs);
    if !issues.is_empty() {
        return Err(issues);
    }
    serde_json::from_value(value.clone())
        .map_err(|_| vec![Issue::new("", value.to_string(), Problem::Other("shape"))])
}

/// Holds a structure against its description.
pub(crate) fn ranges<T: serde::Serialize>(value: &T, specs: &[FieldSpec]) -> Result<(), Vec<Issue>> {
    let value = serde_json::to_value(value).unwrap_or(Value::Null);
    let issues = check(&value, specs);
    if issues.is_empty() { Ok(()) } else { Err(issues) }
}

/// `value`, unless `rules` finds fault with it.
pub(crate) fn none_or<T>(value: T, rules: impl Fn(&T) -> Vec<Issue>) -> Result<T, Vec<Issue>> {
    let issues = rules(&value);
    if issues.is_empty() { Ok(value) } else { Err(issues) }
}

/// The rules that bind the fields of one station.
pub(crate) fn station_rules(station: &Station, at: &str, issues: &mut Vec<Issue>) {
    if station.dist == Dist::Trace {
        let mean = station.mean_service();
        if mean < 0.01 {
            let (min, max) = (0.01, 10_000.0);
            let problem = Problem::OutOfRange { min, max };
            let value = format!("mean {mean}");
            issues.push(Issue::new(format!("{at}.times"), value, problem));
        }
    } else {
        renewal_rules(station.dist, station.cv, at, issues);
    }
    if station.mtbf.is_some() != station.mttr.is_some() {
        let problem = Problem::Other("mtbf_and_mttr");
        let value = serde_json::json!([station.mtbf, station.mttr]).to_string();
        issues.push(Issue::new(format!("{at}.mtbf"), value, problem));
    }
}

fn renewal_rules(dist: Dist, cv: f64, at: &str, issues: &mut Vec<Issue>) {
    if dist == Dist::Uniform && cv > MAX_UNIFORM_CV {
        let (min, max) = (0.0, MAX_UNIFORM_CV);
        let problem = Problem::OutOfRange { min, max };
        issues.push(Issue::new(format!("{at}.cv"), cv.to_string(), problem));
    }
}

fn sorted(times: &[f64], at: &str, issues: &mut Vec<Issue>) {
    if let Some(i) = times.windows(2).position(|pair| pair[1] < pair[0]) {
        let field = format!("{at}.{}", i + 1);
        let problem = Problem::Other("not_sorted");
        issues.push(Issue::new(field, times[i + 1].to_string(), problem));
    }
}

/// Loops follow one another without overlap and end before station `end`.
fn loop_rules(loops: &[Loop], stations: usize, end: usize, at: &str, issues: &mut Vec<Issue>) {
    let mut next = 0;
    for (i, l) in loops.iter().enumerate() {
        let mut fault = |name: &str, value: u32, problem| {
            let field = format!("{at}.loops.{i}.{name}");
            issues.push(Issue::new(field, value.to_string(), problem));
        };
        let (min, max) = (0.0, stations as f64 - 1.0);
        if l.last as usize >= stations {
            fault("last", l.last, Problem::OutOfRange { min, max });
        } else if l.last as usize >= end {
            fault("last", l.last, Problem::Other("loop_after_decoupling"));
        }
        if l.first > l.last {
            fault("first", l.first, Problem::Other("loop_reversed"));
        } else if l.first < next {
            fault("first", l.first, Problem::Other("loops_overlap"));
        }
        next = next.max(l.last.saturating_add(1));
    }
}
