//! No text stops the program: the sample mutated at random, and random words.

use std::sync::LazyLock;

use model::course::search::{Index, of_cases, of_glossary, of_lesson};
use model::course::{
    Answer, Cases, Course, Formula, Glossary, Lesson, ModuleTexts, Quiz, Sheet, Texts, Whole, blocks,
    cross_check, exam, inlines, plain, plain_blocks, read_number,
};
use proptest::prelude::*;

use super::{CASES, COURSE, GLOSSARY, LESSON, QUIZ};

/// What a slip of the hand puts into a file.
const SLIPS: [&str; 24] = [
    "",
    "\"",
    "\"\"\"",
    "[[",
    "]]",
    "{",
    "}",
    "=",
    "\n",
    "\\",
    "'",
    "[question]",
    "[[question.option]]",
    ":::",
    "## ",
    "```",
    "|",
    "**",
    "é",
    "\u{202f}",
    "0",
    "-1e999",
    "true",
    "[x](term:",
];

fn mutate(text: &str, edits: &[(usize, usize, usize)]) -> String {
    let mut signs: Vec<char> = text.chars().collect();
    for &(at, length, slip) in edits {
        let start = at % (signs.len() + 1);
        let end = (start + length).min(signs.len());
        signs.splice(start..end, SLIPS[slip % SLIPS.len()].chars());
    }
    signs.into_iter().collect()
}

/// The sample, read once.
static SAMPLE: LazyLock<Texts> = LazyLock::new(|| Texts {
    lesson: Some(Lesson::parse("l", LESSON).0),
    quiz: Some(Quiz::parse("q", QUIZ).0),
    cases: Some(Cases::parse("c", CASES).0),
    sets: Vec::new(),
});

/// Reads the file, and does with it all that the app does.
fn use_all(number: usize, text: &str) {
    let (mut fr, en) = (SAMPLE.clone(), SAMPLE.clone());
    match number {
        0 => fr.lesson = Some(Lesson::parse("l", text).0),
        1 => fr.quiz = Some(Quiz::parse("q", text).0),
        2 => fr.cases = Some(Cases::parse("c", text).0),
        _ => {}
    }
    let glossary = Glossary::parse("g", if number == 3 { text } else { GLOSSARY }).0;
    let course = Course::parse("o", if number == 4 { text } else { COURSE }).0;
    if let (Some(quiz), Some(cases), Some(lesson)) = (&fr.quiz, &fr.cases, &fr.lesson) {
        for question in &quiz.questions {
            let sheet = Sheet::new(question, 5);
            let key = sheet.key();
            assert!(sheet.grade(&key).is_ok_and(|grade| grade.right), "{question:?} {key:?}");
            sheet.fill(&question.explanation, &|value, _| value.to_string());
            sheet.gap_parts();
        }
        for case in &cases.cases {
            assert!(case.step(&case.start).is_some());
            for choice in case.steps.iter().flat_map(|step| &step.choices) {
                assert!(case.step(&choice.next).is_some() || case.end(&choice.next).is_some());
            }
        }
        exam(&[("m", quiz)], 5, 1);
        let mut docs = of_lesson("m", lesson);
        docs.extend(of_cases("m", cases));
        docs.extend(of_glossary(&glossary, "en"));
        Index::build(docs).find("cards pull", 5);
    }
    cross_check(&Whole {
        course,
        glossary,
        modules: vec![ModuleTexts { id: "push-pull".to_owned(), fr, en }],
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, ..ProptestConfig::default() })]

    #[test]
    fn mutated_files_are_read(
        number in 0_usize..5,
        edits in prop::collection::vec((0_usize..10_000, 0_usize..12, 0_usize..24), 1..6),
    ) {
        let text = mutate([LESSON, QUIZ, CASES, GLOSSARY, COURSE][number], &edits);
        use_all(number, &text);
    }

    #[test]
    fn any_text_is_read(number in 0_usize..5, text in "\\PC{0,200}") {
        use_all(number, &text);
        let _ = (plain(&inlines(&text)), plain_blocks(&blocks(&text)));
        let _ = Formula::parse(&text).map(|formula| formula.value(&Default::default()));
        let _ = (read_number(&text, "é"), Answer::from_text(&text));
    }

    #[test]
    fn any_answer_is_graded(text in "(choice|choices|truth|number|pairs|order|bins|gaps|spot):[a-z0-9=,. -]{0,40}") {
        if let Some(answer) = Answer::from_text(&text) {
            for question in &Quiz::parse("q", QUIZ).0.questions {
                if let Ok(grade) = Sheet::new(question, 3).grade(&answer) {
                    prop_assert!((0.0..=1.0).contains(&grade.score));
                    prop_assert_eq!(grade.right, grade.score >= 1.0);
                }
            }
        }
    }

    #[test]
    fn texts_keep_their_words(words in prop::collection::vec("[a-zA-Zéàç’]{1,8}", 1..20)) {
        let text = words.join(" ");
        prop_assert_eq!(plain(&inlines(&text)), text.clone());
        prop_assert_eq!(plain_blocks(&blocks(&text)), text);
    }
}
