//! Practising: questions one at a time, situations with consequences, the mock
//! exam.

mod case;
mod cases;
mod choose;
mod desk;
pub mod exam;
mod page;
mod series;
mod summary;
mod topic;

pub use desk::Desk;
pub use exam::ExamPage;
pub use page::PracticePage;
pub use topic::topic_text;
