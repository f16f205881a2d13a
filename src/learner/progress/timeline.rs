use leptos::prelude::*;
use model::progress::{DayDone, timeline};

use crate::dates::Dates;
use crate::i18n::*;
use crate::learner::Journal;
use crate::words::{Words, tr};

/// Days shown.
const MOST: usize = 14;

/// The last days on which something was done.
#[component]
pub fn TimeLine() -> impl IntoView {
    let i18n = use_i18n();
    let journal = Journal::expect();
    let days = Memo::new(move |_| {
        let mut days = journal.with(timeline);
        days.truncate(MOST);
        days
    });
    let table = move || {
        let days = days.get();
        if days.is_empty() {
            return view! { <p>{t_string!(i18n, progress.no_days)}</p> }.into_any();
        }
        let rows = days.iter().map(|day| row(i18n, day)).collect::<Vec<_>>();
        view! {
            <table>
                <thead>
                    <tr>
                        <th scope="col">{t_string!(i18n, progress.day)}</th>
                        <th scope="col">{t_string!(i18n, progress.answers)}</th>
                        <th scope="col">{t_string!(i18n, progress.right)}</th>
                        <th scope="col">{t_string!(i18n, progress.also)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    };
    view! {
        <section class="panel days" aria-labelledby="days">
            <h2 id="days">{tr!(i18n, progress.days_title)}</h2>
            {table}
        </section>
    }
}

fn row(i18n: Words, day: &DayDone) -> AnyView {
    let mut also: Vec<String> = Vec::new();
    let mut say = |count: u32, text: String| also.extend((count > 0).then_some(text));
    say(day.screens, t_string!(i18n, progress.n_screens, count = day.screens));
    say(day.predictions, t_string!(i18n, progress.n_predictions, count = day.predictions));
    say(day.cases, t_string!(i18n, progress.n_cases, count = day.cases));
    say(day.exams, t_string!(i18n, progress.n_exams, count = day.exams));
    view! {
        <tr>
            <th scope="row">{Dates::here().short(day.day)}</th>
            <td>{day.answers}</td>
            <td>{day.right}</td>
            <td class="also">{also.join(", ")}</td>
        </tr>
    }
    .into_any()
}
