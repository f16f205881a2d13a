//! The lines stacked, each with its title, its board and its numbers.

use leptos::prelude::*;
use model::line::{Policy, Snapshot};

use super::session::Session;
use super::words::{letter, policy_name};
use crate::format::Numbers;
use crate::i18n::*;

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
        </div>
    }
}

/// The colour and shape that a policy has everywhere.
pub fn tone(policy: &Policy) -> &'static str {
    match policy {
        Policy::Push { .. } => "push",
        Policy::Hybrid { .. } => "third",
        _ => "pull",
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
    let title = move || {
        let name = params.with(|params| policy_name(i18n, &params.policy));
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
    };
    let class = move || format!("line {}", params.with(|params| tone(&params.policy)));
    view! {
        <article class=class aria-label=move || format!("{} · {}", letter(line), title())>
            <header>
                <span class="letter" aria-hidden="true">{letter(line)}</span>
                <h3>{title}</h3>
            </header>
            <Figures shot=shot />
        </article>
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
            <div><dt>{t!(i18n, line.n_in_system)}</dt><dd>{in_system}</dd></div>
            <div><dt>{t!(i18n, line.n_days)}</dt><dd>{days}</dd></div>
            <div><dt>{t!(i18n, line.n_served)}</dt><dd>{served}</dd></div>
            <div><dt>{t!(i18n, line.n_cost)}</dt><dd>{cost}</dd></div>
        </dl>
    }
}
