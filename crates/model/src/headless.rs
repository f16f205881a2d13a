//! The models by name, JSON in and JSON out: what the headless runner answers.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::{
    cards, decouple, funnel,
    issue::{Issue, Problem},
    line::{self, Params, State, analytic},
    progress::review,
    spec::{FieldSpec, check},
};

/// A model that can be run headless.
pub struct Model {
    /// Its name on the command line.
    pub name: &'static str,
    /// What it computes, in one sentence.
    pub about: &'static str,
    /// Its parameters.
    pub spec: fn() -> Vec<FieldSpec>,
    /// Its report on the given parameters.
    pub run: fn(&Value) -> Result<Value, Vec<Issue>>,
}

/// Every model.
pub const MODELS: [Model; 8] = [
    Model { name: "line", about: "a production line, pushed or pulled", spec: line::spec, run: run_line },
    Model {
        name: "comparison",
        about: "up to three policies on the same line and the same demand",
        spec: line::comparison_spec,
        run: run_comparison,
    },
    Model {
        name: "cards",
        about: "throughput and cycle time against the number of cards",
        spec: cards::spec,
        run: run_cards,
    },
    Model {
        name: "mva",
        about: "exact mean-value analysis of a CONWIP line of single exponential machines",
        spec: mva_spec,
        run: run_mva,
    },
    Model {
        name: "funnel",
        about: "a pushed and a pulled campaign that share a budget",
        spec: funnel::spec,
        run: run_funnel,
    },
    Model {
        name: "decouple",
        about: "stock, lead time and variety at each place of the decoupling point",
        spec: decouple::spec,
        run: run_decouple,
    },
    Model {
        name: "kanban-count",
        about: "the number of kanban cards by Toyota's formula, on exact decimals",
        spec: kanban_spec,
        run: run_kanban,
    },
    Model {
        name: "review",
        about: "when a question comes back by FSRS-6: ratings and days in, states and intervals out",
        spec: review::spec,
        run: run_review,
    },
];

/// The model of that name.
pub fn model(name: &str) -> Option<&'static Model> {
    MODELS.iter().find(|model| model.name == name)
}

/// The report of a model on JSON text.
///
/// # Errors
///
/// What is wrong with the text or the parameters.
pub fn answer(model: &Model, text: &str) -> Result<Value, Vec<Issue>> {
    let value = serde_json::from_str(text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        vec![Issue::new("", "", Problem::NotJson { line, column })]
    })?;
    (model.run)(&value)
}

/// Every model with its parameters, units, ranges and defaults.
pub fn list() -> Value {
    let each = MODELS.iter().map(|model| {
        json!({
            "model": model.name,
            "about": model.about,
            "parameters": (model.spec)(),
        })
    });
    Value::Array(each.collect())
}

/// The issues in one line.
pub fn one_line(issues: &[Issue]) -> String {
    let texts: Vec<String> = issues.iter().map(Issue::to_string).collect();
    texts.join("; ")
}

fn run_line(value: &Value) -> Result<Value, Vec<Issue>> {
    let params = Params::from_value(value)?;
    Ok(to_json(&line_report(&params)?))
}

fn line_report(params: &Params) -> Result<line::Report, Vec<Issue>> {
    let mut state = State::new(params)?;
    state.run();
    Ok(state.report())
}

fn run_comparison(value: &Value) -> Result<Value, Vec<Issue>> {
    let comparison = line::Comparison::from_value(value)?;
    let lines = (0..comparison.policies.len()).map(|i| line_report(&comparison.params(i)));
    let lines: Vec<line::Report> = lines.collect::<Result<_, _>>()?;
    Ok(json!({ "lines": to_json(&lines) }))
}

fn run_cards(value: &Value) -> Result<Value, Vec<Issue>> {
    let params = cards::Params::from_value(value)?;
    Ok(to_json(&cards::report(&params)?))
}

fn run_funnel(value: &Value) -> Result<Value, Vec<Issue>> {
    let params = funnel::Params::from_value(value)?;
    Ok(to_json(&funnel::report(&params)?))
}

fn run_decouple(value: &Value) -> Result<Value, Vec<Issue>> {
    let params = decouple::Params::from_value(value)?;
    Ok(to_json(&decouple::report(&params)?))
}

/// A line for mean-value analysis.
#[derive(Deserialize)]
#[serde(default)]
struct Mva {
    means: Vec<f64>,
    wip: u32,
}

impl Default for Mva {
    fn default() -> Self {
        Self { means: vec![2.0; 4], wip: 8 }
    }
}

fn mva_spec() -> Vec<FieldSpec> {
    vec![
        FieldSpec::list("means", (1, 10), json!([2.0, 2.0, 2.0, 2.0])),
        FieldSpec::number("means.*", "h", (0.01, 10_000.0), 2.0),
        FieldSpec::integer("wip", "parts", (1, 500), 8),
    ]
}

fn run_mva(value: &Value) -> Result<Value, Vec<Issue>> {
    let mva: Mva = line::shaped(value, &mva_spec())?;
    let rows = analytic::mean_value_analysis(&mva.means, mva.wip);
    let rows = (1..).zip(rows).map(
        |(wip, p): (u32, _)| json!({"wip": wip, "throughput": p.throughput, "cycle_time": p.cycle_time}),
    );
    Ok(json!({ "rows": rows.collect::<Vec<_>>() }))
}

/// The kanban formula's arguments, as JSON numbers: their decimal text is taken, not their bits.
fn kanban_spec() -> Vec<FieldSpec> {
    let field = |name: &str, unit, range, default| FieldSpec::number(name, unit, range, default);
    vec![
        field("demand", "parts/h", (0.0, 999_999.0), 0.8),
        field("lead_time", "h", (0.0, 999_999.0), 10.0),
        field("alpha", "1", (0.0, 10.0), 0.1),
        field("container", "parts", (0.001, 999_999.0), 1.0),
    ]
}

fn run_kanban(value: &Value) -> Result<Value, Vec<Issue>> {
    let specs = kanban_spec();
    let issues = check(value, &specs);
    if !issues.is_empty() {
        return Err(issues);
    }
    let text = |name: &str| {
        let default = specs.iter().find(|spec| spec.path == name);
        let default = default.map_or(Value::Null, |spec| spec.default.clone());
        value.get(name).unwrap_or(&default).to_string()
    };
    let cards = line::kanban_count(&text("demand"), &text("lead_time"), &text("alpha"), &text("container"));
    let cards = cards.map_err(|issue| vec![issue])?;
    Ok(json!({ "cards": cards }))
}

fn run_review(value: &Value) -> Result<Value, Vec<Issue>> {
    Ok(json!({ "steps": to_json(&review::run(value)?) }))
}

fn to_json<T: Serialize>(value: &T) -> Value {
    serde_json::to_value(value).unwrap_or(Value::Null)
}
