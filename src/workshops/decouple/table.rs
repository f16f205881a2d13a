use leptos::prelude::*;
use model::decouple::Point;

use super::kind::place_name;
use super::places::Places;
use super::stage::{hours, kept};
use crate::format::Numbers;
use crate::i18n::*;
use crate::ui::{Row, RowData, RowTable};
use crate::words::{Words, tr};

/// Every place side by side, at equal service.
#[component]
pub fn Table(
    /// What is known of the places.
    places: Places,
) -> impl IntoView {
    let i18n = use_i18n();
    let data = Memo::new(move |_| table(i18n, places));
    view! {
        <section aria-labelledby="places">
            <h3 id="places">{tr!(i18n, decouple.places)}</h3>
            <RowTable data=data />
        </section>
    }
}

fn table(i18n: Words, places: Places) -> RowData {
    let params = places.params().unwrap_or_default();
    let advised = places.advised();
    let head = [
        t_string!(i18n, decouple.place),
        t_string!(i18n, decouple.kept),
        t_string!(i18n, decouple.stock),
        t_string!(i18n, decouple.value),
        t_string!(i18n, decouple.lead),
        t_string!(i18n, decouple.on_time),
        t_string!(i18n, decouple.open),
    ];
    RowData {
        caption: t_string!(
            i18n,
            decouple.caption,
            service = Numbers::here().percent(params.service, 0),
            runs = params.replications
        ),
        head: head.map(str::to_owned).into(),
        rows: places.points.with(|points| {
            points.iter().map(|point| row(i18n, point, advised == Some(point.before))).collect()
        }),
    }
}

fn row(i18n: Words, point: &Point, advised: bool) -> Row {
    let numbers = Numbers::here();
    let note = if advised { t_string!(i18n, decouple.advised) } else { "" };
    let p95 = t_string!(i18n, decouple.p95, hours = hours(numbers, point.lead_p95.mean));
    let plain = |value: String| (value, String::new());
    Row {
        name: (place_name(i18n, point.before as usize), note.to_owned()),
        cells: vec![
            plain(numbers.upto(kept(point) as f64, 0)),
            plain(numbers.upto(point.stock.mean, 1)),
            plain(numbers.euros(point.value, 0)),
            (hours(numbers, point.lead_time.mean), p95),
            plain(numbers.percent(point.on_time.mean, 1)),
            plain(numbers.upto(point.open as f64, 0)),
        ],
    }
}
