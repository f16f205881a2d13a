//! Questions on paper: boxes to tick and lines to write on, and the key.

use leptos::prelude::*;
use model::course::{Body, GapPart};

use super::ask::Draw;
use super::body::kind_text;
use super::gap::words;
use super::key::key_text;
use super::matching::letter;
use super::text::inline;
use crate::i18n::*;
use crate::words::Words;

/// A question as it is printed, with its key where wanted.
pub fn printed(i18n: Words, draw: &Draw, key: bool) -> AnyView {
    let question = draw.question();
    let solved = key.then(|| {
        view! {
            <p class="solved">
                <b>{t_string!(i18n, exam.key)}</b>
                " "
                {key_text(i18n, draw)}
            </p>
            <p class="solved-why">{inline(&draw.fill(&question.explanation))}</p>
        }
    });
    view! {
        <div class="printed">
            <p class="printed-stem">{inline(&draw.stem())}</p>
            <p class="printed-kind">{kind_text(i18n, &question.body)}</p>
            {blank(i18n, draw)}
            {solved}
        </div>
    }
    .into_any()
}

/// Where one answers on paper.
fn blank(i18n: Words, draw: &Draw) -> AnyView {
    let shown = draw.sheet.options();
    match &draw.question().body {
        Body::Single(all) | Body::Several(all) | Body::Point { spots: all, .. } => {
            let texts = shown.iter().filter_map(|id| all.iter().find(|one| &one.id == id));
            let class =
                if matches!(draw.question().body, Body::Several(_)) { "boxes" } else { "boxes round" };
            boxes(texts.map(|one| draw.fill(&one.text)).collect(), class)
        }
        Body::TrueFalse { .. } => boxes(
            vec![t_string!(i18n, quiz.truth_true).to_owned(), t_string!(i18n, quiz.truth_false).to_owned()],
            "boxes round",
        ),
        Body::Numeric(numeric) => view! {
            <p class="write">
                {t_string!(i18n, exam.answer)} " " <span class="rule"></span> " " {numeric.unit.clone()}
            </p>
        }
        .into_any(),
        Body::Match(pairs) => {
            let find = |id: &String| pairs.iter().find(|pair| &pair.id == id);
            let lefts = shown.iter().filter_map(find).map(|pair| draw.fill(&pair.left)).collect();
            let rights = draw.sheet.rights().iter().filter_map(find).enumerate();
            let rights = rights.map(|(index, pair)| (letter(index), draw.fill(&pair.right))).collect();
            view! {
                {lettered(rights)}
                {lines(lefts)}
            }
            .into_any()
        }
        Body::Order(items) => {
            let texts = shown.iter().filter_map(|id| items.iter().find(|item| &item.id == id));
            lines(texts.map(|item| draw.fill(&item.text)).collect())
        }
        Body::Classify { bins, items } => {
            let texts = shown.iter().filter_map(|id| items.iter().find(|item| &item.id == id));
            let bins = bins.iter().enumerate();
            let bins = bins.map(|(index, bin)| (letter(index), draw.fill(&bin.text))).collect();
            view! {
                {lettered(bins)}
                {lines(texts.map(|item| draw.fill(&item.text)).collect())}
            }
            .into_any()
        }
        Body::Gap { gaps, .. } => {
            let pieces = draw.sheet.gap_parts().into_iter().map(|piece| match piece {
                GapPart::Text(text) => words(&text),
                GapPart::Gap(id) => {
                    let gap = gaps.iter().find(|gap| gap.id == id);
                    let choice = gap.map(|gap| {
                        let texts = draw.sheet.gap_options(&gap.id).into_iter().filter_map(|id| {
                            gap.options
                                .iter()
                                .find(|option| option.id == id)
                                .map(|option| option.text.clone())
                        });
                        texts.collect::<Vec<_>>().join(" / ")
                    });
                    view! { <span class="rule"></span> " (" {choice} ") " }.into_any()
                }
            });
            view! { <p class="gapped">{pieces.collect::<Vec<AnyView>>()}</p> }.into_any()
        }
    }
}

fn boxes(texts: Vec<String>, class: &'static str) -> AnyView {
    let items: Vec<AnyView> = texts.iter().map(|text| view! { <li>{inline(text)}</li> }.into_any()).collect();
    view! { <ul class=class>{items}</ul> }.into_any()
}

fn lines(texts: Vec<String>) -> AnyView {
    let items: Vec<AnyView> = texts
        .iter()
        .map(|text| view! { <li><span class="rule short"></span> {inline(text)}</li> }.into_any())
        .collect();
    view! { <ul class="to-fill">{items}</ul> }.into_any()
}

fn lettered(texts: Vec<(String, String)>) -> AnyView {
    let items: Vec<AnyView> = texts
        .iter()
        .map(|(letter, text)| {
            view! { <li><b class="letter">{letter.clone()}</b> {inline(text)}</li> }.into_any()
        })
        .collect();
    view! { <ul class="lettered">{items}</ul> }.into_any()
}
