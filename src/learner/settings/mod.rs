//! The learner's part of the settings: who works here, what is kept, taking it
//! along, bringing it back.

mod faults;
mod import;
mod people;
mod stored;

use leptos::prelude::*;

/// All that the settings say of the learner.
#[component]
pub fn LearnerSettings() -> impl IntoView {
    view! {
        <people::People />
        <stored::Stored />
        <import::ImportFile />
    }
}
