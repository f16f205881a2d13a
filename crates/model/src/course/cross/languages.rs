//! Whether both languages ask the same.
//!
//! A part of a text becomes a list of traits, each with its name and value, and the lists are held
//! side by side: what only one language has, or what differs, is told in the English file, since
//! the course is written in French first; what English alone has, is told there too.

use super::super::fault::{Fault, FaultKind, shorten};
use super::super::sheet::right_ids;
use super::super::text::Target;
use super::super::{Body, Case, Cases, Choice, Lesson, Numeric, Question, Quiz, Tolerance};
use super::Texts;

/// Something that both languages must have.
struct Twin {
    /// The place in the file's own words: `question pp-cards`.
    place: String,
    line: usize,
    traits: Vec<Trait>,
}

/// What must be the same in both languages.
struct Trait {
    /// The field or part: `option b`.
    name: String,
    value: String,
    kind: FaultKind,
}

/// A file whose parts are compared.
struct Side<'t> {
    file: &'t str,
    twins: Vec<Twin>,
    /// Places left out for faults of their own.
    left_out: Vec<String>,
}

pub(super) fn check(fr: &Texts, en: &Texts) -> Vec<Fault> {
    let mut faults = Vec::new();
    if let (Some(fr), Some(en)) = (&fr.lesson, &en.lesson) {
        compare(&lesson(fr, en), &lesson(en, fr), &mut faults);
    }
    if let (Some(fr), Some(en)) = (&fr.quiz, &en.quiz) {
        compare(&quiz(fr), &quiz(en), &mut faults);
    }
    for (name, fr) in &fr.sets {
        if let Some((_, en)) = en.sets.iter().find(|(other, _)| other == name) {
            compare(&quiz(fr), &quiz(en), &mut faults);
        }
    }
    if let (Some(fr), Some(en)) = (&fr.cases, &en.cases) {
        compare(&cases(fr), &cases(en), &mut faults);
    }
    faults
}

fn compare(fr: &Side<'_>, en: &Side<'_>, faults: &mut Vec<Fault>) {
    for (here, there) in [(fr, en), (en, fr)] {
        for twin in &here.twins {
            let known = there.twins.iter().any(|other| other.place == twin.place);
            if !known && !there.left_out.contains(&twin.place) {
                faults.push(fault(here, twin.line, &twin.place, FaultKind::MissingInOther, "", there.file));
            }
        }
    }
    for english in &en.twins {
        if let Some(french) = fr.twins.iter().find(|french| french.place == english.place) {
            compare_traits(en, french, english, faults);
        }
    }
}

fn compare_traits(en: &Side<'_>, french: &Twin, english: &Twin, faults: &mut Vec<Fault>) {
    let place = |part: &Trait| format!("{}, {}", english.place, part.name);
    for part in &english.traits {
        match french.traits.iter().find(|other| other.name == part.name) {
            Some(other) if other.value == part.value => {}
            Some(other) => {
                faults.push(fault(en, english.line, &place(part), part.kind, &part.value, &other.value));
            }
            None => faults.push(fault(en, english.line, &place(part), FaultKind::MissingInOther, "", "")),
        }
    }
    for part in &french.traits {
        if !english.traits.iter().any(|other| other.name == part.name) {
            // It is English that lacks it: the part is what was expected.
            faults.push(fault(en, english.line, &english.place, FaultKind::Differs, "", &part.name));
        }
    }
}

fn fault(side: &Side<'_>, line: usize, place: &str, kind: FaultKind, found: &str, expected: &str) -> Fault {
    let (found, expected) = (shorten(found), expected.to_owned());
    Fault { file: side.file.to_owned(), line, place: place.to_owned(), kind, found, expected }
}

fn same(name: &str, value: impl ToString) -> Trait {
    Trait { name: name.to_owned(), value: value.to_string(), kind: FaultKind::Differs }
}

fn answer(name: &str, value: impl ToString) -> Trait {
    Trait { kind: FaultKind::AnswerDiffers, ..same(name, value) }
}

