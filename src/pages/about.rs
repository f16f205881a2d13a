use leptos::prelude::*;

use crate::i18n::*;
use crate::words::tr;

/// What this is, who Cycles Atlas is, what is kept, under which licence.
#[component]
pub fn AboutPage() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <h1 id="title" tabindex="-1">{tr!(i18n, pages.about_title)}</h1>
        <div class="prose">
            <p>{tr!(i18n, pages.about_what)}</p>
            <h2>{tr!(i18n, pages.about_company_title)}</h2>
            <p>{tr!(i18n, pages.about_company)}</p>
            <h2>{tr!(i18n, pages.about_numbers_title)}</h2>
            <p>{tr!(i18n, pages.about_numbers)}</p>
            <h2>{tr!(i18n, pages.about_data_title)}</h2>
            <p>{tr!(i18n, pages.about_data)}</p>
            <h2>{tr!(i18n, pages.about_licence_title)}</h2>
            <p>{t!(i18n, pages.about_licence, version = env!("CARGO_PKG_VERSION"))}</p>
        </div>
    }
}
