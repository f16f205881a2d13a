//! Set-up, checks and builds: `cargo xtask <command>`.
//!
//! Everything here works the same on Linux, macOS and Windows, keeps the tools
//! it needs in a per-user cache, and skips what is there already.

mod args;
mod bench;
mod content;
mod dist;
mod place;
mod run;
mod serve;
mod test;
mod tools;

use std::process::ExitCode;

use args::Args;
use run::Result;

const HELP: &str = "\
Usage: cargo xtask <command>

  serve [--port N] [--release]     build the course and serve it on this machine only
  test [--full] [--skip-browser]   every check; --full tries every combination in the browser
  dist                             the optimised site, in dist/
  bench                            speed of the model, native and in the browser
  check-content [folder]           words of the interface and texts of the course (those of the
                                   folder, or of content/): both languages, links, right answers,
                                   French typography

Tools are kept in a per-user cache; ATELIER_CACHE=<folder> puts it elsewhere.
CHROME=<program> names the browser for the tests.";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let command = words.next().unwrap_or_default();
    match dispatch(&command, Args::new(words.collect())) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\nerror: {error}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(command: &str, mut args: Args) -> Result<ExitCode> {
    if args.flag("--help") {
        println!("{HELP}");
        return Ok(ExitCode::SUCCESS);
    }
    match command {
        "serve" => {
            let port = args.number("--port")?;
            let release = args.flag("--release");
            args.end()?;
            serve::serve(port, release)?;
        }
        "test" => {
            let options =
                test::Options { full: args.flag("--full"), skip_browser: args.flag("--skip-browser") };
            args.end()?;
            return test::test(&options);
        }
        "dist" => {
            args.end()?;
            dist::dist()?;
        }
        "bench" => {
            args.end()?;
            bench::bench()?;
        }
        "check-content" => {
            let folder = args.word();
            args.end()?;
            content::check(folder.map(Into::into))?;
        }
        "" | "help" | "--help" | "-h" => println!("{HELP}"),
        other => {
            eprintln!("error: there is no command `{other}`\n\n{HELP}");
            return Ok(ExitCode::FAILURE);
        }
    }
    Ok(ExitCode::SUCCESS)
}
