use leptos::prelude::*;
use model::progress::{Choice, Prediction, Sureness};

use super::link::At;
use super::sweep::{MOST, Sweep};
use crate::i18n::*;
use crate::learner::Journal;
use crate::router::Router;
use crate::ui::{NumberField, Range, SurenessField};
use crate::words::{tr, tr_label};

/// The prediction's own page: the line, the question, then the workshop.
#[component]
pub fn CardsPrediction() -> impl IntoView {
    let i18n = use_i18n();
    let sweep = Sweep::provide(At::Predict);
    let router = Router::expect();
    let journal = Journal::expect();
    let made = Memo::new(move |_| journal.prediction(&sweep.question()).is_some());
    let there = move || {
        sweep.params.track();
        router.href(sweep.page_at(At::Workshop))
    };
    let enter = Callback::new(move |()| router.go(sweep.page_at(At::Workshop)));
    view! {
        <div class="predict-page">
            <h2>{move || sweep.preset.get().title(i18n)}</h2>
            <p class="story">{move || sweep.preset.get().story(i18n)}</p>
            <Show
                when=move || made.get()
                fallback=move || view! { <PredictionForm sweep=sweep on_made=enter /> }
            >
                <p>{tr!(i18n, line.already_predicted)}</p>
                <p><a class="btn" href=there>{tr!(i18n, line.to_workshop)}</a></p>
            </Show>
        </div>
    }
}

/// How many cards the learner thinks are enough, and how sure that is.
#[component]
pub fn PredictionForm(
    /// The line asked about.
    sweep: Sweep,
    /// Called once the learner has committed.
    on_made: Callback<()>,
) -> impl IntoView {
    let i18n = use_i18n();
    let journal = Journal::expect();
    let guess = RwSignal::new(None::<f64>);
    let sure = RwSignal::new(Sureness::Guess);
    let missing = RwSignal::new(false);
    let range = Range { min: 1.0, max: MOST.1, step: 1.0, whole: true, optional: false };
    let commit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(number) = guess.get_untracked() else {
            missing.set(true);
            return;
        };
        let prediction = Prediction { choice: Choice::Number(number), sure: sure.get_untracked() };
        journal.predict(&untrack(|| sweep.question()), prediction);
        journal.take("push-pull", "predict");
        on_made.run(());
    };
    view! {
        <form class="panel predict" on:submit=commit>
            <h3>{tr!(i18n, cards.question)}</h3>
            <p class="soft">{tr!(i18n, cards.question_help)}</p>
            <NumberField
                label=tr_label!(i18n, cards.your_guess)
                unit=tr_label!(i18n, cards.unit_cards)
                value=guess
                range=range
                slider=None
                on_change=move |number| guess.set(number)
            />
            <SurenessField sure=sure />
            <p role="alert" class="fault">
                {move || (missing.get() && guess.get().is_none()).then(|| t_string!(i18n, cards.guess_first))}
            </p>
            <button class="btn" type="submit">{tr!(i18n, line.commit)}</button>
        </form>
    }
}

/// The number that the learner committed to for the present line.
pub fn guess(sweep: Sweep, journal: Journal) -> Option<f64> {
    match journal.prediction(&sweep.question())?.choice {
        Choice::Number(number) => Some(number),
        Choice::Option(_) => None,
    }
}
