//! Where everything stands: pure arithmetic, in CSS pixels, kept until the size or the scenario
//! changes.

use super::plan::Plan;
use super::{across, down};

/// From this width on the line runs from left to right; below it, from top to bottom.
pub const WIDE: f64 = 620.0;
/// A layout draws at most so many machines of a station; more are told by a number.
pub const MOST_MACHINES: usize = 4;

/// A point.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

/// A rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub w: f64,
    /// Height.
    pub h: f64,
}

/// Which way the parts go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// From left to right.
    Across,
    /// From top to bottom.
    Down,
}

/// Which point of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// Room for one line of text; `at` is on its baseline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// Where the text is anchored.
    pub at: Point,
    /// What is anchored there.
    pub align: Align,
    /// Widest text that fits.
    pub max: f64,
}

/// Places for parts or customers that wait, the first in line first.
#[derive(Clone, Debug, PartialEq)]
pub struct Lot {
    /// One point for each that can be shown.
    pub slots: Vec<Point>,
    /// Radius of a dot there.
    pub radius: f64,
    /// Where those not shown are counted.
    pub more: Label,
}

/// A way along which cards or orders go back, from its beginning to its end.
#[derive(Clone, Debug, PartialEq)]
pub struct Track {
    /// Its corners.
    pub points: Vec<Point>,
}

/// A card loop.
#[derive(Clone, Debug, PartialEq)]
pub struct LoopPlace {
    /// From where a card is freed to where it is taken.
    pub track: Track,
    /// Places of the free cards.
    pub rack: Vec<Point>,
    /// Where they are counted, behind the first place.
    pub count: Label,
    /// How much further each further card pushes the number.
    pub shift: f64,
}

/// One station.
#[derive(Clone, Debug, PartialEq)]
pub struct StationPlace {
    /// The rounded box.
    pub frame: Rect,
    /// The machines drawn inside.
    pub cells: Vec<Rect>,
    /// Its name.
    pub name: Label,
    /// What it does, in a word.
    pub word: Label,
    /// The queue before it.
    pub queue: Lot,
    /// The stock behind it.
    pub output: Option<Lot>,
    /// The edge between that stock and the next queue.
    pub divider: Option<(Point, Point)>,
    /// Where parts come out.
    pub exit: Point,
}

/// A zone at the end of the line, with up to three lines of words.
#[derive(Clone, Debug, PartialEq)]
pub struct Zone {
    /// The drawing.
    pub frame: Rect,
    /// The number.
    pub number: Label,
    /// What the number counts.
    pub word: Label,
    /// A note.
    pub note: Label,
}

/// The decoupling point: a triangle and its name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// The lower tip of the triangle.
    pub tip: Point,
    /// Its name.
    pub label: Label,
}

/// The whole drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// Which way the parts go.
    pub flow: Flow,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// Raw material.
    pub source: Zone,
    /// The stations.
    pub stations: Vec<StationPlace>,
    /// The finished stock.
    pub stock: Zone,
    /// The customers.
    pub customers: Zone,
    /// Where customers wait.
    pub waiting: Lot,
    /// The line on which parts travel.
    pub axis: (Point, Point),
    /// The card loops.
    pub loops: Vec<LoopPlace>,
    /// The way of the customers' orders.
    pub orders: Option<Track>,
    /// The decoupling point.
    pub mark: Option<Mark>,
}

impl Layout {
    /// Lays a line out in a given width.
    pub fn new(plan: &Plan, width: f64) -> Layout {
        if width >= WIDE { across::layout(plan, width) } else { down::layout(plan, width.max(240.0)) }
    }
}

impl Point {
    /// A point.
    pub const fn new(x: f64, y: f64) -> Point {
        Point { x, y }
    }

    /// The point at a share of the way to another.
    pub fn toward(self, to: Point, share: f64) -> Point {
        Point::new(self.x + (to.x - self.x) * share, self.y + (to.y - self.y) * share)
    }

    fn distance(self, to: Point) -> f64 {
        (to.x - self.x).abs() + (to.y - self.y).abs()
    }
}

impl Rect {
    /// A rectangle.
    pub const fn new(x: f64, y: f64, w: f64, h: f64) -> Rect {
        Rect { x, y, w, h }
    }

    /// Its centre.
    pub fn centre(self) -> Point {
        Point::new(self.x + self.w / 2.0, self.y + self.h / 2.0)
    }

    /// Its right edge.
    pub fn right(self) -> f64 {
        self.x + self.w
    }

    /// Its bottom edge.
    pub fn bottom(self) -> f64 {
        self.y + self.h
    }

    /// The same, smaller by `by` on every side.
    pub fn inset(self, by: f64) -> Rect {
        Rect::new(self.x + by, self.y + by, (self.w - 2.0 * by).max(1.0), (self.h - 2.0 * by).max(1.0))
    }

    /// The machines that fit into a station's box.
    pub fn cells(self, servers: u32) -> Vec<Rect> {
        let n = (servers as usize).clamp(1, MOST_MACHINES);
        let columns = if n == MOST_MACHINES && self.w >= 44.0 { 2 } else { 1 };
        let rows = n.div_ceil(columns);
        let inside = self.inset(3.5);
        let (w, h) = (inside.w / columns as f64, inside.h / rows as f64);
        let gap = if n > 1 { 1.0 } else { 0.0 };
        let cell = |i: usize| {
            let (column, row) = ((i % columns) as f64, (i / columns) as f64);
            Rect::new(inside.x + column * w, inside.y + row * h, w, h).inset(gap)
        };
        (0..n).map(cell).collect()
    }
}

impl Label {
    /// Room for a text that begins at a point.
    pub fn start(x: f64, y: f64, max: f64) -> Label {
        Label { at: Point::new(x, y), align: Align::Start, max }
    }

    /// Room for a text around a point.
    pub fn middle(x: f64, y: f64, max: f64) -> Label {
        Label { at: Point::new(x, y), align: Align::Middle, max }
    }

    /// Room for a text that ends at a point.
    pub fn end(x: f64, y: f64, max: f64) -> Label {
        Label { at: Point::new(x, y), align: Align::End, max }
    }
}

impl Lot {
    /// How many are shown one by one when `count` wait.
    pub fn shown(&self, count: u32) -> usize {
        (count as usize).min(self.slots.len())
    }

    /// The place of the `k`-th in line; the last place for those not shown.
    pub fn slot(&self, k: usize) -> Point {
        self.slots.get(k).or(self.slots.last()).copied().unwrap_or(self.more.at)
    }
}

impl LoopPlace {
    /// Where the free cards are counted when so many of them are shown.
    pub fn count_behind(&self, shown: usize) -> Label {
        let shift = self.shift * shown.saturating_sub(1) as f64;
        Label { at: Point::new(self.count.at.x + shift, self.count.at.y), ..self.count }
    }
}

impl Track {
    /// The point at a share of the way, 0 to 1.
    pub fn at(&self, share: f64) -> Point {
        let Some(&first) = self.points.first() else { return Point::default() };
        let pairs = || self.points.iter().zip(self.points.iter().skip(1));
        let whole: f64 = pairs().map(|(&a, &b)| a.distance(b)).sum();
        let mut left = whole * share.clamp(0.0, 1.0);
        let mut at = first;
        for (&a, &b) in pairs() {
            let length = a.distance(b);
            if left <= length {
                return if length > 0.0 { a.toward(b, left / length) } else { a };
            }
            left -= length;
            at = b;
        }
        at
    }
}
