//! Reads numeric questions, and tries their formulas over the numbers that can be drawn.

use std::collections::BTreeMap;

use super::super::fault::FaultKind;
use super::super::sheet::{placeholders, samples};
use super::super::tree::{Entry, Words};
use super::super::{Formula, Values};
use super::{Draw, Numeric, Tolerance, Trap};

/// Values that one number can take; more would not make a question richer.
const MOST_VALUES: f64 = 100_000.0;

pub(super) fn numeric(entry: &Entry<'_>, texts: &[&Words]) -> Option<Numeric> {
    let unit = entry.optional("unit").text;
    let tolerance = tolerance(entry);
    let decimals = if entry.has("decimals") { entry.whole("decimals", 0, 6) } else { 0 };
    let (draws, entries) = draws(entry);
    let formula = entry.words("formula");
    let traps = entry.entries("trap", 0);
    let trap_texts: Vec<(Words, Words)> =
        traps.iter().map(|trap| (trap.words("formula"), trap.words("feedback"))).collect();
    traps.iter().for_each(Entry::finish);
    let names = entry.table("draw").map(|table| table.names()).unwrap_or_default();
    let broken = names.into_iter().filter(|name| !draws.contains_key(*name)).collect();
    let samples = samples(&draws);
    let mut checks = Checks { entry, samples, draws: &draws, used: Vec::new(), broken };
    let formula = checks.formula(&formula)?;
    for sample in &mut checks.samples {
        let answer = formula.value(sample).unwrap_or_default();
        sample.insert("answer".to_owned(), answer);
    }
    for words in texts.iter().copied().chain(trap_texts.iter().map(|(_, feedback)| feedback)) {
        checks.text(words);
    }
    let traps = trap_texts
        .into_iter()
        .filter_map(|(formula_words, feedback)| {
            entry.page.look_into(&feedback);
            let trap = checks.formula(&formula_words)?;
            checks.trap(&trap, &formula_words, decimals);
            Some(Trap { formula: trap, feedback: feedback.text })
        })
        .collect();
    checks.unused(&entries);
    Some(Numeric { unit, tolerance, decimals, formula, draws, traps })
}

fn tolerance(entry: &Entry<'_>) -> Tolerance {
    let relative = entry.number_or_none("tolerance", 0.0, 0.5);
    let absolute = entry.number_or_none("tolerance_abs", 0.0, 1e12);
    match (relative, absolute) {
        (_, Some(absolute)) => Tolerance::Absolute(absolute),
        (Some(relative), None) => Tolerance::Relative(relative),
        (None, None) => Tolerance::Relative(0.01),
    }
}

