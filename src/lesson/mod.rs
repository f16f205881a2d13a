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

pub use glossary::GlossaryPage;
pub use note::{NoteDialog, Notes};
pub use page::{LessonPage, ReadingProgress};
pub use search::SearchPage;
pub use text::{blocks_view, inline_view, markdown};
