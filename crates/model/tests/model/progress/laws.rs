use model::progress::{Record, Stamp, line, segment};
use proptest::prelude::*;

use super::any;

fn merged(a: &Record, b: &Record) -> Record {
    let mut both = a.clone();
    both.merge(b);
    both
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn merging_is_commutative_associative_and_idempotent(a in any::record(), b in any::record(), c in any::record()) {
        prop_assert_eq!(merged(&a, &b), merged(&b, &a));
        prop_assert_eq!(merged(&merged(&a, &b), &c), merged(&a, &merged(&b, &c)));
        prop_assert_eq!(merged(&a, &a), a.clone());
        prop_assert_eq!(merged(&merged(&a, &b), &b), merged(&a, &b));
        prop_assert_eq!(merged(&a, &Record::default()), a);
    }

    #[test]
    fn merging_loses_nothing_and_counts_what_is_new(a in any::record(), b in any::record()) {
        let mut both = a.clone();
        let new = both.merge(&b);
        prop_assert_eq!(both.entries().len(), a.entries().len() + new);
        for entry in a.entries().iter().chain(b.entries()) {
            prop_assert!(both.entries().contains(entry));
        }
    }

    #[test]
    fn entries_one_by_one_make_the_same_record(entries in prop::collection::vec(any::entry(), 0..20)) {
        let mut record = Record::default();
        for entry in entries.iter().rev().chain(&entries) {
            record.insert(entry.clone());
        }
        prop_assert_eq!(record, Record::of(entries));
    }

    #[test]
    fn lines_and_segments_give_back_what_was_written(record in any::record()) {
        let mut writer = line::Writer::default();
        for entry in record.entries() {
            writer.push(entry);
        }
        prop_assert_eq!(line::read(writer.text()), Ok(record.entries().to_vec()));
        prop_assert_eq!(segment::open(&segment::seal(writer.text())), Ok(record.entries().to_vec()));
    }

    #[test]
    fn a_stamp_comes_after_the_last_whatever_the_clock_says(record in any::record(), now in any::<u64>(), device in any::<u64>()) {
        let next = Stamp::after(record.last(), now, device);
        // Only at the end of time is there no later stamp.
        let end = |last: Stamp| last.at == model::progress::LATEST && last.seq == u32::MAX;
        prop_assert!(record.last().is_none_or(|last| next > last || end(last)));
    }

    #[test]
    fn no_text_can_upset_the_reader(text in "[@a-zA-Z0-9\\t\\n=+.\\\\ -]{0,80}") {
        let _ = line::read(&text);
        let _ = segment::open(&text);
    }
}
