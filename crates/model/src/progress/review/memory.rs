use fsrs::{DEFAULT_PARAMETERS, FSRS, FSRSItem, FSRSReview, current_retrievability};

use crate::progress::{Answer, Day, Sureness};

/// The chance of still knowing at which a question comes back.
pub const RETENTION: f32 = 0.9;

/// The longest interval [days], a hundred years.
const LONGEST: f32 = 36_500.0;

/// How well a question was remembered, as FSRS has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rating {
    /// Not.
    Again = 1,
    /// With help.
    Hard = 2,
    /// Well.
    Good = 3,
    /// Without having to think.
    Easy = 4,
}

impl Rating {
    /// All four, from worst to best.
    pub const ALL: [Rating; 4] = [Rating::Again, Rating::Hard, Rating::Good, Rating::Easy];

    /// What an answer says of memory: wrong, or right only in part, is
    /// [`Again`](Rating::Again); right after a hint [`Hard`](Rating::Hard);
    /// right [`Good`](Rating::Good); right, without a hint and said to be
    /// certain [`Easy`](Rating::Easy).
    pub fn of(answer: &Answer) -> Rating {
        match (answer.right, answer.hints, answer.sure) {
            (false, _, _) => Rating::Again,
            (true, 1.., _) => Rating::Hard,
            (true, 0, Some(Sureness::Certain)) => Rating::Easy,
            (true, 0, _) => Rating::Good,
        }
    }
}

/// A rated answer: the first to a question on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Review {
    /// The learner's calendar day.
    pub day: Day,
    /// How it went.
    pub rating: Rating,
}

/// What FSRS supposes of the memory of one question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Memory {
    /// Days after which it is known with a chance of [`RETENTION`].
    pub stability: f32,
    /// From 1, easy, to 10, hard.
    pub difficulty: f32,
}

impl Memory {
    /// The memory after some reviews, in their order; none without reviews. A
    /// day that lies before the last one counts as that one, where FSRS has a
    /// formula of its own for the same day.
    pub fn after(reviews: &[Review]) -> Option<Memory> {
        let mut before = reviews.first()?.day;
        let reviews = reviews.iter().map(|review| {
            let delta_t = u32::try_from(review.day.saturating_sub(before)).unwrap_or(0);
            before = review.day;
            FSRSReview { rating: review.rating as u32, delta_t: delta_t.min(LONGEST as u32) }
        });
        let item = FSRSItem { reviews: reviews.collect() };
        let state = scheduler()?.memory_state(item, None).ok()?;
        Some(Memory { stability: state.stability, difficulty: state.difficulty })
    }

    /// Whole days until the next review, 1 at least.
    pub fn interval(self) -> u32 {
        let days = scheduler().map_or(1.0, |fsrs| fsrs.next_interval(Some(self.stability), RETENTION, 0));
        days.round().clamp(1.0, LONGEST) as u32
    }

    /// The chance, 0 to 1, of still knowing after some days.
    pub fn chance(self, days: u32) -> f32 {
        let state = fsrs::MemoryState { stability: self.stability, difficulty: self.difficulty };
        current_retrievability(state, days as f32, fsrs::FSRS6_DEFAULT_DECAY)
    }

    /// The memory after one more review, some days later.
    pub fn next(self, days: u32, rating: Rating) -> Memory {
        let state = fsrs::MemoryState { stability: self.stability, difficulty: self.difficulty };
        let review = FSRSReview { rating: rating as u32, delta_t: days };
        let item = FSRSItem { reviews: vec![review] };
        let found = scheduler().and_then(|fsrs| fsrs.memory_state(item, Some(state)).ok());
        found.map_or(self, |found| Memory { stability: found.stability, difficulty: found.difficulty })
    }
}

/// FSRS with its default weights; the library checks them anew each time, which
/// costs little.
fn scheduler() -> Option<FSRS> {
    FSRS::new(&DEFAULT_PARAMETERS).ok()
}
