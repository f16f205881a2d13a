//! Golden runs: parameters and reports kept to the last bit.
//!
//! `ATELIER_WRITE_GOLDEN=1 cargo test -p model golden` writes the reports anew, for the day when
//! a number is meant to change.

use std::{fs, path::PathBuf};

use model::line::Params;
use serde_json::{Value, json};

use crate::run;

fn files() -> Vec<PathBuf> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden");
    let entries = fs::read_dir(folder).expect("the folder");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("a file").path()).collect();
    files.retain(|path| path.extension().is_some_and(|e| e == "json"));
    files.sort();
    files
}

#[test]
fn golden_runs_are_equal_bit_for_bit() {
    let files = files();
    assert!(files.len() >= 8, "{} files", files.len());
    for path in files {
        let text = fs::read_to_string(&path).expect("a file");
        let golden: Value = serde_json::from_str(&text).expect("JSON");
        let params = Params::from_value(&golden["params"]).expect("valid parameters");
        // As text and back: what a reader of the report gets, to the last bit.
        let report = serde_json::to_string(&run(&params)).expect("JSON");
        let report: Value = serde_json::from_str(&report).expect("JSON");
        if std::env::var_os("ATELIER_WRITE_GOLDEN").is_some() {
            let golden = json!({"params": golden["params"], "report": report});
            fs::write(&path, format!("{golden}\n")).expect("written");
        } else {
            assert_eq!(golden["report"], report, "{}", path.display());
        }
    }
}
