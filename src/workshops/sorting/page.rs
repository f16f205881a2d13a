use leptos::prelude::*;

use super::board::Board;
use super::game::Game;
use super::results::Results;
use super::round::RoundView;
use super::words::{Said, said};
use crate::content::when_ready;
use crate::i18n::*;
use crate::route::{Address, Page, Query, Step};
use crate::router::{Router, absolute};
use crate::ui::{LinkFaults, NumberField, Range, ShareLink, issue_text};
use crate::words::{tr, tr_label};

/// A sorting workshop: one thing after the other, what was sorted so far, the
/// result at the end.
#[component]
pub fn SortingWorkshop(
    /// The workshop's id, and the name of its file.
    id: &'static str,
) -> impl IntoView {
    let i18n = use_i18n();
    let game = Game::new(id);
    let faults = move || {
        let seed = t_string!(i18n, line.f_seed);
        game.issues.with(|issues| {
            issues.iter().map(|issue| issue_text(i18n, issue, seed, str::to_owned)).collect::<Vec<_>>()
        })
    };
    // What is under way is drawn anew when the text is, and lives on outside.
    let table = move |_| {
        let over = Memo::new(move |_| game.round().is_none());
        let body = move || {
            if over.get() {
                view! { <Results game=game /> }.into_any()
            } else {
                view! { <RoundView game=game /> }.into_any()
            }
        };
        view! {
            {body}
            <Board game=game />
        }
        .into_any()
    };
    view! {
        <LinkFaults faults=Signal::derive(faults) />
        <div class="sorting">
            <p class="story">{move || said(i18n, id, Said::Task)}</p>
            {when_ready(game.quiz, table)}
            <Chance game=game />
        </div>
    }
}

/// The seed of the order, and the link to it.
#[component]
fn Chance(game: Game) -> impl IntoView {
    let i18n = use_i18n();
    let router = Router::expect();
    let range =
        Range { min: 0.0, max: model::line::MAX_SEED as f64, step: 1.0, whole: true, optional: false };
    let link = move || {
        game.seed.track();
        absolute(&Address { lang: router.lang(), page: game.page() })
    };
    let begin = move |seed: Option<f64>| game.begin(seed.unwrap_or(1.0) as u64);
    view! {
        <details class="panel chance">
            <summary>{tr!(i18n, sorting.order)}</summary>
            <p class="soft">{tr!(i18n, sorting.order_note)}</p>
            <NumberField
                label=tr_label!(i18n, line.f_seed)
                value=Signal::derive(move || Some(game.seed.get() as f64))
                range=range
                slider=None
                on_change=begin
            />
            <div class="share">
                <ShareLink link=Signal::derive(link) />
            </div>
        </details>
    }
}

/// The page that asks for no prediction: straight to the workshop.
#[component]
pub fn NoPrediction(
    /// The workshop's id.
    id: &'static str,
) -> impl IntoView {
    let i18n = use_i18n();
    let router = Router::expect();
    let page = Page::Module("push-pull".to_owned(), Step::Workshop(id.to_owned(), Query::default()));
    view! {
        <div class="predict-page">
            <p class="story">{move || said(i18n, id, Said::Task)}</p>
            <p>{tr!(i18n, sorting.no_prediction)}</p>
            <p><a class="btn" href=move || router.href(page.clone())>{tr!(i18n, line.to_workshop)}</a></p>
        </div>
    }
}
