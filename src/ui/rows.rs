use leptos::prelude::*;

/// A small table: a name per row, a value per column. On a phone each row is a
/// card, and the roles are written out, since a table that is laid out
/// otherwise loses its own.
#[component]
pub fn RowTable(
    /// What stands in it.
    #[prop(into)]
    data: Signal<RowData>,
) -> impl IntoView {
    let head = move || {
        let head = data.get().head.into_iter();
        head.map(|name| view! { <th role="columnheader" scope="col">{name}</th> }).collect_view()
    };
    let body = move || {
        let RowData { head, rows, .. } = data.get();
        rows.into_iter().map(|row| row_view(&head, row)).collect::<Vec<AnyView>>()
    };
    view! {
        <table class="intervals cards-on-phone" role="table">
            <caption>{move || data.get().caption}</caption>
            <thead role="rowgroup">
                <tr role="row">{head}</tr>
            </thead>
            <tbody role="rowgroup">{body}</tbody>
        </table>
    }
}

/// What stands in a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RowData {
    /// What the table shows.
    pub caption: String,
    /// The names of the columns, that of the rows' names first.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// Its name, and what is added to it in small; empty for nothing.
    pub name: (String, String),
    /// Its values, each with what is added in small.
    pub cells: Vec<(String, String)>,
}

fn row_view(head: &[String], row: Row) -> AnyView {
    let small = |note: String| (!note.is_empty()).then(|| view! { <small>{note}</small> });
    let labels = head.iter().skip(1).cloned();
    let cells = row.cells.into_iter().zip(labels).map(|((value, note), label)| {
        view! {
            <td role="cell" data-label=label>
                {value}
                " "
                {small(note)}
            </td>
        }
    });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                {row.name.0}
                " "
                {small(row.name.1)}
            </th>
            {cells.collect_view()}
        </tr>
    }
    .into_any()
}
