use leptos::prelude::*;

use super::predict::guess;
use super::sweep::Sweep;
use crate::format::Numbers;
use crate::i18n::*;
use crate::learner::Journal;
use crate::words::tr;

/// After the simulation: what was expected, what happened, why, what to try.
#[component]
pub fn Debrief() -> impl IntoView {
    let i18n = use_i18n();
    let sweep = Sweep::expect();
    let journal = Journal::expect();
    let guessed = move || guess(sweep, journal);
    let numbers = Numbers::here;
    let expected =
        move || guessed().map(|guess| t_string!(i18n, cards.debrief_guess, guess = numbers().upto(guess, 0)));
    let happened = move || match sweep.knee() {
        None => t_string!(i18n, cards.debrief_beyond, most = sweep.most()),
        Some(knee) => {
            let delay = sweep.cycle_time(knee).unwrap_or_default();
            let least = sweep.theory.with(|theory| theory.raw_time);
            t_string!(
                i18n,
                cards.debrief_knee,
                knee = knee,
                delay = numbers().upto(delay, 1),
                least = numbers().upto(least, 1)
            )
        }
    };
    let compared = move || {
        let (guess, knee) = (guessed()?, f64::from(sweep.knee()?));
        let far = (guess - knee).abs();
        // A guess about another line is not held against this one.
        if !sweep.is_as_given() {
            return None;
        }
        Some(if far <= 0.1 * knee {
            t_string!(i18n, cards.debrief_close)
        } else if guess < knee {
            t_string!(i18n, cards.debrief_low)
        } else {
            t_string!(i18n, cards.debrief_high)
        })
    };
    let source = move || {
        if sweep.theory.with(|theory| theory.exact.is_some()) {
            t_string!(i18n, cards.by_exact)
        } else {
            t_string!(i18n, cards.by_simulation)
        }
    };
    // The words of a preset speak of its line, and of no other.
    let why = move || match sweep.is_as_given() {
        true => sweep.preset.get().why(i18n),
        false => t_string!(i18n, cards.why_other),
    };
    let next = move || match sweep.is_as_given() {
        true => sweep.preset.get().next(i18n),
        false => t_string!(i18n, cards.next_other),
    };
    view! {
        <section class="panel debrief" aria-labelledby="debrief">
            <h2 id="debrief">{tr!(i18n, line.debrief)}</h2>
            <h3>{tr!(i18n, line.expected)}</h3>
            <p>{expected}</p>
            <h3>{tr!(i18n, line.happened)}</h3>
            <p>{happened} " " {source}</p>
            <p>{compared}</p>
            <h3>{tr!(i18n, line.why)}</h3>
            <p>{why}</p>
            <h3>{tr!(i18n, line.next)}</h3>
            <p>{next}</p>
        </section>
    }
}
