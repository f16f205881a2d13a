use super::Day;

/// What a learner did. Each act stands for itself: whatever a page shows of a
/// record is worked out from its acts.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// An answer to a question, or the end of a situation met as a question.
    Answer(Answer),
    /// A prediction before a workshop. The first one of a question stands.
    Predicted {
        /// The question, as `workshop/preset`.
        question: String,
        /// What was expected.
        prediction: Prediction,
    },
    /// A result that may be the best so far.
    Best(Best),
    /// How well the learner thinks to master a concept. The latest one stands.
    Assessed {
        /// The module.
        module: String,
        /// The concept; empty for the module as a whole.
        concept: String,
        /// From 0, not at all, to 4, could explain it.
        level: u8,
    },
    /// A screen of a lesson was read; the latest one of a module is where the
    /// learner is.
    Read {
        /// The module.
        module: String,
        /// The screen's id in the lesson.
        screen: String,
    },
    /// A step of a module was taken.
    Taken {
        /// The module.
        module: String,
        /// The step's code: `understand`, `predict`, `experiment`, …
        step: String,
    },
    /// A situation with consequences was played to an end.
    Case(CaseRun),
    /// A mock exam was handed in; its answers are entries of their own, in
    /// [`Mode::Exam`].
    Exam(ExamRun),
    /// The day of the exam, past which nothing is scheduled; `None` takes it
    /// back. The latest one stands.
    ExamDate(Option<Day>),
    /// A kind of act that this version does not know, kept word for word:
    /// a record may come from a newer page of the same course.
    Unknown(String),
}

/// An answer to a question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// The module that the question belongs to.
    pub module: String,
    /// The question's id.
    pub item: String,
    /// The seed that the question was drawn and shuffled with.
    pub seed: u64,
    /// What was answered, in the short text of the course's answers.
    pub given: String,
    /// Share of the credit, 0 to 1, once hints are paid for; kept to three places.
    pub score: f64,
    /// Whether it counts as right, with hints or without.
    pub right: bool,
    /// Hints looked at before answering.
    pub hints: u8,
    /// How sure the learner was, where asked.
    pub sure: Option<Sureness>,
    /// Where it was asked.
    pub mode: Mode,
}

/// Where a question was asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// On a module's practice page.
    #[default]
    Practice,
    /// In a review session.
    Review,
    /// In a mock exam.
    Exam,
}

/// What a learner expected of a workshop's scenario before running it.
#[derive(Clone, Debug, PartialEq)]
pub struct Prediction {
    /// The choice or number committed to.
    pub choice: Choice,
    /// How sure the learner was.
    pub sure: Sureness,
}

/// What was committed to.
#[derive(Clone, Debug, PartialEq)]
pub enum Choice {
    /// One of the offered answers, by its id.
    Option(String),
    /// A number, in the unit of the question.
    Number(f64),
}

/// How sure a learner was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sureness {
    /// A guess.
    Guess,
    /// Rather sure.
    Rather,
    /// Certain.
    Certain,
}

impl Sureness {
    /// All three, from least to most.
    pub const ALL: [Sureness; 3] = [Sureness::Guess, Sureness::Rather, Sureness::Certain];
}

/// A result of a workshop.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Best {
    /// What was played, as `workshop/preset`.
    pub situation: String,
    /// The result: **smaller is better** (a cost, a number of cards), in the
    /// workshop's unit.
    pub value: f64,
    /// How it was reached, in the workshop's own text (JSON, mostly).
    pub detail: String,
}

/// A situation played to an end.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CaseRun {
    /// The module.
    pub module: String,
    /// The situation's id.
    pub case: String,
    /// The choices made, ids with a space between.
    pub path: String,
    /// The id of the end reached.
    pub end: String,
    /// Share of the credit, 0 to 1; kept to three places.
    pub score: f64,
}

/// A mock exam handed in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExamRun {
    /// The modules it went over, ids with a space between.
    pub modules: String,
    /// The seed of the paper.
    pub seed: u64,
    /// Number of questions.
    pub questions: u32,
    /// Time taken [s].
    pub seconds: u32,
    /// Share of the credit, 0 to 1; kept to three places.
    pub score: f64,
}
