//! The browser's clock: the only place where the app asks what day it is.

use leptos::prelude::window;
use model::progress::Day;
use wasm_bindgen::{JsCast, JsValue};

const MS_PER_DAY: f64 = 86_400_000.0;
const MS_PER_MINUTE: f64 = 60_000.0;

/// The moment [ms UTC].
pub fn now() -> u64 {
    js_sys::Date::now().max(0.0) as u64
}

/// The learner's calendar day: it changes at their midnight, not at UTC's.
pub fn today() -> Day {
    let date = js_sys::Date::new_0();
    let local = date.get_time() - date.get_timezone_offset() * MS_PER_MINUTE;
    (local / MS_PER_DAY).floor() as Day
}

/// Does something. A benchmark that has put an array at `window.atelierRecord`
/// is told how long it took [ms]; without one this costs a look.
pub(super) fn timed<T>(act: impl FnOnce() -> T) -> T {
    let now = || window().performance().map_or(0.0, |performance| performance.now());
    let begun = now();
    let done = act();
    if let Ok(times) = js_sys::Reflect::get(&window(), &JsValue::from_str("atelierRecord"))
        && let Some(times) = times.dyn_ref::<js_sys::Array>()
    {
        times.push(&JsValue::from_f64(now() - begun));
    }
    done
}
