use leptos::prelude::*;
use model::job::{Job, Outcome};
use model::line::{Policy, Release};

use crate::format::Numbers;
use crate::i18n::*;
use crate::words::tr;
use crate::worker::{Found, JobHandle, Output, run_job};

/// Stations and parts of the line that is timed.
const STATIONS: usize = 5;
const PARTS: u32 = 100_000;

/// How fast this machine simulates.
#[component]
pub fn Bench() -> impl IntoView {
    let i18n = use_i18n();
    let push = RwSignal::new(None::<f64>);
    let kanban = RwSignal::new(None::<f64>);
    let handles = StoredValue::new(Vec::<JobHandle>::new());
    let busy = RwSignal::new(0_u32);

    let time = move |policy: Policy, speed: RwSignal<Option<f64>>| {
        speed.set(None);
        busy.update(|count| *count += 1);
        let done = move |result: Result<Output, String>| {
            speed.set(result.ok().and_then(|output| per_second(&output)));
            busy.update(|count| *count -= 1);
        };
        run_job(Job::Bench { policy, parts: PARTS }, |_| (), done)
    };
    let start = move |_| {
        if busy.get_untracked() == 0 {
            let pushed = time(Policy::Push { release: Release::default() }, push);
            let pulled = time(Policy::Kanban { cards: vec![3; STATIONS] }, kanban);
            handles.set_value(vec![pushed, pulled]);
        }
    };
    on_cleanup(move || {
        let _ = handles.try_with_value(|handles| handles.iter().for_each(JobHandle::cancel));
    });
    let millions = move |speed: Option<f64>| match speed {
        Some(speed) => Numbers::here().fixed(speed / 1e6, 1),
        None => "–".to_owned(),
    };
    view! {
            <section class="panel bench" aria-labelledby="bench">
                <h2 id="bench">{tr!(i18n, checks.bench)}</h2>
                <p>{tr!(i18n, checks.bench_text)}</p>
                <p>
                    <button
                        class="btn"
                        type="button"
                        on:click=start
                        aria-disabled=move || (busy.get() > 0).then_some("true")
                    >
                        {tr!(i18n, checks.bench_start)}
                    </button>
                </p>
                <div role="status">
    <dl class="nums">
                    <div>
                        <dt>{tr!(i18n, checks.bench_push)}</dt>
                        <dd data-bench="push">{move || millions(push.get())}</dd>
                    </div>
                    <div>
                        <dt>{tr!(i18n, checks.bench_kanban)}</dt>
                        <dd data-bench="kanban">{move || millions(kanban.get())}</dd>
                    </div>
                </dl>
    </div>
            </section>
        }
}

/// Services simulated per second of computing.
fn per_second(output: &Output) -> Option<f64> {
    match &output.result {
        Found::Outcome(Outcome::Bench { part_stations, .. }) if output.seconds > 0.0 => {
            Some(*part_stations as f64 / output.seconds)
        }
        _ => None,
    }
}
