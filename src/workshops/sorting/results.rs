use leptos::prelude::*;
use model::sorting::Round;

use super::game::Game;
use super::words::{Said, name_and_story, said, text};
use crate::format::Numbers;
use crate::i18n::*;
use crate::route::{Page, Step};
use crate::router::Router;
use crate::words::tr;

/// The end: the score beside the best and beside answering blindly, how it was
/// marked, what was missed, what to keep.
#[component]
pub fn Results(
    /// The game.
    game: Game,
) -> impl IntoView {
    let i18n = use_i18n();
    let figures = move || {
        let numbers = Numbers::here();
        let share = |share: Option<f64>| share.map_or("–".to_owned(), |share| numbers.percent(share, 0));
        let figures = [
            (t_string!(i18n, sorting.score), share(Some(game.score()))),
            (t_string!(i18n, sorting.best), share(game.best())),
            (t_string!(i18n, sorting.blind), share(game.blind())),
        ];
        figures.map(|(words, number)| view! { <div><dt>{words}</dt><dd>{number}</dd></div> }).collect_view()
    };
    let again = move |_| {
        game.begin(game.seed.get_untracked() + 1);
        request_animation_frame(|| crate::ui::focus_by_id("round-stem"));
    };
    let reasoned = move || {
        let any = game.rounds.with(|rounds| rounds.iter().any(|round| round.advice().is_some()));
        any.then(|| view! { <Reasons game=game /> })
    };
    view! {
        <section class="panel sorting-end debrief" aria-labelledby="results">
            <h2 id="results" tabindex="-1">{tr!(i18n, sorting.results)}</h2>
            <dl class="nums">{figures}</dl>
            <h3>{tr!(i18n, sorting.rule)}</h3>
            <p>{move || said(i18n, game.id, Said::Rule)}</p>
            <Missed game=game />
            {reasoned}
            <h3>{tr!(i18n, sorting.keep)}</h3>
            <p>{move || said(i18n, game.id, Said::Lesson)}</p>
            <p class="actions">
                <button class="btn" type="button" on:click=again>{tr!(i18n, sorting.again)}</button>
            </p>
        </section>
    }
}

/// The things that were not fully right, with what was right and the screen of
/// the lesson to read again.
#[component]
fn Missed(game: Game) -> impl IntoView {
    let i18n = use_i18n();
    let router = Router::expect();
    let lesson = move || router.href(Page::Module("push-pull".to_owned(), Step::Lesson));
    let list = move || {
        let (rounds, given) = (game.rounds.read(), game.given.read());
        let missed = rounds
            .iter()
            .filter(|round| given.get(&round.id).is_some_and(|ticked| round.score(ticked) < 1.0));
        let rows: Vec<AnyView> = missed.map(missed_row).collect();
        if rows.is_empty() {
            return view! { <p>{t_string!(i18n, sorting.none_missed)}</p> }.into_any();
        }
        view! {
            <ul class="missed">{rows}</ul>
            <p><a href=lesson>{t_string!(i18n, sorting.to_lesson)}</a></p>
        }
        .into_any()
    };
    view! {
        <h3>{tr!(i18n, sorting.missed)}</h3>
        {list}
    }
}

fn missed_row(round: &Round) -> AnyView {
    let rights = round.parts.iter().flat_map(|part| &part.options).filter(|option| option.right);
    let rights: Vec<String> = rights.map(|option| text(&option.text)).collect();
    view! {
        <li>
            <b>{name_and_story(&round.stem).0}</b>
            " : "
            {rights.join(" · ")}
        </li>
    }
    .into_any()
}

/// The rule at work: the reasons that hold for each thing, how they lean, and
/// the strategy that follows.
#[component]
fn Reasons(game: Game) -> impl IntoView {
    let i18n = use_i18n();
    let rows = move || {
        let rounds = game.rounds.read();
        rounds.iter().map(|round| reason_row(game, round)).collect_view()
    };
    view! {
        <h3 id="reasons">{tr!(i18n, sorting.table)}</h3>
        <p>{tr!(i18n, sorting.table_rule)}</p>
        <div class="intervals-scroll" role="region" tabindex="0" aria-labelledby="reasons">
            <table class="intervals">
                <thead>
                    <tr>
                        <th scope="col">{tr!(i18n, sorting.thing)}</th>
                        <th scope="col">{tr!(i18n, sorting.lean_push)}</th>
                        <th scope="col">{tr!(i18n, sorting.lean_pull)}</th>
                        <th scope="col">{tr!(i18n, sorting.follows)}</th>
                        <th scope="col">{tr!(i18n, sorting.yours)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn reason_row(game: Game, round: &Round) -> AnyView {
    let (push, pull) = round.reasons();
    let name = |id: Option<&str>| {
        let options = round.parts.first().map(|part| part.options.as_slice()).unwrap_or_default();
        let option = options.iter().find(|option| Some(option.id.as_str()) == id);
        option.map_or("–".to_owned(), |option| text(&option.text))
    };
    let chosen = game.answer(&round.id).and_then(|ticked| ticked.first()?.first().cloned());
    let numbers = Numbers::here();
    let score = game.answer(&round.id).map(|ticked| numbers.percent(round.score(&ticked), 0));
    view! {
        <tr>
            <th scope="row">{name_and_story(&round.stem).0}</th>
            <td>{push}</td>
            <td>{pull}</td>
            <td>{name(round.advice())}</td>
            <td>{name(chosen.as_deref())} <small>{score}</small></td>
        </tr>
    }
    .into_any()
}
