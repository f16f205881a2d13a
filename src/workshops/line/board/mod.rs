//! The drawing of one line, and the same in words and as a table.

mod across;
mod backdrop;
mod brush;
mod captions;
mod down;
mod geometry;
mod legend;
mod motion;
mod palette;
mod plan;
mod said;
mod scene;
mod situation;
mod stack;
mod stage;
mod table;
#[cfg(test)]
mod tests;
mod travel;

use leptos::html::{Canvas, Div};
use leptos::prelude::*;
use model::line::{Params, Snapshot};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

pub use legend::BoardLegend;
pub use motion::Motions;
pub use palette::Tone;
pub use said::live_sentence;
pub use table::BoardTable;

use crate::i18n::*;
use crate::theme::ThemeContext;
use captions::Captions;
use stage::Stage;

/// What a line is, apart from how it stands now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BoardLine {
    /// Its scenario.
    pub params: Params,
    /// The names of its stations.
    pub names: Vec<String>,
    /// What the line is called.
    pub title: String,
    /// Its colour.
    pub tone: Tone,
}

/// One line, drawn.
#[component]
pub fn LineBoard(
    /// What the line is; its drawing is laid out anew when this changes.
    #[prop(into)]
    line: Signal<BoardLine>,
    /// How it stands now.
    #[prop(into)]
    snapshot: Signal<Snapshot>,
    /// What has moved since the last picture.
    motions: Motions,
) -> impl IntoView {
    let i18n = use_i18n();
    let theme = ThemeContext::expect();
    let (frame, canvas) = (NodeRef::<Div>::new(), NodeRef::<Canvas>::new());
    let width = follow_width(frame);
    let height = RwSignal::new(None::<f64>);
    let stage = StoredValue::new_local(None::<Stage>);
    let motions = StoredValue::new_local(motions);
    let easel = Easel { line, snapshot, width, height, i18n, stage, state: StoredValue::new(State::Idle) };

    Effect::new(move || {
        if let Some(canvas) = canvas.get() {
            stage.set_value(Stage::new(canvas, motions.get_value()));
            easel.ask(State::LayOut);
        }
    });
    Effect::new(move || {
        line.track();
        width.track();
        theme.is_dark();
        i18n.get_locale();
        easel.ask(State::LayOut);
    });
    Effect::new(move || {
        snapshot.track();
        easel.ask(State::Draw);
    });

    let said = live_sentence(i18n, line, snapshot);
    let label = move || {
        line.with(|line| t_string!(i18n, board.picture, title = line.title.clone(), sentence = said.get()))
    };
    view! {
        <div
            class="line-board"
            node_ref=frame
            style:--board-height=move || height.get().map(|height| format!("{height}px"))
        >
            <canvas node_ref=canvas role="img" aria-label=label></canvas>
        </div>
    }
}

/// What the next picture asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum State {
    /// Nothing.
    Idle,
    /// Another picture of the same layout.
    Draw,
    /// A new layout.
    LayOut,
}

/// The signals that a picture is made from, and whether one is asked for.
#[derive(Clone, Copy)]
struct Easel {
    line: Signal<BoardLine>,
    snapshot: Signal<Snapshot>,
    width: RwSignal<f64>,
    height: RwSignal<Option<f64>>,
    i18n: crate::words::Words,
    stage: StoredValue<Option<Stage>, LocalStorage>,
    state: StoredValue<State>,
}

impl Easel {
    /// Asks for a picture in the next frame. Colours are read then, when every effect of a change
    /// of theme has taken place.
    fn ask(self, what: State) {
        let before = self.state.try_get_value().unwrap_or(State::Idle);
        self.state.try_set_value(before.max(what));
        if before == State::Idle {
            request_animation_frame(move || self.paint());
        }
    }

    fn paint(self) {
        // The page may have gone in the meantime.
        let Some(asked) = self.state.try_get_value() else { return };
        self.state.try_set_value(State::Idle);
        let moving = self.stage.try_update_value(|stage| {
            let stage = stage.as_mut()?;
            if asked == State::LayOut {
                let captions = untrack(|| Captions::here(self.i18n));
                let width = self.width.try_get_untracked()?;
                let height = self.line.try_with_untracked(|line| stage.set(line, captions, width))?;
                self.height.try_set(height);
            }
            self.snapshot.try_with_untracked(|now| untrack(|| stage.draw(now)))
        });
        if moving.flatten() == Some(true) {
            self.ask(State::Draw);
        }
    }
}

/// The width of an element, as it changes.
fn follow_width(of: NodeRef<Div>) -> RwSignal<f64> {
    let width = RwSignal::new(0.0);
    let measure = move || {
        if let Some(element) = of.try_get_untracked().flatten() {
            let now = f64::from(element.client_width());
            if width.try_get_untracked().is_some_and(|before| before != now) {
                width.set(now);
            }
        }
    };
    Effect::new(move || {
        let Some(element) = of.get() else { return };
        measure();
        let on_resize = Closure::<dyn FnMut()>::new(measure);
        if let Ok(observer) = web_sys::ResizeObserver::new(on_resize.as_ref().unchecked_ref()) {
            observer.observe(&element);
            // The closure must live as long as the browser may call it.
            let kept = StoredValue::new_local((observer, on_resize));
            on_cleanup(move || {
                kept.try_with_value(|(observer, _)| observer.disconnect());
            });
        }
    });
    width
}
