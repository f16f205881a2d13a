//! The frame of a chart over numeric axes: margins, gridlines, axis titles,
//! marks and the names at line ends.

use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::{HPos, VPos};

use super::data::{Axis, ChartData, Point, Series, Shape};
use super::labels;
use super::look::{Look, Stroke};
use super::pen::{Drawn, Pen};
use super::scale::{Scale, extent, rounded, ticks};

/// Height of a line of text [px].
pub const LINE: f64 = 18.0;
/// Room for the sample of line and marker before a name [px].
const SAMPLE: f64 = 26.0;

/// Where things stand.
pub struct Frame {
    /// The horizontal axis.
    pub x: Scale,
    /// The vertical axis.
    pub y: Scale,
    x_ticks: Vec<f64>,
    y_ticks: Vec<f64>,
    /// The names at line ends, broken into lines; empty for a single series.
    names: Vec<Vec<String>>,
    mark_rows: Vec<usize>,
}

impl Frame {
    /// Lays a chart out on a surface of the given size.
    pub fn new(data: &ChartData, series: &[Series], size: (f64, f64), look: &Look) -> Frame {
        let (width, height) = size;
        let names = names(series, width, look);
        let widest = |lines: &[String]| lines.iter().map(|line| (look.measure)(line)).fold(0.0, f64::max);
        let names_width = names.iter().map(|lines| widest(lines)).fold(0.0, f64::max);
        let right = if names.is_empty() { 14.0 } else { SAMPLE + names_width + 4.0 };

        let most_y = ((height / 48.0) as usize).clamp(3, 8);
        let y_range = data.y.range.unwrap_or_else(|| y_range(series, most_y, &data.y));
        let y_ticks = ticks(y_range, most_y, data.y.whole);
        let left = y_ticks.iter().map(|&tick| (look.measure)(&(look.number)(tick))).fold(0.0, f64::max) + 8.0;

        let x_range = data.x.range.unwrap_or_else(|| x_range(series));
        let plot_width = (width - left - right).max(40.0);
        let longest = (look.measure)(&(look.number)(x_range.1)).max(14.0);
        let most_x = ((plot_width / (longest + 28.0)) as usize).clamp(2, 12);
        let x = Scale { values: x_range, pixels: (left, left + plot_width) };

        let mark_rows = mark_rows(data, &x, look);
        let rows = mark_rows.iter().max().map_or(0, |row| row + 1);
        let top = LINE + 6.0 + LINE * rows as f64;
        let y = Scale { values: y_range, pixels: ((height - 2.0 * LINE - 8.0).max(top + 20.0), top) };
        Frame { x, y, x_ticks: ticks(x_range, most_x, data.x.whole), y_ticks, names, mark_rows }
    }

    /// Gridlines, axes and their titles.
    pub fn draw<DB: DrawingBackend>(&self, pen: &Pen<DB>, data: &ChartData) -> Drawn<DB> {
        let palette = &pen.look.palette;
        let ((left, right), (bottom, top)) = (self.x.pixels, self.y.pixels);
        pen.text(&data.y.title(), (0.0, 1.0), (HPos::Left, VPos::Top), palette.soft)?;
        let title = (right, bottom + LINE + 6.0);
        pen.text(&data.x.title(), title, (HPos::Right, VPos::Top), palette.soft)?;
        for &tick in &self.y_ticks {
            let y = self.y.at(tick);
            pen.line(&[(left, y), (right, y)], palette.line, 1.0, &[])?;
            let label = (pen.look.number)(tick);
            pen.text(&label, (left - 6.0, y), (HPos::Right, VPos::Center), palette.soft)?;
        }
        for &tick in &self.x_ticks {
            let x = self.x.at(tick);
            pen.line(&[(x, bottom), (x, bottom + 4.0)], palette.edge, 1.0, &[])?;
            let label = (pen.look.number)(tick);
            pen.text(&label, (x, bottom + 6.0), (HPos::Center, VPos::Top), palette.soft)?;
        }
        let base = self.y.within(0.0);
        pen.line(&[(left, base), (right, base)], palette.edge, 1.0, &[])?;
        self.draw_marks(pen, data, top)
    }

