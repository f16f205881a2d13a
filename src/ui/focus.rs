use leptos::prelude::document;
use wasm_bindgen::JsCast;

/// Moves focus to an element by its id, scrolling it into view. In-page jumps
/// go this way, since a bare `#main` in an address would be a route.
pub fn focus_by_id(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
