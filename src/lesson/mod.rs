//! What is read: lessons in short screens with their figures, the glossary,
//! search over the course.

mod docs;
pub mod figures;
mod fold;
mod glossary;
mod keys;
mod note;
mod page;
mod reader;
mod search;
mod text;
mod turn;

use leptos::prelude::*;

pub use note::{NoteDialog, Notes};
pub use text::{blocks_view, inline_view, markdown};

use crate::course::module;
use crate::route::{Page, Step};

/// What is read at a place. At a module's own page, how much of its lesson was
/// read.
pub fn draw(page: Page) -> AnyView {
    match page {
        Page::Search(_) => view! { <search::SearchPage /> }.into_any(),
        Page::Module(id, step) => match (module(&id), step) {
            (Some(module), Step::Overview) => view! { <page::ReadingCount module=module /> }.into_any(),
            (Some(module), _) => view! { <page::LessonPage module=module /> }.into_any(),
            (None, _) => ().into_any(),
        },
        _ => view! { <glossary::GlossaryPage /> }.into_any(),
    }
}
