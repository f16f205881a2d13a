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
/// stands there, its unit or a per cent sign behind it.
///
/// Where both a comma and a point stand there, the last one is the decimal sign and the others
/// part thousands. A single sign is the decimal sign: `1,234` is a little more than one.
pub fn read_number(typed: &str, unit: &str) -> Result<f64, NumberFault> {
    readings(typed, unit)?.first().copied().ok_or(NumberFault::Unreadable)
}

/// Every number that a typed text can mean: `1,234` may also be a thousand, written in English.
pub(super) fn readings(typed: &str, unit: &str) -> Result<Vec<f64>, NumberFault> {
    let text = digits(typed, unit)?;
    let marks: Vec<usize> = text.match_indices([',', '.']).map(|(at, _)| at).collect();
    let decimal = match marks.as_slice() {
        [] => None,
        [only] => Some(*only),
        [.., before, last] => {
            // The same sign twice parts thousands: 1.234.567.
            let same = text.as_bytes().get(*before) == text.as_bytes().get(*last);
            let decimal = if same { None } else { Some(*last) };
            let whole = &text[..decimal.unwrap_or(text.len())];
            if !parts_thousands(whole) {
                return Err(NumberFault::Unreadable);
            }
            decimal
        }
    };
    let plain: String = text
        .char_indices()
        .filter_map(|(at, sign)| match sign {
            ',' | '.' if decimal == Some(at) => Some('.'),
            ',' | '.' => None,
            other => Some(other),
        })
        .collect();
    let mut found = vec![parse(&plain)?];
    if marks.len() == 1 && parts_thousands(&text) {
        found.push(parse(&text.replace([',', '.'], ""))?);
    }
    Ok(found)
}

fn parse(text: &str) -> Result<f64, NumberFault> {
    // `inf`, `nan` and exponents are no numbers that one types here.
    if !text.bytes().any(|b| b.is_ascii_digit()) || !text.bytes().all(|b| b"0123456789.-+".contains(&b)) {
        return Err(NumberFault::Unreadable);
    }
    text.parse::<f64>().ok().filter(|number| number.is_finite()).ok_or(NumberFault::Unreadable)
}

/// Whether the signs stand before groups of three digits: 1,234 or -12.345.678, not 0,125.
fn parts_thousands(text: &str) -> bool {
    let mut groups = text.trim_start_matches(['-', '+']).split([',', '.']);
    let first = groups.next().unwrap_or_default();
    let digits = |group: &str| group.bytes().all(|b| b.is_ascii_digit());
    (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && digits(first)
        && groups.all(|group| group.len() == 3 && digits(group))
}

/// The typed text without unit and spaces, with a plain minus sign.
fn digits(typed: &str, unit: &str) -> Result<String, NumberFault> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(NumberFault::Empty);
    }
    let lower = typed.to_lowercase();
    let unit = unit.trim().to_lowercase();
    let number = [unit.as_str(), "%", "€"]
        .iter()
        .filter(|unit| !unit.is_empty())
        .find_map(|unit| lower.strip_suffix(unit))
        .unwrap_or(&lower);
    let mut text = String::new();
    for sign in number.trim().chars() {
        match sign {
            '\u{2212}' | '\u{2013}' => text.push('-'),
            // The no-break spaces of printed numbers are white space too.
            '\'' | '\u{2019}' => {}
            sign if sign.is_whitespace() => {}
            sign => text.push(sign),
        }
    }
    if text.len() > 40 { Err(NumberFault::Unreadable) } else { Ok(text) }
}
