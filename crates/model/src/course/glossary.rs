//! `glossary.toml`: the technical terms, each with its twin in the other language.

use super::Fault;
use super::fault::FaultKind;
use super::known::MODULES;
use super::refs::Reference;
use super::tree::{Entry, read};

/// The terms, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Glossary {
    /// Every term that can be used.
    pub terms: Vec<Term>,
    pub(super) file: String,
    pub(super) refs: Vec<Reference>,
    pub(super) left_out: Vec<String>,
}

/// A technical term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Stable id, the same in both languages.
    pub id: String,
    /// In French.
    pub fr: Wording,
    /// In English.
    pub en: Wording,
    /// Ids of the modules where it is taught.
    pub modules: Vec<String>,
    /// Ids of terms to see too.
    pub see: Vec<String>,
    /// Line of the file, from 1.
    pub line: usize,
}

/// A term in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    /// The term itself.
    pub name: String,
    /// What it means; inline Markdown.
    pub definition: String,
    /// Other names of the same thing.
    pub aliases: Vec<String>,
}

impl Glossary {
    /// Reads `glossary.toml`; a term with a fault is left out.
    pub fn parse(file: &str, text: &str) -> (Self, Vec<Fault>) {
        let read = read(file, text, |root| root.each("term", 0, term));
        let (terms, left_out) = read.value;
        let mut faults = read.faults;
        for term in &terms {
            for id in &term.see {
                let known = terms.iter().any(|other| other.id == *id) || left_out.contains(id);
                if !known {
                    faults.push(Fault {
                        file: file.to_owned(),
                        line: term.line,
                        place: format!("term {}, see", term.id),
                        kind: FaultKind::UnknownTerm,
                        found: id.clone(),
                        expected: String::new(),
                    });
                }
            }
        }
        (Self { terms, file: file.to_owned(), refs: read.refs, left_out }, faults)
    }

    /// Ids of the terms left out for their faults.
    pub fn left_out(&self) -> &[String] {
        &self.left_out
    }

    /// A term by id.
    pub fn term(&self, id: &str) -> Option<&Term> {
        self.terms.iter().find(|term| term.id == id)
    }
}

impl Term {
    /// The term in a language, by code; French where the code is not `en`.
    pub fn wording(&self, lang: &str) -> &Wording {
        if lang == "en" { &self.en } else { &self.fr }
    }
}

fn term(entry: &Entry<'_>) -> Option<Term> {
    let id = entry.id("id");
    let modules = entry.list("modules");
    for module in &modules {
        if !MODULES.contains(&module.text.as_str()) {
            entry.fault("modules", FaultKind::UnknownModule, &module.text, &MODULES.join(", "));
        }
    }
    Some(Term {
        id,
        fr: wording(entry, "fr", "fr_definition", "fr_aliases"),
        en: wording(entry, "en", "en_definition", "en_aliases"),
        modules: modules.into_iter().map(|module| module.text).collect(),
        see: entry.list("see").into_iter().map(|id| id.text).collect(),
        line: entry.line(),
    })
}

fn wording(
    entry: &Entry<'_>,
    name: &'static str,
    definition: &'static str,
    aliases: &'static str,
) -> Wording {
    let words = entry.words(definition);
    entry.page.look_into(&words);
    Wording {
        name: entry.text(name),
        definition: words.text,
        aliases: entry.list(aliases).into_iter().map(|alias| alias.text).collect(),
    }
}
