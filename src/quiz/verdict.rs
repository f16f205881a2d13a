use leptos::prelude::*;
use model::course::{Answer, Body, Grade};

use super::ask::{Ask, part_text};
use super::matching::letter;
use super::text::{inline, plain};
use super::work::Phase;
use crate::i18n::*;

/// The share of the points that each hint takes.
pub const HINT_COST: f64 = 0.2;

/// What an answer is worth once its hints are paid for, 0 to 1.
pub fn credit(score: f64, hints: u8) -> f64 {
    score * (1.0 - HINT_COST * f64::from(hints)).max(0.0)
}

/// What is said once the answer is given: whether it is right, what is wrong
/// with each part, and why, once the right answer is shown.
pub fn verdict(ask: &Ask, lesson: String) -> AnyView {
    let Some(grade) = ask.grade.filter(|_| ask.locked()) else { return ().into_any() };
    let notes: Vec<AnyView> = grade
        .notes
        .iter()
        .filter(|note| !note.text.is_empty())
        .map(|note| said(ask, note.part.as_deref(), note.right, &note.text))
        .collect();
    view! {
        <p class="headline" data-mark=if grade.right { "right" } else { "wrong" }>
            <span aria-hidden="true">{if grade.right { "✓ " } else { "✗ " }}</span>
            {headline(ask, grade)}
        </p>
        <ul class="notes">{notes}</ul>
        {(ask.work.phase == Phase::Shown).then(|| why(ask, grade, lesson))}
    }
    .into_any()
}

fn headline(ask: &Ask, grade: &Grade) -> String {
    let i18n = ask.i18n;
    let share = ask.draw.numbers.percent(credit(grade.score, ask.work.hints), 0);
    if grade.right && ask.work.hints == 0 {
        t_string!(i18n, quiz.right).to_owned()
    } else if grade.right {
        format!("{} {}", t_string!(i18n, quiz.right), t_string!(i18n, quiz.with_hints, share = share))
    } else if grade.score > 0.0 {
        t_string!(i18n, quiz.partly, share = share)
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
            <span>{inline(&ask.fill(text))}</span>
        </li>
    }
    .into_any()
}

fn why(ask: &Ask, grade: &Grade, lesson: String) -> AnyView {
    let answer = (!grade.right).then(|| key_text(ask)).flatten();
    view! {
        {answer.map(|answer| view! { <p class="key">{t_string!(ask.i18n, quiz.the_answer, answer = answer)}</p> })}
        <p class="why">
            <b>{t_string!(ask.i18n, quiz.why)}</b>
            " "
            {inline(&ask.fill(&ask.draw.question().explanation))}
        </p>
        <p>
            <a href=lesson>{t_string!(ask.i18n, quiz.to_lesson)}</a>
        </p>
    }
    .into_any()
}

/// The right answer in words, where the marks on the choices do not show it.
pub fn key_text(ask: &Ask) -> Option<String> {
    let body = &ask.draw.question().body;
    let text = |text: &str| plain(&ask.fill(text));
    match (body, ask.draw.sheet.key()) {
        (Body::Numeric(numeric), _) => {
            let number = ask.draw.numbers.fixed(ask.draw.sheet.answer(), numeric.decimals);
            Some(format!("{number}\u{202f}{}", numeric.unit).trim().to_owned())
        }
        (Body::Order(items), _) => {
            let lines: Vec<String> = items.iter().map(|item| text(&item.text)).collect();
            Some(lines.join(" → "))
        }
        (Body::Gap { gaps, .. }, Answer::Gaps(key)) => {
            let words = gaps.iter().filter_map(|gap| {
                let id = key.get(&gap.id)?;
                Some(text(&gap.options.iter().find(|option| &option.id == id)?.text))
            });
            Some(words.collect::<Vec<_>>().join(" · "))
        }
        (Body::Match(pairs), _) => {
            let lines = ask.draw.sheet.options().iter().filter_map(|id| {
                let left = pairs.iter().find(|pair| &pair.id == id)?;
                let index = ask.draw.sheet.rights().iter().position(|right| right == id)?;
                Some(format!("{} {}", text(&left.left), letter(index)))
            });
            Some(lines.collect::<Vec<_>>().join(" · "))
        }
        _ => None,
    }
}
