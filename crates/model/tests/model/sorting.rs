//! Questions played round by round.

use std::collections::BTreeSet;

use model::{
    course::{Bin, Body, Choice, Item, Lesson, Level, Question, Quiz, SETS},
    sorting::{Round, order, rounds},
};

fn text(language: &str, module: &str, file: &str) -> (String, String) {
    let name = format!("content/{language}/{module}/{file}");
    let path = format!("{}/../../{name}", env!("CARGO_MANIFEST_DIR"));
    (std::fs::read_to_string(path).expect("a file of the course"), name)
}

fn set(language: &str, name: &str) -> Vec<Round> {
    let (text, file) = text(language, "push-pull", &format!("{name}.toml"));
    let (quiz, faults) = Quiz::parse(&file, &text);
    assert!(faults.is_empty(), "{faults:?}");
    rounds(&quiz, 1)
}

#[test]
fn the_courses_sets_are_whole_and_alike_in_both_languages() {
    for (module, name) in SETS {
        let (french, english) = (set("fr", name), set("en", name));
        assert_eq!(french.len(), english.len());
        let (lesson, file) = text("fr", module, "lesson.md");
        let (lesson, _) = Lesson::parse(&file, &lesson);
        for (fr, en) in french.iter().zip(&english) {
            assert_eq!((&fr.id, &fr.lesson), (&en.id, &en.lesson));
            assert!(lesson.screen(&fr.lesson).is_some(), "{}: no screen {}", fr.id, fr.lesson);
            let ids = |round: &Round| {
                let options = round.parts.iter().flat_map(|part| &part.options);
                options.map(|option| (option.id.clone(), option.right)).collect::<Vec<_>>()
            };
            assert_eq!(ids(fr), ids(en), "{}", fr.id);
            assert!(fr.parts[0].options.iter().all(|option| !option.feedback.is_empty()), "{}", fr.id);
        }
    }
    assert!(set("fr", "tactics").len() >= 16);
    let problems = set("fr", "technologies");
    assert!(problems.len() >= 15);
    for problem in &problems {
        let rights = problem.parts[0].options.iter().filter(|option| option.right).count();
        assert!((1..=2).contains(&rights), "{}", problem.id);
    }
}

#[test]
fn the_rule_gives_the_strategy_of_every_case() {
    for case in set("fr", "strategy") {
        assert_eq!(case.advice(), case.home(), "{}", case.id);
    }
}

#[test]
fn answering_blindly_earns_little() {
    for (_, name) in SETS {
        let all = set("fr", name);
        for answer in &all[0].parts[0].options {
            let only = vec![ticked(&[&answer.id])];
            let share = all.iter().map(|round| round.score(&only)).sum::<f64>() / all.len() as f64;
            assert!(share <= 0.5, "{name}, always {}: {share}", answer.id);
        }
    }
}

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

fn quiz(questions: Vec<Question>) -> Quiz {
    let mut quiz = Quiz::default();
    quiz.questions = questions;
    quiz
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
    quiz(vec![
        question("sofa", Body::Single(ways("hybrid"))),
        question("sofa-why", Body::Several(reasons)),
        question("sugar", Body::Single(ways("push"))),
    ])
}

#[test]
fn reasons_join_their_case_and_tell_its_strategy() {
    let all = rounds(&cases(), 7);
    assert_eq!(all.iter().map(|round| round.id.as_str()).collect::<Vec<_>>(), ["sofa", "sugar"]);
    let sofa: &Round = &all[0];
    assert_eq!((sofa.parts.len(), sofa.explanation.as_str()), (2, "why sofa why sofa-why"));
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
    let all = rounds(&quiz(vec![question("tactics", body)]), 1);
    assert_eq!(all.len(), 2);
    assert_eq!((all[1].id.as_str(), all[1].home()), ("chat", Some("pull")));
    assert_eq!(all[1].score(&vec![ticked(&["pull"])]), 1.0);
    assert_eq!(all[1].score(&vec![ticked(&["push"])]), 0.0);
    assert_eq!(all[1].parts[0].options[0].feedback, "because");
}

#[test]
fn the_order_is_the_seeds() {
    let ids: Vec<(String, bool)> = (0..20).map(|i| (format!("q{i}"), true)).collect();
    let quiz = quiz(ids.iter().map(|(id, _)| question(id, Body::Single(choices(&[("a", true)])))).collect());
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
