use leptos::prelude::*;
use model::progress::exchange::{ImportFault, MOST_BYTES};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlInputElement};

use super::faults::fault_text;
use crate::i18n::*;
use crate::learner::{Journal, Preview};
use crate::words::{Words, tr};

/// How far an import is.
#[derive(Clone, Debug, PartialEq)]
enum State {
    /// No file was chosen.
    None,
    /// The browser cannot read the file.
    Closed,
    /// The file is not taken.
    Refused(ImportFault),
    /// The file is whole; nothing has been changed yet.
    Read(Preview),
    /// It is joined: so many acts were new.
    Joined(usize),
    /// It is a record of its own now.
    Apart,
}

/// Brings a record back from a file: first what is in it, then whether to join
/// it to the present record or to keep it apart.
#[component]
pub fn ImportFile() -> impl IntoView {
    let i18n = use_i18n();
    let journal = Journal::expect();
    let state = RwSignal::new(State::None);
    let choose = move |event: leptos::ev::Event| {
        let input = event_target::<HtmlInputElement>(&event);
        let file = input.files().and_then(|files| files.get(0));
        // The same file chosen again is to be read again.
        input.set_value("");
        if let Some(file) = file {
            leptos::task::spawn_local(async move {
                let found = read(journal, &file).await;
                state.try_set(found);
            });
        }
    };
    view! {
        <section class="panel" aria-labelledby="import">
            <h2 id="import">{tr!(i18n, learner.import)}</h2>
            <p>{tr!(i18n, learner.import_help)}</p>
            <label class="field">
                <span>{tr!(i18n, learner.import_file)}</span>
                <input type="file" accept="application/json,.json" on:change=choose />
            </label>
            <div role="status">{move || told(i18n, &state.get())}</div>
            {move || match state.get() {
                State::Read(preview) => view! { <Decide journal=journal preview=preview state=state /> }.into_any(),
                _ => ().into_any(),
            }}
        </section>
    }
}

async fn read(journal: Journal, file: &File) -> State {
    if file.size() > MOST_BYTES as f64 {
        return State::Refused(ImportFault::TooLarge);
    }
    let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
    match text.map(|text| journal.preview(&text)) {
        None => State::Closed,
        Some(Ok(preview)) => State::Read(preview),
        Some(Err(fault)) => State::Refused(fault),
    }
}

/// Where the import is, in words.
fn told(i18n: Words, state: &State) -> AnyView {
    let unchanged = || view! { <p>{t_string!(i18n, learner.unchanged)}</p> };
    match state {
        State::None => ().into_any(),
        State::Closed => view! {
            <p class="fault">{t_string!(i18n, learner.fault_closed)}</p>
            {unchanged()}
        }
        .into_any(),
        State::Refused(fault) => view! {
            <p class="fault">{fault_text(i18n, fault)}</p>
            {unchanged()}
        }
        .into_any(),
        State::Read(preview) => {
            let (acts, new) = (preview.acts, preview.new);
            let found = match preview.name.as_str() {
                "" => t_string!(i18n, learner.preview_unnamed, acts = acts, new = new),
                name => t_string!(i18n, learner.preview_named, name = name, acts = acts, new = new),
            };
            let unreadable = preview.unreadable;
            let rest =
                (unreadable > 0).then(|| t_string!(i18n, learner.preview_unreadable, count = unreadable));
            view! {
                <p>{found}</p>
                <p>{rest}</p>
            }
            .into_any()
        }
        State::Joined(new) => view! { <p>{t_string!(i18n, learner.joined, new = *new)}</p> }.into_any(),
        State::Apart => view! { <p>{t_string!(i18n, learner.opened_apart)}</p> }.into_any(),
    }
}

/// What to do with a file that was read whole.
#[component]
fn Decide(
    /// The present record.
    journal: Journal,
    /// What the file holds.
    preview: Preview,
    /// Where the outcome is said.
    state: RwSignal<State>,
) -> impl IntoView {
    let i18n = use_i18n();
    let preview = StoredValue::new(preview);
    let join = move |_| {
        let preview = preview.get_value();
        let new = preview.new;
        journal.import(preview);
        state.set(State::Joined(new));
    };
    let apart = move |_| {
        journal.import_as_new(preview.get_value());
        state.set(State::Apart);
    };
    view! {
        <p class="actions">
            <button class="btn" type="button" on:click=join>{tr!(i18n, learner.join)}</button>
            <button class="btn ghost" type="button" on:click=apart>{tr!(i18n, learner.apart)}</button>
            <button class="btn ghost" type="button" on:click=move |_| state.set(State::None)>
                {tr!(i18n, learner.leave)}
            </button>
        </p>
    }
}
