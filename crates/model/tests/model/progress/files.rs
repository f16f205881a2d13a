use model::progress::exchange::{ImportFault, Migrated, export, import, migrate};
use model::progress::{Act, Choice, Record, Sureness, line, segment};
use proptest::prelude::*;
use rand_pcg::Pcg32;
use rand_pcg::rand_core::{Rng, SeedableRng};
use serde_json::{Value, json};

use super::{answer, any, entry, record};

/// A file as the first version of the course exported it.
const FIRST: &str = include_str!("../../files/export-1.json");

fn sample() -> Record {
    let mut all = import(FIRST).expect("the stored file is read").record;
    let answers = (0..40).map(|n| answer(20_000 + n, n as u32, &format!("q{}", n % 7), n % 3 != 0));
    all.merge(&record(answers.chain([entry(20_001, 900, Act::ExamDate(Some(20_100)))])));
    all
}

#[test]
fn a_file_of_the_first_version_migrates() {
    let found = import(FIRST).expect("read");
    assert_eq!(found.unreadable, ["best/line/broken"]);
    let record = found.record;
    assert_eq!(record.entries().len(), 6);
    let bet = record.prediction("line/season-over").expect("a prediction");
    assert_eq!((&bet.choice, bet.sure), (&Choice::Option("1".to_owned()), Sureness::Rather));
    let bet = record.prediction("cards/penny-fab").expect("a prediction");
    assert_eq!(bet.choice, Choice::Number(6.0));
    let best = record.best("line/season-over").expect("a best");
    assert_eq!(best.value, 4.0321);
    assert!(best.detail.contains("conwip"));
    assert_eq!(record.best("cards/penny-fab").expect("a best").value, 5.0);
    assert!(record.has_taken("push-pull", "predict") && record.has_taken("push-pull", "experiment"));
    // Once more, or from the store itself, it is the same record.
    let mut twice = record.clone();
    assert_eq!(twice.merge(&import(FIRST).expect("read").record), 0);
    assert!(
        matches!(migrate("taken/push-pull/predict", "1"), Migrated::Entry(one) if record.entries().contains(&one))
    );
    assert_eq!(migrate("theme", "dark"), Migrated::Other);
    // And the second version takes it along.
    assert_eq!(import(&export("", &record, &[])).expect("read").record, record);
}

#[test]
fn a_file_of_the_panic_screen_brings_the_record_of_who_was_at_work() {
    let lines = |record: &Record| {
        let mut writer = line::Writer::default();
        record.entries().iter().for_each(|entry| writer.push(entry));
        segment::seal(writer.text())
    };
    let (mine, other) = (sample(), record([answer(20_300, 7, "theirs", true)]));
    let file = json!({ "course": "atelier-des-flux", "version": 1, "stored": {
        "lang": "fr",
        "2/profiles": json!({ "current": "b", "list": [] }).to_string(),
        "2/entries/b/1.0": lines(&mine),
        "2/entries/b/1.1": "a broken text",
        "2/entries/a/1.0": lines(&other),
        "2/aside/b/0": "unreadable before",
    }});
    let found = import(&file.to_string()).expect("read");
    assert_eq!(found.record, mine);
    assert_eq!(found.aside, ["unreadable before", "a broken text"]);
}

#[test]
fn each_fault_is_told_with_its_place() {
    let good: Value = serde_json::from_str(&export("A", &sample(), &[])).expect("JSON");
    let with = |field: &str, value: Value| {
        let mut file = good.clone();
        file[field] = value;
        file.to_string()
    };
    let without = |field: &str| {
        let mut file = good.clone();
        file.as_object_mut().expect("an object").remove(field);
        file.to_string()
    };
    let entry = |index: usize, text: &str| {
        let mut file = good.clone();
        file["entries"][index] = json!(text);
        file.to_string()
    };
    for (file, expected) in [
        (String::new(), ImportFault::NotJson { line: 1, column: 0 }),
        ("{\n\"course\": ".to_owned(), ImportFault::NotJson { line: 2, column: 10 }),
        ("[]".to_owned(), ImportFault::NotOurs),
        (with("course", json!("another")), ImportFault::NotOurs),
        (with("version", json!(3)), ImportFault::Newer { version: 3 }),
        (with("version", json!("2")), ImportFault::Field { field: "version" }),
        (with("version", json!(0)), ImportFault::Field { field: "version" }),
        (without("profile"), ImportFault::Field { field: "profile" }),
        (with("entries", json!({})), ImportFault::Field { field: "entries" }),
        (with("entries", json!([1])), ImportFault::Field { field: "entries" }),
        (with("aside", json!(1)), ImportFault::Field { field: "aside" }),
        (without("check"), ImportFault::Field { field: "check" }),
        (entry(0, "zzz"), ImportFault::Entry { index: 1 }),
        (entry(3, "0\tT\ta\tb\tc"), ImportFault::Entry { index: 4 }),
        (entry(3, "0\tT\ta\tb\n0\tT\ta\tc"), ImportFault::Entry { index: 4 }),
        (entry(3, "0\tT\ta\tb"), ImportFault::Altered),
        (
            json!({"course": "atelier-des-flux", "version": 1}).to_string(),
            ImportFault::Field { field: "stored" },
        ),
    ] {
        assert_eq!(import(&file), Err(expected), "{}", file.chars().take(200).collect::<String>());
    }
}

