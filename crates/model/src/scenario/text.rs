//! Values as the text of a link.

use serde_json::{Number, Value};

use crate::{
    issue::Problem,
    spec::{FieldKind, FieldSpec},
};

const NONE: &str = "none";

/// The text of a plain value or of a list of numbers.
pub(super) fn write(value: &Value) -> String {
    match value {
        Value::Null => NONE.to_owned(),
        Value::String(text) => text.clone(),
        Value::Number(number) => plain(number),
        Value::Array(items) => items.iter().map(write).collect::<Vec<_>>().join(","),
        other => other.to_string(),
    }
}

/// `2` rather than `2.0`: both read back as the same number.
fn plain(number: &Number) -> String {
    let text = number.to_string();
    match text.strip_suffix(".0") {
        Some(whole) => whole.to_owned(),
        None => text,
    }
}

/// The value of a text, held against its description.
pub(super) fn read(specs: &[FieldSpec], spec: &FieldSpec, text: &str) -> Result<Value, Problem> {
    if spec.optional && text == NONE {
        return Ok(Value::Null);
    }
    match &spec.kind {
        FieldKind::Choice(allowed) => {
            if allowed.contains(&text) {
                Ok(Value::from(text))
            } else {
                let allowed = allowed.clone();
                Err(Problem::UnknownVariant { allowed })
            }
        }
        FieldKind::Flag => match text {
            "true" => Ok(Value::from(true)),
            "false" => Ok(Value::from(false)),
            _ => Err(Problem::WrongType { expected: "true or false" }),
        },
        FieldKind::Integer => {
            let wrong = Problem::WrongType { expected: "a whole number" };
            match text.parse::<u64>() {
                Ok(number) => within(spec, number as f64).map(|_| Value::from(number)),
                Err(_) => match text.parse::<f64>() {
                    Ok(number) => Err(within(spec, number).err().unwrap_or(wrong)),
                    Err(_) => Err(wrong),
                },
            }
        }
        FieldKind::Number => {
            let wrong = Problem::WrongType { expected: "number" };
            let number: f64 = text.parse().map_err(|_| wrong)?;
            within(spec, number).map(Value::from)
        }
        FieldKind::List => list(specs, spec, text),
        FieldKind::Object => Err(Problem::UnknownField),
    }
}

/// A list of numbers, separated by commas.
fn list(specs: &[FieldSpec], spec: &FieldSpec, text: &str) -> Result<Value, Problem> {
    let path = format!("{}.*", spec.path);
    let item = specs.iter().find(|s| s.path == path);
    let plain = |s: &&FieldSpec| matches!(s.kind, FieldKind::Number | FieldKind::Integer);
    let item = item.filter(plain).ok_or(Problem::UnknownField)?;
    let texts: Vec<&str> = match text {
        "" => Vec::new(),
        _ => text.split(',').collect(),
    };
    within(spec, texts.len() as f64)?;
    let numbers = texts.into_iter().map(|text| read(specs, item, text));
    numbers.collect::<Result<Vec<_>, _>>().map(Value::from)
}

fn within(spec: &FieldSpec, number: f64) -> Result<f64, Problem> {
    let (min, max) = (spec.min, spec.max);
    if number >= min && number <= max { Ok(number) } else { Err(Problem::OutOfRange { min, max }) }
}
