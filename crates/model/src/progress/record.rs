use super::act::{Act, Answer, Best, Prediction};
use super::{Day, Entry, Stamp};

/// All that a learner did: a set of entries in the order of their stamps.
///
/// Joining two records is the union of their entries: whatever the order and
/// however often, the same record comes out, and nothing is ever lost.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    entries: Vec<Entry>,
}

impl Record {
    /// The record of some entries, in any order and with repetitions.
    pub fn of(mut entries: Vec<Entry>) -> Record {
        entries.sort_unstable();
        entries.dedup();
        Record { entries }
    }

    /// All entries, oldest first.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The stamp of the newest entry.
    pub fn last(&self) -> Option<Stamp> {
        self.entries.last().map(Entry::stamp)
    }

    /// Adds an entry; says whether it was new.
    pub fn insert(&mut self, entry: Entry) -> bool {
        let at = self.entries.partition_point(|one| *one < entry);
        let new = self.entries.get(at) != Some(&entry);
        if new {
            self.entries.insert(at, entry);
        }
        new
    }

    /// The join of both records; says how many entries were new here.
    pub fn merge(&mut self, other: &Record) -> usize {
        let before = self.entries.len();
        self.entries.extend_from_slice(&other.entries);
        // Both halves are in order, which this sort makes use of.
        self.entries.sort();
        self.entries.dedup();
        self.entries.len() - before
    }

    /// All answers, oldest first, each with its entry.
    pub fn answers(&self) -> impl Iterator<Item = (&Entry, &Answer)> {
        self.entries.iter().filter_map(|entry| match entry.act() {
            Act::Answer(answer) => Some((entry, answer)),
            _ => None,
        })
    }

    /// The prediction made for a question: the first one stands, so that a
    /// result seen in between cannot improve it.
    pub fn prediction(&self, question: &str) -> Option<&Prediction> {
        self.entries.iter().find_map(|entry| match entry.act() {
            Act::Predicted { question: asked, prediction } if asked == question => Some(prediction),
            _ => None,
        })
    }

    /// The best result in a situation; of equal ones the first.
    pub fn best(&self, situation: &str) -> Option<&Best> {
        let found = self.entries.iter().filter_map(|entry| match entry.act() {
            Act::Best(best) if best.situation == situation => Some(best),
            _ => None,
        });
        found.min_by(|a, b| a.value.total_cmp(&b.value))
    }

    /// Whether a step of a module was taken.
    pub fn has_taken(&self, module: &str, step: &str) -> bool {
        self.entries.iter().any(|entry| {
            matches!(entry.act(), Act::Taken { module: whose, step: which } if whose == module && which == step)
        })
    }

    /// Whether a screen of a lesson was read.
    pub fn has_read(&self, module: &str, screen: &str) -> bool {
        self.entries.iter().any(|entry| {
            matches!(entry.act(), Act::Read { module: whose, screen: which } if whose == module && which == screen)
        })
    }

    /// The screen of a lesson that was read last.
    pub fn reading(&self, module: &str) -> Option<&str> {
        self.entries.iter().rev().find_map(|entry| match entry.act() {
            Act::Read { module: whose, screen } if whose == module => Some(screen.as_str()),
            _ => None,
        })
    }

    /// The learner's latest own judgement of a concept, 0 to 4.
    pub fn assessment(&self, module: &str, concept: &str) -> Option<u8> {
        self.entries.iter().rev().find_map(|entry| match entry.act() {
            Act::Assessed { module: whose, concept: which, level } if whose == module && which == concept => {
                Some(*level)
            }
            _ => None,
        })
    }

    /// The day of the exam, where one is set.
    pub fn exam_date(&self) -> Option<Day> {
        let set = self.entries.iter().rev().find_map(|entry| match entry.act() {
            Act::ExamDate(day) => Some(*day),
            _ => None,
        });
        set.flatten()
    }
}
