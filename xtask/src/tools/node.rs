//! Node.js and the packages of `package-lock.json`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::apt;
use crate::run::{Result, command, on_path, run, say, version};

/// The oldest Node.js that the packages accept.
const OLDEST: u32 = 20;

/// Node.js with the project's packages installed.
pub(crate) struct Node {
    program: PathBuf,
    root: PathBuf,
}

impl Node {
    /// Finds or installs Node.js, then the packages where the lock file changed.
    pub(crate) fn prepare(root: &Path) -> Result<Self> {
        let program = find()?;
        packages(root)?;
        Ok(Self { program, root: root.to_path_buf() })
    }

    /// A command that runs a script given by its path below the project's folder.
    pub(crate) fn script(&self, path: &str) -> Command {
        let mut node = command(&self.program, &self.root);
        node.arg(path);
        node
    }
}

fn find() -> Result<PathBuf> {
    let found = on_path("node");
    let major = found.as_ref().and_then(version).and_then(|text| major(&text));
    if let (Some(program), Some(OLDEST..)) = (&found, major)
        && on_path("npm").is_some()
    {
        return Ok(program.clone());
    }
    // Debian 12 and Ubuntu 24.04 still bring Node.js 18: then a package would not help.
    let offered = apt::candidate("nodejs").and_then(|text| major_of_package(&text));
    if offered.is_some_and(|version| version >= OLDEST)
        && apt::install(&["nodejs", "npm"])
        && let Some(program) = on_path("node")
    {
        return Ok(program);
    }
    let here = match (found, major) {
        (None, _) => "no `node` was found on the PATH".to_owned(),
        (Some(program), Some(OLDEST..)) => format!("{} is there, and `npm` is not", program.display()),
        (Some(program), Some(version)) => format!("{} is version {version}", program.display()),
        (Some(program), None) => format!("{} does not say its version", program.display()),
    };
    Err(format!(
        "Node.js {OLDEST} or newer, with npm, is needed: {here}.\nInstall it from https://nodejs.org"
    )
    .into())
}

/// `npm ci`, skipped while the folder still answers to the lock file.
fn packages(root: &Path) -> Result<()> {
    let lock = fs::read(root.join("package-lock.json"))?;
    let stamp = root.join("node_modules").join(".atelier-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    say("Installing the Node packages of package-lock.json (about a minute) …");
    let npm = on_path("npm").ok_or("npm was not found on the PATH")?;
    let mut install = command(npm, root);
    install
        .args(["ci", "--no-audit", "--no-fund", "--loglevel=error"])
        // The tests use the browser of this machine.
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    run(&mut install)?;
    fs::write(stamp, lock)?;
    Ok(())
}

/// 20 in `v20.11.1`.
fn major(text: &str) -> Option<u32> {
    text.trim_start_matches('v').split('.').next()?.parse().ok()
}

/// 20 in `20.19.2+dfsg-1`, and in `2:20.19` with Debian's epoch.
fn major_of_package(text: &str) -> Option<u32> {
    major(text.split_once(':').map_or(text, |(_, version)| version))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_versions() {
        assert_eq!(major("v20.11.1"), Some(20));
        assert_eq!(major_of_package("18.20.4+dfsg-1~deb12u1"), Some(18));
        assert_eq!(major_of_package("2:22.1.0"), Some(22));
        assert_eq!(major("(none)"), None);
    }
}
