//! Trunk and wasm-bindgen: found on the PATH, found in the cache, or built into it.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::rust;
use crate::place;
use crate::run::{Result, command, on_path, program_name, run, say, version};

/// The version that `Trunk.toml` was written for.
const TRUNK: &str = "0.21.14";

/// The cutter of `wasm_split_helpers`, which the lock file holds at a version of its own.
const CUTTER: &str = "0.2.4";

/// A tool that Cargo can install.
struct Tool<'a> {
    /// The program, and the folder in the cache.
    name: &'a str,
    /// The package on crates.io.
    package: &'a str,
    version: &'a str,
    /// What `cargo install` needs beyond the version.
    options: &'a [&'a str],
    /// How long a build took on a machine with two cores.
    minutes: &'a str,
}

/// Trunk, ready to be told what to do.
pub(crate) struct Trunk {
    program: PathBuf,
    /// wasm-bindgen, of the version that the lock file asks for.
    pub(crate) bindgen: PathBuf,
    path: OsString,
}

impl Trunk {
    /// Finds or installs all that a build of the page needs.
    pub(crate) fn prepare(root: &Path) -> Result<Self> {
        rust::wasm_target(root)?;
        let bindgen = locked_version(&fs::read_to_string(root.join("Cargo.lock"))?, "wasm-bindgen")?;
        let bindgen = ensure(&Tool {
            name: "wasm-bindgen",
            package: "wasm-bindgen-cli",
            version: &bindgen,
            options: &[],
            minutes: "about 2 minutes",
        })?;
        let trunk = ensure(&Tool {
            name: "trunk",
            package: "trunk",
            version: TRUNK,
            options: &["--locked", "--no-default-features", "--features", "rustls"],
            minutes: "about 4 minutes",
        })?;
        rust::fetch(root)?;

        // Trunk looks for its helpers on the PATH before it would download them.
        let folders = [&bindgen, &trunk].into_iter().filter_map(|tool| tool.parent()).map(Path::to_path_buf);
        let old = env::var_os("PATH").unwrap_or_default();
        let path = env::join_paths(folders.chain(env::split_paths(&old)))?;
        Ok(Self { program: trunk, bindgen, path })
    }

    /// A Trunk command that never goes to the network.
    pub(crate) fn command(&self, root: &Path) -> Command {
        let mut trunk = command(&self.program, root);
        trunk.env("PATH", &self.path).arg("--offline=true");
        // Trunk 0.21 takes this variable for a yes-or-no option and stops at the usual value, 1.
        if env::var_os("NO_COLOR").is_some() {
            trunk.env("NO_COLOR", "true");
        }
        trunk
    }
}

/// The program that cuts a finished WebAssembly file into parts.
pub(crate) fn cutter() -> Result<PathBuf> {
    let cache = place::cache()?;
    let tool = Tool {
        name: "wasm-split-cli",
        package: "wasm_split_cli_support",
        version: CUTTER,
        options: &["--locked", "--features", "build-binary"],
        minutes: "about 1 minute",
    };
    let folder = cache.join("tools").join(format!("{}-{}", tool.name, tool.version));
    let program = folder.join("bin").join(program_name(tool.name));
    // It does not tell its version: the name of its folder does.
    if !program.is_file() {
        install(&tool, &cache, &folder)?;
    }
    Ok(program)
}

/// The version of `package` in a lock file.
fn locked_version(lock: &str, package: &str) -> Result<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    lines
        .next()
        .and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
        .map(str::to_owned)
        .ok_or_else(|| format!("Cargo.lock holds no {package}").into())
}

fn ensure(tool: &Tool<'_>) -> Result<PathBuf> {
    let Tool { name, version: wanted, .. } = tool;
    let matches = |program: &Path| {
        // Both print `name version`, and a development build adds its commit.
        version(program).is_some_and(|text| text.split_whitespace().nth(1) == Some(wanted))
    };
    if let Some(program) = on_path(name).filter(|program| matches(program)) {
        return Ok(program);
    }
    let cache = place::cache()?;
    let folder = cache.join("tools").join(format!("{name}-{wanted}"));
    let program = folder.join("bin").join(program_name(name));
    if matches(&program) {
        return Ok(program);
    }
    install(tool, &cache, &folder)?;
    if matches(&program) {
        return Ok(program);
    }
    Err(format!("{} was installed and does not answer with version {wanted}", program.display()).into())
}

fn install(tool: &Tool<'_>, cache: &Path, folder: &Path) -> Result<()> {
    say(format!(
        "Building {} {} into {} (once per user, {} on two cores) …",
        tool.name,
        tool.version,
        folder.display(),
        tool.minutes
    ));
    // A build folder of its own lets an interrupted installation go on where it stopped.
    let build = cache.join("build").join(tool.name);
    fs::create_dir_all(&build)?;
    let mut install = command("cargo", cache);
    install
        .args(["install", "--debug", tool.package, "--version", tool.version])
        .args(tool.options)
        .arg("--root")
        .arg(folder)
        .env("CARGO_TARGET_DIR", &build)
        .env("CARGO_PROFILE_DEV_DEBUG", "0");
    run(&mut install).map_err(|error| {
        format!("{error}\n{} could not be built: this step needs crates.io and a C compiler.", tool.name)
    })?;
    // Some hundred megabytes that nothing needs any more; a failure to delete them harms nobody.
    let _ = fs::remove_dir_all(&build);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_locked_version() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen").ok().as_deref(), Some("0.2.130"));
        assert!(locked_version(lock, "trunk").is_err());
    }
}
