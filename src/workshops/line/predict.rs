use leptos::prelude::*;
use model::progress::{Choice, Prediction, Sureness};

use super::session::{At, Session};
use super::story::{self, Measure};
use super::words::{letter, policy_name};
use crate::i18n::*;
use crate::learner::Journal;
use crate::router::Router;
use crate::ui::{SurenessField, unique_id};
use crate::words::tr;

/// The option of a prediction that says the lines come out alike.
pub const SAME: &str = "same";

/// The name under which the prediction for a preset is kept.
pub fn question_id(preset: &str) -> String {
    format!("line/{preset}")
}

/// The prediction's own page: the story, the question, then the workshop.
#[component]
pub fn LinePrediction() -> impl IntoView {
    let i18n = use_i18n();
    let session = Session::provide(At::Predict);
    let router = Router::expect();
    let journal = Journal::expect();
    let made = Memo::new(move |_| journal.prediction(&question_id(&session.preset.get())).is_some());
    let there = move || {
        session.scenario.track();
        router.href(session.page_at(At::Workshop))
    };
    let enter = Callback::new(move |()| router.go(session.page_at(At::Workshop)));
    view! {
        <div class="predict-page">
            <h2>{move || story::title(i18n, &session.preset.get())}</h2>
            <p class="story">{move || story::story(i18n, &session.preset.get())}</p>
            <Show
                when=move || made.get()
                fallback=move || view! { <PredictionForm session=session on_made=enter /> }
            >
                <p>{tr!(i18n, line.already_predicted)}</p>
                <p><a class="btn" href=there>{tr!(i18n, line.to_workshop)}</a></p>
            </Show>
        </div>
    }
}

/// The question of the scenario: which line, and how sure one is.
#[component]
pub fn PredictionForm(
    /// The scenario asked about.
    session: Session,
    /// Called once the learner has committed.
    on_made: Callback<()>,
) -> impl IntoView {
    let i18n = use_i18n();
    let journal = Journal::expect();
    let choice = RwSignal::new(None::<String>);
    let sure = RwSignal::new(Sureness::Guess);
    let missing = RwSignal::new(false);
    let name = StoredValue::new(unique_id());
    let question = move || Measure::of(&session.preset.get()).question(i18n);
    let commit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(option) = choice.get_untracked() else {
            missing.set(true);
            return;
        };
        let prediction = Prediction { choice: Choice::Option(option), sure: sure.get_untracked() };
        journal.predict(&question_id(&session.preset.get_untracked()), prediction);
        journal.take("push-pull", "predict");
        on_made.run(());
    };
    view! {
        <form class="panel predict" on:submit=commit>
            <fieldset>
                <legend>{question}</legend>
                <Options session=session choice=choice name=name.get_value() />
            </fieldset>
            <SurenessField sure=sure />
            <p role="alert" class="fault">
                {move || (missing.get() && choice.get().is_none()).then(|| t_string!(i18n, line.choose_first))}
            </p>
            <button class="btn" type="submit">{tr!(i18n, line.commit)}</button>
        </form>
    }
}

/// One option per line, and "about the same".
#[component]
fn Options(
    /// The scenario asked about.
    session: Session,
    /// The option chosen.
    choice: RwSignal<Option<String>>,
    /// The name that ties the options together.
    name: String,
) -> impl IntoView {
    let i18n = use_i18n();
    let options = move || {
        let mut options: Vec<(String, String)> = session.scenario.with(|scenario| {
            let lines = scenario.policies.iter().enumerate();
            lines
                .map(|(index, policy)| {
                    (index.to_string(), format!("{} · {}", letter(index), policy_name(i18n, policy)))
                })
                .collect()
        });
        options.push((SAME.to_owned(), t_string!(i18n, line.about_same).to_owned()));
        options
    };
    move || {
        options()
            .into_iter()
            .map(|(value, text)| {
                let (ours, chosen) = (value.clone(), value);
                view! {
                    <label class="choice">
                        <input
                            type="radio"
                            name=name.clone()
                            prop:checked=move || choice.get().as_deref() == Some(ours.as_str())
                            on:change=move |_| choice.set(Some(chosen.clone()))
                        />
                        <span>{text}</span>
                    </label>
                }
            })
            .collect_view()
    }
}
