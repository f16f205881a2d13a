use leptos::prelude::*;
use model::progress::review::Schedule;

use crate::chart::{Axis, Chart, ChartData, Plot, Series, Shape, Tone};
use crate::dates::Dates;
use crate::i18n::*;
use crate::learner::Journal;

/// How far the chart looks [days].
const DAYS: u32 = 28;

/// The work that is to come, day by day.
#[component]
pub fn Ahead(
    /// The schedule.
    plan: Memo<Schedule>,
) -> impl IntoView {
    let i18n = use_i18n();
    let journal = Journal::expect();
    let counts = Memo::new(move |_| plan.with(|plan| plan.ahead(journal.today(), DAYS)));
    let data = Memo::new(move |_| {
        let points = counts.get().into_iter().enumerate().map(|(day, count)| (day as f64, f64::from(count)));
        let name = t_string!(i18n, learner.ahead_questions);
        ChartData {
            title: t_string!(i18n, learner.ahead_title).to_owned(),
            x: Axis::new(t_string!(i18n, learner.ahead_days), "").whole().over(0.0, f64::from(DAYS)),
            y: Axis::new(name, "").whole(),
            plot: Plot::Series(vec![Series::new(name, Tone::Ink, Shape::Bins { width: 1.0 }, points)]),
            marks: Vec::new(),
            highlight: None,
            file: "revisions".to_owned(),
        }
    });
    let said = Signal::derive(move || {
        let counts = counts.get();
        let total: u32 = counts.iter().sum();
        // Of equal days the first.
        let most = counts.iter().enumerate().rev().max_by_key(|(_, count)| **count);
        let (day, most) = most.map_or((0, 0), |(day, count)| (day as i32, *count));
        let day = Dates::here().long(journal.today() + day);
        t_string!(i18n, learner.ahead_says, days = DAYS, total = total, most = most, day = day)
    });
    let any = Memo::new(move |_| counts.with(|counts| counts.iter().any(|count| *count > 0)));
    view! {
        <Show when=move || any.get()>
            <section class="ahead">
                <Chart data=data sentence=said />
            </section>
        </Show>
    }
}
