use leptos::prelude::*;
use model::funnel::{Params, presets, spec};
use model::issue::Issue;
use model::progress::Choice;
use serde_json::{Value, json};

use super::stage::FunnelStage;
use crate::i18n::*;
use crate::ui::Range;
use crate::words::Words;
use crate::workshops::study::{Answers, Ask, Kind, Said, Study};

/// The workshop on the two campaigns.
pub static KIND: Kind = Kind {
    id: "funnel",
    spec,
    presets: given,
    check,
    groups: &[
        (
            "",
            &[
                ("share", Some((0.0, 1.0))),
                ("budget", Some((0.0, 5_000.0))),
                ("margin", None),
                ("weeks", None),
            ],
        ),
        (
            "push",
            &[
                ("push.ctr", Some((0.0, 0.01))),
                ("push.conversion", Some((0.0, 0.05))),
                ("push.cpm", None),
                ("push.reach", None),
                ("push.arrival", None),
                ("push.fatigue", None),
                ("push.setup", None),
            ],
        ),
        (
            "pull",
            &[
                ("pull.ctr", Some((0.0, 0.1))),
                ("pull.conversion", Some((0.0, 0.05))),
                ("pull.cpm", None),
                ("pull.reach", None),
                ("pull.arrival", None),
                ("pull.fatigue", None),
                ("pull.setup", None),
                ("halo", None),
            ],
        ),
        ("chance", &[("replications", None), ("seed", None)]),
    ],
    label,
    said,
    free: &["share", "seed", "replications"],
    place: None,
    ask,
    bet,
    body: || view! { <FunnelStage /> }.into_any(),
};

fn given() -> Vec<(&'static str, Value)> {
    let json = |params: &Params| serde_json::to_value(params).unwrap_or_default();
    presets().iter().map(|preset| (preset.id, json(&preset.params))).collect()
}

fn check(value: &Value) -> Result<(), Vec<Issue>> {
    Params::from_value(value).map(|_| ())
}

fn label(i18n: Words, path: &str) -> String {
    match path.rsplit('.').next().unwrap_or_default() {
        "preset" => t_string!(i18n, line.f_preset),
        "share" => t_string!(i18n, funnel.f_share),
        "budget" => t_string!(i18n, funnel.f_budget),
        "margin" => t_string!(i18n, funnel.f_margin),
        "weeks" => t_string!(i18n, funnel.f_weeks),
        "push" => t_string!(i18n, funnel.pushed),
        "pull" => t_string!(i18n, funnel.pulled),
        "chance" => t_string!(i18n, funnel.g_chance),
        "cpm" => t_string!(i18n, funnel.f_cpm),
        "reach" => t_string!(i18n, funnel.f_reach),
        "ctr" => t_string!(i18n, funnel.f_ctr),
        "arrival" => t_string!(i18n, funnel.f_arrival),
        "conversion" => t_string!(i18n, funnel.f_conversion),
        "fatigue" => t_string!(i18n, funnel.f_fatigue),
        "setup" => t_string!(i18n, funnel.f_setup),
        "halo" => t_string!(i18n, funnel.f_halo),
        "replications" => t_string!(i18n, funnel.f_replications),
        "seed" => t_string!(i18n, line.f_seed),
        _ => "",
    }
    .to_owned()
}

fn said(i18n: Words, id: &str, what: Said) -> &'static str {
    match (id, what) {
        ("medina", Said::Title) => t_string!(i18n, funnel.medina),
        ("medina", Said::Story) => t_string!(i18n, funnel.medina_story),
        ("medina", Said::Why) => t_string!(i18n, funnel.medina_why),
        ("medina", Said::Next) => t_string!(i18n, funnel.medina_next),
        ("toubkal", Said::Title) => t_string!(i18n, funnel.toubkal),
        ("toubkal", Said::Story) => t_string!(i18n, funnel.toubkal_story),
        ("toubkal", Said::Why) => t_string!(i18n, funnel.toubkal_why),
        ("toubkal", Said::Next) => t_string!(i18n, funnel.toubkal_next),
        ("unknown-town", Said::Title) => t_string!(i18n, funnel.unknown),
        ("unknown-town", Said::Story) => t_string!(i18n, funnel.unknown_story),
        ("unknown-town", Said::Why) => t_string!(i18n, funnel.unknown_why),
        ("unknown-town", Said::Next) => t_string!(i18n, funnel.unknown_next),
        ("tired", Said::Title) => t_string!(i18n, funnel.tired),
        ("tired", Said::Story) => t_string!(i18n, funnel.tired_story),
        ("tired", Said::Why) => t_string!(i18n, funnel.tired_why),
        ("tired", Said::Next) => t_string!(i18n, funnel.tired_next),
        (_, Said::Why) => t_string!(i18n, funnel.other_why),
        (_, Said::Next) => t_string!(i18n, funnel.other_next),
        _ => "",
    }
}

fn ask(i18n: Words, _: Study) -> Ask {
    Ask {
        question: t_string!(i18n, funnel.question).to_owned(),
        help: t_string!(i18n, funnel.question_help).to_owned(),
        answers: Answers::Number {
            label: t_string!(i18n, funnel.your_share).to_owned(),
            unit: "%".to_owned(),
            range: Range { min: 0.0, max: 100.0, step: 1.0, whole: true, optional: false },
        },
    }
}

/// The split that was bet on is the first one that is tried, unless a link
/// brought another.
fn bet(study: Study, choice: &Choice) {
    if let (Choice::Number(percent), true) = (choice, study.is_untouched("share")) {
        study.put("share", json!(percent / 100.0));
    }
}
