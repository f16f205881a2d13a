//! A question drawn with a seed: its numbers, and the order in which its parts are shown.

use std::collections::{BTreeMap, BTreeSet};

use super::{Answer, Body, Choice, Draw, Formula, Numeric, Question, Values};
use crate::des::{Stream, unit};

/// A question drawn with a seed. What is drawn depends on the seed and on ids alone, so that both
/// languages show the same numbers in the same order.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    question: Question,
    seed: u64,
    options: Vec<String>,
    rights: Vec<String>,
    numbers: Values,
}

/// A piece of a text with gaps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GapPart {
    /// Words between gaps; inline Markdown.
    Text(String),
    /// Id of a gap.
    Gap(String),
}

impl Sheet {
    /// Draws a question.
    pub fn new(question: &Question, seed: u64) -> Self {
        let shuffled = |ids: Vec<&str>, what| shuffle(ids, seed, &question.id, what);
        let written = |ids: Vec<&str>| ids.into_iter().map(str::to_owned).collect();
        let options = match &question.body {
            Body::Single(choices) | Body::Several(choices) => shuffled(ids(choices), "options"),
            Body::TrueFalse { .. } => written(vec!["true", "false"]),
            Body::Numeric(_) => Vec::new(),
            Body::Match(pairs) => shuffled(pairs.iter().map(|pair| pair.id.as_str()).collect(), "lefts"),
            Body::Order(items) | Body::Classify { items, .. } => {
                shuffled(items.iter().map(|item| item.id.as_str()).collect(), "items")
            }
            Body::Gap { gaps, .. } => written(gaps.iter().map(|gap| gap.id.as_str()).collect()),
            // The figure gives the order.
            Body::Point { spots, .. } => written(ids(spots)),
        };
        let options = match &question.body {
            // An order question that shows the answer asks nothing.
            Body::Order(items) if items.iter().map(|item| &item.id).eq(&options) => rotate(options),
            _ => options,
        };
        let rights = match &question.body {
            Body::Match(pairs) => {
                let rights = shuffled(pairs.iter().map(|pair| pair.id.as_str()).collect(), "rights");
                if rights == options { rotate(rights) } else { rights }
            }
            _ => Vec::new(),
        };
        let numbers = match &question.body {
            Body::Numeric(numeric) => numbers(numeric, seed, &question.id),
            _ => Values::new(),
        };
        Self { question: question.clone(), seed, options, rights, numbers }
    }

    /// The question.
    pub fn question(&self) -> &Question {
        &self.question
    }

    /// The seed it was drawn with.
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// Ids in the order shown: of the choices, of the left sides, of the items, of the gaps as in
    /// the text, of the spots as written; `true` and `false`; none for a number. Items to put in
    /// order never stand in the right order.
    pub fn options(&self) -> &[String] {
        &self.options
    }

    /// Ids of the pairs in the order in which their right sides are offered, which is not that of
    /// the left sides.
    pub fn rights(&self) -> &[String] {
        &self.rights
    }

    /// Ids of the options of a gap in the order offered.
    pub fn gap_options(&self, gap: &str) -> Vec<String> {
        match &self.question.body {
            Body::Gap { gaps, .. } => gaps
                .iter()
                .find(|known| known.id == gap)
                .map(|known| shuffle(ids(&known.options), self.seed, &self.question.id, gap))
                .unwrap_or_default(),
            _ => Vec::new(),
        }
    }

    /// The text with gaps in pieces; empty for other kinds.
    pub fn gap_parts(&self) -> Vec<GapPart> {
        let Body::Gap { text, gaps } = &self.question.body else { return Vec::new() };
        let mut parts = Vec::new();
        let mut words = String::new();
        for piece in pieces(text) {
            match piece {
                Piece::Inside(name) if gaps.iter().any(|gap| gap.id == name) => {
                    parts.push(GapPart::Text(std::mem::take(&mut words)));
                    parts.push(GapPart::Gap(name.to_owned()));
                }
                Piece::Inside(name) => words.push_str(&format!("{{{name}}}")),
                Piece::Text(text) => words.push_str(text),
            }
        }
        parts.push(GapPart::Text(words));
        parts.retain(|part| !matches!(part, GapPart::Text(text) if text.is_empty()));
        parts
    }

    /// The numbers drawn, by name; `answer` among them in a numeric question.
    pub fn numbers(&self) -> &Values {
        &self.numbers
    }

