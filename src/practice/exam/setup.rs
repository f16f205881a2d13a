use leptos::prelude::*;

use super::page::{Exam, View};
use super::params::{LAST_SEED, LONGEST, MOST};
use crate::course::module_title;
use crate::i18n::*;
use crate::practice::desk::paper_seed;
use crate::ui::{NumberField, Range, ShareLink};
use crate::words::{tr, tr_label};

/// What the paper is drawn from, and the ways into it.
#[component]
pub fn Setup(
    /// The exam.
    exam: Exam,
) -> impl IntoView {
    let i18n = use_i18n();
    let begin = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        exam.begin();
    };
    view! {
        <p class="lede">{tr!(i18n, exam.lede)}</p>
        <UnderWay exam=exam />
        <form class="panel exam-setup" on:submit=begin>
            <Modules exam=exam />
            <Numbers exam=exam />
            <p class="soft">{tr!(i18n, exam.rules)}</p>
            <Ways exam=exam />
        </form>
        <div class="panel share exam-share">
            <p class="soft">{tr!(i18n, exam.share)}</p>
            <ShareLink link=exam.link() label=tr!(i18n, exam.share_link) />
        </div>
    }
}

/// An exam that was begun and not handed in.
#[component]
fn UnderWay(
    /// The exam.
    exam: Exam,
) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Show when=move || exam.sitting.with(|sitting| sitting.as_ref().is_some_and(|s| s.handed.is_none()))>
            <div class="panel under-way">
                <p>
                    <strong>{tr!(i18n, exam.under_way)}</strong>
                </p>
                <p class="actions">
                    <button class="btn" type="button" on:click=move |_| exam.show(View::Sit)>
                        {tr!(i18n, exam.resume)}
                    </button>
                    <button class="btn ghost" type="button" on:click=move |_| exam.drop_sitting()>
                        {tr!(i18n, exam.drop)}
                    </button>
                </p>
            </div>
        </Show>
    }
}

/// Which modules the paper goes over.
#[component]
fn Modules(
    /// The exam.
    exam: Exam,
) -> impl IntoView {
    let i18n = use_i18n();
    let lines = move || {
        let all = exam.modules();
        let chosen = exam.params().modules;
        let line = |id: &String| {
            let id = id.clone();
            let on = chosen.is_empty() || chosen.contains(&id);
            let title = module_title(i18n, &id);
            let count = exam
                .quizzes(std::slice::from_ref(&id))
                .map_or(0, |quizzes| quizzes.values().map(|quiz| quiz.questions.len()).sum::<usize>());
            view! {
                <label class="choice">
                    <input type="checkbox" prop:checked=on on:change=move |_| exam.toggle(&id) />
                    <span>
                        {title}
                        <small>{t_string!(i18n, practice.count_questions, count = count)}</small>
                    </span>
                </label>
            }
            .into_any()
        };
        all.iter().map(line).collect::<Vec<AnyView>>()
    };
    view! {
        <fieldset class="exam-modules">
            <legend>{tr!(i18n, exam.modules)}</legend>
            {lines}
        </fieldset>
    }
}

/// How many questions, how long, which draw.
#[component]
fn Numbers(
    /// The exam.
    exam: Exam,
) -> impl IntoView {
    let i18n = use_i18n();
    let whole = |min: f64, max: f64| Range { min, max, step: 1.0, whole: true, optional: false };
    let count = Callback::new(move |n: Option<f64>| exam.set(|p| p.count = n.unwrap_or(20.0) as u32));
    let minutes = Callback::new(move |n: Option<f64>| exam.set(|p| p.minutes = n.map(|n| n as u32)));
    let seed = Callback::new(move |n: Option<f64>| exam.set(|p| p.seed = n.unwrap_or(1.0) as u64));
    view! {
        <div class="exam-numbers">
            <NumberField
                label=tr_label!(i18n, exam.count)
                value=Signal::derive(move || Some(f64::from(exam.params().count)))
                range=whole(1.0, f64::from(MOST))
                slider=None
                on_change=count
            />
            <NumberField
                label=tr_label!(i18n, exam.minutes)
                value=Signal::derive(move || exam.params().minutes.map(f64::from))
                range=Range { optional: true, ..whole(1.0, f64::from(LONGEST)) }
                slider=None
                on_change=minutes
            />
            <div class="seed">
                <NumberField
                    label=tr_label!(i18n, exam.seed)
                    value=Signal::derive(move || Some(exam.params().seed as f64))
                    range=whole(0.0, LAST_SEED as f64)
                    slider=None
                    on_change=seed
                />
                <button class="btn ghost" type="button" on:click=move |_| exam.set(|p| p.seed = paper_seed())>
                    {tr!(i18n, exam.other_seed)}
                </button>
            </div>
        </div>
    }
}

/// The ways into the paper, and why there is none where there is none.
#[component]
fn Ways(
    /// The exam.
    exam: Exam,
) -> impl IntoView {
    let i18n = use_i18n();
    let found = Memo::new(move |_| exam.paper().map(|paper| paper.len()));
    let told = move || match found.get() {
        Some(0) => t_string!(i18n, exam.no_questions).to_owned(),
        Some(count) if count < exam.params().count as usize => {
            t_string!(i18n, exam.too_few, count = count)
        }
        _ => String::new(),
    };
    let empty = move || found.get().is_none_or(|count| count == 0);
    view! {
        <p role="status" class="too-few">{told}</p>
        <p class="actions">
            <button class="btn" type="submit" disabled=empty>{tr!(i18n, exam.begin)}</button>
            <button class="btn ghost" type="button" disabled=empty on:click=move |_| exam.show(View::Paper)>
                {tr!(i18n, exam.see_paper)}
            </button>
        </p>
    }
}
