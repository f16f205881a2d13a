use leptos::prelude::*;
use model::course::PaperItem;

use super::page::{Exam, View};
use super::results::print;
use super::sitting::Quizzes;
use crate::course::module_title;
use crate::i18n::*;
use crate::quiz::{Draw, printed};
use crate::words::{Words, tr};

/// The paper as a teacher hands it out, with or without its key.
#[component]
pub fn PaperView(
    /// The exam.
    exam: Exam,
) -> impl IntoView {
    let i18n = use_i18n();
    let key = RwSignal::new(false);
    let paper = move || {
        let paper = exam.paper()?;
        let quizzes = exam.quizzes(&exam.modules())?;
        Some(sheet(i18n, &paper, &quizzes, key.get()))
    };
    view! {
        <div class="panel paper-tools no-print">
            <h2 id="part" tabindex="-1">{tr!(i18n, exam.see_paper)}</h2>
            <label class="choice">
                <input type="checkbox" prop:checked=move || key.get() on:change=move |_| key.update(|key| *key = !*key) />
                <span>{tr!(i18n, exam.with_key)}</span>
            </label>
            <p class="actions">
                <button class="btn" type="button" on:click=|_| print()>{tr!(i18n, exam.print)}</button>
                <button class="btn ghost" type="button" on:click=move |_| exam.show(View::Setup)>
                    {tr!(i18n, exam.back)}
                </button>
            </p>
        </div>
        <section class="paper-sheet">
            <header>
                <p class="modules">{move || titles(i18n, exam)}</p>
                <p>{move || about(i18n, exam)}</p>
                <p class="name">{tr!(i18n, exam.paper_name)}</p>
            </header>
            <ol>{paper}</ol>
        </section>
    }
}

fn titles(i18n: Words, exam: Exam) -> String {
    let chosen = exam.params().modules;
    let ids = exam.modules().into_iter().filter(|id| chosen.is_empty() || chosen.contains(id));
    ids.map(|id| module_title(i18n, &id)).collect::<Vec<_>>().join(" · ")
}

fn about(i18n: Words, exam: Exam) -> String {
    let params = exam.params();
    let count = exam.paper().map_or(0, |paper| paper.len());
    let text = t_string!(i18n, exam.paper_about, seed = params.seed, count = count);
    match params.minutes {
        Some(minutes) => format!("{text} · {}", t_string!(i18n, exam.paper_minutes, minutes = minutes)),
        None => text,
    }
}

fn sheet(i18n: Words, paper: &[PaperItem], quizzes: &Quizzes, key: bool) -> Vec<AnyView> {
    let drawn = paper.iter().filter_map(|item| {
        let question = quizzes.get(&item.module)?.question(&item.question)?;
        Some(Draw::new(question, item.seed))
    });
    drawn.map(|draw| view! { <li>{printed(i18n, &draw, key)}</li> }.into_any()).collect()
}
