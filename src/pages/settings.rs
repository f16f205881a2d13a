use leptos::prelude::*;

use crate::i18n::*;
use crate::keep::Keeper;
use crate::route::Lang;
use crate::router::Router;
use crate::storage::StoreError;
use crate::theme::{Theme, ThemeContext};
use crate::ui::save_text;
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
            <StoredData />
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

/// What is kept in this browser: where, how to take it along, how to wipe it.
#[component]
fn StoredData() -> impl IntoView {
    let i18n = use_i18n();
    let keeper = Keeper::expect();
    let asking = RwSignal::new(false);
    let wiped = RwSignal::new(false);
    let state = move || match keeper.trouble() {
        None => t_string!(i18n, pages.stored_here).to_owned(),
        Some(StoreError::Unavailable) => t_string!(i18n, pages.stored_off).to_owned(),
        Some(StoreError::Refused(reason)) => t_string!(i18n, pages.stored_refused, reason = reason),
    };
    let export = move |_| save_text("atelier-des-flux.json", "application/json", &keeper.export());
    let wipe = move |_| {
        keeper.wipe();
        asking.set(false);
        wiped.set(true);
    };
    view! {
        <section class="panel" aria-labelledby="stored">
            <h2 id="stored">{tr!(i18n, pages.stored)}</h2>
            <p>{state}</p>
            <p class="actions">
                <button class="btn ghost" type="button" on:click=export>{tr!(i18n, pages.export)}</button>
                <button class="btn ghost" type="button" on:click=move |_| asking.set(true)>
                    {tr!(i18n, pages.wipe)}
                </button>
            </p>
            <Show when=move || asking.get()>
                <p>{tr!(i18n, pages.wipe_ask)}</p>
                <p class="actions">
                    <button class="btn" type="button" on:click=wipe>{tr!(i18n, pages.wipe_yes)}</button>
                    <button class="btn ghost" type="button" on:click=move |_| asking.set(false)>
                        {tr!(i18n, pages.wipe_no)}
                    </button>
                </p>
            </Show>
            <p role="status">{move || wiped.get().then(|| t_string!(i18n, pages.wiped))}</p>
        </section>
    }
}
