//! The line from left to right. Stations stand at places that depend on the width and on their
//! number alone, so that lines under different policies compare by eye.

use super::geometry::*;
use super::plan::{Plan, StationPlan};

const PAD: f64 = 8.0;
/// Height of a station's box.
const BOX: f64 = 56.0;
/// Height above the boxes where cards and orders go back.
const BAND: f64 = 50.0;
/// Height of the way of the cards within that band.
const RAIL: f64 = 15.0;
/// Lines of text below the boxes: numbers, names, words.
const ROWS: [f64; 3] = [15.0, 32.0, 48.0];
/// How much lower every other name stands where stations are too close for names side by side.
const LOWER: f64 = 33.0;

/// Sizes along the line.
struct Measure {
    top: f64,
    left: f64,
    pitch: f64,
    frame: f64,
    behind: f64,
    step: f64,
    stock: Rect,
    customers: Rect,
}

/// Lays a line out.
pub fn layout(plan: &Plan, width: f64) -> Layout {
    let m = measure(plan, width);
    let n = plan.stations.len();
    let staggered = m.pitch < 92.0 && n > 1;
    let base = m.top + BOX;
    let stations: Vec<StationPlace> = (0..n).map(|i| station(plan, &m, i, staggered)).collect();
    let source = Rect::new(PAD, m.top, 40.0, BOX);
    let height = base + ROWS[2] + if staggered { LOWER } else { 0.0 } + 8.0;
    let stock = zone(m.stock, base);
    let loops = plan.loops.iter().filter_map(|&(first, last)| card_loop(plan, &m, &stations, first, last));
    let mark = plan.decoupling.map(|at| mark(&m, &stations, &stock, at));
    let orders = plan.orders_to.map(|at| {
        let to = match at.checked_sub(1).and_then(|before| stations.get(before)) {
            Some(before) => Point::new(before.divider.map_or(before.exit.x, |(edge, _)| edge.x) + 5.0, m.top),
            None => Point::new(source.centre().x, m.top + 8.0),
        };
        let from = Point::new(m.customers.centre().x, m.top - 2.0);
        Track { points: vec![from, Point::new(from.x, RAIL), Point::new(to.x, RAIL), to] }
    });
    Layout {
        flow: Flow::Across,
        width,
        height,
        loops: loops.collect(),
        axis: (Point::new(PAD + 30.0, m.top + BOX / 2.0), Point::new(m.customers.x, m.top + BOX / 2.0)),
        waiting: waiting(m.customers, base),
        customers: zone(m.customers, base),
        source: zone(source, base),
        stations,
        stock,
        orders,
        mark,
    }
}

fn measure(plan: &Plan, width: f64) -> Measure {
    let n = plan.stations.len().max(1) as f64;
    let busy_above = !plan.loops.is_empty() || plan.orders_to.is_some() || plan.decoupling.is_some();
    let clock = matches!(plan.source, super::plan::Source::Clock);
    let top = if busy_above {
        BAND
    } else if clock {
        22.0
    } else {
        10.0
    };
    let stock = (width * 0.11).clamp(64.0, 104.0);
    let customers = (width * 0.09).clamp(62.0, 88.0);
    let left = PAD + 44.0;
    let end = width - PAD - customers - 10.0 - stock - 6.0;
    let pitch = (end - left) / n;
    let frame = (pitch * 0.36).clamp(20.0, 76.0);
    Measure {
        top,
        left,
        pitch,
        frame,
        behind: ((pitch - frame) * 0.32).clamp(11.0, 48.0),
        step: if pitch < 64.0 { 11.0 } else { 15.0 },
        stock: Rect::new(end + 6.0, top, stock, BOX),
        customers: Rect::new(width - PAD - customers, top, customers, BOX),
    }
}

fn station(plan: &Plan, m: &Measure, i: usize, staggered: bool) -> StationPlace {
    let start = m.left + m.pitch * i as f64;
    let queue_ends = start + m.pitch - m.frame - m.behind;
    let frame = Rect::new(queue_ends, m.top, m.frame, BOX);
    let stock_before = plan.stations.get(i).is_some_and(|s| s.after_stock);
    let stock_behind = plan.stations.get(i + 1).is_some_and(|s| s.after_stock);
    // Without a stock between them, the queue reaches back to the station before.
    let queue_starts = if i == 0 || stock_before { start } else { start - m.behind };
    let base = m.top + BOX;
    let centre = frame.centre().x;
    let room = if staggered { 2.0 * m.pitch } else { m.pitch } - 6.0;
    let room = room.min(2.0 * (centre - PAD - 46.0)).min(2.0 * (m.stock.x - centre) - 10.0);
    let lower = if staggered && i % 2 == 1 { LOWER } else { 0.0 };
    let edge = start + m.pitch;
    StationPlace {
        frame,
        cells: frame.cells(plan.stations.get(i).map_or(1, |s: &StationPlan| s.servers)),
        name: Label::middle(centre, base + ROWS[1] + lower, room),
        word: Label::middle(centre, base + ROWS[2] + lower, room),
        queue: lot(m, queue_ends - 4.0, queue_starts + 3.0, true),
        output: stock_behind.then(|| lot(m, frame.right() + 3.0, edge - 2.0, false)),
        divider: stock_behind.then(|| (Point::new(edge, m.top + 2.0), Point::new(edge, m.top + BOX - 2.0))),
        exit: Point::new(frame.right(), m.top + BOX / 2.0),
    }
}

