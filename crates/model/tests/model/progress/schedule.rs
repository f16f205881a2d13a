use model::progress::review::{Rating, Schedule};
use model::progress::{Act, Answer, Sureness};

use super::{answer, entry, record};

#[test]
fn answers_become_ratings() {
    let rated = |right, hints, sure| Rating::of(&Answer { right, hints, sure, ..Answer::default() });
    assert_eq!(rated(false, 0, Some(Sureness::Certain)), Rating::Again);
    assert_eq!(rated(true, 1, Some(Sureness::Certain)), Rating::Hard);
    assert_eq!(rated(true, 0, None), Rating::Good);
    assert_eq!(rated(true, 0, Some(Sureness::Rather)), Rating::Good);
    assert_eq!(rated(true, 0, Some(Sureness::Certain)), Rating::Easy);
}

#[test]
fn only_the_first_answer_of_a_day_is_rated() {
    let schedule = Schedule::of(&record([
        answer(100, 0, "a", false),
        answer(100, 1, "a", true),
        answer(101, 0, "a", true),
        answer(101, 1, "a", false),
    ]));
    let ratings: Vec<Rating> = schedule.items()[0].reviews.iter().map(|review| review.rating).collect();
    assert_eq!(ratings, [Rating::Again, Rating::Good]);
}

#[test]
fn what_is_due_comes_most_forgotten_first() {
    let schedule = Schedule::of(&record([
        answer(100, 0, "right", true),
        answer(100, 1, "wrong", false),
        answer(90, 0, "long-ago", true),
    ]));
    let due = |day| schedule.due(day).iter().map(|one| one.item.as_str()).collect::<Vec<_>>();
    assert_eq!(due(100), ["long-ago"]);
    assert_eq!(due(101), ["long-ago", "wrong"]);
    assert_eq!(due(102), ["wrong", "long-ago", "right"]);
    assert_eq!(schedule.next_day(100), Some(101));
    let short = schedule.clone().only(|_, item| item != "long-ago");
    assert!(short.due(100).is_empty());
}

#[test]
fn a_session_has_twenty_questions_at_most() {
    let schedule = Schedule::of(&record((0..35).map(|n| answer(100, n, &format!("q{n}"), true))));
    assert_eq!(schedule.due(102).len(), 35);
    assert_eq!(schedule.session(102).len(), 20);
    assert_eq!(schedule.ahead(102, 3)[0], 35);
}

#[test]
fn nothing_is_scheduled_past_the_exam() {
    let entries = [answer(100, 0, "a", true), answer(100, 1, "b", true)];
    let with =
        |day| Schedule::of(&record(entries.iter().cloned().chain([entry(100, 2, Act::ExamDate(day))])));
    let (free, exam) = (with(None), with(Some(103)));
    // Due on 102; answered right then, 11 days later and so on.
    assert_eq!(free.ahead(100, 14), [0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
    assert_eq!(exam.ahead(100, 14), [0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    assert_eq!((exam.due(103).len(), exam.due(104).len()), (2, 0));
    assert_eq!((with(Some(101)).next_day(100), exam.next_day(100)), (None, Some(102)));
    assert!(exam.is_over(104) && !exam.is_over(103) && !free.is_over(104));
    assert_eq!(with(Some(101)).ahead(104, 3), [0, 0, 0]);
}

#[test]
fn a_clock_set_back_loses_nothing() {
    // The clock stood ten years ahead when the first answer was given.
    let ahead = answer(3_750, 0, "a", true);
    let schedule = Schedule::of(&record([ahead.clone()]));
    assert_eq!(schedule.due(100).len(), 1);
    assert_eq!(schedule.ahead(100, 2)[0], 1);
    // The next answer bears the right day, behind the first in the order of stamps.
    let stamp = model::progress::Stamp::after(Some(ahead.stamp()), 100 * 86_400_000, 8);
    let Act::Answer(again) = ahead.act().clone() else { panic!("an answer") };
    let back = model::progress::Entry::new(stamp, 100, Act::Answer(again));
    let schedule = Schedule::of(&record([back, ahead]));
    assert_eq!(schedule.items()[0].reviews.len(), 2);
    assert!(schedule.due(100).is_empty());
    assert!(schedule.items()[0].due > 100 && schedule.items()[0].due < 120);
}
