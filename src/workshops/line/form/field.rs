use leptos::prelude::*;
use model::issue::Issue;
use model::spec::{FieldKind, FieldSpec};
use serde_json::{Value, json};

use super::paths::Entry;
use crate::i18n::*;
use crate::ui::{NumberField, Range, SelectField, parse_number, unique_id};
use crate::workshops::line::edit::get;
use crate::workshops::line::words::{choice_name, field_name, station_name, unit_name};

/// One field of a scenario, made from its description.
#[component]
pub fn Field(
    /// Which field.
    entry: Entry,
    /// The scenario as JSON.
    #[prop(into)]
    scenario: Signal<Value>,
    /// Called with the path and the new value.
    on_change: Callback<(String, Value)>,
) -> impl IntoView {
    let i18n = use_i18n();
    let Entry { path, spec } = entry;
    let at = path.clone();
    let value = Memo::new(move |_| scenario.with(|scenario| get(scenario, &at).cloned().unwrap_or_default()));
    let label = {
        let (path, pattern) = (path.clone(), spec.path.clone());
        let stations = Memo::new(move |_| scenario.with(station_count));
        Signal::derive(move || label_of(i18n, &path, &pattern, stations.get()))
    };
    let put = Callback::new(move |new: Value| on_change.run((path.clone(), new)));
    match spec.kind.clone() {
        FieldKind::Choice(words) => {
            let options =
                move || words.iter().map(|word| (word.to_string(), choice_name(i18n, word))).collect();
            let chosen = move || value.get().as_str().unwrap_or_default().to_owned();
            let choose = move |word: String| put.run(json!(word));
            view! {
                <SelectField
                    label=label
                    options=Signal::derive(options)
                    value=Signal::derive(chosen)
                    on_change=choose
                />
            }
            .into_any()
        }
        FieldKind::Flag => view! { <FlagField label=label value=value put=put /> }.into_any(),
        FieldKind::List => view! { <TimesField label=label value=value put=put /> }.into_any(),
        _ => view! { <Quantity label=label spec=spec value=value put=put /> }.into_any(),
    }
}

/// A number with the unit and range of its description.
#[component]
fn Quantity(
    label: Signal<String>,
    spec: FieldSpec,
    value: Memo<Value>,
    put: Callback<Value>,
) -> impl IntoView {
    let i18n = use_i18n();
    let whole = spec.kind == FieldKind::Integer;
    let range = Range { min: spec.min, max: spec.max, step: spec.step, whole, optional: spec.optional };
    let unit = move || unit_name(i18n, spec.unit);
    let change = move |number: Option<f64>| {
        put.run(match number {
            None => Value::Null,
            Some(number) if whole => json!(number as u64),
            Some(number) => json!(number),
        });
    };
    view! {
        <NumberField
            label=label
            unit=Signal::derive(unit)
            value=Signal::derive(move || value.get().as_f64())
            range=range
            slider=slider_span(&spec.path)
            on_change=change
        />
    }
}

/// What a slider spans, for the few fields worth one.
fn slider_span(pattern: &str) -> Option<(f64, f64)> {
    match pattern.strip_prefix("policies.*.").unwrap_or(pattern) {
        "cards" => Some((1.0, 40.0)),
        "cards.*" | "loops.*.cards" => Some((1.0, 20.0)),
        "release.bias" => Some((-0.5, 0.5)),
        "release.mean_interarrival" | "demand.mean_interarrival" => Some((0.5, 4.0)),
        "demand.season.amplitude" => Some((0.0, 1.0)),
        "stations.*.mean" => Some((0.1, 3.0)),
        "stations.*.cv" | "demand.cv" | "release.cv" => Some((0.0, 2.0)),
        _ => None,
    }
}

#[component]
fn FlagField(label: Signal<String>, value: Memo<Value>, put: Callback<Value>) -> impl IntoView {
    view! {
        <label class="choice">
            <input
                type="checkbox"
                prop:checked=move || value.get() == true
                on:change:target=move |event| put.run(json!(event.target().checked()))
            />
            <span>{label}</span>
        </label>
    }
}

/// A list of times as text: one number after the other.
#[component]
fn TimesField(label: Signal<String>, value: Memo<Value>, put: Callback<Value>) -> impl IntoView {
    let i18n = use_i18n();
    let id = StoredValue::new(unique_id());
    let fault = RwSignal::new(None::<String>);
    let text = move || {
        let times = value.get().as_array().cloned().unwrap_or_default();
        times.iter().map(Value::to_string).collect::<Vec<_>>().join("  ")
    };
    let take = move |text: String| {
        let read: Result<Vec<f64>, String> =
            text.split_whitespace().map(|word| parse_number(word).ok_or_else(|| word.to_owned())).collect();
        match read {
            Ok(times) => {
                fault.set(None);
                put.run(json!(times));
            }
            Err(word) => fault.set(Some(word)),
        }
    };
    view! {
        <div class="field">
            <label for=move || id.get_value()>{label}</label>
            <textarea
                id=move || id.get_value()
                rows="3"
                prop:value=text
                on:change:target=move |event| take(event.target().value())
            ></textarea>
            <Show when=move || fault.get().is_some()>
                <span class="fault" role="alert">
                    {move || t_string!(i18n, ui.not_a_time, word = fault.get().unwrap_or_default())}
                </span>
            </Show>
        </div>
    }
}

fn station_count(scenario: &Value) -> usize {
    get(scenario, "stations").and_then(Value::as_array).map_or(0, Vec::len)
}

/// The label of a field; where it stands in a list, with what it belongs to.
fn label_of(i18n: crate::words::Words, path: &str, pattern: &str, stations: usize) -> String {
    let name = field_name(i18n, pattern);
    let index = |marker: &str| {
        let rest = path.split_once(marker)?.1;
        rest.split('.').next()?.parse::<usize>().ok()
    };
    if pattern.ends_with(".cards.*") {
        return index(".cards.").map_or(name, |index| station_name(i18n, index, stations));
    }
    match index(".loops.") {
        Some(index) => t_string!(i18n, line.in_loop, n = index + 1, name = name),
        None => name,
    }
}

/// A fault of a scenario in words, its field named as on screen.
pub fn fault_text(i18n: crate::words::Words, issue: &Issue) -> String {
    let pattern: Vec<&str> =
        issue.field.split('.').map(|part| if part.parse::<usize>().is_ok() { "*" } else { part }).collect();
    let name = field_name(i18n, pattern.join(".").trim_start_matches("fork."));
    let place = if name.contains('*') || name == issue.field {
        issue.field.clone()
    } else {
        format!("{name} ({})", issue.field)
    };
    crate::ui::issue_text(i18n, issue, &place, |word| choice_name(i18n, word))
}
