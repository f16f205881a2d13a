use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::session::Session;
use crate::format::Numbers;
use crate::i18n::*;
use crate::ui::{NumberField, Range};
use crate::words::{tr, tr_label};

/// Hours of the model per second that the learner can choose from.
const SPEEDS: [f64; 5] = [2.0, 8.0, 32.0, 128.0, 512.0];

/// Play, pause, one step, one back, to the end, speed, and where one is.
#[component]
pub fn Transport() -> impl IntoView {
    let i18n = use_i18n();
    let session = Session::expect();
    run_clock(session);
    let playing = session.playing;
    let over = Memo::new(move |_| session.is_over());
    let at_start = Memo::new(move |_| session.shots.with(|shots| shots.iter().all(|shot| shot.events == 0)));
    let play_label = move || {
        if playing.get() { t_string!(i18n, line.pause) } else { t_string!(i18n, line.play) }
    };
    view! {
        <div class="transport" role="group" aria-label=tr!(i18n, line.transport)>
            <button class="btn play" type="button" on:click=move |_| toggle(session)>
                <span aria-hidden="true">{move || if playing.get() { "❚❚" } else { "▶" }}</span>
                {play_label}
            </button>
            <TransportButton sign="↺" label=tr_label!(i18n, line.restart)
                disabled=at_start act=move || session.restart() />
            <TransportButton sign="◂❙" label=tr_label!(i18n, line.back)
                disabled=at_start act=move || session.back() />
            <TransportButton sign="❙▸" label=tr_label!(i18n, line.step)
                disabled=over act=move || session.step() />
            <TransportButton sign="▸▸❙" label=tr_label!(i18n, line.to_end)
                disabled=over act=move || session.run_to_end() />
            <Speed />
            <Clock />
        </div>
        <p class="keys">{tr!(i18n, line.keys)}</p>
    }
}

/// One small button with a sign and a full label.
#[component]
fn TransportButton(
    /// The sign shown.
    sign: &'static str,
    /// What it does, for the tooltip and the screen reader.
    label: Signal<String>,
    /// Whether there is nothing to do.
    disabled: Memo<bool>,
    /// What it does.
    act: impl Fn() + 'static,
) -> impl IntoView {
    // A button that disabled itself would lose the keyboard's focus, so it
    // only says that it has nothing to do.
    let click = move |_| {
        if !disabled.get_untracked() {
            act();
        }
    };
    view! {
        <button
            type="button"
            class="sign"
            title=label
            aria-label=label
            aria-disabled=move || disabled.get().to_string()
            on:click=click
        >
            <span aria-hidden="true">{sign}</span>
        </button>
    }
}

/// How fast time runs.
#[component]
fn Speed() -> impl IntoView {
    let i18n = use_i18n();
    let session = Session::expect();
    view! {
        <label class="speed">
            <span>{tr!(i18n, line.speed)}</span>
            <select on:change:target=move |event| {
                session.speed.set(event.target().value().parse().unwrap_or(8.0));
            }>
                {SPEEDS
                    .map(|speed| {
                        view! {
                            <option value=speed.to_string() selected=move || session.speed.get() == speed>
                                {move || t_string!(i18n, line.per_second, n = Numbers::here().upto(speed, 0))}
                            </option>
                        }
                    })
                    .collect_view()}
            </select>
        </label>
    }
}

/// The present hour and day; another hour can be written in.
#[component]
fn Clock() -> impl IntoView {
    let i18n = use_i18n();
    let session = Session::expect();
    let hour = Memo::new(move |_| session.shots.with(|shots| shots.first().map_or(0.0, |shot| shot.time)));
    // The field shows tenths: enough to find an hour again, short to read.
    let shown = move || Some((hour.get() * 10.0).round() / 10.0);
    let day = move || {
        let numbers = Numbers::here();
        let end = session.scenario.with(|scenario| scenario.horizon);
        let day = |hours: f64| numbers.upto((hours / 8.0).floor().max(0.0), 0);
        t_string!(i18n, line.day_of, day = day(hour.get()), days = day(end))
    };
    let range = Range { min: 0.0, max: 100_000.0, step: 1.0, whole: false, optional: false };
    let go = move |to: Option<f64>| session.go_to(to.unwrap_or_default());
    view! {
        <div class="clock">
            <NumberField
                label=tr_label!(i18n, line.hour)
                unit=Signal::derive(move || "h".to_owned())
                value=Signal::derive(shown)
                range=range
                on_change=go
            />
            <span class="soft">{day}</span>
        </div>
    }
}

/// Starts or stops time; from the end it starts again at hour 0.
fn toggle(session: Session) {
    if untrack(|| session.is_over()) {
        session.restart();
    }
    session.play(!session.playing.get_untracked());
}

/// Lets time run while the session plays: one advance per frame of the screen.
fn run_clock(session: Session) {
    Effect::new(move || {
        if session.playing.get() {
            let start = now();
            request_animation_frame(move || tick(session, start));
        }
    });
    on_cleanup(move || {
        let _ = session.playing.try_set(false);
    });
}

fn tick(session: Session, last: f64) {
    if session.playing.try_get_untracked() != Some(true) {
        return;
    }
    let time = now();
    // A page that was in the background must not jump when it comes back.
    let seconds = ((time - last) / 1000.0).clamp(0.0, 0.1);
    session.advance(seconds * session.speed.get_untracked());
    request_animation_frame(move || tick(session, time));
}

fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// The keys of the workshop, for when focus is on the board or the transport:
/// K or space plays, arrows step, Home and End go to the start and the end.
pub fn on_key(session: Session, event: &KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    match event.key().as_str() {
        "k" | "K" | " " => toggle(session),
        "ArrowRight" => session.step(),
        "ArrowLeft" => session.back(),
        "Home" => session.restart(),
        "End" => session.run_to_end(),
        "+" => faster(session, 1),
        "-" => faster(session, -1),
        _ => return,
    }
    event.prevent_default();
}

fn faster(session: Session, by: isize) {
    let speed = session.speed.get_untracked();
    let at = SPEEDS.iter().position(|one| *one == speed).unwrap_or(1);
    let next = at.saturating_add_signed(by).min(SPEEDS.len() - 1);
    session.speed.set(SPEEDS[next]);
}
