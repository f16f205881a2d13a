use leptos::prelude::*;
use model::course::Quiz;
use model::progress::{Act, Mastery};

use crate::content::{Library, when_ready};
use crate::course::{Module, module_title};
use crate::format::Numbers;
use crate::i18n::*;
use crate::learner::Journal;
use crate::learner::standing::module_mastery;
use crate::practice::topic_text;
use crate::router::Router;
use crate::ui::SelectField;
use crate::words::{Words, tr_label};

/// How well a module is mastered, as a whole and concept by concept.
#[component]
pub fn ModuleStanding(
    /// Which module.
    module: &'static Module,
    /// The share from which it counts as mastered, 0 to 1.
    pass: f64,
) -> impl IntoView {
    let i18n = use_i18n();
    let quiz = Library::expect().quiz(module.id);
    let heading = format!("standing-{}", module.id);
    let heading_id = heading.clone();
    view! {
        <section class="panel standing" aria-labelledby=heading>
            <h2 id=heading_id>{move || module_title(i18n, module.id)}</h2>
            {when_ready(quiz, move |quiz| (move || numbers(i18n, module, pass, &quiz)).into_any())}
            <OwnJudgement module=module />
        </section>
    }
}

fn numbers(i18n: Words, module: &'static Module, pass: f64, quiz: &Quiz) -> AnyView {
    let journal = Journal::expect();
    let found = module_mastery(journal, module.id, quiz);
    let percent = |share: f64| Numbers::here().percent(share, 0);
    let lang = Router::expect().lang();
    let glossary = Library::expect().glossary().get();
    let whole = &found.whole;
    let verdict = match whole.share >= pass {
        true => t_string!(i18n, progress.passed, pass = percent(pass)),
        false => t_string!(i18n, progress.not_passed, pass = percent(pass)),
    };
    let answered = t_string!(i18n, progress.answered, done = whole.answered, all = whole.questions);
    let rows = found.concepts.iter().map(|(concept, mastery)| {
        let name = topic_text(Some(quiz), glossary.ready().map(AsRef::as_ref), lang, concept);
        row(i18n, name, mastery, percent(mastery.share))
    });
    view! {
        <p class="figure">
            <b>{percent(whole.share)}</b>
            " "
            <span>{t_string!(i18n, progress.mastered_share)}</span>
        </p>
        <progress
            max="100"
            value=(whole.share * 100.0).round().to_string()
            aria-label=t_string!(i18n, progress.mastered_share)
        ></progress>
        <p>{verdict} " " {answered}</p>
        <table>
            <caption class="sr">{t_string!(i18n, progress.by_concept)}</caption>
            <thead>
                <tr>
                    <th scope="col">{t_string!(i18n, progress.concept)}</th>
                    <th scope="col">{t_string!(i18n, progress.questions)}</th>
                    <th scope="col">{t_string!(i18n, progress.mastery)}</th>
                </tr>
            </thead>
            <tbody>{rows.collect::<Vec<_>>()}</tbody>
        </table>
    }
    .into_any()
}

fn row(i18n: Words, name: String, mastery: &Mastery, share: String) -> AnyView {
    let done = t_string!(i18n, progress.done_of, done = mastery.answered, all = mastery.questions);
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td>{done}</td>
            <td>{share}</td>
        </tr>
    }
    .into_any()
}

/// What the learner thinks of it.
#[component]
fn OwnJudgement(
    /// The module judged.
    module: &'static Module,
) -> impl IntoView {
    let i18n = use_i18n();
    let journal = Journal::expect();
    let level = move || journal.with(|record| record.assessment(module.id, ""));
    let options = move || {
        let words = [
            ("", t_string!(i18n, progress.own_none)),
            ("0", t_string!(i18n, progress.own_0)),
            ("1", t_string!(i18n, progress.own_1)),
            ("2", t_string!(i18n, progress.own_2)),
            ("3", t_string!(i18n, progress.own_3)),
            ("4", t_string!(i18n, progress.own_4)),
        ];
        words.map(|(value, text)| (value.to_owned(), text.to_owned())).to_vec()
    };
    let judge = move |value: String| {
        if let Ok(level) = value.parse() {
            journal.log(Act::Assessed { module: module.id.to_owned(), concept: String::new(), level });
        }
    };
    view! {
        <SelectField
            label=tr_label!(i18n, progress.own)
            options=Signal::derive(options)
            value=Signal::derive(move || level().map(|level| level.to_string()).unwrap_or_default())
            on_change=judge
        />
    }
}
