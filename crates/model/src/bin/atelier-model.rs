//! Headless runner of the models.
//!
//! ```text
//! atelier-model <model> < params.json > report.json
//! atelier-model <model> --lines < many.jsonl > out.jsonl
//! atelier-model --list
//! ```
//!
//! Bad input: exit status 2 and one line that names field, value and range; with `--lines`, an
//! object `{"error": …}` in that line's place, and the rest is still answered.

use std::{
    io::{self, BufRead, Read, Write},
    process::ExitCode,
};

use model::headless::{MODELS, Model, answer, list, model, one_line};
use serde_json::{Value, json};

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match args.as_slice() {
        ["--list"] => print_json(&list(), &mut io::stdout().lock()),
        [name] => with_model(name, one),
        [name, "--lines"] | ["--lines", name] => with_model(name, lines),
        _ => Err(usage()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

/// One scenario.
fn one(model: &Model) -> Result<(), String> {
    let mut bytes = Vec::new();
    let read = io::stdin().lock().read_to_end(&mut bytes);
    read.map_err(|error| format!("input: {error}"))?;
    let text = String::from_utf8(bytes).map_err(|_| "input: not UTF-8".to_owned())?;
    let report = answer(model, &text).map_err(|issues| one_line(&issues))?;
    print_json(&report, &mut io::stdout().lock())
}

/// One JSON object per line, answered in order.
fn lines(model: &Model) -> Result<(), String> {
    let mut input = io::stdin().lock();
    let mut output = io::BufWriter::new(io::stdout().lock());
    let mut bytes = Vec::new();
    loop {
        bytes.clear();
        let read = input.read_until(b'\n', &mut bytes);
        if read.map_err(|error| format!("input: {error}"))? == 0 {
            break;
        }
        let Ok(text) = std::str::from_utf8(&bytes) else {
            print_json(&json!({"error": "input: not UTF-8"}), &mut output)?;
            continue;
        };
        if text.trim().is_empty() {
            continue;
        }
        let report = answer(model, text);
        let report = report.unwrap_or_else(|issues| json!({"error": one_line(&issues)}));
        print_json(&report, &mut output)?;
    }
    output.flush().map_err(|error| format!("output: {error}"))
}

fn with_model(name: &str, run: fn(&Model) -> Result<(), String>) -> Result<(), String> {
    match model(name) {
        Some(model) => run(model),
        None => Err(usage()),
    }
}

fn print_json(value: &Value, output: &mut impl Write) -> Result<(), String> {
    writeln!(output, "{value}").map_err(|error| format!("output: {error}"))
}

fn usage() -> String {
    let names: Vec<&str> = MODELS.iter().map(|model| model.name).collect();
    let names = names.join("|");
    format!("usage: atelier-model {names} [--lines] < parameters.json, or atelier-model --list")
}
