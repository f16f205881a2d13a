//! The charts: stock and work in progress over time, times, service, costs,
//! what the stations do.

mod data;

use leptos::prelude::*;

use super::session::Session;
use super::words::letter;
use crate::chart::Chart;
use crate::i18n::*;
use crate::ui::SelectField;
use crate::words::{tr, tr_label};
use data::{Level, Named};

/// All charts of the runs so far.
#[component]
pub fn Results() -> impl IntoView {
    let i18n = use_i18n();
    let session = Session::expect();
    let some = Memo::new(move |_| {
        session.reports.with(|reports| reports.iter().any(|report| report.window.to > 0.0))
    });
    let named = Memo::new(move |_| data::name_lines(i18n, session));
    view! {
        <section class="results" aria-labelledby="results">
            <h2 id="results">{tr!(i18n, line.results)}</h2>
            <Show when=move || some.get() fallback=move || view! { <p class="soft">{tr!(i18n, line.results_empty)}</p> }>
                <div class="charts">
                    <Levels named=named />
                    <Chart
                        data=Signal::derive(move || data::times(i18n, &named.get()))
                        sentence=Signal::derive(move || data::times_say(i18n, &named.get()))
                    />
                    <Chart
                        data=Signal::derive(move || data::service(i18n, &named.get()))
                        sentence=Signal::derive(move || data::service_say(i18n, &named.get()))
                    />
                    <Chart
                        data=Signal::derive(move || data::costs(i18n, &named.get()))
                        sentence=Signal::derive(move || data::costs_say(i18n, &named.get()))
                    />
                    <Stations named=named />
                </div>
            </Show>
        </section>
    }
}

/// A quantity over time, for all lines; the learner chooses which.
#[component]
fn Levels(
    /// The lines and what they measured.
    named: Memo<Vec<Named>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let session = Session::expect();
    let level = RwSignal::new(Level::InSystem);
    let options = move || Level::ALL.map(|level| (level.code().to_owned(), level.name(i18n))).to_vec();
    let choose = move |code: String| level.set(Level::from_code(&code));
    view! {
        <div class="chart-block">
            <SelectField
                label=tr_label!(i18n, line.over_time)
                options=Signal::derive(options)
                value=Signal::derive(move || level.get().code().to_owned())
                on_change=choose
            />
            <Chart
                data=Signal::derive(move || data::levels(i18n, &named.get(), level.get(), session.fork.get().as_ref()))
                sentence=Signal::derive(move || data::levels_say(i18n, &named.get(), level.get()))
            />
        </div>
    }
}

/// How the stations of one line spent their time; the learner chooses which.
#[component]
fn Stations(
    /// The lines and what they measured.
    named: Memo<Vec<Named>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let chosen = RwSignal::new(0_usize);
    let one = Memo::new(move |_| named.with(|named| named.get(chosen.get()).or(named.first()).cloned()));
    let options = move || {
        named.with(|named| {
            let lines = named.iter().enumerate();
            lines
                .map(|(line, named)| (line.to_string(), format!("{} · {}", letter(line), named.title)))
                .collect::<Vec<_>>()
        })
    };
    let choose = move |line: String| chosen.set(line.parse().unwrap_or_default());
    view! {
        <div class="chart-block">
            <SelectField
                label=tr_label!(i18n, line.which_line)
                options=Signal::derive(options)
                value=Signal::derive(move || chosen.get().to_string())
                on_change=choose
            />
            <Chart
                data=Signal::derive(move || one.get().map(|one| data::stations(i18n, &one)).unwrap_or_default())
                sentence=Signal::derive(move || one.get().map(|one| data::stations_say(i18n, &one)).unwrap_or_default())
            />
        </div>
    }
}
