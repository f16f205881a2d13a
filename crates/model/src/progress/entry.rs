use std::cmp::Ordering;

use super::act::{Act, Choice};
use super::line;
use super::{Day, Stamp};

/// Longest name of a module, question, screen, … [characters].
pub const MOST_NAME: usize = 100;
/// Longest answer or detail kept [characters]; what is longer is cut.
pub const MOST_TEXT: usize = 2000;

const MS_PER_DAY: u64 = 86_400_000;

/// One thing that a learner did, and when: the smallest part of a record.
///
/// Entries are ordered by stamp; two entries with one stamp, which only a file
/// that was tampered with can have, are ordered by their text, so that joining
/// records never has to choose between them.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    stamp: Stamp,
    day: Day,
    act: Act,
}

impl Entry {
    /// An entry of the learner's calendar day `day`. Texts are cut to what is
    /// kept, scores rounded to three places, numbers that are none become 0.
    pub fn new(stamp: Stamp, day: Day, act: Act) -> Entry {
        let day = day.clamp(-DAYS, DAYS);
        Entry { stamp, day, act: tidy(act) }
    }

    /// When and where it was made.
    pub fn stamp(&self) -> Stamp {
        self.stamp
    }

    /// The learner's calendar day by the clock of then.
    pub fn day(&self) -> Day {
        self.day
    }

    /// What was done.
    pub fn act(&self) -> &Act {
        &self.act
    }
}

/// The days that a record can tell apart: some 270,000 years.
const DAYS: Day = 100_000_000;

/// The day of a moment in UTC.
pub fn utc_day(at: u64) -> Day {
    Day::try_from(at / MS_PER_DAY).unwrap_or(DAYS)
}

fn tidy(act: Act) -> Act {
    match act {
        Act::Answer(mut answer) => {
            name(&mut answer.module);
            name(&mut answer.item);
            text(&mut answer.given);
            answer.score = share(answer.score);
            Act::Answer(answer)
        }
        Act::Predicted { mut question, mut prediction } => {
            name(&mut question);
            match &mut prediction.choice {
                Choice::Option(option) => name(option),
                Choice::Number(number) => *number = finite(*number),
            }
            Act::Predicted { question, prediction }
        }
        Act::Best(mut best) => {
            name(&mut best.situation);
            text(&mut best.detail);
            best.value = finite(best.value);
            Act::Best(best)
        }
        Act::Assessed { mut module, mut concept, level } => {
            name(&mut module);
            name(&mut concept);
            Act::Assessed { module, concept, level: level.min(4) }
        }
        Act::Read { mut module, mut screen } => {
            name(&mut module);
            name(&mut screen);
            Act::Read { module, screen }
        }
        Act::Taken { mut module, mut step } => {
            name(&mut module);
            name(&mut step);
            Act::Taken { module, step }
        }
        Act::Case(mut run) => {
            name(&mut run.module);
            name(&mut run.case);
            name(&mut run.end);
            text(&mut run.path);
            run.score = share(run.score);
            Act::Case(run)
        }
        Act::Exam(mut run) => {
            text(&mut run.modules);
            run.score = share(run.score);
            Act::Exam(run)
        }
        Act::ExamDate(day) => Act::ExamDate(day.map(|day| day.clamp(-DAYS, DAYS))),
        Act::Unknown(mut words) => {
            text(&mut words);
            Act::Unknown(words)
        }
    }
}

fn name(words: &mut String) {
    cut(words, MOST_NAME);
}

fn text(words: &mut String) {
    cut(words, MOST_TEXT);
}

fn cut(words: &mut String, most: usize) {
    // Counting characters only where there are that many bytes.
    if words.len() > most
        && let Some((end, _)) = words.char_indices().nth(most)
    {
        words.truncate(end);
    }
}

fn finite(number: f64) -> f64 {
    // Adding 0 turns −0 into 0: equal numbers are written alike.
    if number.is_finite() { number + 0.0 } else { 0.0 }
}

/// A share of the credit, as a whole number of thousandths over a thousand.
fn share(score: f64) -> f64 {
    f64::from(thousandths(score)) / 1000.0
}

/// A share of the credit in thousandths, 0 to 1000.
pub(super) fn thousandths(score: f64) -> u16 {
    libm::round(score.clamp(0.0, 1.0) * 1000.0) as u16
}

impl Eq for Entry {}

impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Entry) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Entry {
    fn cmp(&self, other: &Entry) -> Ordering {
        let by_stamp = self.stamp.cmp(&other.stamp).then(self.day.cmp(&other.day));
        by_stamp.then_with(|| {
            if self.act == other.act {
                Ordering::Equal
            } else {
                line::act(&self.act).cmp(&line::act(&other.act))
            }
        })
    }
}
