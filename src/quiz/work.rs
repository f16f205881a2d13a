//! What a learner is doing with a question. It holds ids and no words, so that
//! a change of language in the middle changes nothing in it.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;
use model::course::{Answer, Body};

/// What is put down so far: the part of the question, and what stands there.
///
/// One map for all kinds of questions: a single choice, a truth, a number, a
/// spot and an order (ids with spaces between) stand under the part `""`;
/// several choices under their own ids; pairs, sorted items and gaps each under
/// the id of their line.
pub type Draft = BTreeMap<String, String>;

/// How far a question is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// The answer is being made.
    #[default]
    Open,
    /// The answer is given, and what is wrong with it is said.
    Given,
    /// The right answer and its explanation are shown.
    Shown,
}

/// The state of one question under way.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Work {
    /// What the order of options and the numbers are drawn from.
    pub seed: u64,
    /// What is put down.
    pub draft: Draft,
    /// How far it is.
    pub phase: Phase,
    /// Hints read.
    pub hints: u8,
    /// What keeps the answer from being taken.
    pub fault: Option<Fault>,
    /// The item moved last, for the voice of a screen reader.
    pub moved: Option<String>,
    /// Whether the first answer given was right; `None` before it.
    pub first: Option<bool>,
}

/// Why an answer is not taken; it does not count as an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Something is still to be chosen.
    Missing,
    /// What is written is no number.
    NotANumber,
}

impl Work {
    /// A question not yet touched.
    pub fn new(seed: u64) -> Work {
        Work { seed, ..Work::default() }
    }

    /// Puts something down, in place of what stood there.
    pub fn put(&mut self, part: &str, value: &str) {
        self.draft.insert(part.to_owned(), value.to_owned());
        self.fault = None;
    }

    /// Adds a choice, or takes it away.
    pub fn toggle(&mut self, part: &str) {
        if self.draft.remove(part).is_none() {
            self.draft.insert(part.to_owned(), String::new());
        }
        self.fault = None;
    }

    /// Moves the item at a place of an order to another place.
    pub fn shift(&mut self, order: &[String], from: usize, to: usize) {
        let mut order = order.to_vec();
        if from < order.len() && to < order.len() {
            let item = order.remove(from);
            self.moved = Some(item.clone());
            order.insert(to, item);
            self.put("", &order.join(" "));
        }
    }

    /// Begins the same question again; hints once read stay read.
    pub fn retry(&mut self) {
        self.phase = Phase::Open;
        self.fault = None;
        self.moved = None;
    }

    /// Begins it again with another draw.
    pub fn redraw(&mut self, seed: u64) {
        *self = Work { first: self.first, ..Work::new(seed) };
    }

    /// What stands under the part `""`.
    pub fn only(&self) -> Option<&str> {
        self.draft.get("").map(String::as_str)
    }
}

/// The order of items under way: as put down, or as shown at first.
///
/// An order put down for a text that has changed since is begun anew.
pub fn order(draft: &Draft, shown: &[String]) -> Vec<String> {
    let put: Vec<String> =
        draft.get("").map(|text| text.split(' ').map(str::to_owned).collect()).unwrap_or_default();
    let same = put.len() == shown.len() && shown.iter().all(|id| put.contains(id));
    if same { put } else { shown.to_vec() }
}

/// The whole answer that a draft makes; `None` while something is missing.
///
/// `shown` is the order in which the items of an order were first shown, which
/// is an answer, too.
pub fn answer(body: &Body, draft: &Draft, shown: &[String]) -> Option<Answer> {
    read(body, draft, shown, true)
}

/// What a paper that is handed in holds: lines may be missing; `None` where
/// nothing was put down at all.
pub fn partial(body: &Body, draft: &Draft, shown: &[String]) -> Option<Answer> {
    if draft.is_empty() { None } else { read(body, draft, shown, false) }
}

