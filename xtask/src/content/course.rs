//! The texts of the course in `content/`: every check of the model over every file, and French
//! typography.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use model::course::{
    Cases, Course, Fault, FaultKind, Glossary, Lesson, ModuleTexts, Quiz, Texts, Whole, cross_check, strings,
};

use super::french;
use crate::run::Result;

/// What was found.
pub(super) struct Report {
    /// Files read.
    pub(super) files: usize,
    /// What must be put right.
    pub(super) faults: Vec<super::Fault>,
    /// What could be better.
    pub(super) advice: Vec<super::Fault>,
}

/// Reads every text below `folder`, which holds `course.toml`.
pub(super) fn check(folder: &Path) -> Result<Report> {
    let mut reader = Reader { folder, files: 0, faults: Vec::new(), slips: Vec::new() };
    let whole = reader.whole()?;
    let mut found = reader.faults;
    found.extend(cross_check(&whole));
    found.sort();
    let (advice, faults): (Vec<_>, Vec<_>) = found.into_iter().partition(|fault| fault.kind.is_advice());
    let mut faults: Vec<super::Fault> = faults.iter().map(told).collect();
    faults.append(&mut reader.slips);
    Ok(Report { files: reader.files, faults, advice: advice.iter().map(told).collect() })
}

fn told(fault: &Fault) -> super::Fault {
    let line = fault.to_string();
    let text = line.splitn(3, ':').nth(2).unwrap_or_default().trim_start().to_owned();
    super::Fault { file: fault.file.clone(), line: fault.line, text }
}

struct Reader<'a> {
    folder: &'a Path,
    files: usize,
    faults: Vec<Fault>,
    /// Slips of French typography.
    slips: Vec<super::Fault>,
}

impl Reader<'_> {
    fn whole(&mut self) -> Result<Whole> {
        let course = self.read("course.toml", |path| path.contains("fr."), Course::parse)?.flatten();
        let named = |path: &str| path.rsplit('.').next().is_some_and(|name| name.starts_with("fr"));
        let glossary = self.read("glossary.toml", named, Glossary::parse)?.unwrap_or_default();
        let modules = course.iter().flat_map(|course| &course.modules).map(|module| module.id.clone());
        let modules: Vec<String> = modules.collect();
        let modules = modules
            .into_iter()
            .map(|id| Ok(ModuleTexts { fr: self.texts("fr", &id)?, en: self.texts("en", &id)?, id }))
            .collect::<Result<_>>()?;
        Ok(Whole { course, glossary, modules })
    }

    fn texts(&mut self, lang: &str, module: &str) -> Result<Texts> {
        let french = lang == "fr";
        let name = |file: &str| format!("{lang}/{module}/{file}");
        let prose: fn(&str) -> bool = if french { is_prose } else { |_| false };
        let lesson = self.read(&name("lesson.md"), |_| french, Lesson::parse)?;
        Ok(Texts {
            lesson,
            quiz: self.read(&name("quiz.toml"), prose, Quiz::parse)?,
            cases: self.read(&name("cases.toml"), prose, Cases::parse)?,
            sets: self.sets(lang, module, prose)?,
        })
    }

    /// The other files of questions in a module's folder, in either language.
    fn sets(&mut self, lang: &str, module: &str, french: fn(&str) -> bool) -> Result<Vec<(String, Quiz)>> {
        let mut names = BTreeSet::new();
        for lang in ["fr", "en"] {
            let Ok(folder) = fs::read_dir(self.folder.join(lang).join(module)) else { continue };
            for entry in folder {
                let name = entry?.file_name().to_string_lossy().into_owned();
                if name.ends_with(".toml") && !["quiz.toml", "cases.toml"].contains(&name.as_str()) {
                    names.insert(name);
                }
            }
        }
        let mut sets = Vec::new();
        for name in names {
            let set = self.read(&format!("{lang}/{module}/{name}"), french, Quiz::parse)?;
            sets.extend(set.map(|set| (name, set)));
        }
        Ok(sets)
    }

    /// Reads a file; `french` says which of its texts are in French.
    fn read<T>(
        &mut self,
        name: &str,
        french: impl Fn(&str) -> bool,
        parse: fn(&str, &str) -> (T, Vec<Fault>),
    ) -> Result<Option<T>> {
        let file = format!("content/{name}");
        let path = self.folder.join(name);
        if !path.is_file() {
            let (found, expected, place) = Default::default();
            self.faults.push(Fault { file, line: 1, place, kind: FaultKind::MissingFile, found, expected });
            return Ok(None);
        }
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        self.files += 1;
        let (value, faults) = parse(&file, &text);
        self.faults.extend(faults);
        let texts = if name.ends_with(".md") { lines(&text) } else { strings(&text) };
        for (path, line, text) in texts.iter().filter(|(path, ..)| french(path)) {
            for (below, row) in text.lines().enumerate() {
                let said = french::faults(&without_marks(row));
                self.slips.extend(said.into_iter().map(|fault| super::Fault {
                    file: file.clone(),
                    line: line + below,
                    text: if path.is_empty() { fault } else { format!("{path}: {fault}") },
                }));
            }
        }
        Ok(Some(value))
    }
}

