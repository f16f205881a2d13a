use leptos::prelude::*;

use super::sweep::Sweep;
use crate::format::Numbers;
use crate::i18n::*;
use crate::words::tr;

/// Starts the simulation, tells how far it is, gives it up.
#[component]
pub fn Run() -> impl IntoView {
    let i18n = use_i18n();
    let sweep = Sweep::expect();
    let running = move || sweep.progress.get().is_some();
    let words = move || {
        let numbers = Numbers::here();
        sweep.progress.get().map(|done| t_string!(i18n, cards.running, done = numbers.percent(done, 0)))
    };
    let press = move |_| if untrack(running) { sweep.cancel() } else { sweep.start() };
    let label = move || match (running(), sweep.conwip.with(|points| points.is_empty())) {
        (true, _) => t_string!(i18n, cards.cancel),
        (false, true) => t_string!(i18n, cards.run),
        (false, false) => t_string!(i18n, cards.run_again),
    };
    view! {
        <div class="cards-run">
            <button class="btn" class:ghost=running type="button" on:click=press>{label}</button>
            <progress
                max="1"
                class:hidden=move || !running()
                value=move || sweep.progress.get().unwrap_or_default()
                aria-label=tr!(i18n, cards.progress)
            ></progress>
            <span class="soft">{words}</span>
        </div>
    }
}
