//! The texts of the course, fetched when they are needed, so that a teacher
//! edits them on the host without building anything.

mod fetch;
mod file;
mod library;
mod notice;
mod page;
mod report;
mod words;

pub use file::File;
pub use library::{Library, Load, Reader, ReaderSource, Slot, Trouble, read};
pub use notice::{FaultNotice, MissingText, when_ready};
pub use page::ContentPage;
pub use report::Report;
