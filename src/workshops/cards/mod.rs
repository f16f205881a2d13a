//! **Combien de cartes ?**: throughput and cycle time against cards.

mod compare;
mod controls;
mod curves;
mod debrief;
mod formula;
mod link;
mod page;
mod predict;
mod presets;
mod reading;
mod run;
mod share;
mod start;
mod station;
mod sweep;

pub use page::CardsWorkshop;
pub use predict::CardsPrediction;
