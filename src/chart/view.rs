use leptos::html::Canvas;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlCanvasElement, ResizeObserver};

use super::bars;
use super::canvas::paint;
use super::data::{ChartData, Plot};
use super::table::{Bounds, Cell, Table};
use crate::format::Numbers;
use crate::i18n::*;
use crate::router::Router;
use crate::theme::ThemeContext;
use crate::ui::{save_text, save_url};
use crate::words::tr;

/// A drawing with its title, the sentence that says what it shows, its numbers
/// as a table, and both as files.
#[component]
pub fn Chart(
    /// What is shown.
    #[prop(into)]
    data: Signal<ChartData>,
    /// What there is to see, in one sentence.
    #[prop(into)]
    sentence: Signal<String>,
) -> impl IntoView {
    let i18n = use_i18n();
    let router = Router::expect();
    let canvas = NodeRef::<Canvas>::new();
    keep_painted(canvas, data);

    let title = move || data.with(|data| data.title.clone());
    let said = move || format!("{} {}", t_string!(i18n, chart.label, title = title()), sentence.get());
    let tall = move || {
        data.with(|data| match &data.plot {
            Plot::Bars(bars) => Some(format!("{}px", bars::height(bars))),
            Plot::Series(_) => None,
        })
    };
    let csv = move |_| {
        let table = data.with_untracked(|data| Table::of(data, &bounds(i18n)));
        let name = data.with_untracked(|data| format!("{}.csv", data.file));
        save_text(&name, "text/csv;charset=utf-8", &table.csv(router.lang()));
    };
    let png = move |_| {
        if let Some(url) = canvas.get_untracked().and_then(|canvas| canvas.to_data_url().ok()) {
            save_url(&data.with_untracked(|data| format!("{}.png", data.file)), &url);
        }
    };
    view! {
        <figure class="chart">
            <figcaption>{title}</figcaption>
            <canvas node_ref=canvas role="img" aria-label=said style:--chart-height=tall></canvas>
            <p class="chart-says">{move || sentence.get()}</p>
            <div class="chart-tools">
                <Numeric data=data />
                <button type="button" class="chart-save" on:click=csv aria-label=move || {
                    t_string!(i18n, chart.save_csv, title = title())
                }>"CSV"</button>
                <button type="button" class="chart-save" on:click=png aria-label=move || {
                    t_string!(i18n, chart.save_png, title = title())
                }>"PNG"</button>
            </div>
        </figure>
    }
}

/// The table of a chart, made when it is opened.
#[component]
fn Numeric(
    /// Whose numbers.
    data: Signal<ChartData>,
) -> impl IntoView {
    let i18n = use_i18n();
    let open = RwSignal::new(false);
    let toggled = move |event: web_sys::Event| {
        let details = event.target();
        open.set(
            details.is_some_and(|details| js_sys::Reflect::get(&details, &"open".into()) == Ok(true.into())),
        );
    };
    let name = move || t_string!(i18n, chart.table_of, title = data.with(|data| data.title.clone()));
    view! {
        <details class="chart-table" on:toggle=toggled>
            <summary>{tr!(i18n, chart.numbers)}</summary>
            <Show when=move || open.get()>
                <div class="table-scroll" role="region" tabindex="0" aria-label=name>
                    {move || table_view(&data.with(|data| Table::of(data, &bounds(i18n))), name())}
                </div>
            </Show>
        </details>
    }
}

fn table_view(table: &Table, name: String) -> impl IntoView + use<> {
    let numbers = Numbers::here();
    let written = |cell: &Cell| match cell {
        Cell::Text(text) => text.clone(),
        Cell::Number(value) if value.abs() < 1000.0 => numbers.upto(*value, 4),
        Cell::Number(value) => numbers.upto(*value, 1),
        Cell::Empty => "–".to_owned(),
    };
    let head = table.head.iter().map(|name| match name.as_str() {
        "" => view! { <td></td> }.into_any(),
        name => view! { <th scope="col">{name.to_owned()}</th> }.into_any(),
    });
    let row = |row: &Vec<Cell>| {
        let mut cells = row.iter().map(written);
        let first = cells.next().unwrap_or_default();
        let rest = cells.map(|cell| view! { <td>{cell}</td> }).collect_view();
        view! { <tr><th scope="row">{first}</th>{rest}</tr> }
    };
    view! {
        <table class="numbers">
            <caption class="sr">{name}</caption>
            <thead><tr>{head.collect_view()}</tr></thead>
            <tbody>{table.rows.iter().map(row).collect_view()}</tbody>
        </table>
    }
}

fn bounds(i18n: crate::words::Words) -> Bounds {
    Bounds { low: t_string!(i18n, chart.low).to_owned(), high: t_string!(i18n, chart.high).to_owned() }
}

/// Paints when data, size, theme or language change, at most once a frame.
fn keep_painted(canvas: NodeRef<Canvas>, data: Signal<ChartData>) {
    let router = Router::expect();
    let theme = ThemeContext::expect();
    let resized = RwSignal::new(0_u32);
    let due = StoredValue::new(false);

    Effect::new(move || {
        if let Some(canvas) = canvas.get() {
            watch_size(&canvas, resized);
        }
    });
    Effect::new(move || {
        data.track();
        resized.track();
        let (_, lang) = (theme.is_dark(), router.lang());
        if due.get_value() {
            return;
        }
        due.set_value(true);
        // The theme reaches the page's root by an effect of its own; a frame
        // later all colours are there.
        request_animation_frame(move || {
            let _ = due.try_set_value(false);
            let canvas = canvas.try_get_untracked().flatten();
            let data = data.try_get_untracked();
            if let (Some(canvas), Some(data)) = (canvas, data) {
                paint(&canvas, &data, Numbers::of(lang));
            }
        });
    });
}

/// Counts the canvas's changes of size, until the component goes.
fn watch_size(canvas: &HtmlCanvasElement, resized: RwSignal<u32>) {
    let changed = Closure::<dyn FnMut()>::new(move || {
        let _ = resized.try_update(|count| *count += 1);
    });
    if let Ok(observer) = ResizeObserver::new(changed.as_ref().unchecked_ref()) {
        observer.observe(canvas);
        let kept = StoredValue::new_local((observer, changed));
        on_cleanup(move || {
            let _ = kept.try_with_value(|(observer, _)| observer.disconnect());
        });
    }
}
