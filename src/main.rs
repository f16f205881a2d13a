//! The program: in a worker it computes for the page; on the page it mounts the
//! app where the static shell stands.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// The panic screen of `early.js`: plain JavaScript, so that it works when
    /// this program no longer does.
    #[wasm_bindgen(js_namespace = window, js_name = atelierPanic)]
    fn show_panic(message: &str);
}

fn main() {
    if atelier::worker::is_worker() {
        // Where the part that computes cannot be fetched the worker stays
        // silent, and the page does the work itself.
        wasm_bindgen_futures::spawn_local(async {
            let _ = atelier::parts::serve_worker().await;
        });
        return;
    }
    std::panic::set_hook(Box::new(|info| show_panic(&info.to_string())));
    let root =
        document().get_element_by_id("app").and_then(|node| node.dyn_into::<web_sys::HtmlElement>().ok());
    let Some(root) = root else {
        show_panic("the page has no #app element");
        return;
    };
    root.set_inner_text("");
    mount_to(root, atelier::app::App).forget();
}
