use std::time::Duration;

use leptos::prelude::*;
use model::funnel::{Best, Params, Report, best_share, expected, report};
use model::progress::Choice;

use super::charts::Charts;
use super::drawing::Funnels;
use super::splits::Splits;
use crate::format::Numbers;
use crate::i18n::*;
use crate::words::Words;
use crate::workshops::study::{Study, StudyDebrief, Told};

/// What the present scenario comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The scenario.
    pub params: Params,
    /// Its run, its replications, the other splits.
    pub report: Report,
    /// The best split by search.
    pub best: Best,
}

/// Both campaigns at work: funnels, splits compared, charts, debrief.
#[component]
pub fn FunnelStage() -> impl IntoView {
    let i18n = use_i18n();
    let Some(study) = Study::expect() else { return ().into_any() };
    study.journal.take("push-pull", "experiment");
    let found = Memo::new(move |_| {
        let params = study.value.with(|value| Params::from_value(value).ok())?;
        let report = report(&params).ok()?;
        Some(Found { best: best_share(&params), report, params })
    });
    keep_best(study, found);
    let told = Memo::new(move |_| found.with(|found| found.as_ref().map(|found| told(i18n, study, found))));
    view! {
        <Funnels found=found />
        <Splits found=found />
        <Charts found=found study=study />
        <StudyDebrief study=study told=Signal::derive(move || told.get().unwrap_or_default()) />
    }
    .into_any()
}

/// Keeps the best profit, once the learner has let go of the slider.
fn keep_best(study: Study, found: Memo<Option<Found>>) {
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let forget = move || {
        if let Some(Some(handle)) = waiting.try_update_value(Option::take) {
            handle.clear();
        }
    };
    Effect::new(move || {
        let result = found
            .with(|found| found.as_ref().map(|found| (found.report.summary.profit.mean, found.params.share)));
        forget();
        let Some((profit, share)) = result else { return };
        let keep = move || study.keep_best(-profit, &share.to_string());
        waiting.set_value(set_timeout_with_handle(keep, Duration::from_millis(1200)).ok());
    });
    on_cleanup(forget);
}

fn told(i18n: Words, study: Study, found: &Found) -> Told {
    let numbers = Numbers::here();
    let bet = match study.bet() {
        Some(Choice::Number(percent)) => Some(percent / 100.0),
        _ => None,
    };
    let best = found.best;
    let expected_text = bet
        .map(|share| t_string!(i18n, funnel.told_bet, share = numbers.percent(share, 0)))
        .unwrap_or_default();
    let happened = t_string!(
        i18n,
        funnel.told_best,
        share = numbers.percent(best.share, 0),
        profit = numbers.euros(best.profit, 0)
    );
    let mut compared = Vec::new();
    // A bet on another scenario is not held against this one.
    if let Some(share) = bet.filter(|_| study.is_as_given()) {
        let ours = expected(&found.params.with_share(share)).profit;
        let missing = best.profit - ours;
        compared.push(if missing <= 0.05 * best.profit.abs() {
            t_string!(i18n, funnel.told_close, profit = numbers.euros(ours, 0))
        } else {
            t_string!(
                i18n,
                funnel.told_far,
                profit = numbers.euros(ours, 0),
                missing = numbers.euros(missing, 0)
            )
        });
    }
    if let Some(kept) = study.best() {
        let share = kept.detail.parse::<f64>().unwrap_or_default();
        compared.push(t_string!(
            i18n,
            funnel.told_kept,
            profit = numbers.euros(-kept.value, 0),
            share = numbers.percent(share, 0)
        ));
    }
    Told { expected: expected_text, happened, compared }
}
