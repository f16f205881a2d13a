use leptos::prelude::*;

use crate::content::Library;
use crate::course::{Module, module_title, step_title};
use crate::i18n::*;
use crate::learner::Journal;
use crate::learner::standing::{next_step, schedule, way};
use crate::route::Page;
use crate::router::Router;
use crate::words::tr;

/// What to do next: what is due, then the next step of each module.
#[component]
pub fn Next(
    /// The modules that are open.
    modules: Vec<&'static Module>,
) -> impl IntoView {
    let i18n = use_i18n();
    let router = Router::expect();
    let (journal, library) = (Journal::expect(), Library::expect());
    let due = Memo::new(move |_| schedule(journal, library, None).due(journal.today()).len());
    let ways = move || {
        let mut ways: Vec<(String, Page)> = Vec::new();
        if due.get() > 0 {
            ways.push((t_string!(i18n, progress.next_review, count = due.get()), Page::Review));
        }
        for module in &modules {
            if let Some(step) = next_step(journal, module)
                && let Some(page) = way(module, step)
            {
                ways.push((format!("{} · {}", module_title(i18n, module.id), step_title(i18n, step)), page));
            }
        }
        if ways.is_empty() {
            return view! { <p>{t_string!(i18n, progress.next_nothing)}</p> }.into_any();
        }
        let links = ways.into_iter().map(|(text, page)| {
            view! { <li><a class="btn ghost" href=router.href(page)>{text}</a></li> }.into_any()
        });
        view! { <ul class="ways">{links.collect::<Vec<_>>()}</ul> }.into_any()
    };
    view! {
        <section class="panel" aria-labelledby="next">
            <h2 id="next">{tr!(i18n, progress.next_title)}</h2>
            {ways}
        </section>
    }
}
