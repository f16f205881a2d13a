//! A part's journey through a pushed and a pulled line.

mod line;

use std::time::Duration;

use leptos::prelude::*;

use self::line::{FOLLOWED, LAST, Picture, Rule, STATIONS, Spot, picture};
use super::frame::{Frame, lines, station, word};
use crate::i18n::*;
use crate::ui::{NumberField, Range, unique_id};
use crate::words::{Words, tr, tr_label};

/// How long the figure shows each hour while it runs [ms].
const BEAT: u64 = 700;

/// The hour that the figure opens at: late enough for the two lines to differ.
const OPENS_AT: u32 = 8;

/// What the learner has set.
#[derive(Clone, Copy)]
struct Setting {
    hour: RwSignal<u32>,
    slow: RwSignal<bool>,
    cards: RwSignal<usize>,
    running: RwSignal<bool>,
}

impl Setting {
    fn picture(self, pulled: bool) -> Picture {
        let rule = if pulled { Rule::Pull { cards: self.cards.get() } } else { Rule::Push };
        picture(rule, if self.slow.get() { 2 } else { 1 }, self.hour.get())
    }

    fn go_to(self, hour: u32) {
        self.running.set(false);
        self.hour.set(hour.min(LAST));
    }
}

/// A part going through a pushed and a pulled line: when one station is slow,
/// both deliver as much, but the part waits on the line or before it.
#[component]
pub fn Journey(
    /// The caption.
    caption: AnyView,
) -> impl IntoView {
    let i18n = use_i18n();
    let setting = Setting {
        hour: RwSignal::new(OPENS_AT),
        slow: RwSignal::new(true),
        cards: RwSignal::new(1),
        running: RwSignal::new(false),
    };
    run(setting);
    let pushed = Memo::new(move |_| setting.picture(false));
    let pulled = Memo::new(move |_| setting.picture(true));
    let drawing = view! {
        <svg class="fig-drawing" viewBox="0 0 340 236" aria-hidden="true" focusable="false">
            <Line pulled=false picture=pushed />
            <Line pulled=true picture=pulled />
        </svg>
    }
    .into_any();
    let key = vec![
        ("k-part", tr!(i18n, figures.key_part)),
        ("k-followed", tr!(i18n, figures.key_followed)),
        ("k-done", tr!(i18n, figures.key_bicycle)),
        ("k-held", tr!(i18n, figures.key_held)),
    ];
    let said = Signal::derive(move || {
        let now = setting.hour.get();
        let line = |shown: &Picture| {
            let place = place_words(i18n, shown);
            t_string!(i18n, figures.journey_line, place = place, on_line = shown.on_line, done = shown.done)
        };
        let (push, pull) = (pushed.with(line), pulled.with(line));
        let why = pushed.with(|push| pulled.with(|pull| why(i18n, setting.slow.get(), push, pull)));
        t_string!(i18n, figures.journey_said, hour = now, push = push, pull = pull, why = why)
    });
    view! {
        <Frame
            name=tr!(i18n, figures.journey_controls)
            drawing=drawing
            key=key
            controls=view! { <Controls setting=setting /> }.into_any()
            said=said
            moving=setting.running
            caption=caption
        />
    }
}

/// Moves on by an hour at each beat while the figure runs.
fn run(setting: Setting) {
    Effect::new(move || {
        if !setting.running.get() {
            return;
        }
        let beat = move || {
            let next = setting.hour.get_untracked() + 1;
            setting.hour.set(next.min(LAST));
            if next >= LAST {
                setting.running.set(false);
            }
        };
        if let Ok(handle) = set_interval_with_handle(beat, Duration::from_millis(BEAT)) {
            on_cleanup(move || handle.clear());
        }
    });
}

