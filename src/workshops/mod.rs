//! The interactive workshops, one folder each.

pub mod cards;
pub mod decouple;
pub mod funnel;
pub mod line;
pub mod sorting;
pub mod study;
