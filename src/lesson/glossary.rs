use std::sync::Arc;

use leptos::prelude::*;
use model::course::{Glossary, Term};

use super::fold::fold;
use super::text::markdown;
use crate::content::{Library, Load, when_ready};
use crate::course::{MODULES, module_title};
use crate::i18n::*;
use crate::route::{Lang, Page, Step};
use crate::router::Router;
use crate::ui::focus_by_id;
use crate::words::tr;

/// What the learner has set; it outlives a change of language.
#[derive(Clone, Copy)]
struct Setting {
    filter: RwSignal<String>,
    both: RwSignal<bool>,
}

/// The glossary: every term with its twin in the other language.
#[component]
pub fn GlossaryPage() -> impl IntoView {
    let i18n = use_i18n();
    let setting = Setting { filter: RwSignal::new(String::new()), both: RwSignal::new(false) };
    let glossary = Library::expect().glossary();
    view! {
        <h1 id="title" tabindex="-1">{tr!(i18n, pages.glossary_title)}</h1>
        <p class="lede">{tr!(i18n, glossary.lede)}</p>
        {when_ready(glossary, move |glossary| view! { <Terms glossary=glossary setting=setting /> }.into_any())}
    }
}

/// A term as the list needs it.
#[derive(Clone, PartialEq)]
struct Entry {
    term: Term,
    /// What it is sorted by.
    sorted_by: String,
    /// All that the filter looks at.
    folded: String,
}

impl Entry {
    fn new(term: &Term, lang: Lang) -> Entry {
        let here = term.wording(lang.code());
        let words = [&here.name, &term.wording(lang.other().code()).name];
        let aliases = term.fr.aliases.iter().chain(&term.en.aliases);
        let folded = words.into_iter().chain(aliases).map(|word| fold(word)).collect::<Vec<_>>().join("\n");
        Entry { sorted_by: fold(&here.name), folded, term: term.clone() }
    }

    fn letter(&self) -> char {
        self.sorted_by.chars().next().map_or('#', |letter| letter.to_ascii_uppercase())
    }
}

/// The terms in the order of the language, with a filter and a letter index.
#[component]
fn Terms(
    /// All of them.
    glossary: Arc<Glossary>,
    /// What the learner has set.
    setting: Setting,
) -> impl IntoView {
    let i18n = use_i18n();
    let router = Router::expect();
    let lang = Memo::new(move |_| router.lang());
    let all = glossary.terms.len();
    let sorted = Memo::new(move |_| {
        let mut entries: Vec<Entry> =
            glossary.terms.iter().map(|term| Entry::new(term, lang.get())).collect();
        entries.sort_by(|a, b| a.sorted_by.cmp(&b.sorted_by));
        entries
    });
    let shown = Memo::new(move |_| {
        let wanted = fold(setting.filter.get().trim());
        let fits = |entry: &&Entry| entry.folded.contains(&wanted);
        sorted.with(|entries| entries.iter().filter(fits).cloned().collect::<Vec<_>>())
    });
    go_to_named(shown, setting.filter);
    let count = move || t_string!(i18n, glossary.count, n = shown.with(Vec::len), all = all);
    view! {
        <Filter setting=setting />
        <p class="soft" role="status">{count}</p>
        <Unknown />
        <Letters shown=shown />
        <div class="terms">{move || letters(shown.get(), setting)}</div>
        <Nothing shown=shown setting=setting />
    }
}

/// Brings the term that the address names into view, with focus on it; a
/// filter that hides it is lifted.
fn go_to_named(shown: Memo<Vec<Entry>>, filter: RwSignal<String>) {
    let named = named();
    Effect::new(move || {
        let Some(id) = named.get() else { return };
        if !shown.with_untracked(|entries| entries.iter().any(|entry| entry.term.id == id)) {
            filter.set(String::new());
        }
        // The shell moves focus to the title first, in this very frame.
        request_animation_frame(move || request_animation_frame(move || focus_by_id(&anchor(&id))));
    });
}

/// The id of a term's heading in the page.
fn anchor(term: &str) -> String {
    format!("term-{term}")
}

/// The term that the address names.
fn named() -> Memo<Option<String>> {
    let router = Router::expect();
    Memo::new(move |_| match router.address().page {
        Page::Term(id) => Some(id),
        _ => None,
    })
}

/// Words to look for, and whether both languages are shown in full.
#[component]
fn Filter(
    /// What it sets.
    setting: Setting,
) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <div class="filter">
            <label class="field">
                <span>{tr!(i18n, glossary.filter)}</span>
                <input
                    type="search"
                    autocomplete="off"
                    prop:value=setting.filter
                    on:input:target=move |event| setting.filter.set(event.target().value())
                />
            </label>
            <label class="choice">
                <input
                    type="checkbox"
                    prop:checked=setting.both
                    on:change:target=move |event| setting.both.set(event.target().checked())
                />
                <span>{tr!(i18n, glossary.both)}</span>
            </label>
        </div>
    }
}

/// Says that the term of the address is not there.
#[component]
fn Unknown() -> impl IntoView {
    let i18n = use_i18n();
    let named = named();
    let glossary = Library::expect().glossary();
    move || {
        let id = named.get()?;
        let known = match glossary.get() {
            Load::Ready(glossary) => glossary.term(&id).is_some(),
            _ => true,
        };
        (!known).then(|| {
            view! { <p class="notice" role="status">{t_string!(i18n, glossary.unknown, id = id)}</p> }
        })
    }
}

