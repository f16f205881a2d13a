//! `bench`: speed of the model natively, then of the page in a browser.

use crate::run::{Result, command, run, say};
use crate::{dist, place, test};

/// Runs and prints both.
pub(crate) fn bench() -> Result<()> {
    let root = place::root()?;
    say("Benchmarks of the model, native (some minutes) …");
    run(command("cargo", &root).args(["bench", "--locked", "--package", "model"]))?;
    dist::dist()?;
    say("Benchmarks in the browser (a minute or two; leave the machine alone) …");
    test::playwright(&root, "bench", true)
}
