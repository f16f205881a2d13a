use leptos::prelude::*;
use model::funnel::Summary;

use super::stage::Found;
use crate::format::Numbers;
use crate::i18n::*;
use crate::ui::{Row, RowData, RowTable};
use crate::words::{Words, tr};

/// The learner's split beside all pushed, all pulled and the best, on the same
/// draws, each with its interval.
#[component]
pub fn Splits(
    /// What the scenario comes to.
    found: Memo<Option<Found>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let data = Memo::new(move |_| {
        found.with(|found| found.as_ref().map(|found| table(i18n, found)).unwrap_or_default())
    });
    view! {
        <section aria-labelledby="splits">
            <h3 id="splits">{tr!(i18n, funnel.splits)}</h3>
            <RowTable data=data />
        </section>
    }
}

fn table(i18n: Words, found: &Found) -> RowData {
    let share = |share: f64| Numbers::here().percent(share, 0);
    let ours = t_string!(i18n, funnel.split_ours, share = share(found.params.share));
    let mut rows = vec![row(ours, &found.report.summary)];
    for other in &found.report.alternatives {
        let name = match other.id.as_str() {
            "push" => t_string!(i18n, funnel.split_push).to_owned(),
            "pull" => t_string!(i18n, funnel.split_pull).to_owned(),
            _ => t_string!(i18n, funnel.split_best, share = share(other.share)),
        };
        rows.push(row(name, &other.summary));
    }
    let head = [
        t_string!(i18n, funnel.split),
        t_string!(i18n, funnel.orders_head),
        t_string!(i18n, funnel.spent),
        t_string!(i18n, funnel.cpa),
        t_string!(i18n, funnel.profit),
    ];
    RowData {
        caption: t_string!(i18n, funnel.splits_caption, runs = found.params.replications),
        head: head.map(str::to_owned).into(),
        rows,
    }
}

fn row(name: String, summary: &Summary) -> Row {
    let numbers = Numbers::here();
    let (orders, profit) = (&summary.orders, &summary.profit);
    let orders_give = numbers.fixed(orders.half_width.unwrap_or_default(), 1);
    let profit_give = numbers.euros(profit.half_width.unwrap_or_default(), 0);
    let plain = |value: String| (value, String::new());
    Row {
        name: plain(name),
        cells: vec![
            (numbers.fixed(orders.mean, 1), format!("±\u{a0}{orders_give}")),
            plain(numbers.euros(summary.spent, 0)),
            plain(summary.cpa.map_or("–".to_owned(), |cpa| numbers.euros(cpa, 0))),
            (numbers.euros(profit.mean, 0), format!("±\u{a0}{profit_give}")),
        ],
    }
}
