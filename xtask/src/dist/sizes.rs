//! How large the site is, as it stands and as hosts send it.

use std::path::Path;

use serde_json::Value;

use crate::run::{Result, output};
use crate::tools::node::Node;

/// What each WebAssembly file may weigh in bytes after brotli: the one that every page and worker
/// starts with, and each part that is fetched when it is entered.
const WASM_BOUND: u64 = 220_000;

/// The files of a site with their sizes.
pub(super) struct Sizes(Vec<Line>);

struct Line {
    path: String,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// Measures every file; Node.js, which is there anyhow, compresses faster than a development build.
pub(super) fn measure(node: &Node, site: &Path) -> Result<Sizes> {
    let text = output(node.script("xtask/sizes.mjs").arg(site))?;
    let Value::Array(files) = serde_json::from_str(&text)? else {
        return Err("xtask/sizes.mjs printed no list".into());
    };
    let line = |file: &Value| {
        let number = |name: &str| file.get(name)?.as_u64();
        Some(Line {
            path: file.get("path")?.as_str()?.to_owned(),
            raw: number("raw")?,
            gzip: number("gzip")?,
            brotli: number("brotli")?,
        })
    };
    let lines: Option<Vec<_>> = files.iter().map(line).collect();
    Ok(Sizes(lines.ok_or("xtask/sizes.mjs printed an entry without all its fields")?))
}

impl Sizes {
    /// One line per file, then the sums, in bytes.
    pub(super) fn table(&self) -> String {
        let width = self.0.iter().map(|line| line.path.len()).max().unwrap_or(0).max(24);
        let row = |name: &str, raw: &str, gzip: &str, brotli: &str| {
            format!("  {name:<width$} {raw:>11} {gzip:>11} {brotli:>11}\n")
        };
        let line =
            |line: &Line| row(&line.path, &grouped(line.raw), &grouped(line.gzip), &grouped(line.brotli));
        let mut table = row("file (bytes)", "raw", "gzip", "brotli");
        table.extend(self.0.iter().map(line));
        table += &line(&self.sum("everything", |_| true));
        table += &line(&self.sum("WASM before any page", is_program));
        table += &line(&self.sum("WASM, all parts", is_wasm));
        table += &format!("  bound for each WASM file, brotli: {}\n", grouped(WASM_BOUND));
        table
    }

    /// # Errors
    /// Names each WebAssembly file that is over the bound, and by how much.
    pub(super) fn verdict(&self) -> Result<()> {
        let over = self.0.iter().filter(|line| is_wasm(&line.path) && line.brotli > WASM_BOUND);
        let over: Vec<_> = over
            .map(|line| format!("{} is {} bytes too large", line.path, grouped(line.brotli - WASM_BOUND)))
            .collect();
        if over.is_empty() { Ok(()) } else { Err(over.join("; ").into()) }
    }

    fn sum(&self, name: &str, wanted: impl Fn(&str) -> bool) -> Line {
        let mut sum = Line { path: name.to_owned(), raw: 0, gzip: 0, brotli: 0 };
        for line in self.0.iter().filter(|line| wanted(&line.path)) {
            sum.raw += line.raw;
            sum.gzip += line.gzip;
            sum.brotli += line.brotli;
        }
        sum
    }
}

fn is_program(path: &str) -> bool {
    is_wasm(path) && path.starts_with("app")
}

fn is_wasm(path: &str) -> bool {
    path.ends_with(".wasm")
}

/// 1234567 as `1 234 567`.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(' ');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_digits() {
        for (number, expected) in [(0, "0"), (999, "999"), (1000, "1 000"), (1_234_567, "1 234 567")] {
            assert_eq!(grouped(number), expected);
        }
    }

    #[test]
    fn holds_the_bound() {
        let line = |path: &str, brotli| Line { path: path.to_owned(), raw: 0, gzip: 0, brotli };
        let within =
            vec![line("app-1_bg.wasm", WASM_BOUND), line("part-line.wasm", WASM_BOUND), line("app.js", 1)];
        assert!(Sizes(within).verdict().is_ok());
        let over = Sizes(vec![line("app-1_bg.wasm", 1), line("part-line.wasm", WASM_BOUND + 1)]).verdict();
        assert_eq!(
            over.map_err(|error| error.to_string()),
            Err("part-line.wasm is 1 bytes too large".to_owned())
        );
    }
}
