//! The learner: what they did, kept in this browser, and what follows from it.

pub mod clock;
mod journal;
mod profiles;
mod shelf;

pub use journal::{Journal, Preview};
pub use profiles::{MOST_NAME, Profile, Profiles};
