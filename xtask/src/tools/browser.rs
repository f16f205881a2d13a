//! A browser of the Chromium family for the tests.

use std::env;
use std::path::PathBuf;

use super::apt;
use crate::run::{Result, on_path};

const NAMES: [&str; 8] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
];

const MAC: [&str; 3] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

const WINDOWS: [&str; 3] = [
    r"Google\Chrome\Application\chrome.exe",
    r"Chromium\Application\chrome.exe",
    r"Microsoft\Edge\Application\msedge.exe",
];

/// Finds a browser, or installs one where that needs no question.
pub(crate) fn find() -> Result<PathBuf> {
    if let Some(named) = env::var_os("CHROME").filter(|value| !value.is_empty()) {
        let path = PathBuf::from(&named);
        let found = if path.is_file() { Some(path) } else { on_path(&named.to_string_lossy()) };
        return found
            .ok_or_else(|| format!("CHROME names {}, which is not a program", named.display()).into());
    }
    if let Some(found) = installed() {
        return Ok(found);
    }
    if apt::install(&["chromium"])
        && let Some(found) = installed()
    {
        return Ok(found);
    }
    Err("the browser tests need Chromium, Google Chrome or Microsoft Edge, and none was found.\n\
         Install one, or name its program in the variable CHROME."
        .into())
}

fn installed() -> Option<PathBuf> {
    if cfg!(windows) {
        let bases = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"];
        let bases: Vec<_> = bases.iter().filter_map(env::var_os).map(PathBuf::from).collect();
        let files = WINDOWS.iter().flat_map(|file| bases.iter().map(move |base| base.join(file)));
        return files.into_iter().find(|file| file.is_file());
    }
    if cfg!(target_os = "macos") {
        let homes = env::home_dir().map(|home| home.display().to_string()).unwrap_or_default();
        let files =
            MAC.iter().flat_map(|file| [PathBuf::from(file), PathBuf::from(format!("{homes}{file}"))]);
        if let Some(file) = files.into_iter().find(|file| file.is_file()) {
            return Some(file);
        }
    }
    NAMES.iter().find_map(|name| on_path(name))
}
