//! Entries as lines of text: the one form in which they are stored and sent.
//!
//! ```text
//! @q1w2e3                                  what follows was made by this writer
//! mfk2a1.3+⇥A⇥push-pull⇥pp-cards⇥b⇥p+⇥…    moment, act, its fields
//! ```
//!
//! Numbers are in base 36, fields between tabs, empty fields at the end are
//! left out. The moment is followed by `.seq` where it is not 0, and by as many
//! `+` or `-` as the learner's day was after or before that of UTC, or by `=`
//! and the day itself where the clock had been set back. A backslash stands
//! before `t`, `n`, `r` and itself where a text has a tab, an end of line or a
//! backslash.

use super::act::{Act, Answer, Best, CaseRun, Choice, ExamRun, Mode, Prediction, Sureness};
use super::entry::{Entry, thousandths, utc_day};
use super::stamp::LATEST;
use super::{Day, Stamp};

/// Writes entries, naming a writer whenever it changes.
#[derive(Clone, Debug, Default)]
pub struct Writer {
    text: String,
    device: Option<u64>,
}

impl Writer {
    /// Adds a line.
    pub fn push(&mut self, entry: &Entry) {
        let stamp = entry.stamp();
        if self.device != Some(stamp.device) {
            self.device = Some(stamp.device);
            self.text.push('@');
            base36(&mut self.text, stamp.device);
            self.text.push('\n');
        }
        base36(&mut self.text, stamp.at);
        if stamp.seq != 0 {
            self.text.push('.');
            base36(&mut self.text, stamp.seq.into());
        }
        shift(&mut self.text, entry.day(), utc_day(stamp.at));
        self.text.push('\t');
        self.text.push_str(&act(entry.act()));
        self.text.push('\n');
    }

