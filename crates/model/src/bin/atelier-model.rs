//! Headless runner.
fn main() {}