/// A button per letter that has terms.
#[component]
fn Letters(
    /// The terms shown.
    shown: Memo<Vec<Entry>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let letters = Memo::new(move |_| {
        let mut letters: Vec<char> = shown.with(|entries| entries.iter().map(Entry::letter).collect());
        letters.dedup();
        letters
    });
    let button = move |letter: char| {
        let said = t_string!(i18n, glossary.letter, letter = letter.to_string());
        view! {
            <li>
                <button type="button" aria-label=said on:click=move |_| focus_by_id(&format!("letter-{letter}"))>
                    {letter.to_string()}
                </button>
            </li>
        }
    };
    view! {
        <nav class="letters" aria-label=tr!(i18n, glossary.letters)>
            <ul>{move || letters.get().into_iter().map(button).collect_view()}</ul>
        </nav>
    }
}

/// The terms below their letters.
fn letters(entries: Vec<Entry>, setting: Setting) -> AnyView {
    entries
        .chunk_by(|a, b| a.letter() == b.letter())
        .map(|entries| {
            let letter = entries.first().map_or('#', Entry::letter);
            let id = format!("letter-{letter}");
            view! {
                <section aria-labelledby=id.clone()>
                    <h2 id=id.clone() tabindex="-1">{letter.to_string()}</h2>
                    {entries.iter().map(|entry| entry_view(&entry.term, setting)).collect_view()}
                </section>
            }
        })
        .collect_view()
        .into_any()
}

/// A term, its twin, what it means, and where it leads.
fn entry_view(term: &Term, setting: Setting) -> AnyView {
    let i18n = use_i18n();
    let router = Router::expect();
    let lang = untrack(|| router.lang());
    let other = lang.other().code();
    let (here, there) = (term.wording(lang.code()), term.wording(other));
    let aliases = (!here.aliases.is_empty()).then(|| {
        let names = here.aliases.join(", ");
        view! { <p class="soft">{t_string!(i18n, glossary.aliases, names = names)}</p> }
    });
    let definition = there.definition.clone();
    let twin =
        move || setting.both.get().then(|| view! { <p class="soft" lang=other>{markdown(&definition)}</p> });
    view! {
        <article class="entry">
            <h3 id=anchor(&term.id) tabindex="-1">
                {here.name.clone()} " "
                <span class="twin" lang=other>
                    <abbr>{other}</abbr>
                    " "
                    {there.name.clone()}
                </span>
            </h3>
            <p>{markdown(&here.definition)}</p>
            {twin}
            {aliases}
            {leads_to(term, lang)}
        </article>
    }
    .into_any()
}

/// The terms to see too and the open modules that teach a term, on one line.
fn leads_to(term: &Term, lang: Lang) -> AnyView {
    let i18n = use_i18n();
    let library = Library::expect().glossary();
    let name = move |id: &str| match untrack(|| library.get()) {
        Load::Ready(glossary) => {
            glossary.term(id).map_or_else(|| id.to_owned(), |term| term.wording(lang.code()).name.clone())
        }
        _ => id.to_owned(),
    };
    let see = term.see.iter().map(|id| (Page::Term(id.clone()), name(id))).collect();
    let open =
        MODULES.iter().filter(|module| module.is_open() && term.modules.iter().any(|id| id == module.id));
    let taught = open
        .map(|module| (Page::Module(module.id.to_owned(), Step::Overview), module_title(i18n, module.id)))
        .collect();
    view! {
        <p class="soft">
            {links(tr!(i18n, glossary.see), see)} {links(tr!(i18n, glossary.taught_in), taught)}
        </p>
    }
    .into_any()
}

/// Links behind a word that says what they are, with commas between them;
/// nothing for none.
fn links(words: Signal<&'static str>, pages: Vec<(Page, String)>) -> AnyView {
    if pages.is_empty() {
        return ().into_any();
    }
    let link = |(at, (page, name)): (usize, (Page, String))| {
        let target = if let Page::Term(id) = &page { anchor(id) } else { String::new() };
        let there = untrack(|| Router::expect().href(page));
        let comma = if at == 0 { "" } else { ", " };
        // The address may name that term already: then nothing else brings it into view.
        view! { {comma} <a href=there on:click=move |_| focus_by_id(&target)>{name}</a> }
    };
    view! { <span class="leads">{words} " " {pages.into_iter().enumerate().map(link).collect_view()}</span> }
        .into_any()
}

/// Where the filter leaves nothing: the way to the search.
#[component]
fn Nothing(
    /// The terms shown.
    shown: Memo<Vec<Entry>>,
    /// What the learner has set.
    setting: Setting,
) -> impl IntoView {
    let i18n = use_i18n();
    let router = Router::expect();
    move || {
        let words = setting.filter.get();
        (shown.with(Vec::is_empty) && !words.is_empty()).then(|| {
            let there = router.href(Page::Search(words.clone()));
            view! {
                <p>{t_string!(i18n, glossary.none, words = words)}</p>
                <p><a class="btn" href=there>{tr!(i18n, glossary.to_search)}</a></p>
            }
        })
    }
}
