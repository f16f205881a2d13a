//! The words on the canvas, in the language of the screen.

use std::cell::RefCell;

use crate::format::Numbers;
use crate::i18n::*;
use crate::words::Words;

/// Words and numbers for one drawing.
#[derive(Clone, Debug)]
pub struct Captions {
    /// Under the raw material.
    pub material: String,
    /// Under the finished stock.
    pub in_stock: String,
    /// Under the customers.
    pub waiting: String,
    /// Under a market that takes whatever is finished.
    pub takes_all: String,
    /// At the decoupling point.
    pub decoupling: String,
    /// Under a station that is down.
    pub down: String,
    /// Under a station that is blocked.
    pub blocked: String,
    /// Under a station without parts.
    pub starved: String,
    i18n: Words,
    numbers: Numbers,
    large: RefCell<Vec<(u32, String)>>,
}

impl Captions {
    /// The words of the present language, following its changes.
    pub fn here(i18n: Words) -> Captions {
        Captions {
            material: t_string!(i18n, board.material).to_owned(),
            in_stock: t_string!(i18n, board.in_stock).to_owned(),
            waiting: t_string!(i18n, board.waiting).to_owned(),
            takes_all: t_string!(i18n, board.takes_all).to_owned(),
            decoupling: t_string!(i18n, board.decoupling).to_owned(),
            down: t_string!(i18n, board.down).to_owned(),
            blocked: t_string!(i18n, board.blocked).to_owned(),
            starved: t_string!(i18n, board.starved).to_owned(),
            i18n,
            numbers: Numbers::here(),
            large: RefCell::default(),
        }
    }

    /// A count. Those below a thousand are written alike in both languages; of the others, the
    /// last few are kept, for the browser's own formatting is slow at sixty pictures a second.
    pub fn count(&self, n: u32) -> String {
        if n < 1000 {
            return n.to_string();
        }
        let mut large = self.large.borrow_mut();
        if let Some((_, text)) = large.iter().find(|(number, _)| *number == n) {
            return text.clone();
        }
        if large.len() >= 16 {
            large.clear();
        }
        let text = self.numbers.fixed(f64::from(n), 0);
        large.push((n, text.clone()));
        text
    }

    /// A state of several machines: panne ×2.
    pub fn several(&self, word: &str, n: usize) -> String {
        match n {
            1 => word.to_owned(),
            n => t_string!(self.i18n, board.several, word = word, n = n),
        }
    }

    /// How many of the machines are at work.
    pub fn busy_of(&self, busy: usize, all: usize) -> String {
        t_string!(self.i18n, board.busy_of, busy = busy, all = all)
    }

    /// What one block of the pile stands for.
    pub fn block_of(&self, n: u32) -> String {
        t_string!(self.i18n, board.block_of, n = self.count(n))
    }

    /// Customers who left.
    pub fn lost(&self, n: u32) -> String {
        t_string!(self.i18n, board.lost, n = self.count(n))
    }
}
