//! Reads a lesson line by line into titles, directives and the Markdown between them.

use super::super::fault::{Fault, FaultKind, shorten};
use super::super::known::FIGURES;
use super::super::refs::{Reference, expected};
use super::super::text::{Found, Target, plain, plain_blocks, read_blocks, read_inlines};
use super::super::tree::is_id;
use super::super::{Block, Inline, inlines};
use super::{Figure, Lesson, Screen, Source};

/// Words of a screen between which it reads well; beyond them advice is given.
const WORDS: std::ops::RangeInclusive<usize> = 40..=160;

/// What directives there are.
const DIRECTIVES: &str = "figure, aside, try, summary, source";

pub(super) fn lesson(file: &str, text: &str) -> (Lesson, Vec<Fault>) {
    let mut reader = Reader {
        lesson: Lesson { file: file.to_owned(), ..Lesson::default() },
        faults: Vec::new(),
        part: Part::default(),
        open: None,
        summaries: 0,
    };
    let mut fenced = false;
    for (number, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        }
        reader.line(number + 1, line, fenced);
    }
    reader.finish()
}

struct Reader {
    lesson: Lesson,
    faults: Vec<Fault>,
    /// Markdown gathered and not read yet.
    part: Part,
    /// The directive that is open.
    open: Option<Directive>,
    summaries: usize,
}

/// Lines of Markdown.
#[derive(Default)]
struct Part {
    text: String,
    /// Line of the first.
    line: usize,
}

struct Directive {
    name: String,
    argument: String,
    line: usize,
    part: Part,
}

impl Reader {
    fn line(&mut self, number: usize, line: &str, fenced: bool) {
        let trimmed = line.trim_end();
        if fenced {
            self.gather(number, line);
        } else if let Some(rest) = trimmed.strip_prefix(":::") {
            self.fence(number, rest.trim());
        } else if let Some(title) = trimmed.strip_prefix("## ") {
            if self.within_directive(number, trimmed) {
                return;
            }
            self.end_part();
            self.start_screen(number, title.trim());
        } else if let Some(title) = trimmed.strip_prefix("# ") {
            if self.within_directive(number, trimmed) {
                return;
            }
            if self.lesson.title.is_empty() {
                self.lesson.title = plain(&inlines(title));
            } else {
                self.fault(number, FaultKind::SecondTitle, title, "## …");
            }
        } else {
            self.gather(number, line);
        }
    }

    fn gather(&mut self, number: usize, line: &str) {
        let part = self.open.as_mut().map_or(&mut self.part, |open| &mut open.part);
        if part.text.is_empty() {
            part.line = number;
        }
        part.text.push_str(line);
        part.text.push('\n');
    }

    /// Titles do not stand in directives; one that is met there shows that `:::` was forgotten.
    fn within_directive(&mut self, number: usize, line: &str) -> bool {
        let Some(open) = self.open.take() else { return false };
        self.fault(open.line, FaultKind::UnclosedDirective, &format!(":::{}", open.name), ":::");
        self.directive(open);
        self.line(number, line, false);
        true
    }

    fn fence(&mut self, number: usize, rest: &str) {
        match (self.open.take(), rest.is_empty()) {
            (Some(open), true) => self.directive(open),
            (None, true) => self.fault(number, FaultKind::StrayFence, ":::", ""),
            (None, false) => {
                self.end_part();
                let (name, argument) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
                let part = Part::default();
                let (name, argument) = (name.to_owned(), argument.trim().to_owned());
                self.open = Some(Directive { name, argument, line: number, part });
            }
            (Some(open), false) => {
                self.fault(number, FaultKind::NestedDirective, &format!(":::{rest}"), ":::");
                self.open = Some(open);
            }
        }
    }

    /// Reads what was gathered and puts it where it belongs.
    fn end_part(&mut self) {
        let part = std::mem::take(&mut self.part);
        let blocks = self.blocks(&part);
        self.put(blocks);
    }

    fn put(&mut self, blocks: Vec<Block>) {
        match self.lesson.screens.last_mut() {
            Some(screen) => screen.blocks.extend(blocks),
            None => self.lesson.intro.extend(blocks),
        }
    }

    fn start_screen(&mut self, line: usize, heading: &str) {
        let number = self.lesson.screens.len() + 1;
        let (title, id) = match heading.strip_suffix('}').and_then(|heading| heading.rsplit_once("{#")) {
            Some((title, id)) => (title.trim(), id.trim().to_owned()),
            None => {
                self.fault(line, FaultKind::MissingId, heading, "## … {#id}");
                (heading, format!("screen-{number}"))
            }
        };
        if !is_id(&id) {
            self.fault(line, FaultKind::BadId, &id, "push-pull");
        }
        if self.lesson.screen(&id).is_some() {
            self.fault(line, FaultKind::DuplicateId, &id, "");
        }
        let title = plain(&inlines(title));
        self.lesson.screens.push(Screen { id, title, blocks: Vec::new(), line });
    }

