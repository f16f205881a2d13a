//! Published values recomputed live, in the reader's own browser.

mod bench;
mod scenario;
mod table;
mod words;

use leptos::prelude::*;
use model::line;

use crate::i18n::*;
use crate::worker::{Checked, Found, JobHandle, Output, Work, run_job};

/// The checks: every value, how many keep to it, how fast this machine is, and
/// any scenario computed for a teacher.
#[component]
pub fn ChecksPage() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <h1 id="title" tabindex="-1">{t!(i18n, pages.checks_title)}</h1>
        <p class="lede">{t!(i18n, checks.lede)}</p>
        <Values />
        <bench::Bench />
        <scenario::AnyScenario />
    }
}

/// Every published value, one computation after the other.
#[component]
fn Values() -> impl IntoView {
    let i18n = use_i18n();
    let rows = RwSignal::new(Vec::<Checked>::new());
    let done = RwSignal::new(0_usize);
    let lost = RwSignal::new(0_usize);
    let total = line::check_count();

    let took = move |result: Result<Output, String>| {
        match result.map(|output| output.result) {
            Ok(Found::Checks(found)) => rows.update(|rows| rows.extend(found)),
            _ => lost.update(|count| *count += 1),
        }
        done.update(|count| *count += 1);
    };
    let handles: Vec<JobHandle> = (0..total).map(|i| run_job(Work::Check(i), |_| (), took)).collect();
    on_cleanup(move || handles.iter().for_each(JobHandle::cancel));

    let count = move || {
        let (passed, all) =
            rows.with(|rows| (rows.iter().filter(|row| row.pass).count(), rows.len() + lost.get()));
        match (done.get() < total, passed == all) {
            (true, _) => t_string!(i18n, checks.going, done = done.get(), total = total),
            (false, true) => t_string!(i18n, checks.all_pass, count = all),
            (false, false) => t_string!(i18n, checks.some_fail, passed = passed, count = all),
        }
    };
    view! {
        <section aria-labelledby="checks-count">
            <h2 id="checks-count" class="checks-count" role="status">{count}</h2>
            <progress max=total value=move || done.get() aria-label=move || t_string!(i18n, checks.progress)>
            </progress>
            <table::ChecksTable rows=rows />
        </section>
    }
}
