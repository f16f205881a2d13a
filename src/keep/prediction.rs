use serde::{Deserialize, Serialize};

use super::Keeper;

/// What a learner expected of a workshop's scenario before running it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Prediction {
    /// The choice or number committed to.
    pub choice: Choice,
    /// How sure the learner was.
    pub sure: Sureness,
}

/// What was committed to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// One of the offered answers, by its id.
    Option(String),
    /// A number, in the unit of the question.
    Number(f64),
}

/// How sure a learner was of a prediction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sureness {
    /// A guess.
    Guess,
    /// Rather sure.
    Rather,
    /// Certain.
    Certain,
}

impl Sureness {
    /// All three, from least to most.
    pub const ALL: [Sureness; 3] = [Sureness::Guess, Sureness::Rather, Sureness::Certain];
}

impl Keeper {
    /// The prediction made for a question (`line/season-over`, say).
    pub fn prediction(&self, question: &str) -> Option<Prediction> {
        self.value(&format!("prediction/{question}"))
    }

    /// Keeps a prediction; the first one stands, so that a result seen in
    /// between cannot improve it.
    pub fn predict(&self, question: &str, prediction: &Prediction) {
        if self.prediction(question).is_none() {
            self.keep(&format!("prediction/{question}"), prediction);
        }
    }
}
