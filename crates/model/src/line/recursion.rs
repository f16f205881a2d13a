//! The times of a line without a calendar: a recursion over parts and stations.
//!
//! Where machines stand alone, never fail and queues have no limit, the k-th part's times follow
//! from those of earlier parts alone: start = max(entry, finish of part k − 1 here), and a card
//! is free when the part that held it has left the loop's stock (Muth 1979; Buzacott and
//! Shanthikumar 1993). The numbers are those of the calendar, to the last bit.

use super::{
    Demand, Dist, Params, Station,
    process::Process,
    rules::{CardLoop, Intake, Rules},
    state::release_process,
    station::service_draws,
};
use crate::des::Draws;

/// One part's times at one station [h].
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Passage {
    /// Entered the queue.
    pub enter: f64,
    /// Service started.
    pub start: f64,
    /// Service finished.
    pub finish: f64,
}

/// Whether the recursion can serve: unlimited demand, single machines that never fail, no limit
/// to any queue, and releases that do not hang on demand.
pub fn serves(params: &Params) -> bool {
    let plain = |s: &Station| {
        s.servers == 1 && s.mtbf.is_none() && s.buffer_before.is_none() && s.dist != Dist::Trace
    };
    let rules = Rules::new(params);
    params.demand == (Demand::Saturated {})
        && params.stations.iter().all(plain)
        && rules.decoupling.is_none()
        && (rules.intake != Intake::Released || release_process(params).is_some())
}

/// Tells the passages of every part that is finished by the end of the run, in order; false where
/// the recursion cannot serve or the parameters are not valid.
pub fn passages(params: &Params, mut tell: impl FnMut(u32, &[Passage])) -> bool {
    if params.validate().is_err() || !serves(params) {
        return false;
    }
    let mut line = Line::new(params);
    let limit = match params.parts {
        None => params.horizon,
        Some(_) => f64::INFINITY,
    };
    let parts = params.parts.unwrap_or(super::MAX_PARTS);
    for part in 0..parts {
        match line.next() {
            Some(finish) if finish <= limit => tell(part, &line.passages),
            _ => break,
        }
    }
    true
}

struct Line {
    intake: Intake,
    releases: Process,
    release_stream: crate::des::Stream,
    /// The last release by the clock [h].
    released: f64,
    stations: Vec<Link>,
    cards: Vec<Cards>,
    /// Whether a loop ends at the last station.
    closes: bool,
    passages: Vec<Passage>,
}

/// A station and its place among the loops.
struct Link {
    services: Draws,
    free: f64,
    begins: Option<usize>,
    ended_before: Option<usize>,
}

/// When each card of a loop was last given back.
struct Cards {
    given_back: Vec<f64>,
    next: usize,
}

impl Line {
    fn new(params: &Params) -> Self {
        let rules = Rules::new(params);
        let link = |(i, station): (usize, &Station)| Link {
            services: service_draws(station, params.seed, i),
            free: 0.0,
            begins: rules.begins[i],
            ended_before: i.checked_sub(1).and_then(|before| rules.ends[before]),
        };
        let cards = |l: &CardLoop| Cards { given_back: vec![0.0; l.cards as usize], next: 0 };
        let (releases, release_stream) =
            release_process(params).unwrap_or_else(|| (Process::Silent, crate::des::Stream::new(0, 0)));
        Self {
            intake: rules.intake,
            releases,
            release_stream,
            released: 0.0,
            stations: params.stations.iter().enumerate().map(link).collect(),
            cards: rules.loops.iter().map(cards).collect(),
            closes: rules.ends.last().is_some_and(Option::is_some),
            passages: vec![Passage::default(); params.stations.len()],
        }
    }

    /// The next part's passages; answers when it is finished, `None` where none is released.
    #[inline]
    fn next(&mut self) -> Option<f64> {
        let mut at = match self.intake {
            Intake::Saturated => self.stations.first()?.free,
            Intake::Cards => 0.0,
            Intake::Released => {
                self.released = self.releases.next(self.released, &mut self.release_stream);
                if self.released == f64::INFINITY {
                    return None;
                }
                self.released
            }
        };
        for (link, passage) in self.stations.iter_mut().zip(&mut self.passages) {
            if let Some(l) = link.begins {
                // The card that part k − cards gave back: places go round in order of parts.
                let cards = &self.cards[l];
                at = later(at, cards.given_back[cards.next]);
            }
            if let Some(l) = link.ended_before {
                self.cards[l].give_back(at);
            }
            let start = later(at, link.free);
            let finish = start + link.services.draw();
            *passage = Passage { enter: at, start, finish };
            link.free = finish;
            at = finish;
        }
        self.leave_line(at);
        Some(at)
    }

    /// The part goes to its customer, out of the stock behind the last station.
    #[inline]
    fn leave_line(&mut self, at: f64) {
        // Only the loop that ends at the last station has not had this part's card back.
        if let Some(cards) = self.cards.last_mut().filter(|_| self.closes) {
            cards.give_back(at);
        }
    }
}

impl Cards {
    #[inline]
    fn give_back(&mut self, at: f64) {
        self.given_back[self.next] = at;
        self.next += 1;
        if self.next == self.given_back.len() {
            self.next = 0;
        }
    }
}

#[inline]
fn later(a: f64, b: f64) -> f64 {
    if b > a { b } else { a }
}
