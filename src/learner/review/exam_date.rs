use leptos::prelude::*;
use model::progress::{Act, Record};

use crate::dates::{Dates, from_iso, iso};
use crate::i18n::*;
use crate::learner::Journal;
use crate::ui::unique_id;
use crate::words::tr;

/// The day of the exam, past which nothing comes back.
#[component]
pub fn ExamDate() -> impl IntoView {
    let i18n = use_i18n();
    let journal = Journal::expect();
    let id = unique_id();
    let set = Memo::new(move |_| journal.with(Record::exam_date));
    let change = move |text: String| {
        let day = from_iso(&text);
        if day != set.get_untracked() {
            journal.log(Act::ExamDate(day));
        }
    };
    let said = move || match set.get() {
        None => t_string!(i18n, learner.exam_none).to_owned(),
        Some(day) => {
            let left = day - journal.today();
            let day = Dates::here().long(day);
            if left < 0 {
                t_string!(i18n, learner.exam_past, day = day)
            } else {
                t_string!(i18n, learner.exam_set, day = day, left = left)
            }
        }
    };
    let take_back = move |_| journal.log(Act::ExamDate(None));
    view! {
        <section class="panel exam-date" aria-labelledby="exam-date">
            <h2 id="exam-date">{tr!(i18n, learner.exam_title)}</h2>
            <div class="field">
                <label for=id.clone()>{tr!(i18n, learner.exam_label)}</label>
                <input
                    id=id
                    type="date"
                    prop:value=move || set.get().map(iso).unwrap_or_default()
                    on:change:target=move |event| change(event.target().value())
                />
            </div>
            <p role="status">{said}</p>
            <Show when=move || set.get().is_some()>
                <button class="btn ghost" type="button" on:click=take_back>{tr!(i18n, learner.exam_none_button)}</button>
            </Show>
        </section>
    }
}
