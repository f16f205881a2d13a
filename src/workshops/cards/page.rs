use leptos::prelude::*;

use super::compare::Compare;
use super::controls::Controls;
use super::curves::Curves;
use super::debrief::Debrief;
use super::formula::Formula;
use super::link::At;
use super::predict::PredictionForm;
use super::reading::Reading;
use super::share::SweepFaults;
use super::start::Run;
use super::sweep::Sweep;
use crate::i18n::*;
use crate::learner::Journal;
use crate::ui::focus_by_id;

/// The workshop: the line at the side, the curves and what they say in the
/// middle, the formula below.
#[component]
pub fn CardsWorkshop() -> impl IntoView {
    let i18n = use_i18n();
    let sweep = Sweep::provide(At::Workshop);
    let journal = Journal::expect();
    let predicted = Memo::new(move |_| journal.prediction(&sweep.question()).is_some());
    let made = Callback::new(move |()| {
        sweep.start();
        request_animation_frame(|| focus_by_id("stage"));
    });
    let begun = Memo::new(move |_| predicted.get() && sweep.conwip.with(|points| !points.is_empty()));
    view! {
        <SweepFaults />
        <div class="shop">
            <section class="panel side" aria-labelledby="scenario">
                <Controls />
            </section>
            <div class="stage-column">
                <section id="stage" class="stage-board" tabindex="-1" aria-labelledby="stage-title">
                    <h2 id="stage-title">{move || sweep.preset.get().title(i18n)}</h2>
                    <p class="story">{move || sweep.preset.get().story(i18n)}</p>
                    <Show
                        when=move || predicted.get()
                        fallback=move || view! { <PredictionForm sweep=sweep on_made=made /> }
                    >
                        <Run />
                    </Show>
                    <Show when=move || begun.get()>
                        <Reading />
                        <Curves />
                    </Show>
                </section>
                <Show when=move || begun.get() && sweep.is_done()>
                    <Debrief />
                </Show>
                <Show when=move || begun.get()>
                    <Compare />
                </Show>
                <Formula />
            </div>
        </div>
    }
}