/// Where the followed part is.
fn place_words(i18n: Words, shown: &Picture) -> String {
    let hours = shown.travelled.unwrap_or_default();
    let station = |at: usize| station_name(i18n, at);
    match shown.spots.get(FOLLOWED) {
        Some(Spot::Held(_)) => t_string!(i18n, figures.part_held).to_owned(),
        Some(Spot::Queue(at, rank)) => {
            t_string!(i18n, figures.part_waits, station = station(*at), rank = rank + 1)
        }
        Some(Spot::Machine(at)) => t_string!(i18n, figures.part_at, station = station(*at)),
        Some(Spot::Done(_)) => t_string!(i18n, figures.part_done, hours = hours),
        _ => t_string!(i18n, figures.part_not_yet).to_owned(),
    }
}

/// What the two lines have to tell.
fn why(i18n: Words, slow: bool, push: &Picture, pull: &Picture) -> &'static str {
    let (followed, other) = (push.spots.get(FOLLOWED), pull.spots.get(FOLLOWED));
    match (followed, other) {
        (Some(Spot::Done(_)), Some(Spot::Done(_))) if push.travelled == pull.travelled => {
            if slow {
                t_string!(i18n, figures.journey_why_loose)
            } else {
                t_string!(i18n, figures.journey_why_even)
            }
        }
        (Some(Spot::Done(_)), Some(Spot::Done(_))) => t_string!(i18n, figures.journey_why_end),
        _ if pull.held > 0 => t_string!(i18n, figures.journey_why_held),
        _ if push == pull => t_string!(i18n, figures.journey_why_same),
        _ => "",
    }
}

/// The name of a station of the plant.
fn station_name(i18n: Words, at: usize) -> &'static str {
    match at {
        0 => t_string!(i18n, figures.station_frame),
        1 => t_string!(i18n, figures.station_paint),
        2 => t_string!(i18n, figures.station_wheels),
        _ => t_string!(i18n, figures.station_assembly),
    }
}

/// One of the two lines: stations, and every part where it is.
#[component]
fn Line(
    /// Whether cards hold orders back.
    pulled: bool,
    /// Where everything is.
    picture: Memo<Picture>,
) -> impl IntoView {
    let i18n = use_i18n();
    let (class, y) = if pulled { ("pull", 118) } else { ("push", 0) };
    let title = if pulled { tr!(i18n, figures.pulled) } else { tr!(i18n, figures.pushed) };
    let count = move || {
        let (on_line, done) = picture.with(|picture| (picture.on_line, picture.done));
        t_string!(i18n, figures.journey_count, on_line = on_line, done = done)
    };
    let stations = (0..STATIONS).map(|at| {
        let x = box_at(at);
        (station(x, 40.0, 44.0, 34.0), word(x + 22.0, 94.0, "fig-mid", move || station_name(i18n, at)))
    });
    let parts = (0..=LAST as usize).map(|part| view! { <Part part=part picture=picture /> });
    view! {
        <g class=class transform=format!("translate(0 {y})")>
            {word(2.0, 16.0, "fig-title", title)}
            {word(338.0, 16.0, "fig-end", count)}
            {lines("fig-way", "M24 57H312")}
            {stations.collect_view()}
            {parts.collect_view()}
        </g>
    }
}

/// A part: a dot on the line, a square once it is a bicycle, an empty sheet
/// while its order is held back.
#[component]
fn Part(
    /// Its number.
    part: usize,
    /// Where everything is.
    picture: Memo<Picture>,
) -> impl IntoView {
    let spot = Memo::new(move |_| picture.with(|picture| picture.spots.get(part).copied()));
    let at = move || point(spot.get().unwrap_or(Spot::NotYet));
    let class = move || match spot.get() {
        Some(Spot::NotYet) | None => "fig-part away",
        Some(Spot::Held(_)) => "fig-part held",
        Some(Spot::Done(_)) => "fig-part done",
        _ => "fig-part",
    };
    view! {
        <g class=class class:followed=part == FOLLOWED style:--x=move || at().0.to_string() style:--y=move || at().1.to_string()>
            <rect x="-4" y="-4" width="8" height="8" />
            {(part == FOLLOWED).then(|| view! { <circle class="fig-ring" r="7.5" /> })}
        </g>
    }
}

