//! The programs that a build or a test needs beyond Cargo.

pub(crate) mod apt;
pub(crate) mod browser;
pub(crate) mod node;
pub(crate) mod rust;
pub(crate) mod web;
