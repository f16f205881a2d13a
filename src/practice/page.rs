use leptos::prelude::*;

use super::case::CasePlayer;
use super::cases::CaseList;
use super::choose::ChooseQuestions;
use super::desk::{Desk, Open};
use super::series::SeriesView;
use crate::content::{FaultNotice, File};
use crate::course::{Module, StepKind, StepRow, module_title};
use crate::i18n::*;
use crate::route::{Page, Query, Step};
use crate::router::Router;
use crate::words::tr;

/// What a practice page shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Choice,
    Series,
    Case,
}

/// The practice of a module: questions chosen and asked one at a time, and
/// situations with consequences.
#[component]
pub fn PracticePage(
    /// The module.
    module: &'static Module,
) -> impl IntoView {
    let i18n = use_i18n();
    let router = Router::expect();
    let desk = Desk::expect();
    let name = move || module.id.to_owned();
    let shown = Memo::new(move |_| match desk.open(module.id) {
        None => Shown::Choice,
        Some(Open::Series(_)) => Shown::Series,
        Some(Open::Case(_)) => Shown::Case,
    });
    view! {
        <nav class="crumbs" aria-label=tr!(i18n, shell.crumbs)>
            <a href=move || router.href(Page::Map)>{tr!(i18n, pages.map_title)}</a>
            <span aria-hidden="true">" › "</span>
            <a href=move || router.href(Page::Module(name(), Step::Overview))>
                {move || module_title(i18n, module.id)}
            </a>
        </nav>
        <h1 id="title" tabindex="-1">{tr!(i18n, map.step_practise)}</h1>
        <StepRow module=module workshop=None at=StepKind::Practise />
        {move || match shown.get() {
            Shown::Series => view! { <SeriesView module=name() /> }.into_any(),
            Shown::Case => view! { <CasePlayer module=name() /> }.into_any(),
            Shown::Choice => {
                view! {
                    <p class="lede">{tr!(i18n, practice.lede)}</p>
                    <FaultNotice files=files module=name() />
                    <div class="practice">
                        <ChooseQuestions module=name() />
                        <CaseList module=name() />
                    </div>
                    <p class="aside-link">
                        <a href=move || router.href(Page::Exam(Query::default()))>{tr!(i18n, practice.to_exam)}</a>
                    </p>
                }
                    .into_any()
            }
        }}
    }
}

fn files(lang: crate::route::Lang, module: &str) -> Vec<File> {
    vec![File::Quiz(lang, module.to_owned()), File::Cases(lang, module.to_owned())]
}
