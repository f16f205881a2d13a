//! The line from top to bottom, for a phone: cards go back at the left, names stand at the right.

use super::geometry::*;
use super::plan::Plan;

const PAD: f64 = 6.0;
/// Where the boxes begin; to their left cards and orders go back.
const COLUMN: f64 = 62.0;
/// Where cards go up again.
const RAIL: f64 = 26.0;
/// Distance of two dots.
const STEP: f64 = 15.0;
/// Room for the number of those not shown.
const MORE: f64 = 48.0;

/// Sizes along the line.
struct Measure {
    width: f64,
    frame: Rect,
    pitch: f64,
    first: f64,
    queue_rows: usize,
}

/// Lays a line out.
pub fn layout(plan: &Plan, width: f64) -> Layout {
    let n = plan.stations.len();
    let queue_rows = if n > 6 { 1 } else { 2 };
    let gap = STEP * (queue_rows + 1) as f64 + 18.0;
    let frame = Rect::new(COLUMN, 0.0, (width * 0.22).clamp(58.0, 92.0), if n > 6 { 38.0 } else { 46.0 });
    let m = Measure { width, frame, pitch: frame.h + gap, first: 44.0, queue_rows };
    let stations: Vec<StationPlace> = (0..n).map(|i| station(plan, &m, i)).collect();
    let end = m.first + m.pitch * n as f64;
    let stock = Rect::new(COLUMN, end + 26.0, (width - COLUMN - 92.0).min(180.0), 50.0);
    let customers = Rect::new(COLUMN, stock.bottom() + 22.0, stock.w, 46.0);
    let source = Rect::new(COLUMN, 6.0, frame.w, 34.0);
    let centre = frame.centre().x;
    let loops = plan.loops.iter().filter_map(|&(first, last)| card_loop(&m, &stations, stock, first, last));
    let orders = plan.orders_to.map(|at| {
        let to = match at.checked_sub(1).and_then(|before| stations.get(before)?.divider) {
            Some((edge, _)) => Point::new(COLUMN - 2.0, edge.y + 5.0),
            None => Point::new(source.x + 14.0, source.centre().y),
        };
        let from = Point::new(customers.x, customers.centre().y);
        Track { points: vec![from, Point::new(RAIL, from.y), Point::new(RAIL, to.y), to] }
    });
    Layout {
        flow: Flow::Down,
        width,
        height: customers.bottom() + 10.0,
        axis: (Point::new(centre, source.bottom() - 6.0), Point::new(centre, customers.y)),
        waiting: waiting(customers, width),
        customers: zone(customers, width),
        source: Zone {
            word: Label::start(frame.right() + 10.0, 28.0, width - PAD - frame.right() - 10.0),
            ..zone(source, width)
        },
        stock: zone(stock, width),
        loops: loops.collect(),
        mark: plan.decoupling.map(|at| mark(&m, &stations, stock, at)),
        stations,
        orders,
    }
}

fn station(plan: &Plan, m: &Measure, i: usize) -> StationPlace {
    let top = m.first + m.pitch * i as f64;
    let frame = Rect { y: top + m.pitch - m.frame.h, ..m.frame };
    let stock_behind = plan.stations.get(i + 1).is_some_and(|s| s.after_stock);
    let words = frame.right() + 10.0;
    let room = m.width - PAD - words;
    let edge = frame.bottom() + STEP + 6.0;
    StationPlace {
        frame,
        cells: frame.cells(plan.stations.get(i).map_or(1, |s| s.servers)),
        name: Label::start(words, frame.centre().y - 3.0, room),
        word: Label::start(words, frame.centre().y + 14.0, room),
        queue: lot(m, frame.y - 4.0 - STEP / 2.0, m.queue_rows),
        output: stock_behind.then(|| lot(m, frame.bottom() + 3.0 + STEP / 2.0, 1)),
        divider: stock_behind.then(|| (Point::new(COLUMN, edge), Point::new(m.width - PAD, edge))),
        exit: Point::new(frame.centre().x, frame.bottom()),
    }
}

/// Rows from `near` upwards, each from left to right.
fn lot(m: &Measure, near: f64, rows: usize) -> Lot {
    let columns = (((m.width - PAD - MORE - COLUMN) / STEP) as usize).max(1);
    let slot = |k: usize| {
        let (column, row) = ((k % columns) as f64, (k / columns) as f64);
        Point::new(COLUMN + STEP / 2.0 + column * STEP, near - row * STEP)
    };
    Lot {
        slots: (0..columns * rows).map(slot).take(model::line::StationView::MOST_IDS).collect(),
        radius: 4.5,
        more: Label::end(m.width - PAD, near + 4.5, MORE - 4.0),
    }
}

fn waiting(area: Rect, width: f64) -> Lot {
    let columns = ((area.w / STEP) as usize).max(1);
    let slot = |k: usize| {
        let (column, row) = ((k % columns) as f64, (k / columns) as f64);
        Point::new(area.x + 8.0 + column * STEP, area.y + 8.0 + row * STEP)
    };
    let more = Label::start(area.right() + 8.0, area.y + 16.0, width - PAD - area.right() - 8.0);
    Lot { slots: (0..columns * 3).map(slot).collect(), radius: 5.0, more }
}

fn zone(frame: Rect, width: f64) -> Zone {
    let x = frame.right() + 8.0;
    let line = |y: f64| Label::start(x, frame.y + y, width - PAD - x);
    Zone { frame, number: line(16.0), word: line(31.0), note: line(45.0) }
}

fn card_loop(
    m: &Measure,
    stations: &[StationPlace],
    stock: Rect,
    first: usize,
    last: usize,
) -> Option<LoopPlace> {
    let (begin, end) = (stations.get(first)?, stations.get(last)?);
    let taken = match first.checked_sub(1).and_then(|before| stations.get(before)?.divider) {
        Some((edge, _)) => edge.y + 5.0,
        None => begin.frame.y - 10.0 - STEP * m.queue_rows as f64,
    };
    let freed = match end.divider {
        Some((edge, _)) => edge.y - 5.0,
        None => stock.centre().y,
    };
    let middle = ((taken + freed) / 2.0).min(taken + 60.0);
    let cards = (((freed - taken - 30.0) / 14.0) as usize).clamp(1, 3);
    let rack = (0..cards).map(|k| Point::new(RAIL, middle - 4.0 - 14.0 * k as f64));
    let to = Point::new(COLUMN - 2.0, taken);
    Some(LoopPlace {
        track: Track {
            points: vec![
                Point::new(COLUMN - 2.0, freed),
                Point::new(RAIL, freed),
                Point::new(RAIL, taken),
                to,
            ],
        },
        rack: rack.collect(),
        count: Label::middle(RAIL, middle + 15.0, 40.0),
        shift: 0.0,
    })
}

fn mark(m: &Measure, stations: &[StationPlace], stock: Rect, at: usize) -> Mark {
    let divider = at.checked_sub(1).and_then(|before| stations.get(before)?.divider);
    match divider {
        Some((edge, _)) => Mark {
            tip: Point::new(COLUMN - 14.0, edge.y - 4.0),
            label: Label::end(m.width - PAD, edge.y + 14.0, 110.0),
        },
        None => Mark {
            tip: Point::new(COLUMN - 14.0, stock.centre().y + 8.0),
            label: Label::start(stock.x, stock.y - 6.0, 150.0),
        },
    }
}
