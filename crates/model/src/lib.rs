//! The simulations of the course: pure functions of parameters, seed and decisions.
//!
//! Nothing here knows a browser, a clock or the operating system's randomness. The same
//! parameters give the same numbers, bit for bit, natively and in WebAssembly: generators are
//! of a fixed algorithm and every logarithm, exponential or sine comes from `libm`.

pub mod cards;
pub mod course;
pub mod decouple;
pub mod des;
pub mod funnel;
pub mod headless;
pub mod issue;
pub mod job;
pub mod line;
pub mod progress;
pub mod scenario;
pub mod sorting;
pub mod spec;
mod tagged;
