use leptos::prelude::*;

use super::Place;

/// The building of a stage, in the same few lines everywhere. It only
/// decorates: the stage's name stands beside it.
#[component]
pub fn StageDrawing(
    /// Which stage.
    place: Place,
) -> impl IntoView {
    let lines = match place {
        Place::Supplier => "M8 92V44l26-14 26 14v48M60 92V56h52v36M20 60h28M20 72h28M70 68h10M90 68h10",
        Place::Plant => "M6 92V52l28-18v18l28-18v18l28-18v58M96 92V20h12v72M39 74h14",
        Place::Warehouse => "M8 92V36l52-22 52 22v56M24 92V54h72v38M24 66h72M24 79h72M48 54v38M72 54v38",
        Place::Distribution => "M4 78V40h60v38M68 78V52h24l18 16v10M36 80h42",
        _ => "M32 68l18-34h26l14 34M50 34l10 34H32M60 68l16-34M44 28h14M76 34l-3-10h10",
    };
    let wheels: &[(u32, u32, u32)] = match place {
        Place::Plant => &[(30, 74, 9), (62, 74, 9)],
        Place::Distribution => &[(26, 82, 9), (88, 82, 9)],
        Place::Customer => &[(32, 70, 20), (90, 70, 20)],
        _ => &[],
    };
    view! {
        <svg class="building" viewBox="0 0 120 96" aria-hidden="true" focusable="false">
            <path d="M0 92h120" />
            <path d=lines />
            {wheels
                .iter()
                .map(|(x, y, r)| view! { <circle cx=x.to_string() cy=y.to_string() r=r.to_string() /> })
                .collect_view()}
        </svg>
    }
}
