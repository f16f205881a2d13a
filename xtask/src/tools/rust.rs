//! The parts of the Rust toolchain that rustup does not install by itself.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use crate::run::{Result, command, on_path, output, run, say};

/// What the browser runs.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Adds the WebAssembly target where it is missing.
pub(crate) fn wasm_target(root: &Path) -> Result<()> {
    // Asking the compiler, not rustup: a distribution may have brought both.
    let mut ask = command("rustc", root);
    let folder = output(ask.args(["--print", "target-libdir", "--target", WASM]))?;
    if PathBuf::from(folder.trim()).is_dir() {
        return Ok(());
    }
    if on_path("rustup").is_none() {
        return Err(format!(
            "Rust's {WASM} target is missing and so is rustup, which would add it.\n\
             Install Rust from https://rustup.rs, or the target from where your Rust came."
        )
        .into());
    }
    say(format!("Adding Rust's target {WASM} (some seconds) …"));
    run(command("rustup", root).args(["target", "add", WASM]))
}

/// Adds rustfmt and clippy where they are missing, as after a minimal installation.
pub(crate) fn components(root: &Path) -> Result<()> {
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        let mut probe = command("cargo", root);
        probe.args([subcommand, "--version"]).stdout(Stdio::null()).stderr(Stdio::null());
        if probe.status().is_ok_and(|status| status.success()) {
            continue;
        }
        if on_path("rustup").is_none() {
            return Err(format!("{component} is missing: install it from where your Rust came").into());
        }
        say(format!("Adding Rust's component {component} (some seconds) …"));
        run(command("rustup", root).args(["component", "add", component]))?;
    }
    Ok(())
}

/// Downloads the crates of the page and of what builds it, so that Trunk can work offline.
pub(crate) fn fetch(root: &Path) -> Result<()> {
    let about = output(command("rustc", root).arg("-vV"))?;
    let host = about
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .ok_or("`rustc -vV` does not name its host")?;
    run(command("cargo", root).args(["fetch", "--quiet", "--locked", "--target", WASM, "--target", host]))
}
