use leptos::prelude::*;
use model::course::{Bin, Item};

use super::ask::Ask;
use super::choices::Look;
use super::text::inline;
use crate::i18n::*;

/// Items to be sorted: for each, the bins beside one another.
pub fn view(ask: &Ask, bins: &[Bin], items: &[Item]) -> AnyView {
    let items = ask.draw.sheet.options().iter().filter_map(|id| items.iter().find(|item| &item.id == id));
    let lines: Vec<AnyView> = items.map(|item| line(ask, item, bins)).collect();
    view! {
        <p class="soft how">{t_string!(ask.i18n, quiz.do_classify)}</p>
        <div class="lines">{lines}</div>
    }
    .into_any()
}

fn line(ask: &Ask, item: &Item, bins: &[Bin]) -> AnyView {
    let chosen = ask.work.draft.get(&item.id);
    let rows = bins
        .iter()
        .map(|bin| ask.row(&bin.id, &bin.text, bin.id == item.bin, chosen == Some(&bin.id)))
        .collect();
    let id = format!("{}-{}-l", ask.name, item.id);
    view! {
        <div class="line-of">
            <p id=id.clone()>{inline(&ask.fill(&item.text))}</p>
            {ask.one(&item.id, id, Look::Pills, rows)}
        </div>
    }
    .into_any()
}
