//! What is going on in a line, as one of a few situations chosen by a fixed priority: whatever
//! stops the line first, then whoever waits, then what piles up, then how the policy works.

use model::line::{Demand, Machine, Params, Policy, Release, Snapshot, StationView};

/// From so many parts on, a queue is worth a word.
const LONG_QUEUE: u32 = 20;
/// The same before a machine that is down.
const QUEUE_AT_BREAKDOWN: u32 = 3;
/// From so many finished bicycles on, a stock is worth a word.
const MUCH_STOCK: u32 = 8;

/// One situation. Stations count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Situation {
    /// Nothing has happened yet.
    NotStarted,
    /// The run has ended with bicycles that nobody took.
    OverWithStock(u32),
    /// The run has ended, and bicycles that nobody took were sold off.
    OverWithCleared(u32),
    /// The run has ended with customers who left.
    OverWithLost(u32),
    /// The run has ended with customers who still wait.
    OverWithWaiting(u32),
    /// The run has ended.
    Over(u32),
    /// A station is down and parts gather before it.
    DownQueue(usize, u32),
    /// A station is down and the next one has nothing left to do.
    DownStarves(usize, usize),
    /// A station is down, and cards keep parts from gathering.
    DownHeld(usize),
    /// A station is down.
    Down(usize),
    /// A station cannot pass its part on to the next.
    Blocked(usize, usize),
    /// Customers wait, for nothing is made before the order.
    WaitingToOrder(u32),
    /// Customers wait while their bicycles pass the last stations.
    WaitingHybrid(u32),
    /// Customers wait, and so does the decoupling point for parts.
    WaitingEmptyPoint(u32, usize),
    /// Customers wait, and every card is taken.
    WaitingCardsTaken(u32),
    /// Customers wait, and each finished bicycle leaves at once.
    WaitingPull(u32),
    /// Customers wait: what was released for them is still on the line.
    WaitingOnLine(u32, u32),
    /// Customers wait: too little was released.
    WaitingPush(u32),
    /// The stock is empty and customers have left.
    Lost(u32),
    /// Every card is on a finished bicycle: the line stands still until the next customer.
    CardsOnStock(u32),
    /// Every card is taken, and the first station waits for one to come back.
    CardsTaken,
    /// More is released than this station can do.
    QueueGrows(usize, u32),
    /// Stock builds up under a forecast above the demand.
    ForecastTooHigh(u32),
    /// Stock builds up under a forecast.
    StockByForecast(u32),
    /// Stock builds up under a clock.
    StockByClock(u32),
    /// Stock that was cleared at the end of a season.
    Cleared(u32),
    /// Parts stand at the decoupling point, ready for orders.
    PointReady(u32, usize),
    /// The decoupling point is empty.
    PointEmpty(usize),
    /// Nobody waits, so nothing is made.
    NoOrders,
    /// Raw material presses on the first station.
    Pressing(usize, u32),
    /// Everything that is finished leaves at once, under so many cards.
    TakesAll(u32),
    /// A card per part and station.
    CalmKanban,
    /// As many parts as cards.
    CalmConwip(u32),
    /// Loops limit what is between their ends.
    CalmLoops,
    /// Nothing is on the line.
    Empty,
    /// The pushed line follows.
    CalmPush,
}

/// The situation of a line.
pub fn situation(now: &Snapshot, params: &Params) -> Situation {
    if now.events == 0 && now.time == 0.0 {
        return Situation::NotStarted;
    }
    ended(now)
        .or_else(|| stopped(now))
        .or_else(|| waiting(now, params))
        .or_else(|| cards(now, params))
        .or_else(|| piled_up(now, params))
        .unwrap_or_else(|| calm(now, params))
}

fn ended(now: &Snapshot) -> Option<Situation> {
    if !now.over {
        return None;
    }
    Some(if now.backorders >= MUCH_STOCK {
        Situation::OverWithWaiting(now.backorders)
    } else if now.finished_stock >= MUCH_STOCK {
        Situation::OverWithStock(now.finished_stock)
    } else if now.totals.cleared > now.totals.lost {
        Situation::OverWithCleared(now.totals.cleared)
    } else if now.totals.lost > 0 {
        Situation::OverWithLost(now.totals.lost)
    } else {
        Situation::Over(now.totals.shipped)
    })
}

fn stopped(now: &Snapshot) -> Option<Situation> {
    let stations = || now.stations.iter().enumerate();
    let down = stations().filter(|(_, s)| all_machines(s, |m| matches!(m, Machine::Down { .. })));
    let worst = down.max_by_key(|&(i, s)| (s.queue, now.stations.len() - i));
    if let Some((i, station)) = worst {
        let next = now.stations.get(i + 1).filter(|next| next.starved && next.queue == 0);
        return Some(if station.queue >= QUEUE_AT_BREAKDOWN {
            Situation::DownQueue(i, station.queue)
        } else if next.is_some() {
            Situation::DownStarves(i, i + 1)
        } else if now.loops.iter().any(|l| (l.first..=l.last).contains(&(i as u32))) {
            Situation::DownHeld(i)
        } else {
            Situation::Down(i)
        });
    }
    let mut blocked = stations().filter(|(_, s)| all_machines(s, |m| matches!(m, Machine::Blocked { .. })));
    blocked.next_back().map(|(i, _)| Situation::Blocked(i, i + 1))
}

