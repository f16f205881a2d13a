//! Charts: plotters drawings generic over the drawing surface, and the
//! component that puts one on a canvas with its sentence, table and files.
//!
//! plotters draws the shapes; layout is ours, because its own measures text
//! through `style` attributes, which the page's content policy forbids, and
//! does not keep names at line ends from covering one another.

mod bars;
mod canvas;
mod data;
mod draw;
mod frame;
mod labels;
mod look;
mod pen;
mod scale;
mod table;
#[cfg(test)]
mod tests;
mod view;

pub use data::{Axis, BarLayout, BarSeries, Bars, ChartData, Mark, Plot, Point, Series, Shape, Tone};
pub use draw::draw;
pub use look::{Look, Palette};
pub use scale::extent;
pub use table::{Bounds, Cell, Table};
pub use view::Chart;
