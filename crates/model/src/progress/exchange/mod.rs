//! A record as a file: what an export writes and an import reads.

mod first;

use std::fmt;

use serde_json::{Value, json};

use super::line::{self, Writer};
use super::segment::{VERSION, check};
use super::{Entry, Record};

pub use first::{Migrated, migrate};

/// The course's id, as files and storage keys carry it.
pub const COURSE: &str = "atelier-des-flux";

/// Longest file that is read [bytes]: some 300,000 answers.
pub const MOST_BYTES: usize = 30_000_000;

/// The file of a record: JSON, with the entries as lines of text, a check over
/// them, and word for word whatever could not be read in the store.
pub fn export(name: &str, record: &Record, aside: &[String]) -> String {
    let mut writer = Writer::default();
    // Writer by writer, so that each is named once.
    let mut entries: Vec<&Entry> = record.entries().iter().collect();
    entries.sort_by_key(|entry| entry.stamp().device);
    for entry in entries {
        writer.push(entry);
    }
    let mut sum = String::new();
    line::base36(&mut sum, check(writer.text()));
    let mut file = json!({
        "course": COURSE,
        "version": VERSION,
        "profile": name,
        "check": sum,
        "entries": writer.text().lines().collect::<Vec<_>>(),
    });
    if !aside.is_empty() {
        file["aside"] = json!(aside);
    }
    serde_json::to_string_pretty(&file).unwrap_or_default()
}

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Imported {
    /// The name of the profile it was exported from; empty where it had none.
    pub name: String,
    /// Its record.
    pub record: Record,
    /// What its own store could not read, to be kept as it is.
    pub aside: Vec<String>,
    /// Names in a file of the first version whose content could not be read.
    pub unreadable: Vec<String>,
}

/// Why a file is not taken. Nothing of it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportFault {
    /// It is larger than [`MOST_BYTES`].
    TooLarge,
    /// It is not JSON; line and column count from 1.
    NotJson {
        /// Line of the fault.
        line: usize,
        /// Column of the fault.
        column: usize,
    },
    /// It is JSON, but no export of this course.
    NotOurs,
    /// A newer page of the course wrote it.
    Newer {
        /// Its version.
        version: u64,
    },
    /// A field is missing or of another kind.
    Field {
        /// Which.
        field: &'static str,
    },
    /// An entry cannot be read.
    Entry {
        /// Its place in the list of entries, counted from 1.
        index: usize,
    },
    /// The entries are not those that were exported.
    Altered,
}

/// Reads a file whole: either all of it can be used, or nothing is taken.
///
/// # Errors
/// What is wrong with it, and where.
pub fn import(text: &str) -> Result<Imported, ImportFault> {
    if text.len() > MOST_BYTES {
        return Err(ImportFault::TooLarge);
    }
    // Some editors put a mark in front of a text.
    let text = text.trim_start_matches('\u{feff}');
    let file: Value = serde_json::from_str(text)
        .map_err(|error| ImportFault::NotJson { line: error.line(), column: error.column() })?;
    if file.get("course").and_then(Value::as_str) != Some(COURSE) {
        return Err(ImportFault::NotOurs);
    }
    match file.get("version").and_then(Value::as_u64) {
        Some(1) => first::import(&file),
        Some(version) if version == u64::from(VERSION) => second(&file),
        Some(version) if version > u64::from(VERSION) => Err(ImportFault::Newer { version }),
        _ => Err(ImportFault::Field { field: "version" }),
    }
}

fn second(file: &Value) -> Result<Imported, ImportFault> {
    let name = file.get("profile").and_then(Value::as_str);
    let name = name.ok_or(ImportFault::Field { field: "profile" })?.to_owned();
    let entries = strings(file, "entries")?.ok_or(ImportFault::Field { field: "entries" })?;
    let aside = strings(file, "aside")?.unwrap_or_default();
    let sum = file.get("check").and_then(Value::as_str).ok_or(ImportFault::Field { field: "check" })?;
    let mut text = String::new();
    for (index, line) in entries.iter().enumerate() {
        if line.contains('\n') {
            return Err(ImportFault::Entry { index: index + 1 });
        }
        text.push_str(line);
        text.push('\n');
    }
    let read = line::read(&text).map_err(|index| ImportFault::Entry { index })?;
    if line::number(sum) != Some(check(&text)) {
        return Err(ImportFault::Altered);
    }
    Ok(Imported { name, record: Record::of(read), aside, unreadable: Vec::new() })
}

/// A list of texts; none where the field is absent.
fn strings(file: &Value, field: &'static str) -> Result<Option<Vec<String>>, ImportFault> {
    let Some(value) = file.get(field) else {
        return Ok(None);
    };
    let list = value.as_array().ok_or(ImportFault::Field { field })?;
    let texts = list.iter().map(|one| one.as_str().map(str::to_owned));
    texts.collect::<Option<Vec<String>>>().map(Some).ok_or(ImportFault::Field { field })
}

impl fmt::Display for ImportFault {
    /// One English line, for tests and the runner; the page has its own words.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ImportFault::TooLarge => write!(f, "larger than {MOST_BYTES} bytes"),
            ImportFault::NotJson { line, column } => write!(f, "not JSON at line {line}, column {column}"),
            ImportFault::NotOurs => write!(f, "not an export of {COURSE}"),
            ImportFault::Newer { version } => write!(f, "version {version} is newer than {VERSION}"),
            ImportFault::Field { field } => write!(f, "{field}: missing or of another kind"),
            ImportFault::Entry { index } => write!(f, "entries.{index}: cannot be read"),
            ImportFault::Altered => write!(f, "entries: not those that were exported"),
        }
    }
}

impl std::error::Error for ImportFault {}
