//! The course as a whole: its modules, where each stands in the chain, the
//! map that shows them.

mod catalogue;
mod drawing;
mod map;
mod steps;
mod words;

pub use catalogue::{MODULES, Module, Place, StepKind, Workshop, module};
pub use drawing::StageDrawing;
pub use map::CourseMap;
pub use steps::StepRow;
pub use words::{module_question, module_title, step_title, workshop_aim, workshop_title};
