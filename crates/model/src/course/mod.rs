//! The course as a teacher writes it: lessons, questions, situations, glossary; what is wrong with
//! them, where; questions drawn from a seed and graded.
//!
//! Texts are data: reading one never fails. It answers what could be used and the faults found,
//! each with its file and line; a question, situation, term, module or programme with a fault of
//! its own is left out, because a slip in one field can change what is right, and the rest works.

mod answer;
mod cases;
mod cross;
mod exam;
mod fault;
mod formula;
mod glossary;
mod grade;
mod known;
mod lesson;
mod number;
mod outline;
mod quiz;
mod refs;
pub mod search;
mod sheet;
mod text;
mod tree;

pub use answer::Answer;
pub use cases::{Case, CaseChoice, CaseEnd, CaseStep, Cases};
pub use cross::{ModuleTexts, Texts, Whole, cross_check};
pub use exam::{PaperItem, exam};
pub use fault::{Fault, FaultKind};
pub use formula::{Formula, FormulaFault, Values};
pub use glossary::{Glossary, Term, Wording};
pub use grade::{Grade, Note};
pub use known::{CARDS_PRESETS, FIGURES, MODULES, POINT_FIGURES, SETS, WORKSHOPS};
pub use lesson::{Lesson, Screen, Source};
pub use number::{NumberFault, read_number};
pub use outline::{Course, Facts, ModuleEntry, Programme};
pub use quiz::{
    Bin, Body, Choice, Draw, Gap, Item, Level, Numeric, Pair, Question, Quiz, Spot, Tolerance, Topic, Trap,
};
pub use sheet::{GapPart, Sheet};
pub use text::{Block, Inline, Target, blocks, inlines, plain, plain_blocks};
pub use tree::strings;
