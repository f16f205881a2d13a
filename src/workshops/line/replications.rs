//! Many runs with other seeds, in the worker: what of a difference is more
//! than chance.

use leptos::prelude::*;
use model::des::Interval;
use model::job::{Job, Measure, Outcome, Summary};

use super::session::Session;
use super::words::letter;
use crate::chart::{Cell, Table};
use crate::format::Numbers;
use crate::i18n::*;
use crate::router::Router;
use crate::ui::{NumberField, Range, save_text};
use crate::words::{Words, tr, tr_label};
use crate::worker::{Found, JobHandle, Output, run_job};

/// Where the work stands.
#[derive(Clone, Debug, PartialEq)]
enum Stage {
    /// Not asked for, or void since the scenario changed.
    Idle,
    /// Under way, with the share done.
    Running(f64),
    /// Given up by the learner.
    Cancelled,
    /// Done.
    Done(Summary),
    /// Could not be done, and why.
    Failed(String),
}

/// The panel: how many, start, progress, cancel, the table of intervals.
#[component]
pub fn Replications() -> impl IntoView {
    let i18n = use_i18n();
    let session = Session::expect();
    let count = RwSignal::new(200_u32);
    let stage = RwSignal::new(Stage::Idle);
    let handle = StoredValue::new(None::<JobHandle>);
    let stop = move || {
        if let Some(handle) = handle.try_update_value(Option::take).flatten() {
            handle.cancel();
        }
    };
    // Another scenario makes what was computed for the last one void.
    Effect::new(move || {
        session.scenario.track();
        stop();
        stage.set(Stage::Idle);
    });
    on_cleanup(stop);
    let start = move |_| {
        stop();
        stage.set(Stage::Running(0.0));
        let job = Job::Replications {
            comparison: session.scenario.get_untracked(),
            from: 0,
            count: count.get_untracked(),
        };
        let progress = move |share| stage.set(Stage::Running(share));
        let done = move |result| stage.set(read(result));
        handle.set_value(Some(run_job(job, progress, done)));
    };
    let cancel = move |_| {
        stop();
        stage.set(Stage::Cancelled);
    };
    let running = Memo::new(move |_| matches!(stage.get(), Stage::Running(_)));
    let range = Range { min: 2.0, max: 10_000.0, step: 1.0, whole: true, optional: false };
    let set_count = move |wanted: Option<f64>| count.set(wanted.unwrap_or(200.0) as u32);
    view! {
        <section class="panel replications" aria-labelledby="replications">
            <h2 id="replications">{tr!(i18n, line.replications)}</h2>
            <p>{tr!(i18n, line.replications_text)}</p>
            <div class="replications-ask">
                <NumberField
                    label=tr_label!(i18n, line.replications_count)
                    value=Signal::derive(move || Some(f64::from(count.get())))
                    range=range
                    on_change=set_count
                />
                <Show
                    when=move || running.get()
                    fallback=move || {
                        view! { <button class="btn" type="button" on:click=start>{tr!(i18n, line.replications_start)}</button> }
                    }
                >
                    <button class="btn ghost" type="button" on:click=cancel>{tr!(i18n, line.replications_cancel)}</button>
                </Show>
            </div>
            <Progress stage=stage />
            <Intervals stage=stage />
        </section>
    }
}

fn read(result: Result<Output, String>) -> Stage {
    match result {
        Ok(Output { result: Found::Outcome(Outcome::Replications { summary }), .. }) => Stage::Done(summary),
        Ok(_) => Stage::Failed("unexpected answer".to_owned()),
        Err(reason) => Stage::Failed(reason),
    }
}

/// How far it is, said politely and drawn.
#[component]
fn Progress(
    /// Where the work stands.
    stage: RwSignal<Stage>,
) -> impl IntoView {
    let i18n = use_i18n();
    let share = move || match stage.get() {
        Stage::Running(share) => Some(share),
        _ => None,
    };
    let said = move || match stage.get() {
        Stage::Cancelled => t_string!(i18n, line.replications_cancelled).to_owned(),
        Stage::Done(summary) => {
            let n = Numbers::here().upto(f64::from(summary.replications), 0);
            t_string!(i18n, line.replications_done, n = n)
        }
        Stage::Failed(reason) => t_string!(i18n, line.replications_failed, reason = reason),
        _ => String::new(),
    };
    view! {
        <Show when=move || share().is_some()>
            <label class="progress">
                <span>{move || Numbers::here().percent(share().unwrap_or_default(), 0)}</span>
                <progress
                    max="1"
                    prop:value=move || share().unwrap_or_default()
                    aria-label=tr!(i18n, line.replications)
                ></progress>
            </label>
        </Show>
        <p role="status">{said}</p>
    }
}

