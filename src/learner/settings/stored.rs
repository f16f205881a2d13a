use leptos::prelude::*;

use crate::i18n::*;
use crate::keep::Keeper;
use crate::learner::Journal;
use crate::storage::StoreError;
use crate::ui::save_text;
use crate::words::tr;

/// What is kept in this browser: where, how to take it along, how to wipe it.
#[component]
pub fn Stored() -> impl IntoView {
    let i18n = use_i18n();
    let (keeper, journal) = (Keeper::expect(), Journal::expect());
    let state = move || match keeper.trouble() {
        None => t_string!(i18n, pages.stored_here).to_owned(),
        Some(StoreError::Unavailable) => t_string!(i18n, pages.stored_off).to_owned(),
        Some(StoreError::Refused(reason)) => t_string!(i18n, pages.stored_refused, reason = reason),
    };
    let size = move || t_string!(i18n, learner.size, acts = journal.with(|record| record.entries().len()));
    let export = move |_| save_text("atelier-des-flux.json", "application/json", &journal.export());
    view! {
        <section class="panel" aria-labelledby="stored">
            <h2 id="stored">{tr!(i18n, pages.stored)}</h2>
            <p>{state}</p>
            <p>{size}</p>
            <Unreadable journal=journal />
            <p class="actions">
                <button class="btn ghost" type="button" on:click=export>{tr!(i18n, pages.export)}</button>
            </p>
            <Wipe journal=journal />
        </section>
    }
}

/// What of the store could not be read, and what becomes of it.
#[component]
fn Unreadable(
    /// The record.
    journal: Journal,
) -> impl IntoView {
    let i18n = use_i18n();
    let aside = move || {
        let count = journal.unreadable();
        (count > 0).then(|| view! { <p class="fault">{t_string!(i18n, learner.aside, count = count)}</p> })
    };
    let newer = move || {
        journal.is_newer().then(|| view! { <p class="fault">{t_string!(i18n, learner.newer_store)}</p> })
    };
    view! {
        {aside}
        {newer}
    }
}

/// Wiping, on a second word, and bringing back.
#[component]
fn Wipe(
    /// The record.
    journal: Journal,
) -> impl IntoView {
    let i18n = use_i18n();
    let asking = RwSignal::new(false);
    let back = RwSignal::new(false);
    let wipe = move |_| {
        journal.wipe();
        asking.set(false);
        back.set(false);
    };
    let undo = move |_| {
        journal.undo_wipe();
        back.set(true);
    };
    view! {
        <p class="actions">
            <button class="btn ghost" type="button" on:click=move |_| asking.set(true)>{tr!(i18n, pages.wipe)}</button>
        </p>
        <Show when=move || asking.get()>
            <p>{tr!(i18n, pages.wipe_ask)}</p>
            <p class="actions">
                <button class="btn" type="button" on:click=wipe>{tr!(i18n, pages.wipe_yes)}</button>
                <button class="btn ghost" type="button" on:click=move |_| asking.set(false)>
                    {tr!(i18n, pages.wipe_no)}
                </button>
            </p>
        </Show>
        <p role="status">
            {move || match (journal.can_undo(), back.get()) {
                (true, _) => t_string!(i18n, pages.wiped),
                (false, true) => t_string!(i18n, learner.brought_back),
                _ => "",
            }}
        </p>
        <Show when=move || journal.can_undo()>
            <p class="actions">
                <button class="btn ghost" type="button" on:click=undo>{tr!(i18n, learner.undo_wipe)}</button>
            </p>
        </Show>
    }
}