/// Ten thousand files with something wrong: cut, doubled, bits turned, parts
/// exchanged. Either such a file says what is wrong, or what it says is what
/// was exported.
#[test]
fn ten_thousand_mutated_exports_change_nothing() {
    let mine = sample();
    let aside = ["2 zzz\nwhat the store could not read".to_owned()];
    let good = export("Équipe du soir", &mine, &aside);
    let mut random = Pcg32::seed_from_u64(42);
    let mut taken = 0;
    for round in 0..10_000 {
        let text = if round % 5 == 4 { FIRST } else { &good };
        let mutated = mutate(text.as_bytes(), &mut random);
        let text = String::from_utf8_lossy(&mutated);
        let Ok(found) = import(&text) else { continue };
        taken += 1;
        let mut merged = mine.clone();
        merged.merge(&found.record);
        // Nothing that was there is gone or changed; from a sealed file, nothing came that was not in it.
        assert!(mine.entries().iter().all(|entry| merged.entries().binary_search(entry).is_ok()), "{text}");
        assert!(round % 5 == 4 || merged == mine, "{text}");
    }
    // Some changes hit nothing that matters: a space, a name.
    assert!((1..5_000).contains(&taken), "{taken} files taken");
}

#[test]
fn ten_thousand_mutated_segments_give_nothing_false() {
    let mine = sample();
    let mut writer = model::progress::line::Writer::default();
    mine.entries().iter().for_each(|entry| writer.push(entry));
    let good = segment::seal(writer.text());
    let mut random = Pcg32::seed_from_u64(7);
    for _ in 0..10_000 {
        let mutated = mutate(good.as_bytes(), &mut random);
        let text = String::from_utf8_lossy(&mutated);
        if let Ok(entries) = segment::open(&text) {
            assert_eq!(entries, mine.entries(), "{text}");
        }
    }
}

#[test]
fn a_segment_of_a_newer_page_is_known_as_such() {
    assert_eq!(segment::open("3 abc\nwhatever"), Err(segment::SegmentFault::Newer(3)));
    assert_eq!(segment::open("1 abc\nwhatever"), Err(segment::SegmentFault::Damaged));
    assert_eq!(segment::open(""), Err(segment::SegmentFault::Damaged));
}

/// Changes a text in one to three places.
fn mutate(text: &[u8], random: &mut Pcg32) -> Vec<u8> {
    let mut text = text.to_vec();
    for _ in 0..=random.next_u32() % 3 {
        let at = random.next_u32() as usize % text.len().max(1);
        let length = 1 + random.next_u32() as usize % 40;
        let end = (at + length).min(text.len());
        match random.next_u32() % 6 {
            0 => text.truncate(at),
            1 => drop(text.drain(at..end)),
            2 => {
                let piece = text[at..end].to_vec();
                let to = random.next_u32() as usize % (text.len() + 1);
                text.splice(to..to, piece);
            }
            3 => text.insert(at, random.next_u32() as u8),
            4 => {
                let other = random.next_u32() as usize % text.len();
                text.swap(at, other);
            }
            _ => {
                if let Some(byte) = text.get_mut(at) {
                    *byte ^= 1 << (random.next_u32() % 8);
                }
            }
        }
        if text.is_empty() {
            text.push(b' ');
        }
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn an_export_gives_the_record_back(all in any::record(), name in ".{0,20}", aside in prop::collection::vec(".{0,20}", 0..3)) {
        let found = import(&export(&name, &all, &aside)).expect("read");
        prop_assert_eq!(found.record, all);
        prop_assert_eq!((found.name, found.aside), (name, aside));
    }
}
