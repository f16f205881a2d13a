use std::collections::BTreeMap;

use super::{Act, Day, Record};

/// What was done on a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DayDone {
    /// The learner's calendar day.
    pub day: Day,
    /// Questions answered, each time counted.
    pub answers: u32,
    /// Those answered right.
    pub right: u32,
    /// Predictions made.
    pub predictions: u32,
    /// Screens of lessons gone to.
    pub screens: u32,
    /// Situations played to an end.
    pub cases: u32,
    /// Mock exams handed in.
    pub exams: u32,
}

/// The days on which something was done, latest first. What the first version
/// kept bears no date, and is on none of them.
pub fn timeline(record: &Record) -> Vec<DayDone> {
    let mut days: BTreeMap<Day, DayDone> = BTreeMap::new();
    for entry in record.entries().iter().filter(|entry| entry.day() > 0) {
        let day = days.entry(entry.day()).or_default();
        day.day = entry.day();
        match entry.act() {
            Act::Answer(answer) => {
                day.answers += 1;
                day.right += u32::from(answer.right);
            }
            Act::Predicted { .. } => day.predictions += 1,
            Act::Read { .. } => day.screens += 1,
            Act::Case(_) => day.cases += 1,
            Act::Exam(_) => day.exams += 1,
            _ => {}
        }
    }
    let done = |day: &DayDone| DayDone { day: 0, ..*day } != DayDone::default();
    days.into_values().rev().filter(done).collect()
}
