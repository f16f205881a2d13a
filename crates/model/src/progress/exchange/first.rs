//! The first version: single values under names, without dates.

use serde_json::Value;

use super::{ImportFault, Imported};
use crate::progress::segment::{self, check};
use crate::progress::{Act, Best, Choice, Entry, Prediction, Record, Stamp, Sureness};

/// What becomes of a value kept by the first version.
#[derive(Clone, Debug, PartialEq)]
pub enum Migrated {
    /// It is part of the record now.
    Entry(Entry),
    /// It is a setting of this browser (language, theme, last workshop), or of
    /// something else altogether.
    Other,
    /// It should be part of the record, but cannot be read.
    Unreadable,
}

/// The entry of a value of the first version. It bears no date, stands before
/// all that has one, and is the same however often it is made anew.
pub fn migrate(name: &str, text: &str) -> Migrated {
    let act = match name.split_once('/') {
        Some(("prediction", question)) => prediction(question, text),
        Some(("best", situation)) => best(situation, text),
        Some(("taken", rest)) => taken(rest),
        _ => return Migrated::Other,
    };
    // The writer is made of the content: on two computers the same value is
    // the same entry, and different ones are two.
    let device = check(&format!("{name}\n{text}")) >> 24;
    match act {
        Some(act) => Migrated::Entry(Entry::new(Stamp { at: 0, device, seq: 0 }, 0, act)),
        None => Migrated::Unreadable,
    }
}

/// What the names of the second version's store begin with, in a file that the
/// panic screen wrote: it cannot read them, and saves them as they stand.
const RAW: &str = "2/";

/// Reads a file of the first version, or one of the panic screen: the values of
/// the first version, and the record of the learner who was at work.
pub(super) fn import(file: &Value) -> Result<Imported, ImportFault> {
    let stored = file.get("stored").and_then(Value::as_object);
    let stored = stored.ok_or(ImportFault::Field { field: "stored" })?;
    let profiles = stored.get("2/profiles").and_then(Value::as_str);
    let profiles = profiles.and_then(|text| serde_json::from_str::<Value>(text).ok());
    let current = profiles.as_ref().and_then(|all| all.get("current")?.as_str()).unwrap_or("0");
    let (segments, aside_names) = (format!("entries/{current}/"), format!("aside/{current}/"));
    let mut entries = Vec::new();
    let mut unreadable = Vec::new();
    let mut aside = Vec::new();
    for (name, value) in stored {
        let text = value.as_str().ok_or(ImportFault::Field { field: "stored" })?;
        if let Some(raw) = name.strip_prefix(RAW) {
            match segment::open(text) {
                Ok(found) if raw.starts_with(&segments) => entries.extend(found),
                Err(_) if raw.starts_with(&segments) => aside.push(text.to_owned()),
                _ if raw.starts_with(&aside_names) => aside.push(text.to_owned()),
                _ => {}
            }
            continue;
        }
        match migrate(name, text) {
            Migrated::Entry(entry) => entries.push(entry),
            Migrated::Other => {}
            Migrated::Unreadable => unreadable.push(name.clone()),
        }
    }
    Ok(Imported { record: Record::of(entries), unreadable, aside, ..Imported::default() })
}

fn prediction(question: &str, text: &str) -> Option<Act> {
    let value: Value = serde_json::from_str(text).ok()?;
    let choice = value.get("choice")?;
    let choice = match (choice.get("option"), choice.get("number")) {
        (Some(option), None) => Choice::Option(option.as_str()?.to_owned()),
        (None, Some(number)) => Choice::Number(number.as_f64()?),
        _ => return None,
    };
    let sure = match value.get("sure")?.as_str()? {
        "guess" => Sureness::Guess,
        "rather" => Sureness::Rather,
        "certain" => Sureness::Certain,
        _ => return None,
    };
    Some(Act::Predicted { question: question.to_owned(), prediction: Prediction { choice, sure } })
}

fn best(situation: &str, text: &str) -> Option<Act> {
    let value: Value = serde_json::from_str(text).ok()?;
    let (value, detail) = match (value.get("cost_per_hour"), value.get("cards")) {
        (Some(cost), None) => (cost.as_f64()?, value.get("policy")?.to_string()),
        (None, Some(cards)) => (cards.as_f64()?, String::new()),
        _ => return None,
    };
    Some(Act::Best(Best { situation: situation.to_owned(), value, detail }))
}

fn taken(rest: &str) -> Option<Act> {
    let (module, step) = rest.split_once('/')?;
    Some(Act::Taken { module: module.to_owned(), step: step.to_owned() })
}