/// The left edge of a station's box.
fn box_at(at: usize) -> f64 {
    46.0 + 72.0 * at as f64
}

/// Where a part is drawn.
fn point(spot: Spot) -> (f64, f64) {
    let stacked = |rank: usize, high: usize, x: f64, step: f64, top: f64| {
        (x + step * (rank / high) as f64, top + 9.5 * (rank % high) as f64)
    };
    match spot {
        Spot::NotYet => (8.0, 57.0),
        Spot::Held(rank) => stacked(rank, 5, 6.0, 10.0, 38.0),
        Spot::Queue(at, rank) => stacked(rank, 5, box_at(at) - 8.0, -9.5, 38.0),
        Spot::Machine(at) => (box_at(at) + 22.0, 57.0),
        Spot::Done(rank) => stacked(rank, 6, 313.0, 10.0, 33.0),
    }
}

/// Pace, cards, hour.
#[component]
fn Controls(
    /// What they set.
    setting: Setting,
) -> impl IntoView {
    let i18n = use_i18n();
    let press = move |_| {
        if setting.hour.get_untracked() >= LAST {
            setting.hour.set(0);
        }
        setting.running.update(|running| *running = !*running);
    };
    let play = move || match setting.running.get() {
        true => t_string!(i18n, figures.pause),
        false => t_string!(i18n, figures.play),
    };
    let set_cards = move |cards: Option<f64>| setting.cards.set(cards.unwrap_or(1.0) as usize);
    let range = Range { min: 1.0, max: 3.0, step: 1.0, whole: true, optional: false };
    view! {
        <Pace setting=setting />
        <NumberField
            label=tr_label!(i18n, figures.cards_per_station)
            value=Signal::derive(move || Some(setting.cards.get() as f64))
            range=range
            slider=Some((1.0, 3.0))
            on_change=set_cards
        />
        <Hour setting=setting />
        <div class="fig-buttons">
            <button class="btn" type="button" on:click=press>{play}</button>
            <button
                class="btn ghost"
                type="button"
                on:click=move |_| setting.go_to(setting.hour.get_untracked().saturating_sub(1))
            >
                {tr!(i18n, figures.back)}
            </button>
            <button class="btn ghost" type="button" on:click=move |_| setting.go_to(setting.hour.get_untracked() + 1)>
                {tr!(i18n, figures.step)}
            </button>
        </div>
    }
}

/// Whether all stations keep the same pace.
#[component]
fn Pace(
    /// What it sets.
    setting: Setting,
) -> impl IntoView {
    let i18n = use_i18n();
    let name = unique_id();
    let choice = move |slow: bool, words: Signal<&'static str>| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name=name.clone()
                    prop:checked=move || setting.slow.get() == slow
                    on:change=move |_| setting.slow.set(slow)
                />
                <span>{words}</span>
            </label>
        }
    };
    view! {
        <fieldset class="fig-choices">
            <legend>{tr!(i18n, figures.pace)}</legend>
            {choice(false, tr!(i18n, figures.pace_even))}
            {choice(true, tr!(i18n, figures.pace_slow))}
        </fieldset>
    }
}

/// The hour, on a slider.
#[component]
fn Hour(
    /// What it sets.
    setting: Setting,
) -> impl IntoView {
    let i18n = use_i18n();
    let shown = move || t_string!(i18n, figures.hour_of, hour = setting.hour.get(), last = LAST);
    view! {
        <label class="fig-slider">
            <span>{tr!(i18n, figures.hour)} <b>{shown}</b></span>
            <input
                type="range"
                min="0"
                max=LAST.to_string()
                step="1"
                prop:value=move || setting.hour.get().to_string()
                aria-valuetext=shown
                on:input:target=move |event| setting.go_to(event.target().value().parse().unwrap_or_default())
            />
        </label>
    }
}
