use leptos::prelude::*;

use super::desk::{Desk, Open, Series, any_seed};
use crate::content::{Library, when_ready};
use crate::i18n::*;
use crate::quiz::{Draw, inline};
use crate::ui::focus_by_id;
use crate::words::tr;

/// How a series went, and what to take up again.
#[component]
pub fn Summary(
    /// The module's id.
    module: String,
) -> impl IntoView {
    let i18n = use_i18n();
    let desk = Desk::expect();
    let Some(Open::Series(series)) = desk.open_untracked(&module) else { return ().into_any() };
    let total = series.items.len();
    let firsts: Vec<Option<bool>> =
        series.items.iter().map(|item| item.work.with_untracked(|work| work.first)).collect();
    let right = firsts.iter().filter(|first| **first == Some(true)).count();
    let open = firsts.iter().filter(|first| first.is_none()).count();
    let missed: Vec<(String, u64)> = series
        .items
        .iter()
        .zip(&firsts)
        .filter(|(_, first)| **first != Some(true))
        .map(|(item, _)| (item.question.clone(), item.work.with_untracked(|work| work.seed)))
        .collect();
    let quiz = Library::expect().quiz(&module);
    let again: Vec<String> = missed.iter().map(|(id, _)| id.clone()).collect();
    let redo_in = module.clone();
    let redo = move |_| desk.put(&redo_in, Open::Series(Series::new(again.clone(), any_seed())));
    let other = move |_| {
        desk.clear(&module);
        request_animation_frame(|| focus_by_id("title"));
    };
    request_animation_frame(|| focus_by_id("bilan"));
    let all_right = missed.is_empty();
    let list = (!all_right).then(|| {
        view! {
            <p>{tr!(i18n, practice.bilan_missed)}</p>
            {when_ready(
                quiz,
                move |quiz| {
                    let stems = missed
                        .iter()
                        .filter_map(|(id, seed)| Some(Draw::new(quiz.question(id)?, *seed).stem()));
                    let stems: Vec<AnyView> = stems
                        .map(|stem| view! { <li>{inline(&stem)}</li> }.into_any())
                        .collect();
                    view! { <ul class="missed">{stems}</ul> }.into_any()
                },
            )}
        }
    });
    view! {
        <section class="panel bilan" aria-labelledby="bilan">
            <h2 id="bilan" tabindex="-1">{tr!(i18n, practice.bilan)}</h2>
            <p class="big">{move || t_string!(i18n, practice.bilan_right, right = right, total = total)}</p>
            {(open > 0).then(|| view! { <p>{move || t_string!(i18n, practice.bilan_rest, count = open)}</p> })}
            {all_right.then(|| view! { <p>{tr!(i18n, practice.bilan_all_right)}</p> })}
            {list}
            <p class="actions">
                {(!all_right)
                    .then(|| {
                        view! {
                            <button class="btn" type="button" on:click=redo>{tr!(i18n, practice.redo_missed)}</button>
                        }
                    })}
                <button class="btn ghost" type="button" on:click=other>{tr!(i18n, practice.other_series)}</button>
            </p>
        </section>
    }
    .into_any()
}
