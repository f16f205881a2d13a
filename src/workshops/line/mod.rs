//! **La ligne**: up to three lines, pushed or pulled, on the same demand.

use leptos::prelude::*;

/// The workshop.
#[component]
pub fn LineWorkshop() -> impl IntoView {}

/// The prediction before it.
#[component]
pub fn LinePrediction() -> impl IntoView {}
