//! Parts, cards and customers on their way: pure, with the time of the view [ms] as an argument.

use model::line::{Machine, Snapshot};

use super::geometry::{Flow, Layout, Point};
use super::motion::{Motions, Move, Place};

/// How long a way takes at a pace of one hour per second [ms].
const UNHURRIED: f64 = 300.0;
/// No way takes longer [ms].
const LONGEST: f64 = 260.0;
/// Ways that would take less are not shown [ms].
const SHORTEST: f64 = 34.0;

/// Somebody on the way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Traveller {
    /// Who.
    pub who: Who,
    /// Where the way began.
    pub from: Point,
    /// When it began [ms].
    pub born: f64,
    /// How long it takes [ms].
    pub span: f64,
}

/// Who travels, and where to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Who {
    /// A part, to a place.
    Part(u32, Place),
    /// A card, back along its loop.
    Card(usize),
    /// A customer who comes.
    Arrives,
    /// The order of that customer, back along the line.
    Order,
    /// A customer who leaves.
    Leaves,
}

/// All that is on its way on one line.
#[derive(Debug, Default)]
pub struct Travel {
    list: Vec<Traveller>,
    /// Numbers of the travelling parts, sorted.
    parts: Vec<u32>,
    to_stock: u32,
    last_hour: f64,
    last_look: f64,
}

impl Travel {
    /// Takes up what moved since the last look. `motion` is how far travel is shown at all.
    pub fn take_up(
        &mut self,
        motions: &Motions,
        motion: Motion,
        snapshot: &Snapshot,
        layout: &Layout,
        now: f64,
    ) {
        let span = self.span(snapshot.time, now);
        self.list.retain(|t| now < t.born + t.span);
        match span {
            Some(span) if motion == Motion::Shown && !motions.overflowed() => {
                motions.take(|each| self.start(each, span, snapshot, layout, now));
            }
            _ => {
                motions.clear();
                self.list.clear();
            }
        }
        self.sort();
    }

    /// Nobody travels any more.
    pub fn stop(&mut self) {
        self.list.clear();
        self.sort();
    }

    /// Whether anybody is on the way.
    pub fn is_moving(&self) -> bool {
        !self.list.is_empty()
    }

    /// All travellers.
    pub fn all(&self) -> &[Traveller] {
        &self.list
    }

    /// Whether a part is on its way, and so not yet where the model has it.
    pub fn hides(&self, part: u32) -> bool {
        self.parts.binary_search(&part).is_ok()
    }

    /// How many are on their way to the finished stock.
    pub fn to_stock(&self) -> u32 {
        self.to_stock
    }

    /// The time a way takes at the present pace; `None` where time jumped, or runs too fast to
    /// be followed.
    fn span(&mut self, hour: f64, now: f64) -> Option<f64> {
        let hours = hour - self.last_hour;
        // After a pause the first step is as slow as any.
        let seconds = ((now - self.last_look) / 1000.0).clamp(0.004, 1.0);
        (self.last_hour, self.last_look) = (hour, now);
        if hours < 0.0 {
            return None;
        }
        // Events that have just happened in a single step are a step, not a pace.
        let pace = if seconds >= 0.2 { 1.0 } else { (hours / seconds).max(1.0) };
        if hours > 40.0 {
            return None;
        }
        let span = (UNHURRIED / pace.sqrt()).min(LONGEST);
        (span >= SHORTEST).then_some(span)
    }

    fn start(&mut self, what: Move, span: f64, snapshot: &Snapshot, layout: &Layout, now: f64) {
        let born = now;
        match what {
            Move::Part { part, from, to } => {
                let old = self.list.iter_mut().find(|t| matches!(t.who, Who::Part(id, _) if id == part));
                if let Some(old) = old {
                    let at = position(old, snapshot, layout, now);
                    *old = Traveller { who: Who::Part(part, to), from: at, born, span };
                } else {
                    let from = origin(layout, snapshot, part, from);
                    self.list.push(Traveller { who: Who::Part(part, to), from, born, span });
                }
            }
            Move::Card(k) => {
                let span = span * 1.6;
                self.list.push(Traveller { who: Who::Card(k), from: Point::default(), born, span });
            }
            Move::Arrives => {
                let from = doorstep(layout);
                self.list.push(Traveller { who: Who::Arrives, from, born, span });
                if layout.orders.is_some() {
                    self.list.push(Traveller { who: Who::Order, from, born, span: span * 1.6 });
                }
            }
            Move::Leaves => {
                let from = layout.customers.frame.centre();
                self.list.push(Traveller { who: Who::Leaves, from, born, span: span * 1.6 });
            }
        }
    }

