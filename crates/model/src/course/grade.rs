//! What an answer is worth, and what is said to it.
//!
//! Partial credit, so that a nearly right answer is worth more than a blank one:
//!
//! - *several*: the right choices ticked less the wrong ones ticked, over the number of right
//!   ones, never below 0: ticking everything is worth nothing;
//! - *match*, *classify*, *gap*: the share of parts that are right;
//! - *order*: with n items, of which k can stay where they are relative to each other (the longest
//!   run in the right order), (k − 1) / (n − 1): what has to move costs, wherever it stands;
//! - all others: 1 or 0.

use std::collections::BTreeMap;

use super::number::readings;
use super::sheet::right_ids;
use super::{Answer, Body, Choice, Gap, Item, NumberFault, Numeric, Pair, Sheet, Tolerance};

/// What an answer is worth.
#[derive(Clone, Debug, PartialEq)]
pub struct Grade {
    /// 0 to 1.
    pub score: f64,
    /// Whether the whole answer is right.
    pub right: bool,
    /// What is said to it, part by part, in the order shown.
    pub notes: Vec<Note>,
}

/// What is said to a part of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Id of the part: of the choice, left side, item, gap or spot; nothing for the answer as a
    /// whole.
    pub part: Option<String>,
    /// Whether this part is right. In a question with several answers, a right choice that was
    /// not ticked is not.
    pub right: bool,
    /// Inline Markdown; may be empty. In a numeric question its placeholders are still to be
    /// filled, by [`Sheet::fill`].
    pub text: String,
}

impl Sheet {
    /// Grades an answer. A number that cannot be read is no answer, and no attempt is counted; an
    /// answer of another kind than the question's is worth nothing.
    pub fn grade(&self, answer: &Answer) -> Result<Grade, NumberFault> {
        Ok(match (&self.question().body, answer) {
            (Body::Single(choices), Answer::Choice(id)) => one(choices, id),
            (Body::Point { spots, .. }, Answer::Spot(id)) => one(spots, id),
            (Body::Several(choices), Answer::Choices(ids)) => {
                several(choices, self.options(), &|id| ids.contains(id))
            }
            (Body::TrueFalse { right, feedback_true, feedback_false }, Answer::Truth(given)) => {
                let text = if *given { feedback_true } else { feedback_false };
                whole(given == right, text.clone())
            }
            (Body::Numeric(numeric), Answer::Number(typed)) => self.number_grade(numeric, typed)?,
            (Body::Match(pairs), Answer::Pairs(given)) => matching(pairs, self.options(), given),
            (Body::Order(items), Answer::Order(given)) => order(items, given),
            (Body::Classify { items, .. }, Answer::Bins(given)) => classify(items, self.options(), given),
            (Body::Gap { gaps, .. }, Answer::Gaps(given)) => gap(gaps, given),
            _ => Grade { score: 0.0, right: false, notes: Vec::new() },
        })
    }

    fn number_grade(&self, numeric: &Numeric, typed: &str) -> Result<Grade, NumberFault> {
        let readings = readings(typed, &numeric.unit)?;
        let hits = |value: f64| readings.iter().any(|typed| is_near(*typed, value, numeric));
        if hits(self.answer()) {
            return Ok(whole(true, String::new()));
        }
        let trap = numeric.traps.iter().find(|trap| trap.formula.value(self.numbers()).is_some_and(hits));
        Ok(whole(false, trap.map(|trap| trap.feedback.clone()).unwrap_or_default()))
    }
}

/// Whether a number is within the tolerance, or is what one copies from a rounded display.
fn is_near(typed: f64, value: f64, numeric: &Numeric) -> bool {
    let tolerance = match numeric.tolerance {
        Tolerance::Relative(share) => share * value.abs(),
        Tolerance::Absolute(distance) => distance,
    };
    let scale = libm::pow(10.0, f64::from(numeric.decimals));
    let rounded = libm::round(value * scale) / scale;
    // The last digits of binary arithmetic are nobody's mistake.
    let slack = 1e-9 * value.abs().max(1.0);
    (typed - value).abs() <= tolerance + slack || (typed - rounded).abs() <= slack
}

fn whole(right: bool, text: String) -> Grade {
    let notes = if text.is_empty() { Vec::new() } else { vec![Note { part: None, right, text }] };
    Grade { score: if right { 1.0 } else { 0.0 }, right, notes }
}

fn one(choices: &[Choice], id: &str) -> Grade {
    let Some(choice) = choices.iter().find(|choice| choice.id == id) else {
        return whole(false, String::new());
    };
    let note = Note { part: Some(choice.id.clone()), right: choice.right, text: choice.feedback.clone() };
    Grade { score: if choice.right { 1.0 } else { 0.0 }, right: choice.right, notes: vec![note] }
}

