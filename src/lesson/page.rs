use std::sync::Arc;

use leptos::prelude::*;
use model::course::Lesson;

use super::reader::Reader;
use super::turn::{Part, parts};
use crate::content::{FaultNotice, File, Library, Load, when_ready};
use crate::course::{Module, StepKind, StepRow, module_title};
use crate::i18n::*;
use crate::learner::Journal;
use crate::route::{Page, Step};
use crate::router::Router;
use crate::words::tr;

/// The lesson of a module.
#[component]
pub fn LessonPage(
    /// Whose lesson.
    module: &'static Module,
) -> impl IntoView {
    let i18n = use_i18n();
    let router = Router::expect();
    let home = Page::Module(module.id.to_owned(), Step::Overview);
    let lesson = Library::expect().lesson(module.id);
    view! {
        <nav class="crumbs" aria-label=tr!(i18n, shell.crumbs)>
            <a href=move || router.href(Page::Map)>{tr!(i18n, pages.map_title)}</a>
            <span aria-hidden="true">" › "</span>
            <a href=move || router.href(home.clone())>{move || module_title(i18n, module.id)}</a>
        </nav>
        <h1 id="title" tabindex="-1">{move || module_title(i18n, module.id)}</h1>
        <StepRow module=module workshop=None at=StepKind::Understand />
        <FaultNotice files=|lang, module| vec![File::Lesson(lang, module.to_owned())] module=module.id />
        {when_ready(lesson, move |lesson| view! { <Reader module=module lesson=lesson /> }.into_any())}
    }
}

/// How much of a module's lesson was read, in words.
#[component]
pub fn ReadingCount(
    /// Whose lesson.
    module: &'static Module,
) -> impl IntoView {
    let i18n = use_i18n();
    let lesson = Library::expect().lesson(module.id);
    let said = move || match lesson.get() {
        Load::Ready(lesson) => match read(module.id, &lesson) {
            (0, _) => String::new(),
            (n, all) if n == all => t_string!(i18n, lesson.read_all).to_owned(),
            (n, all) => t_string!(i18n, lesson.read_of, n = n, all = all),
        },
        _ => String::new(),
    };
    view! { <span class="soft">{said}</span> }
}

/// How many parts of a lesson were read, and how many it has.
fn read(module: &str, lesson: &Arc<Lesson>) -> (usize, usize) {
    let parts = parts(lesson);
    let read = |part: &&Part| Journal::expect().with(|record| record.has_read(module, &part.id));
    (parts.iter().filter(read).count(), parts.len())
}
