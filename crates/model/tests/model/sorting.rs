//! Questions played round by round.

use std::collections::BTreeSet;

use model::{
    course::{Bin, Body, Choice, Item, Level, Question, Quiz},
    sorting::{Round, order, rounds},
};

fn question(id: &str, body: Body) -> Question {
    Question {
        id: id.to_owned(),
        concept: "c".to_owned(),
        level: Level::Apply,
        lesson: "when-to-use".to_owned(),
        stem: format!("stem of {id}"),
        hints: Vec::new(),
        explanation: format!("why {id}"),
        body,
        line: 1,
    }
}

fn choices(ids: &[(&str, bool)]) -> Vec<Choice> {
    let choice = |(id, right): &(&str, bool)| Choice {
        id: (*id).to_owned(),
        text: String::new(),
        right: *right,
        feedback: String::new(),
    };
    ids.iter().map(choice).collect()
}

fn ticked(ids: &[&str]) -> BTreeSet<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

fn cases() -> Quiz {
    let ways = |right: &str| choices(&["push", "pull", "hybrid"].map(|id| (id, id == right)));
    let reasons = choices(&[
        ("push-stable", true),
        ("push-standard", true),
        ("pull-choice", false),
        ("pull-patience", true),
        ("pull-value", false),
    ]);
    Quiz {
        questions: vec![
            question("sofa", Body::Single(ways("hybrid"))),
            question("sofa-why", Body::Several(reasons)),
            question("sugar", Body::Single(ways("push"))),
        ],
    }
}

#[test]
fn reasons_join_their_case_and_tell_its_strategy() {
    let all = rounds(&cases(), 7);
    assert_eq!(all.iter().map(|round| round.id.as_str()).collect::<Vec<_>>(), ["sofa", "sugar"]);
    let sofa: &Round = &all[0];
    assert_eq!((sofa.parts.len(), sofa.explanation.as_str()), (2, "why sofa-why"));
    assert_eq!((sofa.reasons(), sofa.advice(), sofa.home()), ((2, 1), Some("hybrid"), Some("hybrid")));
    assert_eq!(all[1].advice(), None);
}

#[test]
fn credit_is_partial_and_ticking_everything_earns_nothing_extra() {
    let all = rounds(&cases(), 7);
    let sofa = &all[0];
    let three = ticked(&["push-stable", "push-standard", "pull-patience"]);
    let score = |way: &str, why: BTreeSet<String>| sofa.score(&vec![ticked(&[way]), why]);
    assert_eq!(score("hybrid", three.clone()), 1.0);
    assert_eq!(score("push", three), 0.5);
    assert_eq!(score("hybrid", ticked(&["push-stable"])), 0.5 + 0.5 / 3.0);
    assert_eq!(score("hybrid", ticked(&["push-stable", "pull-choice"])), 0.5);
    assert_eq!(score("hybrid", ticked(&["pull-choice", "pull-value"])), 0.5);
    let all_five = ["push-stable", "push-standard", "pull-choice", "pull-patience", "pull-value"];
    assert!((score("push", ticked(&all_five)) - 0.5 / 3.0).abs() < 1e-12);
    assert_eq!(sofa.score(&Vec::new()), 0.0);
}

#[test]
fn a_classify_question_is_a_round_per_item() {
    let bin = |id: &str| Bin { id: id.to_owned(), text: id.to_owned() };
    let item = |id: &str, bin: &str| Item {
        id: id.to_owned(),
        text: id.to_owned(),
        bin: bin.to_owned(),
        feedback: "because".to_owned(),
    };
    let body = Body::Classify {
        bins: vec![bin("push"), bin("pull")],
        items: vec![item("banner", "push"), item("chat", "pull")],
    };
    let all = rounds(&Quiz { questions: vec![question("tactics", body)] }, 1);
    assert_eq!(all.len(), 2);
    assert_eq!((all[1].id.as_str(), all[1].home()), ("chat", Some("pull")));
    assert_eq!(all[1].score(&vec![ticked(&["pull"])]), 1.0);
    assert_eq!(all[1].score(&vec![ticked(&["push"])]), 0.0);
    assert_eq!(all[1].parts[0].options[0].feedback, "because");
}

#[test]
fn the_order_is_the_seeds() {
    let ids: Vec<(String, bool)> = (0..20).map(|i| (format!("q{i}"), true)).collect();
    let quiz = Quiz {
        questions: ids.iter().map(|(id, _)| question(id, Body::Single(choices(&[("a", true)])))).collect(),
    };
    let all = rounds(&quiz, 1);
    assert_eq!(order(&all, 5), order(&all, 5));
    assert_ne!(order(&all, 5), order(&all, 6));
    let mut sorted = order(&all, 5);
    sorted.sort();
    let mut expected: Vec<String> = ids.into_iter().map(|(id, _)| id).collect();
    expected.sort();
    assert_eq!(sorted, expected);
    let reasons = |seed| rounds(&cases(), seed)[0].parts[1].options.clone();
    assert!((0..10).any(|seed| reasons(seed) != reasons(0)));
}
