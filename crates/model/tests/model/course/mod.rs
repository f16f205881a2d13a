//! What the texts of the course promise: every fault with its line, answers graded, the same
//! draws everywhere, no panic on any text.

mod any_text;
mod cross;
mod exam;
mod faults;
mod formula;
mod grade;
mod lesson;
mod markdown;
mod number;
mod search;
mod sheet;

use model::course::{Cases, Course, Fault, Glossary, Lesson, Question, Quiz};

const QUIZ: &str = include_str!("quiz.toml");
const LESSON: &str = include_str!("lesson.md");
const CASES: &str = include_str!("cases.toml");
const GLOSSARY: &str = include_str!("glossary.toml");
const COURSE: &str = include_str!("course.toml");

/// The faults of one file, read by what it is called.
fn faults_of(file: &str, text: &str) -> Vec<Fault> {
    match file {
        "course.toml" => Course::parse(file, text).1,
        "glossary.toml" => Glossary::parse(file, text).1,
        "lesson.md" => Lesson::parse(file, text).1,
        "cases.toml" => Cases::parse(file, text).1,
        _ => Quiz::parse(file, text).1,
    }
}

/// A question of the sample.
fn question(id: &str) -> Question {
    Quiz::parse("quiz.toml", QUIZ).0.question(id).expect("a question of the sample").clone()
}

/// A question of a kind, from the lines that make it up.
fn question_of(lines: &str) -> Question {
    let common = "schema = 1\n[[question]]\nid = \"q\"\nconcept = \"c\"\nlevel = \"apply\"\nlesson = \"s\"\n\
                  stem = \"?\"\nexplanation = \"!\"\n";
    let (quiz, faults) = Quiz::parse("quiz.toml", &format!("{common}{lines}"));
    let faults: Vec<_> = faults.iter().map(Fault::to_string).collect();
    quiz.questions.into_iter().next().unwrap_or_else(|| panic!("{faults:#?}"))
}
