//! The kanban formula on exact decimals.

use crate::issue::{Issue, Problem};

/// A decimal number: `units` / 10^`places`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    units: i128,
    places: u32,
}

/// Most digits accepted, before and after the point together; keeps products within `i128`.
const MOST_DIGITS: usize = 9;

impl Decimal {
    /// A non-negative decimal from text such as `12`, `0.25` or `0,25`; at most nine digits.
    /// `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().replace(',', ".");
        let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
        let digits = whole.len() + part.len();
        let plain = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        if digits == 0 || digits > MOST_DIGITS || !plain(whole) || !plain(part) {
            return None;
        }
        let units = format!("{whole}{part}").parse().ok()?;
        Some(Self { units, places: part.len() as u32 })
    }

    fn scale(self) -> i128 {
        10_i128.pow(self.places)
    }
}

/// Toyota's kanban formula N = ⌈D·L·(1 + α)/C⌉, on exact decimals, so that ⌈5.0⌉ is 5 (Monden,
/// *Toyota Production System*): demand `d` [parts/h], lead time `l` [h], safety `alpha` [1],
/// container size `c` [parts]. Each is decimal text with point or comma, at most nine digits.
///
/// # Errors
///
/// Names the argument (`demand`, `lead_time`, `alpha`, `container`) that is not such a number; a
/// container must hold more than nothing. A count beyond `u64` is given as its largest value.
pub fn kanban_count(d: &str, l: &str, alpha: &str, c: &str) -> Result<u64, Issue> {
    let number = |field: &str, text: &str| {
        let expected = "a decimal number of at most 9 digits";
        let problem = Problem::WrongType { expected };
        Decimal::parse(text).ok_or_else(|| Issue::new(field, text, problem))
    };
    let (demand, lead_time) = (number("demand", d)?, number("lead_time", l)?);
    let (alpha, container) = (number("alpha", alpha)?, number("container", c)?);
    if container.units == 0 {
        let (min, max) = (1e-8, 999_999_999.0);
        let problem = Problem::OutOfRange { min, max };
        return Err(Issue::new("container", c, problem));
    }
    // At most 9 + 9 + 10 digits above times 9 below the line: 37 digits fit an i128.
    let over = demand.units * lead_time.units * (alpha.scale() + alpha.units) * container.scale();
    let under = demand.scale() * lead_time.scale() * alpha.scale() * container.units;
    let count = over / under + i128::from(over % under != 0);
    Ok(u64::try_from(count).unwrap_or(u64::MAX))
}
