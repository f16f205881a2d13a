//! The live sentence: what is going on and why, as a teacher would say it.

use leptos::prelude::*;
use model::line::Snapshot;

use super::BoardLine;
use super::situation::{Situation, situation};
use crate::format::Numbers;
use crate::i18n::*;
use crate::words::Words;

/// One sentence about a line as it stands now: put into words only when the situation changes.
pub fn live_sentence(i18n: Words, line: Signal<BoardLine>, snapshot: Signal<Snapshot>) -> Memo<String> {
    let situation = Memo::new(move |_| snapshot.with(|now| line.with(|line| situation(now, &line.params))));
    Memo::new(move |_| line.with(|line| told(i18n, Numbers::here(), situation.get(), &line.names)))
}

fn told(i18n: Words, numbers: Numbers, situation: Situation, names: &[String]) -> String {
    let n = |count: u32| numbers.fixed(f64::from(count), 0);
    let name = |station: usize| names.get(station).cloned().unwrap_or_default();
    match situation {
        Situation::NotStarted => t_string!(i18n, board.not_started).to_owned(),
        Situation::OverWithStock(k) => t_string!(i18n, board.over_with_stock, n = n(k)),
        Situation::OverWithCleared(k) => t_string!(i18n, board.over_with_cleared, n = n(k)),
        Situation::OverWithLost(k) => t_string!(i18n, board.over_with_lost, n = n(k)),
        Situation::OverWithWaiting(k) => t_string!(i18n, board.over_with_waiting, n = n(k)),
        Situation::Over(k) => t_string!(i18n, board.over, n = n(k)),
        Situation::DownQueue(at, k) => t_string!(i18n, board.down_queue, name = name(at), n = n(k)),
        Situation::DownStarves(at, next) => {
            t_string!(i18n, board.down_starves, name = name(at), next = name(next))
        }
        Situation::DownHeld(at) => t_string!(i18n, board.down_held, name = name(at)),
        Situation::Down(at) => t_string!(i18n, board.down_alone, name = name(at)),
        Situation::Blocked(at, next) => {
            t_string!(i18n, board.blocked_at, name = name(at), next = name(next))
        }
        Situation::WaitingToOrder(k) => t_string!(i18n, board.waiting_to_order, n = n(k)),
        Situation::WaitingHybrid(k) => t_string!(i18n, board.waiting_hybrid, n = n(k)),
        Situation::WaitingEmptyPoint(k, at) => {
            t_string!(i18n, board.waiting_empty_point, n = n(k), name = name(at))
        }
        Situation::WaitingCardsTaken(k) => t_string!(i18n, board.waiting_cards_taken, n = n(k)),
        Situation::WaitingPull(k) => t_string!(i18n, board.waiting_pull, n = n(k)),
        Situation::WaitingOnLine(k, wip) => {
            t_string!(i18n, board.waiting_on_line, n = n(k), wip = n(wip))
        }
        Situation::WaitingPush(k) => t_string!(i18n, board.waiting_push, n = n(k)),
        Situation::Lost(k) => t_string!(i18n, board.lost_now, n = n(k)),
        other => told_of_flow(i18n, numbers, other, names),
    }
}

/// The situations in which nothing stops and nobody waits.
fn told_of_flow(i18n: Words, numbers: Numbers, situation: Situation, names: &[String]) -> String {
    let n = |count: u32| numbers.fixed(f64::from(count), 0);
    let name = |station: usize| names.get(station).cloned().unwrap_or_default();
    match situation {
        Situation::CardsOnStock(_) => t_string!(i18n, board.cards_on_stock).to_owned(),
        Situation::CardsTaken => t_string!(i18n, board.cards_taken).to_owned(),
        Situation::QueueGrows(at, k) => t_string!(i18n, board.queue_grows, name = name(at), n = n(k)),
        Situation::ForecastTooHigh(k) => t_string!(i18n, board.forecast_too_high, n = n(k)),
        Situation::StockByForecast(k) => t_string!(i18n, board.stock_by_forecast, n = n(k)),
        Situation::StockByClock(k) => t_string!(i18n, board.stock_by_clock, n = n(k)),
        Situation::Cleared(k) => t_string!(i18n, board.cleared, n = n(k)),
        Situation::PointReady(k, at) => t_string!(i18n, board.point_ready, n = n(k), name = name(at)),
        Situation::PointEmpty(at) => t_string!(i18n, board.point_empty, name = name(at)),
        Situation::NoOrders => t_string!(i18n, board.no_orders).to_owned(),
        Situation::Pressing(at, k) => t_string!(i18n, board.pressing, name = name(at), n = n(k)),
        Situation::TakesAll(k) => t_string!(i18n, board.takes_all_cards, n = n(k)),
        Situation::CalmKanban => t_string!(i18n, board.calm_kanban).to_owned(),
        Situation::CalmConwip(k) => t_string!(i18n, board.calm_conwip, n = n(k)),
        Situation::CalmLoops => t_string!(i18n, board.calm_loops).to_owned(),
        Situation::Empty => t_string!(i18n, board.empty).to_owned(),
        _ => t_string!(i18n, board.calm_push).to_owned(),
    }
}
