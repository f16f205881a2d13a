//! Reads questions.

use super::super::fault::FaultKind;
use super::super::known::POINT_FIGURES;
use super::super::refs::Reference;
use super::super::text::Target;
use super::super::tree::{Entry, Words};
use super::numeric::numeric;
use super::{Bin, Body, Choice, Gap, Item, Level, Pair, Question, Topic};

const KINDS: [&str; 9] =
    ["single", "several", "true-false", "numeric", "match", "order", "classify", "gap", "point"];

/// Reads an entry; nothing where its kind is not known.
pub(super) fn question(entry: &Entry<'_>) -> Option<Question> {
    let (id, concept) = (entry.id("id"), entry.id("concept"));
    let level = level(entry);
    let lesson = screen(entry);
    let stem = entry.words("stem");
    let hints = entry.list("hints");
    if hints.len() > 2 {
        entry.fault("hints", FaultKind::TooMany, &hints.len().to_string(), "0 to 2");
    }
    let explanation = entry.words("explanation");
    let texts: Vec<&Words> = std::iter::once(&stem).chain(&hints).chain([&explanation]).collect();
    texts.iter().for_each(|words| entry.page.look_into(words));
    let body = body(entry, &texts)?;
    Some(Question {
        id,
        concept,
        level: level?,
        lesson,
        stem: stem.text,
        hints: hints.into_iter().map(|hint| hint.text).collect(),
        explanation: explanation.text,
        body,
        line: entry.line(),
    })
}

/// Reads the name of a concept.
pub(super) fn topic(entry: &Entry<'_>) -> Option<Topic> {
    Some(Topic { id: entry.id("id"), text: entry.text("text") })
}

/// The level of a question or situation.
pub(in crate::course) fn level(entry: &Entry<'_>) -> Option<Level> {
    let codes = Level::ALL.map(Level::code);
    entry.word("level", &codes).and_then(|at| Level::ALL.get(at).copied())
}

/// The screen that a question or situation goes back to.
pub(in crate::course) fn screen(entry: &Entry<'_>) -> String {
    let words = entry.words("lesson");
    if !words.text.is_empty() {
        // The module is not known here: an empty one is that of the file.
        let target = Target::Lesson { module: String::new(), screen: Some(words.text.clone()) };
        entry.page.refs.borrow_mut().push(Reference { line: words.line, place: words.place, target });
    }
    words.text
}

fn body(entry: &Entry<'_>, texts: &[&Words]) -> Option<Body> {
    let kind = entry.word("kind", &KINDS)?;
    Some(match KINDS[kind] {
        "single" => Body::Single(choices(entry, "option", true).0),
        "several" => Body::Several(choices(entry, "option", false).0),
        "true-false" => true_false(entry),
        "numeric" => Body::Numeric(numeric(entry, texts)?),
        "match" => matching(entry),
        "order" => Body::Order(items(entry, 3, false).0),
        "classify" => classify(entry),
        "gap" => gap(entry),
        _ => point(entry),
    })
}

/// A text that may hold terms and links.
pub(in crate::course) fn inline(entry: &Entry<'_>, field: &'static str) -> String {
    let words = entry.words(field);
    entry.page.look_into(&words);
    words.text
}

/// What is said to a wrong answer: it must be given; a right one may go without.
fn feedback(entry: &Entry<'_>, field: &'static str, right: bool) -> String {
    let words = entry.optional(field);
    if words.text.is_empty() && !right {
        entry.fault(field, FaultKind::MissingFeedback, "", "");
    }
    entry.page.look_into(&words);
    words.text
}

/// The choices, each with its entry.
fn choices<'a>(entry: &Entry<'a>, field: &'static str, one: bool) -> (Vec<Choice>, Vec<Entry<'a>>) {
    let entries = entry.entries(field, 2);
    let choices: Vec<Choice> = entries
        .iter()
        .map(|option| {
            let right = option.flag("right", Some(false));
            let choice = Choice {
                id: option.id("id"),
                text: inline(option, "text"),
                right,
                feedback: feedback(option, "feedback", right),
            };
            option.finish();
            choice
        })
        .collect();
    let rights = choices.iter().filter(|choice| choice.right).count();
    if rights == 0 && !choices.is_empty() {
        entry.fault("", FaultKind::NoRightAnswer, "", "right = true");
    }
    if one && rights > 1 {
        entry.fault("", FaultKind::ManyRightAnswers, &rights.to_string(), "1");
    }
    unlike(&entries, choices.iter().map(|choice| choice.text.as_str()), "text");
    (choices, entries)
}

