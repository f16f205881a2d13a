//! Questions drawn with a seed.

use std::collections::BTreeSet;

use model::course::{GapPart, Quiz, Sheet};

use super::{QUIZ, question, question_of};

/// Numbers as a point and the fewest digits, for tests.
fn write(value: f64, decimals: u32) -> String {
    let text = format!("{value:.*}", decimals as usize);
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

#[test]
fn the_same_seed_gives_the_same_sheet() {
    let (quiz, _) = Quiz::parse("quiz.toml", QUIZ);
    for question in &quiz.questions {
        for seed in 0..20 {
            assert_eq!(Sheet::new(question, seed), Sheet::new(question, seed));
        }
    }
}

#[test]
fn draws_depend_on_seed_and_ids_alone() {
    // The other language: other words, and the parts written in another order.
    let french = question("some");
    let mut english = french.clone();
    english.stem = "?".to_owned();
    if let model::course::Body::Several(options) = &mut english.body {
        options.reverse();
        options.iter_mut().for_each(|option| option.text.push('!'));
    }
    for seed in 0..50 {
        assert_eq!(Sheet::new(&french, seed).options(), Sheet::new(&english, seed).options());
    }
}

#[test]
fn every_order_comes_up_equally_often() {
    let question = question("one");
    let mut counts = std::collections::BTreeMap::new();
    for seed in 0..6000 {
        *counts.entry(Sheet::new(&question, seed).options().join("")).or_insert(0) += 1;
    }
    assert_eq!(counts.len(), 6);
    assert!(counts.values().all(|count| (850..1150).contains(count)), "{counts:?}");
}

#[test]
fn an_order_to_find_is_never_shown() {
    let steps = question("steps");
    let pairs = question("pairs");
    for seed in 0..500 {
        assert_ne!(Sheet::new(&steps, seed).options(), ["sale", "card", "work", "stock"]);
        let sheet = Sheet::new(&pairs, seed);
        assert_ne!(sheet.options(), sheet.rights());
        let (lefts, rights): (BTreeSet<_>, BTreeSet<_>) =
            (sheet.options().iter().collect(), sheet.rights().iter().collect());
        assert_eq!(lefts, rights);
    }
}

#[test]
fn numbers_drawn_are_those_of_the_file() {
    let question = question("number");
    let mut seen = BTreeSet::new();
    for seed in 0..4000 {
        let sheet = Sheet::new(&question, seed);
        let numbers = sheet.numbers();
        let (d, l, c) = (numbers["d"], numbers["l"], numbers["c"]);
        assert!((4.0..=12.0).contains(&d) && (1.0..=3.0).contains(&l) && (2.0..=5.0).contains(&c));
        // As it would be written: no digit of binary arithmetic behind.
        assert_eq!(d, format!("{d:.1}").parse::<f64>().expect("a number"));
        assert_eq!(sheet.answer(), libm::ceil(d * l / c - 1e-9), "{d} {l} {c}");
        seen.insert(format!("{d} {l} {c}"));
    }
    assert_eq!(seen.len(), 21 * 3 * 4);
}

#[test]
fn texts_are_filled() {
    let question = question("number");
    let sheet = Sheet::new(&question, 3);
    let n = |name: &str| sheet.numbers()[name];
    let (d, l, c) = (n("d"), n("l"), n("c"));
    let said = sheet.fill(&question.explanation, &write);
    let quotient = write(d * l / c, if d * l / c >= 1.0 { 2 } else { 3 });
    assert_eq!(said, format!("{} × {l} / {c} = {quotient}, so {}.", write(d, 1), sheet.answer()));
    for (text, expect) in [
        ("{=1/3}", "0.333"),
        ("{=1/3:1}", "0.3"),
        ("{=200/3}", "66.67"),
        ("{=2000/3}", "666.7"),
        ("{=1/1000}", "0.001"),
        ("{=0.25}", "0.25"),
        ("{unknown} {=1/0} { {", "{unknown} {=1/0} { {"),
    ] {
        assert_eq!(sheet.fill(text, &write), expect);
    }
    // Braces of other questions are theirs.
    assert_eq!(Sheet::new(&super::question("one"), 1).fill("{d}", &write), "{d}");
}

#[test]
fn a_fixed_question_has_its_number() {
    let sheet = Sheet::new(&question_of("kind = \"numeric\"\nformula = \"42\"\n"), 9);
    assert_eq!(sheet.answer(), 42.0);
    assert!(sheet.grade(&sheet.key()).expect("a number").right);
}

#[test]
fn gaps_stand_in_their_text() {
    let sheet = Sheet::new(&question("gaps"), 5);
    let text = |words: &str| GapPart::Text(words.to_owned());
    let gap = |id: &str| GapPart::Gap(id.to_owned());
    assert_eq!(
        sheet.gap_parts(),
        [text("A "), gap("g1"), text(" line starts from a "), gap("g2"), text(".")]
    );
    let mut options = sheet.gap_options("g1");
    options.sort();
    assert_eq!(options, ["pulled", "pushed"]);
    assert!(sheet.gap_options("g9").is_empty());
}

/// Fixed for good: a record keeps seeds, and an exam is printed with one.
#[test]
fn draws_stay_what_they_were() {
    let sheet = Sheet::new(&question("number"), 42);
    let numbers: Vec<String> =
        sheet.numbers().iter().map(|(name, value)| format!("{name}={value}")).collect();
    assert_eq!(numbers.join(" "), "answer=5 c=5 d=10.8 l=2");
    assert_eq!(Sheet::new(&question("some"), 42).options().join(" "), "hope bound cards plan");
}
