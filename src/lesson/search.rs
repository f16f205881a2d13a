use std::sync::Arc;

use leptos::prelude::*;
use model::course::search::{Doc, DocKind, Hit, Index};

use super::docs::{of_cases, of_glossary, of_lesson, of_quiz, of_workshops};
use crate::content::{Library, Load};
use crate::course::{module, module_title};
use crate::i18n::*;
use crate::route::{Page, Query, Step};
use crate::router::Router;
use crate::words::{Words, tr};

/// Results shown at most.
const MOST: usize = 30;

/// The texts that can be searched so far.
#[derive(Clone, Default)]
struct Found {
    index: Arc<Index>,
    /// Whether texts are still on their way.
    waiting: bool,
    /// Whether a text could not be read.
    partly: bool,
}

/// Search over the whole course. The words stand in the address; the texts
/// are those that lessons and practice use, so that whatever was loaded once
/// is searched offline too.
#[component]
pub fn SearchPage() -> impl IntoView {
    let i18n = use_i18n();
    let router = Router::expect();
    let query = router.query();
    let words = Memo::new(move |_| query.with(|query| query.get("q").unwrap_or_default().to_owned()));
    let found = Memo::new_with_compare(move |_| read_all(i18n), |_, _| true);
    // Whoever reads these and the hits reads these first: what depends on a memo directly and
    // through another one is told of a change by the first that is asked.
    let waiting = Memo::new(move |_| found.with(|found| found.waiting));
    let partly = Memo::new(move |_| found.with(|found| found.partly));
    let hits = Memo::new(move |_| found.with(|found| found.index.find(&words.get(), MOST)));
    view! {
        <h1 id="title" tabindex="-1">{tr!(i18n, pages.search_title)}</h1>
        <p class="lede">{tr!(i18n, search.lede)}</p>
        <form class="search" role="search" on:submit=|event| event.prevent_default()>
            <label class="field">
                <span>{tr!(i18n, search.label)}</span>
                <input
                    type="search"
                    autocomplete="off"
                    placeholder=tr!(i18n, search.placeholder)
                    prop:value=words
                    on:input:target=move |event| router.replace(Page::Search(event.target().value()))
                />
            </label>
        </form>
        <p role="status" class="soft">{move || {
            let waiting = waiting.get();
            told(i18n, &words.get(), hits.with(Vec::len), waiting)
        }}</p>
        {move || partly.get().then(|| view! { <p class="notice">{tr!(i18n, search.partly)}</p> })}
        <ol class="hits">
            {move || {
                let docs = found.get().index;
                hits.get().iter().filter_map(|hit| Some(hit_view(i18n, docs.docs().get(hit.doc)?, hit))).collect_view()
            }}
        </ol>
    }
}

/// How many results there are, or what to do.
fn told(i18n: Words, words: &str, count: usize, waiting: bool) -> String {
    let words = words.trim().to_owned();
    match count {
        _ if words.is_empty() => t_string!(i18n, search.hint).to_owned(),
        0 if waiting => t_string!(i18n, search.loading).to_owned(),
        0 => t_string!(i18n, search.none, words = words),
        MOST => t_string!(i18n, search.count_most, n = MOST, words = words),
        n => t_string!(i18n, search.count, n = n, words = words),
    }
}

/// All that can be found in the language of the screen; follows the texts as
/// they arrive.
fn read_all(i18n: Words) -> Found {
    let library = Library::expect();
    let lang = Router::expect().lang();
    let mut docs = Vec::new();
    let mut found = Found::default();
    let glossary = library.glossary();
    gather(&mut found, &mut docs, glossary, |glossary| of_glossary(glossary, lang));
    let course = library.course();
    let modules: Vec<String> = match course.get() {
        Load::Ready(course) => course.modules.iter().map(|module| module.id.clone()).collect(),
        Load::Loading => {
            found.waiting = true;
            Vec::new()
        }
        Load::Failed(_) => {
            found.partly = true;
            Vec::new()
        }
    };
    for id in modules {
        let summary = format!("{} · {}", t_string!(i18n, lesson.summary), module_title(i18n, &id));
        gather(&mut found, &mut docs, library.lesson(&id), |lesson| of_lesson(&id, lesson, &summary));
        gather(&mut found, &mut docs, library.quiz(&id), |quiz| of_quiz(&id, quiz));
        gather(&mut found, &mut docs, library.cases(&id), |cases| of_cases(&id, cases));
        docs.extend(module(&id).map(|module| of_workshops(i18n, module)).unwrap_or_default());
    }
    found.index = Arc::new(Index::build(docs));
    found
}

fn gather<T: Send + Sync + 'static>(
    found: &mut Found,
    docs: &mut Vec<Doc>,
    text: Signal<Load<T>>,
    read: impl Fn(&T) -> Vec<Doc>,
) {
    match text.get() {
        Load::Ready(text) => docs.extend(read(&text)),
        Load::Loading => found.waiting = true,
        Load::Failed(_) => found.partly = true,
    }
}

/// A result: what it is, the way there, and where the words stand.
fn hit_view(i18n: Words, doc: &Doc, hit: &Hit) -> AnyView {
    let of_module = |step| Page::Module(doc.module.clone(), step);
    let (kind, page) = match doc.kind {
        DocKind::Screen => (tr!(i18n, search.kind_screen), of_module(Step::Screen(doc.id.clone()))),
        DocKind::Term => (tr!(i18n, search.kind_term), Page::Term(doc.id.clone())),
        DocKind::Question => (tr!(i18n, search.kind_question), of_module(Step::Practice)),
        DocKind::Case => (tr!(i18n, search.kind_case), of_module(Step::Practice)),
        DocKind::Workshop => {
            (tr!(i18n, search.kind_workshop), of_module(Step::Workshop(doc.id.clone(), Query::default())))
        }
    };
    let there = untrack(|| Router::expect().href(page));
    let module = (!doc.module.is_empty()).then(|| format!(" · {}", module_title(i18n, &doc.module)));
    // A question has no title: its module's practice is where it leads.
    let title =
        if doc.title.is_empty() { t_string!(i18n, lesson.to_practice).to_owned() } else { doc.title.clone() };
    view! {
        <li>
            <small>{kind}{module}</small>
            <a href=there>{title}</a>
            <p>{marked(hit)}</p>
        </li>
    }
    .into_any()
}

/// An excerpt with the words that were looked for marked.
fn marked(hit: &Hit) -> AnyView {
    let mut from = 0;
    let mut pieces = Vec::new();
    for mark in &hit.marks {
        pieces.push(hit.excerpt.get(from..mark.start).unwrap_or_default().to_owned().into_any());
        let word = hit.excerpt.get(mark.clone()).unwrap_or_default().to_owned();
        pieces.push(view! { <mark>{word}</mark> }.into_any());
        from = mark.end;
    }
    pieces.push(hit.excerpt.get(from..).unwrap_or_default().to_owned().into_any());
    pieces.into_any()
}
