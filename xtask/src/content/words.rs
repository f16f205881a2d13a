//! The interface words of `locales/<language>/<namespace>.json`, and whether two languages agree.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::Value;

use super::Fault;
use crate::place;
use crate::run::Result;

/// The forms that a language may have beyond `_other`, which all have.
const PLURALS: [&str; 5] = ["_zero", "_one", "_two", "_few", "_many"];

/// One file of words.
pub(super) struct Namespace {
    name: String,
    file: String,
    /// Its texts, in the order of their keys.
    pub(super) texts: Vec<Text>,
}

/// One text.
pub(super) struct Text {
    /// Its key, with the keys above it: `board.sentence`.
    key: String,
    line: usize,
    /// What is shown, with its placeholders.
    pub(super) value: String,
}

impl Namespace {
    /// How many texts it holds.
    pub(super) fn len(&self) -> usize {
        self.texts.len()
    }

    /// A fault of one of its texts.
    pub(super) fn fault(&self, text: &Text, fault: String) -> Fault {
        Fault { file: self.file.clone(), line: text.line, text: format!("{}: {fault}", text.key) }
    }

    fn missing(&self, text: String) -> Fault {
        Fault { file: self.file.clone(), line: 0, text }
    }
}

/// Reads every namespace of a language.
pub(super) fn read(root: &Path, language: &str) -> Result<Vec<Namespace>> {
    let folder = root.join("locales").join(language);
    let mut paths = Vec::new();
    for entry in fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "json") {
            paths.push(path);
        }
    }
    paths.sort();
    let mut namespaces = Vec::new();
    for path in paths {
        let file = place::short(&path, root);
        let source = fs::read_to_string(&path)?;
        let value = serde_json::from_str(&source).map_err(|error| format!("{file}: {error}"))?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        namespaces.push(Namespace { name, file, texts: texts(&value, &source) });
    }
    Ok(namespaces)
}

fn texts(value: &Value, source: &str) -> Vec<Text> {
    let mut texts = Vec::new();
    collect(value, String::new(), &mut texts);
    for text in &mut texts {
        // The parser keeps no positions; a text and its key are found again as they were written.
        let key = text.key.rsplit('.').find(|part| part.parse::<usize>().is_err()).unwrap_or_default();
        let key = format!("\"{key}\"");
        let value = Value::from(text.value.as_str()).to_string();
        let lines = || source.lines().enumerate();
        let exact = lines().find(|(_, line)| line.contains(&key) && line.contains(&value));
        let found = exact.or_else(|| lines().find(|(_, line)| line.contains(&key)));
        text.line = found.map_or(1, |(at, _)| at + 1);
    }
    texts
}

fn collect(value: &Value, key: String, texts: &mut Vec<Text>) {
    let below = |name: &str| if key.is_empty() { name.to_owned() } else { format!("{key}.{name}") };
    match value {
        Value::Object(entries) => {
            for (name, value) in entries {
                collect(value, below(name), texts);
            }
        }
        Value::Array(entries) => {
            for (at, value) in entries.iter().enumerate() {
                collect(value, below(&at.to_string()), texts);
            }
        }
        Value::String(value) => texts.push(Text { key, line: 0, value: value.clone() }),
        other => texts.push(Text { key, line: 0, value: other.to_string() }),
    }
}

/// Whether two languages have the same texts with the same values in them.
pub(super) fn compare(left: &[Namespace], right: &[Namespace]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (here, there) in [(left, right), (right, left)] {
        for namespace in here {
            match there.iter().find(|other| other.name == namespace.name) {
                Some(other) => faults.extend(absent(namespace, other)),
                None => faults.push(namespace.missing("the other language has no such file".to_owned())),
            }
        }
    }
    for namespace in left {
        if let Some(other) = right.iter().find(|other| other.name == namespace.name) {
            faults.extend(placeholders_differ(namespace, other));
        }
    }
    faults
}

fn absent(here: &Namespace, there: &Namespace) -> Vec<Fault> {
    let known: BTreeSet<_> = there.texts.iter().map(|text| singular(&text.key)).collect();
    let lacking = here.texts.iter().filter(|text| !known.contains(singular(&text.key)));
    lacking.map(|text| here.fault(text, format!("missing in {}", there.file))).collect()
}

fn placeholders_differ(left: &Namespace, right: &Namespace) -> Vec<Fault> {
    // A plural's singular may leave the number out, so its forms are taken together.
    let gather = |namespace: &Namespace| {
        let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for text in &namespace.texts {
            all.entry(singular(&text.key).to_owned()).or_default().extend(placeholders(&text.value));
        }
        all
    };
    let (own, other) = (gather(left), gather(right));
    let mut seen = BTreeSet::new();
    let mut faults = Vec::new();
    for text in &left.texts {
        let key = singular(&text.key);
        if let (Some(own), Some(other), true) = (own.get(key), other.get(key), seen.insert(key))
            && own != other
        {
            let list = |set: &BTreeSet<String>| set.iter().cloned().collect::<Vec<_>>().join(" ");
            let fault = format!("has [{}], {} has [{}]", list(own), right.file, list(other));
            faults.push(left.fault(text, fault));
        }
    }
    faults
}

/// The key without the form of its plural.
fn singular(key: &str) -> &str {
    let plural = PLURALS.iter().find_map(|form| key.strip_suffix(form));
    plural.or_else(|| key.strip_suffix("_other")).unwrap_or(key)
}

/// The values `{{ name }}` and the tags `<name>` of a text.
fn placeholders(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for part in text.split("{{").skip(1) {
        let name = part.split("}}").next().unwrap_or_default();
        let name = name.split(',').next().unwrap_or_default().trim();
        found.push(format!("{{{{{name}}}}}"));
    }
    for part in text.split('<').skip(1) {
        let name: String = part.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
        if !name.is_empty() && part.contains('>') {
            found.push(format!("<{name}>"));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn namespace(source: &str) -> Vec<Namespace> {
        let value = serde_json::from_str(source).unwrap_or_default();
        vec![Namespace { name: "x".to_owned(), file: "x.json".to_owned(), texts: texts(&value, source) }]
    }

    fn compared(left: &str, right: &str) -> Vec<String> {
        compare(&namespace(left), &namespace(right)).into_iter().map(|fault| fault.text).collect()
    }

    #[test]
    fn accepts_languages_that_agree() {
        let french = r#"{ "a": { "b": "{{ n, number }} <b>x</b>" }, "c_one": "un", "c_many": "x", "c_other": "{{ n }}" }"#;
        let english = r#"{ "a": { "b": "<b>y</b> {{n}}" }, "c_one": "{{ n }}", "c_other": "{{ n }}" }"#;
        assert_eq!(compared(french, english), Vec::<String>::new());
    }

    #[test]
    fn names_what_differs() {
        assert_eq!(compared(r#"{ "a": "x", "b": "y" }"#, r#"{ "a": "x" }"#), ["b: missing in x.json"]);
        assert_eq!(
            compared(r#"{ "a": "{{ n }}" }"#, r#"{ "a": "{{ m }}" }"#),
            ["a: has [{{n}}], x.json has [{{m}}]"]
        );
    }

    #[test]
    fn finds_the_line() {
        let namespaces = namespace("{\n  \"a\": { \"t\": \"x\" },\n  \"b\": { \"t\": \"y\" }\n}");
        let lines: Vec<_> = namespaces[0].texts.iter().map(|text| text.line).collect();
        assert_eq!(lines, [2, 3]);
    }
}
