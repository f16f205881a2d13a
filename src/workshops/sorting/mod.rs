//! **Quelle stratégie ?**, **Trier les tactiques**, **Relier les
//! technologies**: one thing after the other to sort, connect or decide, from
//! a file that a teacher edits.

mod board;
mod game;
mod page;
mod results;
mod round;
mod words;

pub use page::{NoPrediction, SortingWorkshop};
