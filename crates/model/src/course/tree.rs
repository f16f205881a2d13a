//! A TOML file as entries that know their line and their place.
//!
//! One generic reading, then fields taken by name: the messages are exact, a fault does not hide
//! the next one, and no reader is compiled per type.

use std::cell::RefCell;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fault::{Fault, FaultKind, shorten};
use super::refs::Reference;

/// A file while it is read.
pub(super) struct Page<'t> {
    file: &'t str,
    text: &'t str,
    /// Where each line starts, in bytes.
    starts: Vec<usize>,
    /// Where the syntax is broken, in bytes.
    broken: Vec<usize>,
    /// Where the entries of the file start, in bytes, in order.
    entries: Vec<usize>,
    pub(super) faults: RefCell<Vec<Fault>>,
    pub(super) refs: RefCell<Vec<Reference>>,
}

/// A table of the file.
pub(super) struct Entry<'a> {
    pub(super) page: &'a Page<'a>,
    table: &'a DeTable<'a>,
    /// Where it starts, in bytes.
    at: usize,
    /// Its place in the file's own words.
    pub(super) place: String,
    /// The fields asked for, so that the others can be told.
    seen: RefCell<Vec<&'static str>>,
}

/// A text of the file.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    pub text: String,
    /// Line of its first line.
    pub line: usize,
    /// The place of its field.
    pub place: String,
}

/// What was read of a file, for the checks that need more than one.
pub(super) struct Read<T> {
    pub value: T,
    pub refs: Vec<Reference>,
    pub faults: Vec<Fault>,
}

/// Reads a file; `schema = 1` is asked for, and fields that nobody took are told.
pub(super) fn read<T>(file: &str, text: &str, read: impl FnOnce(&Entry<'_>) -> T) -> Read<T> {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut page = Page {
        file,
        text,
        starts: std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect(),
        broken: Vec::new(),
        entries: entry_starts(table.get_ref()),
        faults: RefCell::default(),
        refs: RefCell::default(),
    };
    let mut last = 0;
    for error in errors {
        let at = error.span().map_or(0, |span| span.start.min(text.len()));
        page.broken.push(at);
        let line = page.line(at);
        // What follows on the same line is an echo.
        if line != last {
            page.fault(line, String::new(), FaultKind::Syntax, error.message(), "");
            last = line;
        }
    }
    let root =
        Entry { page: &page, table: table.get_ref(), at: 0, place: String::new(), seen: RefCell::default() };
    root.whole("schema", 1, 1);
    let value = read(&root);
    root.finish();
    Read { value, refs: page.refs.into_inner(), faults: page.faults.into_inner() }
}

fn entry_starts(root: &DeTable<'_>) -> Vec<usize> {
    let mut starts = Vec::new();
    for value in root.values() {
        if let DeValue::Array(items) = value.get_ref() {
            starts.extend(items.iter().map(|item| item.span().start));
        }
    }
    starts.sort_unstable();
    starts
}

impl Page<'_> {
    /// The line of a byte, from 1.
    fn line(&self, at: usize) -> usize {
        self.starts.partition_point(|&start| start <= at).max(1)
    }

    /// Notes a fault.
    pub(super) fn fault(&self, line: usize, place: String, kind: FaultKind, found: &str, expected: &str) {
        let fault = Fault {
            file: self.file.to_owned(),
            line,
            place,
            kind,
            found: shorten(found),
            expected: expected.to_owned(),
        };
        self.faults.borrow_mut().push(fault);
    }

    /// How many faults were found so far.
    pub(super) fn count(&self) -> usize {
        self.faults.borrow().len()
    }

    /// Whether the syntax is broken between the start of an entry and the next one.
    fn is_broken(&self, at: usize) -> bool {
        let end = self.entries.iter().copied().find(|&start| start > at).unwrap_or(usize::MAX);
        self.broken.iter().any(|&broken| (at..end).contains(&broken))
    }

    /// What stands in the file between two bytes.
    fn source(&self, value: &Spanned<DeValue<'_>>) -> &str {
        self.text.get(value.span()).unwrap_or_default()
    }
}

impl<'a> Entry<'a> {
    /// Its line, from 1.
    pub(super) fn line(&self) -> usize {
        self.page.line(self.at)
    }

    /// The place of one of its fields.
    pub(super) fn place_of(&self, field: &str) -> String {
        join(&self.place, field)
    }

    /// Notes a fault of the entry, or of one of its fields, on the line where that stands.
    pub(super) fn fault(&self, field: &str, kind: FaultKind, found: &str, expected: &str) {
        let at = self.table.get(field).map_or(self.at, |value| value.span().start);
        let place = if field.is_empty() { self.place.clone() } else { self.place_of(field) };
        self.page.fault(self.page.line(at), place, kind, found, expected);
    }

    /// Whether a field is given.
    pub(super) fn has(&self, field: &'static str) -> bool {
        self.get(field).is_some()
    }

    fn get(&self, field: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.seen.borrow_mut().push(field);
        self.table.get(field)
    }

