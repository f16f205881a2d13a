use crate::format::Numbers;
use crate::i18n::*;
use crate::worker::Checked;

pub use crate::words::Words;

/// What a check recomputes, in words. Ids read `family.measure.number`.
pub fn what(i18n: Words, id: &str) -> String {
    let parts: Vec<&str> = id.split('.').collect();
    let w = parts.last().and_then(|last| last.parse::<u32>().ok()).unwrap_or_default();
    let measure = match parts.iter().rev().nth(1) {
        Some(&"th") => t_string!(i18n, checks.throughput),
        Some(&"ct") => t_string!(i18n, checks.cycle_time),
        _ => "",
    };
    match (parts.first().copied(), parts.get(1).copied()) {
        (Some("penny-fab"), Some("deterministic")) => {
            t_string!(i18n, checks.penny_deterministic, w = w, measure = measure)
        }
        (Some("penny-fab"), _) => t_string!(i18n, checks.penny_exponential, w = w, measure = measure),
        (Some("mva"), _) => t_string!(i18n, checks.mva, w = w, measure = measure),
        (Some("tandem"), _) => t_string!(i18n, checks.tandem).to_owned(),
        (Some("little"), _) => t_string!(i18n, checks.little).to_owned(),
        (Some("kanban"), _) => t_string!(i18n, checks.kanban).to_owned(),
        (Some("funnel"), Some("push")) => t_string!(i18n, checks.funnel_push).to_owned(),
        (Some("funnel"), Some("pull")) => t_string!(i18n, checks.funnel_pull).to_owned(),
        (Some("funnel"), _) => t_string!(i18n, checks.funnel_profit).to_owned(),
        (Some("decouple"), _) => t_string!(i18n, checks.decouple, n = w),
        _ => id.to_owned(),
    }
}

/// Where the expected value is published.
pub fn source(i18n: Words, row: &Checked) -> String {
    match row.id.split('.').next() {
        Some("penny-fab") => t_string!(i18n, checks.source_penny).to_owned(),
        Some("mva") => t_string!(i18n, checks.source_mva).to_owned(),
        Some("tandem") => t_string!(i18n, checks.source_tandem).to_owned(),
        Some("little") => t_string!(i18n, checks.source_little).to_owned(),
        Some("kanban") => t_string!(i18n, checks.source_kanban).to_owned(),
        Some("funnel") => t_string!(i18n, checks.source_funnel).to_owned(),
        Some("decouple") => t_string!(i18n, checks.source_decouple).to_owned(),
        _ => row.source.clone(),
    }
}

/// A number with all the digits that matter: a difference of a billionth is
/// not nothing, and is written with a power of ten.
pub fn exact(numbers: Numbers, value: Option<f64>) -> String {
    let Some(value) = value else {
        return "–".to_owned();
    };
    if value == 0.0 || value.abs() >= 5e-5 {
        return numbers.upto(value, 5);
    }
    let exponent = value.abs().log10().floor() as i32;
    let mantissa = numbers.upto(value / 10f64.powi(exponent), 1);
    let raised: String = exponent.to_string().chars().map(superscript).collect();
    format!("{mantissa}\u{a0}×\u{a0}10{raised}")
}

fn superscript(digit: char) -> char {
    match digit {
        '-' => '⁻',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        '9' => '⁹',
        _ => '⁰',
    }
}
