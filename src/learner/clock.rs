//! The browser's clock: the only place where the app asks what day it is.

use model::progress::Day;

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
