use leptos::prelude::*;

use super::ask::{Ask, Mark};
use super::text::inline;
use crate::i18n::*;
use crate::words::Words;

/// A list of choices: radio buttons, or boxes where several can be chosen. It
/// is the one list that all kinds of questions, and situations, share.
pub struct List {
    /// What ties the choices together; no other list of the page has it.
    pub group: String,
    /// The id of the element that asks.
    pub named_by: String,
    /// Whether several can be chosen.
    pub many: bool,
    /// How it looks.
    pub look: Look,
    /// Whether the choice can no longer be changed.
    pub locked: bool,
    /// Called with the id of what is chosen, or no longer chosen.
    pub take: Callback<String>,
}

/// How a list of choices looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Sentences below one another.
    List,
    /// Short words beside one another.
    Pills,
}

/// One choice of a list.
pub struct Row {
    /// Its id.
    pub id: String,
    /// Its words.
    pub text: AnyView,
    /// What a screen reader says in place of words that are only a letter.
    pub label: Option<String>,
    /// Whether it is chosen.
    pub chosen: bool,
    /// What is said of it.
    pub mark: Option<Mark>,
}

/// The list as a view.
pub fn choices(i18n: Words, list: &List, rows: Vec<Row>) -> AnyView {
    let rows: Vec<AnyView> = rows.into_iter().map(|row| choice(i18n, list, row)).collect();
    let class = match list.look {
        Look::List => "options",
        Look::Pills => "options pills",
    };
    view! {
        <div
            class=class
            role=if list.many { "group" } else { "radiogroup" }
            aria-labelledby=list.named_by.clone()
        >
            {rows}
        </div>
    }
    .into_any()
}

fn choice(i18n: Words, list: &List, row: Row) -> AnyView {
    let (take, id) = (list.take, row.id);
    view! {
        <label class="option" class:chosen=row.chosen data-mark=row.mark.map(Mark::code)>
            <input
                type=if list.many { "checkbox" } else { "radio" }
                name=list.group.clone()
                aria-label=row.label
                disabled=list.locked
                prop:checked=row.chosen
                on:change=move |_| take.run(id.clone())
            />
            <span>{row.text}</span>
            {mark_view(i18n, row.mark)}
        </label>
    }
    .into_any()
}

impl Ask<'_> {
    /// One choice for a part of the question, put down as its id.
    pub fn one(&self, part: &str, named_by: String, look: Look, rows: Vec<Row>) -> AnyView {
        let (shared, of) = (self.shared, part.to_owned());
        let take = Callback::new(move |id: String| shared.update(|work| work.put(&of, &id)));
        self.list(part, named_by, look, rows, take, false)
    }

    /// Any number of choices, each put down under its own id.
    pub fn some(&self, rows: Vec<Row>) -> AnyView {
        let shared = self.shared;
        let take = Callback::new(move |id: String| shared.update(|work| work.toggle(&id)));
        self.list("", self.stem_id(), Look::List, rows, take, true)
    }

    fn list(
        &self,
        part: &str,
        named_by: String,
        look: Look,
        rows: Vec<Row>,
        take: Callback<String>,
        many: bool,
    ) -> AnyView {
        let group = format!("{}-{part}", self.name);
        choices(self.i18n, &List { group, named_by, many, look, locked: self.locked(), take }, rows)
    }

    /// A choice in the words of the course.
    pub fn row(&self, id: &str, text: &str, right: bool, chosen: bool) -> Row {
        Row {
            id: id.to_owned(),
            text: inline(&self.fill(text)),
            label: None,
            chosen,
            mark: self.mark(right, chosen),
        }
    }
}

impl Mark {
    /// The word that the style knows it by.
    pub fn code(self) -> &'static str {
        match self {
            Mark::Right => "right",
            Mark::Wrong => "wrong",
            Mark::Answer => "answer",
        }
    }
}

/// A mark in sign and word; nothing where there is none.
pub fn mark_view(i18n: Words, mark: Option<Mark>) -> AnyView {
    let Some(mark) = mark else { return ().into_any() };
    let (sign, word) = match mark {
        Mark::Right => ("✓", t_string!(i18n, quiz.mark_right)),
        Mark::Wrong => ("✗", t_string!(i18n, quiz.mark_wrong)),
        Mark::Answer => ("→", t_string!(i18n, quiz.mark_answer)),
    };
    view! {
        <span class="mark" data-mark=mark.code()>
            <span aria-hidden="true">{sign}" "</span>
            <span class="word">{word}</span>
        </span>
    }
    .into_any()
}