fn several(choices: &[Choice], shown: &[String], ticked: &dyn Fn(&str) -> bool) -> Grade {
    let rights = right_ids(choices);
    let hits = rights.iter().filter(|id| ticked(id)).count();
    let slips = choices.iter().filter(|choice| !choice.right && ticked(&choice.id)).count();
    let score = (hits as f64 - slips as f64).max(0.0) / rights.len().max(1) as f64;
    let said = in_order(shown, |id| choices.iter().find(|choice| choice.id == id));
    let said = said.filter(|choice| choice.right || ticked(&choice.id));
    let notes = said.map(|choice| Note {
        part: Some(choice.id.clone()),
        right: choice.right && ticked(&choice.id),
        text: choice.feedback.clone(),
    });
    Grade { score, right: hits == rights.len() && slips == 0, notes: notes.collect() }
}

fn matching(pairs: &[Pair], shown: &[String], given: &BTreeMap<String, String>) -> Grade {
    let pairs = in_order(shown, |id| pairs.iter().find(|pair| pair.id == id));
    parts(pairs.map(|pair| (&pair.id, given.get(&pair.id) == Some(&pair.id), &pair.feedback)))
}

fn classify(items: &[Item], shown: &[String], given: &BTreeMap<String, String>) -> Grade {
    let items = in_order(shown, |id| items.iter().find(|item| item.id == id));
    parts(items.map(|item| (&item.id, given.get(&item.id) == Some(&item.bin), &item.feedback)))
}

fn gap(gaps: &[Gap], given: &BTreeMap<String, String>) -> Grade {
    const NOTHING: &String = &String::new();
    parts(gaps.iter().map(|gap| {
        let option = given.get(&gap.id).and_then(|id| gap.options.iter().find(|option| option.id == *id));
        let (right, text) = option.map_or((false, NOTHING), |option| (option.right, &option.feedback));
        (&gap.id, right, text)
    }))
}

fn in_order<'a, T: 'a>(
    shown: &'a [String],
    find: impl Fn(&str) -> Option<&'a T> + 'a,
) -> impl Iterator<Item = &'a T> {
    shown.iter().filter_map(move |id| find(id))
}

/// Parts that count alike; feedback is for those that are wrong, unless they have their own.
fn parts<'a>(parts: impl Iterator<Item = (&'a String, bool, &'a String)>) -> Grade {
    let notes: Vec<Note> =
        parts.map(|(id, right, text)| Note { part: Some(id.clone()), right, text: text.clone() }).collect();
    let rights = notes.iter().filter(|note| note.right).count();
    Grade { score: rights as f64 / notes.len().max(1) as f64, right: rights == notes.len(), notes }
}

fn order(items: &[Item], given: &[String]) -> Grade {
    let place = |id: &String| items.iter().position(|item| item.id == *id);
    let places: Vec<Option<usize>> = given.iter().map(place).collect();
    let staying = longest_run(&places);
    let note = |(at, item): (usize, &Item)| {
        let right = given.iter().zip(&staying).any(|(id, stays)| *id == item.id && *stays);
        // In a right order each item stands at its own place, too.
        let right = right || given.get(at) == Some(&item.id);
        Note { part: Some(item.id.clone()), right, text: item.feedback.clone() }
    };
    let notes: Vec<Note> = items.iter().enumerate().map(note).collect();
    let kept = staying.iter().filter(|stays| **stays).count();
    let moves = items.len().saturating_sub(1).max(1) as f64;
    let right = given.iter().eq(items.iter().map(|item| &item.id));
    Grade { score: kept.saturating_sub(1) as f64 / moves, right, notes }
}

/// Which entries belong to the longest run that rises; the first such run where there are several.
fn longest_run(places: &[Option<usize>]) -> Vec<bool> {
    // Per entry the length of the best run that ends there, and the entry before it.
    let mut best: Vec<(usize, Option<usize>)> = Vec::new();
    for place in places {
        let mut run = (usize::from(place.is_some()), None);
        for (before, (length, _)) in best.iter().enumerate() {
            let rises = place.is_some() && places[before].is_some() && places[before] < *place;
            if rises && length + 1 > run.0 {
                run = (length + 1, Some(before));
            }
        }
        best.push(run);
    }
    let mut stays = vec![false; places.len()];
    let longest = best.iter().map(|(length, _)| *length).max().unwrap_or_default();
    let mut next = best.iter().position(|(length, _)| *length == longest && longest > 0);
    while let Some(at) = next {
        stays[at] = true;
        next = best[at].1;
    }
    stays
}
