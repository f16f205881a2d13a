//! Long computations off the page's thread.
//!
//! The worker runs the page's own program in another role, started when the
//! first work is asked for. Where none starts (an old browser, a file opened without a server) the
//! page does the same work itself, in slices short enough for scrolling and
//! typing to go on.

mod client;
mod here;
pub mod protocol;
mod serve;

pub use client::{JobHandle, run_job};
pub use protocol::{Checked, Found, Output, Work};
pub use serve::{is_worker, listen};
