use leptos::prelude::*;
use model::course::Pair;

use super::ask::Ask;
use super::choices::{Look, Row};
use super::text::{inline, plain};
use crate::i18n::*;

/// Pairs to be found: lettered texts, and for each line the letter that goes
/// with it. A letter is as easy to hit as a key, and nothing has to be dragged.
pub fn view(ask: &Ask, pairs: &[Pair]) -> AnyView {
    let find = |id: &String| pairs.iter().find(|pair| &pair.id == id);
    let rights: Vec<&Pair> = ask.draw.sheet.rights().iter().filter_map(find).collect();
    let lettered: Vec<AnyView> = rights
        .iter()
        .enumerate()
        .map(|(index, pair)| {
            view! {
                <li>
                    <b class="letter">{letter(index)}</b>
                    <span>{inline(&ask.fill(&pair.right))}</span>
                </li>
            }
            .into_any()
        })
        .collect();
    let lines: Vec<AnyView> =
        ask.draw.sheet.options().iter().filter_map(find).map(|pair| line(ask, pair, &rights)).collect();
    view! {
        <p class="soft how">{t_string!(ask.i18n, quiz.do_match)}</p>
        <div class="match">
            <ol class="lettered" aria-label=t_string!(ask.i18n, quiz.letters)>
                {lettered}
            </ol>
            <div class="lines">{lines}</div>
        </div>
    }
    .into_any()
}

fn line(ask: &Ask, pair: &Pair, rights: &[&Pair]) -> AnyView {
    let chosen = ask.work.draft.get(&pair.id);
    let rows = rights
        .iter()
        .enumerate()
        .map(|(index, right)| {
            let chosen = chosen == Some(&right.id);
            Row {
                id: right.id.clone(),
                text: letter(index).into_any(),
                label: Some(format!("{} · {}", letter(index), plain(&ask.fill(&right.right)))),
                chosen,
                mark: ask.mark(right.id == pair.id, chosen),
            }
        })
        .collect();
    let id = format!("{}-{}-l", ask.name, pair.id);
    view! {
        <div class="line-of">
            <p id=id.clone()>{inline(&ask.fill(&pair.left))}</p>
            {ask.one(&pair.id, id, Look::Pills, rows)}
        </div>
    }
    .into_any()
}

/// A, B, C…
pub fn letter(index: usize) -> String {
    char::from(b'A' + (index % 26) as u8).to_string()
}
