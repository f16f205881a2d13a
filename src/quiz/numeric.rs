use leptos::prelude::*;
use model::course::Numeric;

use super::ask::{Ask, Mark};
use super::choices::mark_view;
use super::work::Fault;
use crate::i18n::*;

/// A number to work out, with its unit.
pub fn view(ask: &Ask, numeric: &Numeric) -> AnyView {
    let shared = ask.shared;
    let id = format!("{}-number", ask.name);
    let right = ask.grade.is_some_and(|grade| grade.right);
    let mark = ask.grade.map(|_| if right { Mark::Right } else { Mark::Wrong });
    let wrong = ask.work.fault == Some(Fault::NotANumber);
    view! {
        <div class="number-answer">
            <label for=id.clone()>{t_string!(ask.i18n, quiz.your_number)}</label>
            <input
                id=id
                type="text"
                inputmode="decimal"
                autocomplete="off"
                size="8"
                readonly=ask.locked()
                aria-invalid=wrong.then_some("true")
                aria-describedby=format!("{}-fault", ask.name)
                prop:value=ask.work.only().unwrap_or_default().to_owned()
                on:input:target=move |event| {
                    let text = event.target().value();
                    shared.update(|work| work.put("", &text));
                }
            />
            <span class="unit">{numeric.unit.clone()}</span>
            {mark_view(ask.i18n, mark)}
        </div>
    }
    .into_any()
}
