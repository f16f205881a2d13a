//! Notes that open where one reads: a term's definition, a source.

use std::sync::Arc;

use leptos::html::Dialog;
use leptos::prelude::*;
use model::course::{Glossary, Lesson, inlines};
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use super::text::{blocks_view, inline_view};
use crate::content::{Library, when_ready};
use crate::i18n::*;
use crate::route::Page;
use crate::router::Router;
use crate::words::tr;

/// What can be opened.
#[derive(Clone, Debug, PartialEq)]
pub enum Note {
    /// A term of the glossary, by id.
    Term(String),
    /// A source of a lesson, by id.
    Source(Arc<Lesson>, String),
}

/// What draws a note.
type Draw = fn(Note) -> AnyView;

/// The note that is open, from any component below the shell.
#[derive(Clone, Copy)]
pub struct Notes {
    /// It comes with what draws it: the shell, which every page loads, need not
    /// hold the drawing of texts.
    open: RwSignal<Option<(Note, Draw)>>,
    near: RwSignal<Near>,
}

/// Where the note opens: beside the words that were pressed, so that the eye
/// need not travel.
#[derive(Clone, Copy, Default, PartialEq)]
struct Near {
    left: f64,
    top: f64,
    bottom: f64,
    above: bool,
}

impl Notes {
    /// Makes the notes known to all components below.
    pub fn provide() -> Notes {
        let notes = Notes { open: RwSignal::new(None), near: RwSignal::new(Near::default()) };
        provide_context(notes);
        notes
    }

    /// The notes of this page; without a shell above, none are ever shown.
    pub fn expect() -> Notes {
        use_context()
            .unwrap_or_else(|| Notes { open: RwSignal::new(None), near: RwSignal::new(Near::default()) })
    }

    /// Opens a note beside an element. From within a note it takes its place.
    pub(super) fn open(&self, note: Note, element: &web_sys::Element) {
        if self.open.with_untracked(Option::is_none) {
            let at = element.get_bounding_client_rect();
            let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(0.0);
            let above = at.top() > height / 2.0;
            self.near.set(Near { left: at.left(), top: at.bottom(), bottom: height - at.top(), above });
        }
        self.open.set(Some((note, note_view as Draw)));
    }
}

/// The dialog of the notes, once per page. Escape, the button and a press
/// beside it close it, and focus returns to the words that opened it.
#[component]
pub fn NoteDialog() -> impl IntoView {
    let i18n = use_i18n();
    let notes = Notes::expect();
    let router = Router::expect();
    let dialog = NodeRef::<Dialog>::new();
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    Effect::new(move || {
        if let (Some(dialog), true) = (dialog.get(), notes.open.with(Option::is_some))
            && !dialog.open()
        {
            let _ = dialog.show_modal();
        }
    });
    // A link in a note leads away from where it was opened.
    Effect::new(move |before: Option<()>| {
        router.address();
        if before.is_some() {
            close();
        }
    });
    let near = move || notes.near.get();
    view! {
        <dialog
            class="note"
            class:above=move || near().above
            node_ref=dialog
            aria-labelledby="note-title"
            aria-describedby="note-text"
            style:--left=move || near().left.to_string()
            style:--top=move || near().top.to_string()
            style:--bottom=move || near().bottom.to_string()
            on:close=move |_| notes.open.set(None)
            on:click=move |event| {
                // Only the dialog itself lies beneath its backdrop; its sheet covers all else.
                let target = event.target().and_then(|target| target.dyn_into::<HtmlDialogElement>().ok());
                if target.is_some() {
                    close();
                }
            }
        >
            <div class="note-sheet">
                <button class="note-close" type="button" on:click=move |_| close()>
                    {tr!(i18n, lesson.note_close)}
                </button>
                {move || notes.open.get().map(|(note, draw)| draw(note))}
            </div>
        </dialog>
    }
}

fn note_view(note: Note) -> AnyView {
    match note {
        Note::Term(id) => when_ready(Library::expect().glossary(), move |glossary| term_view(&glossary, &id)),
        Note::Source(lesson, id) => {
            let i18n = use_i18n();
            let source = lesson.sources.iter().find(|source| source.id == id);
            let text = source.map(|source| blocks_view(&source.blocks));
            let missing = text.is_none().then(|| tr!(i18n, lesson.note_unknown));
            view! {
                <h2 id="note-title">{tr!(i18n, lesson.note_source)}</h2>
                <div id="note-text">{text}{missing}</div>
            }
            .into_any()
        }
    }
}

/// A term with its twin and its definition.
fn term_view(glossary: &Glossary, id: &str) -> AnyView {
    let i18n = use_i18n();
    let router = Router::expect();
    let lang = router.lang();
    let Some(term) = glossary.term(id) else {
        return view! {
            <h2 id="note-title">{id.to_owned()}</h2>
            <p id="note-text">{tr!(i18n, lesson.note_unknown)}</p>
        }
        .into_any();
    };
    let (here, there) = (term.wording(lang.code()), term.wording(lang.other().code()));
    let entry = router.href(Page::Term(term.id.clone()));
    view! {
        <h2 id="note-title">{here.name.clone()}</h2>
        <p class="soft">
            {tr!(i18n, lesson.other_twin)} " " <span lang=lang.other().code()>{there.name.clone()}</span>
        </p>
        <p id="note-text">{inline_view(&inlines(&here.definition))}</p>
        <p><a href=entry>{tr!(i18n, lesson.note_more)}</a></p>
    }
    .into_any()
}
