//! Set-up, checks and builds.

fn main() {}
