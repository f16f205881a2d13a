use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Calls `turn` with -1 or 1 when ← or → is pressed for the page as a whole:
/// not in a field, which has its own use for them, and not below a dialog.
pub fn on_arrows(turn: impl Fn(isize) + 'static) {
    let handle = window_event_listener(leptos::ev::keydown, move |event| {
        let by = match event.key().as_str() {
            "ArrowLeft" => -1,
            "ArrowRight" => 1,
            _ => return,
        };
        if !is_spoken_for(&event) {
            turn(by);
        }
    });
    on_cleanup(move || handle.remove());
}

fn is_spoken_for(event: &KeyboardEvent) -> bool {
    let field = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "SELECT" | "TEXTAREA"));
    let modified = event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key();
    let dialog = document().query_selector("dialog[open]").ok().flatten().is_some();
    field || modified || dialog || event.default_prevented()
}
