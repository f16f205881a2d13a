use leptos::prelude::*;
use model::course::Choice;

use super::game::Game;
use super::words::{name_and_story, text, tone};
use crate::i18n::*;
use crate::words::tr;

/// What was sorted so far, each thing in the column where it belongs.
#[component]
pub fn Board(
    /// The game.
    game: Game,
) -> impl IntoView {
    let i18n = use_i18n();
    let columns = move || {
        let first = game.rounds.with(|rounds| rounds.first().and_then(|round| round.parts.first().cloned()));
        let columns = first.map(|part| part.options).unwrap_or_default();
        columns.into_iter().map(|answer| view! { <Column game=game answer=answer /> }).collect_view()
    };
    view! {
        <section class="sorted" aria-labelledby="sorted">
            <h2 id="sorted">{tr!(i18n, sorting.sorted)}</h2>
            <div class="columns">{columns}</div>
        </section>
    }
}

/// One column, with its things and whether each was found.
#[component]
fn Column(game: Game, answer: Choice) -> impl IntoView {
    let i18n = use_i18n();
    let (id, tone) = (answer.id.clone(), tone(&answer.id));
    let items = move || {
        let (rounds, given, order) = (game.rounds.read(), game.given.read(), game.order.read());
        let ours = order.iter().filter_map(|name| rounds.iter().find(|round| round.id == *name));
        let ours = ours.filter_map(|round| {
            let ticked = given.get(&round.id)?.first()?;
            let part = round.parts.first()?;
            part.options.iter().find(|option| option.id == id && option.right)?;
            let found = ticked.contains(&id);
            let mark =
                if found { t_string!(i18n, sorting.found) } else { t_string!(i18n, sorting.not_found) };
            Some(view! {
                <li class:is-right=found class:is-wrong=!found>
                    {name_and_story(&round.stem).0} <span class="sr">" " {mark}</span>
                </li>
            })
        });
        ours.collect_view()
    };
    view! {
        <div class=format!("column {tone}")>
            <h3>{text(&answer.text)}</h3>
            <ul>{items}</ul>
        </div>
    }
}
