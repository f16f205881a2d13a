use leptos::prelude::*;
use model::line::Report;

use super::debrief::Debrief;
use super::fork::WhatIf;
use super::form::{ScenarioForm, fault_text};
use super::lines::Lines;
use super::predict::{PredictionForm, question_id};
use super::replications::Replications;
use super::results::Results;
use super::session::{At, Session, presets};
use super::share::Share;
use super::story;
use super::transport::{Transport, on_key};
use crate::i18n::*;
use crate::learner::Journal;
use crate::ui::{LinkFaults, SelectField, focus_by_id};
use crate::words::{tr, tr_label};

/// The workshop: scenario at the side, lines and results in the middle.
#[component]
pub fn LineWorkshop() -> impl IntoView {
    let session = Session::provide(At::Workshop);
    let journal = Journal::expect();
    let predicted = Memo::new(move |_| journal.prediction(&question_id(&session.preset.get())).is_some());
    let made = Callback::new(move |()| {
        request_animation_frame(|| focus_by_id("stage"));
    });
    let reports = final_reports(session);
    view! {
        <LinkIssues />
        <div class="shop">
            <section class="panel side" aria-labelledby="scenario">
                <ScenarioSide />
            </section>
            <div class="stage-column">
                <section
                    id="stage"
                    class="stage-board"
                    tabindex="-1"
                    aria-labelledby="stage-title"
                    on:keydown=move |event| stage_key(session, predicted, &event)
                >
                    <StageTitle />
                    <Show
                        when=move || predicted.get()
                        fallback=move || view! { <PredictionForm session=session on_made=made /> }
                    >
                        <Transport />
                    </Show>
                    <Lines />
                </section>
            </div>
            <div class="after">
                <Show when=move || predicted.get() && reports.with(|reports| !reports.is_empty())>
                    <Debrief reports=reports />
                </Show>
                <Show when=move || predicted.get()>
                    <WhatIf />
                    <Results />
                    <Replications />
                </Show>
            </div>
        </div>
    }
}

/// What each line measured, once all have ended; empty before.
fn final_reports(session: Session) -> Signal<Vec<Report>> {
    let over = Memo::new(move |_| session.is_over());
    Memo::new(move |_| if over.get() { session.reports.get() } else { Vec::new() }).into()
}

/// Keys act on the stage itself; those typed into a field belong to the field,
/// and space on a button presses the button.
fn stage_key(session: Session, predicted: Memo<bool>, event: &leptos::ev::KeyboardEvent) {
    let target = event_target::<web_sys::Element>(event);
    let tag = target.tag_name().to_lowercase();
    let typing = ["input", "select", "textarea"].contains(&tag.as_str());
    let pressing = (tag == "button" || tag == "summary") && (event.key() == " " || event.key() == "Enter");
    if predicted.get_untracked() && !typing && !pressing {
        on_key(session, event);
    }
}

/// The story of the scenario, above the board.
#[component]
fn StageTitle() -> impl IntoView {
    let i18n = use_i18n();
    let session = Session::expect();
    view! {
        <h2 id="stage-title">{move || story::title(i18n, &session.preset.get())}</h2>
        <p class="story">{move || story::story(i18n, &session.preset.get())}</p>
    }
}

/// Preset, parameters, seed and link.
#[component]
fn ScenarioSide() -> impl IntoView {
    let i18n = use_i18n();
    let session = Session::expect();
    let options =
        move || presets().iter().map(|preset| (preset.id.clone(), story::title(i18n, &preset.id))).collect();
    let choose = move |id: String| session.choose_preset(&id);
    view! {
        <h2 id="scenario">{tr!(i18n, line.scenario)}</h2>
        <SelectField
            label=tr_label!(i18n, line.f_preset)
            options=Signal::derive(options)
            value=session.preset
            on_change=choose
        />
        <ScenarioForm />
        <Share />
    }
}

/// What of a link could not be read.
#[component]
fn LinkIssues() -> impl IntoView {
    let i18n = use_i18n();
    let session = Session::expect();
    let faults = move || {
        session.issues.with(|issues| issues.iter().map(|issue| fault_text(i18n, issue)).collect::<Vec<_>>())
    };
    view! { <LinkFaults faults=Signal::derive(faults) /> }
}
