//! Fewer files: what several parts share comes from the cutter as one file per combination of
//! parts, a hundred and more. They are merged into a few that are fetched together.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::run::{Result, run, say};
use crate::tools::node::Node;

use super::imports;
use super::optimise::FEATURES;

/// Parts that belong to the course's texts; all others to its simulations.
const COURSE: [&str; 7] = ["reading", "practice", "progress", "content", "sorting", "settings", "reader"];

/// The part that a worker runs.
const ENGINE: &str = "engine";

/// What the cutter calls the module that parts import memory, table and stack from.
const SHARED: &str = "__wasm_split";

/// Merges the shared files in `cut`, and rewrites the script that fetches them.
pub(super) fn bundle(node: &Node, cut: &Path, script: &str) -> Result<String> {
    let chunks = chunks(script);
    let mut bundles: BTreeMap<&str, Vec<&Chunk>> = BTreeMap::new();
    for chunk in &chunks {
        bundles.entry(chunk.bundle()).or_default().push(chunk);
    }
    let mut lines = String::new();
    for (name, members) in &bundles {
        say(format!("Merging {} shared files into parts_{name}.wasm …", members.len()));
        merge(node, cut, name, members)?;
        lines += &fetcher(name);
    }
    let mut out = script.to_owned();
    for (at, chunk) in chunks.iter().enumerate().rev() {
        let alias = format!("const {} = __parts_{};\n", chunk.variable, chunk.bundle());
        let before = if at == 0 { lines.as_str() } else { "" };
        out.replace_range(chunk.place.clone(), &format!("{before}{alias}"));
    }
    Ok(out)
}

/// A file that several parts share, as the script names it.
struct Chunk {
    users: Vec<String>,
    variable: String,
    file: String,
    place: std::ops::Range<usize>,
}

impl Chunk {
    /// Which bundle it goes into: one that is fetched whenever any of its users is entered.
    fn bundle(&self) -> &'static str {
        let course = self.users.iter().filter(|user| COURSE.contains(&user.as_str())).count();
        match course {
            0 if self.users.iter().any(|user| user == ENGINE) => "engine",
            0 => "workshops",
            count if count == self.users.len() => "course",
            _ => "common",
        }
    }
}

/// The shared files that the script fetches: a comment with their users, then their loader.
fn chunks(script: &str) -> Vec<Chunk> {
    const END: &str = "\n, []);\n";
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = script[from..].find("/* ").map(|at| from + at) {
        from = start + 3;
        let Some((users, rest)) = script[from..].split_once(" */\nconst ") else { break };
        let Some((variable, rest)) = rest.split_once(" = makeLoad(") else { continue };
        let (Some(name), Some(length)) = (rest.split('"').nth(1), rest.find(END)) else { continue };
        let end = script.len() - rest.len() + length + END.len();
        found.push(Chunk {
            users: users.split(", ").map(str::to_owned).collect(),
            variable: variable.to_owned(),
            file: name.trim_start_matches("./").to_owned(),
            place: start..end,
        });
        from = end;
    }
    found
}

fn fetcher(name: &str) -> String {
    format!(
        "const __parts_{name} = makeLoad(() => {{
    const src = fetch(new URL(\"./parts_{name}.wasm\", import.meta.url));
    src.catch(() => {{}});
    return async (imports) => instantiate(src, {{ shared: imports.{SHARED} }});
}}, []);\n"
    )
}

/// Merges files into `parts_<name>.wasm`. Each imports the same memory, table and stack pointer:
/// they become one import each by way of a module that imports them once and hands them on.
fn merge(node: &Node, cut: &Path, name: &str, members: &[&Chunk]) -> Result<()> {
    let mut imports: BTreeMap<String, String> = BTreeMap::new();
    for chunk in members {
        let content = fs::read(cut.join(&chunk.file))?;
        let found = imports::imports(&content);
        imports.extend(found.ok_or_else(|| format!("{} imports what no part should", chunk.file))?);
    }
    let mut shim = String::from("(module\n");
    for (field, kind) in &imports {
        let bare = kind.split_whitespace().next().unwrap_or_default();
        let typed = kind.strip_prefix(bare).unwrap_or_default();
        shim += &format!("(import \"shared\" \"{field}\" ({bare} ${field}{typed}))\n");
        shim += &format!("(export \"{field}\" ({bare} ${field}))\n");
    }
    shim += ")\n";
    let shim_file = cut.join("shared.wat");
    fs::write(&shim_file, shim)?;
    let mut tool = node.script("node_modules/binaryen/bin/wasm-merge");
    tool.args(FEATURES).arg(&shim_file).arg(SHARED);
    for chunk in members {
        tool.arg(cut.join(&chunk.file)).arg(&chunk.variable);
    }
    run(tool.arg("-o").arg(cut.join(format!("parts_{name}.wasm"))))?;
    fs::remove_file(shim_file)?;
    for chunk in members {
        fs::remove_file(cut.join(&chunk.file))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "function makeLoad() {}
/* cards, line */
const __chunk_3 = makeLoad(() => {
    const src = fetch(new URL(\"./chunk_3.wasm\", import.meta.url));
}
, []);
/* engine, line, practice */
const __chunk_5 = makeLoad(() => {
    const src = fetch(new URL(\"./chunk_5.wasm\", import.meta.url));
}
, []);
export const __wasm_split_load_line = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL(\"./split_line.wasm\", import.meta.url));
}
, [__chunk_3, __chunk_5]));
";

    #[test]
    fn finds_what_parts_share() {
        let found = chunks(SCRIPT);
        let told: Vec<_> = found.iter().map(|c| (c.file.as_str(), c.bundle(), c.users.len())).collect();
        assert_eq!(told, [("chunk_3.wasm", "workshops", 2), ("chunk_5.wasm", "common", 3)]);
        assert!(SCRIPT[found[1].place.end..].starts_with("export const"));
    }
}
