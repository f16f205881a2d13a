//! Checks over several files.

use model::course::{
    Cases, Course, Fault, FaultKind, Glossary, Lesson, ModuleTexts, Quiz, Texts, WORKSHOPS, Whole,
    cross_check,
};

use super::{CASES, COURSE, GLOSSARY, LESSON, QUIZ};

fn whole(edit: impl Fn(&str, &str) -> String) -> Whole {
    let texts = |lang: &str| {
        let name = |file: &str| format!("{lang}/{file}");
        let text = |file: &str, text: &str| edit(&name(file), text);
        Texts {
            lesson: Some(Lesson::parse(&name("lesson.md"), &text("lesson.md", LESSON)).0),
            quiz: Some(Quiz::parse(&name("quiz.toml"), &text("quiz.toml", QUIZ)).0),
            cases: Some(Cases::parse(&name("cases.toml"), &text("cases.toml", CASES)).0),
            sets: Vec::new(),
        }
    };
    Whole {
        course: Course::parse("course.toml", &edit("course.toml", COURSE)).0,
        glossary: Glossary::parse("glossary.toml", &edit("glossary.toml", GLOSSARY)).0,
        modules: vec![ModuleTexts { id: "push-pull".to_owned(), fr: texts("fr"), en: texts("en") }],
    }
}

/// What is wrong once the first `from` of a file is `to`; `both/` stands for both languages.
fn check(file: &str, from: &str, to: &str, expect: &[&str]) {
    let whole = whole(|name, text| {
        let meant = name == file
            || file.strip_prefix("both/").is_some_and(|file| name.ends_with(&format!("/{file}")));
        if meant {
            assert!(text.contains(from), "{file} has no {from:?}");
            text.replacen(from, to, 1)
        } else {
            text.to_owned()
        }
    });
    let said: Vec<String> = cross_check(&whole).iter().map(line).collect();
    assert_eq!(said, expect, "{file}: {from:?} -> {to:?}");
}

fn line(fault: &Fault) -> String {
    let Fault { file, line, place, kind, found, expected } = fault;
    format!("{file}:{line} {place} | {} | {found} | {expected}", kind.code())
}

#[test]
fn the_sample_has_no_fault() {
    check("both/quiz.toml", "schema", "schema", &[]);
}

#[test]
fn links_resolve() {
    check(
        "fr/quiz.toml",
        "term:kanban",
        "term:card",
        &["fr/quiz.toml:9 question one, stem | unknown_term | card | "],
    );
    check(
        "both/quiz.toml",
        "lesson = \"tools\"",
        "lesson = \"erp\"",
        &[
            "en/quiz.toml:87 question pairs, lesson | unknown_screen | erp | kanban, count, tools",
            "fr/quiz.toml:87 question pairs, lesson | unknown_screen | erp | kanban, count, tools",
        ],
    );
    check(
        "fr/quiz.toml",
        "lesson:push-pull#kanban",
        "lesson:push-pull#card",
        &["fr/quiz.toml:11 question one, explanation | unknown_screen | card | kanban, count, tools"],
    );
    check(
        "fr/lesson.md",
        "source:doc",
        "source:book",
        &["fr/lesson.md:23 ## {#count} | unknown_source | book | doc"],
    );
    check(
        "both/lesson.md",
        "workshop:cards?preset=atlas",
        "workshop:cards?preset=rhone",
        &[
            "en/lesson.md:22 ## {#count} | bad_scenario | preset=rhone | penny-fab, penny-fab-regular, atlas, bottleneck",
            "fr/lesson.md:22 ## {#count} | bad_scenario | preset=rhone | penny-fab, penny-fab-regular, atlas, bottleneck",
        ],
    );
    check(
        "fr/cases.toml",
        "A discount moves",
        "A [discount](term:no) moves",
        &["fr/cases.toml:47 case season, end bad, verdict | unknown_term | no | "],
    );
    check(
        "glossary.toml",
        "(glossary:kanban)",
        "(glossary:kamban)",
        &["glossary.toml:16 term conwip, fr_definition | unknown_term | kamban | "],
    );
    check(
        "course.toml",
        "\"Un an\"",
        "\"[Un an](practice:push-pul)\"",
        &[&format!(
            "course.toml:14 programme bachelor, fr, duration | unknown_module | push-pul | {}",
            model::course::MODULES.join(", ")
        )],
    );
}

