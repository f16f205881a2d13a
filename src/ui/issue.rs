use model::issue::{Issue, Problem};

use crate::format::Numbers;
use crate::i18n::*;
use crate::words::Words;

/// A fault of an input in the language of the screen. `field` is what the
/// place is called there; `name` turns a word of a file into words.
pub fn issue_text(i18n: Words, issue: &Issue, field: &str, name: impl Fn(&str) -> String) -> String {
    let numbers = Numbers::here();
    let value = issue.value.trim_matches('"').to_owned();
    match &issue.problem {
        Problem::OutOfRange { min, max } => t_string!(
            i18n,
            ui.issue_range,
            field = field,
            value = value,
            min = numbers.upto(*min, 3),
            max = numbers.upto(*max, 3)
        ),
        Problem::WrongType { expected } => {
            let expected = match *expected {
                "number" => t_string!(i18n, ui.type_number),
                "a whole number" => t_string!(i18n, ui.type_integer),
                "true or false" => t_string!(i18n, ui.type_flag),
                "list" => t_string!(i18n, ui.type_list),
                "object" => t_string!(i18n, ui.type_object),
                _ => t_string!(i18n, ui.type_text),
            };
            t_string!(i18n, ui.issue_type, field = field, value = value, expected = expected)
        }
        Problem::UnknownField => t_string!(i18n, ui.issue_unknown, field = issue.field.clone()),
        Problem::UnknownVariant { allowed } => {
            let allowed: Vec<String> = allowed.iter().map(|word| name(word)).collect();
            t_string!(i18n, ui.issue_variant, field = field, value = value, allowed = allowed.join(", "))
        }
        Problem::Missing => t_string!(i18n, ui.issue_missing, field = field),
        Problem::NotJson { line, column } => t_string!(i18n, ui.issue_json, line = *line, column = *column),
        Problem::Other(code) => t_string!(i18n, ui.issue_rule, field = field, rule = rule(i18n, code)),
    }
}

/// The sentence of a rule that binds several fields.
fn rule(i18n: Words, code: &str) -> String {
    match code {
        "loops_overlap" => t_string!(i18n, ui.rule_loops_overlap),
        "loop_reversed" => t_string!(i18n, ui.rule_loop_reversed),
        "loop_after_decoupling" => t_string!(i18n, ui.rule_loop_after_decoupling),
        "mtbf_and_mttr" => t_string!(i18n, ui.rule_mtbf_and_mttr),
        "needs_demand" => t_string!(i18n, ui.rule_needs_demand),
        "not_sorted" => t_string!(i18n, ui.rule_not_sorted),
        "warm_up_after_horizon" => t_string!(i18n, ui.rule_warm_up),
        "too_long" => t_string!(i18n, ui.rule_too_long),
        "stations_changed" => t_string!(i18n, ui.rule_stations_changed),
        "seed_changed" => t_string!(i18n, ui.rule_seed_changed),
        "same_length_as_stations" => t_string!(i18n, ui.rule_same_length),
        "unknown_preset" => t_string!(i18n, ui.rule_unknown_preset),
        other => other,
    }
    .to_owned()
}
