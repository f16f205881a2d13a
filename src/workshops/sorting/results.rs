use leptos::prelude::*;
use model::sorting::Round;

use super::game::Game;
use super::words::{Said, name_and_story, said, text};
use crate::format::Numbers;
use crate::i18n::*;
use crate::route::{Page, Step};
use crate::router::Router;
use crate::ui::{Row, RowData, RowTable, focus_by_id};
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
        request_animation_frame(|| focus_by_id("round-stem"));
    };
    let reasoned = move || {
        let any = game.rounds.with(|rounds| rounds.iter().any(|round| round.advice().is_some()));
        any.then(|| view! { <Reasons game=game /> })
    };
    view! {
        <section class="panel sorting-end" aria-labelledby="results">
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
            <ul class="to-see-again">{rows}</ul>
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
            <span>{rights.join(" · ")}</span>
        </li>
    }
    .into_any()
}

/// The rule at work: the reasons that hold for each thing, how they lean, and
/// the strategy that follows.
#[component]
fn Reasons(game: Game) -> impl IntoView {
    let i18n = use_i18n();
    let data = Memo::new(move |_| {
        let head = [
            t_string!(i18n, sorting.thing),
            t_string!(i18n, sorting.lean_push),
            t_string!(i18n, sorting.lean_pull),
            t_string!(i18n, sorting.follows),
            t_string!(i18n, sorting.yours),
        ];
        RowData {
            caption: t_string!(i18n, sorting.table_rule).to_owned(),
            head: head.map(str::to_owned).into(),
            rows: game.rounds.with(|rounds| rounds.iter().map(|round| reason_row(game, round)).collect()),
        }
    });
    view! {
        <h3>{tr!(i18n, sorting.table)}</h3>
        <RowTable data=data />
    }
}

fn reason_row(game: Game, round: &Round) -> Row {
    let (push, pull) = round.reasons();
    let name = |id: Option<&str>| {
        let options = round.parts.first().map(|part| part.options.as_slice()).unwrap_or_default();
        let option = options.iter().find(|option| Some(option.id.as_str()) == id);
        option.map_or("–".to_owned(), |option| text(&option.text))
    };
    let answer = game.answer(&round.id);
    let chosen = answer.as_ref().and_then(|ticked| ticked.first()?.first().cloned());
    let score = answer.map(|ticked| Numbers::here().percent(round.score(&ticked), 0));
    let plain = |value: String| (value, String::new());
    Row {
        name: plain(name_and_story(&round.stem).0),
        cells: vec![
            plain(push.to_string()),
            plain(pull.to_string()),
            plain(name(round.advice())),
            (name(chosen.as_deref()), score.unwrap_or_default()),
        ],
    }
}
