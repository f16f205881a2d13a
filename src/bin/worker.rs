//! The worker.
use wasm_bindgen::JsCast;

fn main() {
    if let Ok(scope) = js_sys::global().dyn_into::<web_sys::DedicatedWorkerGlobalScope>() {
        let _ = scope.post_message(&"ready".into());
    }
}
