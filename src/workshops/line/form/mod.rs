//! The scenario's form: every parameter, with unit and range, made from the
//! model's own descriptions.

mod field;
mod paths;

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use model::issue::Issue;
use model::line::{Policy, comparison_spec};
use model::spec::FieldSpec;
use serde_json::{Value, json};

pub use field::{Field, fault_text};
pub use paths::entries;

use super::edit;
use super::session::Session;
use super::words::{letter, policy_name, station_name};
use crate::i18n::*;
use crate::words::tr;

/// The descriptions of all fields, made once.
pub type Specs = StoredValue<Vec<FieldSpec>>;

/// All parameters of the scenario in groups; the lines' own group is open.
#[component]
pub fn ScenarioForm() -> impl IntoView {
    let i18n = use_i18n();
    let session = Session::expect();
    let specs: Specs = StoredValue::new(comparison_spec());
    let faults = RwSignal::new(Vec::<Issue>::new());
    let change = Callback::new(move |(path, value): (String, Value)| {
        faults.set(session.change(&path, value).err().unwrap_or_default());
    });
    let group = move |prefixes: &'static [&'static str]| {
        view! { <Group prefixes=prefixes.iter().map(|p| (*p).to_owned()).collect() specs=specs change=change /> }
    };
    view! {
        <div class="form">
            <Faults faults=faults />
            <LinesGroup specs=specs change=change />
            <details>
                <summary>{tr!(i18n, line.g_demand)}</summary>
                {group(&["demand.", "unmet", "season_end"])}
            </details>
            <StationsGroup specs=specs change=change />
            <details>
                <summary>{tr!(i18n, line.g_costs)}</summary>
                {group(&["costs."])}
            </details>
            <details>
                <summary>{tr!(i18n, line.g_run)}</summary>
                {group(&["horizon", "warm_up", "parts"])}
            </details>
        </div>
    }
}

/// What a change asked that cannot be; the scenario is as it was.
#[component]
pub fn Faults(
    /// The faults of the last change.
    #[prop(into)]
    faults: Signal<Vec<Issue>>,
) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <div role="alert">
            <Show when=move || !faults.get().is_empty()>
                <ul class="faults">
                    {move || {
                        faults
                            .get()
                            .iter()
                            .map(|issue| view! { <li>{fault_text(i18n, issue)}</li> })
                            .collect_view()
                    }}
                </ul>
            </Show>
        </div>
    }
}

/// The fields under some prefixes.
#[component]
fn Group(
    /// Where the fields stand in the scenario.
    prefixes: Vec<String>,
    /// All descriptions.
    specs: Specs,
    /// Called with the path and the new value.
    change: Callback<(String, Value)>,
) -> impl IntoView {
    let session = Session::expect();
    let scenario = Memo::new(move |_| {
        session.scenario.with(|scenario| serde_json::to_value(scenario).unwrap_or_default())
    });
    let list = Memo::new(move |_| {
        scenario.with(|scenario| {
            specs.with_value(|specs| {
                prefixes.iter().flat_map(|prefix| entries(specs, scenario, prefix)).collect::<Vec<_>>()
            })
        })
    });
    view! {
        <div class="fields">
            <For
                each=move || list.get()
                key=|entry| (entry.path.clone(), entry.spec.unit)
                children=move |entry| view! { <Field entry=entry scenario=scenario on_change=change /> }
            />
        </div>
    }
}