    fn draw_marks<DB: DrawingBackend>(&self, pen: &Pen<DB>, data: &ChartData, top: f64) -> Drawn<DB> {
        let palette = &pen.look.palette;
        if let Some(at) = data.highlight {
            let x = self.x.within(at);
            pen.line(&[(x, self.y.pixels.0), (x, top)], palette.accent, 1.5, &[3.0, 3.0])?;
        }
        for (mark, &row) in data.marks.iter().zip(&self.mark_rows) {
            let x = self.x.within(mark.x);
            let text_top = LINE + 4.0 + LINE * row as f64;
            pen.line(&[(x, self.y.pixels.0), (x, text_top + LINE - 2.0)], palette.accent, 1.5, &[6.0, 3.0])?;
            let (from, _) = mark_span(&mark.label, x, self.x.pixels, pen.look);
            pen.text(&mark.label, (from, text_top), (HPos::Left, VPos::Top), palette.accent)?;
        }
        Ok(())
    }

    /// The names of the series, each at the height where its line ends, moved
    /// apart where they would cover one another.
    pub fn draw_names<DB: DrawingBackend>(
        &self,
        pen: &Pen<DB>,
        series: &[Series],
        strokes: &[Stroke],
    ) -> Drawn<DB> {
        let right = self.x.pixels.1;
        let named: Vec<_> = series.iter().zip(strokes).zip(&self.names).collect();
        let wanted: Vec<(f64, f64)> = named
            .iter()
            .map(|((series, _), lines)| {
                let end = series.points.last().map_or(0.0, |point| point.y);
                (self.y.within(end), LINE * lines.len() as f64)
            })
            .collect();
        let placed = labels::apart(&wanted, self.y.pixels.1 - LINE, self.y.pixels.0 + LINE);
        for (((series, stroke), lines), y) in named.into_iter().zip(placed) {
            let colour = pen.look.palette.tone(series.tone);
            if matches!(series.shape, Shape::Points) {
                pen.marker((right + 13.0, y), colour, *stroke, 4.0)?;
            } else {
                pen.line(&[(right + 4.0, y), (right + 22.0, y)], colour, 2.0, stroke.dashes())?;
            }
            let top = y - LINE * (lines.len() as f64 - 1.0) / 2.0;
            for (i, line) in lines.iter().enumerate() {
                let spot = (right + SAMPLE, top + LINE * i as f64);
                pen.text(line, spot, (HPos::Left, VPos::Center), colour)?;
            }
        }
        Ok(())
    }
}

/// The names to write at line ends: none for a single series, which the
/// vertical axis names already.
fn names(series: &[Series], width: f64, look: &Look) -> Vec<Vec<String>> {
    if series.len() < 2 {
        return Vec::new();
    }
    let most = (0.24 * width).clamp(64.0, 150.0);
    series.iter().map(|series| labels::lines(&series.name, most, look.measure)).collect()
}

fn y_range(series: &[Series], most: usize, axis: &Axis) -> (f64, f64) {
    let points = series.iter().flat_map(|series| &series.points);
    let bounds = |point: &Point| {
        let (low, high) = point.interval.unwrap_or((point.y, point.y));
        [point.y, low, high]
    };
    rounded(extent(points.flat_map(bounds)).unwrap_or((0.0, 1.0)), most, axis.whole)
}

/// The abscissae end where the data end: lines run to the frame, so that
/// their names stand at their ends.
fn x_range(series: &[Series]) -> (f64, f64) {
    let ends = |series: &Series| {
        let width = if let Shape::Bins { width } = series.shape { width } else { 0.0 };
        let first = series.points.first().map(|point| point.x);
        let last = series.points.last().map(|point| point.x + width);
        [first, last].into_iter().flatten().collect::<Vec<_>>()
    };
    match extent(series.iter().flat_map(ends)) {
        Some((low, high)) if high > low => (low.min(0.0), high),
        Some((low, _)) => (low.min(0.0), low + 1.0),
        None => (0.0, 1.0),
    }
}

/// From where to where a mark's name reaches, kept within the plot.
fn mark_span(label: &str, x: f64, plot: (f64, f64), look: &Look) -> (f64, f64) {
    let width = (look.measure)(label);
    let from = (x - width / 2.0).min(plot.1 - width).max(plot.0);
    (from, from + width)
}

/// A row for each mark's name, the first in which it covers no other.
fn mark_rows(data: &ChartData, x: &Scale, look: &Look) -> Vec<usize> {
    let mut ends: Vec<Vec<(f64, f64)>> = Vec::new();
    let row_of = |mark: &super::data::Mark| {
        let span = mark_span(&mark.label, x.within(mark.x), x.pixels, look);
        let free = |row: &Vec<(f64, f64)>| row.iter().all(|s| s.1 + 8.0 < span.0 || span.1 + 8.0 < s.0);
        let row = ends.iter().position(free).unwrap_or(ends.len());
        if row == ends.len() {
            ends.push(Vec::new());
        }
        ends[row].push(span);
        row
    };
    data.marks.iter().map(row_of).collect()
}
