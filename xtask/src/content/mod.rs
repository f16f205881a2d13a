//! `check-content`: what compilers do not see in the words of the project.
//!
//! A check takes the texts and gives faults; a new one is a function more in [`faults`].

mod french;
mod words;

use std::path::Path;

use crate::place;
use crate::run::{Result, say};
use words::Namespace;

/// What is wrong, and where.
#[derive(Debug, PartialEq, Eq)]
struct Fault {
    /// The file, from the project's folder.
    file: String,
    /// Its line, from 1; 0 where the whole file is meant.
    line: usize,
    text: String,
}

/// Fails after printing every fault.
pub(crate) fn check() -> Result<()> {
    let root = place::root()?;
    let (count, faults) = faults(&root)?;
    for Fault { file, line, text } in &faults {
        eprintln!("{file}:{line}: {text}");
    }
    if faults.is_empty() {
        say(format!("Interface words: {count} texts, no fault"));
        return Ok(());
    }
    Err(format!("{} faults in the words of the interface", faults.len()).into())
}

fn faults(root: &Path) -> Result<(usize, Vec<Fault>)> {
    let french = words::read(root, "fr")?;
    let english = words::read(root, "en")?;
    let mut faults = words::compare(&french, &english);
    for namespace in &french {
        for text in &namespace.texts {
            faults.extend(french::faults(&text.value).into_iter().map(|fault| namespace.fault(text, fault)));
        }
    }
    Ok((french.iter().chain(&english).map(Namespace::len).sum(), faults))
}
