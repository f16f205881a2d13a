//! Names that carry the hash of the content, and integrity in the page.
//!
//! A host may let browsers keep files for days: with such names an old script never meets a new
//! WebAssembly file. Only `index.html` keeps its name.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use sha2::{Digest, Sha384};

use super::html::{Tag, tags};
use crate::run::Result;

/// Renames what the page or another renamed file refers to, and completes the page.
pub(super) fn seal(site: &Path) -> Result<()> {
    let mut files = read(site)?;
    let page_path = site.join("index.html");
    let mut page = fs::read_to_string(&page_path)?;
    let mut integrity = BTreeMap::new();

    for group in order(&files, &page) {
        // Files that name each other are named by what they are together.
        let mut together = Sha384::new();
        group.iter().filter_map(|name| files.get(name)).for_each(|content| together.update(content));
        let hash = together.finalize();
        for name in &group {
            let sealed = sealed_name(name, &hash);
            for (other, content) in &mut files {
                if is_text(other) {
                    *content = rename(&String::from_utf8_lossy(content), name, &sealed).into_bytes();
                }
            }
            page = rename(&page, name, &sealed);
        }
        for name in &group {
            let Some(content) = files.remove(name) else { continue };
            let sealed = sealed_name(name, &hash);
            fs::remove_file(site.join(name))?;
            fs::write(site.join(&sealed), &content)?;
            integrity.insert(sealed, format!("sha384-{}", base64(&Sha384::digest(&content))));
        }
    }
    fs::write(page_path, with_integrity(&page, &integrity))?;
    Ok(())
}

/// The files beside the page that may be renamed. Those in folders have stable names or, as
/// wasm-bindgen's snippets do, a hash in the folder's name.
fn read(site: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(site)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_file() && [".js", ".css", ".wasm"].iter().any(|ending| name.ends_with(ending)) {
            files.insert(name, fs::read(&path)?);
        }
    }
    Ok(files)
}

/// The files to rename, each after those that it refers to: their new names change its content.
/// Files that refer to each other in a circle come as one group.
fn order(files: &BTreeMap<String, Vec<u8>>, page: &str) -> Vec<Vec<String>> {
    let refers = |text: &str| files.keys().filter(|name| mentions(text, name)).cloned().collect::<Vec<_>>();
    let mut wanted: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut open = refers(page);
    while let Some(name) = open.pop() {
        if wanted.contains_key(&name) {
            continue;
        }
        let own = files.get(&name).filter(|_| is_text(&name));
        let mut needs = own.map(|content| refers(&String::from_utf8_lossy(content))).unwrap_or_default();
        needs.retain(|need| *need != name);
        open.extend(needs.iter().cloned());
        wanted.insert(name, needs.into_iter().collect());
    }
    // What a file needs, and what that needs in turn.
    let mut reach = wanted.clone();
    for middle in wanted.keys() {
        let further = reach.get(middle).cloned().unwrap_or_default();
        for needs in reach.values_mut() {
            if needs.contains(middle) {
                needs.extend(further.iter().cloned());
            }
        }
    }
    let mut order: Vec<Vec<String>> = Vec::new();
    let mut waiting: BTreeSet<String> = wanted.into_keys().collect();
    while let Some(first) = waiting.first().cloned() {
        let circle = |name: &String| {
            let needs = reach.get(name);
            waiting
                .iter()
                .filter(|other| {
                    let back = reach.get(*other).is_some_and(|needs| needs.contains(name));
                    *other == name || (back && needs.is_some_and(|needs| needs.contains(*other)))
                })
                .cloned()
                .collect::<Vec<_>>()
        };
        let ready = |group: &[String]| {
            let needs = group.iter().filter_map(|name| reach.get(name)).flatten();
            needs.filter(|need| waiting.contains(*need)).all(|need| group.contains(need))
        };
        // Groups cannot wait for each other in a circle: they would be one.
        let group = waiting.iter().map(circle).find(|group| ready(group)).unwrap_or_else(|| vec![first]);
        waiting.retain(|name| !group.contains(name));
        order.push(group);
    }
    order
}

fn is_text(name: &str) -> bool {
    !name.ends_with(".wasm")
}

/// Where `text` names the file: between quotes, with or without `./` before it. The key of an
/// object is no address: wasm-bindgen names imports as the WebAssembly file does, inside which
/// nothing is renamed.
fn places(text: &str, name: &str) -> Vec<usize> {
    let quote = |byte: Option<&u8>| byte.is_some_and(|byte| b"\"'`".contains(byte));
    let bytes = text.as_bytes();
    text.match_indices(name)
        .map(|(at, _)| at)
        .filter(|&at| {
            let before = text[..at].strip_suffix("./").unwrap_or(&text[..at]);
            let end = at + name.len();
            quote(before.as_bytes().last()) && quote(bytes.get(end)) && bytes.get(end + 1) != Some(&b':')
        })
        .collect()
}

