use leptos::prelude::*;
use model::cards::Params;
use model::issue::Issue;
use model::line::{Dist, MAX_UNIFORM_CV, Station};

use super::presets::Preset;
use super::share::{Share, said};
use super::station::StationFields;
use super::sweep::{MOST, Sweep};
use crate::i18n::*;
use crate::ui::{NumberField, Range, SelectField};
use crate::words::Words;
use crate::words::{tr, tr_label};

/// Most stations that the form makes; a link may hold a few more.
const STATIONS: f64 = 8.0;

/// The line: preset, stations, numbers of cards, chance, link.
#[component]
pub fn Controls() -> impl IntoView {
    let i18n = use_i18n();
    let sweep = Sweep::expect();
    let faults = RwSignal::new(Vec::<Issue>::new());
    let edit = Callback::new(move |edit: Edit| {
        faults.set(sweep.change(|params| edit.apply(params)).err().unwrap_or_default());
    });
    let presets =
        move || Preset::ALL.map(|preset| (preset.id().to_owned(), preset.title(i18n).to_owned())).to_vec();
    let choose = move |id: String| {
        if let Some(preset) = Preset::from_id(&id) {
            faults.set(Vec::new());
            sweep.choose(preset);
        }
    };
    let count = Memo::new(move |_| sweep.params.with(|params| params.stations.len()));
    view! {
        <h2 id="scenario">{tr!(i18n, line.scenario)}</h2>
        <SelectField
            label=tr_label!(i18n, line.f_preset)
            options=Signal::derive(presets)
            value=Signal::derive(move || sweep.preset.get().id().to_owned())
            on_change=choose
        />
        <div class="form">
            <details>
                <summary>{tr!(i18n, cards.line)}</summary>
                <div class="fields">
                    <Whole name=Field::Stations edit=edit range=(1.0, STATIONS) />
                    {move || (0..count.get()).map(|i| view! { <StationFields index=i edit=edit /> }).collect_view()}
                </div>
            </details>
            <details>
                <summary>{tr!(i18n, cards.simulation)}</summary>
                <div class="fields">
                    <Whole name=Field::Most edit=edit range=MOST />
                    <Whole name=Field::Replications edit=edit range=(2.0, 200.0) />
                    <Whole name=Field::Horizon edit=edit range=(500.0, 20_000.0) />
                    <Whole name=Field::Seed edit=edit range=(0.0, 9_007_199_254_739_991.0) />
                </div>
            </details>
            <ul class="faults" role="alert">
                {move || faults.get().iter().map(|issue| view! { <li>{said(i18n, issue)}</li> }).collect_view()}
            </ul>
        </div>
        <Share />
    }
}

/// A change of the line.
#[derive(Clone, Copy)]
pub enum Edit {
    /// Of a whole number.
    Whole(Field, u64),
    /// Of a station's mean time.
    Mean(usize, f64),
    /// Of a station's coefficient of variation.
    Cv(usize, f64),
    /// Of a station's law.
    Law(usize, Dist),
}

impl Edit {
    fn apply(self, params: &mut Params) {
        let mut at = |index: usize, change: &dyn Fn(&mut Station)| {
            if let Some(station) = params.stations.get_mut(index) {
                change(station);
            }
        };
        match self {
            Edit::Mean(index, mean) => at(index, &|station| station.mean = mean),
            Edit::Cv(index, cv) => at(index, &|station| station.cv = cv),
            Edit::Law(index, dist) => at(index, &|station| {
                station.dist = dist;
                if dist == Dist::Uniform {
                    // A uniform time cannot vary more without turning negative.
                    station.cv = station.cv.min(0.5_f64.min(MAX_UNIFORM_CV));
                }
            }),
            Edit::Whole(Field::Stations, count) => {
                let last = params.stations.last().cloned().unwrap_or_default();
                params.stations.resize(count as usize, last);
            }
            Edit::Whole(Field::Most, most) => params.cards = (1..=most as u32).collect(),
            Edit::Whole(Field::Replications, count) => params.replications = count as u32,
            Edit::Whole(Field::Horizon, hours) => {
                params.horizon = hours as f64;
                params.warm_up = hours as f64 / 10.0;
            }
            Edit::Whole(Field::Seed, seed) => params.seed = seed,
        }
    }
}

/// A whole number of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// How many stations.
    Stations,
    /// The largest number of cards.
    Most,
    /// Runs per number of cards.
    Replications,
    /// Length of a run [h].
    Horizon,
    /// Seed of the first run.
    Seed,
}

impl Field {
    fn read(self, params: &Params) -> f64 {
        match self {
            Field::Stations => params.stations.len() as f64,
            Field::Most => params.cards.len() as f64,
            Field::Replications => f64::from(params.replications),
            Field::Horizon => params.horizon,
            Field::Seed => params.seed as f64,
        }
    }

    fn label(self, i18n: Words) -> &'static str {
        match self {
            Field::Stations => t_string!(i18n, cards.stations),
            Field::Most => t_string!(i18n, cards.most),
            Field::Replications => t_string!(i18n, cards.replications),
            Field::Horizon => t_string!(i18n, cards.horizon),
            Field::Seed => t_string!(i18n, line.f_seed),
        }
    }
}

/// A field for a whole number.
#[component]
fn Whole(
    /// Which.
    name: Field,
    /// Takes the change.
    edit: Callback<Edit>,
    /// Smallest and largest value.
    range: (f64, f64),
) -> impl IntoView {
    let i18n = use_i18n();
    let sweep = Sweep::expect();
    let range = Range { min: range.0, max: range.1, step: 1.0, whole: true, optional: false };
    let change = move |number: Option<f64>| {
        edit.run(Edit::Whole(name, number.unwrap_or_default() as u64));
    };
    view! {
        <NumberField
            label=Signal::derive(move || name.label(i18n).to_owned())
            unit=Signal::derive(move || if name == Field::Horizon { "h".to_owned() } else { String::new() })
            value=Signal::derive(move || Some(sweep.params.with(|params| name.read(params))))
            range=range
            slider=None
            on_change=change
        />
    }
}
