use leptos::prelude::*;
use model::spec::{FieldKind, FieldSpec};
use serde_json::{Value, json};

use super::kind::Said;
use super::{At, Group, Study};
use crate::i18n::*;
use crate::route::Address;
use crate::router::absolute;
use crate::ui::{NumberField, Range, SelectField, ShareLink};
use crate::words::{Words, tr, tr_label};
use crate::workshops::line::edit;

/// Situation, parameters, link.
#[component]
pub fn Form(
    /// Whose.
    study: Study,
) -> impl IntoView {
    let i18n = use_i18n();
    let presets = move || {
        let title = |id: &'static str| (id.to_owned(), (study.kind.said)(i18n, id, Said::Title).to_owned());
        study.presets.with_value(|presets| presets.iter().map(|(id, _)| title(id)).collect::<Vec<_>>())
    };
    let link = move || {
        study.value.track();
        study.preset.track();
        study.place.track();
        absolute(&Address { lang: study.router.lang(), page: study.page_at(At::Workshop) })
    };
    let faults = move || {
        let told = study.faults.with(|faults| study.told(i18n, faults));
        told.into_iter().map(|fault| view! { <li>{fault}</li> }).collect_view()
    };
    let specs = (study.kind.spec)();
    view! {
        <h2 id="scenario">{tr!(i18n, line.scenario)}</h2>
        <SelectField
            label=tr_label!(i18n, line.f_preset)
            options=Signal::derive(presets)
            value=Signal::derive(move || study.preset_id().to_owned())
            on_change=move |id: String| study.choose(&id)
        />
        <div class="form">
            {study
                .kind
                .groups
                .iter()
                .map(|group| view! { <Fields study=study group=group specs=specs.clone() /> })
                .collect_view()}
            <ul class="faults" role="alert">
                {faults}
            </ul>
        </div>
        <div class="share">
            <ShareLink link=Signal::derive(link) />
        </div>
    }
}

/// One group of fields, folded; the one without a name stands open.
#[component]
fn Fields(
    /// Whose.
    study: Study,
    /// Which group.
    group: &'static Group,
    /// Every field of the scenario.
    specs: Vec<FieldSpec>,
) -> impl IntoView {
    let i18n = use_i18n();
    let (name, paths) = *group;
    let fields = paths.iter().filter_map(|(path, span)| {
        let pattern: Vec<&str> =
            path.split('.').map(|part| if part.parse::<usize>().is_ok() { "*" } else { part }).collect();
        let spec = specs.iter().find(|spec| spec.path == pattern.join("."))?;
        Some(view! { <Field study=study path=path spec=spec.clone() span=*span /> })
    });
    let fields = view! { <div class="fields">{fields.collect_view()}</div> };
    if name.is_empty() {
        return fields.into_any();
    }
    let title = move || (study.kind.label)(i18n, name);
    view! {
        <details>
            <summary>{title}</summary>
            {fields}
        </details>
    }
    .into_any()
}

/// One field, made from its description. A share is written in per cent.
#[component]
fn Field(
    /// Whose.
    study: Study,
    /// Where the field is in the scenario.
    path: &'static str,
    /// What it may be.
    spec: FieldSpec,
    /// What its slider spans, where it has one.
    span: Option<(f64, f64)>,
) -> impl IntoView {
    let i18n = use_i18n();
    let label = Signal::derive(move || (study.kind.label)(i18n, path));
    let read = move || study.value.with(|value| edit::get(value, path).cloned().unwrap_or_default());
    if let FieldKind::Choice(words) = spec.kind {
        let options =
            move || words.iter().map(|word| (word.to_string(), law(i18n, word))).collect::<Vec<_>>();
        let chosen = move || read().as_str().unwrap_or_default().to_owned();
        return view! {
            <SelectField
                label=label
                options=Signal::derive(options)
                value=Signal::derive(chosen)
                on_change=move |word: String| study.put(path, json!(word))
            />
        }
        .into_any();
    }
    let whole = spec.kind == FieldKind::Integer;
    // A coefficient of variation is a pure number too, but nobody reads it in per cent.
    let percent = spec.unit == "1" && !path.ends_with(".cv");
    let scale = if percent { 100.0 } else { 1.0 };
    let range = Range {
        min: spec.min * scale,
        max: spec.max * scale,
        step: spec.step * scale,
        whole,
        optional: false,
    };
    let unit = match spec.unit {
        "1" if percent => "%",
        "1" => "",
        unit => unit,
    };
    let change =
        move |number: Option<f64>| study.put(path, written(number.unwrap_or_default(), scale, whole));
    view! {
        <NumberField
            label=label
            unit=Signal::stored(unit.to_owned())
            value=Signal::derive(move || read().as_f64().map(|number| rounded(number * scale)))
            range=range
            slider=span.map(|(from, to)| (from * scale, to * scale))
            on_change=change
        />
    }
    .into_any()
}

/// A number of the form as it stands in the scenario.
fn written(number: f64, scale: f64, whole: bool) -> Value {
    if whole { json!(number as u64) } else { json!(rounded(number / scale)) }
}

/// Without the last digits that going from per cent to shares and back leaves.
fn rounded(number: f64) -> f64 {
    (number * 1e9).round() / 1e9
}

fn law(i18n: Words, word: &str) -> String {
    match word {
        "deterministic" => t_string!(i18n, line.deterministic),
        "gamma" => t_string!(i18n, line.gamma),
        "lognormal" => t_string!(i18n, line.lognormal),
        "uniform" => t_string!(i18n, line.uniform),
        _ => t_string!(i18n, line.exponential),
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn per_cent_and_back_leaves_no_dust() {
        for share in [0.0045, 0.07, 0.29, 0.58, 0.999] {
            let shown = rounded(share * 100.0);
            assert_eq!(written(shown, 100.0, false), json!(share));
        }
        assert_eq!(written(12.0, 1.0, true), json!(12));
    }
}
