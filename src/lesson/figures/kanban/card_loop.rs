//! The loop of cards between the wheels and the assembly.

use std::collections::VecDeque;

/// The most cards that the figure has room for.
pub const MOST: usize = 4;

/// What happened last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// Nothing yet.
    Start,
    /// The assembly took a pair of wheels and sent its card back.
    Took,
    /// The assembly wanted a pair and found none.
    FoundNothing,
    /// The wheels began what a card asks for.
    Began,
    /// A pair with its card came into the stock.
    Finished,
    /// The wheels had no card: they stop.
    NoCard,
}

/// Where a card is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// Not in use.
    Away,
    /// On the board, with its rank; the next one first.
    Board(usize),
    /// With the pair at work.
    AtWork,
    /// On a pair in stock, with its rank; the next one taken first.
    Stock(usize),
}

/// Cards, each on the board, at work or on a pair in stock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardLoop {
    board: VecDeque<usize>,
    at_work: Option<usize>,
    stock: VecDeque<usize>,
    /// What happened last.
    pub last: Event,
    /// Pairs taken so far.
    pub taken: usize,
}

impl CardLoop {
    /// A loop of 1 to [`MOST`] cards, all on pairs in stock.
    pub fn new(cards: usize) -> CardLoop {
        CardLoop {
            board: VecDeque::new(),
            at_work: None,
            stock: (0..cards.clamp(1, MOST)).collect(),
            last: Event::Start,
            taken: 0,
        }
    }

    /// The assembly takes a pair, where there is one.
    pub fn take(&mut self) {
        self.last = match self.stock.pop_front() {
            Some(card) => {
                self.board.push_back(card);
                self.taken += 1;
                Event::Took
            }
            None => Event::FoundNothing,
        };
    }

    /// The wheels go on: they finish what is at work, else begin what the next
    /// card asks for, else stop.
    pub fn work(&mut self) {
        self.last = if let Some(card) = self.at_work.take() {
            self.stock.push_back(card);
            Event::Finished
        } else if let Some(card) = self.board.pop_front() {
            self.at_work = Some(card);
            Event::Began
        } else {
            Event::NoCard
        };
    }

    /// The next step of a round trip: what is under way is brought to its end
    /// before a new pair is taken.
    pub fn go_round(&mut self) {
        if self.at_work.is_some() || !self.board.is_empty() { self.work() } else { self.take() }
    }

    /// Where a card is.
    pub fn spot(&self, card: usize) -> Spot {
        let rank = |queue: &VecDeque<usize>| queue.iter().position(|other| *other == card);
        if self.at_work == Some(card) {
            Spot::AtWork
        } else if let Some(rank) = rank(&self.board) {
            Spot::Board(rank)
        } else {
            rank(&self.stock).map_or(Spot::Away, Spot::Stock)
        }
    }

    /// Cards in the loop.
    pub fn cards(&self) -> usize {
        self.board.len() + self.stock.len() + usize::from(self.at_work.is_some())
    }

    /// Cards that wait on the board.
    pub fn on_board(&self) -> usize {
        self.board.len()
    }

    /// Pairs in stock.
    pub fn in_stock(&self) -> usize {
        self.stock.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cards_are_never_made_nor_lost() {
        let mut cards = CardLoop::new(3);
        for step in 0..200_u32 {
            if step.is_multiple_of(3) || step % 7 == 1 {
                cards.take()
            } else {
                cards.work()
            }
            assert_eq!(cards.cards(), 3);
            assert!(cards.in_stock() <= 3, "the stock never holds more than there are cards");
        }
    }

    #[test]
    fn no_card_no_work_and_no_stock_no_taking() {
        let mut cards = CardLoop::new(1);
        cards.work();
        assert_eq!(cards.last, Event::NoCard);
        cards.take();
        cards.take();
        assert_eq!((cards.last, cards.taken), (Event::FoundNothing, 1));
    }

    #[test]
    fn a_round_trip_takes_three_steps() {
        let mut cards = CardLoop::new(1);
        let trip =
            [(Event::Took, Spot::Board(0)), (Event::Began, Spot::AtWork), (Event::Finished, Spot::Stock(0))];
        for (event, spot) in trip {
            cards.go_round();
            assert_eq!((cards.last, cards.spot(0)), (event, spot));
        }
        assert_eq!(cards.spot(1), Spot::Away);
    }
}
