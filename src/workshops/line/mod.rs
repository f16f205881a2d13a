//! **La ligne**: up to three lines, pushed or pulled, on the same demand.

mod best;
mod board;
mod debrief;
pub mod edit;
mod fork;
mod form;
mod lines;
mod page;
mod player;
mod predict;
mod replications;
mod results;
mod session;
mod share;
mod story;
mod transport;
mod words;

pub use page::LineWorkshop;
pub use predict::LinePrediction;
