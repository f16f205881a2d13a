//! A TOML file as entries that know their line and their place.
//!
//! One generic reading, then fields taken by name: the messages are exact, a fault does not hide
//! the next one, and no reader is compiled per type.

mod fields;
mod lists;

use std::cell::RefCell;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fault::{Fault, FaultKind, shorten};
use super::refs::Reference;

/// A file while it is read.
pub(in crate::course) struct Page<'t> {
    file: &'t str,
    text: &'t str,
    /// Where each line starts, in bytes.
    starts: Vec<usize>,
    /// Where the syntax is broken, in bytes.
    broken: Vec<usize>,
    /// Where the entries of the file start, in bytes, in order.
    entries: Vec<usize>,
    pub(in crate::course) faults: RefCell<Vec<Fault>>,
    pub(in crate::course) refs: RefCell<Vec<Reference>>,
}

/// A table of the file.
pub(in crate::course) struct Entry<'a> {
    pub(in crate::course) page: &'a Page<'a>,
    table: &'a DeTable<'a>,
    /// Where it starts, in bytes.
    at: usize,
    /// Its place in the file's own words.
    pub(in crate::course) place: String,
    /// The fields asked for, so that the others can be told.
    seen: RefCell<Vec<&'static str>>,
}

/// A text of the file.
#[derive(Clone, Debug, Default)]
pub(in crate::course) struct Words {
    pub text: String,
    /// Line of its first line.
    pub line: usize,
    /// The place of its field.
    pub place: String,
}

/// What was read of a file, for the checks that need more than one.
pub(in crate::course) struct Read<T> {
    pub value: T,
    pub refs: Vec<Reference>,
    pub faults: Vec<Fault>,
}

/// Reads a file; `schema = 1` is asked for, and fields that nobody took are told.
pub(in crate::course) fn read<T>(file: &str, text: &str, read: impl FnOnce(&Entry<'_>) -> T) -> Read<T> {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut page = Page::new(file, text, &table);
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
    let root = page.root(table.get_ref());
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

impl<'t> Page<'t> {
    fn new(file: &'t str, text: &'t str, table: &Spanned<DeTable<'_>>) -> Self {
        Page {
            file,
            text,
            starts: std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect(),
            broken: Vec::new(),
            entries: entry_starts(table.get_ref()),
            faults: RefCell::default(),
            refs: RefCell::default(),
        }
    }

    fn root<'a>(&'a self, table: &'a DeTable<'a>) -> Entry<'a> {
        Entry { page: self, table, at: 0, place: String::new(), seen: RefCell::default() }
    }

    /// The line of a byte, from 1.
    fn line(&self, at: usize) -> usize {
        self.starts.partition_point(|&start| start <= at).max(1)
    }

    /// Notes a fault.
    pub(in crate::course) fn fault(
        &self,
        line: usize,
        place: String,
        kind: FaultKind,
        found: &str,
        expected: &str,
    ) {
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
    pub(in crate::course) fn count(&self) -> usize {
        self.faults.borrow().len()
    }

    /// Whether the syntax is broken between the start of an entry and the next one.
    fn is_broken(&self, at: usize) -> bool {
        let end = self.entries.iter().copied().find(|&start| start > at).unwrap_or(usize::MAX);
        self.broken.iter().any(|&broken| (at..end).contains(&broken))
    }

    /// The line where the words of a text start.
    fn first_line(&self, value: &Spanned<DeValue<'_>>) -> usize {
        let source = self.source(value);
        let opened = source.strip_prefix("\"\"\"").or_else(|| source.strip_prefix("'''"));
        // The line break right after the opening of a long text is not part of it.
        let below = opened.is_some_and(|rest| rest.starts_with('\n') || rest.starts_with("\r\n"));
        self.line(value.span().start) + usize::from(below)
    }

    /// What stands in the file between two bytes.
    fn source(&self, value: &Spanned<DeValue<'_>>) -> &str {
        self.text.get(value.span()).unwrap_or_default()
    }
}

/// Whether a text can be an id: lower-case letters, digits and single hyphens, 64 at most.
pub(in crate::course) fn is_id(text: &str) -> bool {
    let part =
        |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    text.len() <= 64 && text.split('-').all(part)
}

fn join(place: &str, part: &str) -> String {
    if place.is_empty() { part.to_owned() } else { format!("{place}, {part}") }
}

/// Every text of a TOML file: its dotted path without numbers, the line where it starts, itself.
/// For checks that look at words whatever they are for.
pub fn strings(text: &str) -> Vec<(String, usize, String)> {
    let (table, _) = DeTable::parse_recoverable(text);
    let page = Page::new("", text, &table);
    let root = page.root(table.get_ref());
    let mut found = Vec::new();
    root.strings("", &mut found);
    found.sort_by_key(|(_, line, _)| *line);
    found
}
