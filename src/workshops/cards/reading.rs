use leptos::prelude::*;
use model::cards::Pull;

use super::sweep::Sweep;
use crate::format::Numbers;
use crate::i18n::*;
use crate::ui::{NumberField, Range};
use crate::words::{tr, tr_label};

/// The number of cards under discussion, what it gives, and what one card more
/// would add and cost.
#[component]
pub fn Reading() -> impl IntoView {
    let i18n = use_i18n();
    let sweep = Sweep::expect();
    let most = Memo::new(move |_| sweep.most());
    let look = Callback::new(move |number: Option<f64>| sweep.look_at(number.unwrap_or(1.0) as u32));
    let field = move || {
        let most = f64::from(most.get());
        let range = Range { min: 1.0, max: most, step: 1.0, whole: true, optional: false };
        view! {
            <NumberField
                label=tr_label!(i18n, cards.cards)
                value=Signal::derive(move || Some(f64::from(sweep.w.get())))
                range=range
                slider=Some((1.0, most))
                on_change=look
            />
        }
    };
    let point = Memo::new(move |_| sweep.point(Pull::Conwip, sweep.w.get()));
    let written = move |pick: fn(&model::cards::Point) -> f64, decimals| {
        point.get().map_or("–".to_owned(), |point| Numbers::here().fixed(pick(&point), decimals))
    };
    let (one, two) = (written, written);
    view! {
            <div class="panel reading">
                {field}
                <div role="status">
    <dl class="nums">
                    <div>
                        <dt>{tr!(i18n, cards.cards)}</dt>
                        <dd>{move || sweep.w.get()}</dd>
                    </div>
                    <div>
                        <dt>{tr!(i18n, cards.throughput_label)}</dt>
                        <dd>{move || one(|point| point.throughput.mean, 3)} <small>"/h"</small></dd>
                    </div>
                    <div>
                        <dt>{tr!(i18n, cards.cycle_label)}</dt>
                        <dd>{move || two(|point| point.cycle_time.mean, 1)} <small>" h"</small></dd>
                    </div>
                </dl>
    </div>
                <p class="marginal">{move || marginal(i18n, sweep)}</p>
            </div>
        }
}

/// What one card more would add to the throughput and to the cycle time.
fn marginal(i18n: crate::words::Words, sweep: Sweep) -> String {
    let w = sweep.w.get();
    let gains = || {
        let more = sweep.throughput(w + 1)? - sweep.throughput(w)?;
        let share = more / sweep.theory.with(|theory| theory.bottleneck);
        Some((share, sweep.cycle_time(w + 1)? - sweep.cycle_time(w)?))
    };
    let Some((share, longer)) = gains().filter(|_| w < sweep.most()) else {
        return t_string!(i18n, cards.marginal_none).to_owned();
    };
    let numbers = Numbers::here();
    let (share, longer) = (share.max(0.0), longer.max(0.0));
    let (share, longer) = (numbers.percent(share, 1), numbers.upto(longer, 2));
    t_string!(i18n, cards.marginal, next = w + 1, share = share, longer = longer)
}
