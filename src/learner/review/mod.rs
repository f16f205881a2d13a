//! Reviewing: what is due, a session of it, and what is still to come.

mod ahead;
mod exam_date;
mod page;
mod session;

pub use page::{ModuleReviewPage, ReviewPage};
