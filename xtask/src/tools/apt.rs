//! Installing a package where that needs no question: as root on Debian and its kin.

use std::path::Path;
use std::process::Command;

use crate::run::{command, on_path, output, run, say};

/// Installs `packages` and says whether it could.
pub(crate) fn install(packages: &[&str]) -> bool {
    if !available() {
        return false;
    }
    say(format!("Installing {} with apt-get, as root (a minute or two) …", packages.join(", ")));
    let mut install = apt();
    install.args(["install", "--yes", "--no-install-recommends"]).args(packages);
    run(apt().arg("update").arg("-qq")).is_ok() && run(&mut install).is_ok()
}

/// The version that an installation of `package` would bring.
pub(crate) fn candidate(package: &str) -> Option<String> {
    if !available() || run(apt().arg("update").arg("-qq")).is_err() {
        return None;
    }
    let policy = output(command("apt-cache", Path::new("/")).args(["policy", package])).ok()?;
    let line = policy.lines().find_map(|line| line.trim().strip_prefix("Candidate: "))?;
    Some(line.to_owned())
}

fn available() -> bool {
    let root =
        || command("id", Path::new("/")).arg("-u").output().is_ok_and(|id| id.stdout.trim_ascii() == b"0");
    cfg!(target_os = "linux") && on_path("apt-get").is_some() && root()
}

fn apt() -> Command {
    let mut apt = command("apt-get", Path::new("/"));
    apt.env("DEBIAN_FRONTEND", "noninteractive");
    apt
}
