use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Draw, Part};
use crate::i18n::*;
use crate::pages::title;
use crate::route::{Page, Step};
use crate::ui::focus_by_id;
use crate::words::tr;

/// A place that a part of the program draws, once the part is here.
#[component]
pub fn PartView(
    /// Which part.
    part: Part,
    /// Which place.
    page: Page,
) -> impl IntoView {
    let draw: RwSignal<Option<Draw>> = RwSignal::new(part.here());
    let missing = RwSignal::new(false);
    let fetch = move || {
        missing.set(false);
        spawn_local(async move {
            // The learner may have gone elsewhere meanwhile: then nobody listens.
            match part.fetch().await {
                Ok(found) => {
                    let waited = title_has_focus();
                    draw.try_set(Some(found));
                    if waited {
                        request_animation_frame(|| focus_by_id("title"));
                    }
                }
                Err(_) => {
                    missing.try_set(true);
                }
            }
        });
    };
    if draw.get_untracked().is_none() {
        fetch();
    }
    move || match draw.get() {
        Some(draw) => draw(page.clone()),
        None => view! { <Waiting page=page.clone() missing=missing on_retry=fetch /> }.into_any(),
    }
}

/// Until the part is here: the title of the place, and how it goes.
#[component]
fn Waiting(
    /// Which place.
    page: Page,
    /// Whether the part could not be fetched.
    missing: RwSignal<bool>,
    /// Tries again.
    #[prop(into)]
    on_retry: Callback<()>,
) -> impl IntoView {
    let i18n = use_i18n();
    // A workshop's title stands above the part already.
    let titled = matches!(page, Page::Module(_, Step::Workshop(..) | Step::Predict(..)));
    view! {
        {(!titled).then(|| view! { <h1 id="title" tabindex="-1">{move || title(i18n, &page)}</h1> })}
        <p class="soft waiting" role="status">
            {move || if missing.get() { tr!(i18n, shell.part_missing) } else { tr!(i18n, shell.part_coming) }}
        </p>
        <Show when=move || missing.get()>
            <button class="btn" type="button" on:click=move |_| on_retry.run(())>
                {tr!(i18n, shell.part_retry)}
            </button>
        </Show>
    }
}

fn title_has_focus() -> bool {
    document().active_element().is_some_and(|element| element.id() == "title")
}
