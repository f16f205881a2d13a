//! What the shapes mean, once per page.

use leptos::prelude::*;

use crate::i18n::*;
use crate::words::tr;

const RING: &str = "M12 12m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0";
const BOX: &str = "M6 3h18a4 4 0 0 1 4 4v10a4 4 0 0 1-4 4H6a4 4 0 0 1-4-4V7a4 4 0 0 1 4-4z";
const CLOCK: &str = "M12 12m-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0M12 7v5l4 3";

/// The shapes of the drawing with their meaning.
#[component]
pub fn BoardLegend() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <details class="board-legend" open>
            <summary>{tr!(i18n, board.legend)}</summary>
            <ul>
                <li>{sample(RING, "solid")} {tr!(i18n, board.l_part)}</li>
                <li>{sample("M7 7h10v10H7z", "solid")} {tr!(i18n, board.l_bicycle)}</li>
                <li>{sample("M4 4h16v16H4z", "solid")} {tr!(i18n, board.l_block)}</li>
                <li>{card()} {tr!(i18n, board.l_card)}</li>
                <li>{riding()} {tr!(i18n, board.l_rides)}</li>
                <li>{station()} {tr!(i18n, board.l_station)}</li>
                <li>{down()} {tr!(i18n, board.l_down)}</li>
                <li>{blocked()} {tr!(i18n, board.l_blocked)}</li>
                <li>{sample(BOX, "dashed")} {tr!(i18n, board.l_starved)}</li>
                <li>{sample(RING, "come")} {tr!(i18n, board.l_customer)}</li>
                <li>{sample(RING, "lost")} {tr!(i18n, board.l_leaving)}</li>
                <li>{sample(RING, "late")} {tr!(i18n, board.l_waiting)}</li>
                <li>{sample("M30 12H6M11 7l-5 5 5 5", "dotted")} {tr!(i18n, board.l_order)}</li>
                <li>{sample("M4 5h18l-9 15z", "triangle")} {tr!(i18n, board.l_decoupling)}</li>
                <li>{sample(CLOCK, "thin")} {tr!(i18n, board.l_clock)}</li>
            </ul>
        </details>
    }
}

/// One shape.
fn sample(path: &'static str, class: &'static str) -> impl IntoView {
    view! {
        <svg viewBox="0 0 32 24" aria-hidden="true">
            <path class=class d=path />
        </svg>
    }
}

fn card() -> impl IntoView {
    view! {
        <svg viewBox="0 0 32 24" aria-hidden="true">
            <path class="loop" d="M1 12h30" />
            <path class="card" d="M12.5 6.5h7v11h-7z" />
        </svg>
    }
}

fn riding() -> impl IntoView {
    view! {
        <svg viewBox="0 0 32 24" aria-hidden="true">
            <path class="solid" d=RING />
            <path class="card" d="M19 5h5v9h-5z" />
        </svg>
    }
}

fn station() -> impl IntoView {
    view! {
        <svg viewBox="0 0 32 24" aria-hidden="true">
            <rect class="box" x="2" y="3" width="26" height="18" rx="4" />
            <path class="done" d="M5 6h10v12H5z" />
        </svg>
    }
}

fn down() -> impl IntoView {
    view! {
        <svg viewBox="0 0 32 24" aria-hidden="true">
            <rect class="box" x="2" y="3" width="26" height="18" rx="4" />
            <path class="hatch" d="M5 12l6-6M5 18L17 6M11 18L23 6M17 18l8-8M23 18l2-2" />
        </svg>
    }
}

fn blocked() -> impl IntoView {
    view! {
        <svg viewBox="0 0 32 24" aria-hidden="true">
            <rect class="box" x="2" y="3" width="24" height="18" rx="4" />
            <path class="bar" d="M23 4h5v16h-5z" />
        </svg>
    }
}
