use leptos::prelude::*;
use model::course::{Body, Level};

use super::ask::Ask;
use super::{classify, gap, matching, numeric, order, point, several, single, truth};
use crate::i18n::*;
use crate::words::Words;

/// The part of a question in which one answers.
pub fn body(ask: &Ask) -> AnyView {
    match &ask.draw.question().body {
        Body::Single(choices) => single::view(ask, choices),
        Body::Several(choices) => several::view(ask, choices),
        Body::TrueFalse { right, .. } => truth::view(ask, *right),
        Body::Numeric(numeric) => numeric::view(ask, numeric),
        Body::Match(pairs) => matching::view(ask, pairs),
        Body::Order(items) => order::view(ask, items),
        Body::Classify { bins, items } => classify::view(ask, bins, items),
        Body::Gap { gaps, .. } => gap::view(ask, gaps),
        Body::Point { figure, spots } => point::view(ask, figure, spots),
    }
}

/// What a kind of question is called.
pub fn kind_text(i18n: Words, body: &Body) -> &'static str {
    match body {
        Body::Single(_) => t_string!(i18n, quiz.kind_single),
        Body::Several(_) => t_string!(i18n, quiz.kind_several),
        Body::TrueFalse { .. } => t_string!(i18n, quiz.kind_truth),
        Body::Numeric(_) => t_string!(i18n, quiz.kind_numeric),
        Body::Match(_) => t_string!(i18n, quiz.kind_match),
        Body::Order(_) => t_string!(i18n, quiz.kind_order),
        Body::Classify { .. } => t_string!(i18n, quiz.kind_classify),
        Body::Gap { .. } => t_string!(i18n, quiz.kind_gap),
        Body::Point { .. } => t_string!(i18n, quiz.kind_point),
    }
}

/// What a question asks of the learner, in a word.
pub fn level_text(i18n: Words, level: Level) -> &'static str {
    match level {
        Level::Recall => t_string!(i18n, quiz.level_recall),
        Level::Understand => t_string!(i18n, quiz.level_understand),
        Level::Apply => t_string!(i18n, quiz.level_apply),
        Level::Analyse => t_string!(i18n, quiz.level_analyse),
        Level::Judge => t_string!(i18n, quiz.level_judge),
    }
}
