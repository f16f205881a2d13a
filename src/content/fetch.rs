use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, Response};

/// The text of a file beside the page, or the host's status where it gave none;
/// 0 where the host was not reached.
///
/// The browser asks the host each time whether the file has changed: a teacher
/// who has edited it sees the new text at the next reading.
pub(super) async fn fetch_text(path: &str) -> Result<String, u16> {
    let init = RequestInit::new();
    init.set_cache(RequestCache::NoCache);
    let answer = JsFuture::from(leptos::prelude::window().fetch_with_str_and_init(path, &init));
    let answer = answer.await.and_then(JsValue::dyn_into::<Response>).map_err(|_| 0_u16)?;
    if !answer.ok() {
        return Err(answer.status());
    }
    let text = JsFuture::from(answer.text().map_err(|_| 0_u16)?).await.map_err(|_| 0_u16)?;
    let text = text.as_string().unwrap_or_default();
    // Some hosts answer every address with a page of their own.
    let start: String = text.trim_start().chars().take(9).collect();
    if start.eq_ignore_ascii_case("<!doctype") { Err(404) } else { Ok(text) }
}
