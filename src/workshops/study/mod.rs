//! What workshops on one described scenario share: situations, a form made
//! from the description, the link, the bet, the page around it all.
//!
//! A workshop is a [`Kind`], plain data and functions; the scenario is JSON, so
//! that one set of components serves every kind.

mod form;
mod kind;
mod link;
mod page;
mod predict;
mod state;

pub use kind::{Answers, Ask, Group, Kind, Said};
pub use link::At;
pub use page::{StudyDebrief, StudyPrediction, StudyWorkshop, Told};
pub use state::Study;
