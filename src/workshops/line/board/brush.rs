//! The few shapes that everything is drawn with.

use web_sys::CanvasRenderingContext2d;

use super::geometry::{Align, Label, Point, Rect, Track};
use super::palette::Palette;

const TURN: f64 = std::f64::consts::TAU;
/// Size of a card.
pub const CARD: (f64, f64) = (7.0, 11.0);

/// A canvas and the colours to paint on it with. Methods named `add_…` extend the path under
/// way, so that many equal shapes are filled at once.
#[derive(Clone, Copy)]
pub struct Brush<'a> {
    /// The canvas.
    pub on: &'a CanvasRenderingContext2d,
    /// The colours.
    pub with: &'a Palette,
}

impl Brush<'_> {
    /// Begins a path.
    pub fn begin(&self) {
        self.on.begin_path();
    }

    /// Fills the path.
    pub fn fill(&self, colour: &str) {
        self.on.set_fill_style_str(colour);
        self.on.fill();
    }

    /// Draws the path's outline.
    pub fn stroke(&self, colour: &str, width: f64) {
        self.on.set_stroke_style_str(colour);
        self.on.set_line_width(width);
        self.on.stroke();
    }

    /// Sets the dashes of outlines from now on; none makes them whole.
    pub fn dashes(&self, dashes: &[f64]) {
        let list: js_sys::Array = dashes.iter().map(|&d| wasm_bindgen::JsValue::from_f64(d)).collect();
        let _ = self.on.set_line_dash(&list);
    }

    /// A circle.
    pub fn add_dot(&self, at: Point, radius: f64) {
        self.on.move_to(at.x + radius, at.y);
        let _ = self.on.arc(at.x, at.y, radius, 0.0, TURN);
    }

    /// A rectangle.
    pub fn add_rect(&self, r: Rect) {
        self.on.rect(r.x, r.y, r.w, r.h);
    }

    /// A straight line.
    pub fn add_line(&self, from: Point, to: Point) {
        self.on.move_to(from.x, from.y);
        self.on.line_to(to.x, to.y);
    }

    /// A rectangle with round corners.
    pub fn add_round(&self, r: Rect, radius: f64) {
        let (right, bottom) = (r.right(), r.bottom());
        let radius = radius.min(r.w / 2.0).min(r.h / 2.0);
        self.on.move_to(r.x + radius, r.y);
        let _ = self.on.arc_to(right, r.y, right, bottom, radius);
        let _ = self.on.arc_to(right, bottom, r.x, bottom, radius);
        let _ = self.on.arc_to(r.x, bottom, r.x, r.y, radius);
        let _ = self.on.arc_to(r.x, r.y, right, r.y, radius);
        self.on.close_path();
    }

    /// A way with round corners.
    pub fn add_track(&self, track: &Track, radius: f64) {
        let points = &track.points;
        let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
        self.on.move_to(first.x, first.y);
        for pair in points.windows(2).skip(1) {
            if let [corner, next] = pair {
                let _ = self.on.arc_to(corner.x, corner.y, next.x, next.y, radius);
            }
        }
        self.on.line_to(last.x, last.y);
    }

    /// The head of an arrow that comes from `from`.
    pub fn add_head(&self, from: Point, tip: Point) {
        let (dx, dy) = (tip.x - from.x, tip.y - from.y);
        let length = dx.hypot(dy).max(1.0);
        let (dx, dy) = (dx / length * 6.0, dy / length * 6.0);
        self.on.move_to(tip.x - dx + dy * 0.7, tip.y - dy - dx * 0.7);
        self.on.line_to(tip.x, tip.y);
        self.on.line_to(tip.x - dx - dy * 0.7, tip.y - dy + dx * 0.7);
    }

    /// A card around a point.
    pub fn add_card(&self, at: Point) {
        self.add_rect(Rect::new(at.x - CARD.0 / 2.0, at.y - CARD.1 / 2.0, CARD.0, CARD.1));
    }

    /// The card that rides on a part.
    pub fn add_riding_card(&self, part: Point) {
        self.add_rect(Rect::new(part.x + 5.0, part.y - 7.5, 4.0, 8.0));
    }

    /// Paper in the path's cards, with their outline.
    pub fn finish_cards(&self) {
        self.fill(&self.with.sheet);
        self.stroke(&self.with.tone, 1.3);
    }

    /// Slanted lines in a rectangle.
    pub fn add_hatch(&self, r: Rect) {
        let mut x = r.x - r.h + 4.0;
        while x < r.right() {
            let (from, to) = (x.max(r.x), (x + r.h).min(r.right()));
            self.on.move_to(from, r.bottom() - (from - x));
            self.on.line_to(to, r.bottom() - (to - x));
            x += 7.0;
        }
    }

    /// A spanner: what is broken is being repaired.
    pub fn spanner(&self, at: Point, size: f64) {
        let reach = size * 0.5;
        self.begin();
        self.add_line(
            Point::new(at.x - reach, at.y + reach),
            Point::new(at.x + reach * 0.3, at.y - reach * 0.3),
        );
        let jaw = Point::new(at.x + reach * 0.65, at.y - reach * 0.65);
        let radius = size * 0.26;
        self.on.move_to(jaw.x + radius, jaw.y);
        let _ = self.on.arc(jaw.x, jaw.y, radius, 0.0, TURN * 0.75);
        self.stroke(&self.with.sheet, 6.0);
        self.stroke(&self.with.bad, 2.5);
    }

    /// One line of text.
    pub fn text(&self, label: &Label, text: &str, font: &str, colour: &str) {
        self.on.set_font(font);
        self.on.set_text_align(match label.align {
            Align::Start => "start",
            Align::Middle => "center",
            Align::End => "end",
        });
        self.on.set_fill_style_str(colour);
        let _ = self.on.fill_text_with_max_width(text, label.at.x, label.at.y, label.max.max(8.0));
    }

    /// One line of text, cut where it would be squeezed.
    pub fn name(&self, label: &Label, text: &str, font: &str, colour: &str) {
        self.on.set_font(font);
        let width = |text: &str| self.on.measure_text(text).map_or(0.0, |metrics| metrics.width());
        if width(text) <= label.max * 1.08 {
            return self.text(label, text, font, colour);
        }
        let mut short = text.to_owned();
        while short.pop().is_some() {
            let cut = format!("{}…", short.trim_end());
            if width(&cut) <= label.max {
                return self.text(label, &cut, font, colour);
            }
        }
    }
}
