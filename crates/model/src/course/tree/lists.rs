//! Tables within an entry.

use std::cell::RefCell;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::super::fault::{FaultKind, shorten};
use super::{Entry, join};

impl<'a> Entry<'a> {
    /// A table within; nothing where it is absent.
    pub(in crate::course) fn table(&self, field: &'static str) -> Option<Entry<'a>> {
        let value = self.get(field)?;
        match value.get_ref() {
            DeValue::Table(table) => Some(self.below(table, value.span().start, field)),
            _ => {
                self.wrong_type(field, value, "table");
                None
            }
        }
    }

    /// The names of all its fields.
    pub(in crate::course) fn names(&self) -> Vec<&'a str> {
        self.table.keys().map(|name| name.get_ref().as_ref()).collect()
    }

    /// The tables within a table, by their names in alphabetical order.
    pub(in crate::course) fn named_tables(&self) -> Vec<(String, Entry<'a>)> {
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
    pub(in crate::course) fn entries(&self, field: &'static str, least: usize) -> Vec<Entry<'a>> {
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
    pub(in crate::course) fn each<T>(
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
    pub(in crate::course) fn finish(&self) {
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

    /// Every text in it, and in what it holds.
    pub(super) fn strings(&self, path: &str, found: &mut Vec<(String, usize, String)>) {
        for (name, value) in self.table {
            let name = name.get_ref();
            let path = if path.is_empty() { name.to_string() } else { format!("{path}.{name}") };
            self.strings_of(&path, value, found);
        }
    }

    fn strings_of(&self, path: &str, value: &Spanned<DeValue<'_>>, found: &mut Vec<(String, usize, String)>) {
        match value.get_ref() {
            DeValue::String(text) => {
                found.push((path.to_owned(), self.page.first_line(value), text.to_string()));
            }
            DeValue::Array(items) => items.iter().for_each(|item| self.strings_of(path, item, found)),
            DeValue::Table(table) => self.page.root(table).strings(path, found),
            _ => {}
        }
    }
}
