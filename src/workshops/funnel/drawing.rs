use leptos::prelude::*;
use model::funnel::Counts;

use super::stage::Found;
use crate::format::Numbers;
use crate::i18n::*;
use crate::words::{Words, tr};

/// Two funnels side by side, drawn to one logarithmic scale.
#[component]
pub fn Funnels(
    /// What the scenario comes to.
    found: Memo<Option<Found>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let drawn = move || {
        found.with(|found| {
            let run = &found.as_ref()?.report.run;
            let most = run.push.impressions.max(run.pull.impressions);
            let margin = found.as_ref()?.params.margin;
            Some((
                funnel(i18n, "push", &run.push, most, margin),
                funnel(i18n, "pull", &run.pull, most, margin),
            ))
        })
    };
    let said = move || found.with(|found| found.as_ref().map(|found| sentence(i18n, found)));
    view! {
        <div class="funnels">{drawn}</div>
        <p class="says">{said}</p>
        <p class="soft">{tr!(i18n, funnel.log_scale)}</p>
    }
}

/// One funnel: four stages, what share passes from each to the next, the money.
fn funnel(i18n: Words, side: &'static str, counts: &Counts, most: u64, margin: f64) -> AnyView {
    let numbers = Numbers::here();
    let name = if side == "push" { t_string!(i18n, funnel.pushed) } else { t_string!(i18n, funnel.pulled) };
    let stages = [
        (counts.impressions, t_string!(i18n, funnel.impressions)),
        (counts.clicks, t_string!(i18n, funnel.clicks)),
        (counts.visits, t_string!(i18n, funnel.visits)),
        (counts.orders, t_string!(i18n, funnel.orders)),
    ];
    let passed =
        [t_string!(i18n, funnel.ctr), t_string!(i18n, funnel.arrival), t_string!(i18n, funnel.conversion)];
    let rows = stages.into_iter().enumerate().map(|(i, (count, words))| {
        let next = stages.get(i + 1).map(|(next, _)| *next);
        let rate = next.zip(passed.get(i)).map(|(next, words)| {
            let rate =
                if count > 0 { numbers.percent(next as f64 / count as f64, 2) } else { "–".to_owned() };
            view! { <small>{*words} " " {rate}</small> }
        });
        view! {
            <li style:--from=width(count, most) style:--to=width(next.unwrap_or(count), most)>
                <span class="shape" aria-hidden="true"></span>
                <span class="stage-count"><b>{numbers.upto(count as f64, 0)}</b> " " {words}</span>
                {rate}
            </li>
        }
    });
    let profit = counts.orders as f64 * margin - counts.spent;
    let cpa = counts.cpa().map_or("–".to_owned(), |cpa| numbers.euros(cpa, 0));
    let money = [
        (t_string!(i18n, funnel.spent), numbers.euros(counts.spent, 0)),
        (t_string!(i18n, funnel.cpa), cpa),
        (t_string!(i18n, funnel.profit), numbers.euros(profit, 0)),
    ];
    let money = money.map(|(words, amount)| view! { <div><dt>{words}</dt><dd>{amount}</dd></div> });
    view! {
        <section class=format!("funnel {side}") aria-labelledby=format!("funnel-{side}")>
            <h3 id=format!("funnel-{side}")>{name}</h3>
            <ol>{rows.collect_view()}</ol>
            <dl class="nums">{money.collect_view()}</dl>
        </section>
    }
    .into_any()
}

/// How wide a stage is drawn: a tenth of the count is one notch less, or the
/// orders would be thinner than a hair.
fn width(count: u64, most: u64) -> String {
    let log = |count: u64| (count as f64 + 1.0).log10();
    format!("{:.1}%", 6.0 + 94.0 * log(count) / log(most.max(9)))
}

/// What there is to see, in a sentence.
fn sentence(i18n: Words, found: &Found) -> String {
    let numbers = Numbers::here();
    let per_order = |counts: &Counts| {
        if counts.orders == 0 {
            return t_string!(i18n, funnel.no_order).to_owned();
        }
        let each = counts.impressions as f64 / counts.orders as f64;
        t_string!(i18n, funnel.per_order, count = numbers.upto(each, 0))
    };
    let run = &found.report.run;
    t_string!(
        i18n,
        funnel.says,
        weeks = found.params.weeks,
        push = per_order(&run.push),
        pull = per_order(&run.pull),
        profit = numbers.euros(run.profit, 0)
    )
}
