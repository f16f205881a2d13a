//! Scenarios that tell a story. Numbers only: the words are the interface's.

use serde::Deserialize;

use super::Comparison;

/// A scenario with a name.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Preset {
    /// Stable name, part of links: `season-over`…
    pub id: String,
    /// The scenario.
    pub comparison: Comparison,
}

/// Every preset, in the order of their story.
pub fn presets() -> Vec<Preset> {
    // The file is part of the program, and a test reads it.
    // By way of a value, as everything else is read: one reader for all types.
    let all = serde_json::from_str::<serde_json::Value>(include_str!("presets.json")).unwrap_or_default();
    serde_json::from_value(all).unwrap_or_default()
}

/// The preset of that name.
pub fn preset(id: &str) -> Option<Preset> {
    presets().into_iter().find(|preset| preset.id == id)
}
