//! `check-content`: what compilers do not see in the words of the project.
//!
//! A check takes the texts and gives faults; a new one is a function more in [`faults`].

mod course;
mod french;
mod words;

use std::path::{Path, PathBuf};

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

/// Fails after printing every fault; advice is printed and stops nothing. The texts of the course
/// are those of `folder`, or the project's own.
pub(crate) fn check(folder: Option<PathBuf>) -> Result<()> {
    let root = place::root()?;
    let (count, mut found) = faults(&root)?;
    let course = course::check(&folder.unwrap_or_else(|| root.join("content")))?;
    for Fault { file, line, text } in &course.advice {
        eprintln!("{file}:{line}: advice: {text}");
    }
    found.extend(course.faults);
    for Fault { file, line, text } in &found {
        eprintln!("{file}:{line}: {text}");
    }
    if found.is_empty() {
        say(format!("{count} interface words and {} texts of the course, no fault", course.files));
        return Ok(());
    }
    Err(format!("{} faults in the words of the interface and the texts of the course", found.len()).into())
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