    /// What was written so far.
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// All lines of a text, in its order.
///
/// # Errors
/// The number, counted from 1, of the first line that is none.
pub fn read(text: &str) -> Result<Vec<Entry>, usize> {
    // A line is rarely shorter than this.
    let mut entries = Vec::with_capacity(text.len() / 48);
    let mut device = None;
    for (index, line) in text.lines().enumerate() {
        if let Some(word) = line.strip_prefix('@') {
            device = Some(number(word).ok_or(index + 1)?);
        } else {
            let entry = device.and_then(|device| entry(line, device));
            entries.push(entry.ok_or(index + 1)?);
        }
    }
    Ok(entries)
}

fn entry(line: &str, device: u64) -> Option<Entry> {
    let (when, rest) = line.split_once('\t')?;
    let digits = when.bytes().position(|b| matches!(b, b'.' | b'+' | b'-' | b'=')).unwrap_or(when.len());
    let at = number(when.get(..digits)?).filter(|at| *at <= LATEST)?;
    let mut tail = when.get(digits..)?;
    let mut seq = 0;
    if let Some(after) = tail.strip_prefix('.') {
        let digits = after.bytes().position(|b| matches!(b, b'+' | b'-' | b'=')).unwrap_or(after.len());
        seq = u32::try_from(number(after.get(..digits)?)?).ok()?;
        tail = after.get(digits..)?;
    }
    let day = match tail.as_bytes() {
        [] => utc_day(at),
        b"+" => utc_day(at) + 1,
        b"-" => utc_day(at) - 1,
        _ => tail.strip_prefix('=')?.parse().ok()?,
    };
    Some(Entry::new(Stamp { at, device, seq }, day, read_act(rest)?))
}

fn shift(out: &mut String, day: Day, utc: Day) {
    match day - utc {
        0 => {}
        1 => out.push('+'),
        -1 => out.push('-'),
        _ => {
            out.push('=');
            out.push_str(&day.to_string());
        }
    }
}

/// An act as the part of its line behind the moment.
pub(super) fn act(act: &Act) -> String {
    let mut fields = match act {
        Act::Answer(answer) => {
            let line = Fields::new('A').text(&answer.module).text(&answer.item).text(&answer.given);
            let expected = if answer.right { 1000 } else { 0 };
            line.text(outcome(answer.mode, answer.right))
                .number(answer.seed)
                .counted(thousandths(answer.score).into(), expected)
                .counted(answer.hints.into(), 0)
                .text(answer.sure.map_or("", sureness))
        }
        Act::Predicted { question, prediction } => {
            let line = Fields::new('P').text(question).text(sureness(prediction.sure));
            match &prediction.choice {
                Choice::Option(option) => line.text("o").text(option),
                Choice::Number(number) => line.text("n").text(&number.to_string()),
            }
        }
        Act::Best(best) => {
            Fields::new('B').text(&best.situation).text(&best.value.to_string()).text(&best.detail)
        }
        Act::Assessed { module, concept, level } => {
            Fields::new('S').text(module).text(concept).number((*level).into())
        }
        Act::Read { module, screen } => Fields::new('R').text(module).text(screen),
        Act::Taken { module, step } => Fields::new('T').text(module).text(step),
        Act::Case(run) => Fields::new('C')
            .text(&run.module)
            .text(&run.case)
            .text(&run.path)
            .text(&run.end)
            .number(thousandths(run.score).into()),
        Act::Exam(run) => Fields::new('E')
            .text(&run.modules)
            .number(run.seed)
            .number(run.questions.into())
            .number(run.seconds.into())
            .number(thousandths(run.score).into()),
        Act::ExamDate(day) => Fields::new('D').text(&day.map(|day| day.to_string()).unwrap_or_default()),
        Act::Unknown(words) => return words.clone(),
    };
    let kept = fields.0.trim_end_matches('\t').len();
    fields.0.truncate(kept);
    fields.0
}

fn read_act(text: &str) -> Option<Act> {
    let mut fields = text.split('\t');
    let kind = fields.next()?;
    let mut next = || fields.next().unwrap_or_default();
    let act = match kind {
        "A" => {
            let (module, item, given) = (unescape(next())?, unescape(next())?, unescape(next())?);
            let (mode, right) = read_outcome(next())?;
            let seed = number(next())?;
            let expected = if right { 1000 } else { 0 };
            let score = read_share(next(), expected)?;
            let hints = u8::try_from(counted(next(), 0)?).ok()?;
            let sure = match next() {
                "" => None,
                word => Some(read_sureness(word)?),
            };
            Act::Answer(Answer { module, item, seed, given, score, right, hints, sure, mode })
        }
        "P" => {
            let (question, sure) = (unescape(next())?, read_sureness(next())?);
            let choice = match (next(), next()) {
                ("o", option) => Choice::Option(unescape(option)?),
                ("n", number) => Choice::Number(float(number)?),
                _ => return None,
            };
            Act::Predicted { question, prediction: Prediction { choice, sure } }
        }
        "B" => {
            let (situation, value, detail) = (unescape(next())?, float(next())?, unescape(next())?);
            Act::Best(Best { situation, value, detail })
        }
        "S" => {
            let (module, concept) = (unescape(next())?, unescape(next())?);
            let level = number(next()).filter(|level| *level <= 4)?;
            Act::Assessed { module, concept, level: level as u8 }
        }
        "R" => Act::Read { module: unescape(next())?, screen: unescape(next())? },
        "T" => Act::Taken { module: unescape(next())?, step: unescape(next())? },
        "C" => {
            let (module, case) = (unescape(next())?, unescape(next())?);
            let (path, end) = (unescape(next())?, unescape(next())?);
            Act::Case(CaseRun { module, case, path, end, score: read_share(next(), 1001)? })
        }
        "E" => {
            let (modules, seed) = (unescape(next())?, number(next())?);
            let questions = u32::try_from(number(next())?).ok()?;
            let seconds = u32::try_from(number(next())?).ok()?;
            Act::Exam(ExamRun { modules, seed, questions, seconds, score: read_share(next(), 1001)? })
        }
        "D" => match next() {
            "" => Act::ExamDate(None),
            day => Act::ExamDate(Some(day.parse().ok()?)),
        },
        _ if is_other(kind) => return Some(Act::Unknown(text.to_owned())),
        _ => return None,
    };
    // A field too many is a fault, not something to lose in silence.
    fields.next().is_none().then_some(act)
}

/// Kinds of a page newer than this one: a capital and small letters.
fn is_other(kind: &str) -> bool {
    let mut letters = kind.chars();
    kind.len() <= 12
        && letters.next().is_some_and(|c| c.is_ascii_uppercase())
        && letters.all(|c| c.is_ascii_lowercase())
}

struct Fields(String);

impl Fields {
    fn new(kind: char) -> Fields {
        Fields(kind.to_string())
    }

