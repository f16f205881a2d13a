use leptos::prelude::*;

use crate::i18n::*;
use crate::learner::{Journal, MOST_NAME, Profile};
use crate::words::{Words, tr};

/// Who works here: the learners of this browser, and the name of the present
/// one.
#[component]
pub fn People() -> impl IntoView {
    let i18n = use_i18n();
    let journal = Journal::expect();
    let said = RwSignal::new(false);
    view! {
        <section class="panel people" aria-labelledby="people">
            <h2 id="people">{tr!(i18n, learner.people)}</h2>
            <NameForm journal=journal said=said />
            <fieldset class="whose">
                <legend>{tr!(i18n, learner.whose_turn)}</legend>
                {move || {
                    let profiles = journal.profiles();
                    let current = profiles.current;
                    let all = profiles.all.into_iter().enumerate();
                    all.map(|(index, one)| turn(i18n, journal, &one, index, one.id == current)).collect::<Vec<_>>()
                }}
            </fieldset>
            <AddForm journal=journal />
            <p role="status">{move || said.get().then(|| t_string!(i18n, learner.name_kept))}</p>
        </section>
    }
}

/// One learner among those of this browser.
fn turn(i18n: Words, journal: Journal, profile: &Profile, index: usize, current: bool) -> AnyView {
    let id = profile.id.clone();
    let name = match profile.name.as_str() {
        "" => t_string!(i18n, learner.unnamed, n = index + 1),
        name => name.to_owned(),
    };
    view! {
        <label class="choice">
            <input type="radio" name="profile" prop:checked=current on:change=move |_| journal.switch(&id) />
            <span>{name}</span>
        </label>
    }
    .into_any()
}

/// The name of the present learner.
#[component]
fn NameForm(
    /// Whose name.
    journal: Journal,
    /// Set once the name is kept.
    said: RwSignal<bool>,
) -> impl IntoView {
    let i18n = use_i18n();
    let name = RwSignal::new(String::new());
    Effect::new(move || {
        name.set(journal.name());
    });
    let keep = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        journal.rename(&name.get_untracked());
        said.set(true);
    };
    view! {
        <form on:submit=keep>
            <label class="field">
                <span>{tr!(i18n, learner.your_name)}</span>
                <input type="text" autocomplete="name" maxlength=MOST_NAME.to_string() bind:value=name />
            </label>
            <p class="soft">{tr!(i18n, learner.name_help)}</p>
            <button class="btn ghost" type="submit">{tr!(i18n, learner.keep_name)}</button>
        </form>
    }
}

/// Begins the record of someone else.
#[component]
fn AddForm(
    /// Where it is kept.
    journal: Journal,
) -> impl IntoView {
    let i18n = use_i18n();
    let name = RwSignal::new(String::new());
    let missing = RwSignal::new(false);
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let text = name.get_untracked();
        missing.set(text.trim().is_empty());
        if !missing.get_untracked() {
            journal.add_profile(&text);
            name.set(String::new());
        }
    };
    view! {
        <details class="add-profile">
            <summary>{tr!(i18n, learner.another)}</summary>
            <form on:submit=add>
                <p class="soft">{tr!(i18n, learner.another_help)}</p>
                <label class="field">
                    <span>{tr!(i18n, learner.another_name)}</span>
                    <input type="text" autocomplete="off" maxlength=MOST_NAME.to_string() bind:value=name />
                </label>
                <p class="fault" role="alert">
                    {move || missing.get().then(|| t_string!(i18n, learner.another_missing))}
                </p>
                <button class="btn ghost" type="submit">{tr!(i18n, learner.add)}</button>
            </form>
        </details>
    }
}
