//! Drawing a chart on any surface that plotters knows.

use plotters::prelude::DrawingBackend;
use plotters::style::RGBColor;

use super::bars;
use super::data::{ChartData, Plot, Series, Shape};
use super::frame::Frame;
use super::look::{Look, Stroke};
use super::pen::{Drawn, Pen, Spot};

/// Draws the chart over the whole surface.
pub fn draw<DB: DrawingBackend>(backend: DB, data: &ChartData, look: &Look) -> Drawn<DB> {
    let pen = Pen::new(backend, look);
    pen.clear()?;
    match &data.plot {
        Plot::Series(series) => draw_series(&pen, data, series)?,
        Plot::Bars(bars) => bars::draw(&pen, data, bars)?,
    }
    pen.present()
}

fn draw_series<DB: DrawingBackend>(pen: &Pen<DB>, data: &ChartData, series: &[Series]) -> Drawn<DB> {
    let frame = Frame::new(data, series, pen.size(), pen.look);
    let strokes = Stroke::assign(series.iter().map(|series| series.tone));
    frame.draw(pen, data)?;
    // Bands first, so that no line is covered by another's uncertainty.
    for one in series {
        draw_band(pen, &frame, one)?;
    }
    for (one, &stroke) in series.iter().zip(&strokes) {
        let colour = pen.look.palette.tone(one.tone);
        match one.shape {
            Shape::Line => pen.line(&straight(&frame, one), colour, 2.0, stroke.dashes())?,
            Shape::Step => pen.line(&stairs(&frame, one), colour, 2.0, stroke.dashes())?,
            Shape::Bins { width } => {
                let outline = bins(&frame, one, width);
                pen.fill(&outline, colour, 0.15)?;
                pen.line(&outline, colour, 2.0, stroke.dashes())?;
            }
            Shape::Points => draw_points(pen, &frame, one, colour, stroke)?,
        }
        draw_highlight(pen, &frame, one, data.highlight)?;
    }
    frame.draw_names(pen, series, &strokes)
}

fn straight(frame: &Frame, series: &Series) -> Vec<Spot> {
    series.points.iter().map(|point| (frame.x.within(point.x), frame.y.within(point.y))).collect()
}

fn stairs(frame: &Frame, series: &Series) -> Vec<Spot> {
    let mut spots: Vec<Spot> = Vec::with_capacity(2 * series.points.len());
    for (x, y) in straight(frame, series) {
        if let Some(before) = spots.last().map(|spot| spot.1).filter(|before| *before != y) {
            spots.push((x, before));
        }
        spots.push((x, y));
    }
    spots
}

fn bins(frame: &Frame, series: &Series, width: f64) -> Vec<Spot> {
    let base = frame.y.within(0.0);
    let mut spots = Vec::with_capacity(2 * series.points.len() + 2);
    for point in &series.points {
        let (from, to) = (frame.x.within(point.x), frame.x.within(point.x + width));
        let y = frame.y.within(point.y);
        if spots.is_empty() {
            spots.push((from, base));
        }
        spots.push((from, y));
        spots.push((to, y));
    }
    if let Some(&(x, _)) = spots.last() {
        spots.push((x, base));
    }
    spots
}

/// The interval around a line, as a pale band.
fn draw_band<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame, series: &Series) -> Drawn<DB> {
    if series.shape == Shape::Points {
        return Ok(());
    }
    let known = || series.points.iter().filter_map(|point| Some((point.x, point.interval?)));
    let upper = known().map(|(x, (_, high))| (frame.x.within(x), frame.y.within(high)));
    let lower: Vec<Spot> = known().map(|(x, (low, _))| (frame.x.within(x), frame.y.within(low))).collect();
    let around: Vec<Spot> = upper.chain(lower.into_iter().rev()).collect();
    if around.len() < 3 {
        return Ok(());
    }
    pen.fill(&around, pen.look.palette.tone(series.tone), 0.18)
}

/// Markers, each with its interval as a bar with two caps.
fn draw_points<DB: DrawingBackend>(
    pen: &Pen<DB>,
    frame: &Frame,
    series: &Series,
    colour: RGBColor,
    stroke: Stroke,
) -> Drawn<DB> {
    for point in &series.points {
        let x = frame.x.within(point.x);
        if let Some((low, high)) = point.interval {
            let (low, high) = (frame.y.within(low), frame.y.within(high));
            // An interval that the marker hides is not drawn: its caps would
            // only deform the marker.
            if low - high > 8.0 {
                pen.line(&[(x, low), (x, high)], colour, 1.5, &[])?;
                pen.line(&[(x - 3.0, low), (x + 3.0, low)], colour, 1.5, &[])?;
                pen.line(&[(x - 3.0, high), (x + 3.0, high)], colour, 1.5, &[])?;
            }
        }
        pen.marker((x, frame.y.within(point.y)), colour, stroke, 3.5)?;
    }
    Ok(())
}

/// A ring around the points under discussion.
fn draw_highlight<DB: DrawingBackend>(
    pen: &Pen<DB>,
    frame: &Frame,
    series: &Series,
    highlight: Option<f64>,
) -> Drawn<DB> {
    if series.shape != Shape::Points {
        return Ok(());
    }
    for point in series.points.iter().filter(|point| highlight == Some(point.x)) {
        let at = (frame.x.within(point.x), frame.y.within(point.y));
        pen.ring(at, 8.0, pen.look.palette.accent)?;
    }
    Ok(())
}
