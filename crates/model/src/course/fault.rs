//! What is wrong with a text of the course, as data that an interface can put into words.

use std::fmt;

/// One fault in a file of the course.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file, as it was named to the reader: `content/fr/push-pull/quiz.toml`.
    pub file: String,
    /// Its line, from 1.
    pub line: usize,
    /// The place in the file's own words, `question pp-cards, option b, feedback`; empty for the
    /// whole file.
    pub place: String,
    /// What is wrong.
    pub kind: FaultKind,
    /// What stood there, on one line, shortened where long; empty where nothing stood there.
    pub found: String,
    /// What may stand there: a range, or the words known; for [`FaultKind::WrongType`] the type
    /// as `text`, `number`, `whole number`, `true or false`, `list`, `list of text` or `table`.
    /// Empty where the kind says it all.
    pub expected: String,
}

/// Declares the kinds with their codes and English sentences in one place.
macro_rules! kinds {
    ($($(#[doc = $doc:literal])+ $name:ident = $code:literal: $sentence:literal,)+) => {
        /// What is wrong. [`FaultKind::code`] is the key of its sentence in an interface.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum FaultKind {
            $($(#[doc = $doc])+ $name,)+
        }

        impl FaultKind {
            /// Every kind.
            pub const ALL: &[FaultKind] = &[$(FaultKind::$name),+];

            /// A stable name: `missing_feedback`.
            pub fn code(self) -> &'static str {
                match self { $(FaultKind::$name => $code,)+ }
            }

            /// One English sentence, for the command line.
            pub fn sentence(self) -> &'static str {
                match self { $(FaultKind::$name => $sentence,)+ }
            }
        }
    };
}

kinds! {
    /// The file is absent.
    MissingFile = "missing_file": "this file is missing",
    /// The file cannot be read as TOML here; `found` holds the parser's words.
    Syntax = "syntax": "this is not TOML",
    /// A field that must be given is not.
    Missing = "missing": "this field is missing",
    /// A text without a word.
    Empty = "empty": "this text is empty",
    /// A value of another type.
    WrongType = "wrong_type": "this value has another type",
    /// A number outside its range.
    OutOfRange = "out_of_range": "this number is out of range",
    /// A field that does not exist here.
    UnknownField = "unknown_field": "there is no such field here",
    /// A word that is not one of those known.
    UnknownWord = "unknown_word": "this word is not known here",
    /// An id that is not lower-case letters, digits and hyphens.
    BadId = "bad_id": "an id is made of lower-case letters, digits and hyphens",
    /// An id used twice.
    DuplicateId = "duplicate_id": "this id is already taken",
    /// Two parts of a question that say the same.
    DuplicateText = "duplicate_text": "another part of this question says the same",
    /// A list that is too short.
    TooFew = "too_few": "there are too few of these",
    /// A list that is too long.
    TooMany = "too_many": "there are too many of these",
    /// No choice is right.
    NoRightAnswer = "no_right_answer": "no answer is right",
    /// A question with one answer has several.
    ManyRightAnswers = "many_right_answers": "more than one answer is right",
    /// A wrong choice that says nothing to who takes it.
    MissingFeedback = "missing_feedback": "a wrong answer needs feedback",
    /// A figure that is not drawn.
    UnknownFigure = "unknown_figure": "there is no such figure",
    /// A spot that the figure does not have.
    UnknownSpot = "unknown_spot": "the figure has no such spot",
    /// A bin that the question does not have.
    UnknownBin = "unknown_bin": "the question has no such bin",
    /// A gap that the text does not show, or shows more than once.
    GapNotShown = "gap_not_shown": "the text must show this gap once",
    /// A placeholder that stands for nothing.
    UnknownPlaceholder = "unknown_placeholder": "this placeholder stands for nothing",
    /// A formula that cannot be read.
    FormulaSyntax = "formula_syntax": "this formula cannot be read",
    /// A name in a formula that stands for no number.
    UnknownName = "unknown_name": "this name stands for no number",
    /// A formula that gives no finite number for some of the numbers drawn.
    NoNumber = "no_number": "this formula divides by zero, or gives no number, for some draws",
    /// A number drawn that no formula and no text uses.
    UnusedDraw = "unused_draw": "this number is drawn and never used",
    /// A trap that always has the value of the answer.
    TrapIsAnswer = "trap_is_answer": "this trap has the value of the right answer",
    /// A choice that leads nowhere, or a start that does not exist.
    UnknownStep = "unknown_step": "there is no such step or end",
    /// A step or end that no choice leads to.
    Unreachable = "unreachable": "no way leads here",
    /// A step from which no end can be reached.
    Endless = "endless": "no way leads from here to an end",
    /// A term that the glossary does not have.
    UnknownTerm = "unknown_term": "the glossary has no such term",
    /// A module that the course does not have.
    UnknownModule = "unknown_module": "there is no such module",
    /// A screen that the lesson does not have.
    UnknownScreen = "unknown_screen": "the lesson has no such screen",
    /// A source that the lesson does not have.
    UnknownSource = "unknown_source": "the lesson has no such source",
    /// A workshop that the course does not have.
    UnknownWorkshop = "unknown_workshop": "there is no such workshop",
    /// A scenario that the workshop cannot use.
    BadScenario = "bad_scenario": "the workshop cannot use this part of the scenario",
    /// A link that leads out of the course, or whose kind is not known.
    UnknownLink = "unknown_link": "this link leads nowhere in the course",
    /// A picture, which texts cannot hold.
    Image = "image": "texts hold no pictures; name a figure instead",
    /// Raw HTML, which is shown as text.
    Html = "html": "HTML is shown as it is written",
    /// A directive that does not exist.
    UnknownDirective = "unknown_directive": "there is no such directive",
    /// A directive without its closing `:::`.
    UnclosedDirective = "unclosed_directive": "this directive is not closed",
    /// A directive or heading within a directive.
    NestedDirective = "nested_directive": "this cannot stand within a directive",
    /// A closing `:::` without a directive.
    StrayFence = "stray_fence": "this closes no directive",
    /// A lesson without a title.
    MissingTitle = "missing_title": "the lesson has no title",
    /// A second title.
    SecondTitle = "second_title": "a lesson has one title",
    /// A screen without an id.
    MissingId = "missing_id": "this screen has no id",
    /// A screen without text.
    EmptyScreen = "empty_screen": "this screen is empty",
    /// A lesson without a summary.
    MissingSummary = "missing_summary": "the lesson has no summary",
    /// A second summary.
    SecondSummary = "second_summary": "a lesson has one summary",
    /// Something that the other language does not have.
    MissingInOther = "missing_in_other": "the other language does not have this",
    /// Something that differs between the languages and should not.
    Differs = "differs": "the other language says otherwise",
    /// A right answer that differs between the languages.
    AnswerDiffers = "answer_differs": "the right answer differs in the other language",
    /// A screen of a lesson that is too short or too long; advice only.
    ScreenLength = "screen_length": "a screen this long is tiring, or too short to say something",
    /// Too many questions that only ask to remember; advice only.
    ManyRecall = "many_recall": "many questions only ask to remember",
}

impl FaultKind {
    /// Whether it only gives advice: nothing is missing or left out because of it.
    pub fn is_advice(self) -> bool {
        matches!(self, FaultKind::ScreenLength | FaultKind::ManyRecall)
    }
}

impl fmt::Display for Fault {
    /// `file:line: place: sentence; found …; expected …`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: ", self.file, self.line)?;
        if !self.place.is_empty() {
            write!(f, "{}: ", self.place)?;
        }
        f.write_str(self.kind.sentence())?;
        if !self.found.is_empty() {
            write!(f, "; found {}", self.found)?;
        }
        if !self.expected.is_empty() {
            write!(f, "; expected {}", self.expected)?;
        }
        Ok(())
    }
}

/// One readable line, whatever stood there.
pub(super) fn shorten(text: &str) -> String {
    const MOST: usize = 80;
    let mut line = String::new();
    for (count, sign) in text.trim().chars().enumerate() {
        if count == MOST {
            line.push('…');
            break;
        }
        line.push(if sign.is_control() { ' ' } else { sign });
    }
    line
}
