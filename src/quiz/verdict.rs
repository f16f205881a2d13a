use leptos::prelude::*;
use model::course::{Body, Grade, Note};

use super::ask::{Ask, part_text};
use super::key::key_text;
use super::text::plain;
use super::work::Phase;
use crate::i18n::*;
use crate::lesson::markdown;

/// The share of the points that each hint takes.
pub const HINT_COST: f64 = 0.2;

/// What an answer is worth once its hints are paid for, 0 to 1.
pub fn credit(score: f64, hints: u8) -> f64 {
    score * (1.0 - HINT_COST * f64::from(hints)).max(0.0)
}

/// What is said once the answer is given: whether it is right, what is wrong
/// with each part, and why, once the right answer is shown.
pub fn verdict(ask: &Ask, lesson: String) -> AnyView {
    if !ask.locked() {
        return ().into_any();
    }
    let (code, sign) = match ask.grade {
        Some(grade) if grade.right => ("right", "✓"),
        Some(grade) if grade.score > 0.0 => ("partly", "◐"),
        _ => ("wrong", "✗"),
    };
    let notes: Vec<AnyView> = ask
        .grade
        .iter()
        .flat_map(|grade| &grade.notes)
        .filter(|note| is_said(ask, note))
        .map(|note| said(ask, note.part.as_deref(), note.right, &note.text))
        .collect();
    // A number that is nobody's usual mistake.
    let is_off = notes.is_empty()
        && ask.work.phase == Phase::Given
        && matches!(ask.draw.question().body, Body::Numeric(_));
    view! {
        <p class="headline" data-mark=code>
            <span aria-hidden="true">{sign}" "</span>
            {headline(ask)}
        </p>
        <ul class="notes">{notes}</ul>
        {is_off.then(|| view! { <p>{t_string!(ask.i18n, quiz.number_off)}</p> })}
        {(ask.work.phase == Phase::Shown).then(|| why(ask, ask.grade, lesson))}
    }
    .into_any()
}

/// Whether a remark is for the learner's eyes now. What belongs to lines that
/// are right speaks of mistakes not made, and a choice that was forgotten is
/// not to be given away before the answer is shown.
fn is_said(ask: &Ask, note: &Note) -> bool {
    let chosen = || note.part.as_ref().is_some_and(|part| ask.work.draft.contains_key(part));
    !note.text.is_empty()
        && match ask.draw.question().body {
            Body::Several(_) => ask.work.phase == Phase::Shown || chosen(),
            Body::Match(_) | Body::Classify { .. } | Body::Order(_) => !note.right,
            _ => true,
        }
}

fn headline(ask: &Ask) -> String {
    let i18n = ask.i18n;
    let Some(grade) = ask.grade else { return t_string!(i18n, exam.not_answered).to_owned() };
    let share = ask.draw.numbers.percent(credit(grade.score, ask.work.hints), 0);
    if grade.right && ask.work.hints == 0 {
        t_string!(i18n, quiz.right).to_owned()
    } else if grade.right {
        format!("{} {}", t_string!(i18n, quiz.right), t_string!(i18n, quiz.with_hints, share = share))
    } else if grade.score > 0.0 {
        t_string!(i18n, quiz.partly, share = share)
    } else if ask.work.phase == Phase::Shown {
        t_string!(i18n, quiz.was_wrong).to_owned()
    } else {
        t_string!(i18n, quiz.wrong).to_owned()
    }
}

/// One remark, with the part of the answer that it is about.
fn said(ask: &Ask, part: Option<&str>, right: bool, text: &str) -> AnyView {
    let body = &ask.draw.question().body;
    let about = part.and_then(|part| match body {
        // The one choice made need not be named again.
        Body::Single(_) | Body::TrueFalse { .. } | Body::Point { .. } => None,
        Body::Gap { gaps, .. } => {
            let index = gaps.iter().position(|gap| gap.id == part)?;
            Some(t_string!(ask.i18n, quiz.gap, n = index + 1))
        }
        _ => part_text(body, part).map(|text| plain(&ask.fill(&text))),
    });
    view! {
        <li data-mark=if right { "right" } else { "wrong" }>
            {about.map(|about| view! { <b>{about}</b> })}
            <span>{markdown(&ask.fill(text))}</span>
        </li>
    }
    .into_any()
}

fn why(ask: &Ask, grade: Option<&Grade>, lesson: String) -> AnyView {
    // Where the marks on the choices do not show it already.
    let body = &ask.draw.question().body;
    let said = matches!(body, Body::Numeric(_) | Body::Order(_) | Body::Gap { .. } | Body::Match(_));
    let answer = (!grade.is_some_and(|grade| grade.right) && said).then(|| key_text(ask.i18n, ask.draw));
    view! {
        {answer.map(|answer| view! { <p class="key"><b>{t_string!(ask.i18n, quiz.the_answer)}</b> " " {answer}</p> })}
        <p class="why">
            <b>{t_string!(ask.i18n, quiz.why)}</b>
            " "
            {markdown(&ask.fill(&ask.draw.question().explanation))}
        </p>
        <p>
            <a href=lesson>{t_string!(ask.i18n, quiz.to_lesson)}</a>
        </p>
    }
    .into_any()
}
