//! What a learner answers, and the short text that keeps it.

use std::collections::{BTreeMap, BTreeSet};

/// An answer to a question, by the ids of its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The option chosen.
    Choice(String),
    /// The options ticked.
    Choices(BTreeSet<String>),
    /// Whether the statement was said to be true.
    Truth(bool),
    /// The number as it was typed.
    Number(String),
    /// The pair whose right side was put beside each left side: left's id to right's id.
    Pairs(BTreeMap<String, String>),
    /// The items in the order given.
    Order(Vec<String>),
    /// The bin of each item.
    Bins(BTreeMap<String, String>),
    /// The option put into each gap.
    Gaps(BTreeMap<String, String>),
    /// The spot pointed at.
    Spot(String),
}

impl Answer {
    /// A short text that stays readable by later versions: `choice:b`, `choices:a,c`,
    /// `truth:true`, `number:12,5`, `pairs:a=b,b=a`, `order:c,a,b`, `bins:x=push`,
    /// `gaps:g1=a`, `spot:knee`.
    pub fn to_text(&self) -> String {
        let list = |ids: &mut dyn Iterator<Item = &String>| {
            let ids: Vec<&str> = ids.map(String::as_str).collect();
            ids.join(",")
        };
        let map = |map: &BTreeMap<String, String>| {
            let pairs: Vec<String> = map.iter().map(|(from, to)| format!("{from}={to}")).collect();
            pairs.join(",")
        };
        match self {
            Answer::Choice(id) => format!("choice:{id}"),
            Answer::Choices(ids) => format!("choices:{}", list(&mut ids.iter())),
            Answer::Truth(truth) => format!("truth:{truth}"),
            Answer::Number(typed) => format!("number:{typed}"),
            Answer::Pairs(pairs) => format!("pairs:{}", map(pairs)),
            Answer::Order(ids) => format!("order:{}", list(&mut ids.iter())),
            Answer::Bins(bins) => format!("bins:{}", map(bins)),
            Answer::Gaps(gaps) => format!("gaps:{}", map(gaps)),
            Answer::Spot(id) => format!("spot:{id}"),
        }
    }

    /// Reads what [`Answer::to_text`] wrote; nothing where it cannot be read.
    pub fn from_text(text: &str) -> Option<Self> {
        let (kind, rest) = text.split_once(':')?;
        let parts = || rest.split(',').filter(|part| !part.is_empty());
        let list = || parts().map(str::to_owned);
        let map = || {
            parts()
                .map(|part| part.split_once('=').map(|(from, to)| (from.to_owned(), to.to_owned())))
                .collect::<Option<BTreeMap<_, _>>>()
        };
        Some(match kind {
            "choice" => Answer::Choice(rest.to_owned()),
            "choices" => Answer::Choices(list().collect()),
            "truth" => Answer::Truth(rest.parse().ok()?),
            "number" => Answer::Number(rest.to_owned()),
            "pairs" => Answer::Pairs(map()?),
            "order" => Answer::Order(list().collect()),
            "bins" => Answer::Bins(map()?),
            "gaps" => Answer::Gaps(map()?),
            "spot" => Answer::Spot(rest.to_owned()),
            _ => return None,
        })
    }
}
