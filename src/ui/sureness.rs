use leptos::prelude::*;

use super::number::unique_id;
use crate::i18n::*;
use crate::words::tr;
use model::progress::Sureness;

/// How sure the learner is.
#[component]
pub fn SurenessField(
    /// The answer.
    sure: RwSignal<Sureness>,
) -> impl IntoView {
    let i18n = use_i18n();
    let name = unique_id();
    let words = move |level| match level {
        Sureness::Guess => t_string!(i18n, ui.sure_guess),
        Sureness::Rather => t_string!(i18n, ui.sure_rather),
        Sureness::Certain => t_string!(i18n, ui.sure_certain),
    };
    view! {
        <fieldset class="sureness">
            <legend>{tr!(i18n, ui.how_sure)}</legend>
            {Sureness::ALL
                .map(|level| {
                    view! {
                        <label class="choice">
                            <input
                                type="radio"
                                name=name.clone()
                                prop:checked=move || sure.get() == level
                                on:change=move |_| sure.set(level)
                            />
                            <span>{move || words(level)}</span>
                        </label>
                    }
                })
                .collect_view()}
        </fieldset>
    }
}
