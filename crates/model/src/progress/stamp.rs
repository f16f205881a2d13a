use std::fmt;

/// A local calendar day, counted from 1970-01-01 = 0.
pub type Day = i32;

/// The latest moment that a stamp may carry [ms UTC]: what a browser's own
/// dates end at, so that a broken clock or file cannot overflow anything.
pub const LATEST: u64 = 8_640_000_000_000_000;

/// When and where an entry was made. Stamps are totally ordered, and two
/// entries made apart never share one.
///
/// `at` never runs backwards in one record: a clock that was set back gives the
/// moment of the last entry and the next `seq`, so that the order of stamps is
/// the order in which things happened as far as one learner's record knows it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    /// The moment [ms UTC], at most [`LATEST`].
    pub at: u64,
    /// Tells entries of one moment apart, in the order they were made.
    pub seq: u32,
    /// Which writer made it: drawn at random by each opened page.
    pub device: u64,
}

impl Stamp {
    /// The stamp that follows `last` in a record, by the clock `now` [ms UTC].
    pub fn after(last: Option<Stamp>, now: u64, device: u64) -> Stamp {
        let now = now.min(LATEST);
        match last {
            Some(last) if last.at >= now => match last.seq.checked_add(1) {
                Some(seq) => Stamp { at: last.at, seq, device },
                None => Stamp { at: (last.at + 1).min(LATEST), seq: 0, device },
            },
            _ => Stamp { at: now, seq: 0, device },
        }
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.at, self.seq, self.device)
    }
}
