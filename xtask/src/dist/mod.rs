//! `dist`: the optimised site, ready for a static host.
//!
//! Trunk builds into `target/`; what comes after it happens here, in this order: the cut into
//! parts, wasm-opt, names that carry the hash of the content, integrity, checks, sizes.

mod bundle;
mod html;
mod imports;
mod optimise;
mod parts;
mod policy;
mod seal;
mod sizes;

use std::fs;
use std::path::{Path, PathBuf};

use crate::place;
use crate::run::{Result, run, say};
use crate::tools::node::Node;
use crate::tools::web::{self, Trunk};

/// Builds the site into `dist/` and fails where it breaks its own rules.
pub(crate) fn dist() -> Result<()> {
    let root = place::root()?;
    let node = Node::prepare(&root)?;
    let trunk = Trunk::prepare(&root)?;
    let cutter = web::cutter()?;

    let build = root.join("target").join("site");
    fs::create_dir_all(&build)?;
    say("Building the page for release (5 to 10 minutes the first time on two cores) …");
    run(trunk.command(&root).args(["build", "--release=true", "--features=split", "--dist"]).arg(&build))?;

    // The finished site replaces the old one only when everything has gone well.
    let staged = root.join("target").join("site-sealed");
    remove(&staged)?;
    copy(&build, &staged)?;
    parts::cut(&root, &node, &cutter, &trunk.bindgen, &staged)?;
    optimise::optimise(&node, &staged)?;
    seal::seal(&staged)?;
    policy::check(&staged.join("index.html"))?;
    let report = sizes::measure(&node, &staged)?;
    println!("\n{}", report.table());
    report.verdict()?;

    let dist = root.join("dist");
    remove(&dist)?;
    fs::rename(&staged, &dist)?;
    say(format!("The site is in {}", dist.display()));
    Ok(())
}

/// Every file below `folder`, sorted by path.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    Ok(found)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    for file in files(from)? {
        let relative = file.strip_prefix(from)?;
        // Trunk leaves its own working folder behind when it is interrupted.
        if relative.starts_with(".stage") {
            continue;
        }
        let target = to.join(relative);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::copy(&file, target)?;
    }
    Ok(())
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| format!("cannot clear {}: {error}", folder.display()))?;
    }
    Ok(())
}
