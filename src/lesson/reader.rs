use std::sync::Arc;

use leptos::prelude::*;
use model::course::Lesson;

use super::keys::on_arrows;
use super::text::{Here, blocks_view, href};
use super::turn::{INTRO, Part, SUMMARY, open_at, parts};
use crate::course::{Module, StepKind};
use crate::i18n::*;
use crate::learner::Journal;
use crate::route::{Page, Query, Step};
use crate::router::Router;
use crate::ui::focus_by_id;
use crate::words::{Words, tr};

/// The screen width from which the contents stand open beside the text.
const WIDE: &str = "(min-width: 900px)";

/// What the parts of the reader share.
#[derive(Clone, Copy)]
struct Reading {
    module: &'static str,
    parts: StoredValue<Vec<Part>>,
    /// The part shown.
    at: Memo<usize>,
    /// Whether the address names a part that is not there.
    lost: Memo<bool>,
}

impl Reading {
    fn new(module: &'static str, lesson: &Lesson) -> Reading {
        let router = Router::expect();
        let journal = Journal::expect();
        let parts = StoredValue::new(parts(lesson));
        let place = Memo::new(move |_| {
            let named = match router.address().page {
                Page::Module(_, Step::Screen(id)) => Some(id),
                _ => None,
            };
            let reading = journal.with_untracked(|record| record.reading(module).map(str::to_owned));
            parts.with_value(|parts| open_at(parts, named.as_deref(), reading.as_deref()))
        });
        let at = Memo::new(move |_| place.get().0);
        Reading { module, parts, at, lost: Memo::new(move |_| place.get().1) }
    }

    fn count(self) -> usize {
        self.parts.with_value(Vec::len)
    }

    fn part(self, at: usize) -> Option<Part> {
        self.parts.with_value(|parts| parts.get(at).cloned())
    }

    fn page(self, id: &str) -> Page {
        Page::Module(self.module.to_owned(), Step::Screen(id.to_owned()))
    }

    fn has_read(self, at: usize) -> bool {
        let id = self.part(at).map(|part| part.id).unwrap_or_default();
        Journal::expect().with(|record| record.has_read(self.module, &id))
    }

    /// Follows the learner: the part shown counts as read, its id stands in
    /// the address, and after a turn its title has focus.
    fn follow(self) {
        let router = Router::expect();
        let journal = Journal::expect();
        Effect::new(move |before: Option<usize>| {
            let at = self.at.get();
            if let Some(part) = self.part(at) {
                journal.read(self.module, &part.id);
                if !self.lost.get_untracked() {
                    router.replace(self.page(&part.id));
                }
                if before.is_some_and(|before| before != at) {
                    window().scroll_to_with_x_and_y(0.0, 0.0);
                    focus_by_id(&title_id(&part.id));
                }
            }
            if (0..self.count()).all(|at| untrack(|| self.has_read(at))) {
                journal.take(self.module, StepKind::Understand.code());
            }
            at
        });
        on_arrows(move |by| {
            let next = self.at.get_untracked().checked_add_signed(by).and_then(|next| self.part(next));
            if let Some(part) = next {
                router.go(self.page(&part.id));
            }
        });
    }
}

/// The id of a part's heading in the page.
fn title_id(part: &str) -> String {
    format!("part-{part}")
}

/// The title of a part.
fn title(i18n: Words, part: &Part) -> String {
    if part.id == SUMMARY { t_string!(i18n, lesson.summary).to_owned() } else { part.title.clone() }
}

/// A lesson, one part at a time; printed, all of it.
#[component]
pub fn Reader(
    /// Whose lesson.
    module: &'static Module,
    /// The lesson, in the language of the screen.
    lesson: Arc<Lesson>,
) -> impl IntoView {
    let i18n = use_i18n();
    provide_context(Here(lesson.clone()));
    let reading = Reading::new(module.id, &lesson);
    reading.follow();
    let parts = reading.parts.get_value();
    let sections = parts.into_iter().enumerate().map(|(at, part)| section(reading, at, &part, &lesson));
    view! {
        <div class="reader">
            <Contents reading=reading />
            <div class="reader-text">
                <Progress reading=reading />
                {move || {
                    reading
                        .lost
                        .get()
                        .then(|| view! { <p class="notice" role="status">{tr!(i18n, lesson.screen_missing)}</p> })
                }}
                {sections.collect_view()}
                <After module=module reading=reading />
                <Turns reading=reading />
            </div>
        </div>
    }
}

/// A part. Those not shown stay in the page, hidden, so that printing prints
/// the whole lesson and a figure keeps what was set in it.
fn section(reading: Reading, at: usize, part: &Part, lesson: &Lesson) -> AnyView {
    let i18n = use_i18n();
    let text = match part.id.as_str() {
        INTRO => blocks_view(&lesson.intro),
        SUMMARY => summary(lesson),
        id => lesson.screen(id).map(|(_, screen)| blocks_view(&screen.blocks)).into_any(),
    };
    let class = if part.id == SUMMARY { "screen prose screen-summary" } else { "screen prose" };
    let heading = title_id(&part.id);
    let part = part.clone();
    view! {
        <section class=class hidden=move || reading.at.get() != at aria-labelledby=heading.clone()>
            <h2 id=heading.clone() tabindex="-1">{move || title(i18n, &part)}</h2>
            {text}
        </section>
    }
    .into_any()
}