fn waiting(now: &Snapshot, params: &Params) -> Option<Situation> {
    let n = now.backorders;
    match &params.policy {
        _ if n == 0 && now.totals.lost > 0 && now.finished_stock == 0 => {
            Some(Situation::Lost(now.totals.lost))
        }
        _ if n == 0 => None,
        Policy::MakeToOrder {} => Some(Situation::WaitingToOrder(n)),
        Policy::Hybrid { decoupling_before, .. } => Some(match point(now, *decoupling_before) {
            Some((_, 0)) => Situation::WaitingToOrder(n),
            Some((0, at)) => Situation::WaitingEmptyPoint(n, at),
            Some(_) => Situation::WaitingHybrid(n),
            None => waiting_for_cards(now),
        }),
        // One or two customers come and go; the sentence would flicker with them.
        _ if n < 3 => None,
        Policy::Push { .. } if now.wip >= n => Some(Situation::WaitingOnLine(n, now.wip)),
        Policy::Push { .. } => Some(Situation::WaitingPush(n)),
        _ => Some(waiting_for_cards(now)),
    }
}

fn waiting_for_cards(now: &Snapshot) -> Situation {
    match now.loops.first() {
        Some(first) if first.free == 0 => Situation::WaitingCardsTaken(now.backorders),
        _ => Situation::WaitingPull(now.backorders),
    }
}

fn cards(now: &Snapshot, params: &Params) -> Option<Situation> {
    let (first, last) = (now.loops.first()?, now.loops.last()?);
    let to_the_end = last.last as usize + 1 == now.stations.len();
    if params.demand == (Demand::Saturated {}) {
        return None;
    }
    if to_the_end && now.wip == 0 && last.free == 0 && now.finished_stock > 0 {
        return Some(Situation::CardsOnStock(now.finished_stock));
    }
    let idle = now.stations.first().is_some_and(|s| s.starved && s.queue == 0);
    (first.first == 0 && first.free == 0 && idle).then_some(Situation::CardsTaken)
}

fn piled_up(now: &Snapshot, params: &Params) -> Option<Situation> {
    let Policy::Push { release } = &params.policy else { return None };
    let (i, longest) = longest_queue(now)?;
    if let Release::Saturated {} = release {
        return (longest >= QUEUE_AT_BREAKDOWN).then_some(Situation::Pressing(i, longest));
    }
    if longest >= LONG_QUEUE && longest > now.finished_stock {
        return Some(Situation::QueueGrows(i, longest));
    }
    let stock = now.finished_stock;
    if stock < MUCH_STOCK {
        return (now.totals.cleared > 0).then_some(Situation::Cleared(now.totals.cleared));
    }
    Some(match release {
        Release::Forecast { bias, .. } if *bias > 0.0 => Situation::ForecastTooHigh(stock),
        Release::Forecast { .. } => Situation::StockByForecast(stock),
        _ => Situation::StockByClock(stock),
    })
}

fn calm(now: &Snapshot, params: &Params) -> Situation {
    let takes_all = params.demand == (Demand::Saturated {});
    match &params.policy {
        Policy::MakeToOrder {} => Situation::NoOrders,
        Policy::Hybrid { decoupling_before, .. } => match point(now, *decoupling_before) {
            Some((_, 0)) => Situation::NoOrders,
            Some((0, at)) => Situation::PointEmpty(at),
            Some((ready, at)) => Situation::PointReady(ready, at),
            None => Situation::CalmLoops,
        },
        Policy::Conwip { cards } if takes_all => Situation::TakesAll(*cards),
        Policy::Conwip { cards } => Situation::CalmConwip(*cards),
        Policy::Kanban { .. } => Situation::CalmKanban,
        Policy::Cards { .. } => Situation::CalmLoops,
        Policy::Push { .. } if now.wip == 0 => Situation::Empty,
        Policy::Push { .. } => Situation::CalmPush,
    }
}

/// Parts at the decoupling point and the station behind it; `None` where it is the finished stock.
fn point(now: &Snapshot, before: u32) -> Option<(u32, usize)> {
    let at = before as usize;
    match at.checked_sub(1) {
        None => Some((0, 0)),
        Some(_) if at >= now.stations.len() => None,
        Some(stock) => now.stations.get(stock).map(|s| (s.output, at)),
    }
}

fn longest_queue(now: &Snapshot) -> Option<(usize, u32)> {
    let queues = now.stations.iter().enumerate().map(|(i, s)| (i, s.queue));
    queues.rev().max_by_key(|&(_, queue)| queue)
}

fn all_machines(station: &StationView, is: impl Fn(&Machine) -> bool) -> bool {
    !station.machines.is_empty() && station.machines.iter().all(is)
}

#[cfg(test)]
mod tests;
