use leptos::prelude::*;
use model::decouple::Point;
use model::progress::Choice;

use super::chain::Chain;
use super::charts::Charts;
use super::kind::{STATIONS, place_name};
use super::places::Places;
use super::table::Table;
use crate::format::Numbers;
use crate::i18n::*;
use crate::words::{Words, tr};
use crate::workshops::study::{Study, StudyDebrief, Told};

/// The chain with its movable point, what the place costs and gives, all
/// places side by side, debrief.
#[component]
pub fn DecoupleStage() -> impl IntoView {
    let i18n = use_i18n();
    let Some(study) = Study::expect() else { return ().into_any() };
    let places = Places::new(study);
    let told = Memo::new(move |_| told(i18n, places));
    view! {
        <Chain places=places />
        <Reading places=places />
        <Run places=places />
        <Show when=move || places.points.with(|points| !points.is_empty())>
            <Table places=places />
            <Charts places=places />
        </Show>
        <Show when=move || places.is_done()>
            <StudyDebrief study=study told=told />
        </Show>
    }
    .into_any()
}

/// What the chosen place costs and gives.
#[component]
fn Reading(places: Places) -> impl IntoView {
    let i18n = use_i18n();
    let figures = move || {
        let numbers = Numbers::here();
        let point = places.point(places.study.place.get());
        let show = |read: &dyn Fn(&Point) -> String| point.as_ref().map_or("–".to_owned(), read);
        let figures = [
            (t_string!(i18n, decouple.value), show(&|point| numbers.euros(point.value, 0))),
            (t_string!(i18n, decouple.lead), show(&|point| hours(numbers, point.lead_time.mean))),
            (t_string!(i18n, decouple.kept), show(&|point| numbers.upto(kept(point) as f64, 0))),
            (t_string!(i18n, decouple.open), show(&|point| numbers.upto(point.open as f64, 0))),
        ];
        figures.map(|(words, number)| view! { <div><dt>{words}</dt><dd>{number}</dd></div> }).collect_view()
    };
    let said = move || {
        let before = places.study.place.get();
        match places.point(before) {
            Some(point) => sentence(i18n, places, &point),
            None => t_string!(i18n, decouple.not_yet).to_owned(),
        }
    };
    view! {
        <div class="panel reading decouple-reading">
            <dl class="nums">{figures}</dl>
            <p class="marginal" role="status">{said}</p>
        </div>
    }
}

/// How far the simulation is, and a way to stop it or to begin again.
#[component]
fn Run(places: Places) -> impl IntoView {
    let i18n = use_i18n();
    let running = move || places.progress.get().is_some();
    let press = move |_| if untrack(running) { places.cancel() } else { places.start() };
    let label =
        move || if running() { t_string!(i18n, cards.cancel) } else { t_string!(i18n, cards.run_again) };
    let words = move || {
        let numbers = Numbers::here();
        places.progress.get().map(|done| t_string!(i18n, cards.running, done = numbers.percent(done, 0)))
    };
    let idle = move || !running() && places.is_done();
    view! {
        <div class="cards-run" class:over=idle>
            <button class="btn ghost" type="button" on:click=press>{label}</button>
            <progress
                max="1"
                class:hidden=move || !running()
                value=move || places.progress.get().unwrap_or_default()
                aria-label=tr!(i18n, cards.progress)
            ></progress>
            <span class="soft">{words}</span>
        </div>
    }
}

/// Variants kept; none where nothing is made ahead.
pub fn kept(point: &Point) -> u64 {
    if point.before == 0 { 0 } else { point.variants }
}

/// A time in hours.
pub fn hours(numbers: Numbers, time: f64) -> String {
    format!("{}\u{202f}h", numbers.upto(time, 1))
}

/// What the chosen place comes to, in a sentence.
fn sentence(i18n: Words, places: Places, point: &Point) -> String {
    let numbers = Numbers::here();
    let params = places.params().unwrap_or_default();
    if !point.reached {
        return t_string!(i18n, decouple.says_never, service = numbers.percent(params.service, 0));
    }
    let waits = t_string!(
        i18n,
        decouple.says_wait,
        share = numbers.percent(point.on_time.mean, 1),
        patience = numbers.upto(params.patience, 1)
    );
    let stock = if point.before == 0 {
        t_string!(i18n, decouple.says_no_stock).to_owned()
    } else {
        t_string!(
            i18n,
            decouple.says_stock,
            variants = numbers.upto(point.variants as f64, 0),
            level = point.level,
            parts = numbers.upto(point.variants as f64 * f64::from(point.level), 0),
            cost = numbers.euros(point.cost, 0)
        )
    };
    format!("{stock} {waits}")
}

fn told(i18n: Words, places: Places) -> Told {
    let study = places.study;
    let numbers = Numbers::here();
    let bet = match study.bet() {
        Some(Choice::Option(place)) => place.parse::<u32>().ok(),
        _ => None,
    };
    let name = |before: u32| place_name(i18n, before as usize);
    let expected = bet.map(name).unwrap_or_default();
    let advised = places.advised();
    let happened = match advised.and_then(|before| places.point(before)) {
        Some(point) => t_string!(
            i18n,
            decouple.told_best,
            place = name(point.before),
            value = numbers.euros(point.value, 0),
            share = numbers.percent(point.on_time.mean, 1)
        ),
        None => t_string!(i18n, decouple.told_none).to_owned(),
    };
    let mut compared = Vec::new();
    // A bet on another scenario is not held against this one.
    if let (Some(bet), Some(best), true) =
        (bet.and_then(|bet| places.point(bet)), advised, study.is_as_given())
    {
        let value = numbers.euros(bet.value, 0);
        let share = numbers.percent(bet.on_time.mean, 1);
        compared.push(match bet.before.cmp(&best) {
            std::cmp::Ordering::Equal => t_string!(i18n, decouple.told_same).to_owned(),
            std::cmp::Ordering::Less => t_string!(i18n, decouple.told_early, share = share),
            std::cmp::Ordering::Greater => t_string!(i18n, decouple.told_late, value = value),
        });
    }
    if places.point(STATIONS as u32).is_some_and(|point| point.variants > 1) {
        compared.push(t_string!(i18n, decouple.told_equal).to_owned());
    }
    Told { expected, happened, compared }
}