#[test]
fn workshops_resolve() {
    let known: Vec<&str> = WORKSHOPS.iter().map(|(_, id)| *id).collect();
    check(
        "both/lesson.md",
        ":::try line?preset=season-over",
        ":::try lines",
        &[
            &format!("en/lesson.md:26 ## {{#count}} | unknown_workshop | lines | {}", known.join(", ")),
            &format!("fr/lesson.md:26 ## {{#count}} | unknown_workshop | lines | {}", known.join(", ")),
        ],
    );
    let presets: Vec<String> = model::line::presets().into_iter().map(|preset| preset.id).collect();
    check(
        "both/lesson.md",
        "preset=season-over",
        "preset=summer",
        &[
            &format!("en/lesson.md:26 ## {{#count}} | bad_scenario | preset=summer | {}", presets.join(", ")),
            &format!("fr/lesson.md:26 ## {{#count}} | bad_scenario | preset=summer | {}", presets.join(", ")),
        ],
    );
    check("both/lesson.md", "preset=season-over", "preset=season-over&seed=42&fork.at=3", &[]);
    check(
        "both/lesson.md",
        "preset=season-over",
        "preset=season-over&horizon=soon",
        &[
            "en/lesson.md:26 ## {#count} | bad_scenario | horizon=soon | horizon: soon is not number",
            "fr/lesson.md:26 ## {#count} | bad_scenario | horizon=soon | horizon: soon is not number",
        ],
    );
}

#[test]
fn a_term_left_out_for_its_own_fault_counts_as_there() {
    check("glossary.toml", "en = \"kanban\"\n", "", &[]);
}

#[test]
fn questions_are_the_same_in_both_languages() {
    check(
        "fr/quiz.toml",
        "id = \"some\"",
        "id = \"other\"",
        &[
            "en/quiz.toml:26 question some | missing_in_other |  | fr/quiz.toml",
            "fr/quiz.toml:26 question other | missing_in_other |  | en/quiz.toml",
        ],
    );
    check(
        "en/quiz.toml",
        "kind = \"single\"",
        "kind = \"several\"",
        &["en/quiz.toml:3 question one, kind | differs | several | single"],
    );
    check(
        "en/quiz.toml",
        "level = \"judge\"",
        "level = \"apply\"",
        &["en/quiz.toml:186 question spot, level | differs | apply | judge"],
    );
    check(
        "en/quiz.toml",
        "hints = [\"Look at what starts the work.\"]\n",
        "",
        &["en/quiz.toml:3 question one, hints | differs | 0 | 1"],
    );
    // A question left out for its own fault is told once.
    check("en/quiz.toml", "level = \"judge\"", "level = \"guess\"", &[]);
}

#[test]
fn right_answers_are_the_same_in_both_languages() {
    for (from, to, expect) in [
        (
            "feedback = \"A plan pushes.\"\n[[question.option]]\nid = \"b\"\ntext = \"The one with cards\"\nright = true",
            "right = true\n[[question.option]]\nid = \"b\"\ntext = \"The one with cards\"",
            "en/quiz.toml:3 question one, option, right | answer_differs | a | b",
        ),
        (
            "right = true\nfeedback_false",
            "right = false\nfeedback_true",
            "en/quiz.toml:51 question truth, right | answer_differs | false | true",
        ),
        (
            "ceil(d*l/c)",
            "floor(d*l/c)",
            "en/quiz.toml:62 question number, formula | answer_differs | floor(d*l/c) | ceil(d*l/c)",
        ),
        (
            "tolerance_abs = 0",
            "tolerance_abs = 1",
            "en/quiz.toml:62 question number, tolerance | answer_differs | tolerance_abs = 1 | tolerance_abs = 0",
        ),
        (
            "to = 12,",
            "to = 8,",
            "en/quiz.toml:62 question number, draw, d | answer_differs | from = 4, to = 8, step = 0.4 | from = 4, to = 12, step = 0.4",
        ),
        (
            "formula = \"d*l*c\"",
            "formula = \"d*l\"",
            "en/quiz.toml:62 question number, trap | differs | d*l | d*l*c",
        ),
        (
            "bin = \"pull\"",
            "bin = \"push\"",
            "en/quiz.toml:131 question bins, item search | answer_differs | push | pull",
        ),
    ] {
        check("en/quiz.toml", from, to, &[expect]);
    }
    check(
        "en/quiz.toml",
        "id = \"crm\"",
        "id = \"sales\"",
        &[
            "en/quiz.toml:82 question pairs | differs |  | pair crm",
            "en/quiz.toml:82 question pairs, pair sales | missing_in_other |  | ",
        ],
    );
    check("en/quiz.toml", "id = \"sale\"\ntext = \"A sale\"", "id = \"stock\"\ntext = \"A sale\"", &[]);
}

