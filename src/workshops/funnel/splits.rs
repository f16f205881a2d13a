use leptos::prelude::*;
use model::des::Interval;
use model::funnel::Summary;

use super::stage::Found;
use crate::format::Numbers;
use crate::i18n::*;
use crate::words::{Words, tr};

/// The learner's split beside all pushed, all pulled and the best, on the same
/// draws, each with its interval.
#[component]
pub fn Splits(
    /// What the scenario comes to.
    found: Memo<Option<Found>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let rows = move || found.with(|found| found.as_ref().map(|found| rows(i18n, found)));
    let caption = move || {
        let runs = found.with(|found| found.as_ref().map_or(0, |found| found.params.replications));
        t_string!(i18n, funnel.splits_caption, runs = runs)
    };
    view! {
        <section aria-labelledby="splits">
            <h3 id="splits">{tr!(i18n, funnel.splits)}</h3>
            <div class="intervals-scroll" role="region" tabindex="0" aria-labelledby="splits">
                <table class="intervals">
                    <caption>{caption}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{tr!(i18n, funnel.split)}</th>
                            <th scope="col">{tr!(i18n, funnel.orders_head)}</th>
                            <th scope="col">{tr!(i18n, funnel.spent)}</th>
                            <th scope="col">{tr!(i18n, funnel.cpa)}</th>
                            <th scope="col">{tr!(i18n, funnel.profit)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

fn rows(i18n: Words, found: &Found) -> AnyView {
    let share = |share: f64| Numbers::here().percent(share, 0);
    let ours = t_string!(i18n, funnel.split_ours, share = share(found.params.share));
    let mut all = vec![row(ours, &found.report.summary)];
    for other in &found.report.alternatives {
        let name = match other.id.as_str() {
            "push" => t_string!(i18n, funnel.split_push).to_owned(),
            "pull" => t_string!(i18n, funnel.split_pull).to_owned(),
            _ => t_string!(i18n, funnel.split_best, share = share(other.share)),
        };
        all.push(row(name, &other.summary));
    }
    all.into_any()
}

fn row(name: String, summary: &Summary) -> AnyView {
    let numbers = Numbers::here();
    let give = |interval: &Interval| interval.half_width.unwrap_or_default();
    let orders = &summary.orders;
    let profit = &summary.profit;
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td>{numbers.upto(orders.mean, 1)} <small>"± " {numbers.upto(give(orders), 1)}</small></td>
            <td>{numbers.euros(summary.spent, 0)}</td>
            <td>{summary.cpa.map_or("–".to_owned(), |cpa| numbers.euros(cpa, 0))}</td>
            <td>{numbers.euros(profit.mean, 0)} <small>"± " {numbers.euros(give(profit), 0)}</small></td>
        </tr>
    }
    .into_any()
}
