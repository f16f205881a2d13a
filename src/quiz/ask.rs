use model::course::{Body, Grade, Question, Sheet};

use super::work::{Phase, Shared, Work};
use crate::format::Numbers;
use crate::words::Words;

/// A question as it is asked now: what each kind of question draws itself from.
///
/// Views are made anew from it after each change, without signals of their own:
/// that is small, and the browser's elements stay the same ones.
pub struct Ask<'a> {
    /// The question in the language of the screen, drawn.
    pub draw: &'a Draw,
    /// What the learner has done with it.
    pub work: &'a Work,
    /// The same to write to.
    pub shared: Shared,
    /// What the answer is worth, once given.
    pub grade: Option<&'a Grade>,
    /// A name that no other question of the page has.
    pub name: &'a str,
    /// The words of the interface.
    pub i18n: Words,
}

/// A question with its numbers drawn, in the language of the screen.
pub struct Draw {
    /// What was drawn; the question is in it.
    pub sheet: Sheet,
    /// How numbers are written.
    pub numbers: Numbers,
}

impl Draw {
    /// Draws a question.
    pub fn new(question: &Question, seed: u64) -> Draw {
        Draw { sheet: Sheet::new(question, seed), numbers: Numbers::here() }
    }

    /// The question.
    pub fn question(&self) -> &Question {
        self.sheet.question()
    }

    /// A text with the numbers of the draw in it.
    pub fn fill(&self, text: &str) -> String {
        self.sheet.fill(text, &|value, decimals| self.numbers.upto(value, decimals))
    }

    /// What is asked.
    pub fn stem(&self) -> String {
        self.fill(&self.question().stem)
    }
}

/// What is said of a choice once the answer is given, by sign and by word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Chosen, and right.
    Right,
    /// Chosen, and wrong.
    Wrong,
    /// Not chosen, and it would have been right.
    Answer,
}

impl Ask<'_> {
    /// Whether the answer can no longer be changed.
    pub fn locked(&self) -> bool {
        self.work.phase != Phase::Open
    }

    /// The mark of a choice that is `right` or not and was `chosen` or not.
    pub fn mark(&self, right: bool, chosen: bool) -> Option<Mark> {
        match (self.work.phase, chosen, right) {
            (Phase::Open, ..) => None,
            (_, true, true) => Some(Mark::Right),
            (_, true, false) => Some(Mark::Wrong),
            (Phase::Shown, false, true) => Some(Mark::Answer),
            _ => None,
        }
    }

    /// A text with the numbers of the draw in it.
    pub fn fill(&self, text: &str) -> String {
        self.draw.fill(text)
    }

    /// The id of the element that asks the question.
    pub fn stem_id(&self) -> String {
        format!("{}-stem", self.name)
    }
}

/// What a part of a question is called when something is said about it.
pub fn part_text(body: &Body, part: &str) -> Option<String> {
    let text = match body {
        Body::Single(choices) | Body::Several(choices) => {
            choices.iter().find(|choice| choice.id == part).map(|choice| &choice.text)
        }
        Body::Match(pairs) => pairs.iter().find(|pair| pair.id == part).map(|pair| &pair.left),
        Body::Order(items) => items.iter().find(|item| item.id == part).map(|item| &item.text),
        Body::Classify { items, .. } => items.iter().find(|item| item.id == part).map(|item| &item.text),
        Body::Point { spots, .. } => spots.iter().find(|spot| spot.id == part).map(|spot| &spot.text),
        Body::TrueFalse { .. } | Body::Numeric(_) | Body::Gap { .. } => None,
    };
    text.cloned()
}