/// Parts that say the same cannot be told apart by who answers.
fn unlike<'t>(entries: &[Entry<'_>], texts: impl Iterator<Item = &'t str>, field: &str) {
    let mut seen: Vec<&str> = Vec::new();
    for (entry, text) in entries.iter().zip(texts) {
        if !text.is_empty() && seen.contains(&text) {
            entry.fault(field, FaultKind::DuplicateText, text, "");
        }
        seen.push(text);
    }
}

fn true_false(entry: &Entry<'_>) -> Body {
    let right = entry.flag("right", None);
    Body::TrueFalse {
        right,
        feedback_true: feedback(entry, "feedback_true", right),
        feedback_false: feedback(entry, "feedback_false", !right),
    }
}

fn matching(entry: &Entry<'_>) -> Body {
    let entries = entry.entries("pair", 2);
    let pairs: Vec<Pair> = entries
        .iter()
        .map(|pair| {
            let read = Pair {
                id: pair.id("id"),
                left: inline(pair, "left"),
                right: inline(pair, "right"),
                feedback: feedback(pair, "feedback", false),
            };
            pair.finish();
            read
        })
        .collect();
    unlike(&entries, pairs.iter().map(|pair| pair.left.as_str()), "left");
    unlike(&entries, pairs.iter().map(|pair| pair.right.as_str()), "right");
    Body::Match(pairs)
}

/// The items, each with its entry.
fn items<'a>(entry: &Entry<'a>, least: usize, in_bins: bool) -> (Vec<Item>, Vec<Entry<'a>>) {
    let entries = entry.entries("item", least);
    let items: Vec<Item> = entries
        .iter()
        .map(|item| {
            let read = Item {
                id: item.id("id"),
                text: inline(item, "text"),
                bin: if in_bins { item.text("bin") } else { String::new() },
                feedback: feedback(item, "feedback", false),
            };
            item.finish();
            read
        })
        .collect();
    unlike(&entries, items.iter().map(|item| item.text.as_str()), "text");
    (items, entries)
}

fn classify(entry: &Entry<'_>) -> Body {
    let entries = entry.entries("bin", 2);
    let bins: Vec<Bin> = entries
        .iter()
        .map(|bin| {
            let read = Bin { id: bin.id("id"), text: inline(bin, "text") };
            bin.finish();
            read
        })
        .collect();
    unlike(&entries, bins.iter().map(|bin| bin.text.as_str()), "text");
    let (items, entries) = items(entry, 2, true);
    let known: Vec<&str> = bins.iter().map(|bin| bin.id.as_str()).collect();
    for (item, entry) in items.iter().zip(&entries) {
        if !item.bin.is_empty() && !known.contains(&item.bin.as_str()) {
            entry.fault("bin", FaultKind::UnknownBin, &item.bin, &known.join(", "));
        }
    }
    Body::Classify { bins, items }
}

fn gap(entry: &Entry<'_>) -> Body {
    let words = entry.words("text");
    entry.page.look_into(&words);
    let entries = entry.entries("gap", 1);
    let gaps: Vec<Gap> = entries
        .iter()
        .map(|gap| {
            let read = Gap { id: gap.id("id"), options: choices(gap, "option", false).0 };
            gap.finish();
            read
        })
        .collect();
    for (gap, entry) in gaps.iter().zip(&entries) {
        let shown = words.text.matches(&format!("{{{}}}", gap.id)).count();
        if shown != 1 && !gap.id.is_empty() {
            entry.fault("id", FaultKind::GapNotShown, &gap.id, &format!("{{{}}}", gap.id));
        }
    }
    for name in super::super::sheet::placeholders(&words.text) {
        if !gaps.iter().any(|gap| gap.id == name) {
            let known: Vec<String> = gaps.iter().map(|gap| format!("{{{}}}", gap.id)).collect();
            entry.fault("text", FaultKind::UnknownPlaceholder, &format!("{{{name}}}"), &known.join(", "));
        }
    }
    Body::Gap { text: words.text, gaps }
}

fn point(entry: &Entry<'_>) -> Body {
    let names: Vec<&str> = POINT_FIGURES.iter().map(|(name, _)| *name).collect();
    let figure = entry.text("figure");
    let (spots, entries) = choices(entry, "spot", false);
    match POINT_FIGURES.iter().find(|(name, _)| *name == figure) {
        None if figure.is_empty() => {}
        None => entry.fault("figure", FaultKind::UnknownFigure, &figure, &names.join(", ")),
        Some((_, known)) => {
            for (spot, entry) in spots.iter().zip(&entries) {
                if !spot.id.is_empty() && !known.contains(&spot.id.as_str()) {
                    entry.fault("id", FaultKind::UnknownSpot, &spot.id, &known.join(", "));
                }
            }
        }
    }
    Body::Point { figure, spots }
}
