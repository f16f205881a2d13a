//! The figures of the lessons: small drawings that answer a hand, each with a
//! sentence that says what they show.

mod decoupling;
mod frame;
mod funnel;
mod journey;
mod kanban;
mod point;

use leptos::prelude::*;

pub use point::{PointFigure, Spot};

/// A figure of a lesson by its id, with its caption; `None` for an id that
/// names none.
pub fn figure(id: &str, caption: AnyView) -> Option<AnyView> {
    Some(match id {
        "part-journey" => view! { <journey::Journey caption=caption /> }.into_any(),
        "kanban-loop" => view! { <kanban::Kanban caption=caption /> }.into_any(),
        "decoupling" => view! { <decoupling::Decoupling caption=caption /> }.into_any(),
        "funnel" => view! { <funnel::Funnel caption=caption /> }.into_any(),
        _ => return None,
    })
}
