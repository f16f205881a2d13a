//! Widgets: the few controls that every workshop is made of.

mod focus;
mod save;

pub use focus::focus_by_id;
pub use save::{save_text, save_url};
