//! Numbers as a reader of the language writes them, through the browser's own
//! `Intl`.

use js_sys::{Array, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::route::Lang;
use crate::router::Router;

/// Writes numbers in the language of the screen. Reading it inside a view
/// makes the view follow a change of language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbers {
    lang: Lang,
}

impl Numbers {
    /// For the present language, following its changes.
    pub fn here() -> Numbers {
        Numbers { lang: Router::expect().lang() }
    }

    /// For a given language.
    pub fn of(lang: Lang) -> Numbers {
        Numbers { lang }
    }

    /// A number with exactly `decimals` places: 1 234,5.
    pub fn fixed(self, value: f64, decimals: u32) -> String {
        self.write(
            value,
            &[("minimumFractionDigits", decimals.into()), ("maximumFractionDigits", decimals.into())],
        )
    }

    /// A number with at most `decimals` places.
    pub fn upto(self, value: f64, decimals: u32) -> String {
        self.write(value, &[("maximumFractionDigits", decimals.into())])
    }

    /// A number with three significant figures below a thousand, whole above:
    /// for axes and values of any size.
    pub fn brief(self, value: f64) -> String {
        let setting = if value.abs() < 1000.0 { "maximumSignificantDigits" } else { "maximumFractionDigits" };
        let places = if value.abs() < 1000.0 { 3 } else { 0 };
        self.write(value, &[(setting, JsValue::from(places))])
    }

    /// A share from 0 to 1 as per cent: 91 %.
    pub fn percent(self, share: f64, decimals: u32) -> String {
        self.write(share, &[("style", "percent".into()), ("maximumFractionDigits", decimals.into())])
    }

    /// An amount in euros: 1 240 €.
    pub fn euros(self, amount: f64, decimals: u32) -> String {
        let places = [("minimumFractionDigits", decimals.into()), ("maximumFractionDigits", decimals.into())];
        let style = [("style", "currency".into()), ("currency", "EUR".into())];
        self.write(amount, &[style, places].concat())
    }

    fn write(self, value: f64, options: &[(&str, JsValue)]) -> String {
        if !value.is_finite() {
            return "–".to_owned();
        }
        let settings = Object::new();
        for (name, setting) in options {
            let _ = Reflect::set(&settings, &JsValue::from_str(name), setting);
        }
        let locales = Array::of1(&JsValue::from_str(self.lang.code()));
        let format = Intl::NumberFormat::new(&locales, &settings).format();
        let text = format.call1(&JsValue::NULL, &JsValue::from_f64(value)).ok();
        text.and_then(|text| text.as_string()).unwrap_or_else(|| value.to_string())
    }
}
