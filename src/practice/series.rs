use leptos::prelude::*;
use model::progress::Mode;

use super::desk::{Desk, Item, Open};
use super::summary::Summary;
use crate::i18n::*;
use crate::quiz::QuestionPlayer;
use crate::ui::focus_by_id;
use crate::words::tr;

/// The questions of a series one at a time, then how it went.
#[component]
pub fn SeriesView(
    /// The module's id.
    module: String,
) -> impl IntoView {
    let desk = Desk::expect();
    let module = StoredValue::new(module);
    let at = Memo::new(move |_| match module.with_value(|module| desk.open(module)) {
        Some(Open::Series(series)) => (series.at, series.items.len()),
        _ => (0, 0),
    });
    let go = Callback::new(move |to: usize| {
        module.with_value(|module| desk.series(module, |series| series.at = to.min(series.items.len())));
    });
    move || {
        let (at, total) = at.get();
        let module = module.get_value();
        let item = match desk.open_untracked(&module) {
            Some(Open::Series(series)) => series.items.get(at).cloned(),
            _ => None,
        };
        match item {
            Some(item) => view! { <Asked module=module item=item at=at total=total go=go /> }.into_any(),
            None if total > 0 => view! { <Summary module=module /> }.into_any(),
            None => ().into_any(),
        }
    }
}

/// One question of a series, with the way back and on.
#[component]
fn Asked(
    /// The module's id.
    module: String,
    /// The question.
    item: Item,
    /// Its place, from 0.
    at: usize,
    /// How many there are.
    total: usize,
    /// Goes to another place.
    go: Callback<usize>,
) -> impl IntoView {
    let i18n = use_i18n();
    let desk = Desk::expect();
    let left = module.clone();
    let done = Callback::new(move |_| go.run(at + 1));
    let leave = move |_| {
        desk.clear(&left);
        request_animation_frame(|| focus_by_id("title"));
    };
    view! {
        <div class="series">
            <div class="series-head">
                <p id="series-at">{move || t_string!(i18n, practice.at, n = at + 1, total = total)}</p>
                <progress aria-labelledby="series-at" max=total.to_string() value=(at + 1).to_string()></progress>
                <button class="plain" type="button" on:click=leave>{tr!(i18n, practice.leave)}</button>
            </div>
            <QuestionPlayer
                module=module
                question=item.question
                seed=0
                mode=Mode::Practice
                work=RwSignal::from(item.work)
                focus=true
                on_done=done
            />
            <nav class="series-nav" aria-label=tr!(i18n, practice.moves)>
                {(at > 0)
                    .then(|| {
                        view! {
                            <button class="plain" type="button" on:click=move |_| go.run(at - 1)>
                                <span aria-hidden="true">"← "</span>
                                {tr!(i18n, practice.previous)}
                            </button>
                        }
                    })}
                <button class="plain on" type="button" on:click=move |_| go.run(at + 1)>
                    {if at + 1 < total { tr!(i18n, practice.next) } else { tr!(i18n, practice.finish) }}
                    <span aria-hidden="true">" →"</span>
                </button>
            </nav>
        </div>
    }
}