/// What is drawn, and the entries that say so.
fn draws<'a>(entry: &Entry<'a>) -> (BTreeMap<String, Draw>, Vec<(String, Entry<'a>)>) {
    let mut draws = BTreeMap::new();
    let entries = entry.table("draw").map(|table| table.named_tables()).unwrap_or_default();
    for (name, entry) in &entries {
        let plain = name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
        if !plain || name == "answer" || name.starts_with(|c: char| c.is_ascii_digit()) {
            entry.fault("", FaultKind::BadId, name, "d, lead_time");
        }
        let before = entry.page.count();
        let from = entry.number("from", -1e12, 1e12);
        let to = entry.number("to", -1e12, 1e12);
        let step = entry.number("step", 1e-6, 1e12);
        entry.finish();
        if entry.page.count() > before {
            continue;
        }
        if to < from {
            entry.fault("to", FaultKind::OutOfRange, &to.to_string(), &format!("{from} …"));
        } else if (to - from) / step > MOST_VALUES {
            let least = (to - from) / MOST_VALUES;
            entry.fault("step", FaultKind::OutOfRange, &step.to_string(), &format!("{least} …"));
        } else {
            draws.insert(name.clone(), Draw { from, to, step });
        }
    }
    (draws, entries)
}

/// The checks of formulas and of the texts that hold some.
struct Checks<'e, 'a> {
    entry: &'e Entry<'a>,
    /// Numbers that can be drawn together.
    samples: Vec<Values>,
    draws: &'e BTreeMap<String, Draw>,
    used: Vec<String>,
    /// Names whose draws cannot be used.
    broken: Vec<&'a str>,
}

impl Checks<'_, '_> {
    /// Reads a formula and tries it; nothing where it cannot be read.
    fn formula(&mut self, words: &Words) -> Option<Formula> {
        if words.text.is_empty() { None } else { self.formula_text(&words.text, words) }
    }

    fn formula_text(&mut self, text: &str, words: &Words) -> Option<Formula> {
        let page = self.entry.page;
        let place = || words.place.clone();
        let formula = match Formula::parse(text) {
            Ok(formula) => formula,
            Err(fault) => {
                // What could be read stands before the mark.
                let read: String = text.chars().take(fault.at).collect();
                let rest: String = text.chars().skip(fault.at).collect();
                let found = format!("{read}⟨?⟩{rest}");
                page.fault(
                    words.line,
                    place(),
                    FaultKind::FormulaSyntax,
                    &found,
                    "+ - * / ^ ( ) ceil floor round sqrt ln exp abs min max",
                );
                return None;
            }
        };
        let mut known: Vec<&str> = self.draws.keys().map(String::as_str).collect();
        if self.samples.first().is_some_and(|sample| sample.contains_key("answer")) {
            known.push("answer");
        }
        // A draw that cannot be used is told already.
        if formula.names().any(|name| self.broken.contains(&name)) {
            return None;
        }
        let unknown = formula.names().find(|name| !known.contains(name));
        if let Some(name) = unknown {
            page.fault(words.line, place(), FaultKind::UnknownName, name, &known.join(", "));
            return None;
        }
        self.used.extend(formula.names().map(str::to_owned));
        if let Some(sample) = self.samples.iter().find(|sample| formula.value(sample).is_none()) {
            let drawn: Vec<String> = self
                .draws
                .keys()
                .filter_map(|name| Some(format!("{name} = {}", sample.get(name)?)))
                .collect();
            let found = format!("{text} ({})", drawn.join(", "));
            page.fault(words.line, place(), FaultKind::NoNumber, &found, "");
        }
        Some(formula)
    }

    /// The placeholders of a text.
    fn text(&mut self, words: &Words) {
        for inside in placeholders(&words.text) {
            if let Some(formula) = inside.strip_prefix('=') {
                let (formula, decimals) = formula.split_once(':').unwrap_or((formula, "0"));
                if decimals.parse::<u32>().is_ok_and(|decimals| decimals <= 6) {
                    self.formula_text(formula, words);
                } else {
                    self.unknown(&inside, words);
                }
            } else if inside == "answer" || self.draws.contains_key(&inside) {
                self.used.push(inside);
            } else {
                self.unknown(&inside, words);
            }
        }
    }

    fn unknown(&self, inside: &str, words: &Words) {
        let names = self.draws.keys().map(|name| format!("{{{name}}}"));
        let known: Vec<String> = names.chain(["{answer}".to_owned(), "{=…}".to_owned()]).collect();
        let found = format!("{{{inside}}}");
        let place = words.place.clone();
        self.entry.page.fault(words.line, place, FaultKind::UnknownPlaceholder, &found, &known.join(", "));
    }

    /// A trap must differ from the answer for some of the numbers drawn.
    fn trap(&self, trap: &Formula, words: &Words, decimals: u32) {
        let close = libm::pow(10.0, -f64::from(decimals)) * 1e-3;
        let same = |sample: &Values| {
            let answer = sample.get("answer").copied().unwrap_or_default();
            trap.value(sample).is_none_or(|value| (value - answer).abs() < close)
        };
        if self.samples.iter().all(same) {
            let place = words.place.clone();
            self.entry.page.fault(words.line, place, FaultKind::TrapIsAnswer, &words.text, "");
        }
    }

    fn unused(&self, entries: &[(String, Entry<'_>)]) {
        for (name, entry) in entries {
            if self.draws.contains_key(name) && !self.used.contains(name) {
                entry.fault("", FaultKind::UnusedDraw, name, "");
            }
        }
    }
}
