use leptos::prelude::*;
use model::course::{Course, Quiz};

use crate::content::{Library, Load, when_ready};
use crate::course::{Module, module_title};
use crate::dates::Dates;
use crate::format::Numbers;
use crate::i18n::*;
use crate::learner::Journal;
use crate::learner::standing::{module_mastery, open_modules};
use crate::route::Page;
use crate::router::Router;
use crate::words::{Words, tr};

/// A page to print: what was mastered, declared by the learner.
#[component]
pub fn AttestationPage() -> impl IntoView {
    let i18n = use_i18n();
    let library = Library::expect();
    let print = move |_| {
        let _ = window().print();
    };
    view! {
        <h1 id="title" tabindex="-1">{tr!(i18n, pages.attestation_title)}</h1>
        <p class="lede on-screen">{tr!(i18n, progress.attestation_lede)}</p>
        <NameMissing />
        <article class="panel attestation">
            <Declared />
            {when_ready(library.course(), move |course| (move || modules(i18n, &course)).into_any())}
            <p>{tr!(i18n, progress.declaration_not_proof)}</p>
            <p class="signature">{tr!(i18n, progress.signature)}</p>
        </article>
        <p class="actions on-screen">
            <button class="btn" type="button" on:click=print>{tr!(i18n, progress.print)}</button>
        </p>
    }
}

/// The declaration itself, with name and day.
#[component]
fn Declared() -> impl IntoView {
    let i18n = use_i18n();
    let journal = Journal::expect();
    let name = move || match journal.name() {
        name if name.is_empty() => "…………………………".to_owned(),
        name => name,
    };
    let text = move || {
        let day = Dates::here().long(journal.today());
        t_string!(i18n, progress.declaration, name = name(), day = day)
    };
    view! {
        <h2>{tr!(i18n, progress.declaration_title)}</h2>
        <p>{text}</p>
    }
}

/// Where the declaration has no name yet, the way to give one.
#[component]
fn NameMissing() -> impl IntoView {
    let i18n = use_i18n();
    let router = Router::expect();
    let journal = Journal::expect();
    let missing = Memo::new(move |_| journal.name().is_empty());
    view! {
        <Show when=move || missing.get()>
            <p class="on-screen">
                {tr!(i18n, progress.name_missing)} " "
                <a href=move || router.href(Page::Settings)>{tr!(i18n, pages.settings_title)}</a>
            </p>
        </Show>
    }
}

/// One line per open module.
fn modules(i18n: Words, course: &Course) -> AnyView {
    let library = Library::expect();
    let rows = open_modules(course).into_iter().map(|module| match library.quiz(module.id).get() {
        Load::Ready(quiz) => row(i18n, module, &quiz, course.pass_mark),
        _ => ().into_any(),
    });
    view! {
        <table>
            <thead>
                <tr>
                    <th scope="col">{t_string!(i18n, progress.module)}</th>
                    <th scope="col">{t_string!(i18n, progress.questions)}</th>
                    <th scope="col">{t_string!(i18n, progress.mastery)}</th>
                    <th scope="col">{t_string!(i18n, progress.result)}</th>
                </tr>
            </thead>
            <tbody>{rows.collect::<Vec<_>>()}</tbody>
        </table>
    }
    .into_any()
}

fn row(i18n: Words, module: &'static Module, quiz: &Quiz, pass: f64) -> AnyView {
    let found = module_mastery(Journal::expect(), module.id, quiz).whole;
    let result = match found.share >= pass {
        true => t_string!(i18n, progress.is_mastered),
        false => t_string!(i18n, progress.under_way),
    };
    view! {
        <tr>
            <th scope="row">{module_title(i18n, module.id)}</th>
            <td>{t_string!(i18n, progress.done_of, done = found.answered, all = found.questions)}</td>
            <td>{Numbers::here().percent(found.share, 0)}</td>
            <td class="also">{result}</td>
        </tr>
    }
    .into_any()
}
