use leptos::prelude::*;
use model::line::Report;
use model::progress::Choice;

use super::best::BestResult;
use super::predict::{SAME, question_id};
use super::session::Session;
use super::story::{self, Measure, outcome};
use super::words::{letter, policy_name};
use crate::format::Numbers;
use crate::i18n::*;
use crate::learner::Journal;
use crate::words::tr;

/// After the run: what was expected, what happened, why, what to try next.
#[component]
pub fn Debrief(
    /// What each line measured, at the end.
    #[prop(into)]
    reports: Signal<Vec<Report>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let session = Session::expect();
    let measure = Memo::new(move |_| Measure::of(&session.preset.get()));
    let values = Memo::new(move |_| {
        let count = session.scenario.with(|scenario| scenario.policies.len());
        reports.with(|reports| {
            reports.iter().take(count).map(|report| measure.get().read(report)).collect::<Vec<_>>()
        })
    });
    let result = Memo::new(move |_| outcome(measure.get(), &values.get()));
    let line_name = move |line: usize| {
        let policy = session.scenario.with(|scenario| scenario.policies.get(line).cloned());
        policy.map(|policy| format!("{} · {}", letter(line), policy_name(i18n, &policy))).unwrap_or_default()
    };
    let happened = move || match result.get() {
        Some(line) => t_string!(i18n, line.it_was, name = line_name(line)),
        None => t_string!(i18n, line.too_close).to_owned(),
    };
    view! {
        <section class="panel debrief" aria-labelledby="debrief">
            <h2 id="debrief">{tr!(i18n, line.debrief)}</h2>
            <p>{move || measure.get().question(i18n)}</p>
            <Expected result=result line_name=Callback::new(line_name) />
            <h3>{tr!(i18n, line.happened)}</h3>
            <p>{happened}</p>
            <table>
                <caption>{move || measure.get().name(i18n)}</caption>
                <tbody>
                    {move || {
                        values
                            .get()
                            .into_iter()
                            .enumerate()
                            .map(|(line, value)| {
                                view! {
                                    <tr>
                                        <th scope="row">{line_name(line)}</th>
                                        <td>{Numbers::here().brief(value)}</td>
                                    </tr>
                                }
                            })
                            .collect_view()
                    }}
                </tbody>
            </table>
            <h3>{tr!(i18n, line.why)}</h3>
            <p>{move || story::why(i18n, &session.preset.get())}</p>
            <BestResult reports=reports />
            <h3>{tr!(i18n, line.next)}</h3>
            <p>{move || story::next(i18n, &session.preset.get())}</p>
        </section>
    }
}

/// What the learner had expected, beside what came out; no scolding.
#[component]
fn Expected(
    /// The line that came out first, if one did.
    result: Memo<Option<usize>>,
    /// The name of a line.
    line_name: Callback<usize, String>,
) -> impl IntoView {
    let i18n = use_i18n();
    let session = Session::expect();
    let journal = Journal::expect();
    let prediction = move || journal.prediction(&question_id(&session.preset.get()));
    let text = move || {
        let Choice::Option(option) = prediction()?.choice else {
            return None;
        };
        let right = match (option.as_str(), result.get()) {
            (SAME, None) => true,
            (option, Some(line)) => option == line.to_string(),
            _ => false,
        };
        let name = match option.parse::<usize>() {
            Ok(line) => line_name.run(line),
            Err(_) => t_string!(i18n, line.about_same).to_owned(),
        };
        Some(if right {
            t_string!(i18n, line.expected_right, name = name)
        } else {
            t_string!(i18n, line.expected_other, name = name)
        })
    };
    view! {
        <h3>{tr!(i18n, line.expected)}</h3>
        <p>{text}</p>
    }
}
