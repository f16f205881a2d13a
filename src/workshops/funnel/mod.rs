//! **L’entonnoir**: a pushed and a pulled campaign that share a budget.

mod charts;
mod drawing;
mod kind;
mod splits;
mod stage;

pub use kind::KIND;
