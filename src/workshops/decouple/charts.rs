use leptos::prelude::*;
use model::decouple::Point;

use super::kind::{STATIONS, station};
use super::places::Places;
use crate::chart::{Axis, BarLayout, BarSeries, Bars, Chart, ChartData, Plot, Tone};
use crate::format::Numbers;
use crate::i18n::*;
use crate::words::Words;

/// What is made ahead, and how long customers wait, place by place.
#[component]
pub fn Charts(
    /// What is known of the places.
    places: Places,
) -> impl IntoView {
    let i18n = use_i18n();
    let value = Memo::new(move |_| {
        let (title, unit) = (t_string!(i18n, decouple.chart_value), "€");
        bars(i18n, places, title, unit, Tone::Push, "decouplage-stock", |point| point.value)
    });
    let lead = Memo::new(move |_| {
        let (title, unit) = (t_string!(i18n, decouple.chart_lead), "h");
        bars(i18n, places, title, unit, Tone::Pull, "decouplage-delai", |point| point.lead_time.mean)
    });
    let ends = move |read: fn(&Point) -> f64| {
        places.points.with(|points| (points.first().map(read), points.last().map(read)))
    };
    let numbers = Numbers::here;
    let said_value = Signal::derive(move || {
        let (_, last) = ends(|point| point.value);
        t_string!(i18n, decouple.says_value, value = numbers().euros(last.unwrap_or_default(), 0))
    });
    let said_lead = Signal::derive(move || {
        let (first, last) = ends(|point| point.lead_time.mean);
        let written = |time: Option<f64>| numbers().upto(time.unwrap_or_default(), 1);
        t_string!(i18n, decouple.says_lead, first = written(first), last = written(last))
    });
    view! {
        <div class="charts">
            <Chart data=value sentence=said_value />
            <Chart data=lead sentence=said_lead />
        </div>
    }
}

fn bars(
    i18n: Words,
    places: Places,
    title: &str,
    unit: &str,
    tone: Tone,
    file: &str,
    read: fn(&Point) -> f64,
) -> ChartData {
    let short = |before: u32| match before as usize {
        0 => t_string!(i18n, decouple.short_order).to_owned(),
        STATIONS => t_string!(i18n, decouple.short_stock).to_owned(),
        before => t_string!(i18n, decouple.short_before, station = station(i18n, before)),
    };
    let (categories, values) =
        places.points.with(|points| points.iter().map(|point| (short(point.before), read(point))).unzip());
    ChartData {
        title: title.to_owned(),
        x: Axis::new(t_string!(i18n, decouple.place), ""),
        y: Axis::new(title, unit),
        plot: Plot::Bars(Bars {
            categories,
            series: vec![BarSeries { name: title.to_owned(), tone, values }],
            layout: BarLayout::Grouped,
        }),
        marks: Vec::new(),
        highlight: None,
        file: file.to_owned(),
    }
}
