//! What the learner's record promises: laws of merging, files, review days.

mod any;
mod files;
mod laws;
mod mastery;
mod review;
mod schedule;

use model::progress::{Act, Answer, Day, Entry, Mode, Record, Stamp};

/// An answer on a day, in the order of `seq`.
fn answer(day: Day, seq: u32, item: &str, right: bool) -> Entry {
    let score = if right { 1.0 } else { 0.0 };
    let answer = Answer {
        module: "push-pull".to_owned(),
        item: item.to_owned(),
        given: "b".to_owned(),
        score,
        right,
        mode: Mode::Practice,
        ..Answer::default()
    };
    entry(day, seq, Act::Answer(answer))
}

/// An act on a day, in the order of `seq`.
fn entry(day: Day, seq: u32, act: Act) -> Entry {
    let at = u64::try_from(day).unwrap_or(0) * 86_400_000;
    Entry::new(Stamp { at, device: 7, seq }, day, act)
}

fn record(entries: impl IntoIterator<Item = Entry>) -> Record {
    Record::of(entries.into_iter().collect())
}
