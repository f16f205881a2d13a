//! One canvas with its drawing: when to lay out anew, when to draw, how long it took.

use leptos::prelude::window;
use model::line::Snapshot;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::brush::Brush;
use super::captions::Captions;
use super::geometry::Layout;
use super::motion::Motions;
use super::palette::Palette;
use super::plan::Plan;
use super::scene::Scene;
use super::travel::{Motion, Travel};
use super::{BoardLine, backdrop};
use crate::theme::reduced_motion;

/// The canvas and all that is kept from picture to picture.
pub struct Stage {
    canvas: HtmlCanvasElement,
    front: CanvasRenderingContext2d,
    /// What stands still, drawn once and copied into each picture.
    back: (HtmlCanvasElement, CanvasRenderingContext2d),
    drawn: Option<Drawn>,
    travel: Travel,
    motions: Motions,
}

/// What depends on size, theme, language and scenario.
struct Drawn {
    layout: Layout,
    plan: Plan,
    palette: Palette,
    captions: Captions,
    motion: Motion,
}

impl Stage {
    /// A stage on a canvas; `None` where the browser cannot draw.
    pub fn new(canvas: HtmlCanvasElement, motions: Motions) -> Option<Stage> {
        let document = canvas.owner_document()?;
        let back = document.create_element("canvas").ok()?.dyn_into::<HtmlCanvasElement>().ok()?;
        Some(Stage {
            front: context(&canvas)?,
            back: (back.clone(), context(&back)?),
            canvas,
            drawn: None,
            travel: Travel::default(),
            motions,
        })
    }

    /// Lays the line out anew and tells its height; `None` while it has no width.
    pub fn set(&mut self, line: &BoardLine, captions: Captions, width: f64) -> Option<f64> {
        if width < 1.0 {
            return None;
        }
        let plan = Plan::of(&line.params);
        let layout = Layout::new(&plan, width);
        let palette = Palette::of(&self.canvas, line.tone);
        let ratio = window().device_pixel_ratio().max(1.0);
        for canvas in [&self.canvas, &self.back.0] {
            canvas.set_width((layout.width * ratio).round() as u32);
            canvas.set_height((layout.height * ratio).round() as u32);
        }
        for context in [&self.front, &self.back.1] {
            let _ = context.set_transform(ratio, 0.0, 0.0, ratio, 0.0, 0.0);
            context.set_line_join("round");
        }
        let brush = Brush { on: &self.back.1, with: &palette };
        backdrop::draw(brush, &layout, &plan, &captions, &line.names);
        let motion = if reduced_motion() { Motion::Reduced } else { Motion::Shown };
        let height = layout.height;
        self.travel.stop();
        self.drawn = Some(Drawn { layout, plan, palette, captions, motion });
        Some(height)
    }

    /// Draws the line as it is now. True while somebody is on the way.
    pub fn draw(&mut self, now: &Snapshot) -> bool {
        let Some(drawn) = &self.drawn else { return false };
        let clock = milliseconds();
        self.travel.take_up(&self.motions, drawn.motion, now, &drawn.layout, clock);
        let (width, height) = (drawn.layout.width, drawn.layout.height);
        self.front.clear_rect(0.0, 0.0, width, height);
        let back = &self.back.0;
        let _ = self.front.draw_image_with_html_canvas_element_and_dw_and_dh(back, 0.0, 0.0, width, height);
        let brush = Brush { on: &self.front, with: &drawn.palette };
        let (layout, plan, captions) = (&drawn.layout, &drawn.plan, &drawn.captions);
        Scene { brush, layout, plan, captions, now, travel: &self.travel, clock }.draw();
        tell_frame(milliseconds() - clock);
        self.travel.is_moving()
    }
}

fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok().flatten()?.dyn_into().ok()
}

fn milliseconds() -> f64 {
    window().performance().map_or(0.0, |performance| performance.now())
}

/// A benchmark that has put an array at `window.atelierFrames` is told how long each picture
/// took [ms]; without one this costs a look.
fn tell_frame(took: f64) {
    if let Ok(frames) = js_sys::Reflect::get(&window(), &JsValue::from_str("atelierFrames"))
        && let Some(frames) = frames.dyn_ref::<js_sys::Array>()
    {
        frames.push(&JsValue::from_f64(took));
    }
}
