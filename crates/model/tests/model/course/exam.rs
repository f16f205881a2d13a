//! Papers of mock exams.

use std::collections::{BTreeMap, BTreeSet};

use model::course::{Quiz, exam};

use super::QUIZ;

fn quiz() -> Quiz {
    Quiz::parse("quiz.toml", QUIZ).0
}

/// The same questions under other ids.
fn other() -> Quiz {
    let mut quiz = quiz();
    quiz.questions.iter_mut().for_each(|question| question.id.insert_str(0, "other-"));
    quiz
}

#[test]
fn the_same_seed_gives_the_same_paper() {
    let (a, b) = (quiz(), other());
    let mut reversed = quiz();
    reversed.questions.reverse();
    for seed in 0..50 {
        let paper = exam(&[("a", &a), ("b", &b)], 8, seed);
        assert_eq!(paper, exam(&[("b", &b), ("a", &reversed)], 8, seed));
        let seeds: BTreeSet<u64> = paper.iter().map(|item| item.seed).collect();
        assert_eq!(seeds.len(), 8);
    }
    assert_ne!(exam(&[("a", &a)], 5, 1), exam(&[("a", &a)], 5, 2));
}

#[test]
fn modules_and_concepts_share_a_paper() {
    let (a, b) = (quiz(), other());
    for seed in 0..50 {
        let paper = exam(&[("a", &a), ("b", &b)], 8, seed);
        let mut per_module: BTreeMap<&str, usize> = BTreeMap::new();
        let mut concepts = BTreeSet::new();
        for item in &paper {
            *per_module.entry(&item.module).or_default() += 1;
            let quiz = if item.module == "a" { &a } else { &b };
            let question = quiz.question(&item.question).expect("a question of its module");
            concepts.insert((item.module.as_str(), question.concept.as_str()));
        }
        assert_eq!(per_module.into_values().collect::<Vec<_>>(), [4, 4]);
        // The sample has four concepts: each is asked once before any is asked twice.
        assert_eq!(concepts.len(), 8);
    }
}

#[test]
fn no_question_comes_twice() {
    let a = quiz();
    let paper = exam(&[("a", &a)], 100, 3);
    let ids: BTreeSet<&str> = paper.iter().map(|item| item.question.as_str()).collect();
    assert_eq!((paper.len(), ids.len()), (9, 9));
    assert!(exam(&[], 10, 1).is_empty());
    assert!(exam(&[("a", &a)], 0, 1).is_empty());
}
