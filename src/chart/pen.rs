//! Drawing in pixels of the page on a surface that may have more of them.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::{Circle, PathElement, Polygon, Rectangle};
use plotters::prelude::{DrawingBackend, IntoDrawingArea};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBColor, ShapeStyle, TextStyle};

use super::look::{Look, Stroke, TEXT, dashed};

/// What drawing on a surface answers.
pub type Drawn<DB> = Result<(), DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// A place on the page [px].
pub type Spot = (f64, f64);

/// Draws in pixels of the page; lines and text grow with the surface.
pub struct Pen<'a, DB: DrawingBackend> {
    area: DrawingArea<DB, Shift>,
    /// Colours, font and numbers of the page.
    pub look: &'a Look<'a>,
}

impl<'a, DB: DrawingBackend> Pen<'a, DB> {
    /// A pen on a surface.
    pub fn new(backend: DB, look: &'a Look<'a>) -> Pen<'a, DB> {
        Pen { area: backend.into_drawing_area(), look }
    }

    /// Width and height of the surface [px of the page].
    pub fn size(&self) -> Spot {
        let (width, height) = self.area.dim_in_pixel();
        (f64::from(width) / self.look.scale, f64::from(height) / self.look.scale)
    }

    /// Covers everything.
    pub fn clear(&self) -> Drawn<DB> {
        self.area.fill(&self.look.palette.sheet)
    }

    /// Hands the drawing over.
    pub fn present(&self) -> Drawn<DB> {
        self.area.present()
    }

    /// A line of some width, dashed as told.
    pub fn line(&self, points: &[Spot], colour: RGBColor, width: f64, dashes: &[f64]) -> Drawn<DB> {
        for part in dashed(points, dashes) {
            let path: Vec<_> = part.into_iter().map(|spot| self.spot(spot)).collect();
            self.area.draw(&PathElement::new(path, self.outline(colour, width)))?;
        }
        Ok(())
    }

    /// A filled shape, more or less transparent.
    pub fn fill(&self, points: &[Spot], colour: RGBColor, opacity: f64) -> Drawn<DB> {
        let path: Vec<_> = points.iter().map(|&spot| self.spot(spot)).collect();
        self.area.draw(&Polygon::new(path, colour.mix(opacity)))
    }

    /// A bar: its colour with the filling that goes with a stroke.
    pub fn bar(&self, from: Spot, to: Spot, colour: RGBColor, stroke: Stroke) -> Drawn<DB> {
        let corners = [self.spot(from), self.spot(to)];
        let opacity = match stroke {
            Stroke::Solid => 1.0,
            Stroke::Dashed => 0.35,
            Stroke::Dotted | Stroke::DashDot => 0.0,
        };
        if opacity > 0.0 {
            self.area.draw(&Rectangle::new(corners, colour.mix(opacity).filled()))?;
        }
        if stroke == Stroke::Dotted {
            let mut x = from.0 + 4.0;
            while x < to.0 {
                self.line(&[(x, from.1), (x, to.1)], colour, 1.0, &[])?;
                x += 4.0;
            }
        }
        self.area.draw(&Rectangle::new(corners, self.outline(colour, 1.5)))
    }

    /// The marker that goes with a stroke.
    pub fn marker(&self, at: Spot, colour: RGBColor, stroke: Stroke, radius: f64) -> Drawn<DB> {
        let (x, y) = at;
        let r = radius;
        match stroke {
            Stroke::Solid => {
                let disc = Circle::new(self.spot(at), self.length(r) as i32, colour.filled());
                self.area.draw(&disc)
            }
            Stroke::Dashed => {
                let s = 0.9 * r;
                self.fill(&[(x - s, y - s), (x + s, y - s), (x + s, y + s), (x - s, y + s)], colour, 1.0)
            }
            Stroke::Dotted => {
                let s = 1.2 * r;
                self.fill(&[(x, y - s), (x + s, y + 0.8 * s), (x - s, y + 0.8 * s)], colour, 1.0)
            }
            Stroke::DashDot => {
                let s = 1.3 * r;
                self.fill(&[(x, y - s), (x + s, y), (x, y + s), (x - s, y)], colour, 1.0)
            }
        }
    }

    /// An empty ring.
    pub fn ring(&self, at: Spot, radius: f64, colour: RGBColor) -> Drawn<DB> {
        let ring = Circle::new(self.spot(at), self.length(radius) as i32, self.outline(colour, 2.0));
        self.area.draw(&ring)
    }

    /// A line of text, anchored at a spot.
    pub fn text(&self, text: &str, at: Spot, anchor: (HPos, VPos), colour: RGBColor) -> Drawn<DB> {
        let size = TEXT * self.look.scale;
        let font = FontDesc::new(FontFamily::Name(self.look.font), size, FontStyle::Normal);
        let style = TextStyle::from(font).color(&colour).pos(Pos::new(anchor.0, anchor.1));
        self.area.draw_text(text, &style, self.spot(at))
    }

    fn outline(&self, colour: RGBColor, width: f64) -> ShapeStyle {
        colour.stroke_width(self.length(width))
    }

    fn length(&self, length: f64) -> u32 {
        (length * self.look.scale).round().max(1.0) as u32
    }

    fn spot(&self, spot: Spot) -> (i32, i32) {
        ((spot.0 * self.look.scale).round() as i32, (spot.1 * self.look.scale).round() as i32)
    }
}
