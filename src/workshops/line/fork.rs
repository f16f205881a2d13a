//! "What if": another future from the present hour on.

use leptos::prelude::*;
use model::issue::Issue;
use model::line::{Params, spec};
use model::spec::FieldSpec;
use serde_json::Value;

use super::edit;
use super::form::{Faults, Field, entries};
use super::session::Session;
use super::words::{letter, policy_name};
use crate::format::Numbers;
use crate::i18n::*;
use crate::ui::SelectField;
use crate::words::{tr, tr_label};

/// The panel: choose a line, change its parameters, see both futures.
#[component]
pub fn WhatIf() -> impl IntoView {
    let i18n = use_i18n();
    let session = Session::expect();
    let line = RwSignal::new(0_usize);
    let draft = RwSignal::new(Value::Null);
    let faults = RwSignal::new(Vec::<Issue>::new());
    Effect::new(move || {
        session.generation.track();
        let last = session.scenario.with(|scenario| scenario.policies.len()) - 1;
        let at = line.get().min(last);
        let params = session.scenario.with(|scenario| scenario.params(at));
        draft.set(serde_json::to_value(params).unwrap_or_default());
    });
    let hour = move || {
        let time = session.shots.with(|shots| shots.first().map_or(0.0, |shot| shot.time));
        Numbers::here().upto(time, 1)
    };
    let go = move |_| {
        let forked = Params::from_value(&draft.get_untracked())
            .and_then(|params| session.fork_now(line.get_untracked(), params));
        faults.set(forked.err().unwrap_or_default());
    };
    view! {
        <details class="panel what-if">
            <summary>{tr!(i18n, line.what_if)}</summary>
            <p>{tr!(i18n, line.what_if_text)}</p>
            <LineChoice line=line />
            <ForkFields draft=draft />
            <Faults faults=faults />
            <p class="actions">
                <button class="btn" type="button" on:click=go>
                    {move || t_string!(i18n, line.fork_here, hour = hour())}
                </button>
                <Show when=move || session.fork.get().is_some()>
                    <button class="btn ghost" type="button" on:click=move |_| session.unfork()>
                        {tr!(i18n, line.unfork)}
                    </button>
                </Show>
            </p>
        </details>
    }
}

/// Which line to leave from.
#[component]
fn LineChoice(
    /// The line chosen.
    line: RwSignal<usize>,
) -> impl IntoView {
    let i18n = use_i18n();
    let session = Session::expect();
    let options = move || {
        session.scenario.with(|scenario| {
            let lines = scenario.policies.iter().enumerate();
            lines
                .map(|(index, policy)| {
                    (index.to_string(), format!("{} · {}", letter(index), policy_name(i18n, policy)))
                })
                .collect::<Vec<_>>()
        })
    };
    let choose = move |value: String| line.set(value.parse().unwrap_or_default());
    view! {
        <SelectField
            label=tr_label!(i18n, line.which_line)
            options=Signal::derive(options)
            value=Signal::derive(move || line.get().to_string())
            on_change=choose
        />
    }
}

/// The parameters that may change midway: the policy's, the demand's, the
/// stations'. Seed and number of stations stay.
#[component]
fn ForkFields(
    /// The parameters of the other future.
    draft: RwSignal<Value>,
) -> impl IntoView {
    let i18n = use_i18n();
    let specs: StoredValue<Vec<FieldSpec>> = StoredValue::new(spec());
    let faults = RwSignal::new(Vec::<Issue>::new());
    let change = Callback::new(move |(path, value): (String, Value)| {
        match draft.with_untracked(|draft| edit::changed_params(draft, &path, value)) {
            Ok(next) => {
                faults.set(Vec::new());
                draft.set(next);
            }
            Err(found) => faults.set(found),
        }
    });
    let group = move |prefix: &'static str| {
        let list =
            Memo::new(move |_| draft.with(|draft| specs.with_value(|specs| entries(specs, draft, prefix))));
        view! {
            <div class="fields">
                <For
                    each=move || list.get()
                    key=|entry| entry.path.clone()
                    children=move |entry| view! { <Field entry=entry scenario=draft on_change=change /> }
                />
            </div>
        }
    };
    view! {
        <Faults faults=faults />
        {group("policy.")}
        <details class="inner">
            <summary>{tr!(i18n, line.g_demand)}</summary>
            {group("demand.")}
        </details>
        <details class="inner">
            <summary>{tr!(i18n, line.g_stations)}</summary>
            {group("stations.")}
        </details>
    }
}
