use leptos::prelude::*;
use model::progress::Mode;

use super::page::{Exam, View};
use super::sitting::{Marked, Quizzes, Sitting};
use crate::content::Library;
use crate::format::Numbers;
use crate::i18n::*;
use crate::practice::topic_text;
use crate::quiz::{Phase, QuestionPlayer, Work};
use crate::router::Router;
use crate::words::{Words, tr};

/// What an exam was worth, by topic, and the paper corrected.
#[component]
pub fn Results(
    /// The exam.
    exam: Exam,
) -> impl IntoView {
    let i18n = use_i18n();
    let numbers = move || {
        let sitting = exam.sitting.get()?;
        let marks = exam.marks(&sitting)?;
        let quizzes = exam.quizzes(&sitting.modules())?;
        Some(counted(i18n, exam, &sitting, &marks, &quizzes))
    };
    let again = move |_| {
        exam.drop_sitting();
        exam.show(View::Setup);
    };
    view! {
        <section class="exam-results" aria-labelledby="part">
            <h2 id="part" tabindex="-1">{tr!(i18n, exam.results)}</h2>
            {move || exam.late.get().then(|| view! { <p class="late">{tr!(i18n, exam.time_up)}</p> })}
            {numbers}
            <p class="actions no-print">
                <button class="btn" type="button" on:click=again>{tr!(i18n, exam.again)}</button>
                <button class="btn ghost" type="button" on:click=|_| print()>{tr!(i18n, exam.print_result)}</button>
            </p>
        </section>
        <section class="corrected" aria-labelledby="corrected">
            <h2 id="corrected">{tr!(i18n, exam.corrected)}</h2>
            <ol>{corrected(exam)}</ol>
        </section>
    }
}

/// Opens the browser's own print dialogue.
pub fn print() {
    let _ = window().print();
}

/// Each question with the answer given, marked.
fn corrected(exam: Exam) -> Vec<AnyView> {
    let items = exam.sitting.with_untracked(|sitting| sitting.as_ref().map(|s| s.items.clone()));
    let one = |asked: super::sitting::Asked| {
        let work = Work { draft: asked.draft, phase: Phase::Shown, ..Work::new(asked.seed) };
        view! {
            <li>
                <QuestionPlayer
                    module=asked.module
                    question=asked.question
                    seed=asked.seed
                    mode=Mode::Exam
                    work=RwSignal::new(work)
                    on_done=Callback::new(|_| {})
                />
            </li>
        }
        .into_any()
    };
    items.unwrap_or_default().into_iter().map(one).collect()
}

fn counted(
    i18n: Words,
    exam: Exam,
    sitting: &Sitting,
    marks: &[Option<Marked>],
    quizzes: &Quizzes,
) -> AnyView {
    let numbers = Numbers::here();
    let score = Sitting::score(marks);
    let right = marks.iter().flatten().filter(|mark| mark.right).count();
    let total = marks.iter().flatten().count();
    let minutes = sitting.handed.unwrap_or(0) as f64 / 60.0;
    let mark = exam.pass_mark();
    let share = numbers.percent(mark, 0);
    let verdict = if score >= mark {
        t_string!(i18n, exam.passed, mark = share)
    } else {
        t_string!(i18n, exam.not_passed, mark = share)
    };
    view! {
        <dl class="nums exam-nums">
            <div>
                <dt>{t_string!(i18n, exam.score_label)}</dt>
                <dd>{numbers.percent(score, 0)}</dd>
            </div>
            <div>
                <dt>{t_string!(i18n, exam.right_label, total = total)}</dt>
                <dd>{right}</dd>
            </div>
            <div>
                <dt>{t_string!(i18n, exam.time_label)}</dt>
                <dd>{numbers.upto(minutes, 0)}</dd>
            </div>
        </dl>
        <p class="pass">{verdict}</p>
        {by_topic(i18n, marks, quizzes)}
    }
    .into_any()
}

/// The points of each concept, the poorest first: what to take up again.
fn by_topic(i18n: Words, marks: &[Option<Marked>], quizzes: &Quizzes) -> AnyView {
    let numbers = Numbers::here();
    let lang = Router::expect().lang();
    let glossary = Library::expect().glossary().get();
    let mut topics: Vec<((&str, &str), f64, u32)> = Vec::new();
    for mark in marks.iter().flatten() {
        let topic = (mark.module.as_str(), mark.concept.as_str());
        match topics.iter_mut().find(|(other, ..)| *other == topic) {
            Some((_, points, count)) => {
                *points += mark.score;
                *count += 1;
            }
            None => topics.push((topic, mark.score, 1)),
        }
    }
    topics.sort_by(|a, b| (a.1 / f64::from(a.2)).total_cmp(&(b.1 / f64::from(b.2))));
    let rows: Vec<AnyView> = topics
        .into_iter()
        .map(|((module, concept), points, count)| {
            let quiz = quizzes.get(module).map(AsRef::as_ref);
            let name = topic_text(quiz, glossary.ready().map(AsRef::as_ref), lang, concept);
            let share = points / f64::from(count);
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td>{count}</td>
                    <td>
                        {numbers.percent(share, 0)}
                        <meter min="0" max="1" value=share.to_string() aria-hidden="true"></meter>
                    </td>
                </tr>
            }
            .into_any()
        })
        .collect();
    view! {
        <table class="by-topic">
            <caption>{t_string!(i18n, exam.by_concept)}</caption>
            <thead>
                <tr>
                    <th scope="col">{t_string!(i18n, exam.concept)}</th>
                    <th scope="col">{t_string!(i18n, exam.questions)}</th>
                    <th scope="col">{t_string!(i18n, exam.points)}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
