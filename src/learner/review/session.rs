use leptos::prelude::*;
use model::progress::Mode;

use crate::course::module_title;
use crate::i18n::*;
use crate::learner::clock;
use crate::quiz::QuestionPlayer;
use crate::ui::focus_by_id;
use crate::words::tr;

/// A review session under way.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// The questions, as (module, question), in order.
    items: Vec<(String, String)>,
    /// Which one is asked, from 0.
    at: usize,
    /// Those whose first answer was right.
    right: usize,
    /// What numbers and orders are drawn from.
    seed: u64,
}

impl Session {
    /// A session of some questions.
    pub fn new(items: Vec<(String, String)>) -> Session {
        Session { items, at: 0, right: 0, seed: clock::now() % (1 << 32) }
    }
}

/// The questions of a session one at a time, then how it went.
#[component]
pub fn SessionView(
    /// The session; taken away when the learner leaves it.
    session: RwSignal<Option<Session>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let at = Memo::new(move |_| session.with(|session| session.as_ref().map_or(0, |session| session.at)));
    let leave = move |_| {
        session.set(None);
        request_animation_frame(|| focus_by_id("title"));
    };
    let done = Callback::new(move |right: bool| {
        session.update(|session| {
            if let Some(session) = session {
                session.at += 1;
                session.right += usize::from(right);
            }
        });
    });
    move || {
        let at = at.get();
        let Some(now) = session.get_untracked() else { return ().into_any() };
        let total = now.items.len();
        let Some((module, question)) = now.items.into_iter().nth(at) else {
            request_animation_frame(|| focus_by_id("review-done"));
            return finished(now.right, total, leave).into_any();
        };
        view! {
            <div class="series">
                <div class="series-head">
                    <p id="review-at" tabindex="-1">
                        {move || t_string!(i18n, learner.review_at, n = at + 1, total = total)} " · "
                        {module_title(i18n, &module)}
                    </p>
                    <progress aria-labelledby="review-at" max=total.to_string() value=(at + 1).to_string()></progress>
                    <button class="plain" type="button" on:click=leave>{tr!(i18n, learner.leave_review)}</button>
                </div>
                {asked(module, question, now.seed.wrapping_add(at as u64), done)}
            </div>
        }
        .into_any()
    }
}

/// One question: the player keeps the answer in the record; `done` goes on.
fn asked(module: String, question: String, seed: u64, done: Callback<bool>) -> AnyView {
    view! {
        <QuestionPlayer module=module question=question seed=seed mode=Mode::Review focus=true on_done=done />
    }
    .into_any()
}

/// How the session went.
fn finished(
    right: usize,
    total: usize,
    leave: impl Fn(leptos::ev::MouseEvent) + Copy + 'static,
) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <section class="panel bilan" aria-labelledby="review-done">
            <h2 id="review-done" tabindex="-1">{tr!(i18n, learner.review_done)}</h2>
            <p class="big">{move || t_string!(i18n, learner.review_right, right = right, total = total)}</p>
            <p>{tr!(i18n, learner.review_after)}</p>
            <p class="actions">
                <button class="btn" type="button" on:click=leave>{tr!(i18n, learner.to_review)}</button>
            </p>
        </section>
    }
}
