//! Widgets: the few controls that every workshop is made of.

mod focus;
mod issue;
mod number;
mod rows;
mod save;
mod select;
mod share;
mod sureness;

pub use focus::focus_by_id;
pub use issue::issue_text;
pub use number::{NumberField, Range, parse_number, unique_id};
pub use rows::{Row, RowData, RowTable};
pub use save::{save_text, save_url};
pub use select::SelectField;
pub use share::{LinkFaults, ShareLink};
pub use sureness::SurenessField;
