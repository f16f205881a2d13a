//! `test`: every check, one after the other, with a summary.

use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use crate::run::{Result, command, run};
use crate::tools::node::Node;
use crate::tools::{browser, rust};
use crate::{content, dist, place};

/// How much to test.
pub(crate) struct Options {
    /// Every combination of width, theme and language in the browser, rather than all pairs.
    pub(crate) full: bool,
    /// Leave the browser out.
    pub(crate) skip_browser: bool,
}

/// Runs every check and says how it went.
pub(crate) fn test(options: &Options) -> Result<ExitCode> {
    let root = place::root()?;
    let root = root.as_path();
    rust::components(root)?;
    rust::wasm_target(root)?;

    let mut steps = Steps::default();
    steps.step("format", || run(&mut cargo(root, &["fmt", "--all", "--check"])));
    steps.step("clippy, native", || {
        run(&mut cargo(root, &["clippy", "--locked", "--workspace", "--all-targets", "--", "-D", "warnings"]))
    });
    steps.step("clippy, browser", || {
        let target = ["--target", rust::WASM, "--lib", "--bins"];
        run(cargo(root, &["clippy", "--locked", "--package", "atelier"])
            .args(target)
            .args(["--", "-D", "warnings"]))
    });
    steps.step("native tests", || run(&mut cargo(root, &["test", "--locked", "--workspace"])));
    steps.step("content", || content::check(None));
    let built = steps.step("release build", dist::dist);
    if !built {
        // What follows would test an older site, or none.
        steps.skip("HTML");
        if !options.skip_browser {
            steps.skip("browser tests");
        }
        return Ok(steps.summary());
    }
    steps.step("HTML", || html(root));
    if !options.skip_browser {
        steps.step("types of the browser tests", || types(root));
        steps.step("browser tests", || playwright(root, "default", options.full));
    }
    Ok(steps.summary())
}

/// Runs one Playwright project against `dist/`.
pub(crate) fn playwright(root: &Path, project: &str, full: bool) -> Result<()> {
    let node = Node::prepare(root)?;
    let browser = browser::find()?;
    // A port that is free now lets two clones test at the same time.
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
    let mut tests = node.script("node_modules/@playwright/test/cli.js");
    tests
        .args(["test", "--config", "tests/browser/playwright.config.ts", "--project", project])
        .env("CHROME", browser)
        .env("ATELIER_PORT", port.to_string())
        .env("ATELIER_FULL", if full { "1" } else { "0" });
    run(&mut tests)
}

fn html(root: &Path) -> Result<()> {
    let node = Node::prepare(root)?;
    let mut validate = node.script("node_modules/html-validate/bin/html-validate.mjs");
    run(validate.args(["--config", "tests/browser/html-validate.json", "dist/index.html"]))
}

fn types(root: &Path) -> Result<()> {
    let node = Node::prepare(root)?;
    run(node.script("node_modules/typescript/bin/tsc").args(["--project", "tests/browser/tsconfig.json"]))
}

fn cargo(root: &Path, words: &[&str]) -> Command {
    let mut cargo = command("cargo", root);
    cargo.args(words);
    cargo
}

#[derive(Default)]
struct Steps(Vec<Step>);

struct Step {
    name: &'static str,
    /// How it ended; nothing where it could not start.
    passed: Option<bool>,
    took: Duration,
}

impl Steps {
    /// Runs a step whatever became of those before it, so that one run shows every fault.
    fn step(&mut self, name: &'static str, work: impl FnOnce() -> Result<()>) -> bool {
        println!("\n━━ {name}");
        let start = Instant::now();
        let outcome = work();
        let took = start.elapsed();
        if let Err(error) = &outcome {
            eprintln!("error: {error}");
        }
        let passed = outcome.is_ok();
        println!("━━ {name}: {} in {}", if passed { "passed" } else { "FAILED" }, seconds(took));
        self.0.push(Step { name, passed: Some(passed), took });
        passed
    }

    fn skip(&mut self, name: &'static str) {
        self.0.push(Step { name, passed: None, took: Duration::ZERO });
    }

    fn summary(&self) -> ExitCode {
        println!("\n━━ Summary");
        for Step { name, passed, took } in &self.0 {
            let word = match passed {
                Some(true) => "passed",
                Some(false) => "FAILED",
                None => "FAILED (not run)",
            };
            println!("  {name:<28} {:>8}  {word}", seconds(*took));
        }
        let passed = self.0.iter().filter(|step| step.passed == Some(true)).count();
        let total: Duration = self.0.iter().map(|step| step.took).sum();
        println!("  {:<28} {:>8}\n", "total", seconds(total));
        println!("{passed} passed, {} failed", self.0.len() - passed);
        if passed == self.0.len() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}
