//! `cases.toml`: situations in which choices have consequences.

use super::fault::FaultKind;
use super::quiz::{inline, level, screen};
use super::refs::Reference;
use super::tree::{Entry, read};
use super::{Fault, Level};

/// The situations of a module in one language, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cases {
    /// Every situation that can be used.
    pub cases: Vec<Case>,
    pub(super) file: String,
    pub(super) refs: Vec<Reference>,
    pub(super) left_out: Vec<String>,
}

/// A situation: steps with choices that lead to other steps or to an end.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// Stable id, the same in both languages.
    pub id: String,
    /// The concept it tests, as an id.
    pub concept: String,
    /// What it asks of the learner.
    pub level: Level,
    /// Id of the screen of the lesson that it goes back to.
    pub lesson: String,
    /// Its title, inline Markdown.
    pub title: String,
    /// Id of the step where it starts.
    pub start: String,
    /// Its steps.
    pub steps: Vec<CaseStep>,
    /// Its ends.
    pub ends: Vec<CaseEnd>,
    /// Line of the file, from 1.
    pub line: usize,
}

/// A step of a situation.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseStep {
    /// Id within the situation.
    pub id: String,
    /// What happens; Markdown.
    pub text: String,
    /// What one can do.
    pub choices: Vec<CaseChoice>,
}

/// A choice of a step.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseChoice {
    /// Id within the step.
    pub id: String,
    /// What one does; inline Markdown.
    pub text: String,
    /// What comes of it; inline Markdown.
    pub feedback: String,
    /// How good it is, 0 to 1.
    pub score: f64,
    /// Id of the step or end it leads to.
    pub next: String,
}

/// An end of a situation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseEnd {
    /// Id within the situation.
    pub id: String,
    /// What became of it; Markdown.
    pub text: String,
    /// What to learn from it; inline Markdown.
    pub verdict: String,
}

impl Cases {
    /// Reads `cases.toml`; a situation with a fault is left out.
    pub fn parse(file: &str, text: &str) -> (Self, Vec<Fault>) {
        let read = read(file, text, |root| root.each("case", 1, case));
        let (cases, left_out) = read.value;
        (Self { cases, file: file.to_owned(), refs: read.refs, left_out }, read.faults)
    }

    /// Ids of the situations left out for their faults.
    pub fn left_out(&self) -> &[String] {
        &self.left_out
    }

    /// A situation by id.
    pub fn case(&self, id: &str) -> Option<&Case> {
        self.cases.iter().find(|case| case.id == id)
    }
}

impl Case {
    /// A step by id.
    pub fn step(&self, id: &str) -> Option<&CaseStep> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// An end by id.
    pub fn end(&self, id: &str) -> Option<&CaseEnd> {
        self.ends.iter().find(|end| end.id == id)
    }

    /// The score of a way through it, 0 to 1: the mean of the scores of the choices made, given
    /// as (step id, choice id). Choices that do not exist count nothing.
    pub fn score(&self, way: &[(String, String)]) -> f64 {
        let scores: Vec<f64> = way
            .iter()
            .filter_map(|(step, choice)| self.step(step)?.choice(choice))
            .map(|choice| choice.score)
            .collect();
        if scores.is_empty() { 0.0 } else { scores.iter().sum::<f64>() / scores.len() as f64 }
    }
}

impl CaseStep {
    /// A choice by id.
    pub fn choice(&self, id: &str) -> Option<&CaseChoice> {
        self.choices.iter().find(|choice| choice.id == id)
    }
}

fn case(entry: &Entry<'_>) -> Option<Case> {
    let step_entries = entry.entries("step", 1);
    let end_entries = entry.entries("end", 1);
    let (steps, choices): (Vec<_>, Vec<_>) = step_entries.iter().map(step).unzip();
    let case = Case {
        id: entry.id("id"),
        concept: entry.id("concept"),
        level: level(entry).unwrap_or(Level::Apply),
        lesson: screen(entry),
        title: inline(entry, "title"),
        start: entry.text("start"),
        steps,
        ends: end_entries.iter().map(end).collect(),
        line: entry.line(),
    };
    if !case.steps.iter().flat_map(|step| &step.choices).any(|choice| choice.score >= 1.0) {
        entry.fault("", FaultKind::NoRightAnswer, "", "score = 1.0");
    }
    if all_lead_on(&case, entry, &choices, &end_entries) {
        follow(&case, &step_entries, &end_entries);
    }
    Some(case)
}

