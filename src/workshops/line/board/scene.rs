//! What changes from picture to picture: parts, machines, cards, stock, customers.

use model::line::{Machine, Snapshot, StationView};

use super::brush::Brush;
use super::captions::Captions;
use super::geometry::{Align, Layout, LoopPlace, Lot, Point, Rect, StationPlace};
use super::motion::Place;
use super::plan::{Market, Plan};
use super::stack::Stack;
use super::travel::{Travel, Who, position, progress};

/// All that a picture is made from.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The canvas and its colours.
    pub brush: Brush<'a>,
    /// Where everything stands.
    pub layout: &'a Layout,
    /// What the line is made of.
    pub plan: &'a Plan,
    /// The words.
    pub captions: &'a Captions,
    /// The line now.
    pub now: &'a Snapshot,
    /// Who is on the way.
    pub travel: &'a Travel,
    /// The time of the view [ms].
    pub clock: f64,
}

impl Scene<'_> {
    /// Draws the picture over the backdrop.
    pub fn draw(self) {
        let stations = || self.layout.stations.iter().zip(&self.now.stations).enumerate();
        for (_, (place, now)) in stations() {
            self.station(place, now);
        }
        self.parts();
        self.riding_cards();
        for (i, (place, now)) in stations() {
            self.words(place, now);
            self.more(&place.queue, now.queue);
            if let (Some(output), true) = (&place.output, i + 1 < self.layout.stations.len()) {
                self.more(output, now.output);
            }
        }
        self.stock();
        self.customers();
        self.racks();
        self.travellers();
    }

    /// The box and its machines.
    fn station(self, place: &StationPlace, now: &StationView) {
        let brush = self.brush;
        brush.begin();
        brush.add_round(place.frame, 7.0);
        brush.fill(if now.starved { &brush.with.sheet } else { &brush.with.tone_soft });
        if now.starved {
            brush.dashes(&[4.0, 3.0]);
        }
        brush.stroke(&brush.with.tone, 2.0);
        if now.starved {
            brush.dashes(&[]);
        }
        for (cell, machine) in place.cells.iter().zip(&now.machines) {
            self.machine(*cell, machine, place.cells.len() > 1);
        }
    }

    /// One machine: filled as far as its work is done, hatched when down, barred when blocked.
    fn machine(self, cell: Rect, machine: &Machine, outlined: bool) {
        let brush = self.brush;
        if outlined {
            brush.begin();
            brush.add_rect(cell);
            brush.stroke(&brush.with.edge, 1.0);
        }
        if let Some(done) = progress(machine, self.now.time) {
            let filled = Rect { w: cell.w * done, ..cell };
            brush.begin();
            brush.add_rect(filled);
            brush.on.set_global_alpha(0.3);
            brush.fill(&brush.with.tone);
            brush.on.set_global_alpha(1.0);
            brush.begin();
            let edge = filled.right();
            brush.add_line(Point::new(edge, cell.y), Point::new(edge, cell.bottom()));
            brush.stroke(&brush.with.tone, 1.5);
        }
        match machine {
            Machine::Down { .. } => {
                brush.begin();
                brush.add_rect(cell);
                brush.fill(&brush.with.sheet);
                brush.begin();
                brush.add_hatch(cell);
                brush.stroke(&brush.with.bad, 1.2);
                let size = (cell.w.min(cell.h) * 0.8).min(22.0);
                brush.spanner(cell.centre(), size);
            }
            Machine::Blocked { .. } => {
                brush.begin();
                brush.add_rect(Rect::new(cell.right() - 3.0, cell.y - 1.0, 5.0, cell.h + 2.0));
                brush.fill(&brush.with.wait);
            }
            _ => {}
        }
    }

    /// Every part that stands somewhere, in one stroke.
    fn parts(self) {
        self.brush.begin();
        self.each_part(|at, radius, _| self.brush.add_dot(at, radius));
        self.brush.fill(&self.brush.with.tone);
    }

    fn riding_cards(self) {
        if self.plan.loops.is_empty() {
            return;
        }
        self.brush.begin();
        self.each_part(|at, radius, station| {
            // In a crowded line the dots leave no room for cards beside them.
            if radius > 4.2 && self.plan.loop_over(station).is_some() {
                self.brush.add_riding_card(at);
            }
        });
        self.brush.finish_cards();
    }

    fn each_part(self, mut draw: impl FnMut(Point, f64, usize)) {
        for (i, (place, now)) in self.layout.stations.iter().zip(&self.now.stations).enumerate() {
            let mut line_up = |lot: &Lot, ids: &[u32]| {
                for (slot, _) in lot.slots.iter().zip(ids).filter(|(_, id)| !self.travel.hides(**id)) {
                    draw(*slot, lot.radius, i);
                }
            };
            line_up(&place.queue, &now.queue_ids);
            if let Some(output) = &place.output {
                line_up(output, &now.output_ids);
            }
            for (cell, machine) in place.cells.iter().zip(&now.machines) {
                let part = match *machine {
                    Machine::Busy { part, .. } | Machine::Blocked { part, .. } => part,
                    _ => continue,
                };
                if !self.travel.hides(part) {
                    draw(cell.centre(), (cell.h / 2.0 - 1.0).min(cell.w / 2.0 - 1.0).min(4.5), i);
                }
            }
        }
    }

    /// What the station does, in a word.
    fn words(self, place: &StationPlace, now: &StationView) {
        let brush = self.brush;
        let count = |is: fn(&Machine) -> bool| now.machines.iter().filter(|m| is(m)).count();
        let down = count(|m| matches!(m, Machine::Down { .. }));
        let blocked = count(|m| matches!(m, Machine::Blocked { .. }));
        let (text, colour) = if down > 0 {
            (self.captions.several(&self.captions.down, down), &brush.with.bad)
        } else if blocked > 0 {
            (self.captions.several(&self.captions.blocked, blocked), &brush.with.wait)
        } else if now.starved {
            (self.captions.starved.clone(), &brush.with.soft)
        } else if now.machines.len() > place.cells.len() {
            let busy = count(|m| matches!(m, Machine::Busy { .. }));
            (self.captions.busy_of(busy, now.machines.len()), &brush.with.soft)
        } else {
            return;
        };
        brush.text(&place.word, &text, &brush.with.strong, colour);
    }

    /// How many wait beyond those shown.
    fn more(self, lot: &Lot, count: u32) {
        let hidden = count.saturating_sub(lot.shown(count) as u32);
        if hidden > 0 {
            let text = format!("+{}", self.captions.count(hidden));
            self.brush.text(&lot.more, &text, &self.brush.with.strong, &self.brush.with.ink);
        }
    }

    fn stock(self) {
        let (brush, zone) = (self.brush, &self.layout.stock);
        let count = self.now.finished_stock.saturating_sub(self.travel.to_stock());
        let stack = Stack::of(count, zone.frame);
        let (side, squares) = stack.squares(zone.frame);
        brush.begin();
        squares.for_each(|at| brush.add_rect(Rect::new(at.x, at.y, side, side)));
        brush.fill(&brush.with.tone);
        let last = self.layout.stations.len().checked_sub(1);
        if stack.unit == 1 && last.is_some_and(|last| self.plan.loop_over(last).is_some()) {
            brush.begin();
            stack.squares(zone.frame).1.for_each(|at| {
                brush.add_rect(Rect::new(at.x + 5.0, at.y - 2.0, 4.0, 7.0));
            });
            brush.fill(&brush.with.sheet);
            brush.stroke(&brush.with.tone, 1.0);
        }
        brush.text(&zone.number, &self.captions.count(count), &brush.with.number, &brush.with.ink);
        if stack.unit > 1 {
            let text = self.captions.block_of(stack.unit);
            brush.text(&zone.note, &text, &brush.with.small, &brush.with.soft);
        }
    }

    fn customers(self) {
        if self.plan.market == Market::TakesAll {
            return;
        }
        let (brush, zone) = (self.brush, &self.layout.customers);
        let waiting = self.now.backorders;
        let shown = self.layout.waiting.shown(waiting);
        brush.begin();
        for slot in self.layout.waiting.slots.iter().take(shown) {
            brush.add_dot(*slot, self.layout.waiting.radius - 1.0);
        }
        brush.stroke(&brush.with.wait, 2.0);
        let colour = if waiting > 0 { &brush.with.wait } else { &brush.with.soft };
        brush.text(&zone.number, &self.captions.count(waiting), &brush.with.number, colour);
        if self.now.totals.lost > 0 {
            let text = self.captions.lost(self.now.totals.lost);
            brush.text(&zone.note, &text, &brush.with.strong, &brush.with.bad);
        }
    }

    /// The free cards of each loop, counted.
    fn racks(self) {
        for (place, now) in self.layout.loops.iter().zip(&self.now.loops) {
            let shown = place.rack.len().min(now.free as usize);
            self.rack(place, shown, &self.captions.count(now.free));
        }
    }

    fn rack(self, place: &LoopPlace, shown: usize, number: &str) {
        let brush = self.brush;
        let label = place.count_behind(shown);
        // The rack lies on the way: paper under it keeps the dashes off cards and number.
        brush.begin();
        for at in place.rack.iter().take(shown.max(1)) {
            brush.add_rect(Rect::new(at.x - 5.5, at.y - 7.5, 11.0, 15.0));
        }
        let wide = 6.0 + 8.0 * number.len() as f64;
        let left = if label.align == Align::Start { label.at.x - 2.0 } else { label.at.x - wide / 2.0 };
        brush.add_rect(Rect::new(left, label.at.y - 12.0, wide, 15.0));
        brush.fill(&brush.with.sheet);
        brush.begin();
        if shown == 0 {
            place.rack.iter().take(1).for_each(|at| brush.add_card(*at));
            brush.dashes(&[2.0, 2.0]);
            brush.stroke(&brush.with.edge, 1.2);
            brush.dashes(&[]);
        } else {
            place.rack.iter().take(shown).for_each(|at| brush.add_card(*at));
            brush.finish_cards();
        }
        let colour = if shown == 0 { &brush.with.soft } else { &brush.with.ink };
        brush.text(&label, number, &brush.with.strong, colour);
    }

    /// Whoever is on the way, over all else.
    fn travellers(self) {
        let brush = self.brush;
        let each =
            || self.travel.all().iter().map(|t| (t.who, position(t, self.now, self.layout, self.clock)));
        brush.begin();
        for (who, at) in each() {
            match who {
                Who::Part(_, Place::Stock | Place::Customers) => {
                    brush.add_rect(Rect::new(at.x - 4.5, at.y - 4.5, 9.0, 9.0));
                }
                Who::Part(..) => brush.add_dot(at, 4.5),
                _ => {}
            }
        }
        brush.fill(&brush.with.tone);
        brush.begin();
        for (who, at) in each() {
            match who {
                Who::Card(_) => brush.add_card(at),
                Who::Part(_, Place::Queue(i) | Place::Machine(i, _) | Place::Output(i))
                    if self.plan.loop_over(i).is_some() =>
                {
                    brush.add_riding_card(at);
                }
                _ => {}
            }
        }
        brush.finish_cards();
        brush.begin();
        for (who, at) in each() {
            match who {
                Who::Arrives => brush.add_dot(at, 5.0),
                Who::Order => brush.add_dot(at, 3.0),
                _ => {}
            }
        }
        brush.fill(&brush.with.sheet);
        brush.stroke(&brush.with.ink, 2.0);
        brush.begin();
        each().filter(|(who, _)| *who == Who::Leaves).for_each(|(_, at)| brush.add_dot(at, 5.0));
        brush.stroke(&brush.with.bad, 2.0);
    }
}
