//! The same work on the page itself, between two frames.

use leptos::prelude::{set_timeout, window};
use std::time::Duration;

use super::protocol::{Found, Output, Task};

/// Time given to work before the page has its turn [ms].
const SLICE: f64 = 8.0;

/// What a task still running, or just done, tells.
pub enum Step {
    /// Goes on: share done.
    Going(f64),
    /// Done.
    Done(Box<Output>),
}

/// Work done on the page.
pub struct Local {
    task: Task,
    spent: f64,
}

impl Local {
    /// A task about to start.
    pub fn new(task: Task) -> Local {
        Local { task, spent: 0.0 }
    }

    /// One slice.
    pub fn step(&mut self) -> Step {
        let start = clock();
        let (done, found) = self.task.advance(&clock, start + SLICE);
        self.spent += clock() - start;
        match found {
            Some(result) => Step::Done(Box::new(output(result, self.spent))),
            None => Step::Going(done),
        }
    }
}

fn output(result: Found, spent: f64) -> Output {
    Output { result, seconds: spent / 1000.0 }
}

/// Calls back when the browser has drawn and heard what there was.
pub fn soon(call: fn()) {
    set_timeout(call, Duration::ZERO);
}

fn clock() -> f64 {
    window().performance().map_or_else(js_sys::Date::now, |performance| performance.now())
}
