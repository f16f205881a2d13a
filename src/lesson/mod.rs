//! What is read: lessons in short screens with their figures, the glossary,
//! search over the course.

pub mod figures;
mod fold;
mod note;
mod text;

pub use note::{NoteDialog, Notes};
pub use text::{blocks_view, inline_view, markdown};
