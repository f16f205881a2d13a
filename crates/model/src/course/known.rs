//! What texts can refer to that is not text: modules, figures, workshops and their scenarios.

use serde_json::Value;

use crate::line::Comparison;
use crate::scenario::from_pairs;
use crate::spec::FieldSpec;
use crate::{decouple, funnel, line};

/// Every module that the course has or will have.
pub const MODULES: &[&str] = &[
    "management-tasks",
    "logistics",
    "supply-chain",
    "suppliers",
    "push-pull",
    "production",
    "manufacturing-flow",
    "inventory",
    "orders",
    "marketing-mix",
    "services",
    "customers",
    "total-quality",
    "qhse",
];

/// Figures of lessons that the views draw.
pub const FIGURES: &[&str] = &["part-journey", "kanban-loop", "decoupling", "funnel"];

/// Figures that questions can ask to point at, with the ids of their spots.
pub const POINT_FIGURES: &[(&str, &[&str])] = &[
    ("chain", &["suppliers", "frame", "paint", "wheels", "assembly", "stock", "dealers", "customers"]),
    ("funnel", &["impressions", "clicks", "visits", "orders"]),
    ("wip-curve", &["low", "knee", "high"]),
];

/// Workshops that texts can lead to, each with its module: (module, workshop).
pub const WORKSHOPS: &[(&str, &str)] = &[
    ("push-pull", "line"),
    ("push-pull", "cards"),
    ("push-pull", "funnel"),
    ("push-pull", "decouple"),
    ("push-pull", "strategy"),
    ("push-pull", "tactics"),
    ("push-pull", "technologies"),
];

/// Workshops that play a file of questions of their own, named like them: (module, workshop).
pub const SETS: &[(&str, &str)] =
    &[("push-pull", "strategy"), ("push-pull", "tactics"), ("push-pull", "technologies")];

/// Presets of the workshop `cards`.
pub const CARDS_PRESETS: &[&str] = &["penny-fab", "penny-fab-regular", "atlas", "bottleneck"];

/// How links of texts are written.
pub(super) const LINKS: &str =
    "term:id, lesson:module#screen, workshop:id?preset=…, practice:module, glossary:id, source:id";

/// The module of a workshop.
pub(super) fn module_of(workshop: &str) -> Option<&'static str> {
    WORKSHOPS.iter().find(|(_, id)| *id == workshop).map(|(module, _)| *module)
}

/// The first part of a scenario that the workshop cannot use, and what it takes there.
pub(super) fn scenario_fault(workshop: &str, query: &str) -> Option<(String, String)> {
    let pairs: Vec<(String, String)> = query
        .split('&')
        .filter(|part| !part.is_empty())
        .map(|part| part.split_once('=').unwrap_or((part, "")))
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .collect();
    let named = pairs.iter().find(|(key, _)| key == "preset").map(|(_, id)| id.as_str());
    let refuse = |id: &str, known: String| Some((format!("preset={id}"), known));
    match (workshop, named) {
        ("cards", Some(id)) if !CARDS_PRESETS.contains(&id) => refuse(id, CARDS_PRESETS.join(", ")),
        ("line", named) => {
            let presets = line::presets();
            let Some(preset) = named.map_or(presets.first(), |id| presets.iter().find(|p| p.id == id)) else {
                let known: Vec<String> = presets.into_iter().map(|preset| preset.id).collect();
                return refuse(named.unwrap_or_default(), known.join(", "));
            };
            // A fork is judged where the line runs.
            let own = pairs.iter().filter(|(key, _)| key != "preset" && !key.starts_with("fork."));
            let own: Vec<_> = own.cloned().collect();
            let (_, issues) = Comparison::from_pairs(&preset.comparison, &own);
            let issue = issues.first()?;
            Some((format!("{}={}", issue.field, issue.value), issue.to_string()))
        }
        ("funnel", named) => {
            let presets = funnel::presets();
            let known: Vec<(&str, Value)> = presets.iter().map(|p| (p.id, json(&p.params))).collect();
            described(named, &known, &funnel::spec(), &pairs, &["preset"])
        }
        ("decouple", named) => {
            let presets = decouple::presets();
            let known: Vec<(&str, Value)> = presets.iter().map(|p| (p.id, json(&p.params))).collect();
            described(named, &known, &decouple::spec(), &pairs, &["preset", "before"])
        }
        _ => None,
    }
}

/// The same for a workshop on one described scenario; `own` are keys beside the description.
fn described(
    named: Option<&str>,
    presets: &[(&str, Value)],
    spec: &[FieldSpec],
    pairs: &[(String, String)],
    own: &[&str],
) -> Option<(String, String)> {
    let found = named.map_or(presets.first(), |id| presets.iter().find(|(known, _)| *known == id));
    let Some((_, base)) = found else {
        let known: Vec<&str> = presets.iter().map(|(id, _)| *id).collect();
        return Some((format!("preset={}", named.unwrap_or_default()), known.join(", ")));
    };
    let rest: Vec<_> = pairs.iter().filter(|(key, _)| !own.contains(&key.as_str())).cloned().collect();
    let (_, issues) = from_pairs(spec, base, &rest);
    let issue = issues.first()?;
    Some((format!("{}={}", issue.field, issue.value), issue.to_string()))
}

fn json<T: serde::Serialize>(value: &T) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}
