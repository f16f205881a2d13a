//! Numbers as a reader of the language writes them, through the browser's own
//! `Intl`.

use std::cell::RefCell;
use std::collections::HashMap;

use js_sys::{Array, Function, Intl, Object, Reflect};
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
        let text = formatter(self.lang, options).call1(&JsValue::NULL, &JsValue::from_f64(value)).ok();
        text.and_then(|text| text.as_string()).unwrap_or_else(|| value.to_string())
    }
}

thread_local! {
    /// Formatters made so far: making one costs many times what using it does,
    /// and a board writes a dozen numbers in every frame.
    static MADE: RefCell<HashMap<String, Function>> = RefCell::default();
}

fn formatter(lang: Lang, options: &[(&str, JsValue)]) -> Function {
    let mut key = lang.code().to_owned();
    for (name, setting) in options {
        key.push_str(name);
        key.push_str(
            &setting.as_string().or_else(|| setting.as_f64().map(|n| n.to_string())).unwrap_or_default(),
        );
    }
    MADE.with(|made| made.borrow_mut().entry(key).or_insert_with(|| make_formatter(lang, options)).clone())
}

fn make_formatter(lang: Lang, options: &[(&str, JsValue)]) -> Function {
    let settings = Object::new();
    for (name, setting) in options {
        let _ = Reflect::set(&settings, &JsValue::from_str(name), setting);
    }
    let locales = Array::of1(&JsValue::from_str(lang.code()));
    Intl::NumberFormat::new(&locales, &settings).format()
}