#[test]
fn lessons_are_the_same_in_both_languages() {
    check(
        "en/lesson.md",
        "{#tools}",
        "{#five-tools}",
        &[
            "en/lesson.md:30 ## {#five-tools} | missing_in_other |  | fr/lesson.md",
            "en/quiz.toml:87 question pairs, lesson | unknown_screen | tools | kanban, count, five-tools",
            "fr/lesson.md:30 ## {#tools} | missing_in_other |  | en/lesson.md",
        ],
    );
    check(
        "en/lesson.md",
        "part-journey",
        "funnel",
        &["en/lesson.md:5 ## {#kanban}, :::figure | differs | funnel | part-journey"],
    );
    check(
        "en/lesson.md",
        "preset=season-over",
        "preset=hybrid",
        &[
            "en/lesson.md:15 ## {#count}, workshop | differs | workshop:cards?preset=atlas, workshop:line?preset=hybrid | workshop:cards?preset=atlas, workshop:line?preset=season-over",
        ],
    );
    check(
        "en/lesson.md",
        ":::source doc",
        ":::source document",
        &[
            "en/lesson.md:23 ## {#count} | unknown_source | doc | document",
            "en/lesson.md:44 :::source document | missing_in_other |  | fr/lesson.md",
            "fr/lesson.md:44 :::source doc | missing_in_other |  | en/lesson.md",
        ],
    );
    let swapped =
        LESSON.replace("{#count}", "{#x}").replace("{#kanban}", "{#count}").replace("{#x}", "{#kanban}");
    let whole = whole(|name, text| if name == "en/lesson.md" { swapped.clone() } else { text.to_owned() });
    let first = cross_check(&whole).into_iter().next().expect("a fault");
    assert_eq!(line(&first), "en/lesson.md:1 #, ## | differs | count, kanban, tools | kanban, count, tools");
}

#[test]
fn situations_are_the_same_in_both_languages() {
    check(
        "en/cases.toml",
        "score = 0.3",
        "score = 0.5",
        &["en/cases.toml:3 case season, step march, choice discount, score | answer_differs | 0.5 | 0.3"],
    );
    check(
        "en/cases.toml",
        "next = \"bad\"\n[[case.step.choice]]\nid = \"hold\"\ntext = \"Hold the price\"\nfeedback = \"It takes a season to be believed.\"\nscore = 0.8\nnext = \"good\"",
        "next = \"good\"\n[[case.step.choice]]\nid = \"hold\"\ntext = \"Hold the price\"\nfeedback = \"It takes a season to be believed.\"\nscore = 0.8\nnext = \"bad\"",
        &[
            "en/cases.toml:3 case season, step july, choice again, next | differs | good | bad",
            "en/cases.toml:3 case season, step july, choice hold, next | differs | bad | good",
        ],
    );
}

#[test]
fn other_files_of_questions_are_compared_too() {
    let mut whole = whole(|_, text| text.to_owned());
    let set = |file: &str, text: &str| vec![("set.toml".to_owned(), Quiz::parse(file, text).0)];
    whole.modules[0].fr.sets = set("fr/set.toml", QUIZ);
    whole.modules[0].en.sets = set(
        "en/set.toml",
        &QUIZ.replace("bin = \"pull\"", "bin = \"push\"").replace("term:kanban", "term:card"),
    );
    let said: Vec<String> = cross_check(&whole).iter().map(line).collect();
    assert_eq!(
        said,
        [
            "en/set.toml:9 question one, stem | unknown_term | card | ",
            "en/set.toml:131 question bins, item search | answer_differs | push | pull",
        ]
    );
}

#[test]
fn a_missing_file_is_a_kind_of_its_own() {
    assert_eq!(FaultKind::MissingFile.code(), "missing_file");
}
