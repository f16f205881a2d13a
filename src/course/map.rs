use leptos::prelude::*;

use super::drawing::StageDrawing;
use super::{Module, Place, StepKind, module_title, step_title};
use crate::i18n::*;
use crate::keep::{Keeper, LAST};
use crate::learner::Journal;
use crate::route::{Page, Step};
use crate::router::Router;
use crate::words::tr;

/// The course map: the chain from suppliers to customers, those who steer it
/// above, quality below, and each module where it acts.
#[component]
pub fn CourseMap() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <h1 id="title" tabindex="-1">{tr!(i18n, map.headline)}</h1>
        <p class="lede">{tr!(i18n, map.lede)}</p>
        <Today />
        <section class="band" aria-labelledby="band-pilot">
            <h2 id="band-pilot">{tr!(i18n, map.band_pilot)}</h2>
            <ul class="row">{modules_at(Place::Pilot)}</ul>
        </section>
        <section class="band" aria-labelledby="band-flow">
            <h2 id="band-flow">{tr!(i18n, map.band_flow)}</h2>
            <ol class="chain">
                {Place::CHAIN.map(|place| view! { <Stage place=place /> }).collect_view()}
            </ol>
        </section>
        <section class="band" aria-labelledby="band-quality">
            <h2 id="band-quality">{tr!(i18n, map.band_quality)}</h2>
            <ul class="row">{modules_at(Place::Quality)}</ul>
        </section>
        <p class="programmes">
            <a href=move || Router::expect().href(Page::Programme(String::new()))>
                {tr!(i18n, progress.to_programmes)}
            </a>
        </p>
        <p class="legend">
            <span class="bar5" aria-hidden="true"><i class="on"></i><i></i><i></i><i></i><i></i></span>
            {tr!(i18n, map.legend)}
        </p>
    }
}

fn modules_at(place: Place) -> impl IntoView {
    place.modules().map(|module| view! { <ModuleCard module=module /> }).collect_view()
}

/// What to take up again, or where to begin.
#[component]
fn Today() -> impl IntoView {
    let i18n = use_i18n();
    let router = Router::expect();
    let last = Keeper::expect().text(LAST);
    let begin = Page::Module("push-pull".to_owned(), Step::Overview);
    match last {
        // The kept address is only ever shown as the target of a link.
        Some(hash) if hash.starts_with("#/") => {
            let there = crate::route::Address::parse(&hash, router.lang());
            view! {
                <div class="today">
                    <p>
                        <strong>{tr!(i18n, map.resume_title)}</strong>
                        <a class="btn ghost" href=move || there.in_lang(router.lang()).to_string()>
                            {tr!(i18n, map.resume)}
                        </a>
                    </p>
                </div>
            }
            .into_any()
        }
        _ => view! {
            <div class="today">
                <p>
                    <strong>{tr!(i18n, map.begin_title)}</strong>
                    <a class="btn" href=move || router.href(begin.clone())>{tr!(i18n, map.begin)}</a>
                </p>
            </div>
        }
        .into_any(),
    }
}

/// One stage of the chain: its building, its name, its modules.
#[component]
fn Stage(
    /// Which stage.
    place: Place,
) -> impl IntoView {
    let i18n = use_i18n();
    let name = move || match place {
        Place::Supplier => t_string!(i18n, map.stage_supplier),
        Place::Plant => t_string!(i18n, map.stage_plant),
        Place::Warehouse => t_string!(i18n, map.stage_warehouse),
        Place::Distribution => t_string!(i18n, map.stage_distribution),
        _ => t_string!(i18n, map.stage_customer),
    };
    view! {
        <li class="stage">
            <StageDrawing place=place />
            <h3>{name}</h3>
            <ul>{modules_at(place)}</ul>
        </li>
    }
}

/// A module on the map: a link where it can be entered, else its name and
/// that it is to come.
#[component]
fn ModuleCard(
    /// Which module.
    module: &'static Module,
) -> impl IntoView {
    let i18n = use_i18n();
    let router = Router::expect();
    let title = move || module_title(i18n, module.id);
    if !module.is_open() {
        return view! {
            <li class="mod to-come">
                <b>{title}</b>
                <small>{tr!(i18n, map.to_come)}</small>
            </li>
        }
        .into_any();
    }
    let page = Page::Module(module.id.to_owned(), Step::Overview);
    view! {
        <li>
            <a class="mod" href=move || router.href(page.clone())>
                <b>{title}</b>
                <StepBars module=module />
            </a>
        </li>
    }
    .into_any()
}

/// Five little bars for the five steps, and the same in words.
#[component]
fn StepBars(
    /// Whose steps.
    module: &'static Module,
) -> impl IntoView {
    let i18n = use_i18n();
    let journal = Journal::expect();
    let done = untrack(|| StepKind::ALL.map(|step| (step, journal.has_taken(module.id, step.code()))));
    let said = move || {
        let names: Vec<String> =
            done.iter().filter(|(_, taken)| *taken).map(|(step, _)| step_title(i18n, *step)).collect();
        if names.is_empty() {
            t_string!(i18n, map.none_taken).to_owned()
        } else {
            t_string!(i18n, map.taken, names = names.join(", "))
        }
    };
    view! {
        <span class="bar5" aria-hidden="true">
            {done.map(|(_, taken)| view! { <i class:on=taken></i> }).collect_view()}
        </span>
        <span class="sr">{said}</span>
    }
}
