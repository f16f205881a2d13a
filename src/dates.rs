//! Calendar days as a reader of the language writes them, through the browser's
//! own `Intl`.

use js_sys::{Array, Date, Intl, Object, Reflect};
use model::progress::Day;
use wasm_bindgen::JsValue;

use crate::route::Lang;
use crate::router::Router;

const MS_PER_DAY: f64 = 86_400_000.0;

/// Writes days in the language of the screen. Reading it inside a view makes
/// the view follow a change of language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dates {
    lang: Lang,
}

impl Dates {
    /// For the present language, following its changes.
    pub fn here() -> Dates {
        Dates { lang: Router::expect().lang() }
    }

    /// A day in full: 22 novembre 2026.
    pub fn long(self, day: Day) -> String {
        self.write(day, &[("day", "numeric"), ("month", "long"), ("year", "numeric")])
    }

    /// A day of these weeks: dim. 22 nov.
    pub fn short(self, day: Day) -> String {
        self.write(day, &[("weekday", "short"), ("day", "numeric"), ("month", "short")])
    }

    fn write(self, day: Day, options: &[(&str, &str)]) -> String {
        let settings = Object::new();
        // Days are counted in UTC, wherever the reader is.
        for (name, setting) in options.iter().chain(&[("timeZone", "UTC")]) {
            let _ = Reflect::set(&settings, &JsValue::from_str(name), &JsValue::from_str(setting));
        }
        let locales = Array::of1(&JsValue::from_str(self.lang.code()));
        let format = Intl::DateTimeFormat::new(&locales, &settings).format();
        let text = format.call1(&JsValue::NULL, &JsValue::from_f64(f64::from(day) * MS_PER_DAY)).ok();
        text.and_then(|text| text.as_string()).unwrap_or_else(|| iso(day))
    }
}

/// A day as fields of forms have it: 2026-11-22. A day that no calendar has is
/// an empty text.
pub fn iso(day: Day) -> String {
    let ms = f64::from(day) * MS_PER_DAY;
    let date = Date::new(&JsValue::from_f64(ms));
    if date.get_time().is_nan() {
        return String::new();
    }
    let text: String = date.to_iso_string().into();
    text.split('T').next().unwrap_or_default().to_owned()
}

/// The day of such a text.
pub fn from_iso(text: &str) -> Option<Day> {
    let ms = Date::parse(text);
    (text.len() == 10 && ms.is_finite()).then_some((ms / MS_PER_DAY).floor() as Day)
}
