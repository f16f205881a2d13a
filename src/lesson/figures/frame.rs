use leptos::prelude::*;

/// What all figures share: the drawing, what one can do, what is to be seen,
/// the caption of the lesson.
///
/// The sentence is read aloud when it changes. The drawing itself says
/// nothing to a screen reader: the sentence says it all.
#[component]
pub fn Frame(
    /// The name of the group of controls.
    #[prop(into)]
    name: Signal<&'static str>,
    /// The drawing.
    drawing: AnyView,
    /// What the shapes mean, as (class of the sample, words).
    key: Vec<(&'static str, Signal<&'static str>)>,
    /// Buttons and fields.
    controls: AnyView,
    /// What is to be seen now.
    #[prop(into)]
    said: Signal<String>,
    /// While the figure moves by itself the sentence is not read aloud.
    #[prop(optional, into)]
    moving: Signal<bool>,
    /// The caption.
    caption: AnyView,
) -> impl IntoView {
    let samples =
        key.into_iter().map(|(class, words)| view! { <li><i class=class></i>{words}</li> }).collect_view();
    view! {
        <figure class="fig">
            {drawing}
            <ul class="fig-key">{samples}</ul>
            <div class="fig-controls" role="group" aria-label=name>{controls}</div>
            <p class="fig-said" aria-live=move || if moving.get() { "off" } else { "polite" }>{said}</p>
            <figcaption>{caption}</figcaption>
        </figure>
    }
}

/// A word in a drawing.
pub fn word(x: f64, y: f64, class: &'static str, words: impl IntoView + 'static) -> AnyView {
    view! { <text x=x.to_string() y=y.to_string() class=class>{words}</text> }.into_any()
}

/// A rounded box of a drawing, as a station.
pub fn station(x: f64, y: f64, width: f64, height: f64) -> AnyView {
    view! {
        <rect
            class="fig-station"
            x=x.to_string()
            y=y.to_string()
            width=width.to_string()
            height=height.to_string()
            rx="6"
        />
    }
    .into_any()
}

/// Lines of a drawing.
pub fn lines(class: &'static str, d: &'static str) -> AnyView {
    view! { <path class=class d=d /> }.into_any()
}
