use leptos::prelude::*;

use crate::i18n::*;
use crate::learner::LearnerSettings;
use crate::route::Lang;
use crate::router::Router;
use crate::theme::{Theme, ThemeContext};
use crate::words::tr;

/// Language, theme, and what is stored.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <h1 id="title" tabindex="-1">{tr!(i18n, pages.settings_title)}</h1>
        <div class="stack">
            <LanguageSetting />
            <ThemeSetting />
            <LearnerSettings />
        </div>
    }
}

#[component]
fn LanguageSetting() -> impl IntoView {
    let i18n = use_i18n();
    let router = Router::expect();
    let name = |lang| match lang {
        Lang::Fr => "Français",
        Lang::En => "English",
    };
    view! {
        <fieldset class="panel">
            <legend>{tr!(i18n, pages.language)}</legend>
            {Lang::ALL
                .map(|lang| {
                    let choose = move |_| {
                        let there = router.address().in_lang(lang).to_string();
                        let _ = window().location().set_hash(&there);
                    };
                    view! {
                        <label class="choice">
                            <input
                                type="radio"
                                name="lang"
                                prop:checked=move || router.lang() == lang
                                on:change=choose
                            />
                            <span lang=lang.code()>{name(lang)}</span>
                        </label>
                    }
                })
                .collect_view()}
        </fieldset>
    }
}

#[component]
fn ThemeSetting() -> impl IntoView {
    let i18n = use_i18n();
    let theme = ThemeContext::expect();
    let name = move |choice| match choice {
        Theme::System => t_string!(i18n, pages.theme_system),
        Theme::Light => t_string!(i18n, pages.theme_light),
        Theme::Dark => t_string!(i18n, pages.theme_dark),
    };
    view! {
        <fieldset class="panel">
            <legend>{tr!(i18n, pages.theme)}</legend>
            {Theme::ALL
                .map(|choice| {
                    view! {
                        <label class="choice">
                            <input
                                type="radio"
                                name="theme"
                                prop:checked=move || theme.choice() == choice
                                on:change=move |_| theme.choose(choice)
                            />
                            <span>{move || name(choice)}</span>
                        </label>
                    }
                })
                .collect_view()}
        </fieldset>
    }
}
