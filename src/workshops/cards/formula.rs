use leptos::prelude::*;
use model::issue::{Issue, Problem};
use model::line::kanban_count;

use crate::format::Numbers;
use crate::i18n::*;
use crate::route::Lang;
use crate::router::Router;
use crate::ui::{parse_number, unique_id};
use crate::words::Words;
use crate::words::tr;

/// The four inputs, as the learner wrote them.
#[derive(Clone, Debug, PartialEq)]
struct Inputs {
    demand: String,
    lead_time: String,
    alpha: String,
    container: String,
}

impl Inputs {
    fn count(&self) -> Result<u64, Issue> {
        kanban_count(&self.demand, &self.lead_time, &self.alpha, &self.container)
    }

    /// D·L·(1+α)/C, to be shown before it is rounded up.
    fn quotient(&self) -> Option<f64> {
        let [d, l, a, c] =
            [&self.demand, &self.lead_time, &self.alpha, &self.container].map(|text| parse_number(text));
        Some(d? * l? * (1.0 + a?) / c?)
    }
}

/// Cards by Toyota's formula, with the calculation written out.
#[component]
pub fn Formula() -> impl IntoView {
    let i18n = use_i18n();
    let comma = untrack(|| Router::expect().lang()) == Lang::Fr;
    let text = |text: &str| RwSignal::new(if comma { text.replace('.', ",") } else { text.to_owned() });
    // Cycles Atlas: 6.4 bicycles a day are 0.8 per working hour.
    let (demand, lead_time, alpha, container) = (text("0.8"), text("10"), text("0.25"), text("2"));
    let inputs = Memo::new(move |_| Inputs {
        demand: demand.get(),
        lead_time: lead_time.get(),
        alpha: alpha.get(),
        container: container.get(),
    });
    let fault = Memo::new(move |_| inputs.get().count().err());
    let written = move || {
        let inputs = inputs.get();
        let count = inputs.count().ok()?;
        let numbers = Numbers::here();
        let number =
            |text: &str| parse_number(text).map(|number| numbers.upto(number, 8)).unwrap_or_default();
        Some(t_string!(
            i18n,
            cards.formula_written,
            d = number(&inputs.demand),
            l = number(&inputs.lead_time),
            a = number(&inputs.alpha),
            c = number(&inputs.container),
            quotient = numbers.upto(inputs.quotient().unwrap_or_default(), 4),
            n = numbers.upto(count as f64, 0)
        ))
    };
    view! {
        <section class="panel formula" aria-labelledby="formula">
            <h2 id="formula">{tr!(i18n, cards.formula)}</h2>
            <p>{tr!(i18n, cards.formula_text)}</p>
            <div class="formula-fields">
                <Exact name="demand" value=demand fault=fault />
                <Exact name="lead_time" value=lead_time fault=fault />
                <Exact name="alpha" value=alpha fault=fault />
                <Exact name="container" value=container fault=fault />
            </div>
            <p class="formula-result" role="status">{written}</p>
            <p class="soft">{tr!(i18n, cards.formula_note)}</p>
        </section>
    }
}

/// A number kept as it is written, so that it can be computed with exactly.
#[component]
fn Exact(
    /// The model's name of the input.
    name: &'static str,
    /// Its text.
    value: RwSignal<String>,
    /// What is wrong with the inputs, if anything is.
    fault: Memo<Option<Issue>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let id = StoredValue::new(unique_id());
    let ours = move || fault.get().filter(|issue| issue.field == name);
    let fault_id = move || format!("{}-fault", id.get_value());
    view! {
        <div class="field">
            <label for=move || id.get_value()>{move || label(i18n, name)}</label>
            <input
                id=move || id.get_value()
                type="text"
                inputmode="decimal"
                autocomplete="off"
                prop:value=move || value.get()
                on:input:target=move |event| value.set(event.target().value())
                aria-invalid=move || ours().is_some().then_some("true")
                aria-describedby=move || ours().map(|_| fault_id())
            />
            <Show when=move || ours().is_some()>
                <span class="fault" id=fault_id role="alert">{move || ours().map(|issue| said(i18n, &issue))}</span>
            </Show>
        </div>
    }
}

fn label(i18n: Words, name: &str) -> &'static str {
    match name {
        "demand" => t_string!(i18n, cards.formula_demand),
        "lead_time" => t_string!(i18n, cards.formula_lead_time),
        "alpha" => t_string!(i18n, cards.formula_alpha),
        _ => t_string!(i18n, cards.formula_container),
    }
}

fn said(i18n: Words, issue: &Issue) -> &'static str {
    match issue.problem {
        Problem::OutOfRange { .. } => t_string!(i18n, cards.formula_above_zero),
        _ => t_string!(i18n, cards.formula_digits),
    }
}
