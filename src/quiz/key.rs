use model::course::{Answer, Body, Choice};

use super::ask::Draw;
use super::matching::letter;
use super::text::plain;
use crate::i18n::*;
use crate::words::Words;

/// The right answer in words.
pub fn key_text(i18n: Words, draw: &Draw) -> String {
    let text = |text: &str| plain(&draw.fill(text));
    let rights = |all: &[Choice]| -> String {
        let right = all.iter().filter(|choice| choice.right).map(|choice| text(&choice.text));
        right.collect::<Vec<_>>().join(" · ")
    };
    match &draw.question().body {
        Body::Single(all) | Body::Several(all) | Body::Point { spots: all, .. } => rights(all),
        Body::TrueFalse { right: true, .. } => t_string!(i18n, quiz.truth_true).to_owned(),
        Body::TrueFalse { .. } => t_string!(i18n, quiz.truth_false).to_owned(),
        Body::Numeric(numeric) => {
            let number = draw.numbers.fixed(draw.sheet.answer(), numeric.decimals);
            format!("{number}\u{202f}{}", numeric.unit).trim().to_owned()
        }
        Body::Order(items) => items.iter().map(|item| text(&item.text)).collect::<Vec<_>>().join(" → "),
        Body::Match(pairs) => {
            let lines = draw.sheet.options().iter().filter_map(|id| {
                let pair = pairs.iter().find(|pair| &pair.id == id)?;
                let index = draw.sheet.rights().iter().position(|right| right == id)?;
                Some(format!("{} → {}", text(&pair.left), letter(index)))
            });
            lines.collect::<Vec<_>>().join(" · ")
        }
        Body::Classify { bins, items } => {
            let lines = items.iter().filter_map(|item| {
                let bin = bins.iter().find(|bin| bin.id == item.bin)?;
                Some(format!("{} → {}", text(&item.text), text(&bin.text)))
            });
            lines.collect::<Vec<_>>().join(" · ")
        }
        Body::Gap { gaps, .. } => {
            let Answer::Gaps(key) = draw.sheet.key() else { return String::new() };
            let words = gaps.iter().filter_map(|gap| {
                let id = key.get(&gap.id)?;
                Some(text(&gap.options.iter().find(|option| &option.id == id)?.text))
            });
            words.collect::<Vec<_>>().join(" · ")
        }
    }
}
