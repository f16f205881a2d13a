use leptos::prelude::*;

use super::form::Form;
use super::kind::{Kind, Said};
use super::predict::Bet;
use super::{At, Study};
use crate::i18n::*;
use crate::ui::{LinkFaults, focus_by_id};
use crate::words::tr;

/// A workshop: the scenario at the side, the bet and then the work in the
/// middle.
#[component]
pub fn StudyWorkshop(
    /// Which workshop.
    kind: &'static Kind,
) -> impl IntoView {
    let i18n = use_i18n();
    let study = Study::provide(kind, At::Workshop);
    let predicted = Memo::new(move |_| study.bet().is_some());
    let made = Callback::new(move |()| request_animation_frame(|| focus_by_id("stage")));
    let faults = move || study.issues.with(|issues| study.told(i18n, issues));
    let stage = move || {
        if predicted.get() { (kind.body)() } else { view! { <Bet study=study on_made=made /> }.into_any() }
    };
    view! {
        <LinkFaults faults=Signal::derive(faults) />
        <div class="shop">
            <section class="panel side" aria-labelledby="scenario">
                <Form study=study />
            </section>
            <div class="stage-column">
                <section id="stage" class="stage-board" tabindex="-1" aria-labelledby="stage-title">
                    <Situation study=study />
                    {stage}
                </section>
            </div>
        </div>
    }
}

/// The prediction's own page: the situation, the question, then the workshop.
#[component]
pub fn StudyPrediction(
    /// For which workshop.
    kind: &'static Kind,
) -> impl IntoView {
    let i18n = use_i18n();
    let study = Study::provide(kind, At::Predict);
    let there = move || {
        study.value.track();
        study.place.track();
        study.router.href(study.page_at(At::Workshop))
    };
    let predicted = Memo::new(move |_| study.bet().is_some());
    let enter = Callback::new(move |()| study.router.go(study.page_at(At::Workshop)));
    let body = move || {
        if predicted.get() {
            view! {
                <p>{tr!(i18n, line.already_predicted)}</p>
                <p><a class="btn" href=there>{tr!(i18n, line.to_workshop)}</a></p>
            }
            .into_any()
        } else {
            view! { <Bet study=study on_made=enter /> }.into_any()
        }
    };
    view! {
        <div class="predict-page">
            <Situation study=study />
            {body}
        </div>
    }
}

/// Title and story of the present situation.
#[component]
fn Situation(
    /// Whose.
    study: Study,
) -> impl IntoView {
    let i18n = use_i18n();
    let said = move |what| (study.kind.said)(i18n, study.preset_id(), what);
    view! {
        <h2 id="stage-title">{move || said(Said::Title)}</h2>
        <p class="story">{move || said(Said::Story)}</p>
    }
}

/// What a debrief tells beside the words of the situation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told {
    /// What was bet.
    pub expected: String,
    /// What happened.
    pub happened: String,
    /// How the two compare, and the best so far.
    pub compared: Vec<String>,
}

/// After the run: what was expected, what happened, why, what to try.
#[component]
pub fn StudyDebrief(
    /// Whose.
    study: Study,
    /// What this run tells.
    #[prop(into)]
    told: Signal<Told>,
) -> impl IntoView {
    let i18n = use_i18n();
    // The words of a situation speak of its numbers, and of no others.
    let said = move |what| {
        if study.is_as_given() {
            (study.kind.said)(i18n, study.preset_id(), what)
        } else {
            (study.kind.said)(i18n, "", what)
        }
    };
    let compared =
        move || told.get().compared.into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect_view();
    view! {
        <section class="panel debrief" aria-labelledby="debrief">
            <h2 id="debrief">{tr!(i18n, line.debrief)}</h2>
            <h3>{tr!(i18n, line.expected)}</h3>
            <p>{move || told.get().expected}</p>
            <h3>{tr!(i18n, line.happened)}</h3>
            <p>{move || told.get().happened}</p>
            {compared}
            <h3>{tr!(i18n, line.why)}</h3>
            <p>{move || said(Said::Why)}</p>
            <h3>{tr!(i18n, line.next)}</h3>
            <p>{move || said(Said::Next)}</p>
        </section>
    }
}
