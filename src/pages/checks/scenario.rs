use leptos::prelude::*;
use model::issue::Issue;
use model::job::{Job, Outcome};
use model::line::Params;
use serde::Serialize;

use crate::format::Numbers;
use crate::i18n::*;
use crate::ui::issue_text;
use crate::words::tr;
use crate::worker::{Found, JobHandle, Output, run_job};

/// A value as readable text, by way of the one writer that all types share.
fn as_text<T: Serialize>(value: &T) -> String {
    serde_json::to_value(value).and_then(|value| serde_json::to_string_pretty(&value)).unwrap_or_default()
}

/// For teachers: any scenario of `line` as JSON, computed here as the runner
/// computes it on a command line.
#[component]
pub fn AnyScenario() -> impl IntoView {
    let i18n = use_i18n();
    let text = RwSignal::new(as_text(&Params::default()));
    let issues = RwSignal::new(Vec::<Issue>::new());
    let report = RwSignal::new(String::new());
    let share = RwSignal::new(None::<f64>);
    let handle = StoredValue::new(None::<JobHandle>);
    let cancel = move || {
        if let Some(Some(handle)) = handle.try_update_value(Option::take) {
            handle.cancel();
        }
    };
    let done = move |result: Result<Output, String>| {
        share.set(None);
        report.set(match result.map(|output| output.result) {
            Ok(Found::Outcome(Outcome::Run { report })) => as_text(&report),
            Ok(_) => String::new(),
            Err(reason) => reason,
        });
    };
    let compute = move |_| {
        cancel();
        report.set(String::new());
        match Params::from_json(&text.get_untracked()) {
            Err(found) => issues.set(found),
            Ok(params) => {
                issues.set(Vec::new());
                share.set(Some(0.0));
                let going = move |done: f64| share.set(Some(done));
                handle.set_value(Some(run_job(Job::Run { params }, going, done)));
            }
        }
    };
    on_cleanup(cancel);
    let going = move || {
        share.get().map(|done| t_string!(i18n, checks.computing, done = Numbers::here().percent(done, 0)))
    };
    view! {
        <details class="panel any-scenario">
            <summary>{tr!(i18n, checks.any)}</summary>
            <p>{tr!(i18n, checks.any_text)}</p>
            <label class="field">
                <span>{tr!(i18n, checks.any_params)}</span>
                <textarea
                    rows="12"
                    spellcheck="false"
                    autocomplete="off"
                    aria-invalid=move || issues.with(|issues| !issues.is_empty()).then_some("true")
                    prop:value=move || text.get()
                    on:input:target=move |event| text.set(event.target().value())
                ></textarea>
            </label>
            <ul class="faults" role="alert">
                {move || {
                    issues.get().iter().map(|issue| view! { <li>{said(i18n, issue)}</li> }).collect_view()
                }}
            </ul>
            <p>
                <button class="btn" type="button" on:click=compute>{tr!(i18n, checks.any_compute)}</button>
                " "
                <span role="status">{going}</span>
            </p>
            <label class="field">
                <span>{tr!(i18n, checks.any_report)}</span>
                <textarea rows="12" readonly spellcheck="false" prop:value=move || report.get()></textarea>
            </label>
        </details>
    }
}

/// A fault by the field's own name: who writes JSON knows it by that.
fn said(i18n: crate::words::Words, issue: &Issue) -> String {
    let field = if issue.field.is_empty() { "JSON" } else { &issue.field };
    issue_text(i18n, issue, field, str::to_owned)
}
