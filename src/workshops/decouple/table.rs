use leptos::prelude::*;
use model::decouple::Point;

use super::kind::place_name;
use super::places::Places;
use super::stage::{hours, kept};
use crate::format::Numbers;
use crate::i18n::*;
use crate::words::{Words, tr};

/// Every place side by side, at equal service.
#[component]
pub fn Table(
    /// What is known of the places.
    places: Places,
) -> impl IntoView {
    let i18n = use_i18n();
    let caption = move || {
        let params = places.params().unwrap_or_default();
        let numbers = Numbers::here();
        t_string!(
            i18n,
            decouple.caption,
            service = numbers.percent(params.service, 0),
            runs = params.replications
        )
    };
    let rows = move || {
        let advised = places.advised();
        places.points.with(|points| {
            points.iter().map(|point| row(i18n, point, advised == Some(point.before))).collect_view()
        })
    };
    view! {
        <section aria-labelledby="places">
            <h3 id="places">{tr!(i18n, decouple.places)}</h3>
            <div class="intervals-scroll" role="region" tabindex="0" aria-labelledby="places">
                <table class="intervals">
                    <caption>{caption}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{tr!(i18n, decouple.place)}</th>
                            <th scope="col">{tr!(i18n, decouple.kept)}</th>
                            <th scope="col">{tr!(i18n, decouple.stock)}</th>
                            <th scope="col">{tr!(i18n, decouple.value)}</th>
                            <th scope="col">{tr!(i18n, decouple.lead)}</th>
                            <th scope="col">{tr!(i18n, decouple.on_time)}</th>
                            <th scope="col">{tr!(i18n, decouple.open)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

fn row(i18n: Words, point: &Point, advised: bool) -> AnyView {
    let numbers = Numbers::here();
    let mark = advised.then(|| view! { <small>{t_string!(i18n, decouple.advised)}</small> });
    let p95 = t_string!(i18n, decouple.p95, hours = hours(numbers, point.lead_p95.mean));
    view! {
        <tr>
            <th scope="row">{place_name(i18n, point.before as usize)} {mark}</th>
            <td>{numbers.upto(kept(point) as f64, 0)}</td>
            <td>{numbers.upto(point.stock.mean, 1)}</td>
            <td>{numbers.euros(point.value, 0)}</td>
            <td>{hours(numbers, point.lead_time.mean)} <small>{p95}</small></td>
            <td>{numbers.percent(point.on_time.mean, 1)}</td>
            <td>{numbers.upto(point.open as f64, 0)}</td>
        </tr>
    }
    .into_any()
}
