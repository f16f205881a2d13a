//! The funnel of a pushed and of a pulled campaign.

mod campaign;

use leptos::prelude::*;

use self::campaign::{BUDGET, Campaign};
use super::frame::{Frame, word};
use crate::format::Numbers;
use crate::i18n::*;
use crate::ui::{NumberField, Range, unique_id};
use crate::words::{tr, tr_label};

/// The longest bar, in the drawing.
const LONGEST: f64 = 150.0;
/// The number that the longest bar stands for.
const MOST: f64 = 1_000_000.0;

/// A pushed and a pulled campaign with the same budget: displays, clicks,
/// orders, and what an order costs.
#[component]
pub fn Funnel(
    /// The caption.
    caption: AnyView,
) -> impl IntoView {
    let i18n = use_i18n();
    let campaigns = [RwSignal::new(Campaign::PUSHED), RwSignal::new(Campaign::PULLED)];
    let drawing = view! {
        <svg class="fig-drawing" viewBox="0 0 340 208" aria-hidden="true" focusable="false">
            <Bars pulled=false campaign=campaigns[0] />
            <Bars pulled=true campaign=campaigns[1] />
        </svg>
    }
    .into_any();
    let said = Signal::derive(move || {
        let numbers = Numbers::here();
        let [pushed, pulled] = campaigns.map(|campaign| campaign.get());
        let costs = [pushed, pulled].map(|campaign| campaign.cost_per_order());
        let (push, pull) = (numbers.euros(costs[0], 0), numbers.euros(costs[1], 0));
        let needed = numbers.percent(pushed.clicks_for(costs[1]), 2);
        let budget = numbers.euros(BUDGET, 0);
        if costs[0] > costs[1] {
            t_string!(
                i18n,
                figures.funnel_push_dear,
                budget = budget,
                push = push,
                pull = pull,
                needed = needed
            )
        } else {
            t_string!(i18n, figures.funnel_pull_dear, budget = budget, push = push, pull = pull)
        }
    });
    view! {
        <Frame
            name=tr!(i18n, figures.funnel_controls)
            drawing=drawing
            key=vec![("k-scale", tr!(i18n, figures.key_scale))]
            controls=view! { <Controls campaigns=campaigns /> }.into_any()
            said=said
            caption=caption
        />
    }
}

/// One campaign: three bars, ten times fewer being one step shorter.
#[component]
fn Bars(
    /// Which of the two.
    pulled: bool,
    /// Its numbers.
    campaign: RwSignal<Campaign>,
) -> impl IntoView {
    let i18n = use_i18n();
    let (class, y) = if pulled { ("pull", 106) } else { ("push", 0) };
    let title = if pulled { tr!(i18n, figures.campaign_pulled) } else { tr!(i18n, figures.campaign_pushed) };
    let cost = move || {
        let cost = campaign.with(Campaign::cost_per_order);
        t_string!(i18n, figures.funnel_cost, cost = Numbers::here().euros(cost, 0))
    };
    let names = [tr!(i18n, figures.displays), tr!(i18n, figures.clicks), tr!(i18n, figures.orders)];
    let rows = names.into_iter().enumerate().map(|(row, name)| {
        let top = 26.0 + 25.0 * row as f64;
        let count = move || campaign.with(Campaign::counts).get(row).copied().unwrap_or_default();
        let width = move || length(count()).to_string();
        let shown = move || Numbers::here().upto(count(), u32::from(count() < 10.0));
        view! {
            {word(84.0, top + 15.0, "fig-end", name)}
            <rect class="fig-bar" x="90" y=top.to_string() width=width height="20" rx="3" />
            <text class="fig-count" x=move || (95.0 + length(count())).to_string() y=(top + 15.0).to_string()>
                {shown}
            </text>
        }
    });
    view! {
        <g class=class transform=format!("translate(0 {y})")>
            {word(2.0, 16.0, "fig-title", title)}
            {word(338.0, 16.0, "fig-end fig-strong", cost)}
            {rows.collect_view()}
        </g>
    }
}

/// The length of a bar: by orders of magnitude, since what is left at the end
/// of a funnel could not be seen beside its beginning.
fn length(count: f64) -> f64 {
    (LONGEST * (count.max(1.0)).log10() / MOST.log10()).clamp(2.0, LONGEST)
}

/// Which campaign one sets, and its three numbers.
#[component]
fn Controls(
    /// Pushed and pulled.
    campaigns: [RwSignal<Campaign>; 2],
) -> impl IntoView {
    let i18n = use_i18n();
    let pulled = RwSignal::new(false);
    let name = unique_id();
    let choice = move |which: bool, words: Signal<&'static str>| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name=name.clone()
                    prop:checked=move || pulled.get() == which
                    on:change=move |_| pulled.set(which)
                />
                <span>{words}</span>
            </label>
        }
    };
    let campaign = move || campaigns[usize::from(pulled.get())];
    let price =
        Field { min: 1.0, max: 40.0, step: 1.0, read: |c| c.per_thousand, write: |c, x| c.per_thousand = x };
    let clicks = Field {
        min: 0.1,
        max: 5.0,
        step: 0.1,
        read: |c| c.clicks * 100.0,
        write: |c, x| c.clicks = x / 100.0,
    };
    let orders = Field {
        min: 0.5,
        max: 6.0,
        step: 0.5,
        read: |c| c.orders * 100.0,
        write: |c, x| c.orders = x / 100.0,
    };
    let percent = Signal::stored("%".to_owned());
    view! {
        <fieldset class="fig-choices">
            <legend>{tr!(i18n, figures.funnel_which)}</legend>
            {choice(false, tr!(i18n, figures.campaign_pushed))}
            {choice(true, tr!(i18n, figures.campaign_pulled))}
        </fieldset>
        {field(tr_label!(i18n, figures.funnel_price), Signal::stored("€".to_owned()), price, campaign)}
        {field(tr_label!(i18n, figures.funnel_ctr), percent, clicks, campaign)}
        {field(tr_label!(i18n, figures.funnel_conversion), percent, orders, campaign)}
    }
}

/// A number of a campaign, as the screen shows it.
struct Field {
    min: f64,
    max: f64,
    step: f64,
    read: fn(&Campaign) -> f64,
    write: fn(&mut Campaign, f64),
}

fn field(
    label: Signal<String>,
    unit: Signal<String>,
    field: Field,
    campaign: impl Fn() -> RwSignal<Campaign> + Copy + Send + Sync + 'static,
) -> AnyView {
    let Field { min, max, step, read, write } = field;
    // Shares go through per cent and back: what the screen shows has no tail of digits.
    let value = Signal::derive(move || Some((campaign().with(read) * 1e6).round() / 1e6));
    let take = move |number: Option<f64>| {
        if let Some(number) = number {
            untrack(campaign).update(|campaign| write(campaign, number));
        }
    };
    view! {
        <NumberField
            label=label
            unit=unit
            value=value
            range=Range { min, max, step, whole: false, optional: false }
            slider=Some((min, max))
            on_change=take
        />
    }
    .into_any()
}