    /// The right answer of a numeric question; 0 for other kinds.
    pub fn answer(&self) -> f64 {
        self.numbers.get("answer").copied().unwrap_or_default()
    }

    /// An answer that is right, to show it or to print it in a key.
    pub fn key(&self) -> Answer {
        let right = |choices: &[Choice]| {
            choices.iter().find(|choice| choice.right).map(|choice| choice.id.clone()).unwrap_or_default()
        };
        match &self.question.body {
            Body::Single(choices) => Answer::Choice(right(choices)),
            Body::Several(choices) => Answer::Choices(right_ids(choices)),
            Body::TrueFalse { right, .. } => Answer::Truth(*right),
            Body::Numeric(numeric) => {
                Answer::Number(format!("{:.*}", numeric.decimals as usize, self.answer()))
            }
            Body::Match(pairs) => {
                Answer::Pairs(pairs.iter().map(|pair| (pair.id.clone(), pair.id.clone())).collect())
            }
            Body::Order(items) => Answer::Order(items.iter().map(|item| item.id.clone()).collect()),
            Body::Classify { items, .. } => {
                Answer::Bins(items.iter().map(|item| (item.id.clone(), item.bin.clone())).collect())
            }
            Body::Gap { gaps, .. } => {
                Answer::Gaps(gaps.iter().map(|gap| (gap.id.clone(), right(&gap.options))).collect())
            }
            Body::Point { spots, .. } => Answer::Spot(right(spots)),
        }
    }

    /// The text with `{name}`, `{answer}` and `{=formula}` replaced by numbers, which `write`
    /// writes with at most so many decimals in the reader's language. `{=formula:2}` says how
    /// many; without it there are as many as the number needs, or about four significant figures.
    ///
    /// Fill before reading the Markdown: a `*` in a formula is not emphasis. Texts of other kinds
    /// of questions come back unchanged.
    pub fn fill(&self, text: &str, write: &dyn Fn(f64, u32) -> String) -> String {
        let Body::Numeric(numeric) = &self.question.body else { return text.to_owned() };
        let mut out = String::with_capacity(text.len());
        for piece in pieces(text) {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Inside(inside) => match self.number(numeric, inside) {
                    Some((value, decimals)) => out.push_str(&write(value, decimals)),
                    None => out.push_str(&format!("{{{inside}}}")),
                },
            }
        }
        out
    }

    /// What a placeholder stands for, and its decimals.
    fn number(&self, numeric: &Numeric, inside: &str) -> Option<(f64, u32)> {
        if let Some(text) = inside.strip_prefix('=') {
            let (text, decimals) = match text.split_once(':') {
                Some((text, decimals)) => (text, decimals.parse::<u32>().ok().map(|most| most.min(6))),
                None => (text, None),
            };
            let value = Formula::parse(text).ok()?.value(&self.numbers)?;
            return Some((value, decimals.unwrap_or_else(|| decimals_of(value))));
        }
        let value = *self.numbers.get(inside)?;
        let decimals = match numeric.draws.get(inside) {
            Some(draw) => exact_decimals(draw.from).max(exact_decimals(draw.step)),
            None => numeric.decimals,
        };
        Some((value, decimals))
    }
}

/// Ids of the right choices.
pub(super) fn right_ids(choices: &[Choice]) -> BTreeSet<String> {
    choices.iter().filter(|choice| choice.right).map(|choice| choice.id.clone()).collect()
}

fn ids(choices: &[Choice]) -> Vec<&str> {
    choices.iter().map(|choice| choice.id.as_str()).collect()
}

/// A value drawn, by its number from 0. It has no more digits than are written in the draw.
pub(super) fn draw_at(draw: &Draw, number: u64) -> f64 {
    let value = draw.from + number as f64 * draw.step;
    let scale = libm::pow(10.0, f64::from(exact_decimals(draw.from).max(exact_decimals(draw.step))));
    // 4 + 3 × 0.4 is 5.2 and not 5.200000000000001: dividing gives the nearest number.
    libm::round(value * scale) / scale
}

/// How many values a draw has.
pub(super) fn draw_count(draw: &Draw) -> u64 {
    // The sum of rounded steps may fall short of the end by a hair.
    let steps = libm::floor((draw.to - draw.from) / draw.step + 1e-9);
    if steps >= 0.0 { steps as u64 + 1 } else { 1 }
}

