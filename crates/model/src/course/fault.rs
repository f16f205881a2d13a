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
    /// as `text`, `number`, `whole number`, `true or false`, `list` or `table`. Empty where the
    /// kind says it all.
    pub expected: String,
}

/// What is wrong. [`FaultKind::code`] is the key of its sentence in an interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FaultKind {
    /// The file cannot be read as TOML here.
    Syntax,
}

impl FaultKind {
    /// A stable name: `syntax`.
    pub fn code(self) -> &'static str {
        "syntax"
    }

    /// One English sentence, for the command line.
    pub fn sentence(self) -> &'static str {
        "this is not TOML"
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
