//! **Combien de cartes ?**: throughput and cycle time against cards.

use leptos::prelude::*;

/// The workshop.
#[component]
pub fn CardsWorkshop() -> impl IntoView {}

/// The prediction before it.
#[component]
pub fn CardsPrediction() -> impl IntoView {}