fn lesson<'t>(lesson: &'t Lesson, other: &Lesson) -> Side<'t> {
    // Screens that only one language has are told one by one; the order is that of the others.
    let both = lesson.screens.iter().filter(|screen| other.screen(&screen.id).is_some());
    let order: Vec<&str> = both.map(|screen| screen.id.as_str()).collect();
    let mut twins = vec![Twin { place: "#".to_owned(), line: 1, traits: vec![same("##", order.join(", "))] }];
    for screen in &lesson.screens {
        let place = format!("## {{#{}}}", screen.id);
        let figures = lesson.figures.iter().filter(|figure| figure.place == place);
        let figures: Vec<&str> = figures.map(|figure| figure.id.as_str()).collect();
        let links = lesson.refs.iter().filter(|reference| reference.place == place);
        let workshops = links.filter_map(|reference| match &reference.target {
            target @ Target::Workshop { .. } => Some(target.to_string()),
            _ => None,
        });
        let workshops: Vec<String> = workshops.collect();
        let traits = vec![same(":::figure", figures.join(", ")), same("workshop", workshops.join(", "))];
        twins.push(Twin { place, line: screen.line, traits });
    }
    twins.extend(lesson.sources.iter().map(|source| Twin {
        place: format!(":::source {}", source.id),
        line: source.line,
        traits: Vec::new(),
    }));
    Side { file: &lesson.file, twins, left_out: Vec::new() }
}

fn quiz(quiz: &Quiz) -> Side<'_> {
    Side {
        file: &quiz.file,
        twins: quiz.questions.iter().map(question).collect(),
        left_out: quiz.left_out.iter().map(|id| format!("question {id}")).collect(),
    }
}

fn question(question: &Question) -> Twin {
    let mut traits = vec![
        same("kind", question.body.kind()),
        same("concept", &question.concept),
        same("level", question.level.code()),
        same("lesson", &question.lesson),
        same("hints", question.hints.len()),
    ];
    traits.extend(body(&question.body));
    Twin { place: format!("question {}", question.id), line: question.line, traits }
}

fn body(body: &Body) -> Vec<Trait> {
    let ids = |ids: Vec<&str>| ids.join(", ");
    match body {
        Body::Single(options) | Body::Several(options) => choices("option", options),
        Body::TrueFalse { right, .. } => vec![answer("right", right)],
        Body::Numeric(it) => numeric(it),
        Body::Match(pairs) => pairs.iter().map(|pair| same(&format!("pair {}", pair.id), "")).collect(),
        Body::Order(items) => vec![answer("item", ids(items.iter().map(|item| item.id.as_str()).collect()))],
        Body::Classify { bins, items } => {
            let bins = bins.iter().map(|bin| same(&format!("bin {}", bin.id), ""));
            bins.chain(items.iter().map(|item| answer(&format!("item {}", item.id), &item.bin))).collect()
        }
        Body::Gap { gaps, .. } => {
            gaps.iter().flat_map(|gap| choices(&format!("gap {}, option", gap.id), &gap.options)).collect()
        }
        Body::Point { figure, spots } => {
            let mut traits = vec![same("figure", figure)];
            traits.extend(choices("spot", spots));
            traits
        }
    }
}

fn choices(name: &str, choices: &[Choice]) -> Vec<Trait> {
    let rights: Vec<String> = right_ids(choices).into_iter().collect();
    let mut traits: Vec<Trait> =
        choices.iter().map(|choice| same(&format!("{name} {}", choice.id), "")).collect();
    traits.push(answer(&format!("{name}, right"), rights.join(", ")));
    traits
}

fn numeric(numeric: &Numeric) -> Vec<Trait> {
    let tolerance = match numeric.tolerance {
        Tolerance::Relative(share) => format!("tolerance = {share}"),
        Tolerance::Absolute(distance) => format!("tolerance_abs = {distance}"),
    };
    let mut traits = vec![
        answer("formula", numeric.formula.text().replace(' ', "")),
        answer("tolerance", tolerance),
        same("decimals", numeric.decimals),
    ];
    for (name, draw) in &numeric.draws {
        let value = format!("from = {}, to = {}, step = {}", draw.from, draw.to, draw.step);
        traits.push(answer(&format!("draw, {name}"), value));
    }
    let traps: Vec<String> = numeric.traps.iter().map(|trap| trap.formula.text().replace(' ', "")).collect();
    traits.push(same("trap", traps.join("; ")));
    traits
}

fn cases(cases: &Cases) -> Side<'_> {
    Side {
        file: &cases.file,
        twins: cases.cases.iter().map(case).collect(),
        left_out: cases.left_out.iter().map(|id| format!("case {id}")).collect(),
    }
}

fn case(case: &Case) -> Twin {
    let mut traits = vec![
        same("concept", &case.concept),
        same("level", case.level.code()),
        same("lesson", &case.lesson),
        same("start", &case.start),
    ];
    for step in &case.steps {
        traits.push(same(&format!("step {}", step.id), ""));
        for choice in &step.choices {
            let name = format!("step {}, choice {}", step.id, choice.id);
            traits.push(same(&format!("{name}, next"), &choice.next));
            traits.push(answer(&format!("{name}, score"), choice.score));
        }
    }
    traits.extend(case.ends.iter().map(|end| same(&format!("end {}", end.id), "")));
    Twin { place: format!("case {}", case.id), line: case.line, traits }
}
