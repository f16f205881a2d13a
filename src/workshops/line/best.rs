//! The learner's best result in each situation.

use leptos::prelude::*;
use model::line::{Comparison, Policy, Report};
use model::progress::Best as Kept;
use serde_json::Value;

use super::session::{Session, presets};
use super::words::policy_name;
use crate::format::Numbers;
use crate::i18n::*;
use crate::learner::Journal;
use crate::words::tr;

/// The cheapest line so far in a situation.
#[derive(Clone, Debug, PartialEq)]
pub struct Best {
    /// Cost per hour of the measured window [€/h].
    pub cost_per_hour: f64,
    /// What was done.
    pub policy: Policy,
}

impl Best {
    /// What the record keeps of it.
    fn kept(&self, situation: String) -> Kept {
        let detail = serde_json::to_value(&self.policy).map(|policy| policy.to_string());
        Kept { situation, value: self.cost_per_hour, detail: detail.unwrap_or_default() }
    }

    fn read(kept: &Kept) -> Option<Best> {
        let policy = serde_json::from_str::<Value>(&kept.detail).ok()?;
        Some(Best { cost_per_hour: kept.value, policy: serde_json::from_value(policy).ok()? })
    }
}

/// Says the learner's best, beside the best of the situation as it comes: the
/// ghost to beat.
#[component]
pub fn BestResult(
    /// What each line measured, at the end.
    #[prop(into)]
    reports: Signal<Vec<Report>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let session = Session::expect();
    let journal = Journal::expect();
    let best = RwSignal::new(None::<Best>);
    Effect::new(move || {
        let preset = session.preset.get();
        let situation = format!("line/{preset}");
        let kept = untrack(|| journal.best(&situation)).and_then(|kept| Best::read(&kept));
        let found = reports.with(|reports| cheapest(session, reports)).filter(|_| comparable(session));
        let better = match (&kept, &found) {
            (Some(kept), Some(found)) => found.cost_per_hour < kept.cost_per_hour,
            (None, Some(_)) => true,
            _ => false,
        };
        if better && let Some(found) = &found {
            journal.result(found.kept(situation));
        }
        best.set(if better { found } else { kept });
    });
    let text = move || {
        best.get().map(|best| {
            let cost = Numbers::here().euros(best.cost_per_hour * 8.0, 2);
            t_string!(i18n, line.best, cost = cost, name = described(i18n, &best.policy))
        })
    };
    view! {
        <Show when=move || best.get().is_some()>
            <h3>{tr!(i18n, line.best_title)}</h3>
            <p>{text}</p>
        </Show>
    }
}

/// Only runs in which nothing but the policies and the seed was changed count:
/// cheaper customers would make any policy look good.
fn comparable(session: Session) -> bool {
    let preset = session.preset.get();
    let scenario = session.scenario.get();
    presets().iter().find(|one| one.id == preset).is_some_and(|one| {
        let base = &one.comparison;
        scenario == Comparison { policies: scenario.policies.clone(), seed: scenario.seed, ..base.clone() }
    })
}

fn cheapest(session: Session, reports: &[Report]) -> Option<Best> {
    let policies = session.scenario.with(|scenario| scenario.policies.clone());
    let found = policies.into_iter().zip(reports).map(|(policy, report)| {
        let hours = (report.window.to - report.window.from).max(f64::MIN_POSITIVE);
        Best { cost_per_hour: report.costs.total / hours, policy }
    });
    found.min_by(|a, b| a.cost_per_hour.total_cmp(&b.cost_per_hour))
}

/// A policy with the number that matters.
fn described(i18n: crate::words::Words, policy: &Policy) -> String {
    let name = policy_name(i18n, policy);
    let cards = match policy {
        Policy::Kanban { cards } => Some(cards.iter().sum::<u32>()),
        Policy::Conwip { cards } => Some(*cards),
        Policy::Cards { loops } | Policy::Hybrid { loops, .. } => {
            Some(loops.iter().map(|one| one.cards).sum())
        }
        _ => None,
    };
    match cards {
        Some(cards) => t_string!(i18n, line.with_cards, name = name, cards = cards),
        None => name,
    }
}
