//! The interactive workshops, one folder each.

pub mod cards;
pub mod line;