    fn wrong_type(&self, field: &str, value: &Spanned<DeValue<'_>>, expected: &str) {
        self.fault(field, FaultKind::WrongType, self.page.source(value), expected);
    }

    /// A text that must be given and not be empty; empty where it is not.
    pub(super) fn words(&self, field: &'static str) -> Words {
        let words = self.optional(field);
        if !self.has(field) {
            self.fault(field, FaultKind::Missing, "", "text");
        } else if words.text.is_empty() && self.is_text(field) {
            self.fault(field, FaultKind::Empty, "", "");
        }
        words
    }

    /// A text that may be absent or empty.
    pub(super) fn optional(&self, field: &'static str) -> Words {
        match self.get(field) {
            Some(value) => self.words_of(field, value),
            None => Words { text: String::new(), line: self.line(), place: self.place_of(field) },
        }
    }

    fn is_text(&self, field: &str) -> bool {
        matches!(self.table.get(field).map(Spanned::get_ref), Some(DeValue::String(_)))
    }

    fn words_of(&self, field: &'static str, value: &Spanned<DeValue<'_>>) -> Words {
        let mut line = self.page.line(value.span().start);
        let source = self.page.source(value);
        // The line break right after the opening of a long text is not part of it.
        let opened = source.strip_prefix("\"\"\"").or_else(|| source.strip_prefix("'''"));
        if opened.is_some_and(|rest| rest.starts_with('\n') || rest.starts_with("\r\n")) {
            line += 1;
        }
        let text = match value.get_ref() {
            DeValue::String(words) if words.trim().is_empty() => String::new(),
            DeValue::String(words) => words.to_string(),
            _ => {
                self.wrong_type(field, value, "text");
                String::new()
            }
        };
        Words { text, line, place: self.place_of(field) }
    }

    /// A text without more ado.
    pub(super) fn text(&self, field: &'static str) -> String {
        self.words(field).text
    }

    /// An id that must be given.
    pub(super) fn id(&self, field: &'static str) -> String {
        let id = self.text(field);
        if !id.is_empty() && !is_id(&id) {
            self.fault(field, FaultKind::BadId, &id, "push-pull");
        }
        id
    }

    /// A list of texts; empty where it is absent.
    pub(super) fn list(&self, field: &'static str) -> Vec<Words> {
        let Some(value) = self.get(field) else { return Vec::new() };
        let DeValue::Array(items) = value.get_ref() else {
            self.wrong_type(field, value, "list of text");
            return Vec::new();
        };
        let mut list = Vec::new();
        for item in items.iter() {
            match item.get_ref() {
                DeValue::String(words) if words.trim().is_empty() => {
                    self.page.fault(
                        self.page.line(item.span().start),
                        self.place_of(field),
                        FaultKind::Empty,
                        "",
                        "",
                    );
                }
                DeValue::String(_) => list.push(self.words_of(field, item)),
                _ => self.wrong_type(field, item, "text"),
            }
        }
        list
    }

    /// True or false; `absent` where it is not given, a fault where that is nothing.
    pub(super) fn flag(&self, field: &'static str, absent: Option<bool>) -> bool {
        match self.get(field).map(|value| (value, value.get_ref())) {
            Some((_, DeValue::Boolean(flag))) => return *flag,
            Some((value, _)) => self.wrong_type(field, value, "true or false"),
            None if absent.is_none() => self.fault(field, FaultKind::Missing, "", "true or false"),
            None => {}
        }
        absent.unwrap_or_default()
    }

    /// A number from `min` to `max`; nothing where it is absent or cannot be used.
    pub(super) fn number_or_none(&self, field: &'static str, min: f64, max: f64) -> Option<f64> {
        let value = self.get(field)?;
        let number = match value.get_ref() {
            DeValue::Integer(number) => {
                i64::from_str_radix(number.as_str(), number.radix()).ok().map(|n| n as f64)
            }
            DeValue::Float(number) => number.as_str().parse::<f64>().ok(),
            _ => {
                self.wrong_type(field, value, "number");
                return None;
            }
        };
        // NaN is in no range.
        let number = number.filter(|number| (min..=max).contains(number));
        if number.is_none() {
            self.fault(field, FaultKind::OutOfRange, self.page.source(value), &format!("{min} to {max}"));
        }
        number
    }

    /// A number from `min` to `max` that must be given.
    pub(super) fn number(&self, field: &'static str, min: f64, max: f64) -> f64 {
        if !self.has(field) {
            self.fault(field, FaultKind::Missing, "", &format!("{min} to {max}"));
        }
        self.number_or_none(field, min, max).unwrap_or_default()
    }

    /// A whole number from `min` to `max` that must be given.
    pub(super) fn whole(&self, field: &'static str, min: u32, max: u32) -> u32 {
        let number = self.number(field, f64::from(min), f64::from(max));
        if number.fract() != 0.0 {
            self.fault(field, FaultKind::WrongType, &number.to_string(), "whole number");
        }
        number as u32
    }