/// Numbers that can be drawn together: all of them where they are few, else those at the ends and
/// a spread of others.
pub(super) fn samples(draws: &BTreeMap<String, Draw>) -> Vec<Values> {
    const MOST: u64 = 1500;
    let all = draws.values().try_fold(1_u64, |product, draw| product.checked_mul(draw_count(draw)));
    let every = all.filter(|all| *all <= MOST);
    let corners = if draws.len() <= 8 { 1_u64 << draws.len() } else { 0 };
    let count = every.unwrap_or(MOST);
    let sample = |number: u64| {
        let mut rest = number;
        let mut stream = Stream::new(number, 0);
        let value = |(name, draw): (&String, &Draw)| {
            let choices = draw_count(draw);
            let at = if every.is_some() {
                let at = rest % choices;
                rest /= choices;
                at
            } else if number < corners {
                let at = if rest.is_multiple_of(2) { 0 } else { choices - 1 };
                rest /= 2;
                at
            } else {
                below(&mut stream, choices)
            };
            (name.clone(), draw_at(draw, at))
        };
        draws.iter().map(value).collect()
    };
    (0..count).map(sample).collect()
}

fn numbers(numeric: &Numeric, seed: u64, id: &str) -> Values {
    let mut numbers = Values::new();
    // A formula that gives no number for a draw that no check has met is drawn anew.
    for attempt in 0..32_u64 {
        numbers = numeric
            .draws
            .iter()
            .map(|(name, draw)| {
                let mut stream = stream(seed, id, name);
                stream.skip(attempt);
                (name.clone(), draw_at(draw, below(&mut stream, draw_count(draw))))
            })
            .collect();
        if let Some(answer) = numeric.formula.value(&numbers) {
            numbers.insert("answer".to_owned(), answer);
            break;
        }
    }
    numbers
}

/// The stream of a seed for one purpose of one question.
fn stream(seed: u64, id: &str, what: &str) -> Stream {
    // FNV-1a: a fixed number for each name.
    let hash = id.bytes().chain([0]).chain(what.bytes()).fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    Stream::new(seed, hash)
}

/// A whole number from 0, below `count`.
pub(super) fn below(stream: &mut Stream, count: u64) -> u64 {
    let at = (unit(stream.draw()) * count as f64) as u64;
    at.min(count.saturating_sub(1))
}

/// Shuffles (Fisher and Yates, in Durstenfeld's form) what is first put in the order of its ids,
/// so that the result does not depend on the order in which a file gives them.
fn shuffle(mut ids: Vec<&str>, seed: u64, question: &str, what: &str) -> Vec<String> {
    ids.sort_unstable();
    let mut stream = stream(seed, question, what);
    for last in (1..ids.len()).rev() {
        ids.swap(last, below(&mut stream, last as u64 + 1) as usize);
    }
    ids.into_iter().map(str::to_owned).collect()
}

fn rotate(mut ids: Vec<String>) -> Vec<String> {
    if !ids.is_empty() {
        ids.rotate_left(1);
    }
    ids
}

/// Decimals that write a number exactly, six at most.
fn exact_decimals(value: f64) -> u32 {
    let exact = |decimals: &u32| {
        let scaled = value * libm::pow(10.0, f64::from(*decimals));
        (scaled - libm::round(scaled)).abs() < 1e-6
    };
    (0..6).find(exact).unwrap_or(6)
}

/// Decimals of a computed number: as many as it needs, or about four significant figures.
fn decimals_of(value: f64) -> u32 {
    let size = value.abs();
    let enough = if size >= 1000.0 {
        0
    } else if size >= 100.0 {
        1
    } else if size >= 1.0 {
        2
    } else if size >= 0.1 {
        3
    } else {
        5
    };
    exact_decimals(value).min(enough)
}

/// A piece of a text with placeholders.
enum Piece<'t> {
    Text(&'t str),
    /// What stands within braces.
    Inside(&'t str),
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let Some(length) = rest[open..].find('}') else { break };
        pieces.push(Piece::Text(&rest[..open]));
        pieces.push(Piece::Inside(&rest[open + 1..open + length]));
        rest = &rest[open + length + 1..];
    }
    pieces.push(Piece::Text(rest));
    pieces
}

/// What stands within the braces of a text.
pub(super) fn placeholders(text: &str) -> Vec<String> {
    let inside = |piece| if let Piece::Inside(name) = piece { Some(name.to_owned()) } else { None };
    pieces(text).into_iter().filter_map(inside).collect()
}