fn read(body: &Body, draft: &Draft, shown: &[String], whole: bool) -> Option<Answer> {
    let only = draft.get("").cloned().filter(|text| !text.trim().is_empty());
    let lines = |ids: Vec<&String>| -> Option<BTreeMap<String, String>> {
        let put: BTreeMap<String, String> =
            ids.iter().filter_map(|id| Some(((*id).clone(), draft.get(*id)?.clone()))).collect();
        (if whole { put.len() == ids.len() } else { !put.is_empty() }).then_some(put)
    };
    match body {
        Body::Single(_) => only.map(Answer::Choice),
        Body::Several(choices) => {
            let chosen = choices.iter().filter(|choice| draft.contains_key(&choice.id));
            let chosen: BTreeSet<String> = chosen.map(|choice| choice.id.clone()).collect();
            (!chosen.is_empty()).then_some(Answer::Choices(chosen))
        }
        Body::TrueFalse { .. } => only.map(|word| Answer::Truth(word == "true")),
        Body::Numeric(_) => only.map(Answer::Number),
        Body::Match(pairs) => lines(pairs.iter().map(|pair| &pair.id).collect()).map(Answer::Pairs),
        Body::Order(_) => Some(Answer::Order(order(draft, shown))),
        Body::Classify { items, .. } => lines(items.iter().map(|item| &item.id).collect()).map(Answer::Bins),
        Body::Gap { gaps, .. } => lines(gaps.iter().map(|gap| &gap.id).collect()).map(Answer::Gaps),
        Body::Point { .. } => only.map(Answer::Spot),
    }
}

/// A question under way, shared between the views that show it.
pub type Shared = RwSignal<Work>;

#[cfg(test)]
mod tests {
    use model::course::{Choice, Item};

    use super::*;

    fn items(ids: &[&str]) -> Vec<Item> {
        let item = |id: &&str| Item {
            id: (*id).to_owned(),
            text: String::new(),
            bin: "push".to_owned(),
            feedback: String::new(),
        };
        ids.iter().map(item).collect()
    }

    fn ids(ids: &[&str]) -> Vec<String> {
        ids.iter().map(|id| (*id).to_owned()).collect()
    }

    #[test]
    fn an_order_that_was_not_touched_is_an_answer_and_moves_are_kept() {
        let shown = ids(&["c", "a", "b"]);
        let body = Body::Order(items(&["a", "b", "c"]));
        let mut work = Work::new(1);
        assert_eq!(answer(&body, &work.draft, &shown), Some(Answer::Order(shown.clone())));
        assert_eq!(partial(&body, &work.draft, &shown), None);
        work.shift(&shown, 1, 0);
        assert_eq!(work.moved.as_deref(), Some("a"));
        assert_eq!(order(&work.draft, &shown), ids(&["a", "c", "b"]));
        work.shift(&shown, 0, 9);
        assert_eq!(order(&work.draft, &shown), ids(&["a", "c", "b"]));
        // The text has changed since: the order is begun anew.
        assert_eq!(order(&work.draft, &ids(&["a", "d"])), ids(&["a", "d"]));
    }

    #[test]
    fn lines_must_all_be_there_except_on_a_paper_handed_in() {
        let body = Body::Classify { bins: Vec::new(), items: items(&["a", "b"]) };
        let mut work = Work::new(1);
        work.put("a", "push");
        assert_eq!(answer(&body, &work.draft, &[]), None);
        assert!(partial(&body, &work.draft, &[]).is_some());
        work.put("b", "pull");
        assert!(answer(&body, &work.draft, &[]).is_some());
    }

    #[test]
    fn a_choice_is_taken_back_and_blanks_are_no_number() {
        let choice = |id: &str| Choice {
            id: id.to_owned(),
            text: String::new(),
            right: true,
            feedback: String::new(),
        };
        let body = Body::Several(vec![choice("a"), choice("b")]);
        let mut work = Work::new(1);
        work.fault = Some(Fault::Missing);
        work.toggle("a");
        assert_eq!(work.fault, None);
        assert!(answer(&body, &work.draft, &[]).is_some());
        work.toggle("a");
        assert_eq!(answer(&body, &work.draft, &[]), None);
        work.put("", "  ");
        assert_eq!(answer(&Body::Single(Vec::new()), &work.draft, &[]), None);
    }

    #[test]
    fn another_draw_forgets_the_answer_and_not_how_the_first_one_was() {
        let mut work = Work { hints: 2, first: Some(false), phase: Phase::Shown, ..Work::new(1) };
        work.put("", "12");
        work.redraw(7);
        assert_eq!(work, Work { first: Some(false), ..Work::new(7) });
        work.phase = Phase::Given;
        work.put("", "13");
        work.retry();
        assert_eq!((work.phase, work.only()), (Phase::Open, Some("13")));
    }
}
