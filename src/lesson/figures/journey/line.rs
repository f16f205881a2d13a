//! A line of four stations, hour by hour, where one order comes in each hour.
//!
//! Nothing is random here, so that the eye can follow one part. The workshop
//! "La ligne" is where chance comes in.

use std::collections::VecDeque;

/// The last hour that the figure shows [h].
pub const LAST: u32 = 18;
/// The part that the learner follows: the sixth.
pub const FOLLOWED: usize = 5;
/// How many stations there are.
pub const STATIONS: usize = 4;
/// The station that may be slow.
const WHEELS: usize = 2;

/// What lets a part onto the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The plan: one part each hour, whatever the line holds.
    Push,
    /// A card: at most so many parts at each station, those waiting included.
    Pull {
        /// Cards of each station, at least 1.
        cards: usize,
    },
}

/// Where a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// Not ordered yet.
    NotYet,
    /// Ordered and held back: paper, not material; with its rank.
    Held(usize),
    /// Waiting before a station, with its rank; the next one first.
    Queue(usize, usize),
    /// On the machine of a station.
    Machine(usize),
    /// Finished, with its rank.
    Done(usize),
}

/// The line at an hour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Where each part is, by its number.
    pub spots: Vec<Spot>,
    /// Parts on the line.
    pub on_line: usize,
    /// Orders held back.
    pub held: usize,
    /// Parts finished.
    pub done: usize,
    /// How long the followed part has been on the line, up to its end [h].
    pub travelled: Option<u32>,
}

/// The line at `hour`, where the wheels take `wheels` hours and all else one.
pub fn picture(rule: Rule, wheels: u32, hour: u32) -> Picture {
    let mut line = Line::new(rule, wheels.max(1));
    for now in 0..=hour.min(LAST) {
        line.pass(now);
    }
    line.picture(hour.min(LAST))
}

#[derive(Default)]
struct Station {
    waiting: VecDeque<usize>,
    /// The part at work and the hours it still takes.
    at_work: Option<(usize, u32)>,
}

struct Line {
    rule: Rule,
    wheels: u32,
    stations: [Station; STATIONS],
    ordered: usize,
    launched: usize,
    done: Vec<usize>,
    /// When the followed part came onto the line and left it.
    began: Option<u32>,
    ended: Option<u32>,
}

impl Line {
    fn new(rule: Rule, wheels: u32) -> Line {
        Line {
            rule,
            wheels,
            stations: Default::default(),
            ordered: 0,
            launched: 0,
            done: Vec::new(),
            began: None,
            ended: None,
        }
    }

    /// One hour: what is finished moves on, last station first, then the
    /// orders that may do so come onto the line.
    fn pass(&mut self, now: u32) {
        for station in &mut self.stations {
            if let Some((_, left)) = &mut station.at_work {
                *left = left.saturating_sub(1);
            }
        }
        while self.settle(now) {}
        self.ordered += 1;
        while self.launched < self.ordered && self.has_room(0) {
            if self.launched == FOLLOWED {
                self.began = Some(now);
            }
            self.stations[0].waiting.push_back(self.launched);
            self.launched += 1;
            self.settle(now);
        }
    }

    /// Moves what can move at once; false when nothing could.
    fn settle(&mut self, now: u32) -> bool {
        let mut moved = false;
        for at in (0..STATIONS).rev() {
            if let Some((part, 0)) = self.stations[at].at_work {
                if at + 1 == STATIONS {
                    if part == FOLLOWED {
                        self.ended = Some(now);
                    }
                    self.done.push(part);
                } else if self.has_room(at + 1) {
                    self.stations[at + 1].waiting.push_back(part);
                } else {
                    continue;
                }
                self.stations[at].at_work = None;
                moved = true;
            }
            let hours = if at == WHEELS { self.wheels } else { 1 };
            let station = &mut self.stations[at];
            if station.at_work.is_none()
                && let Some(part) = station.waiting.pop_front()
            {
                station.at_work = Some((part, hours));
                moved = true;
            }
        }
        moved
    }

    fn has_room(&self, at: usize) -> bool {
        let station = &self.stations[at];
        let held = station.waiting.len() + usize::from(station.at_work.is_some());
        match self.rule {
            Rule::Push => true,
            Rule::Pull { cards } => held < cards.max(1),
        }
    }

    fn picture(&self, hour: u32) -> Picture {
        let mut spots = vec![Spot::NotYet; LAST as usize + 1];
        let mut put = |part: usize, spot| {
            if let Some(place) = spots.get_mut(part) {
                *place = spot;
            }
        };
        for (rank, part) in (self.launched..self.ordered).enumerate() {
            put(part, Spot::Held(rank));
        }
        for (at, station) in self.stations.iter().enumerate() {
            for (rank, part) in station.waiting.iter().enumerate() {
                put(*part, Spot::Queue(at, rank));
            }
            if let Some((part, _)) = station.at_work {
                put(part, Spot::Machine(at));
            }
        }
        for (rank, part) in self.done.iter().enumerate() {
            put(*part, Spot::Done(rank));
        }
        Picture {
            spots,
            on_line: self.launched - self.done.len(),
            held: self.ordered - self.launched,
            done: self.done.len(),
            travelled: self.began.map(|began| self.ended.unwrap_or(hour) - began),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PULL: Rule = Rule::Pull { cards: 1 };

    #[test]
    fn at_an_even_pace_the_two_lines_are_one() {
        for hour in 0..=LAST {
            let pushed = picture(Rule::Push, 1, hour);
            for cards in 1..=3 {
                assert_eq!(pushed, picture(Rule::Pull { cards }, 1, hour), "hour {hour}, {cards} cards");
            }
        }
        assert_eq!(picture(Rule::Push, 1, LAST).on_line, STATIONS);
    }

    #[test]
    fn a_slow_station_fills_the_pushed_line_and_holds_back_orders_of_the_pulled_one() {
        let (pushed, pulled) = (picture(Rule::Push, 2, LAST), picture(PULL, 2, LAST));
        assert_eq!(pushed.done, pulled.done, "the slow station sets the pace of both");
        assert!(pulled.on_line < pushed.on_line);
        assert_eq!(pushed.held, 0);
        assert_eq!(pulled.on_line + pulled.held, pushed.on_line);
    }

    #[test]
    fn the_followed_part_comes_out_at_the_same_hour_and_travels_less() {
        let out =
            |rule| (0..=LAST).find(|hour| matches!(picture(rule, 2, *hour).spots[FOLLOWED], Spot::Done(_)));
        let travelled = |rule| picture(rule, 2, LAST).travelled;
        assert_eq!(out(Rule::Push), Some(15));
        assert_eq!(out(PULL), out(Rule::Push));
        assert_eq!(travelled(Rule::Push), Some(10));
        assert!(travelled(PULL) < travelled(Rule::Push));
        // Two cards per station let as much onto the line as had been ordered by then.
        assert_eq!(travelled(Rule::Pull { cards: 2 }), travelled(Rule::Push));
    }

    #[test]
    fn no_station_of_a_pulled_line_holds_more_than_its_cards() {
        for (cards, hour) in (1..=3).flat_map(|cards| (0..=LAST).map(move |hour| (cards, hour))) {
            let spots = picture(Rule::Pull { cards }, 2, hour).spots;
            for station in 0..STATIONS {
                let here =
                    |spot: &&Spot| matches!(spot, Spot::Queue(at, _) | Spot::Machine(at) if *at == station);
                assert!(spots.iter().filter(here).count() <= cards);
            }
        }
    }
}
