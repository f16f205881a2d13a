//! The lines stacked, each with its title, its board and its numbers.

use leptos::prelude::*;
use model::line::{Policy, Snapshot};

use super::board::{BoardLegend, BoardLine, BoardTable, LineBoard, Tone, live_sentence};
use super::session::Session;
use super::words::{letter, policy_name, station_names};
use crate::format::Numbers;
use crate::i18n::*;
use crate::words::tr;

/// All lines of the comparison, a fork last.
#[component]
pub fn Lines() -> impl IntoView {
    let session = Session::expect();
    let keys = Memo::new(move |_| {
        let generation = session.generation.get();
        let forked = session.fork.with(Option::is_some);
        let count = session.scenario.with(|scenario| scenario.policies.len()) + usize::from(forked);
        (0..count).map(|line| (generation, line)).collect::<Vec<_>>()
    });
    view! {
        <div class="board">
            <For
                each=move || keys.get()
                key=|key| *key
                children=move |(_, line)| view! { <LineCard line=line /> }
            />
            <BoardLegend />
        </div>
    }
}

/// The colour that a policy has everywhere.
pub fn tone(policy: &Policy) -> Tone {
    match policy {
        Policy::Push { .. } => Tone::Push,
        Policy::Hybrid { .. } => Tone::Third,
        _ => Tone::Pull,
    }
}

/// The class that carries a colour.
fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Push => "line push",
        Tone::Pull => "line pull",
        Tone::Third => "line third",
    }
}

/// One line.
#[component]
fn LineCard(
    /// Which line, counted from 0; behind the last policy stands the fork.
    line: usize,
) -> impl IntoView {
    let i18n = use_i18n();
    let session = Session::expect();
    let params = Memo::new(move |_| session.params(line));
    let shot = Memo::new(move |_| session.shots.with(|shots| shots.get(line).cloned()).unwrap_or_default());
    let title = move || line_title(i18n, session, line);
    let board = Memo::new(move |_| {
        let params = params.get();
        let (names, tone) = (station_names(i18n, params.stations.len()), tone(&params.policy));
        BoardLine { names, title: format!("{} · {}", letter(line), title()), tone, params }
    });
    let said = live_sentence(i18n, board.into(), shot.into());
    view! {
        <article
            class=move || class(board.with(|board| board.tone))
            aria-label=move || board.with(|board| board.title.clone())
        >
            <header>
                <span class="letter" aria-hidden="true">{letter(line)}</span>
                <h3>{title}</h3>
            </header>
            <LineBoard line=board snapshot=shot motions=session.motions(line) />
            <p class="says">{move || said.get()}</p>
            <Figures shot=shot />
            <BoardTable line=board snapshot=shot />
        </article>
    }
}

/// What a line is called: its policy, and for a fork where it left.
pub fn line_title(i18n: crate::words::Words, session: Session, line: usize) -> String {
    let name = policy_name(i18n, &session.params(line).policy);
    let count = session.scenario.with(|scenario| scenario.policies.len());
    match session.fork.get() {
        Some(fork) if line >= count => t_string!(
            i18n,
            line.fork_title,
            line = letter(fork.line),
            hour = Numbers::here().upto(fork.at, 1),
            name = name
        ),
        _ => name,
    }
}

/// The four numbers to read: what stands around, how long, how well, how much.
#[component]
fn Figures(
    /// The line now.
    #[prop(into)]
    shot: Signal<Snapshot>,
) -> impl IntoView {
    let i18n = use_i18n();
    let in_system =
        move || shot.with(|shot| Numbers::here().upto(f64::from(shot.wip + shot.finished_stock), 0));
    let days = move || {
        shot.with(|shot| match shot.running.cycle_time {
            Some(hours) => Numbers::here().fixed(hours / 8.0, 1),
            None => "–".to_owned(),
        })
    };
    let served = move || {
        shot.with(|shot| match shot.running.fill_rate {
            Some(share) => Numbers::here().percent(share, 0),
            None => "–".to_owned(),
        })
    };
    let cost = move || {
        shot.with(|shot| {
            let elapsed = shot.running.elapsed;
            if elapsed > 0.0 {
                Numbers::here().euros(shot.running.costs.total / elapsed * 8.0, 2)
            } else {
                "–".to_owned()
            }
        })
    };
    view! {
        <dl class="nums">
            <div><dt>{tr!(i18n, line.n_in_system)}</dt><dd>{in_system}</dd></div>
            <div><dt>{tr!(i18n, line.n_days)}</dt><dd>{days}</dd></div>
            <div><dt>{tr!(i18n, line.n_served)}</dt><dd>{served}</dd></div>
            <div><dt>{tr!(i18n, line.n_cost)}</dt><dd>{cost}</dd></div>
        </dl>
    }
}
