use leptos::prelude::*;

use super::number::unique_id;

/// A labelled choice among a few words.
#[component]
pub fn SelectField(
    /// The label, above the field.
    #[prop(into)]
    label: Signal<String>,
    /// The choices, as (value, words); followed when the language changes.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
    /// The value chosen now.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the value chosen.
    #[prop(into)]
    on_change: Callback<String>,
) -> impl IntoView {
    let id = StoredValue::new(unique_id());
    let items = move || {
        options
            .get()
            .into_iter()
            .map(|(word, text)| {
                let selected = word == value.get();
                view! {
                    <option value=word selected=selected>{text}</option>
                }
            })
            .collect_view()
    };
    view! {
        <div class="field">
            <label for=move || id.get_value()>{label}</label>
            <select
                id=move || id.get_value()
                prop:value=move || value.get()
                on:change:target=move |event| on_change.run(event.target().value())
            >
                {items}
            </select>
        </div>
    }
}
