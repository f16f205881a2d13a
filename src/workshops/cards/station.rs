use leptos::prelude::*;
use model::line::Dist;

use super::controls::Edit;
use super::sweep::Sweep;
use crate::i18n::*;
use crate::ui::{NumberField, Range, SelectField};
use crate::words::tr_label;

/// One station: mean time, law, variability where the law leaves it open.
#[component]
pub fn StationFields(
    /// Which, from 0.
    index: usize,
    /// Takes the change.
    edit: Callback<Edit>,
) -> impl IntoView {
    let i18n = use_i18n();
    let sweep = Sweep::expect();
    let station = Memo::new(move |_| {
        sweep.params.with(|params| params.stations.get(index).cloned().unwrap_or_default())
    });
    let laws = [
        (Dist::Deterministic, "deterministic"),
        (Dist::Exponential, "exponential"),
        (Dist::Gamma, "gamma"),
        (Dist::Lognormal, "lognormal"),
        (Dist::Uniform, "uniform"),
    ];
    let options = move || {
        let name = |dist| match dist {
            Dist::Deterministic => t_string!(i18n, line.deterministic),
            Dist::Gamma => t_string!(i18n, line.gamma),
            Dist::Lognormal => t_string!(i18n, line.lognormal),
            Dist::Uniform => t_string!(i18n, line.uniform),
            Dist::Exponential | Dist::Trace => t_string!(i18n, line.exponential),
        };
        laws.map(|(dist, word)| (word.to_owned(), name(dist).to_owned())).to_vec()
    };
    let chosen = move || {
        let law = laws.iter().find(|(dist, _)| *dist == station.get().dist);
        law.map(|(_, word)| (*word).to_owned()).unwrap_or_default()
    };
    let choose = move |word: String| {
        if let Some((dist, _)) = laws.iter().find(|(_, name)| *name == word) {
            edit.run(Edit::Law(index, *dist));
        }
    };
    let hours = Range { min: 0.01, max: 10_000.0, step: 0.1, whole: false, optional: false };
    let cv = Range { min: 0.0, max: 5.0, step: 0.1, whole: false, optional: false };
    let varies = move || matches!(station.get().dist, Dist::Gamma | Dist::Lognormal | Dist::Uniform);
    let set_mean = move |mean: Option<f64>| edit.run(Edit::Mean(index, mean.unwrap_or(1.0)));
    let set_cv = move |cv: Option<f64>| edit.run(Edit::Cv(index, cv.unwrap_or(1.0)));
    view! {
        <fieldset class="station">
            <legend>{move || t_string!(i18n, cards.station, number = index + 1)}</legend>
            <NumberField
                label=tr_label!(i18n, cards.mean)
                unit=Signal::derive(|| "h".to_owned())
                value=Signal::derive(move || Some(station.get().mean))
                range=hours
                slider=None
                on_change=set_mean
            />
            <SelectField
                label=tr_label!(i18n, line.f_dist)
                options=Signal::derive(options)
                value=Signal::derive(chosen)
                on_change=choose
            />
            <Show when=varies>
                <NumberField
                    label=tr_label!(i18n, line.f_cv)
                    value=Signal::derive(move || Some(station.get().cv))
                    range=cv
                    slider=None
                    on_change=set_cv
                />
            </Show>
        </fieldset>
    }
}
