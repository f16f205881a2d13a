//! wasm-opt over every WebAssembly file of the site.

use std::fs;
use std::path::Path;

use super::files;
use crate::place;
use crate::run::{Result, run, say};
use crate::tools::node::Node;

/// The features that Rust's compiler uses for this target and all browsers have had since 2022. A
/// longer list would let wasm-opt write what some of them cannot read.
pub(super) const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// For size: what runs for long, the model, was already optimised for speed by the compiler.
const LEVEL: &str = "-Oz";

/// Optimises each file in place.
pub(super) fn optimise(node: &Node, site: &Path) -> Result<()> {
    for file in files(site)? {
        if file.extension().is_none_or(|extension| extension != "wasm") {
            continue;
        }
        say(format!("wasm-opt {LEVEL} {} (up to a minute) …", place::short(&file, site)));
        let before = fs::metadata(&file)?.len();
        let out = file.with_extension("wasm.opt");
        let mut wasm_opt = node.script("node_modules/binaryen/bin/wasm-opt");
        wasm_opt.arg(LEVEL).args(FEATURES).arg(&file).arg("-o").arg(&out);
        run(&mut wasm_opt)?;
        fs::rename(&out, &file)?;
        let after = fs::metadata(&file)?.len();
        println!("  {} kB -> {} kB", before / 1000, after / 1000);
    }
    Ok(())
}