/// The summary, and below it what the lesson is drawn from.
fn summary(lesson: &Lesson) -> AnyView {
    let i18n = use_i18n();
    let sources = lesson.sources.iter().map(|source| view! { <li>{blocks_view(&source.blocks)}</li> });
    let sources = (!lesson.sources.is_empty()).then(|| {
        view! {
            <section class="sources" aria-labelledby="sources-title">
                <h3 id="sources-title">{tr!(i18n, lesson.sources)}</h3>
                <ul>{sources.collect_view()}</ul>
            </section>
        }
    });
    view! {
        <div class="summary">{blocks_view(&lesson.summary)}</div>
        {sources}
    }
    .into_any()
}

/// Every part by its title, with what was read.
#[component]
fn Contents(
    /// The lesson read.
    reading: Reading,
) -> impl IntoView {
    let i18n = use_i18n();
    let wide = window().match_media(WIDE).ok().flatten().is_some_and(|query| query.matches());
    let row = move |(at, part): (usize, Part)| {
        let there = href(reading.page(&part.id));
        let read = move || {
            reading.has_read(at).then(|| view! { <span class="tick">{tr!(i18n, lesson.was_read)}</span> })
        };
        view! {
            <li>
                <a href=there aria-current=move || (reading.at.get() == at).then_some("step")>
                    {move || title(i18n, &part)}
                </a>
                {read}
            </li>
        }
    };
    view! {
        <details class="contents" open=wide>
            <summary>{tr!(i18n, lesson.contents)}</summary>
            <nav aria-label=tr!(i18n, lesson.contents)>
                <ol>{reading.parts.get_value().into_iter().enumerate().map(row).collect_view()}</ol>
            </nav>
            <p class="soft keys">{tr!(i18n, lesson.keys)}</p>
            <button class="btn ghost" type="button" on:click=|_| {
                let _ = window().print();
            }>{tr!(i18n, lesson.print)}</button>
        </details>
    }
}

/// Which part is shown, and a little bar for each one read.
#[component]
fn Progress(
    /// The lesson read.
    reading: Reading,
) -> impl IntoView {
    let i18n = use_i18n();
    let all = reading.count();
    let said = move || t_string!(i18n, lesson.screen_of, n = reading.at.get() + 1, all = all);
    let bar = move |at: usize| {
        view! { <i class:on=move || reading.has_read(at) class:here=move || reading.at.get() == at></i> }
    };
    view! {
        <p class="reader-progress">
            <span>{said}</span>
            <span class="bar5" aria-hidden="true">{(0..all).map(bar).collect_view()}</span>
        </p>
    }
}

/// To the part before and to the one after, by their titles.
#[component]
fn Turns(
    /// The lesson read.
    reading: Reading,
) -> impl IntoView {
    let i18n = use_i18n();
    let link = move |by: isize, class: &'static str, words: Signal<&'static str>| {
        move || {
            let part = reading.at.get().checked_add_signed(by).and_then(|at| reading.part(at))?;
            let there = href(reading.page(&part.id));
            let rel = if by > 0 { "next" } else { "prev" };
            Some(view! {
                <a class=class href=there rel=rel>
                    <span>{words}</span>
                    <small>{title(i18n, &part)}</small>
                </a>
            })
        }
    };
    view! {
        <nav class="turns" aria-label=tr!(i18n, lesson.turns)>
            {link(-1, "btn ghost turn", tr!(i18n, lesson.previous))}
            {link(1, "btn turn", tr!(i18n, lesson.next))}
        </nav>
    }
}

/// Behind the last part: what to do next.
#[component]
fn After(
    /// Whose lesson.
    module: &'static Module,
    /// The lesson read.
    reading: Reading,
) -> impl IntoView {
    let i18n = use_i18n();
    let router = Router::expect();
    let page = |step| Page::Module(module.id.to_owned(), step);
    let predict = module.workshops.iter().find(|workshop| workshop.predicts());
    let predict = predict.map(|workshop| page(Step::Predict(workshop.id.to_owned(), Query::default())));
    let (practice, home) = (page(Step::Practice), page(Step::Overview));
    let last = move || reading.at.get() + 1 < reading.count();
    view! {
        <section class="after" hidden=last aria-labelledby="after-title">
            <h2 id="after-title">{tr!(i18n, lesson.after)}</h2>
            <p class="actions">
                {predict
                    .map(|there| {
                        view! { <a class="btn" href=move || router.href(there.clone())>{tr!(i18n, lesson.to_predict)}</a> }
                    })}
                <a class="btn ghost" href=move || router.href(practice.clone())>{tr!(i18n, lesson.to_practice)}</a>
                <a class="btn ghost" href=move || router.href(home.clone())>{tr!(i18n, lesson.to_module)}</a>
            </p>
        </section>
    }
}
