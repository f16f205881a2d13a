//! What is wrong with an input, as data that an interface can put into words.

use std::fmt;

use serde::Serialize;

/// One fault in an input: which field, what stood there, why it cannot be used.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Issue {
    /// Dotted path of the field, for example `stations.2.mean`; empty for the whole input.
    pub field: String,
    /// The value that stood there, as JSON text, shortened where long.
    pub value: String,
    /// Why the value cannot be used.
    pub problem: Problem,
}

/// Why a value cannot be used; carries what a translated sentence needs.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Problem {
    /// A number (or a list's length) outside `min..=max`.
    OutOfRange {
        /// Smallest value accepted.
        min: f64,
        /// Largest value accepted.
        max: f64,
    },
    /// Another type of value was expected: `number`, `a whole number`, `true or false`, `text`,
    /// `list`, `object`.
    WrongType {
        /// The type expected.
        expected: &'static str,
    },
    /// The field does not exist, or not beside the chosen `kind`.
    UnknownField,
    /// The word is not one of those known.
    UnknownVariant {
        /// The words known.
        allowed: Vec<&'static str>,
    },
    /// The field must be given.
    Missing,
    /// The text is not JSON; `line` and `column` count from 1.
    NotJson {
        /// Line of the fault.
        line: usize,
        /// Column of the fault.
        column: usize,
    },
    /// A rule that binds several fields; the code names the rule.
    Other(&'static str),
}

impl Issue {
    /// An issue on `field` with the value that stood there.
    pub fn new(field: impl Into<String>, value: impl Into<String>, problem: Problem) -> Self {
        Self { field: field.into(), value: shorten(value.into()), problem }
    }

    /// The same issue with `prefix.` put before the field's path.
    #[must_use]
    pub fn under(mut self, prefix: &str) -> Self {
        self.field = match self.field.as_str() {
            "" => prefix.to_owned(),
            field => format!("{prefix}.{field}"),
        };
        self
    }
}

impl fmt::Display for Issue {
    /// One English line naming field, value and range.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let field = match self.field.as_str() {
            "" => "input",
            field => field,
        };
        let value = &self.value;
        match &self.problem {
            Problem::OutOfRange { min, max } => {
                write!(f, "{field}: {value} is out of range ({min} to {max})")
            }
            Problem::WrongType { expected } => write!(f, "{field}: {value} is not {expected}"),
            Problem::UnknownField => write!(f, "{field}: unknown field (value {value})"),
            Problem::UnknownVariant { allowed } => {
                write!(f, "{field}: {value} is not one of {}", allowed.join(", "))
            }
            Problem::Missing => write!(f, "{field}: missing"),
            Problem::NotJson { line, column } => {
                write!(f, "{field}: not JSON at line {line}, column {column}")
            }
            Problem::Other(code) => write!(f, "{field}: {value}: {}", sentence(code)),
        }
    }
}

impl std::error::Error for Issue {}

/// The English sentence of a rule that binds several fields.
fn sentence(code: &'static str) -> &'static str {
    match code {
        "loops_overlap" => "loops must follow one another without overlapping",
        "loop_reversed" => "a loop's first station must not come after its last",
        "loop_after_decoupling" => "loops must end before the decoupling point",
        "mtbf_and_mttr" => "mtbf and mttr go together",
        "needs_demand" => "production to order needs customers, not saturated demand",
        "not_sorted" => "times must not decrease",
        "warm_up_after_horizon" => "the warm-up must end before the horizon",
        "too_long" => "the run would handle too many parts or customers (2000000 at most)",
        "fixed_under_way" => "cannot change while the line runs",
        "same_length_as_stations" => "one number per station is expected",
        "same_length_as_ratings" => "one day per rating is expected, or none at all",
        other => other,
    }
}

/// Keeps a message on one readable line, whatever stood in the input.
fn shorten(value: String) -> String {
    const MOST: usize = 60;
    let clean: String = value.chars().take(MOST + 1).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if clean.chars().count() > MOST { clean.chars().take(MOST - 1).chain(['…']).collect() } else { clean }
}
