//! The learner's record: what was done, as entries that merge.
//!
//! An [`Entry`] is one act with its [`Stamp`]; a [`Record`] is the set of them;
//! all that a page shows, from the reading position to what is due for review,
//! is worked out from the set. So two browsers, two tabs or a file brought
//! along never have to be reconciled: their entries are put together.

mod act;
mod entry;
pub mod exchange;
pub mod line;
mod mastery;
mod record;
pub mod review;
pub mod segment;
mod stamp;
mod timeline;

pub use act::{Act, Answer, Best, CaseRun, Choice, ExamRun, Mode, Prediction, Sureness};
pub use entry::{Entry, utc_day};
pub use mastery::{Item, Mastery, ModuleMastery, PASS, mastery};
pub use record::Record;
pub use stamp::{Day, LATEST, Stamp};
pub use timeline::{DayDone, timeline};
