use leptos::prelude::*;
use model::course::{Fault, FaultKind};

use super::words::{expected_text, kind_text};
use super::{Library, Report};
use crate::i18n::*;
use crate::words::{Words, tr};

/// Every fault in the texts of the course, both languages held side by side.
#[component]
pub fn ContentPage() -> impl IntoView {
    let i18n = use_i18n();
    let library = Library::expect();
    let report = library.report();
    view! {
        <h1 id="title" tabindex="-1">{tr!(i18n, pages.content_title)}</h1>
        <p class="lede">{tr!(i18n, content.page_lede)}</p>
        <p class="actions">
            <button class="btn" type="button" on:click=move |_| library.reload()>
                {tr!(i18n, content.reload)}
            </button>
        </p>
        <p class="fault-count" role="status">{move || report.with(|report| told(i18n, report))}</p>
        {move || {
            let (advice, faults) = split(&report.get());
            view! {
                <FaultTable id="faults" title=tr!(i18n, content.faults_title) faults=faults />
                {(!advice.is_empty()).then(|| view! { <p class="soft">{tr!(i18n, content.advice_text)}</p> })}
                <FaultTable id="advice" title=tr!(i18n, content.advice_title) faults=advice />
            }
        }}
    }
}

/// Advice and faults, missing files first.
fn split(report: &Report) -> (Vec<Fault>, Vec<Fault>) {
    let missing = report.missing.iter().map(|trouble| Fault {
        file: trouble.file.path(),
        line: 1,
        place: String::new(),
        kind: FaultKind::MissingFile,
        found: if trouble.status == 0 { String::new() } else { trouble.status.to_string() },
        expected: String::new(),
    });
    // A file that came and cannot be used has its own faults.
    let missing: Vec<Fault> = missing.filter(|fault| fault.found != "200").collect();
    missing.into_iter().chain(report.faults.iter().cloned()).partition(|fault| fault.kind.is_advice())
}

fn told(i18n: Words, report: &Report) -> String {
    let (advice, faults) = split(report);
    match (report.loading, faults.len(), advice.len()) {
        (0, 0, 0) => t_string!(i18n, content.clean, count = report.read),
        (0, faults, advice) => {
            t_string!(i18n, content.summary, faults = faults, advice = advice, count = report.read)
        }
        (loading, ..) => t_string!(i18n, content.reading, count = loading),
    }
}

/// Faults in rows, nothing where there are none; on a phone each row becomes a
/// card. The roles are written out, because a table that is laid out otherwise
/// loses its own.
#[component]
fn FaultTable(
    /// Id of its title.
    id: &'static str,
    /// Its title.
    #[prop(into)]
    title: Signal<&'static str>,
    /// What stands in it.
    faults: Vec<Fault>,
) -> impl IntoView {
    if faults.is_empty() {
        return ().into_any();
    }
    let i18n = use_i18n();
    let head = columns(i18n).map(|name| view! { <th role="columnheader" scope="col">{name}</th> });
    view! {
        <h2 id=id class="fault-title">{title}</h2>
        <table class="fault-table" role="table" aria-labelledby=id>
            <thead role="rowgroup">
                <tr role="row">{head}</tr>
            </thead>
            <tbody role="rowgroup">{faults.iter().map(|fault| row(i18n, fault)).collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn row(i18n: Words, fault: &Fault) -> impl IntoView + use<> {
    let [_, place, what, found, expected] = columns(i18n);
    // The parser speaks English.
    let tongue = (fault.kind == FaultKind::Syntax).then_some("en");
    view! {
        <tr role="row">
            <th role="rowheader" scope="row"><code>{format!("{}:{}", fault.file, fault.line)}</code></th>
            <td role="cell" data-label=place><code>{fault.place.clone()}</code></td>
            <td role="cell" data-label=what class="what">{kind_text(i18n, fault.kind)}</td>
            <td role="cell" data-label=found><code lang=tongue>{fault.found.clone()}</code></td>
            <td role="cell" data-label=expected>{expected_text(i18n, fault)}</td>
        </tr>
    }
}

fn columns(i18n: Words) -> [&'static str; 5] {
    [
        t_string!(i18n, content.at),
        t_string!(i18n, content.place),
        t_string!(i18n, content.what),
        t_string!(i18n, content.found),
        t_string!(i18n, content.expected),
    ]
}