fn mentions(text: &str, name: &str) -> bool {
    !places(text, name).is_empty()
}

fn rename(text: &str, name: &str, sealed: &str) -> String {
    let mut out = text.to_owned();
    for at in places(text, name).into_iter().rev() {
        out.replace_range(at..at + name.len(), sealed);
    }
    out
}

/// `app.js` with its hash: `app-1f0c2d3e4b5a6978.js`.
fn sealed_name(name: &str, hash: &[u8]) -> String {
    let short: String = hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}-{short}.{ending}"),
        None => format!("{name}-{short}"),
    }
}

/// Adds `integrity` where browsers heed it.
fn with_integrity(page: &str, integrity: &BTreeMap<String, String>) -> String {
    let mut out = page.to_owned();
    for tag in tags(page).iter().rev() {
        let hash = address(tag).and_then(|address| integrity.get(address.trim_start_matches("./")));
        if let Some(hash) = hash {
            let at = tag.place.start + 1 + tag.name.len();
            out.insert_str(at, &format!(" integrity=\"{hash}\""));
        }
    }
    out
}

fn address(tag: &Tag) -> Option<&str> {
    match (tag.name.as_str(), tag.get("rel")) {
        ("script", _) => tag.get("src"),
        ("link", Some("stylesheet" | "modulepreload")) => tag.get("href"),
        _ => None,
    }
    .filter(|_| tag.get("integrity").is_none())
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let group =
            chunk.iter().fold(0_usize, |sum, byte| sum << 8 | usize::from(*byte)) << (8 * (3 - chunk.len()));
        for place in 0..4 {
            let digit = DIGITS[group >> (18 - 6 * place) & 63];
            out.push(if place > chunk.len() { '=' } else { char::from(digit) });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodes_like_rfc_4648() {
        for (text, expected) in
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")]
        {
            assert_eq!(base64(text.as_bytes()), expected);
        }
    }

    #[test]
    fn renames_whole_names_only() {
        let text = "import './app.js'; import \"my-app.js\"; // app.js\n'app.js', {'./app.js': 1}";
        assert_eq!(
            rename(text, "app.js", "app-1.js"),
            "import './app-1.js'; import \"my-app.js\"; // app.js\n'app-1.js', {'./app.js': 1}"
        );
    }

    #[test]
    fn seals_what_is_needed_before_what_needs_it() {
        let mut files = BTreeMap::new();
        for (name, content) in
            [("a.js", "'a_bg.wasm'"), ("a_bg.wasm", ""), ("z.js", "'./a.js'"), ("unused.js", "")]
        {
            files.insert(name.to_owned(), content.as_bytes().to_vec());
        }
        let order = order(&files, "<script src=\"./z.js\">");
        assert_eq!(order.concat(), ["a_bg.wasm", "a.js", "z.js"]);
    }

    #[test]
    fn files_in_a_circle_are_sealed_together() {
        let mut files = BTreeMap::new();
        for (name, content) in [
            ("app.js", "'./parts.js' 'a.wasm'"),
            ("parts.js", "'./app.js' 'b.wasm'"),
            ("a.wasm", ""),
            ("b.wasm", ""),
            ("boot.js", "'app.js'"),
        ] {
            files.insert(name.to_owned(), content.as_bytes().to_vec());
        }
        let order = order(&files, "<script src=\"./boot.js\">");
        let groups: Vec<Vec<&str>> =
            order.iter().map(|group| group.iter().map(String::as_str).collect()).collect();
        assert_eq!(groups, [vec!["a.wasm"], vec!["b.wasm"], vec!["app.js", "parts.js"], vec!["boot.js"]]);
    }

    #[test]
    fn gives_integrity_to_scripts_and_styles() {
        let page = "<link rel=\"preload\" href=\"./a.wasm\"><script src=\"./a.js\"></script>";
        let known = |name: &str| (name.to_owned(), "sha384-X".to_owned());
        let sealed = with_integrity(page, &BTreeMap::from([known("a.wasm"), known("a.js")]));
        assert_eq!(
            sealed,
            "<link rel=\"preload\" href=\"./a.wasm\"><script integrity=\"sha384-X\" src=\"./a.js\"></script>"
        );
    }
}
