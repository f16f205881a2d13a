//! The drawing as a table, for whoever prefers numbers.

use leptos::prelude::*;
use model::line::{Machine, Snapshot, StationView};

use super::BoardLine;
use crate::format::Numbers;
use crate::i18n::*;
use crate::words::Words;
use crate::words::tr;

/// One row: a station.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    name: String,
    queue: u32,
    in_work: u32,
    state: State,
    behind: u32,
    free: Option<u32>,
}

/// What the machines of a station do, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Down,
    PartDown(usize),
    Blocked,
    Working,
    Idle,
}

/// The numbers of the drawing, told only while it is open.
#[component]
pub fn BoardTable(
    /// What the line is.
    #[prop(into)]
    line: Signal<BoardLine>,
    /// How it stands now.
    #[prop(into)]
    snapshot: Signal<Snapshot>,
) -> impl IntoView {
    let i18n = use_i18n();
    let open = RwSignal::new(false);
    let toggled = move |event: leptos::ev::Event| {
        open.set(event_target::<web_sys::Element>(&event).has_attribute("open"));
    };
    view! {
        <details class="board-table" on:toggle=toggled>
            <summary>{tr!(i18n, board.table)}</summary>
            <Show when=move || open.get()>
                <Stations line=line snapshot=snapshot />
                <Ends line=line snapshot=snapshot />
            </Show>
        </details>
    }
}

/// A row per station.
#[component]
fn Stations(
    /// What the line is.
    line: Signal<BoardLine>,
    /// How it stands now.
    snapshot: Signal<Snapshot>,
) -> impl IntoView {
    let i18n = use_i18n();
    let rows = Memo::new(move |_| line.with(|line| snapshot.with(|now| rows(line, now))));
    let caption = move || line.with(|line| line.title.clone());
    view! {
        <table>
            <caption class="sr">{caption}</caption>
            <thead>
                <tr>
                    <th scope="col">{tr!(i18n, board.t_station)}</th>
                    <th scope="col" class="n">{tr!(i18n, board.t_queue)}</th>
                    <th scope="col" class="n">{tr!(i18n, board.t_work)}</th>
                    <th scope="col" class="n">{tr!(i18n, board.t_behind)}</th>
                    <th scope="col" class="n">{tr!(i18n, board.t_free)}</th>
                </tr>
            </thead>
            <tbody>{move || rows.get().into_iter().map(|row| row_view(i18n, row)).collect_view()}</tbody>
        </table>
    }
}

/// Stock, customers and parts on their way.
#[component]
fn Ends(
    /// What the line is.
    line: Signal<BoardLine>,
    /// How it stands now.
    snapshot: Signal<Snapshot>,
) -> impl IntoView {
    let i18n = use_i18n();
    let caption = move || line.with(|line| line.title.clone());
    let count = move |of: fn(&Snapshot) -> u32| {
        let value = Memo::new(move |_| snapshot.with(of));
        move || Numbers::here().fixed(f64::from(value.get()), 0)
    };
    view! {
        <table>
            <caption class="sr">{caption}</caption>
            <tbody>
                <tr><th scope="row">{tr!(i18n, board.t_wip)}</th><td class="n">{count(|now| now.wip)}</td></tr>
                <tr><th scope="row">{tr!(i18n, board.t_stock)}</th><td class="n">{count(|now| now.finished_stock)}</td></tr>
                <tr><th scope="row">{tr!(i18n, board.t_waiting)}</th><td class="n">{count(|now| now.backorders)}</td></tr>
                <tr><th scope="row">{tr!(i18n, board.t_lost)}</th><td class="n">{count(|now| now.totals.lost)}</td></tr>
            </tbody>
        </table>
    }
}

fn row_view(i18n: Words, row: Row) -> impl IntoView {
    let n = |count: u32| Numbers::here().fixed(f64::from(count), 0);
    let free = row.free.map_or_else(|| "–".to_owned(), n);
    view! {
        <tr>
            <th scope="row">{row.name} " " <small>{state_name(i18n, row.state)}</small></th>
            <td class="n">{n(row.queue)}</td>
            <td class="n">{n(row.in_work)}</td>
            <td class="n">{n(row.behind)}</td>
            <td class="n">{free}</td>
        </tr>
    }
}

fn state_name(i18n: Words, state: State) -> String {
    match state {
        State::Down => t_string!(i18n, board.s_down).to_owned(),
        State::PartDown(n) => t_string!(i18n, board.s_part_down, n = n),
        State::Blocked => t_string!(i18n, board.s_blocked).to_owned(),
        State::Working => t_string!(i18n, board.s_working).to_owned(),
        State::Idle => t_string!(i18n, board.s_idle).to_owned(),
    }
}

fn rows(line: &BoardLine, now: &Snapshot) -> Vec<Row> {
    let row = |(i, station): (usize, &StationView)| Row {
        name: line.names.get(i).cloned().unwrap_or_default(),
        queue: station.queue,
        in_work: station.machines.iter().filter(|m| !matches!(m, Machine::Idle)).count() as u32,
        state: state(station),
        behind: station.output,
        free: now.loops.iter().find(|l| l.first as usize == i).map(|l| l.free),
    };
    now.stations.iter().enumerate().map(row).collect()
}

fn state(station: &StationView) -> State {
    let count = |is: fn(&Machine) -> bool| station.machines.iter().filter(|m| is(m)).count();
    let all = station.machines.len();
    let down = count(|m| matches!(m, Machine::Down { .. }));
    match down {
        0 if count(|m| matches!(m, Machine::Blocked { .. })) == all => State::Blocked,
        0 if count(|m| matches!(m, Machine::Idle)) == all => State::Idle,
        0 => State::Working,
        n if n == all => State::Down,
        n => State::PartDown(n),
    }
}
