//! A kanban card's round trip.

mod card_loop;

use leptos::prelude::*;

use self::card_loop::{CardLoop, Event, MOST, Spot};
use super::frame::{Frame, lines, station, word};
use crate::i18n::*;
use crate::ui::{NumberField, Range};
use crate::words::{Words, tr, tr_label};

/// The way of the cards from the stock back to the board.
const LOOP: &str = "M184 102V51H94M100 46l-6 5 6 5M50 72V122M45 116l5 6 5-6";
/// The way of the wheels.
const WAY: &str = "M82 150H258M252 145l6 5-6 5";

/// A kanban card's round trip between the wheels and the assembly: the learner
/// takes and makes, the cards say what may be made.
#[component]
pub fn Kanban(
    /// The caption.
    caption: AnyView,
) -> impl IntoView {
    let i18n = use_i18n();
    let cards = RwSignal::new(CardLoop::new(2));
    let said = Signal::derive(move || cards.with(|cards| said(i18n, cards)));
    let key = vec![("k-card", tr!(i18n, figures.key_card)), ("k-part", tr!(i18n, figures.key_wheels))];
    view! {
        <Frame
            name=tr!(i18n, figures.kanban_controls)
            drawing=view! { <Drawing cards=cards /> }.into_any()
            key=key
            controls=view! { <Controls cards=cards /> }.into_any()
            said=said
            caption=caption
        />
    }
}

/// What happened and what may happen next.
fn said(i18n: Words, cards: &CardLoop) -> String {
    let event = match cards.last {
        Event::Start => t_string!(i18n, figures.kanban_start),
        Event::Took => t_string!(i18n, figures.kanban_took),
        Event::FoundNothing => t_string!(i18n, figures.kanban_found_nothing),
        Event::Began => t_string!(i18n, figures.kanban_began),
        Event::Finished => t_string!(i18n, figures.kanban_finished),
        Event::NoCard => t_string!(i18n, figures.kanban_no_card),
    };
    let (stock, board) = (cards.in_stock(), cards.on_board());
    t_string!(
        i18n,
        figures.kanban_said,
        event = event,
        stock = stock,
        board = board,
        taken = cards.taken,
        cards = cards.cards()
    )
}

/// Wheels on the left, their board above, the stock between them and the
/// assembly.
#[component]
fn Drawing(
    /// The loop.
    cards: RwSignal<CardLoop>,
) -> impl IntoView {
    let i18n = use_i18n();
    let shelves = (0..MOST).map(|rank| {
        let x = shelf(rank) - 11.0;
        view! { <rect class="fig-shelf" x=x.to_string() y="104" width="22" height="62" rx="3" /> }
    });
    view! {
        <svg class="fig-drawing pull" viewBox="0 0 340 196" aria-hidden="true" focusable="false">
            {lines("fig-loop", LOOP)}
            {lines("fig-way", WAY)}
            <rect class="fig-board" x="8" y="30" width="84" height="42" rx="3" />
            {word(50.0, 20.0, "fig-mid", tr!(i18n, figures.board))}
            {station(16.0, 124.0, 66.0, 52.0)}
            {word(49.0, 192.0, "fig-mid", tr!(i18n, figures.station_wheels))}
            {shelves.collect_view()}
            {word(171.0, 192.0, "fig-mid", tr!(i18n, figures.stock))}
            {station(262.0, 124.0, 66.0, 52.0)}
            {word(295.0, 192.0, "fig-mid", tr!(i18n, figures.station_assembly))}
            {(0..MOST).map(|card| view! { <Card card=card cards=cards /> }).collect_view()}
        </svg>
    }
}

/// Where a shelf stands; the first one is next to the assembly.
fn shelf(rank: usize) -> f64 {
    213.0 - 26.0 * rank as f64
}

/// A card with its number, and the pair of wheels that it is on.
#[component]
fn Card(
    /// Which card.
    card: usize,
    /// The loop.
    cards: RwSignal<CardLoop>,
) -> impl IntoView {
    let spot = Memo::new(move |_| cards.with(|cards| cards.spot(card)));
    let at = move || match spot.get() {
        Spot::Away => (184.0, 86.0),
        Spot::Board(rank) => (22.0 + 19.0 * rank as f64, 51.0),
        Spot::AtWork => (49.0, 138.0),
        Spot::Stock(rank) => (shelf(rank), 120.0),
    };
    let class = move || match spot.get() {
        Spot::Away => "fig-part away",
        Spot::Board(_) => "fig-part",
        _ => "fig-part on-wheels",
    };
    view! {
        <g class=class style:--x=move || at().0.to_string() style:--y=move || at().1.to_string()>
            <circle class="fig-wheels" cy="26" r="7" />
            <rect class="fig-card" x="-7.5" y="-11" width="15" height="22" rx="2" />
            <text class="fig-mid fig-number" y="4.5">{(card + 1).to_string()}</text>
        </g>
    }
}

/// Take, make, watch one round trip, begin anew; and how many cards there are.
#[component]
fn Controls(
    /// The loop.
    cards: RwSignal<CardLoop>,
) -> impl IntoView {
    let i18n = use_i18n();
    let button = move |class: &'static str, words: Signal<&'static str>, act: fn(&mut CardLoop)| {
        view! {
            <button class=class type="button" on:click=move |_| cards.update(act)>
                {words}
            </button>
        }
    };
    let begin_with = move |count: Option<f64>| cards.set(CardLoop::new(count.unwrap_or(2.0) as usize));
    let range = Range { min: 1.0, max: MOST as f64, step: 1.0, whole: true, optional: false };
    view! {
        <div class="fig-buttons">
            {button("btn", tr!(i18n, figures.kanban_take), CardLoop::take)}
            {button("btn", tr!(i18n, figures.kanban_work), CardLoop::work)}
            {button("btn ghost", tr!(i18n, figures.kanban_round), CardLoop::go_round)}
        </div>
        <NumberField
            label=tr_label!(i18n, figures.kanban_cards)
            value=Signal::derive(move || Some(cards.with(CardLoop::cards) as f64))
            range=range
            slider=Some((1.0, MOST as f64))
            on_change=begin_with
        />
    }
}