    fn sort(&mut self) {
        self.parts.clear();
        self.parts.extend(self.list.iter().filter_map(|t| match t.who {
            Who::Part(part, _) => Some(part),
            _ => None,
        }));
        self.parts.sort_unstable();
        let to_stock = |t: &&Traveller| matches!(t.who, Who::Part(_, Place::Stock));
        self.to_stock = u32::try_from(self.list.iter().filter(to_stock).count()).unwrap_or(0);
    }
}

/// How far travel is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    /// Parts travel.
    Shown,
    /// Only states are shown.
    Reduced,
}

/// Where a traveller is now.
pub fn position(traveller: &Traveller, snapshot: &Snapshot, layout: &Layout, now: f64) -> Point {
    let share = ((now - traveller.born) / traveller.span).clamp(0.0, 1.0);
    // Gently off and gently in.
    let share = share * share * (3.0 - 2.0 * share);
    match traveller.who {
        Who::Part(part, to) => traveller.from.toward(point(layout, snapshot, part, to), share),
        Who::Card(k) => layout.loops.get(k).map_or(traveller.from, |l| l.track.at(share)),
        Who::Order => layout.orders.as_ref().map_or(traveller.from, |orders| orders.at(share)),
        Who::Arrives => {
            let last = snapshot.backorders.saturating_sub(1) as usize;
            traveller.from.toward(layout.waiting.slot(last), share)
        }
        Who::Leaves => {
            let door = doorstep(layout);
            let at = traveller.from.toward(door, share);
            // An arc, so that one who leaves is told from one who is served.
            let lift = 14.0 * 4.0 * share * (1.0 - share);
            match layout.flow {
                Flow::Across => Point::new(at.x, at.y - lift),
                Flow::Down => Point::new(at.x + lift, at.y),
            }
        }
    }
}

/// Where customers come from and go to: the end of the line.
fn doorstep(layout: &Layout) -> Point {
    let area = layout.customers.frame;
    match layout.flow {
        Flow::Across => Point::new(layout.width - 5.0, area.centre().y),
        Flow::Down => Point::new(area.centre().x, layout.height - 5.0),
    }
}

/// Where a part comes from. It has left its queue or stock already, and it was first in line.
fn origin(layout: &Layout, snapshot: &Snapshot, part: u32, place: Place) -> Point {
    let station = |i: usize| layout.stations.get(i);
    match place {
        Place::Queue(i) => station(i).map(|station| station.queue.slot(0)),
        Place::Output(i) => {
            station(i).map(|station| station.output.as_ref().map_or(station.exit, |output| output.slot(0)))
        }
        _ => None,
    }
    .unwrap_or_else(|| point(layout, snapshot, part, place))
}

/// Where a part stands, or will stand once it is there.
pub fn point(layout: &Layout, snapshot: &Snapshot, part: u32, place: Place) -> Point {
    let index = |ids: &[u32]| ids.iter().position(|&id| id == part).unwrap_or(usize::MAX);
    let station = |i: usize| layout.stations.get(i).zip(snapshot.stations.get(i));
    match place {
        Place::Source => layout.source.frame.centre(),
        Place::Queue(i) => {
            station(i).map_or(layout.axis.0, |(place, now)| place.queue.slot(index(&now.queue_ids)))
        }
        Place::Machine(i, m) => layout.stations.get(i).map_or(layout.axis.0, |place| {
            place.cells.get(m).or(place.cells.last()).copied().unwrap_or(place.frame).centre()
        }),
        Place::Exit(i) => layout.stations.get(i).map_or(layout.axis.0, |place| place.exit),
        Place::Output(i) => station(i).map_or(layout.axis.0, |(place, now)| {
            place.output.as_ref().map_or(place.exit, |output| output.slot(index(&now.output_ids)))
        }),
        Place::Stock => layout.stock.frame.centre(),
        Place::Customers => layout.customers.frame.centre(),
    }
}

/// The share of a service that is done, 0 to 1; `None` without a service.
pub fn progress(machine: &Machine, hour: f64) -> Option<f64> {
    match *machine {
        Machine::Busy { since, done_at, .. } if done_at > since => {
            Some(((hour - since) / (done_at - since)).clamp(0.0, 1.0))
        }
        Machine::Busy { .. } | Machine::Blocked { .. } => Some(1.0),
        _ => None,
    }
}
