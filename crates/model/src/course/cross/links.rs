//! Whether what a text refers to exists.

use super::super::fault::{Fault, FaultKind, shorten};
use super::super::known::{self, MODULES, WORKSHOPS};
use super::super::refs::Reference;
use super::super::text::Target;
use super::{Texts, Whole};

/// A file that refers to others.
struct From<'w> {
    file: &'w str,
    refs: &'w [Reference],
    /// The module and the language it belongs to; nothing for the course and the glossary.
    home: Option<(&'w str, bool)>,
}

pub(super) fn check(whole: &Whole) -> Vec<Fault> {
    let mut faults = Vec::new();
    for from in files(whole) {
        for reference in from.refs {
            if let Some((kind, found, expected)) = missing(whole, &from, &reference.target) {
                faults.push(Fault {
                    file: from.file.to_owned(),
                    line: reference.line,
                    place: reference.place.clone(),
                    kind,
                    found: shorten(&found),
                    expected,
                });
            }
        }
    }
    faults
}

fn files(whole: &Whole) -> Vec<From<'_>> {
    let glossary = &whole.glossary;
    let mut files = vec![From { file: &glossary.file, refs: &glossary.refs, home: None }];
    files.extend(whole.course.iter().map(|course| From {
        file: &course.file,
        refs: &course.refs,
        home: None,
    }));
    for module in &whole.modules {
        for (texts, french) in [(&module.fr, true), (&module.en, false)] {
            let home = Some((module.id.as_str(), french));
            let Texts { lesson, quiz, cases, sets } = texts;
            files.extend(lesson.iter().map(|it| From { file: &it.file, refs: &it.refs, home }));
            files.extend(quiz.iter().map(|it| From { file: &it.file, refs: &it.refs, home }));
            files.extend(sets.iter().map(|(_, it)| From { file: &it.file, refs: &it.refs, home }));
            files.extend(cases.iter().map(|it| From { file: &it.file, refs: &it.refs, home }));
        }
    }
    files
}

/// What does not exist: the kind of fault, what was named, what is there.
fn missing(whole: &Whole, from: &From<'_>, target: &Target) -> Option<(FaultKind, String, String)> {
    match target {
        Target::Glossary { term } => {
            let glossary = &whole.glossary;
            let known = glossary.term(term).is_some() || glossary.left_out.contains(term);
            (!known).then(|| (FaultKind::UnknownTerm, term.clone(), String::new()))
        }
        Target::Practice { module } => unknown_module(module),
        Target::Lesson { module, screen } => {
            // A field `lesson` names a screen of its own module.
            let module = match from.home {
                Some((home, _)) if module.is_empty() => home,
                _ => module,
            };
            unknown_module(module).or_else(|| unknown_screen(whole, from, module, screen.as_deref()?))
        }
        Target::Workshop { workshop, query } => unknown_workshop(workshop, query),
        Target::Source { id } => {
            let (home, french) = from.home?;
            let lesson = texts(whole, home, french)?.lesson.as_ref()?;
            let known: Vec<&str> = lesson.sources.iter().map(|source| source.id.as_str()).collect();
            let there = known.contains(&id.as_str());
            (!there).then(|| (FaultKind::UnknownSource, id.clone(), known.join(", ")))
        }
    }
}

fn texts<'w>(whole: &'w Whole, module: &str, french: bool) -> Option<&'w Texts> {
    let module = whole.modules.iter().find(|known| known.id == module)?;
    Some(if french { &module.fr } else { &module.en })
}

fn unknown_module(module: &str) -> Option<(FaultKind, String, String)> {
    let known = MODULES.contains(&module);
    (!known).then(|| (FaultKind::UnknownModule, module.to_owned(), MODULES.join(", ")))
}

fn unknown_screen(
    whole: &Whole,
    from: &From<'_>,
    module: &str,
    screen: &str,
) -> Option<(FaultKind, String, String)> {
    // The course and the glossary serve both languages: French stands for both, since screens
    // are compared.
    let french = from.home.is_none_or(|(_, french)| french);
    let lesson = texts(whole, module, french)?.lesson.as_ref()?;
    if lesson.screen(screen).is_some() {
        return None;
    }
    let known: Vec<&str> = lesson.screens.iter().map(|screen| screen.id.as_str()).collect();
    Some((FaultKind::UnknownScreen, screen.to_owned(), known.join(", ")))
}

fn unknown_workshop(workshop: &str, query: &str) -> Option<(FaultKind, String, String)> {
    if known::module_of(workshop).is_none() {
        let known: Vec<&str> = WORKSHOPS.iter().map(|(_, id)| *id).collect();
        return Some((FaultKind::UnknownWorkshop, workshop.to_owned(), known.join(", ")));
    }
    let (found, expected) = known::scenario_fault(workshop, query)?;
    Some((FaultKind::BadScenario, found, expected))
}
