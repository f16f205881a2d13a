use std::collections::BTreeMap;

use super::{Answer, Record};

/// What a share of mastery must reach for a module to count as mastered, where
/// the course does not say.
pub const PASS: f64 = 0.6;

/// A question of a quiz: all that mastery asks of the texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The question's id.
    pub id: String,
    /// The concept that it tests.
    pub concept: String,
}

/// How well the questions of a concept, or of a module, were answered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mastery {
    /// Questions there are.
    pub questions: usize,
    /// Questions answered at least once.
    pub answered: usize,
    /// From 0 to 1.
    pub share: f64,
}

/// The mastery of a module and of each of its concepts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModuleMastery {
    /// Over all concepts, each weighing the same.
    pub whole: Mastery,
    /// By concept, in the order in which the quiz names them.
    pub concepts: Vec<(String, Mastery)>,
}

/// The mastery of a module, from what was answered and what its quiz asks.
///
/// A question counts by the score of its latest first answer of a day, which
/// has paid for its hints; a question never answered counts as 0. A concept is
/// the mean of its questions, a module the mean of its concepts.
pub fn mastery(record: &Record, module: &str, items: &[Item]) -> ModuleMastery {
    let latest = latest(record, module);
    let mut concepts: Vec<(String, Mastery)> = Vec::new();
    for item in items {
        let at = concepts.iter().position(|(concept, _)| *concept == item.concept);
        let at = at.unwrap_or_else(|| {
            concepts.push((item.concept.clone(), Mastery::default()));
            concepts.len() - 1
        });
        let Some((_, found)) = concepts.get_mut(at) else { continue };
        found.questions += 1;
        if let Some(answer) = latest.get(item.id.as_str()) {
            found.answered += 1;
            found.share += answer.score;
        }
    }
    let mut whole = Mastery::default();
    for (_, found) in &mut concepts {
        found.share /= found.questions as f64;
        whole.questions += found.questions;
        whole.answered += found.answered;
        whole.share += found.share;
    }
    if !concepts.is_empty() {
        whole.share /= concepts.len() as f64;
    }
    ModuleMastery { whole, concepts }
}

/// The first answer of the latest day, for each question of a module.
fn latest<'a>(record: &'a Record, module: &str) -> BTreeMap<&'a str, &'a Answer> {
    let mut found: BTreeMap<&str, (i32, &Answer)> = BTreeMap::new();
    for (entry, answer) in record.answers().filter(|(_, answer)| answer.module == module) {
        let day = entry.day();
        match found.get(answer.item.as_str()) {
            Some((before, _)) if *before == day => {}
            _ => {
                found.insert(&answer.item, (day, answer));
            }
        }
    }
    found.into_iter().map(|(item, (_, answer))| (item, answer)).collect()
}