/// Mean and interval of each measure for each line, and whether the
/// difference to the first line is more than chance.
#[component]
fn Intervals(
    /// Where the work stands.
    stage: RwSignal<Stage>,
) -> impl IntoView {
    let i18n = use_i18n();
    let router = Router::expect();
    let summary = Memo::new(move |_| match stage.get() {
        Stage::Done(summary) => Some(summary),
        _ => None,
    });
    let lines = move || summary.get().map_or(0, |summary| summary.lines.len());
    let csv = move |_| {
        if let Some(summary) = summary.get_untracked() {
            let text = untrack(|| table(i18n, &summary)).csv(router.lang());
            save_text("line-replications.csv", "text/csv;charset=utf-8", &text);
        }
    };
    view! {
        <Show when=move || summary.get().is_some()>
            <div
                class="intervals-scroll"
                role="region"
                tabindex="0"
                aria-label=move || t_string!(i18n, line.intervals)
            >
                <table class="intervals">
                    <caption>{tr!(i18n, line.intervals)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{tr!(i18n, line.measure)}</th>
                            {move || (0..lines()).map(|line| view! { <th scope="col">{letter(line)}</th> }).collect_view()}
                        </tr>
                    </thead>
                    <tbody>{move || summary.get().map(|summary| rows(i18n, &summary))}</tbody>
                </table>
            </div>
            <p class="soft">{tr!(i18n, line.intervals_note)}</p>
            <p class="actions small">
                <button class="btn ghost" type="button" on:click=csv>"CSV"</button>
            </p>
        </Show>
    }
}

/// The rows worth showing: measures that had something to measure.
fn rows(i18n: Words, summary: &Summary) -> impl IntoView + use<> {
    let shown = |index: &usize| {
        let of = |line: &model::job::LineSummary| {
            line.measures.get(*index).is_some_and(|m| m.interval.mean != 0.0)
        };
        summary.lines.iter().any(of)
    };
    (0..Measure::ALL.len())
        .filter(shown)
        .map(|index| {
            let cells = summary.lines.iter().map(|line| {
                let measure = line.measures.get(index).copied();
                let text = measure.map(|m| interval(m.measure, &m.interval)).unwrap_or_default();
                let verdict = measure.and_then(|m| m.difference).map(|difference| verdict(i18n, &difference));
                view! { <td>{text}" "{verdict.map(|verdict| view! { <small>{verdict}</small> })}</td> }
            });
            view! {
                <tr>
                    <th scope="row">{name(i18n, Measure::ALL[index])}</th>
                    {cells.collect_view()}
                </tr>
            }
        })
        .collect_view()
}

/// A mean with its half-width, in the unit of the measure.
fn interval(measure: Measure, interval: &Interval) -> String {
    if interval.n == 0 {
        return "–".to_owned();
    }
    let (scale, unit) = if measure == Measure::FillRate { (100.0, "\u{202f}%") } else { (1.0, "") };
    let write = |value: f64| Numbers::here().brief(value * scale);
    match interval.half_width {
        Some(half) => format!("{} ± {}{unit}", write(interval.mean), write(half)),
        None => format!("{}{unit}", write(interval.mean)),
    }
}

/// Whether a paired difference is told apart from nothing.
fn verdict(i18n: Words, difference: &Interval) -> &'static str {
    match difference.half_width {
        Some(half) if difference.mean > half => t_string!(i18n, line.more_than_first),
        Some(half) if difference.mean < -half => t_string!(i18n, line.less_than_first),
        _ => t_string!(i18n, line.not_told_apart),
    }
}

fn name(i18n: Words, measure: Measure) -> &'static str {
    match measure {
        Measure::Throughput => t_string!(i18n, line.m_throughput),
        Measure::MeanWip => t_string!(i18n, line.m_wip),
        Measure::MeanFinishedStock => t_string!(i18n, line.m_stock),
        Measure::MeanBackorders => t_string!(i18n, line.m_waiting),
        Measure::CycleTime => t_string!(i18n, line.m_cycle),
        Measure::OrderLeadTime => t_string!(i18n, line.m_lead),
        Measure::FillRate => t_string!(i18n, line.m_fill),
        Measure::Lost => t_string!(i18n, line.m_lost),
        Measure::Cleared => t_string!(i18n, line.m_cleared),
        Measure::TotalCost => t_string!(i18n, line.m_cost),
    }
}

/// The same as a file: a row per measure, mean and half-width per line.
fn table(i18n: Words, summary: &Summary) -> Table {
    let mut head = vec![t_string!(i18n, line.measure).to_owned()];
    for line in 0..summary.lines.len() {
        head.push(letter(line).to_owned());
        head.push(format!("{} ±", letter(line)));
    }
    let rows = Measure::ALL.iter().enumerate().map(|(index, measure)| {
        let mut row = vec![Cell::Text(name(i18n, *measure).to_owned())];
        for line in &summary.lines {
            let interval = line.measures.get(index).map(|m| m.interval).filter(|interval| interval.n > 0);
            row.push(interval.map_or(Cell::Empty, |interval| Cell::Number(interval.mean)));
            row.push(interval.and_then(|interval| interval.half_width).map_or(Cell::Empty, Cell::Number));
        }
        row
    });
    Table { head, rows: rows.collect() }
}
