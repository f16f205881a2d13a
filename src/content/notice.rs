use std::sync::Arc;

use leptos::prelude::*;

use super::{File, Library, Load, Trouble};
use crate::i18n::*;
use crate::route::Page;
use crate::router::Router;
use crate::words::{Words, tr};

/// A view of a text once it is there; before, that it is on its way; without
/// it, which file is missing and a way to ask again.
///
/// The view is made anew when the text changes, as with the language: what has
/// to live on belongs outside.
pub fn when_ready<T: Send + Sync + 'static>(
    text: Signal<Load<T>>,
    view: impl Fn(Arc<T>) -> AnyView + Send + 'static,
) -> AnyView {
    (move || match text.get() {
        Load::Ready(text) => view(text),
        Load::Loading => {
            let i18n = use_i18n();
            view! { <p class="soft" role="status">{tr!(i18n, content.loading)}</p> }.into_any()
        }
        Load::Failed(trouble) => view! { <MissingText trouble=trouble /> }.into_any(),
    })
    .into_any()
}

/// Says which file is missing and why, and asks for it again.
#[component]
pub fn MissingText(
    /// What is missing.
    trouble: Trouble,
) -> impl IntoView {
    let i18n = use_i18n();
    let library = Library::expect();
    let file = trouble.file.clone();
    view! {
        <div class="notice" role="alert">
            <p>{move || trouble_text(i18n, &trouble)}</p>
            <p class="actions">
                <button class="btn ghost" type="button" on:click=move |_| library.retry(&file)>
                    {tr!(i18n, content.retry)}
                </button>
            </p>
        </div>
    }
}

/// Why a file is not there, in one sentence.
fn trouble_text(i18n: Words, trouble: &Trouble) -> String {
    let file = trouble.file.path();
    match trouble.status {
        0 => t_string!(i18n, content.unreachable, file = file),
        200 => t_string!(i18n, content.unusable, file = file),
        404 | 410 => t_string!(i18n, content.absent, file = file),
        status => t_string!(i18n, content.refused, file = file, status = status),
    }
}

/// Says that parts of the texts shown are left out because of faults, and leads
/// to the list of them; nothing where there are none.
#[component]
pub fn FaultNotice(
    /// The files shown, in a language.
    files: fn(crate::route::Lang, &str) -> Vec<File>,
    /// The module they belong to.
    #[prop(into)]
    module: String,
) -> impl IntoView {
    let i18n = use_i18n();
    let library = Library::expect();
    let router = Router::expect();
    let count = Memo::new(move |_| {
        let files = files(router.lang(), &module);
        let faults = files.iter().map(|file| library.faults_in(file));
        faults.map(|faults| faults.iter().filter(|fault| !fault.kind.is_advice()).count()).sum::<usize>()
    });
    move || {
        (count.get() > 0).then(|| {
            view! {
                <p class="notice" role="status">
                    {tr!(i18n, content.left_out)} " "
                    <a href=move || router.href(Page::Content)>{tr!(i18n, content.to_faults)}</a>
                </p>
            }
        })
    }
}