/// One group per line compared, with its policy.
#[component]
fn LinesGroup(specs: Specs, change: Callback<(String, Value)>) -> impl IntoView {
    let i18n = use_i18n();
    let session = Session::expect();
    let count = Memo::new(move |_| session.scenario.with(|scenario| scenario.policies.len()));
    let add = move |_: MouseEvent| {
        let mut next = session.scenario.get_untracked();
        next.policies.push(Policy::Conwip { cards: 8 });
        session.replace(next);
    };
    let remove = move |_: MouseEvent| {
        let mut next = session.scenario.get_untracked();
        next.policies.pop();
        session.replace(next);
    };
    let (full, single) = (move || count.get() == 3, move || count.get() == 1);
    let name = move |index: usize| {
        session.scenario.with(|scenario| scenario.policies.get(index).map(|policy| policy_name(i18n, policy)))
    };
    view! {
        <For
            each=move || 0..count.get()
            key=|index| *index
            children=move |index| {
                view! {
                    <details open=index == 0>
                        <summary>
                            <span class="letter">{letter(index)}</span>
                            {move || name(index)}
                        </summary>
                        <Group prefixes=vec![format!("policies.{index}.")] specs=specs change=change />
                        <LoopButtons line=index />
                    </details>
                }
            }
        />
        <p class="actions small">
            <button class="btn ghost" type="button" disabled=full on:click=add>
                {tr!(i18n, line.add_line)}
            </button>
            <button class="btn ghost" type="button" disabled=single on:click=remove>
                {tr!(i18n, line.remove_line)}
            </button>
        </p>
    }
}

/// Adds and takes away card loops, where the policy has them.
#[component]
fn LoopButtons(
    /// The line, counted from 0.
    line: usize,
) -> impl IntoView {
    let i18n = use_i18n();
    let session = Session::expect();
    let loops = Memo::new(move |_| {
        session.scenario.with(|scenario| match scenario.policies.get(line) {
            Some(Policy::Cards { loops } | Policy::Hybrid { loops, .. }) => Some(loops.clone()),
            _ => None,
        })
    });
    let faults = RwSignal::new(Vec::new());
    let put = move |next: Vec<model::line::Loop>| {
        let path = format!("policies.{line}.loops");
        faults.set(session.change(&path, json!(next)).err().unwrap_or_default());
    };
    let add = move |_: MouseEvent| {
        let mut next = loops.get_untracked().unwrap_or_default();
        let first = next.last().map_or(0, |last| last.last + 1);
        next.push(model::line::Loop { first, last: first, cards: 4 });
        put(next);
    };
    let remove = move |_: MouseEvent| {
        let mut next = loops.get_untracked().unwrap_or_default();
        next.pop();
        put(next);
    };
    view! {
        <Show when=move || loops.get().is_some()>
            <p class="actions small">
                <button class="btn ghost" type="button" on:click=add>{tr!(i18n, line.add_loop)}</button>
                <button class="btn ghost" type="button" on:click=remove>{tr!(i18n, line.remove_loop)}</button>
            </p>
            <Faults faults=faults />
        </Show>
    }
}

/// One group per station, and how many there are.
#[component]
fn StationsGroup(specs: Specs, change: Callback<(String, Value)>) -> impl IntoView {
    let i18n = use_i18n();
    let session = Session::expect();
    let count = Memo::new(move |_| session.scenario.with(|scenario| scenario.stations.len()));
    let resize = move |count: usize| {
        session.replace(session.scenario.with_untracked(|scenario| edit::with_stations(scenario, count)));
    };
    let (full, single) = (move || count.get() == 10, move || count.get() == 1);
    view! {
        <details>
            <summary>{tr!(i18n, line.g_stations)}</summary>
            <For
                each=move || (0..count.get()).map(move |index| (index, count.get()))
                key=|key| *key
                children=move |(index, count)| {
                    view! {
                        <details class="inner">
                            <summary>{move || station_name(i18n, index, count)}</summary>
                            <Group prefixes=vec![format!("stations.{index}.")] specs=specs change=change />
                        </details>
                    }
                }
            />
            <p class="actions small">
                <button
                    class="btn ghost"
                    type="button"
                    disabled=full
                    on:click=move |_| resize(count.get_untracked() + 1)
                >
                    {tr!(i18n, line.add_station)}
                </button>
                <button
                    class="btn ghost"
                    type="button"
                    disabled=single
                    on:click=move |_| resize(count.get_untracked().saturating_sub(1))
                >
                    {tr!(i18n, line.remove_station)}
                </button>
            </p>
        </details>
    }
}
