//! `quiz.toml`: the questions of a module.

mod numeric;
mod read;

use std::collections::BTreeMap;

pub(super) use read::{inline, level, screen};

use super::fault::FaultKind;
use super::refs::Reference;
use super::tree;
use super::{Fault, Formula};

/// The questions of a module in one language, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quiz {
    /// Every question that can be used.
    pub questions: Vec<Question>,
    /// What the concepts are called.
    pub topics: Vec<Topic>,
    pub(super) file: String,
    pub(super) refs: Vec<Reference>,
    pub(super) left_out: Vec<String>,
}

/// The name of a concept in the language of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// The concept, as questions name it.
    pub id: String,
    /// What it is called.
    pub text: String,
}

/// A question.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Stable id, the same in both languages.
    pub id: String,
    /// The concept it tests, as an id.
    pub concept: String,
    /// What it asks of the learner.
    pub level: Level,
    /// Id of the screen of the lesson that it goes back to.
    pub lesson: String,
    /// What is asked; inline Markdown, with `{placeholders}` in numeric questions.
    pub stem: String,
    /// At most two; inline Markdown.
    pub hints: Vec<String>,
    /// Why the right answer is right; inline Markdown.
    pub explanation: String,
    /// The kind of question, with what belongs to it.
    pub body: Body,
    /// Line of the file, from 1.
    pub line: usize,
}

/// What a question asks of the learner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// To remember.
    Recall,
    /// To understand.
    Understand,
    /// To use.
    Apply,
    /// To take apart.
    Analyse,
    /// To weigh.
    Judge,
}

/// The kind of a question.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// One choice is right.
    Single(Vec<Choice>),
    /// Any number of choices is right.
    Several(Vec<Choice>),
    /// A statement.
    TrueFalse {
        /// Whether it is true.
        right: bool,
        /// What is said to who answers "true".
        feedback_true: String,
        /// What is said to who answers "false".
        feedback_false: String,
    },
    /// A number.
    Numeric(Numeric),
    /// Two columns to pair.
    Match(Vec<Pair>),
    /// Items to put in order; they stand in the right order here.
    Order(Vec<Item>),
    /// Items to put into bins.
    Classify {
        /// The bins.
        bins: Vec<Bin>,
        /// The items; each names its bin.
        items: Vec<Item>,
    },
    /// A text with gaps.
    Gap {
        /// The text, with `{id}` where a gap stands.
        text: String,
        /// The gaps.
        gaps: Vec<Gap>,
    },
    /// A place on a drawn figure.
    Point {
        /// Which figure; see [`super::POINT_FIGURES`].
        figure: String,
        /// The places that can be pointed at.
        spots: Vec<Spot>,
    },
}

/// An option of a choice or of a gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Id within the question.
    pub id: String,
    /// What it says; inline Markdown.
    pub text: String,
    /// Whether it is right.
    pub right: bool,
    /// What is said to who chooses it; inline Markdown.
    pub feedback: String,
}

/// A spot of a figure.
pub type Spot = Choice;

/// What a numeric question needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Numeric {
    /// The unit shown behind the field; may be empty.
    pub unit: String,
    /// How far from the answer still counts as right.
    pub tolerance: Tolerance,
    /// Decimals of the answer as it is shown.
    pub decimals: u32,
    /// The answer.
    pub formula: Formula,
    /// What is drawn from the seed, by name.
    pub draws: BTreeMap<String, Draw>,
    /// Usual mistakes, recognised by their value.
    pub traps: Vec<Trap>,
}

/// How far from the answer still counts as right.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Tolerance {
    /// A share of the answer: 0.01 is one per cent.
    Relative(f64),
    /// In the answer's unit.
    Absolute(f64),
}

/// The values among which one is drawn: `from`, `from + step`, … up to `to`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Draw {
    /// Smallest value.
    pub from: f64,
    /// No value is larger.
    pub to: f64,
    /// Distance between neighbours, above 0.
    pub step: f64,
}

/// A usual mistake of a numeric question.
#[derive(Clone, Debug, PartialEq)]
pub struct Trap {
    /// What who makes it finds.
    pub formula: Formula,
    /// What is said then; inline Markdown with placeholders.
    pub feedback: String,
}

/// A pair of a match question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Id within the question.
    pub id: String,
    /// Left side; inline Markdown.
    pub left: String,
    /// What belongs to it; inline Markdown.
    pub right: String,
    /// What is said where this left is wrongly matched; inline Markdown.
    pub feedback: String,
}

/// An item to order or to classify.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Id within the question.
    pub id: String,
    /// What it says; inline Markdown.
    pub text: String,
    /// Id of its bin; empty in an order question.
    pub bin: String,
    /// What is said where it is misplaced; inline Markdown.
    pub feedback: String,
}

/// A bin of a classify question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bin {
    /// Id within the question.
    pub id: String,
    /// What it is for; inline Markdown.
    pub text: String,
}

/// A gap of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Id within the question, as in the text.
    pub id: String,
    /// What may fill it.
    pub options: Vec<Choice>,
}

impl Quiz {
    /// Reads `quiz.toml`; a question with a fault is left out.
    pub fn parse(file: &str, text: &str) -> (Self, Vec<Fault>) {
        let read = tree::read(file, text, |root| {
            (root.each("topic", 0, read::topic).0, root.each("question", 1, read::question))
        });
        let (topics, (questions, left_out)) = read.value;
        let mut faults = read.faults;
        // A third is the most that a module should spend on remembering.
        let recall = questions.iter().filter(|question| question.level == Level::Recall).count();
        if recall * 3 > questions.len() {
            faults.push(Fault {
                file: file.to_owned(),
                line: 1,
                place: "level".to_owned(),
                kind: FaultKind::ManyRecall,
                found: format!("{recall} / {}", questions.len()),
                expected: format!("0 – {}", questions.len() / 3),
            });
        }
        (Self { questions, topics, file: file.to_owned(), refs: read.refs, left_out }, faults)
    }

    /// Ids of the questions left out for their faults.
    pub fn left_out(&self) -> &[String] {
        &self.left_out
    }

    /// What a concept is called; nothing where the file does not say.
    pub fn topic(&self, concept: &str) -> Option<&str> {
        self.topics.iter().find(|topic| topic.id == concept).map(|topic| topic.text.as_str())
    }

    /// A question by id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }
}

impl Level {
    /// All, the simplest first.
    pub const ALL: [Level; 5] =
        [Level::Recall, Level::Understand, Level::Apply, Level::Analyse, Level::Judge];

    /// The word of the files: `recall`.
    pub fn code(self) -> &'static str {
        match self {
            Level::Recall => "recall",
            Level::Understand => "understand",
            Level::Apply => "apply",
            Level::Analyse => "analyse",
            Level::Judge => "judge",
        }
    }

    /// The level of a word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.code() == code)
    }
}

impl Body {
    /// The word of the files: `true-false`.
    pub fn kind(&self) -> &'static str {
        match self {
            Body::Single(_) => "single",
            Body::Several(_) => "several",
            Body::TrueFalse { .. } => "true-false",
            Body::Numeric(_) => "numeric",
            Body::Match(_) => "match",
            Body::Order(_) => "order",
            Body::Classify { .. } => "classify",
            Body::Gap { .. } => "gap",
            Body::Point { .. } => "point",
        }
    }
}
