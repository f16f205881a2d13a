//! The worker: decodes a job, lets the model compute, answers in slices.

fn main() {
    let _ = js_sys::global();
}
