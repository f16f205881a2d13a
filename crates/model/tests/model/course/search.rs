//! Search.

use model::course::search::{Doc, DocKind, Index, of_cases, of_glossary, of_lesson};
use model::course::{Cases, Glossary, Lesson};

use super::{CASES, GLOSSARY, LESSON};

fn index() -> Index {
    let doc = |kind, id: &str, title: &str, text: &str| Doc {
        kind,
        module: "push-pull".to_owned(),
        id: id.to_owned(),
        title: title.to_owned(),
        text: text.to_owned(),
    };
    Index::build(vec![
        doc(
            DocKind::Screen,
            "tires",
            "Qu’est-ce qu’un flux tiré ?",
            "Les flux tirés partent d’une vente. Un flux poussé part d’un plan ; on y pousse des pièces.",
        ),
        doc(
            DocKind::Screen,
            "canaux",
            "Les canaux de vente",
            "Le canal du détaillant, les niveaux de stock, l’œuvre du cœur de métier, la façon de vendre.",
        ),
        doc(DocKind::Term, "flux", "Flux", "Ce qui circule : matières, informations, argent."),
        doc(
            DocKind::Screen,
            "planning",
            "Planning and inventories",
            "Pulled lines need planning too. Inventory hides problems; bicycles wait.",
        ),
        doc(DocKind::Case, "etc", "L’entonnoir", "Une campagne, des clics, des commandes."),
    ])
}

fn ids(query: &str) -> Vec<String> {
    let index = index();
    index.find(query, 10).iter().map(|hit| index.docs()[hit.doc].id.clone()).collect()
}

fn check(query: &str, expect: &[&str]) {
    assert_eq!(ids(query), expect, "{query:?}");
}

#[test]
fn accents_case_plurals_and_endings_are_forgiven() {
    for (query, expect) in [
        ("pousse", "tires"),
        ("POUSSÉS", "tires"),
        ("poussées", "tires"),
        ("pousser", "tires"),
        ("tire", "tires"),
        ("canal", "canaux"),
        ("canaux", "canaux"),
        ("niveau", "canaux"),
        ("oeuvre", "canaux"),
        ("cœurs", "canaux"),
        ("facon", "canaux"),
        ("plan ", "planning"),
        ("plans ", "planning"),
        ("pulling", "planning"),
        ("inventory", "planning"),
        ("bicycle", "planning"),
        ("problem", "planning"),
        ("entonnoir", "etc"),
        ("l'entonnoir", "etc"),
        ("commande", "etc"),
    ] {
        assert!(ids(query).iter().any(|id| id == expect), "{query:?}: {:?}", ids(query));
    }
}

#[test]
fn the_last_word_may_be_begun_only() {
    check("entonn", &["etc"]);
    check("entonn ", &[]);
    check("informations arg", &["flux"]);
    check("e", &[]);
}

#[test]
fn every_word_must_stand_there_if_they_can() {
    check("flux vente", &["tires"]);
    // Nowhere together: what has one of them.
    check("stock entonnoir", &["etc", "canaux"]);
    check("", &[]);
    check("   ?! ", &[]);
    check("xyzzy", &[]);
}

#[test]
fn titles_come_first() {
    assert_eq!(ids("flux")[0], "flux");
    assert_eq!(ids("canaux")[0], "canaux");
    check("le flux", &["flux", "tires"]);
}

#[test]
fn excerpts_show_the_words() {
    let index = index();
    for query in ["flux poussé", "pièces", "stock", "métier"] {
        for hit in index.find(query, 10) {
            assert!(!hit.marks.is_empty(), "{query}: {}", hit.excerpt);
            for mark in hit.marks {
                let word = &hit.excerpt[mark];
                assert!(word.chars().all(char::is_alphanumeric), "{query}: {word}");
            }
        }
    }
    let long =
        format!("{} la vitesse, enfin. {}", "des mots qui ne disent rien ".repeat(40), "suite ".repeat(80));
    let index = Index::build(vec![Doc {
        kind: DocKind::Screen,
        module: String::new(),
        id: "x".to_owned(),
        title: String::new(),
        text: long,
    }]);
    let hit = index.find("vitesse", 1).remove(0);
    assert!(hit.excerpt.starts_with('…') && hit.excerpt.ends_with('…'), "{}", hit.excerpt);
    assert_eq!(&hit.excerpt[hit.marks[0].clone()], "vitesse");
    assert!(hit.excerpt.len() < 200);
}

#[test]
fn the_course_can_be_searched() {
    let mut docs = of_lesson("push-pull", &Lesson::parse("", LESSON).0);
    docs.extend(of_glossary(&Glossary::parse("", GLOSSARY).0, "fr"));
    docs.extend(of_cases("push-pull", &Cases::parse("", CASES).0));
    let index = Index::build(docs);
    let first = |query: &str| index.find(query, 1).first().map(|hit| index.docs()[hit.doc].id.clone());
    assert_eq!(first("kanban").as_deref(), Some("kanban"));
    assert_eq!(first("constant WIP").as_deref(), Some("conwip"));
    assert_eq!(first("warehouse"), None);
    assert_eq!(first("season end").as_deref(), Some("season"));
    assert_eq!(first("throughput").as_deref(), Some("count"));
}