    fn text(mut self, text: &str) -> Fields {
        self.0.push('\t');
        escape(&mut self.0, text);
        self
    }

    fn number(mut self, number: u64) -> Fields {
        self.0.push('\t');
        base36(&mut self.0, number);
        self
    }

    /// A number, left out where it is the expected one.
    fn counted(mut self, number: u64, expected: u64) -> Fields {
        self.0.push('\t');
        if number != expected {
            base36(&mut self.0, number);
        }
        self
    }
}

fn outcome(mode: Mode, right: bool) -> &'static str {
    match (mode, right) {
        (Mode::Practice, true) => "p+",
        (Mode::Practice, false) => "p-",
        (Mode::Review, true) => "r+",
        (Mode::Review, false) => "r-",
        (Mode::Exam, true) => "x+",
        (Mode::Exam, false) => "x-",
    }
}

fn read_outcome(word: &str) -> Option<(Mode, bool)> {
    let all =
        [Mode::Practice, Mode::Review, Mode::Exam].into_iter().flat_map(|mode| [(mode, true), (mode, false)]);
    all.into_iter().find(|(mode, right)| outcome(*mode, *right) == word)
}

fn sureness(sure: Sureness) -> &'static str {
    match sure {
        Sureness::Guess => "g",
        Sureness::Rather => "r",
        Sureness::Certain => "c",
    }
}

fn read_sureness(word: &str) -> Option<Sureness> {
    Sureness::ALL.into_iter().find(|sure| sureness(*sure) == word)
}

fn read_share(word: &str, expected: u64) -> Option<f64> {
    let thousandths = counted(word, expected)?;
    (thousandths <= 1000).then_some(thousandths as f64 / 1000.0)
}

fn counted(word: &str, expected: u64) -> Option<u64> {
    if word.is_empty() { Some(expected) } else { number(word) }
}

fn float(word: &str) -> Option<f64> {
    word.parse().ok().filter(|number: &f64| number.is_finite())
}

/// Appends a number in base 36.
pub(super) fn base36(out: &mut String, mut number: u64) {
    let mut digits = [0_u8; 13];
    let mut from = digits.len();
    loop {
        from -= 1;
        let digit = (number % 36) as u8;
        digits[from] = if digit < 10 { b'0' + digit } else { b'a' + digit - 10 };
        number /= 36;
        if number == 0 {
            break;
        }
    }
    out.extend(digits[from..].iter().map(|digit| char::from(*digit)));
}

/// A number in base 36, small letters, no sign, no needless zero in front.
pub(super) fn number(word: &str) -> Option<u64> {
    let plain = word.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_lowercase());
    if !plain || (word.len() > 1 && word.starts_with('0')) {
        return None;
    }
    u64::from_str_radix(word, 36).ok()
}

fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\\' => out.push_str("\\\\"),
            c => out.push(c),
        }
    }
}

fn unescape(text: &str) -> Option<String> {
    if !text.contains('\\') {
        return Some(text.to_owned());
    }
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        out.push(match c {
            '\\' => match chars.next()? {
                't' => '\t',
                'n' => '\n',
                'r' => '\r',
                '\\' => '\\',
                _ => return None,
            },
            c => c,
        });
    }
    Some(out)
}
