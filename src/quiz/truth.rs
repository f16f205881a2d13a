use leptos::prelude::*;

use super::ask::Ask;
use super::choices::Look;
use crate::i18n::*;

/// A statement that is true or false.
pub fn view(ask: &Ask, right: bool) -> AnyView {
    let i18n = ask.i18n;
    let words = [("true", t_string!(i18n, quiz.truth_true)), ("false", t_string!(i18n, quiz.truth_false))];
    let rows = words
        .into_iter()
        .map(|(id, text)| ask.row(id, text, right == (id == "true"), ask.work.only() == Some(id)))
        .collect();
    ask.one("", ask.stem_id(), Look::Pills, rows)
}
