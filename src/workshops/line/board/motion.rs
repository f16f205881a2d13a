//! What moved since the last picture, told by the model as it happens.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use model::line::Observer;

/// A place that a part can be at or come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Raw material.
    Source,
    /// The queue before a station.
    Queue(usize),
    /// A machine of a station.
    Machine(usize, usize),
    /// Where parts come out of a station.
    Exit(usize),
    /// The stock behind a station.
    Output(usize),
    /// The finished stock.
    Stock,
    /// The customers.
    Customers,
}

/// Something that moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// A part, from one place to another.
    Part {
        /// Its number.
        part: u32,
        /// From where, unless it is on its way already.
        from: Place,
        /// To where.
        to: Place,
    },
    /// A card of a loop came back.
    Card(usize),
    /// A customer arrived.
    Arrives,
    /// A customer left without a bicycle.
    Leaves,
}

/// The moves that a drawing has yet to show. A handle: clones share the same moves. The line's
/// model tells it what happens, the drawing takes it from there.
#[derive(Clone, Debug, Default)]
pub struct Motions(Rc<RefCell<Ring>>);

/// The newest moves, in the order they happened; the oldest give way.
#[derive(Debug, Default)]
struct Ring {
    moves: VecDeque<Move>,
    /// The part that has just come out of a station: where it goes next, it comes from there and
    /// not from a stock.
    coming_out: Option<(u32, usize)>,
    lost_count: bool,
}

impl Motions {
    /// Moves kept at most.
    pub const MOST: usize = 512;

    /// Hands the moves over, oldest first.
    pub fn take(&self, mut each: impl FnMut(Move)) {
        // A model that is being watched right now holds the ring: its moves are shown next time.
        if let Ok(mut ring) = self.0.try_borrow_mut() {
            ring.lost_count = false;
            ring.moves.drain(..).for_each(&mut each);
        }
    }

    /// Forgets all moves.
    pub fn clear(&self) {
        self.take(|_| {});
    }

    /// Whether more has moved than was kept.
    pub fn overflowed(&self) -> bool {
        self.0.try_borrow().is_ok_and(|ring| ring.lost_count)
    }

    fn push(&self, what: Move) {
        if let Ok(mut ring) = self.0.try_borrow_mut() {
            if ring.moves.len() >= Self::MOST {
                ring.moves.pop_front();
                ring.lost_count = true;
            }
            ring.moves.push_back(what);
        }
    }

    fn part(&self, part: u32, waited_in: Place, to: Place) {
        let out = self.0.try_borrow().ok().and_then(|ring| ring.coming_out);
        let from = match out {
            Some((moving, station)) if moving == part => Place::Exit(station),
            _ => waited_in,
        };
        self.push(Move::Part { part, from, to });
    }
}

impl Observer for Motions {
    fn released(&mut self, _: f64, part: u32) {
        self.part(part, Place::Source, Place::Queue(0));
    }

    fn entered(&mut self, _: f64, part: u32, station: usize) {
        let from = station.checked_sub(1).map_or(Place::Source, Place::Output);
        self.part(part, from, Place::Queue(station));
    }

    fn started(&mut self, _: f64, part: u32, station: usize, machine: usize) {
        self.part(part, Place::Queue(station), Place::Machine(station, machine));
    }

    fn left(&mut self, _: f64, part: u32, station: usize) {
        if let Ok(mut ring) = self.0.try_borrow_mut() {
            ring.coming_out = Some((part, station));
        }
    }

    fn into_output(&mut self, _: f64, part: u32, station: usize) {
        self.part(part, Place::Exit(station), Place::Output(station));
    }

    fn into_stock(&mut self, _: f64, part: u32) {
        self.part(part, Place::Stock, Place::Stock);
    }

    fn delivered(&mut self, _: f64, part: u32, _: Option<u32>) {
        self.part(part, Place::Stock, Place::Customers);
    }

    fn customer(&mut self, _: f64, _: u32) {
        self.push(Move::Arrives);
    }

    fn lost(&mut self, _: f64, _: u32) {
        self.push(Move::Leaves);
    }

    fn card_freed(&mut self, _: f64, _: u32, card_loop: usize) {
        self.push(Move::Card(card_loop));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(motions: &Motions) -> Vec<Move> {
        let mut all = Vec::new();
        motions.take(|each| all.push(each));
        all
    }

    #[test]
    fn a_part_comes_from_where_it_was() {
        let mut motions = Motions::default();
        motions.entered(0.0, 7, 0);
        motions.left(1.0, 7, 0);
        motions.entered(1.0, 7, 1);
        motions.left(2.0, 8, 1);
        motions.into_output(2.0, 8, 1);
        motions.left(3.0, 9, 0);
        motions.entered(3.0, 8, 2);
        let part = |part, from, to| Move::Part { part, from, to };
        assert_eq!(
            taken(&motions),
            [
                part(7, Place::Source, Place::Queue(0)),
                part(7, Place::Exit(0), Place::Queue(1)),
                part(8, Place::Exit(1), Place::Output(1)),
                part(8, Place::Output(1), Place::Queue(2)),
            ]
        );
        assert!(taken(&motions).is_empty());
    }

    #[test]
    fn only_the_newest_moves_are_kept() {
        let mut motions = Motions::default();
        for part in 0..600 {
            motions.started(0.0, part, 0, 0);
        }
        assert!(motions.overflowed());
        let all = taken(&motions);
        assert_eq!(all.len(), Motions::MOST);
        assert!(matches!(all.last(), Some(Move::Part { part: 599, .. })));
        assert!(!motions.overflowed());
    }

    #[test]
    fn clones_share_their_moves() {
        let mut motions = Motions::default();
        let drawing = motions.clone();
        motions.card_freed(0.0, 1, 2);
        assert_eq!(taken(&drawing), [Move::Card(2)]);
        motions.customer(0.0, 3);
        drawing.clear();
        assert!(taken(&motions).is_empty());
    }
}
