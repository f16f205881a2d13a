//! A file of questions played round by round: sorting, connecting, choosing with reasons.
//!
//! The file is a quiz like any other. A classify question gives a round per item, its bins being
//! the answers; a choice gives a round; a choice whose id is that of another one followed by
//! [`WHY`] asks for the reasons, and joins that one's round. Other kinds are passed over.

use std::collections::BTreeSet;

use crate::{
    course::{Body, Choice, Question, Quiz},
    des::{Stream, unit},
};

/// What the id of a question about reasons ends with.
pub const WHY: &str = "-why";

/// One thing to sort, to connect or to decide.
#[derive(Clone, Debug, PartialEq)]
pub struct Round {
    /// Stable id, the same in both languages.
    pub id: String,
    /// Id of the screen of the lesson that it goes back to.
    pub lesson: String,
    /// What is to be sorted; inline Markdown.
    pub stem: String,
    /// What is asked of it: the sorting, then perhaps the reasons.
    pub parts: Vec<Part>,
    /// What is said to everyone afterwards; inline Markdown, may be empty.
    pub explanation: String,
}

/// One choice of a round.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What is asked; empty where the round's stem says it. Inline Markdown.
    pub stem: String,
    /// The answers offered.
    pub options: Vec<Choice>,
    /// Whether several answers can be given.
    pub several: bool,
}

/// The answers ticked in each part of a round.
pub type Ticked = Vec<BTreeSet<String>>;

impl Part {
    /// What the ticked answers are worth, 0 to 1. Of a single choice, all or nothing. Of several,
    /// (right ones ticked − wrong ones ticked) / right ones, and never below 0: ticking everything
    /// earns nothing beyond chance.
    pub fn score(&self, ticked: &BTreeSet<String>) -> f64 {
        let (mut hits, mut misses, mut rights) = (0.0, 0.0, 0.0);
        for option in &self.options {
            let on = ticked.contains(&option.id);
            rights += f64::from(u8::from(option.right));
            hits += f64::from(u8::from(option.right && on));
            misses += f64::from(u8::from(!option.right && on));
        }
        if rights == 0.0 { 0.0 } else { ((hits - misses) / rights).max(0.0) }
    }
}

impl Round {
    /// The mean of its parts' scores, 0 to 1.
    pub fn score(&self, ticked: &Ticked) -> f64 {
        let none = BTreeSet::new();
        let each = (0..).zip(&self.parts);
        let sum: f64 = each.map(|(i, part): (usize, _)| part.score(ticked.get(i).unwrap_or(&none))).sum();
        sum / self.parts.len().max(1) as f64
    }

    /// The first right answer of its sorting: the column that it belongs in.
    pub fn home(&self) -> Option<&str> {
        let right = self.parts.first()?.options.iter().find(|option| option.right)?;
        Some(&right.id)
    }

    /// The reasons that hold, counted by what their ids begin with: (`push-…`, `pull-…`).
    pub fn reasons(&self) -> (usize, usize) {
        let right = |prefix: &str| {
            let options = self.parts.iter().skip(1).flat_map(|part| &part.options);
            options.filter(|option| option.right && option.id.starts_with(prefix)).count()
        };
        (right("push-"), right("pull-"))
    }

    /// What the reasons alone advise: `push` or `pull` where all of them lean that way, `hybrid`
    /// where they are divided; `None` without reasons.
    pub fn advice(&self) -> Option<&'static str> {
        match self.reasons() {
            (0, 0) => None,
            (_, 0) => Some("push"),
            (0, _) => Some("pull"),
            _ => Some("hybrid"),
        }
    }
}

/// The rounds of a file, in its order; the reasons of each in an order drawn with the seed.
pub fn rounds(quiz: &Quiz, seed: u64) -> Vec<Round> {
    let mut rounds: Vec<Round> = Vec::new();
    for question in &quiz.questions {
        let main = question.id.strip_suffix(WHY);
        let joined = main.and_then(|main| rounds.iter_mut().find(|round| round.id == main));
        match (&question.body, joined) {
            (Body::Single(options) | Body::Several(options), Some(round)) => {
                let mut part = part_of(question, options, true);
                shuffle(&mut part.options, seed, &question.id);
                round.parts.push(part);
                round.explanation = format!("{} {}", round.explanation, question.explanation);
            }
            (Body::Single(options) | Body::Several(options), None) => {
                let part = part_of(question, options, false);
                rounds.push(round(question, &question.id, &question.stem, part, &question.explanation));
            }
            (Body::Classify { bins, items }, _) => {
                for item in items {
                    let option = |bin: &crate::course::Bin| Choice {
                        id: bin.id.clone(),
                        text: bin.text.clone(),
                        right: bin.id == item.bin,
                        feedback: item.feedback.clone(),
                    };
                    let options = bins.iter().map(option).collect();
                    let part = Part { stem: String::new(), options, several: false };
                    rounds.push(round(question, &item.id, &item.text, part, ""));
                }
            }
            _ => {}
        }
    }
    rounds
}

/// The ids of the rounds in the order that the seed gives them: the same in both languages.
pub fn order(rounds: &[Round], seed: u64) -> Vec<String> {
    let mut ids: Vec<String> = rounds.iter().map(|round| round.id.clone()).collect();
    shuffle(&mut ids, seed, "");
    ids
}

fn round(question: &Question, id: &str, stem: &str, part: Part, explanation: &str) -> Round {
    Round {
        id: id.to_owned(),
        lesson: question.lesson.clone(),
        stem: stem.to_owned(),
        parts: vec![part],
        explanation: explanation.to_owned(),
    }
}

fn part_of(question: &Question, options: &[Choice], asks: bool) -> Part {
    Part {
        stem: if asks { question.stem.clone() } else { String::new() },
        options: options.to_vec(),
        several: matches!(question.body, Body::Several(_)),
    }
}

/// Fisher and Yates, drawn from the seed and a name.
fn shuffle<T>(items: &mut [T], seed: u64, name: &str) {
    let id = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let mut stream = Stream::new(seed, id);
    for last in (1..items.len()).rev() {
        let chosen = libm::floor(unit(stream.draw()) * (last + 1) as f64) as usize;
        items.swap(last, chosen.min(last));
    }
}
