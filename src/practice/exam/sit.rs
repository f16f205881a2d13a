use std::time::Duration;

use leptos::prelude::*;
use model::progress::Mode;

use super::page::Exam;
use crate::i18n::*;
use crate::learner::clock;
use crate::quiz::{QuestionPlayer, Work};
use crate::ui::focus_by_id;
use crate::words::tr;

/// The exam being sat: one question at a time, the clock, the way to each.
#[component]
pub fn Sit(
    /// The exam.
    exam: Exam,
) -> impl IntoView {
    let i18n = use_i18n();
    let at = RwSignal::new(0_usize);
    let total = exam.sitting.with_untracked(|sitting| sitting.as_ref().map_or(0, |s| s.items.len()));
    let go = Callback::new(move |to: usize| {
        at.set(to.min(total.saturating_sub(1)));
        request_animation_frame(|| focus_by_id("part"));
    });
    let first = Memo::new(move |_| at.get() == 0);
    let last = Memo::new(move |_| at.get() + 1 >= total);
    view! {
        <div class="sit">
            <div class="series-head">
                <h2 id="part" tabindex="-1">
                    {move || t_string!(i18n, exam.at, n = at.get() + 1, total = total)}
                </h2>
                <Clock exam=exam />
            </div>
            <Places exam=exam at=at go=go />
            {move || view! { <Item exam=exam at=at.get() go=go /> }}
            <nav class="series-nav" aria-label=tr!(i18n, practice.moves)>
                <button
                    class="plain"
                    type="button"
                    disabled=first
                    on:click=move |_| go.run(at.get_untracked().saturating_sub(1))
                >
                    <span aria-hidden="true">"← "</span>
                    {tr!(i18n, exam.previous)}
                </button>
                <button
                    class="plain on"
                    type="button"
                    disabled=last
                    on:click=move |_| go.run(at.get_untracked() + 1)
                >
                    {tr!(i18n, exam.next)}
                    <span aria-hidden="true">" →"</span>
                </button>
            </nav>
            <HandIn exam=exam />
        </div>
    }
}

/// One question of the paper; what is put down is kept at once.
#[component]
fn Item(
    /// The exam.
    exam: Exam,
    /// Its place, from 0.
    at: usize,
    /// Goes to another place.
    go: Callback<usize>,
) -> impl IntoView {
    let asked = exam.sitting.with_untracked(|sitting| sitting.as_ref()?.items.get(at).cloned());
    let Some(asked) = asked else { return ().into_any() };
    let work = RwSignal::new(Work { draft: asked.draft, ..Work::new(asked.seed) });
    Effect::new(move || exam.put(at, work.with(|work| work.draft.clone())));
    view! {
        <QuestionPlayer
            module=asked.module
            question=asked.question
            seed=asked.seed
            mode=Mode::Exam
            work=work
            on_done=Callback::new(move |_| go.run(at + 1))
        />
    }
    .into_any()
}

/// A button for each question; which have an answer is said and drawn.
#[component]
fn Places(
    /// The exam.
    exam: Exam,
    /// The place now, from 0.
    at: RwSignal<usize>,
    /// Goes to another place.
    go: Callback<usize>,
) -> impl IntoView {
    let i18n = use_i18n();
    let done = Memo::new(move |_| {
        exam.sitting.with(|sitting| {
            let items = sitting.iter().flat_map(|sitting| &sitting.items);
            items.map(|asked| !asked.draft.is_empty()).collect::<Vec<bool>>()
        })
    });
    let buttons = move || {
        let here = at.get();
        let button = |(index, done): (usize, bool)| {
            let label = if done {
                t_string!(i18n, exam.goto_answered, n = index + 1)
            } else {
                t_string!(i18n, exam.goto_open, n = index + 1)
            };
            view! {
                <li>
                    <button
                        type="button"
                        class="jump"
                        class:done=done
                        aria-label=label
                        aria-current=(index == here).then_some("step")
                        on:click=move |_| go.run(index)
                    >
                        {index + 1}
                    </button>
                </li>
            }
            .into_any()
        };
        done.get().into_iter().enumerate().map(button).collect::<Vec<AnyView>>()
    };
    view! {
        <nav class="places" aria-label=tr!(i18n, exam.goto)>
            <ol>{buttons}</ol>
        </nav>
    }
}

/// The time left; hands the paper in when there is none.
#[component]
fn Clock(
    /// The exam.
    exam: Exam,
) -> impl IntoView {
    let i18n = use_i18n();
    let left = move || exam.sitting.with_untracked(|sitting| sitting.as_ref().map(|s| s.left(clock::now())));
    let Some(Some(first)) = left() else {
        return view! { <p class="soft">{tr!(i18n, exam.no_limit)}</p> }.into_any();
    };
    let now = RwSignal::new(first);
    let tick = move || match left() {
        Some(Some(0)) => exam.hand_in(true),
        Some(Some(seconds)) => now.set(seconds),
        _ => {}
    };
    if let Ok(handle) = set_interval_with_handle(tick, Duration::from_millis(500)) {
        on_cleanup(move || handle.clear());
    }
    // Said twice, not every second.
    let told = Memo::new(move |_| match now.get() {
        0..=60 => t_string!(i18n, exam.one_left),
        61..=300 => t_string!(i18n, exam.five_left),
        _ => "",
    });
    let shown = move || {
        let seconds = now.get();
        let time = format!("{}:{:02}", seconds / 60, seconds % 60);
        t_string!(i18n, exam.left, time = time)
    };
    view! {
        <p class="clock-left" role="timer">{shown}</p>
        <p class="sr" role="status">{move || told.get()}</p>
    }
    .into_any()
}

/// Hands in, after a second word where something is still open.
#[component]
fn HandIn(
    /// The exam.
    exam: Exam,
) -> impl IntoView {
    let i18n = use_i18n();
    let asking = RwSignal::new(false);
    let open = move || exam.open_items();
    let hand_in = move |_| {
        if open() == 0 {
            exam.hand_in(false);
        } else {
            asking.set(true);
            request_animation_frame(|| focus_by_id("hand-in-ask"));
        }
    };
    let question = move || match open() {
        1 => t_string!(i18n, exam.hand_in_open_one).to_owned(),
        count => t_string!(i18n, exam.hand_in_open, count = count),
    };
    move || {
        if asking.get() {
            view! {
                <div class="panel hand-in">
                    <p id="hand-in-ask" tabindex="-1">{question}</p>
                    <p class="actions">
                        <button class="btn" type="button" on:click=move |_| exam.hand_in(false)>
                            {tr!(i18n, exam.hand_in_yes)}
                        </button>
                        <button class="btn ghost" type="button" on:click=move |_| asking.set(false)>
                            {tr!(i18n, exam.hand_in_no)}
                        </button>
                    </p>
                </div>
            }
            .into_any()
        } else {
            view! {
                <p class="actions">
                    <button class="btn" type="button" on:click=hand_in>{tr!(i18n, exam.hand_in)}</button>
                </p>
            }
            .into_any()
        }
    }
}