/// A step, with the entries of its choices.
fn step<'a>(entry: &Entry<'a>) -> (CaseStep, Vec<Entry<'a>>) {
    let text = entry.words("text");
    entry.page.look_into_blocks(&text);
    let choices = entry.entries("choice", 2);
    let step =
        CaseStep { id: entry.id("id"), text: text.text, choices: choices.iter().map(choice).collect() };
    entry.finish();
    (step, choices)
}

fn choice(entry: &Entry<'_>) -> CaseChoice {
    let choice = CaseChoice {
        id: entry.id("id"),
        text: inline(entry, "text"),
        feedback: inline(entry, "feedback"),
        score: entry.number("score", 0.0, 1.0),
        next: entry.text("next"),
    };
    entry.finish();
    choice
}

fn end(entry: &Entry<'_>) -> CaseEnd {
    let text = entry.words("text");
    entry.page.look_into_blocks(&text);
    let end = CaseEnd { id: entry.id("id"), text: text.text, verdict: inline(entry, "verdict") };
    entry.finish();
    end
}

/// Whether the start and each choice lead to a step or an end.
fn all_lead_on(case: &Case, entry: &Entry<'_>, choices: &[Vec<Entry<'_>>], ends: &[Entry<'_>]) -> bool {
    let steps: Vec<&str> = case.steps.iter().map(|step| step.id.as_str()).collect();
    for (end, entry) in case.ends.iter().zip(ends) {
        if !end.id.is_empty() && steps.contains(&end.id.as_str()) {
            entry.fault("id", FaultKind::DuplicateId, &end.id, "");
        }
    }
    if case.step(&case.start).is_none() {
        if !case.start.is_empty() {
            entry.fault("start", FaultKind::UnknownStep, &case.start, &steps.join(", "));
        }
        return false;
    }
    let places: Vec<&str> = steps.into_iter().chain(case.ends.iter().map(|end| end.id.as_str())).collect();
    let mut lead_on = true;
    for (step, entries) in case.steps.iter().zip(choices) {
        for (choice, entry) in step.choices.iter().zip(entries) {
            if !places.contains(&choice.next.as_str()) {
                if !choice.next.is_empty() {
                    entry.fault("next", FaultKind::UnknownStep, &choice.next, &places.join(", "));
                }
                lead_on = false;
            }
        }
    }
    lead_on
}

/// Whether every place can be reached, and an end from each step.
fn follow(case: &Case, steps: &[Entry<'_>], ends: &[Entry<'_>]) {
    let reached = reach(case, &case.start);
    let ids = case.steps.iter().map(|step| &step.id).chain(case.ends.iter().map(|end| &end.id));
    for (id, entry) in ids.zip(steps.iter().chain(ends)) {
        if !reached.contains(id) {
            entry.fault("", FaultKind::Unreachable, "", "");
        }
    }
    for (step, entry) in case.steps.iter().zip(steps) {
        if !reach(case, &step.id).iter().any(|place| case.end(place).is_some()) {
            entry.fault("", FaultKind::Endless, "", "");
        }
    }
}

/// The places that can be reached from one, itself among them.
fn reach(case: &Case, from: &str) -> Vec<String> {
    let mut reached = vec![from.to_owned()];
    let mut next = 0;
    while let Some(place) = reached.get(next).cloned() {
        for choice in case.step(&place).iter().flat_map(|step| &step.choices) {
            if !reached.contains(&choice.next) {
                reached.push(choice.next.clone());
            }
        }
        next += 1;
    }
    reached
}
