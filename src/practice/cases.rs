use leptos::prelude::*;
use model::course::{Case, Cases};
use model::progress::Act;

use super::desk::{Desk, Open, Play};
use crate::content::{Library, when_ready};
use crate::format::Numbers;
use crate::i18n::*;
use crate::learner::Journal;
use crate::quiz::{inline, plain};
use crate::words::{Words, tr};

/// The situations of a module, and what became of each so far.
#[component]
pub fn CaseList(
    /// The module's id.
    module: String,
) -> impl IntoView {
    let i18n = use_i18n();
    let cases = Library::expect().cases(&module);
    view! {
        <section class="panel situations" aria-labelledby="situations">
            <h2 id="situations">{tr!(i18n, practice.situations)}</h2>
            <p class="soft">{tr!(i18n, practice.situations_lede)}</p>
            {when_ready(cases, move |cases| list(i18n, &module, &cases))}
        </section>
    }
}

fn list(i18n: Words, module: &str, cases: &Cases) -> AnyView {
    if cases.cases.is_empty() {
        return view! { <p class="soft">{t_string!(i18n, practice.no_situation)}</p> }.into_any();
    }
    let lines: Vec<AnyView> = cases.cases.iter().map(|case| line(i18n, module, case)).collect();
    view! { <ul class="case-list">{lines}</ul> }.into_any()
}

fn line(i18n: Words, module: &str, case: &Case) -> AnyView {
    let desk = Desk::expect();
    let best = Journal::expect().with(|record| {
        let runs = record.entries().iter().filter_map(|entry| match entry.act() {
            Act::Case(run) if run.module == module && run.case == case.id => Some(run.score),
            _ => None,
        });
        runs.reduce(f64::max)
    });
    let state = match best {
        Some(score) => t_string!(i18n, practice.situation_done, share = Numbers::here().percent(score, 0)),
        None if case.steps.len() == 1 => t_string!(i18n, practice.decision).to_owned(),
        None => t_string!(i18n, practice.decisions, count = case.steps.len()),
    };
    let (module, id) = (module.to_owned(), case.id.clone());
    let open = move |_| desk.put(&module, Open::Case(Play::new(&id)));
    let title = plain(&case.title);
    view! {
        <li>
            <span>
                <b>{inline(&case.title)}</b>
                <small>{state}</small>
            </span>
            <button
                class="btn ghost"
                type="button"
                aria-label=t_string!(i18n, practice.situation_open_named, title = title)
                on:click=open
            >
                {t_string!(i18n, practice.situation_open)}
            </button>
        </li>
    }
    .into_any()
}
