use leptos::prelude::*;

use crate::format::Numbers;
use crate::i18n::*;

/// What a number may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// Smallest value.
    pub min: f64,
    /// Largest value.
    pub max: f64,
    /// Step of the slider and of the arrow keys.
    pub step: f64,
    /// Whether only whole numbers are taken.
    pub whole: bool,
    /// Whether nothing may be written, for "none".
    pub optional: bool,
}

/// Reads a number as people write it: spaces of all kinds between thousands,
/// comma or point before decimals.
pub fn parse_number(text: &str) -> Option<f64> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let plain = plain.replace(',', ".").replace('−', "-");
    plain.parse().ok().filter(|number: &f64| number.is_finite())
}

/// Why a text is not taken.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Fault {
    NotANumber,
    NotWhole,
    Outside,
}

fn read(text: &str, range: Range) -> Result<Option<f64>, Fault> {
    if text.trim().is_empty() && range.optional {
        return Ok(None);
    }
    let number = parse_number(text).ok_or(Fault::NotANumber)?;
    if range.whole && number.fract() != 0.0 {
        return Err(Fault::NotWhole);
    }
    if number < range.min || number > range.max {
        return Err(Fault::Outside);
    }
    Ok(Some(number))
}

/// A labelled number: a text field with unit and range, and optionally a
/// slider. What cannot be taken is said beside the field and changes nothing.
#[component]
pub fn NumberField(
    /// The label, above the field.
    #[prop(into)]
    label: Signal<String>,
    /// The unit, behind the field; empty for none.
    #[prop(into, optional)]
    unit: Signal<String>,
    /// The present value; `None` shows an empty field.
    #[prop(into)]
    value: Signal<Option<f64>>,
    /// What is taken.
    range: Range,
    /// Where a slider goes with the field: what it spans. Narrower than the
    /// range, so that a thumb on a phone can hit the values that matter.
    #[prop(optional_no_strip)]
    slider: Option<(f64, f64)>,
    /// Called with each value taken.
    #[prop(into)]
    on_change: Callback<Option<f64>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let id = StoredValue::new(unique_id());
    let fault = RwSignal::new(None);
    // A value from elsewhere takes the place of what was refused.
    let present = Memo::new(move |_| value.get());
    Effect::new(move || {
        present.get();
        fault.set(None);
    });
    let shown = move || value.get().map(|value| Numbers::here().upto(value, 6)).unwrap_or_default();
    let take = move |text: String| match read(&text, range) {
        Ok(number) => {
            fault.set(None);
            if number != value.get_untracked() {
                on_change.run(number);
            }
        }
        Err(found) => fault.set(Some(found)),
    };
    let said = move || {
        let numbers = Numbers::here();
        let (min, max) = (numbers.upto(range.min, 3), numbers.upto(range.max, 3));
        fault.get().map(|fault| match fault {
            Fault::NotANumber => t_string!(i18n, ui.not_a_number, min = min, max = max),
            Fault::NotWhole => t_string!(i18n, ui.not_whole, min = min, max = max),
            Fault::Outside => t_string!(i18n, ui.outside, min = min, max = max),
        })
    };
    let field_id = move || id.get_value();
    let fault_id = move || format!("{}-fault", id.get_value());
    view! {
        <div class="field">
            <label for=field_id>{label}</label>
            <span class="field-row">
                {slider
                    .map(|span| {
                        view! { <Slider label=label value=value span=span step=range.step on_change=on_change /> }
                    })}
                <input
                    id=field_id
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    size="7"
                    prop:value=shown
                    placeholder=move || if range.optional { t_string!(i18n, ui.none) } else { "" }
                    aria-invalid=move || fault.get().is_some().then_some("true")
                    aria-describedby=move || fault.get().map(|_| fault_id())
                    on:change:target=move |event| take(event.target().value())
                />
                <span class="unit">{unit}</span>
            </span>
            <Show when=move || fault.get().is_some()>
                <span class="fault" id=fault_id role="alert">{said}</span>
            </Show>
        </div>
    }
}

/// The slider of a number field; it shares the field's label.
#[component]
fn Slider(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Signal<Option<f64>>,
    span: (f64, f64),
    step: f64,
    on_change: Callback<Option<f64>>,
) -> impl IntoView {
    view! {
        <input
            type="range"
            aria-label=label
            min=span.0.to_string()
            max=span.1.to_string()
            step=step.to_string()
            prop:value=move || value.get().unwrap_or(span.0).to_string()
            on:input:target=move |event| {
                if let Some(number) = parse_number(&event.target().value()) {
                    on_change.run(Some(number));
                }
            }
        />
    }
}

/// An id that no other element of the page has.
pub fn unique_id() -> String {
    thread_local! {
        static NEXT: std::cell::Cell<u32> = const { std::cell::Cell::new(0) };
    }
    NEXT.with(|next| {
        next.set(next.get() + 1);
        format!("f{}", next.get())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        assert_eq!(parse_number("1 234,5"), Some(1234.5));
        assert_eq!(parse_number("1\u{202f}234.5"), Some(1234.5));
        assert_eq!(parse_number("−2"), Some(-2.0));
        for text in ["", "abc", "1,2,3", "inf", "NaN"] {
            assert_eq!(parse_number(text), None, "{text}");
        }
    }

    #[test]
    fn a_range_is_kept() {
        let range = Range { min: 1.0, max: 5.0, step: 1.0, whole: true, optional: true };
        assert_eq!(read("3", range), Ok(Some(3.0)));
        assert_eq!(read(" ", range), Ok(None));
        assert_eq!(read("6", range), Err(Fault::Outside));
        assert_eq!(read("2,5", range), Err(Fault::NotWhole));
        assert_eq!(read("x", range), Err(Fault::NotANumber));
        assert_eq!(read("", Range { optional: false, ..range }), Err(Fault::NotANumber));
    }
}
