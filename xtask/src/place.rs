//! Where things are: the project, the build folders, the cache of tools.

use std::env;
use std::path::{Path, PathBuf};

use crate::run::Result;

/// The folder of the project.
pub(crate) fn root() -> Result<PathBuf> {
    // `cargo run` names xtask's own folder; a copied binary looks around itself.
    let start = match env::var_os("CARGO_MANIFEST_DIR") {
        Some(folder) => PathBuf::from(folder),
        None => env::current_dir()?,
    };
    start
        .ancestors()
        .find(|folder| folder.join("Trunk.toml").is_file())
        .map(Path::to_path_buf)
        .ok_or_else(|| "this is not a folder of the project: no Trunk.toml here or above".into())
}

/// The folder of the tools, shared by every clone of the project.
pub(crate) fn cache() -> Result<PathBuf> {
    if let Some(folder) = env::var_os("ATELIER_CACHE").filter(|value| !value.is_empty()) {
        return Ok(env::current_dir()?.join(folder));
    }
    let under_home = |rest: &str| env::home_dir().map(|home| home.join(rest));
    let base = if cfg!(windows) {
        env::var_os("LOCALAPPDATA").map(PathBuf::from).or_else(|| under_home("AppData/Local"))
    } else if cfg!(target_os = "macos") {
        under_home("Library/Caches")
    } else {
        let named = env::var_os("XDG_CACHE_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
        named.or_else(|| under_home(".cache"))
    };
    base.map(|base| base.join("atelier-des-flux"))
        .ok_or_else(|| "no home folder: name one for the tools in ATELIER_CACHE".into())
}

/// A path as a person would type it from the project's folder.
pub(crate) fn short(path: &Path, root: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).display().to_string().replace('\\', "/")
}
