//! What stays as it is while the line runs: drawn once per size, theme and scenario.

use super::brush::Brush;
use super::captions::Captions;
use super::geometry::{Flow, Layout, Lot, Mark, Point, Rect};
use super::plan::{Market, Plan, Source};

/// Draws all that stands still.
pub fn draw(brush: Brush<'_>, layout: &Layout, plan: &Plan, captions: &Captions, names: &[String]) {
    brush.begin();
    brush.add_line(layout.axis.0, layout.axis.1);
    brush.stroke(&brush.with.line, 2.0);
    tracks(brush, layout);
    source(brush, layout, plan, captions);
    for (i, place) in layout.stations.iter().enumerate() {
        let name = names.get(i).map_or("", String::as_str);
        brush.name(&place.name, name, &brush.with.name, &brush.with.ink);
        if let Some((from, to)) = place.divider {
            brush.begin();
            brush.add_line(from, to);
            brush.dashes(&[2.0, 3.0]);
            brush.stroke(&brush.with.edge, 1.5);
            brush.dashes(&[]);
        }
        if let Some(places) = plan.stations.get(i).and_then(|station| station.places) {
            limited(brush, &place.queue, places);
        }
    }
    shelf(brush, layout.stock.frame);
    if plan.market == Market::Customers {
        brush.text(&layout.stock.word, &captions.in_stock, &brush.with.small, &brush.with.soft);
        brush.text(&layout.customers.word, &captions.waiting, &brush.with.small, &brush.with.soft);
    } else {
        takes_all(brush, layout, captions);
    }
    if let Some(at) = &layout.mark {
        decoupling(brush, at, captions);
    }
}

/// Ways of cards dashed, ways of orders dotted.
fn tracks(brush: Brush<'_>, layout: &Layout) {
    brush.begin();
    for card_loop in &layout.loops {
        brush.add_track(&card_loop.track, 10.0);
    }
    brush.dashes(&[5.0, 5.0]);
    brush.stroke(&brush.with.tone, 1.5);
    brush.begin();
    if let Some(orders) = &layout.orders {
        brush.add_track(orders, 10.0);
    }
    brush.dashes(&[1.5, 4.0]);
    brush.stroke(&brush.with.soft, 1.5);
    brush.dashes(&[]);
    brush.begin();
    for card_loop in &layout.loops {
        if let [.., from, tip] = card_loop.track.points.as_slice() {
            brush.add_head(*from, *tip);
        }
    }
    brush.stroke(&brush.with.tone, 1.5);
    brush.begin();
    if let Some([.., from, tip]) = layout.orders.as_ref().map(|orders| orders.points.as_slice()) {
        brush.add_head(*from, *tip);
    }
    brush.stroke(&brush.with.soft, 1.5);
}

/// Raw material as a rack of tubes, with what sets it going.
fn source(brush: Brush<'_>, layout: &Layout, plan: &Plan, captions: &Captions) {
    let area = layout.source.frame;
    let middle = match layout.flow {
        Flow::Across => area.centre(),
        Flow::Down => Point::new(area.x + 14.0, area.centre().y),
    };
    brush.begin();
    brush.add_round(Rect::new(middle.x - 13.0, middle.y - 12.0, 26.0, 24.0), 3.0);
    brush.fill(&brush.with.sheet);
    brush.begin();
    for (column, row) in [(-1.0, 1.0), (0.0, 1.0), (1.0, 1.0), (-0.5, 0.0), (0.5, 0.0), (0.0, -1.0)] {
        brush.add_dot(Point::new(middle.x + column * 8.0, middle.y + row * 7.0), 3.2);
    }
    brush.stroke(&brush.with.edge, 1.5);
    if plan.source == Source::Clock {
        let at = match layout.flow {
            Flow::Across => Point::new(middle.x, area.y - 3.0),
            Flow::Down => Point::new(middle.x + 30.0, middle.y),
        };
        clock(brush, at);
    }
    let word = &layout.source.word;
    brush.text(word, &captions.material, &brush.with.small, &brush.with.soft);
}

fn clock(brush: Brush<'_>, at: Point) {
    brush.begin();
    brush.add_dot(at, 7.5);
    brush.add_line(Point::new(at.x, at.y - 4.5), at);
    brush.on.line_to(at.x + 3.0, at.y + 2.0);
    brush.stroke(&brush.with.soft, 1.5);
}

/// Faint places where a queue is limited.
fn limited(brush: Brush<'_>, queue: &Lot, places: u32) {
    brush.begin();
    for slot in queue.slots.iter().take(places as usize) {
        brush.add_dot(*slot, queue.radius - 0.5);
    }
    brush.stroke(&brush.with.edge, 1.0);
}

/// The finished stock: a shelf, open at the top.
fn shelf(brush: Brush<'_>, r: Rect) {
    brush.begin();
    brush.add_rect(r);
    brush.fill(&brush.with.sheet);
    brush.begin();
    brush.on.move_to(r.x, r.y);
    brush.on.line_to(r.x, r.bottom());
    brush.on.line_to(r.right(), r.bottom());
    brush.on.line_to(r.right(), r.y);
    brush.stroke(&brush.with.edge, 1.5);
}

/// A market that takes all: one ring with an arrow out.
fn takes_all(brush: Brush<'_>, layout: &Layout, captions: &Captions) {
    let at = layout.customers.frame.centre();
    brush.begin();
    brush.add_dot(at, 9.0);
    brush.stroke(&brush.with.edge, 2.0);
    brush.text(&layout.customers.word, &captions.takes_all, &brush.with.small, &brush.with.soft);
    brush.text(&layout.stock.word, &captions.in_stock, &brush.with.small, &brush.with.soft);
}

/// The triangle that stands for a stock, on its tip.
fn decoupling(brush: Brush<'_>, mark: &Mark, captions: &Captions) {
    let tip = mark.tip;
    brush.begin();
    brush.on.move_to(tip.x, tip.y);
    brush.on.line_to(tip.x - 8.5, tip.y - 14.0);
    brush.on.line_to(tip.x + 8.5, tip.y - 14.0);
    brush.on.close_path();
    brush.fill(&brush.with.tone_soft);
    brush.stroke(&brush.with.ink, 1.8);
    brush.text(&mark.label, &captions.decoupling, &brush.with.strong, &brush.with.ink);
}
