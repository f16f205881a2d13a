//! Turns the interface words of `locales/` into typed keys, so that a missing
//! word or a missing value in a sentence stops the build.

use std::error::Error;
use std::path::PathBuf;

use leptos_i18n_build::{Config, ParseOptions, TranslationsInfos};

/// One file per language and namespace; the first is the fallback.
const NAMESPACES: &[&str] = &[
    "shell", "ui", "map", "pages", "line", "board", "cards", "chart", "checks", "content", "lesson",
    "figures", "glossary", "search", "quiz", "practice", "exam", "learner", "progress", "study", "funnel",
    "decouple", "sorting",
];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=locales");
    let out = std::env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?;
    let options = ParseOptions::new().interpolate_display(true);
    let mut config = Config::new("fr")?.add_locale("en")?.parse_options(options);
    for namespace in NAMESPACES {
        config = config.add_namespace(namespace)?;
    }
    let translations = TranslationsInfos::parse(config)?;
    translations.rerun_if_locales_changed();
    translations.generate_i18n_module(PathBuf::from(out).join("i18n"))?;
    Ok(())
}