    fn directive(&mut self, open: Directive) {
        let Directive { name, argument, line, part } = open;
        match name.as_str() {
            "figure" => self.figure(argument, line, &part),
            "try" => self.invitation(&argument, line, &part),
            "aside" => {
                if argument.is_empty() {
                    self.fault(line, FaultKind::Empty, ":::aside", ":::aside …");
                }
                let blocks = self.blocks(&part);
                self.put(vec![Block::Aside { title: plain(&inlines(&argument)), blocks }]);
            }
            "summary" => {
                self.summaries += 1;
                if self.summaries > 1 {
                    self.fault(line, FaultKind::SecondSummary, ":::summary", "");
                }
                let blocks = self.blocks(&part);
                self.lesson.summary.extend(blocks);
            }
            "source" => {
                if !is_id(&argument) {
                    self.fault(line, FaultKind::BadId, &argument, ":::source id");
                }
                if self.lesson.sources.iter().any(|source| source.id == argument) {
                    self.fault(line, FaultKind::DuplicateId, &argument, "");
                }
                let blocks = self.blocks(&part);
                self.lesson.sources.push(Source { id: argument, blocks, line });
            }
            _ => {
                self.fault(line, FaultKind::UnknownDirective, &name, DIRECTIVES);
                let blocks = self.blocks(&part);
                self.put(blocks);
            }
        }
    }

    fn figure(&mut self, id: String, line: usize, part: &Part) {
        let caption = self.inlines(part);
        if FIGURES.contains(&id.as_str()) {
            self.lesson.figures.push(Figure { id: id.clone(), place: self.place(), line });
            self.put(vec![Block::Figure { id, caption }]);
        } else {
            self.fault(line, FaultKind::UnknownFigure, &id, &FIGURES.join(", "));
            self.put(vec![Block::Paragraph(caption)]);
        }
    }

    fn invitation(&mut self, argument: &str, line: usize, part: &Part) {
        let text = self.inlines(part);
        let (workshop, query) = argument.split_once('?').unwrap_or((argument, ""));
        let (workshop, query) = (workshop.to_owned(), query.to_owned());
        let target = Target::Workshop { workshop: workshop.clone(), query: query.clone() };
        self.lesson.refs.push(Reference { line, place: self.place(), target });
        self.put(vec![Block::Try { workshop, query, text }]);
    }

    fn blocks(&mut self, part: &Part) -> Vec<Block> {
        let (blocks, found) = read_blocks(&part.text);
        self.note(part.line, found);
        blocks
    }

    fn inlines(&mut self, part: &Part) -> Vec<Inline> {
        let (text, found) = read_inlines(&part.text);
        self.note(part.line, found);
        text
    }

    fn note(&mut self, line: usize, found: Vec<(usize, Found)>) {
        for (below, found) in found {
            let line = line + below;
            match found.fault() {
                Ok(target) => self.lesson.refs.push(Reference { line, place: self.place(), target }),
                Err((kind, text)) => self.fault(line, kind, &text, expected(kind)),
            }
        }
    }

    /// The screen that is being read, in the file's own words.
    fn place(&self) -> String {
        self.lesson.screens.last().map(|screen| format!("## {{#{}}}", screen.id)).unwrap_or_default()
    }

    fn fault(&mut self, line: usize, kind: FaultKind, found: &str, expected: &str) {
        let (file, place) = (self.lesson.file.clone(), self.place());
        let (found, expected) = (shorten(found), expected.to_owned());
        self.faults.push(Fault { file, line, place, kind, found, expected });
    }

    fn finish(mut self) -> (Lesson, Vec<Fault>) {
        if let Some(open) = self.open.take() {
            self.fault(open.line, FaultKind::UnclosedDirective, &format!(":::{}", open.name), ":::");
            self.directive(open);
        }
        self.end_part();
        self.check_screens();
        if self.lesson.title.is_empty() {
            self.whole(FaultKind::MissingTitle, "# …");
        }
        if self.summaries == 0 {
            self.whole(FaultKind::MissingSummary, ":::summary");
        }
        if self.lesson.screens.is_empty() {
            self.whole(FaultKind::TooFew, "## … {#id}");
        }
        self.faults.sort_by_key(|fault| fault.line);
        (self.lesson, self.faults)
    }

    fn whole(&mut self, kind: FaultKind, expected: &str) {
        let (file, expected) = (self.lesson.file.clone(), expected.to_owned());
        let place = String::new();
        self.faults.push(Fault { file, line: 1, place, kind, found: String::new(), expected });
    }

    fn check_screens(&mut self) {
        for screen in &self.lesson.screens {
            let count = plain_blocks(&screen.blocks).split_whitespace().count();
            let kind = match count {
                0 => FaultKind::EmptyScreen,
                count if WORDS.contains(&count) => continue,
                _ => FaultKind::ScreenLength,
            };
            let expected = if count == 0 { String::new() } else { "60–130".to_owned() };
            self.faults.push(Fault {
                file: self.lesson.file.clone(),
                line: screen.line,
                place: format!("## {{#{}}}", screen.id),
                kind,
                found: if count == 0 { String::new() } else { count.to_string() },
                expected,
            });
        }
    }
}
