use model::line::{Loop, LoopView, Totals};

use super::*;

fn running(stations: usize) -> Snapshot {
    let idle = StationView {
        machines: vec![Machine::Busy { part: 0, since: 0.0, done_at: 9.0 }],
        ..Default::default()
    };
    Snapshot { time: 8.0, events: 40, wip: 4, stations: vec![idle; stations], ..Default::default() }
}

fn with(policy: Policy) -> Params {
    Params { policy, ..Params::default() }
}

fn forecast(bias: f64) -> Params {
    let release = Release::Forecast { period: 8.0, alpha: 0.2, bias, initial: 6.4 };
    with(Policy::Push { release })
}

fn check(now: &Snapshot, params: &Params, expect: Situation) {
    assert_eq!(situation(now, params), expect);
}

#[test]
fn begins_and_ends() {
    check(&Snapshot::default(), &Params::default(), Situation::NotStarted);
    let mut over = Snapshot { over: true, finished_stock: 63, ..running(4) };
    check(&over, &Params::default(), Situation::OverWithStock(63));
    over.finished_stock = 2;
    over.totals = Totals { lost: 5, shipped: 90, ..Totals::default() };
    check(&over, &Params::default(), Situation::OverWithLost(5));
    over.totals.cleared = 189;
    check(&over, &Params::default(), Situation::OverWithCleared(189));
    over.totals = Totals { shipped: 90, ..Totals::default() };
    check(&over, &Params::default(), Situation::Over(90));
}

#[test]
fn a_breakdown_comes_before_all_else() {
    let mut now = Snapshot { backorders: 9, finished_stock: 40, ..running(4) };
    let down = Machine::Down { part: 1, since: 0.0, until: 20.0 };
    now.stations[1].machines = vec![down];
    check(&now, &forecast(0.3), Situation::Down(1));
    now.stations[2].starved = true;
    check(&now, &forecast(0.3), Situation::DownStarves(1, 2));
    now.stations[1].queue = 9;
    check(&now, &forecast(0.3), Situation::DownQueue(1, 9));
    // One machine of two that still works is no stop.
    now.stations[1].machines = vec![down, Machine::Idle];
    assert!(!matches!(situation(&now, &forecast(0.3)), Situation::DownQueue(..)));
}

#[test]
fn cards_keep_parts_from_gathering_at_a_breakdown() {
    let mut now = running(2);
    now.loops = vec![LoopView { first: 0, last: 0, cards: 2, free: 0 }];
    now.stations[0].machines = vec![Machine::Down { part: 1, since: 0.0, until: 20.0 }];
    check(&now, &with(Policy::Kanban { cards: vec![2, 2] }), Situation::DownHeld(0));
}

#[test]
fn a_blocked_station_names_the_next() {
    let mut now = running(3);
    now.stations[0].machines = vec![Machine::Blocked { part: 3, since: 1.0 }];
    now.stations[1].machines = vec![Machine::Blocked { part: 2, since: 1.0 }];
    check(&now, &Params::default(), Situation::Blocked(1, 2));
}

#[test]
fn those_who_wait_wait_for_a_reason() {
    let mut now = Snapshot { backorders: 7, ..running(4) };
    check(&now, &with(Policy::MakeToOrder {}), Situation::WaitingToOrder(7));
    check(&now, &Params::default(), Situation::WaitingPush(7));
    check(&Snapshot { wip: 30, ..now.clone() }, &Params::default(), Situation::WaitingOnLine(7, 30));
    check(&now, &with(Policy::Conwip { cards: 8 }), Situation::WaitingPull(7));
    now.loops = vec![LoopView { first: 0, last: 3, cards: 8, free: 0 }];
    check(&now, &with(Policy::Conwip { cards: 8 }), Situation::WaitingCardsTaken(7));
    let hybrid =
        with(Policy::Hybrid { decoupling_before: 2, loops: vec![Loop { first: 0, last: 1, cards: 6 }] });
    check(&now, &hybrid, Situation::WaitingEmptyPoint(7, 2));
    now.stations[1].output = 3;
    check(&now, &hybrid, Situation::WaitingHybrid(7));
    now.backorders = 0;
    check(&now, &hybrid, Situation::PointReady(3, 2));
    now.totals.lost = 4;
    check(&now, &Params::default(), Situation::Lost(4));
}

#[test]
fn stock_that_piles_up_says_why() {
    let mut now = Snapshot { finished_stock: 12, ..running(4) };
    check(&now, &forecast(0.15), Situation::ForecastTooHigh(12));
    check(&now, &forecast(0.0), Situation::StockByForecast(12));
    check(&now, &Params::default(), Situation::StockByClock(12));
    now.stations[2].queue = 37;
    check(&now, &Params::default(), Situation::QueueGrows(2, 37));
    let pressing = with(Policy::Push { release: Release::Saturated {} });
    check(&now, &pressing, Situation::Pressing(2, 37));
}

#[test]
fn taken_cards_stop_the_line() {
    let conwip = with(Policy::Conwip { cards: 4 });
    let mut now = Snapshot { finished_stock: 4, wip: 0, ..running(4) };
    now.loops = vec![LoopView { first: 0, last: 3, cards: 4, free: 0 }];
    check(&now, &conwip, Situation::CardsOnStock(4));
    now.wip = 3;
    now.stations[0] = StationView { starved: true, machines: vec![Machine::Idle], ..Default::default() };
    check(&now, &conwip, Situation::CardsTaken);
    now.loops[0].free = 1;
    check(&now, &conwip, Situation::CalmConwip(4));
}

#[test]
fn a_calm_line_tells_its_rule() {
    let now = running(4);
    check(&now, &Params::default(), Situation::CalmPush);
    check(&Snapshot { wip: 0, ..running(4) }, &Params::default(), Situation::Empty);
    check(&now, &with(Policy::MakeToOrder {}), Situation::NoOrders);
    check(&now, &with(Policy::Kanban { cards: vec![2; 4] }), Situation::CalmKanban);
    let saturated = Params { demand: Demand::Saturated {}, ..with(Policy::Conwip { cards: 4 }) };
    check(&now, &saturated, Situation::TakesAll(4));
}

#[test]
fn nothing_panics_on_an_empty_picture() {
    let bare = Snapshot { time: 1.0, events: 1, ..Snapshot::default() };
    for policy in
        [Policy::default(), Policy::MakeToOrder {}, Policy::Hybrid { decoupling_before: 3, loops: vec![] }]
    {
        situation(&bare, &with(policy));
    }
}
