use leptos::prelude::*;
use model::decouple::{Params, presets, spec};
use model::issue::Issue;
use model::progress::Choice;
use serde_json::Value;

use super::stage::DecoupleStage;
use crate::format::Numbers;
use crate::i18n::*;
use crate::words::Words;
use crate::workshops::study::{Answers, Ask, Kind, Said, Study};

/// Stations of the chain that is drawn.
pub const STATIONS: usize = 4;

/// The place looked at before one is chosen.
const FIRST: u32 = 2;

/// The workshop on the decoupling point.
pub static KIND: Kind = Kind {
    id: "decouple",
    spec,
    presets: given,
    check,
    groups: &[
        (
            "",
            &[
                ("service", Some((0.8, 0.99))),
                ("patience", Some((0.0, 60.0))),
                ("mean_interarrival", Some((1.1, 6.0))),
            ],
        ),
        ("stages.0", stage!(0)),
        ("stages.1", stage!(1)),
        ("stages.2", stage!(2)),
        ("stages.3", stage!(3)),
        ("simulation", &[("holding", None), ("replications", None), ("horizon", None), ("seed", None)]),
    ],
    label,
    said,
    free: &["seed", "replications"],
    place: Some(("before", STATIONS as u32, FIRST)),
    ask,
    bet,
    body: || view! { <DecoupleStage /> }.into_any(),
};

/// The fields of one station.
macro_rules! stage {
    ($index:literal) => {
        &[
            (concat!("stages.", $index, ".options"), None),
            (concat!("stages.", $index, ".value"), None),
            (concat!("stages.", $index, ".mean"), None),
            (concat!("stages.", $index, ".dist"), None),
            (concat!("stages.", $index, ".cv"), None),
        ]
    };
}
use stage;

fn given() -> Vec<(&'static str, Value)> {
    let json = |params: &Params| serde_json::to_value(params).unwrap_or_default();
    presets().iter().map(|preset| (preset.id, json(&preset.params))).collect()
}

fn check(value: &Value) -> Result<(), Vec<Issue>> {
    Params::from_value(value).map(|_| ())
}

/// The name of a station.
pub fn station(i18n: Words, index: usize) -> String {
    match index {
        0 => t_string!(i18n, line.station_frame).to_owned(),
        1 => t_string!(i18n, line.station_paint).to_owned(),
        2 => t_string!(i18n, line.station_wheels).to_owned(),
        3 => t_string!(i18n, line.station_assembly).to_owned(),
        _ => t_string!(i18n, cards.station, number = index + 1),
    }
}

/// A place of the decoupling point, in words.
pub fn place_name(i18n: Words, before: usize) -> String {
    match before {
        0 => t_string!(i18n, decouple.all_to_order).to_owned(),
        STATIONS => t_string!(i18n, decouple.all_from_stock).to_owned(),
        _ => t_string!(i18n, decouple.before, station = station(i18n, before)),
    }
}

fn label(i18n: Words, path: &str) -> String {
    let index = path.strip_prefix("stages.").and_then(|rest| rest.split('.').next()?.parse::<usize>().ok());
    let name = match path.rsplit('.').next().unwrap_or_default() {
        "preset" => t_string!(i18n, line.f_preset),
        "before" => t_string!(i18n, decouple.place),
        "service" => t_string!(i18n, decouple.f_service),
        "patience" => t_string!(i18n, decouple.f_patience),
        "mean_interarrival" => t_string!(i18n, decouple.f_gap),
        "holding" => t_string!(i18n, decouple.f_holding),
        "simulation" => t_string!(i18n, cards.simulation),
        "options" => t_string!(i18n, decouple.f_options),
        "value" => t_string!(i18n, decouple.f_value),
        "mean" => t_string!(i18n, cards.mean),
        "dist" => t_string!(i18n, line.f_dist),
        "cv" => t_string!(i18n, line.f_cv),
        "replications" => t_string!(i18n, cards.replications),
        "horizon" => t_string!(i18n, cards.horizon),
        "seed" => t_string!(i18n, line.f_seed),
        number if index.is_some() && number.parse::<usize>().is_ok() => {
            return station(i18n, index.unwrap_or_default());
        }
        _ => "",
    };
    name.to_owned()
}

fn said(i18n: Words, id: &str, what: Said) -> &'static str {
    match (id, what) {
        ("toubkal", Said::Title) => t_string!(i18n, decouple.toubkal),
        ("toubkal", Said::Story) => t_string!(i18n, decouple.toubkal_story),
        ("toubkal", Said::Why) => t_string!(i18n, decouple.toubkal_why),
        ("toubkal", Said::Next) => t_string!(i18n, decouple.toubkal_next),
        ("medina", Said::Title) => t_string!(i18n, decouple.medina),
        ("medina", Said::Story) => t_string!(i18n, decouple.medina_story),
        ("medina", Said::Why) => t_string!(i18n, decouple.medina_why),
        ("medina", Said::Next) => t_string!(i18n, decouple.medina_next),
        ("patient", Said::Title) => t_string!(i18n, decouple.patient),
        ("patient", Said::Story) => t_string!(i18n, decouple.patient_story),
        ("patient", Said::Why) => t_string!(i18n, decouple.patient_why),
        ("patient", Said::Next) => t_string!(i18n, decouple.patient_next),
        ("slow-wheels", Said::Title) => t_string!(i18n, decouple.slow),
        ("slow-wheels", Said::Story) => t_string!(i18n, decouple.slow_story),
        ("slow-wheels", Said::Why) => t_string!(i18n, decouple.slow_why),
        ("slow-wheels", Said::Next) => t_string!(i18n, decouple.slow_next),
        (_, Said::Why) => t_string!(i18n, decouple.other_why),
        (_, Said::Next) => t_string!(i18n, decouple.other_next),
        _ => "",
    }
}

fn ask(i18n: Words, study: Study) -> Ask {
    let numbers = Numbers::here();
    let patience = study.value.with(|value| value["patience"].as_f64().unwrap_or_default());
    let service = study.value.with(|value| value["service"].as_f64().unwrap_or_default());
    let options = (0..=STATIONS).map(|before| (before.to_string(), place_name(i18n, before)));
    Ask {
        question: t_string!(i18n, decouple.question).to_owned(),
        help: t_string!(
            i18n,
            decouple.question_help,
            service = numbers.percent(service, 0),
            hours = numbers.upto(patience, 1)
        ),
        answers: Answers::Options(options.collect()),
    }
}

/// The place that was bet on is the first one that is looked at, unless a link
/// brought another.
fn bet(study: Study, choice: &Choice) {
    if let (Choice::Option(place), FIRST) = (choice, study.place.get_untracked()) {
        study.choose_place(place.parse().unwrap_or_default());
    }
}
