use leptos::prelude::*;

use super::words::{exact, source, what};
use crate::format::Numbers;
use crate::i18n::*;
use crate::worker::Checked;

/// The values in rows; on a phone each row becomes a card. The roles are
/// written out, because a table that is laid out otherwise loses its own.
#[component]
pub fn ChecksTable(
    /// What has been recomputed so far.
    #[prop(into)]
    rows: Signal<Vec<Checked>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let head = move || {
        columns(i18n).map(|name| view! { <th role="columnheader" scope="col">{name}</th> }).collect_view()
    };
    view! {
        <table class="checks" role="table" aria-labelledby="checks-count">
            <thead role="rowgroup">
                <tr role="row">{head}</tr>
            </thead>
            <tbody role="rowgroup">
                <For
                    each=move || rows.get()
                    key=|row| row.id.clone()
                    children=move |row| move || row_view(i18n, &row)
                />
            </tbody>
        </table>
    }
}

/// One published value, in the present language.
fn row_view(i18n: crate::words::Words, row: &Checked) -> impl IntoView + use<> {
    let numbers = Numbers::here();
    let [_, from, expected, computed, difference, tolerance, verdict] = columns(i18n);
    let gap = row.computed.map(|computed| computed - row.expected);
    let words = if row.pass { t_string!(i18n, checks.pass) } else { t_string!(i18n, checks.fail) };
    view! {
        <tr role="row" class:fails=!row.pass>
            <th role="rowheader" scope="row">{what(i18n, &row.id)}</th>
            <td role="cell" class="from" data-label=from>{source(i18n, row)}</td>
            <td role="cell" data-label=expected>{exact(numbers, Some(row.expected))}</td>
            <td role="cell" data-label=computed>{exact(numbers, row.computed)}</td>
            <td role="cell" data-label=difference>{exact(numbers, gap)}</td>
            <td role="cell" data-label=tolerance>{exact(numbers, Some(row.tolerance))}</td>
            <td role="cell" class="verdict" data-label=verdict>{words}</td>
        </tr>
    }
}

fn columns(i18n: crate::words::Words) -> [&'static str; 7] {
    [
        t_string!(i18n, checks.what),
        t_string!(i18n, checks.source),
        t_string!(i18n, checks.expected),
        t_string!(i18n, checks.computed),
        t_string!(i18n, checks.difference),
        t_string!(i18n, checks.tolerance),
        t_string!(i18n, checks.verdict),
    ]
}