/// Whether a field of questions or situations holds words.
fn is_prose(path: &str) -> bool {
    const WORDS: [&str; 8] = ["stem", "hints", "explanation", "text", "left", "right", "title", "verdict"];
    let last = path.rsplit('.').next().unwrap_or_default();
    WORDS.contains(&last) || last.starts_with("feedback")
}

/// The lines of a lesson that hold words.
fn lines(text: &str) -> Vec<(String, usize, String)> {
    let rule = |line: &str| line.chars().all(|sign| "|-: ".contains(sign));
    let words = |line: &str| match line.trim_start().strip_prefix(":::") {
        Some(directive) => directive.strip_prefix("aside").map(str::to_owned),
        None => (!rule(line)).then(|| line.to_owned()),
    };
    text.lines().enumerate().filter_map(|(at, line)| Some((String::new(), at + 1, words(line)?))).collect()
}

/// The text as it is read: placeholders and code as values, links as their words.
fn without_marks(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let marks = [("{", "}", "{{x}}"), ("`", "`", "{{x}}"), ("](", ")", "")];
        let mark = marks.iter().find_map(|(open, close, value)| {
            let inside = rest.strip_prefix(open)?;
            Some((open.len() + inside.find(close)? + close.len(), *value))
        });
        match mark {
            Some((length, value)) => {
                out.push_str(value);
                rest = &rest[length..];
            }
            None => {
                // Marks of emphasis and links are not seen.
                if !matches!(first, '*' | '[' | '_') {
                    out.push(first);
                }
                rest = &rest[first.len_utf8()..];
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_not_words() {
        for (text, seen) in [
            ("**Stock**\u{202f}: {=d*l:2} vélos", "Stock\u{202f}: {{x}} vélos"),
            ("Voir [la ligne](workshop:line?preset=x)\u{202f}!", "Voir la ligne\u{202f}!"),
            ("`a: b` ici", "{{x}} ici"),
        ] {
            assert_eq!(without_marks(text), seen);
            assert_eq!(french::faults(&without_marks(text)), Vec::<String>::new());
        }
        assert_eq!(french::faults(&without_marks("**Stock** : trois")).len(), 1);
    }

    #[test]
    fn lines_of_a_lesson() {
        let text = "# T\n:::figure x\n:::aside Titre\n|---|:--|\nmots\n:::\n";
        let found: Vec<(usize, String)> =
            lines(text).into_iter().map(|(_, line, text)| (line, text)).collect();
        assert_eq!(found, [(1, "# T".to_owned()), (3, " Titre".to_owned()), (5, "mots".to_owned())]);
    }
}