/// Places from `near` to `far`, in rows: the middle one first. Where a stock fills up away from
/// its station, `backwards` is false.
fn lot(m: &Measure, near: f64, far: f64, backwards: bool) -> Lot {
    let length = (far - near).abs();
    let columns = ((length / m.step) as usize).max(1);
    let rows = (BOX / m.step) as usize;
    let rows = if rows.is_multiple_of(2) { rows - 1 } else { rows };
    // Where not even one place fits, the dots stand in the middle of what there is.
    let first = (m.step / 2.0).min(length / 2.0);
    let direction = if backwards { -1.0 } else { 1.0 };
    let slot = |k: usize| {
        let (column, row) = (k % columns, k / columns);
        let aside = row.div_ceil(2) as f64 * if row % 2 == 1 { 1.0 } else { -1.0 };
        Point::new(near + direction * (first + column as f64 * m.step), m.top + BOX / 2.0 + aside * m.step)
    };
    let middle = (near + far) / 2.0;
    let room = if backwards { m.pitch * 0.62 } else { m.pitch * 0.38 }.max(length);
    Lot {
        slots: (0..columns * rows).map(slot).take(model::line::StationView::MOST_IDS).collect(),
        radius: if m.step < 13.0 { 4.0 } else { 4.5 },
        more: Label::middle(middle, m.top + BOX + ROWS[0], room - 2.0),
    }
}

fn waiting(area: Rect, base: f64) -> Lot {
    let columns = ((area.w - 8.0) / 14.0) as usize;
    let slot = |k: usize| {
        let (column, row) = ((k % columns) as f64, (k / columns) as f64);
        Point::new(area.x + 11.0 + column * 14.0, area.y + 8.0 + row * 13.5)
    };
    let more = Label::middle(area.centre().x, base + ROWS[0], area.w);
    Lot { slots: (0..columns * 4).map(slot).collect(), radius: 5.0, more }
}

fn zone(frame: Rect, base: f64) -> Zone {
    let line = |row: f64| Label::middle(frame.centre().x, base + row, frame.w + 6.0);
    Zone { frame, number: line(ROWS[0]), word: line(ROWS[1]), note: line(ROWS[2]) }
}

fn card_loop(
    plan: &Plan,
    m: &Measure,
    stations: &[StationPlace],
    first: usize,
    last: usize,
) -> Option<LoopPlace> {
    let (begin, end) = (stations.get(first)?, stations.get(last)?);
    let taken = match first.checked_sub(1).and_then(|before| stations.get(before)?.divider) {
        Some((edge, _)) => edge.x + 5.0,
        None => m.left - 1.0,
    };
    let marked = plan.decoupling == Some(last + 1);
    let freed = match (&end.output, end.divider) {
        (Some(output), _) if marked => Point::new(output.more.at.x, m.top - 18.0),
        (_, Some((edge, _))) => Point::new(edge.x - 5.0, m.top),
        _ => Point::new(m.stock.centre().x, m.top - if marked { 18.0 } else { 2.0 }),
    };
    let room = freed.x - taken;
    // The number stands behind the cards; together they leave half the way free.
    let cards = (((room * 0.6 - 30.0) / 9.0) as usize).clamp(1, 12);
    let left = if room < 70.0 { taken + (room - 24.0) / 2.0 } else { taken + 16.0 };
    let rack: Vec<Point> = (0..cards).map(|k| Point::new(left + 4.0 + 9.0 * k as f64, RAIL)).collect();
    let down = Point::new(taken, begin.frame.y + 2.0);
    Some(LoopPlace {
        track: Track { points: vec![freed, Point::new(freed.x, RAIL), Point::new(taken, RAIL), down] },
        rack,
        count: Label::start(left + 13.0, RAIL + 4.5, 30.0),
        shift: 9.0,
    })
}

fn mark(m: &Measure, stations: &[StationPlace], stock: &Zone, at: usize) -> Mark {
    let before = at.checked_sub(1).and_then(|before| stations.get(before));
    let output = before.and_then(|before| before.output.as_ref());
    let x = output.map_or(stock.frame.centre().x, |output| output.more.at.x);
    let label_x = before.and_then(|b| b.divider).map_or(x + 12.0, |(edge, _)| edge.x + 12.0);
    let right = m.customers.right();
    Mark { tip: Point::new(x, m.top - 2.0), label: Label::start(label_x, m.top - 7.0, right - label_x) }
}
