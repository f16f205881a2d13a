//! Providers and the page shell: header, main, footer.

use leptos::prelude::*;

use crate::content::Library;
use crate::i18n::*;
use crate::keep::Keeper;
use crate::learner::Journal;
use crate::lesson::{NoteDialog, Notes};
use crate::pages::{self, PageView};
use crate::parts;
use crate::practice::Desk;
use crate::route::Page;
use crate::router::Router;
use crate::theme::ThemeContext;
use crate::ui::focus_by_id;
use crate::words::tr;

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    view! {
        <I18nContextProvider set_lang_attr_on_html=false set_dir_attr_on_html=false>
            <Shell />
        </I18nContextProvider>
    }
}

/// The page within its language.
#[component]
fn Shell() -> impl IntoView {
    let keeper = Keeper::provide();
    ThemeContext::provide(keeper);
    Journal::provide(keeper);
    let router = Router::provide(keeper);
    Library::provide(router, || Box::pin(async { parts::reader().await.ok() }));
    Notes::provide();
    Desk::provide();
    let i18n = use_i18n();

    Effect::new(move |before: Option<u32>| {
        let moves = router.moves();
        let title = pages::title(i18n, &router.address().page);
        document().set_title(&format!("{title} · {}", t_string!(i18n, shell.name)));
        // The first page shown keeps the browser's own focus; each later one
        // takes it to its title, where a screen reader starts to read.
        if before.is_some_and(|before| before != moves) {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            request_animation_frame(|| focus_by_id("title"));
        }
        moves
    });

    view! {
        <button class="skip" type="button" on:click=move |_| focus_by_id("main")>
            {tr!(i18n, shell.skip)}
        </button>
        <Header />
        <StoreNotice />
        <main id="main" tabindex="-1">
            <PageView />
        </main>
        <Footer />
        <NoteDialog />
    }
}

/// Name of the course, the few places one always wants, the language.
#[component]
fn Header() -> impl IntoView {
    let i18n = use_i18n();
    let router = Router::expect();
    let place = router.place();
    let link = move |page: Page, wide: bool| {
        let target = page.clone();
        let current = move || (place.get() == target).then_some("page");
        let label = pages::link_label(i18n, &page);
        view! {
            <a class:wide=wide href=move || router.href(page.clone()) aria-current=current>
                {label}
            </a>
        }
    };
    view! {
        <header class="bar">
            <a class="brand" href=move || router.href(Page::Map)>{tr!(i18n, shell.name)}</a>
            <nav aria-label=tr!(i18n, shell.nav)>
                {link(Page::Map, true)}
                {link(Page::Glossary, true)}
                {link(Page::Progress, true)}
                {link(Page::Checks, true)}
                {link(Page::Settings, true)}
                {link(Page::Search(String::new()), false)}
                <LanguageLink />
            </nav>
        </header>
    }
}

/// The same place in the other language.
#[component]
fn LanguageLink() -> impl IntoView {
    let i18n = use_i18n();
    let router = Router::expect();
    let there = move || router.address().in_lang(router.lang().other());
    view! {
        <a
            class="lang"
            href=move || there().to_string()
            lang=move || router.lang().other().code()
            hreflang=move || router.lang().other().code()
        >
            {tr!(i18n, shell.other_language)}
        </a>
    }
}

/// Says plainly that nothing will be kept, and why.
#[component]
fn StoreNotice() -> impl IntoView {
    let i18n = use_i18n();
    let keeper = Keeper::expect();
    let router = Router::expect();
    view! {
        <Show when=move || keeper.trouble().is_some()>
            <p class="notice" role="status">
                {tr!(i18n, shell.store_off)} " "
                <a href=move || router.href(Page::Settings)>{tr!(i18n, shell.store_more)}</a>
            </p>
        </Show>
    }
}

/// The places one seldom wants.
#[component]
fn Footer() -> impl IntoView {
    let i18n = use_i18n();
    let router = Router::expect();
    view! {
        <footer class="foot">
            <nav aria-label=tr!(i18n, shell.foot)>
                <a href=move || router.href(Page::Glossary)>{tr!(i18n, pages.glossary_title)}</a>
                <a href=move || router.href(Page::Progress)>{tr!(i18n, pages.progress_title)}</a>
                <a href=move || router.href(Page::Review)>{tr!(i18n, pages.review_title)}</a>
                <a href=move || router.href(Page::Checks)>{tr!(i18n, pages.checks_title)}</a>
                <a href=move || router.href(Page::About)>{tr!(i18n, pages.about_title)}</a>
                <a href=move || router.href(Page::Settings)>{tr!(i18n, pages.settings_title)}</a>
            </nav>
            <p>{tr!(i18n, shell.privacy)}</p>
        </footer>
    }
}
