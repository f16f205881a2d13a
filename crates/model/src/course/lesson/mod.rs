//! `lesson.md`: a lesson in short screens.

mod read;

use super::refs::Reference;
use super::{Block, Fault};

/// A lesson in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lesson {
    /// Its title, plain text.
    pub title: String,
    /// What stands before the first screen.
    pub intro: Vec<Block>,
    /// Its screens, in order.
    pub screens: Vec<Screen>,
    /// The summary that fits one page.
    pub summary: Vec<Block>,
    /// What the lesson is drawn from.
    pub sources: Vec<Source>,
    pub(super) file: String,
    pub(super) refs: Vec<Reference>,
    /// Figures by the place where they stand, to compare languages.
    pub(super) figures: Vec<Figure>,
}

/// A figure of a lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Figure {
    pub id: String,
    pub place: String,
    pub line: usize,
}

/// One screen of a lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screen {
    /// Stable id, the same in both languages.
    pub id: String,
    /// The question it answers, plain text.
    pub title: String,
    /// Its text.
    pub blocks: Vec<Block>,
    /// Line of the file, from 1.
    pub line: usize,
}

/// A source of a lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Stable id, the same in both languages.
    pub id: String,
    /// How it is cited.
    pub blocks: Vec<Block>,
    /// Line of the file, from 1.
    pub line: usize,
}

impl Lesson {
    /// Reads `lesson.md`. Whatever stands there can be shown; the faults say what a reader would
    /// miss.
    pub fn parse(file: &str, text: &str) -> (Self, Vec<Fault>) {
        read::lesson(file, text)
    }

    /// A screen by id, with its number from 0.
    pub fn screen(&self, id: &str) -> Option<(usize, &Screen)> {
        self.screens.iter().enumerate().find(|(_, screen)| screen.id == id)
    }
}
