//! The address bar, as signals.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::i18n::{Locale, use_i18n};
use crate::keep::Keeper;
use crate::route::{Address, Lang, Page, Query};

/// Where the learner is. Everything shown follows from it.
#[derive(Clone, Copy)]
pub struct Router {
    address: RwSignal<Address>,
    moves: RwSignal<u32>,
    lang: Memo<Lang>,
}

impl Router {
    /// Reads the address, follows its changes, and keeps the language.
    pub fn provide(keeper: Keeper) -> Router {
        let kept = keeper.text("lang").and_then(|code| Lang::from_code(&code));
        let fallback = kept.or_else(system_lang).unwrap_or_default();
        let address = RwSignal::new(Address::parse(&hash(), fallback));
        let lang = Memo::new(move |_| address.with(|address| address.lang));
        let router = Router { address, moves: RwSignal::new(0), lang };
        provide_context(router);

        let handle = window_event_listener(leptos::ev::hashchange, move |_| {
            let next = Address::parse(&hash(), lang.get_untracked());
            let moved = address.with_untracked(|now| now.page.place() != next.page.place());
            address.set(next);
            if moved {
                router.moves.update(|count| *count += 1);
            }
        });
        on_cleanup(move || handle.remove());

        let i18n = use_i18n();
        Effect::new(move || {
            let lang = lang.get();
            i18n.set_locale(match lang {
                Lang::Fr => Locale::fr,
                Lang::En => Locale::en,
            });
            keeper.keep_text("lang", lang.code());
            if let Some(root) = document().document_element() {
                let _ = root.set_attribute("lang", lang.code());
            }
        });
        router
    }

    /// The router of this page; without one above, the map in French.
    pub fn expect() -> Router {
        use_context().unwrap_or_else(|| {
            let address = RwSignal::new(Address { lang: Lang::Fr, page: Page::Map });
            let lang = Memo::new(move |_| address.with(|address| address.lang));
            Router { address, moves: RwSignal::new(0), lang }
        })
    }

    /// The whole address.
    pub fn address(&self) -> Address {
        self.address.get()
    }

    /// The whole address, without following its changes.
    pub fn address_untracked(&self) -> Address {
        self.address.get_untracked()
    }

    /// The language of the screen.
    pub fn lang(&self) -> Lang {
        self.lang.get()
    }

    /// The place without language and scenario, as a memo: views built from it
    /// live on while those change.
    pub fn place(&self) -> Memo<Page> {
        let address = self.address;
        Memo::new(move |_| address.with(|address| address.page.place()))
    }

    /// The scenario in the address; changes only when it does.
    pub fn query(&self) -> Memo<Query> {
        let address = self.address;
        Memo::new(move |_| address.with(|address| address.page.query()))
    }

    /// How often the learner has moved to another place: the page moves focus
    /// and title when it changes.
    pub fn moves(&self) -> u32 {
        self.moves.get()
    }

    /// The link to a page in the present language, as a `href`.
    pub fn href(&self, page: Page) -> String {
        Address { lang: self.lang.get(), page }.to_string()
    }

    /// Goes to a page, as a click on its link would.
    pub fn go(&self, page: Page) {
        let address = Address { lang: self.lang.get_untracked(), page };
        let _ = window().location().set_hash(&address.to_string());
    }

    /// Rewrites the present address without a move: the scenario in it follows
    /// the learner's changes, so that a reload, a language switch or a copied
    /// address keeps them. A page that hears of a move before it is gone must
    /// not take the learner back: from another place it changes nothing.
    pub fn replace(&self, page: Page) {
        let next = Address { lang: self.lang.get_untracked(), page };
        let (same, elsewhere) =
            self.address.with_untracked(|now| (*now == next, now.page.place() != next.page.place()));
        if same || elsewhere {
            return;
        }
        if let Ok(history) = window().history() {
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&next.to_string()));
        }
        self.address.set(next);
    }
}

fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// The first of the browser's languages that is one of ours.
fn system_lang() -> Option<Lang> {
    let tags = window().navigator().languages();
    tags.iter().filter_map(|tag| tag.as_string()).find_map(|tag| Lang::from_code(tag.get(..2)?))
}

/// The address of this very page with another part after `#`: what a shared
/// link is made of.
pub fn absolute(address: &Address) -> String {
    let here = window().location().href().unwrap_or_default();
    let base = here.split('#').next().unwrap_or_default();
    format!("{base}{address}")
}
