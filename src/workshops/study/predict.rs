use leptos::prelude::*;
use model::progress::{Choice, Prediction, Sureness};

use super::kind::{Answers, Ask};
use super::{Study, kind::Kind};
use crate::i18n::*;

use crate::ui::{NumberField, SurenessField, unique_id};
use crate::words::tr;

/// The bet on the present situation, and how sure it is.
#[component]
pub fn Bet(
    /// What is bet on.
    study: Study,
    /// Called once the learner has committed.
    on_made: Callback<()>,
) -> impl IntoView {
    let i18n = use_i18n();
    let given = RwSignal::new(None::<Choice>);
    let sure = RwSignal::new(Sureness::Guess);
    let missing = RwSignal::new(false);
    let kind: &'static Kind = study.kind;
    let ask = Memo::new(move |_| (kind.ask)(i18n, study));
    let commit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(choice) = given.get_untracked() else {
            missing.set(true);
            return;
        };
        let prediction = Prediction { choice: choice.clone(), sure: sure.get_untracked() };
        study.journal.predict(&untrack(|| study.question()), prediction);
        study.journal.take("push-pull", "predict");
        (kind.bet)(study, &choice);
        on_made.run(());
    };
    view! {
        <form class="panel predict" on:submit=commit>
            <h3 id="asked">{move || ask.get().question}</h3>
            <p class="soft">{move || ask.get().help}</p>
            {move || answers(ask.get(), given)}
            <SurenessField sure=sure />
            <p role="alert" class="fault">
                {move || {
                    (missing.get() && given.get().is_none()).then(|| t_string!(i18n, study.answer_first))
                }}
            </p>
            <button class="btn" type="submit">{tr!(i18n, line.commit)}</button>
        </form>
    }
}

/// A number to write, or a few answers to choose from.
fn answers(ask: Ask, given: RwSignal<Option<Choice>>) -> AnyView {
    match ask.answers {
        Answers::Number { label, unit, range } => {
            let value = move || match given.get() {
                Some(Choice::Number(number)) => Some(number),
                _ => None,
            };
            let write = move |number: Option<f64>| given.set(number.map(Choice::Number));
            view! {
                <NumberField
                    label=Signal::stored(label)
                    unit=Signal::stored(unit)
                    value=Signal::derive(value)
                    range=range
                    slider=None
                    on_change=write
                />
            }
            .into_any()
        }
        Answers::Options(options) => {
            let name = unique_id();
            let rows = options.into_iter().map(|(id, words)| {
                let chosen = Choice::Option(id);
                let ours = chosen.clone();
                view! {
                    <label class="choice">
                        <input
                            type="radio"
                            name=name.clone()
                            prop:checked=move || given.with(|given| given.as_ref() == Some(&ours))
                            on:change=move |_| given.set(Some(chosen.clone()))
                        />
                        <span>{words}</span>
                    </label>
                }
            });
            view! { <fieldset aria-labelledby="asked">{rows.collect_view()}</fieldset> }.into_any()
        }
    }
}
