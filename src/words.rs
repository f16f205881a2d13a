//! Words of the interface as signals.
//!
//! Each closure that a view renders is compiled into code of its own, some
//! 700 bytes; with hundreds of fixed words on a page that was a fifth of the
//! program. [`tr!`] makes them all one type.

use leptos::prelude::*;

use crate::i18n::Locale;

/// The language context that words are read from.
pub type Words = leptos_i18n::I18nContext<Locale>;

/// A fixed word or sentence that follows the language.
pub fn word(i18n: Words, read: fn(Locale) -> &'static str) -> Signal<&'static str> {
    Signal::derive(move || read(i18n.get_locale()))
}

/// The same as an owned text, for the labels of widgets.
pub fn label(i18n: Words, read: fn(Locale) -> &'static str) -> Signal<String> {
    Signal::derive(move || read(i18n.get_locale()).to_owned())
}

/// A fixed word of `locales/` by its key: `tr!(i18n, shell.name)`.
macro_rules! tr {
    ($i18n:expr, $($key:tt)+) => {
        $crate::words::word($i18n, |locale| $crate::i18n::td_string!(locale, $($key)+))
    };
}

/// A fixed word as the label of a widget.
macro_rules! tr_label {
    ($i18n:expr, $($key:tt)+) => {
        $crate::words::label($i18n, |locale| $crate::i18n::td_string!(locale, $($key)+))
    };
}

pub(crate) use {tr, tr_label};
