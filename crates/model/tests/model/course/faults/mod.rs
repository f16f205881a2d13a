//! Every kind of fault, with its message and its line.

mod entries;
mod lessons;
mod questions;

use std::collections::BTreeSet;

use model::course::{Cases, Fault, FaultKind, Glossary, Quiz};

use super::{CASES, COURSE, GLOSSARY, LESSON, QUIZ, faults_of};

/// What is wrong in `file` once its first `from` is `to`: `line place | code | found | expected`.
fn check(file: &str, from: &str, to: &str, expect: &[&str]) {
    let text = sample(file);
    assert!(text.contains(from), "{file} has no {from:?}");
    let said: Vec<String> = faults_of(file, &text.replacen(from, to, 1)).iter().map(line).collect();
    assert_eq!(said, expect, "{file}: {from:?} -> {to:?}");
}

fn line(fault: &Fault) -> String {
    let Fault { line, place, kind, found, expected, .. } = fault;
    format!("{line} {place} | {} | {found} | {expected}", kind.code())
}

fn sample(file: &str) -> &'static str {
    match file {
        "course.toml" => COURSE,
        "glossary.toml" => GLOSSARY,
        "lesson.md" => LESSON,
        "cases.toml" => CASES,
        _ => QUIZ,
    }
}

#[test]
fn the_sample_has_no_fault() {
    for file in ["course.toml", "glossary.toml", "lesson.md", "cases.toml", "quiz.toml"] {
        assert_eq!(faults_of(file, sample(file)).iter().map(line).collect::<Vec<_>>(), [""; 0], "{file}");
    }
    assert_eq!(Quiz::parse("quiz.toml", QUIZ).0.questions.len(), 9);
}

#[test]
fn terms_and_programmes() {
    check(
        "glossary.toml",
        "see = [\"conwip\"]",
        "see = [\"pull\"]",
        &["3 term kanban, see | unknown_term | pull | "],
    );
    check("glossary.toml", "en = \"kanban\"\n", "", &["3 term kanban, en | missing |  | text"]);
    let text = COURSE.replace("\"inventory\"", "\"stock\"");
    let said: Vec<String> = faults_of("course.toml", &text).iter().map(line).collect();
    assert_eq!(said.len(), 1);
    assert!(
        said[0].starts_with("10 programme bachelor, modules | unknown_module | stock | management-tasks, ")
    );
}

#[test]
fn syntax_is_told_once_per_line_and_costs_one_entry() {
    let text = QUIZ.replacen("text = \"The one with a plan\"", "text = The one", 1);
    let (quiz, faults) = Quiz::parse("quiz.toml", &text);
    assert!(faults.iter().all(|fault| fault.kind == FaultKind::Syntax && fault.line == 14), "{faults:#?}");
    assert_eq!(faults.len(), 1);
    assert_eq!(quiz.questions.len(), 8);
    assert_eq!(quiz.left_out(), ["one"]);
}

#[test]
fn many_questions_to_remember_is_only_advice() {
    let text = QUIZ.replace("level = \"apply\"", "level = \"recall\"");
    let (quiz, faults) = Quiz::parse("quiz.toml", &text);
    assert_eq!(faults.iter().map(line).collect::<Vec<_>>(), ["1 level | many_recall | 5 / 9 | 0 – 3"]);
    assert!(faults[0].kind.is_advice());
    assert_eq!(quiz.questions.len(), 9);
}

#[test]
fn a_faulty_entry_is_left_out_and_the_rest_works() {
    let (quiz, _) = Quiz::parse("quiz.toml", &QUIZ.replacen("id = \"some\"", "id = \"one\"", 1));
    let ids: Vec<&str> = quiz.questions.iter().map(|question| question.id.as_str()).collect();
    assert_eq!(ids, ["one", "truth", "number", "pairs", "steps", "bins", "gaps", "spot"]);
    assert_eq!(quiz.questions[0].stem, "Which line **pulls** with [cards](term:kanban)?");
    let (cases, _) = Cases::parse("cases.toml", &CASES.replace("score = 1.0", "score = 2"));
    assert_eq!((cases.cases.len(), cases.left_out()), (0, &["season".to_owned()][..]));
    let (glossary, _) = Glossary::parse("glossary.toml", &GLOSSARY.replace("en = \"CONWIP\"\n", ""));
    assert_eq!((glossary.terms.len(), glossary.left_out()), (1, &["conwip".to_owned()][..]));
}

#[test]
fn a_message_reads_as_a_line() {
    let text = QUIZ.replace("feedback = \"A plan pushes.\"\n", "");
    assert_eq!(
        faults_of("quiz.toml", &text)[0].to_string(),
        "quiz.toml:12: question one, option a, feedback: a wrong answer needs feedback"
    );
    let text = QUIZ.replacen("level = \"apply\"", "level = \"guess\"", 1);
    assert_eq!(
        faults_of("quiz.toml", &text)[0].to_string(),
        "quiz.toml:7: question one, level: this word is not known here; found guess; expected recall, understand, \
         apply, analyse, judge"
    );
}

#[test]
fn codes_are_one_each() {
    let codes: BTreeSet<&str> = FaultKind::ALL.iter().map(|kind| kind.code()).collect();
    assert_eq!(codes.len(), FaultKind::ALL.len());
    // Each has a test here or beside the checks of several files; a missing file is told by who reads it.
    let tests = [
        include_str!("mod.rs"),
        include_str!("entries.rs"),
        include_str!("questions.rs"),
        include_str!("lessons.rs"),
        include_str!("../cross.rs"),
    ]
    .concat();
    for kind in FaultKind::ALL {
        let tested = tests.contains(&format!("| {} |", kind.code()));
        assert!(tested || matches!(kind.code(), "syntax" | "missing_file"), "{} has no test", kind.code());
    }
}
