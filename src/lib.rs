//! The web app of Atelier des flux: Leptos views over the `model` crate.
//!
//! Arrows point one way: pages and workshops use the widgets of [`ui`], the
//! drawings of [`chart`] and the model; nothing below knows what is above it.

pub mod app;
pub mod chart;
pub mod content;
pub mod course;
pub mod dates;
pub mod format;
pub mod keep;
pub mod learner;
pub mod lesson;
pub mod pages;
pub mod parts;
pub mod practice;
pub mod quiz;
pub mod route;
pub mod router;
pub mod storage;
pub mod theme;
pub mod ui;
pub mod words;
pub mod worker;
pub mod workshops;

/// The interface words, generated from `locales/` at build time.
#[allow(missing_docs, clippy::all, clippy::unwrap_used, clippy::expect_used, clippy::panic, unreachable_pub)]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/i18n/mod.rs"));
}
pub use generated::i18n;