    /// One of the words known, by its number in the list.
    pub(super) fn word(&self, field: &'static str, known: &[&str]) -> Option<usize> {
        let word = self.text(field);
        if word.is_empty() {
            return None;
        }
        let found = known.iter().position(|known| *known == word);
        if found.is_none() {
            self.fault(field, FaultKind::UnknownWord, &word, &known.join(", "));
        }
        found
    }

    /// A table within; nothing where it is absent.
    pub(super) fn table(&self, field: &'static str) -> Option<Entry<'a>> {
        let value = self.get(field)?;
        match value.get_ref() {
            DeValue::Table(table) => Some(self.below(table, value.span().start, field)),
            _ => {
                self.wrong_type(field, value, "table");
                None
            }
        }
    }

    /// The tables within a table, by their names in alphabetical order.
    pub(super) fn named_tables(&self) -> Vec<(String, Entry<'a>)> {
        let mut entries = Vec::new();
        for (name, value) in self.table {
            let name = name.get_ref().to_string();
            match value.get_ref() {
                DeValue::Table(table) => {
                    let entry = self.below(table, value.span().start, &name);
                    entries.push((name, entry));
                }
                _ => self.wrong_type(&name, value, "table"),
            }
        }
        entries
    }

    /// The entries of a list of tables `[[name]]`, at least `least`. Ids that are taken twice are
    /// told; entries in which the syntax is broken are passed over.
    pub(super) fn entries(&self, field: &'static str, least: usize) -> Vec<Entry<'a>> {
        let Some(value) = self.get(field) else {
            if least > 0 {
                self.fault(field, FaultKind::Missing, "", &format!("[[{field}]]"));
            }
            return Vec::new();
        };
        let DeValue::Array(items) = value.get_ref() else {
            self.wrong_type(field, value, &format!("[[{field}]]"));
            return Vec::new();
        };
        let mut entries = Vec::new();
        let mut ids = Vec::new();
        for (number, item) in items.iter().enumerate() {
            let at = item.span().start;
            let DeValue::Table(table) = item.get_ref() else {
                self.wrong_type(field, item, "table");
                continue;
            };
            let id = match table.get("id").map(Spanned::get_ref) {
                Some(DeValue::String(id)) => id.to_string(),
                _ => String::new(),
            };
            let name = if id.is_empty() { (number + 1).to_string() } else { shorten(&id) };
            let entry = self.below(table, at, &format!("{field} {name}"));
            if !id.is_empty() && ids.contains(&id) {
                entry.fault("id", FaultKind::DuplicateId, &id, "");
            }
            ids.push(id);
            entries.push(entry);
        }
        if entries.len() < least {
            self.fault(field, FaultKind::TooFew, &entries.len().to_string(), &least.to_string());
        }
        entries
    }

    /// The entries of the file of a name, each read by `read`. Those with a fault of their own are
    /// left out; their ids come second.
    pub(super) fn each<T>(
        &self,
        field: &'static str,
        least: usize,
        read: impl Fn(&Entry<'a>) -> Option<T>,
    ) -> (Vec<T>, Vec<String>) {
        let (mut kept, mut left_out) = (Vec::new(), Vec::new());
        let before = self.page.count();
        let entries = self.entries(field, least);
        let doubles: Vec<usize> =
            self.page.faults.borrow()[before..].iter().map(|fault| fault.line).collect();
        for entry in &entries {
            if self.page.is_broken(entry.at) {
                left_out.push(entry.raw_id());
                continue;
            }
            let before = self.page.count();
            let value = read(entry);
            entry.finish();
            let taken_twice = doubles.contains(&entry.line_of("id"));
            match value {
                Some(value) if self.page.count() == before && !taken_twice => kept.push(value),
                _ => left_out.push(entry.raw_id()),
            }
        }
        (kept, left_out)
    }

    /// Tells the fields that nobody asked for.
    pub(super) fn finish(&self) {
        let mut known = self.seen.borrow().clone();
        known.sort_unstable();
        known.dedup();
        for (name, value) in self.table {
            let name = name.get_ref().as_ref();
            if !known.contains(&name) {
                let line = self.page.line(value.span().start);
                let place = self.place_of(&shorten(name));
                self.page.fault(line, place, FaultKind::UnknownField, name, &known.join(", "));
            }
        }
    }

    fn raw_id(&self) -> String {
        match self.table.get("id").map(Spanned::get_ref) {
            Some(DeValue::String(id)) => id.to_string(),
            _ => String::new(),
        }
    }

    fn line_of(&self, field: &str) -> usize {
        self.page.line(self.table.get(field).map_or(self.at, |value| value.span().start))
    }

    fn below(&self, table: &'a DeTable<'a>, at: usize, name: &str) -> Entry<'a> {
        Entry { page: self.page, table, at, place: join(&self.place, name), seen: RefCell::default() }
    }
}

/// Whether a text can be an id: lower-case letters, digits and single hyphens, 64 at most.
pub(super) fn is_id(text: &str) -> bool {
    let part =
        |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    text.len() <= 64 && text.split('-').all(part)
}

fn join(place: &str, part: &str) -> String {
    if place.is_empty() { part.to_owned() } else { format!("{place}, {part}") }
}
