use std::collections::BTreeMap;

use leptos::prelude::*;
use model::course::{Quiz, exam};

use super::desk::{Desk, Open, Series, any_seed};
use super::topic::topic_text;
use crate::content::{Library, when_ready};
use crate::i18n::*;
use crate::learner::Journal;
use crate::router::Router;
use crate::ui::unique_id;
use crate::words::Words;

/// Questions of a short series, drawn over all topics.
const SHORT: usize = 10;

/// Which questions are asked, by what is remembered of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum Which {
    #[default]
    All,
    Ten,
    Missed,
    Fresh,
    Topic(String),
}

/// Chooses the questions of a series, and begins it.
#[component]
pub fn ChooseQuestions(
    /// The module's id.
    module: String,
) -> impl IntoView {
    let i18n = use_i18n();
    let library = Library::expect();
    let which = RwSignal::new(Which::default());
    let quiz = library.quiz(&module);
    let module = StoredValue::new(module);
    let name = StoredValue::new(unique_id());
    view! {
        <section class="panel choose" aria-labelledby="choose">
            <h2 id="choose">{move || t_string!(i18n, practice.questions)}</h2>
            {when_ready(quiz, move |quiz| chooser(i18n, &quiz, &module.get_value(), which, name.get_value()))}
        </section>
    }
}

fn chooser(i18n: Words, quiz: &Quiz, module: &str, which: RwSignal<Which>, name: String) -> AnyView {
    if quiz.questions.is_empty() {
        return view! { <p class="soft">{t_string!(i18n, practice.none_yet)}</p> }.into_any();
    }
    let memory = Memory::of(quiz, module);
    let lang = Router::expect().lang();
    let library = Library::expect();
    let glossary = library.glossary();
    let glossary = glossary.get();
    let mut topics: Vec<(String, String)> = Vec::new();
    for question in &quiz.questions {
        if !topics.iter().any(|(id, _)| *id == question.concept) {
            let text = topic_text(Some(quiz), glossary.ready().map(AsRef::as_ref), lang, &question.concept);
            topics.push((question.concept.clone(), text));
        }
    }
    let now = which.get();
    let option = |what: Which, text: String| {
        let count = memory.chosen(quiz, &what, 1).len();
        let (chosen, empty) = (now == what, count == 0);
        let count = match count {
            0 => t_string!(i18n, practice.count_none).to_owned(),
            1 => t_string!(i18n, practice.count_question).to_owned(),
            count => t_string!(i18n, practice.count_questions, count = count),
        };
        view! {
            <label class="option" class:chosen=chosen>
                <input
                    type="radio"
                    name=name.clone()
                    prop:checked=chosen
                    disabled=empty
                    on:change=move |_| which.set(what.clone())
                />
                <span>{text}</span>
                <span class="count">{count}</span>
            </label>
        }
        .into_any()
    };
    let state = vec![
        option(Which::All, t_string!(i18n, practice.all).to_owned()),
        if quiz.questions.len() > SHORT {
            option(Which::Ten, t_string!(i18n, practice.ten).to_owned())
        } else {
            ().into_any()
        },
        option(Which::Missed, t_string!(i18n, practice.missed).to_owned()),
        option(Which::Fresh, t_string!(i18n, practice.fresh).to_owned()),
    ];
    let topics: Vec<AnyView> = topics.into_iter().map(|(id, text)| option(Which::Topic(id), text)).collect();
    let chosen = memory.chosen(quiz, &now, any_seed());
    let none = chosen.is_empty();
    let (desk, journal) = (Desk::expect(), Journal::expect());
    let module = module.to_owned();
    let begin = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if !chosen.is_empty() {
            journal.take(&module, "practise");
            desk.put(&module, Open::Series(Series::new(chosen.clone(), any_seed())));
        }
    };
    view! {
        <form on:submit=begin>
            <p class="soft">{memory.words(i18n, quiz.questions.len())}</p>
            <fieldset class="which">
                <legend>{t_string!(i18n, practice.choose)}</legend>
                <div class="options">{state}</div>
                <details class="topics-fold">
                    <summary>{t_string!(i18n, practice.topics)}</summary>
                    <div class="options topics">{topics}</div>
                </details>
            </fieldset>
            <p class="actions">
                <button class="btn" type="submit" disabled=none>
                    {t_string!(i18n, practice.begin)}
                </button>
            </p>
        </form>
    }
    .into_any()
}

/// Whether the latest answer to each question was right.
struct Memory {
    last: BTreeMap<String, bool>,
}

impl Memory {
    fn of(quiz: &Quiz, module: &str) -> Memory {
        let mut last = BTreeMap::new();
        Journal::expect().with(|record| {
            for (_, answer) in record.answers().filter(|(_, answer)| answer.module == module) {
                if quiz.question(&answer.item).is_some() {
                    last.insert(answer.item.clone(), answer.right);
                }
            }
        });
        Memory { last }
    }

    fn chosen(&self, quiz: &Quiz, which: &Which, seed: u64) -> Vec<String> {
        if *which == Which::Ten {
            let paper = exam(&[("", quiz)], SHORT, seed);
            return paper.into_iter().map(|item| item.question).collect();
        }
        let wanted = quiz.questions.iter().filter(|question| match which {
            Which::All | Which::Ten => true,
            Which::Missed => self.last.get(&question.id) == Some(&false),
            Which::Fresh => !self.last.contains_key(&question.id),
            Which::Topic(concept) => question.concept == *concept,
        });
        wanted.map(|question| question.id.clone()).collect()
    }

    fn words(&self, i18n: Words, total: usize) -> String {
        match self.last.len() {
            0 => t_string!(i18n, practice.none_answered, total = total),
            done => t_string!(i18n, practice.answered, done = done, total = total),
        }
    }
}
