use model::progress::{Act, Item, mastery, timeline};

use super::{answer, entry, record};

fn items() -> Vec<Item> {
    let item = |id: &str, concept: &str| Item { id: id.to_owned(), concept: concept.to_owned() };
    vec![item("a", "kanban"), item("b", "kanban"), item("c", "conwip")]
}

#[test]
fn a_concept_is_the_mean_of_its_questions_and_a_module_of_its_concepts() {
    let found =
        mastery(&record([answer(10, 0, "a", true), answer(10, 1, "gone", true)]), "push-pull", &items());
    let names: Vec<&str> = found.concepts.iter().map(|(concept, _)| concept.as_str()).collect();
    assert_eq!(names, ["kanban", "conwip"]);
    assert_eq!((found.concepts[0].1.share, found.concepts[1].1.share, found.whole.share), (0.5, 0.0, 0.25));
    assert_eq!((found.whole.questions, found.whole.answered), (3, 1));
}

#[test]
fn the_first_answer_of_the_latest_day_counts() {
    let share = |entries: Vec<model::progress::Entry>| {
        mastery(&record(entries), "push-pull", &items()).concepts[1].1.share
    };
    assert_eq!(share(vec![answer(10, 0, "c", false), answer(10, 1, "c", true)]), 0.0);
    assert_eq!(
        share(vec![answer(10, 0, "c", false), answer(11, 0, "c", true), answer(11, 1, "c", false)]),
        1.0
    );
    let hinted = answer(12, 0, "c", true);
    let Act::Answer(mut given) = hinted.act().clone() else { panic!("an answer") };
    (given.hints, given.score) = (1, 0.8);
    assert_eq!(share(vec![model::progress::Entry::new(hinted.stamp(), 12, Act::Answer(given))]), 0.8);
}

#[test]
fn no_questions_no_mastery() {
    let found = mastery(&record([answer(10, 0, "a", true)]), "push-pull", &[]);
    assert_eq!((found.whole.share, found.concepts.len()), (0.0, 0));
    assert_eq!(mastery(&record([answer(10, 0, "a", true)]), "orders", &items()).whole.share, 0.0);
}

#[test]
fn the_time_line_counts_what_was_done_day_by_day() {
    let read = Act::Read { module: "push-pull".to_owned(), screen: "cards".to_owned() };
    let step = Act::Taken { module: "push-pull".to_owned(), step: "predict".to_owned() };
    let all = record([
        entry(0, 0, step.clone()),
        answer(20, 0, "a", true),
        answer(20, 1, "a", false),
        entry(20, 2, read),
        entry(21, 0, step),
        answer(22, 0, "b", true),
    ]);
    let days = timeline(&all);
    let told: Vec<_> = days.iter().map(|day| (day.day, day.answers, day.right, day.screens)).collect();
    assert_eq!(told, [(22, 1, 1, 0), (20, 2, 1, 1)]);
}
