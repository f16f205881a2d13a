//! **Où découpler ?**: the decoupling point moves along the chain at equal
//! service.

mod chain;
mod charts;
mod kind;
mod places;
mod stage;
mod table;

pub use kind::KIND;
