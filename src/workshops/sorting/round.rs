use std::collections::BTreeSet;

use leptos::prelude::*;
use model::sorting::{Part, Round};

use super::game::Game;
use super::words::{Said, name_and_story, said, text, tone};
use crate::i18n::*;
use crate::ui::focus_by_id;
use crate::words::{Words, tr};

/// The round under way: the thing, the answers, then what is said to them.
#[component]
pub fn RoundView(
    /// The game.
    game: Game,
) -> impl IntoView {
    let i18n = use_i18n();
    let missing = RwSignal::new(false);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        missing.set(!game.check());
        if !missing.get_untracked() {
            request_animation_frame(|| focus_by_id("round-said"));
        }
    };
    let counted = move || {
        let total = game.order.with(Vec::len);
        t_string!(i18n, sorting.counted, number = game.at.get() + 1, total = total)
    };
    let body = move || {
        let Some(round) = game.round() else { return ().into_any() };
        missing.set(false);
        let (name, story) = name_and_story(&round.stem);
        let inner = match game.answer(&round.id) {
            Some(ticked) => answered(i18n, game, &round, &ticked),
            None => asked(i18n, game, &round),
        };
        view! {
            <h2 id="round-stem" tabindex="-1">{name}</h2>
            {(!story.is_empty()).then(|| view! { <p class="round-story">{story}</p> })}
            {inner}
        }
        .into_any()
    };
    view! {
        <form class="panel round" on:submit=submit>
            <p class="soft counted">{counted}</p>
            {body}
            <p class="fault" role="alert">
                {move || missing.get().then(|| t_string!(i18n, sorting.answer_all))}
            </p>
        </form>
    }
}

/// The answers offered. Where there is one choice among a few, a press is the
/// answer.
fn asked(i18n: Words, game: Game, round: &Round) -> AnyView {
    if let [part] = round.parts.as_slice()
        && !part.several
    {
        let buttons = part.options.iter().map(|option| {
            let id = option.id.clone();
            let press = move |_| game.tick(0, false, &id);
            view! {
                <button class=format!("bin {}", tone(&option.id)) type="submit" on:click=press>
                    {text(&option.text)}
                </button>
            }
        });
        return view! {
            <p id="round-question">{said(i18n, game.id, Said::Question)}</p>
            <div class="bins" role="group" aria-labelledby="round-question">{buttons.collect_view()}</div>
        }
        .into_any();
    }
    let parts = round.parts.iter().enumerate().map(|(index, part)| part_view(i18n, game, index, part));
    view! {
        {parts.collect_view()}
        <button class="btn" type="submit">{t_string!(i18n, sorting.check)}</button>
    }
    .into_any()
}

/// One choice of a round: radio buttons, or boxes to tick.
fn part_view(i18n: Words, game: Game, index: usize, part: &Part) -> AnyView {
    let several = part.several;
    let legend = match (index, part.stem.is_empty()) {
        (0, true) => said(i18n, game.id, Said::Question).to_owned(),
        (_, true) => said(i18n, game.id, Said::Reasons).to_owned(),
        _ => text(&part.stem),
    };
    let rows = part.options.iter().map(|option| {
        let (id, ours) = (option.id.clone(), option.id.clone());
        let on =
            move || game.draft.with(|draft| draft.get(index).is_some_and(|ticked| ticked.contains(&ours)));
        view! {
            <label class="choice">
                <input
                    type=if several { "checkbox" } else { "radio" }
                    name=format!("part-{index}")
                    prop:checked=on
                    on:change=move |_| game.tick(index, several, &id)
                />
                <span>{text(&option.text)}</span>
            </label>
        }
    });
    view! {
        <fieldset class="round-part">
            <legend>{legend}</legend>
            {rows.collect_view()}
        </fieldset>
    }
    .into_any()
}

/// What is said to the answer, and the way on.
fn answered(i18n: Words, game: Game, round: &Round, ticked: &[BTreeSet<String>]) -> AnyView {
    let none = BTreeSet::new();
    let notes = round.parts.iter().enumerate().flat_map(|(index, part)| {
        let ticked = ticked.get(index).unwrap_or(&none);
        notes(i18n, part, ticked)
    });
    let notes: Vec<AnyView> = notes.collect();
    let score = round.score(&ticked.to_vec());
    let verdict = if score >= 1.0 {
        t_string!(i18n, sorting.right)
    } else if score > 0.0 {
        t_string!(i18n, sorting.partly)
    } else {
        t_string!(i18n, sorting.wrong)
    };
    let explanation = text(&round.explanation);
    let next = move |_| {
        game.go_on();
        let there = if untrack(|| game.round().is_some()) { "round-stem" } else { "results" };
        request_animation_frame(move || focus_by_id(there));
    };
    view! {
        <div id="round-said" tabindex="-1" class="round-said">
            <p class="said-first">{verdict}</p>
            <ul>{notes}</ul>
            {(!explanation.is_empty()).then(|| view! { <p>{explanation}</p> })}
        </div>
        <button class="btn" type="button" on:click=next>{tr!(i18n, sorting.go_on)}</button>
    }
    .into_any()
}

/// What is said to each answer given, and to each right one that was missed.
fn notes(i18n: Words, part: &Part, ticked: &BTreeSet<String>) -> Vec<AnyView> {
    // Where all answers share one reason, it is said once, of the right one.
    let shared = part.options.windows(2).all(|pair| pair[0].feedback == pair[1].feedback);
    let told = part.options.iter().filter(|option| option.right || (ticked.contains(&option.id) && !shared));
    let note = |option: &model::course::Choice| {
        let (class, mark) = match (ticked.contains(&option.id), option.right) {
            (true, true) => ("is-right", t_string!(i18n, sorting.mark_right)),
            (true, false) => ("is-wrong", t_string!(i18n, sorting.mark_wrong)),
            _ => ("is-missed", t_string!(i18n, sorting.mark_missed)),
        };
        view! {
            <li class=class>
                <b>{text(&option.text)}</b>
                " "
                <small>{mark}</small>
                <p>{text(&option.feedback)}</p>
            </li>
        }
        .into_any()
    };
    told.map(note).collect()
}
