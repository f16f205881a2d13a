//! Single fields of an entry.

use toml::Spanned;
use toml::de::DeValue;

use super::super::fault::FaultKind;
use super::{Entry, Words, is_id, join};

impl<'a> Entry<'a> {
    /// Its line, from 1.
    pub(in crate::course) fn line(&self) -> usize {
        self.page.line(self.at)
    }

    /// The place of one of its fields.
    pub(in crate::course) fn place_of(&self, field: &str) -> String {
        join(&self.place, field)
    }

    /// Notes a fault of the entry, or of one of its fields, on the line where that stands.
    pub(in crate::course) fn fault(&self, field: &str, kind: FaultKind, found: &str, expected: &str) {
        let at = self.table.get(field).map_or(self.at, |value| value.span().start);
        let place = if field.is_empty() { self.place.clone() } else { self.place_of(field) };
        self.page.fault(self.page.line(at), place, kind, found, expected);
    }

    /// Whether a field is given.
    pub(in crate::course) fn has(&self, field: &'static str) -> bool {
        self.get(field).is_some()
    }

    pub(super) fn get(&self, field: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.seen.borrow_mut().push(field);
        self.table.get(field)
    }

    pub(super) fn wrong_type(&self, field: &str, value: &Spanned<DeValue<'_>>, expected: &str) {
        self.fault(field, FaultKind::WrongType, self.page.source(value), expected);
    }

    /// A text that must be given and not be empty; empty where it is not.
    pub(in crate::course) fn words(&self, field: &'static str) -> Words {
        let words = self.optional(field);
        if !self.has(field) {
            self.fault(field, FaultKind::Missing, "", "text");
        } else if words.text.is_empty() && self.is_text(field) {
            self.fault(field, FaultKind::Empty, "", "");
        }
        words
    }

    /// A text that may be absent or empty.
    pub(in crate::course) fn optional(&self, field: &'static str) -> Words {
        match self.get(field) {
            Some(value) => self.words_of(field, value),
            None => Words { text: String::new(), line: self.line(), place: self.place_of(field) },
        }
    }

    fn is_text(&self, field: &str) -> bool {
        matches!(self.table.get(field).map(Spanned::get_ref), Some(DeValue::String(_)))
    }

    fn words_of(&self, field: &str, value: &Spanned<DeValue<'_>>) -> Words {
        let text = match value.get_ref() {
            DeValue::String(words) if words.trim().is_empty() => String::new(),
            DeValue::String(words) => words.to_string(),
            _ => {
                self.wrong_type(field, value, "text");
                String::new()
            }
        };
        Words { text, line: self.page.first_line(value), place: self.place_of(field) }
    }

    /// A text without more ado.
    pub(in crate::course) fn text(&self, field: &'static str) -> String {
        self.words(field).text
    }

    /// An id that must be given.
    pub(in crate::course) fn id(&self, field: &'static str) -> String {
        let id = self.text(field);
        if !id.is_empty() && !is_id(&id) {
            self.fault(field, FaultKind::BadId, &id, "push-pull");
        }
        id
    }

    /// A list of texts; empty where it is absent.
    pub(in crate::course) fn list(&self, field: &'static str) -> Vec<Words> {
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
    pub(in crate::course) fn flag(&self, field: &'static str, absent: Option<bool>) -> bool {
        match self.get(field).map(|value| (value, value.get_ref())) {
            Some((_, DeValue::Boolean(flag))) => return *flag,
            Some((value, _)) => self.wrong_type(field, value, "true or false"),
            None if absent.is_none() => self.fault(field, FaultKind::Missing, "", "true or false"),
            None => {}
        }
        absent.unwrap_or_default()
    }

    /// A number from `min` to `max`; nothing where it is absent or cannot be used.
    pub(in crate::course) fn number_or_none(&self, field: &'static str, min: f64, max: f64) -> Option<f64> {
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
    pub(in crate::course) fn number(&self, field: &'static str, min: f64, max: f64) -> f64 {
        if !self.has(field) {
            self.fault(field, FaultKind::Missing, "", &format!("{min} to {max}"));
        }
        self.number_or_none(field, min, max).unwrap_or_default()
    }

    /// A whole number from `min` to `max` that must be given.
    pub(in crate::course) fn whole(&self, field: &'static str, min: u32, max: u32) -> u32 {
        let number = self.number(field, f64::from(min), f64::from(max));
        if number.fract() != 0.0 {
            self.fault(field, FaultKind::WrongType, &number.to_string(), "whole number");
        }
        number as u32
    }

    /// One of the words known, by its number in the list.
    pub(in crate::course) fn word(&self, field: &'static str, known: &[&str]) -> Option<usize> {
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
}
