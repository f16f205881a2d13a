//! The cut: the program that every page starts with, and parts that are fetched when entered.
//!
//! The compiler leaves a program whose cutting points (`src/parts/points.rs`) are marked and whose
//! relocations are kept. The cutter moves what only a part reaches into files of its own; only
//! then does wasm-bindgen write the glue, for the first file alone.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use super::bundle::bundle;
use crate::run::{Result, command, run, say};
use crate::tools::node::Node;

/// What the cutter names the script that fetches parts.
const LINKS: &str = "__wasm_split.js";

/// Its way to start a part: some hosts send `.wasm` files under a type that browsers refuse to
/// compile while they arrive.
const STREAMING: &str = "WebAssembly.instantiateStreaming(src, imports)";

/// Ours, which asks for no type and says what went wrong.
const PLAIN: &str = "instantiate(src, imports)";
const INSTANTIATE: &str = "
async function instantiate(src, imports) {
    const response = await src;
    if (!response.ok) {
        throw new Error(`${response.url}: ${response.status}`);
    }
    return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
";

/// Replaces the whole program in `site` by its parts.
pub(super) fn cut(root: &Path, node: &Node, cutter: &Path, bindgen: &Path, site: &Path) -> Result<()> {
    say("Cutting the program into parts …");
    let cut = root.join("target").join("site-parts");
    super::remove(&cut)?;
    fs::create_dir_all(&cut)?;
    run(command(cutter, root).arg(compiled(root)).arg(&cut).args(["--out-name", "app"]))?;
    let main = cut.join("app.wasm");
    run(command(bindgen, root)
        .args(["--target=web", "--no-typescript", "--keep-lld-exports", "--out-name=app", "--out-dir"])
        .arg(site)
        .arg(&main))?;
    fs::remove_file(main)?;
    let script = fs::read_to_string(cut.join(LINKS))?;
    fs::write(cut.join(LINKS), bundle(node, &cut, &links(&script)?)?)?;
    for file in super::files(&cut)? {
        fs::copy(&file, site.join(file.file_name().unwrap_or_default()))?;
    }
    preload(&site.join("index.html"))
}

/// The compiler's own output, before any tool touched it.
fn compiled(root: &Path) -> PathBuf {
    let target =
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |folder| root.join(folder));
    target.join("wasm32-unknown-unknown").join("release").join("app.wasm")
}

fn links(script: &str) -> Result<String> {
    if !script.contains(STREAMING) {
        return Err(format!("{LINKS} no longer starts parts as expected: `{STREAMING}` is missing").into());
    }
    Ok(script.replace(STREAMING, PLAIN) + INSTANTIATE)
}

/// The page's code asks for the script of the parts: it should not have to wait for the code.
fn preload(page: &Path) -> Result<()> {
    let text = fs::read_to_string(page)?;
    let own = "<link rel=\"modulepreload\" href=\"./app.js\">";
    if !text.contains(own) {
        return Err(format!("index.html holds no {own}").into());
    }
    fs::write(page, text.replace(own, &format!("{own}\n<link rel=\"modulepreload\" href=\"./{LINKS}\">")))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_need_no_type() {
        let script = links("() => (WebAssembly.instantiateStreaming(src, imports));").unwrap_or_default();
        assert!(script.contains("() => (instantiate(src, imports));"));
        assert!(script.contains("async function instantiate"));
        assert!(links("something else").is_err());
    }
}
