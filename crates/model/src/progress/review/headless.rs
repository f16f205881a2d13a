//! The schedule of one question for the headless runner: ratings and days in,
//! states and intervals out.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::memory::{Memory, Rating, Review};
use crate::issue::{Issue, Problem};
use crate::line::shaped;
use crate::progress::Day;
use crate::spec::FieldSpec;

/// What was rated, and when.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(default)]
pub struct Params {
    /// 1 again, 2 hard, 3 good, 4 easy.
    pub ratings: Vec<u32>,
    /// The day of each rating; empty for "each on the day it is due", the
    /// first on day 0.
    pub days: Vec<Day>,
}

impl Default for Params {
    fn default() -> Params {
        Params { ratings: vec![3, 3, 3, 3, 3, 1, 3, 3, 2, 4], days: Vec::new() }
    }
}

/// A review and what follows from it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Step {
    /// The day of the review.
    pub day: Day,
    /// Its rating, 1 to 4.
    pub rating: u32,
    /// The memory's stability after it [days].
    pub stability: f32,
    /// Its difficulty after it, 1 to 10.
    pub difficulty: f32,
    /// Whole days until the next review.
    pub interval: u32,
    /// The day of the next review.
    pub due: Day,
}

/// The fields of [`Params`].
pub fn spec() -> Vec<FieldSpec> {
    vec![
        FieldSpec::list("ratings", (1, 1000), json!(Params::default().ratings)),
        FieldSpec::integer("ratings.*", "1", (1, 4), 3),
        FieldSpec::list("days", (0, 1000), json!([])),
        FieldSpec::integer("days.*", "d", (0, 1_000_000), 0),
    ]
}

/// The state after each review.
///
/// # Errors
/// What is wrong with the parameters.
pub fn run(value: &Value) -> Result<Vec<Step>, Vec<Issue>> {
    let params: Params = shaped(value, &spec())?;
    check(&params).map_err(|issue| vec![issue])?;
    let mut reviews: Vec<Review> = Vec::new();
    let mut steps: Vec<Step> = Vec::new();
    for (index, number) in params.ratings.iter().enumerate() {
        let due = steps.last().map_or(0, |step| step.due);
        let day = params.days.get(index).copied().unwrap_or(due);
        let Some(rating) = Rating::ALL.into_iter().find(|rating| *rating as u32 == *number) else {
            continue;
        };
        reviews.push(Review { day, rating });
        let Some(memory) = Memory::after(&reviews) else { continue };
        let interval = memory.interval();
        let due = day.saturating_add(i32::try_from(interval).unwrap_or(i32::MAX));
        let Memory { stability, difficulty } = memory;
        steps.push(Step { day, rating: *number, stability, difficulty, interval, due });
    }
    Ok(steps)
}

fn check(params: &Params) -> Result<(), Issue> {
    let (ratings, days) = (params.ratings.len(), params.days.len());
    if days != 0 && days != ratings {
        let found = format!("{days} days for {ratings} ratings");
        return Err(Issue::new("days", found, Problem::Other("same_length_as_ratings")));
    }
    match params.days.windows(2).position(|pair| pair[1] < pair[0]) {
        Some(index) => {
            let field = format!("days.{}", index + 1);
            let found = params.days.get(index + 1).copied().unwrap_or_default();
            Err(Issue::new(field, found.to_string(), Problem::Other("not_sorted")))
        }
        None => Ok(()),
    }
}
