//! Bars lie on their side: names of any length find room, on a phone too.

use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::{HPos, VPos};

use super::data::{BarLayout, Bars, ChartData};
use super::frame::LINE;
use super::look::{Look, Stroke};
use super::pen::{Drawn, Pen};
use super::scale::{Scale, extent, rounded, ticks};

/// Height of a bar, and of the room it takes [px].
const BAR: f64 = 16.0;
const ROW: f64 = 21.0;

/// The height that bars want [px].
pub fn height(bars: &Bars) -> f64 {
    let (categories, series) = (bars.categories.len() as f64, bars.series.len() as f64);
    let body = match bars.layout {
        BarLayout::Grouped => categories * (LINE + 4.0 + series * ROW + 8.0),
        BarLayout::Stacked => (series / 2.0).ceil() * (LINE + 4.0) + categories * (LINE + ROW + 8.0),
    };
    body + 2.0 * LINE + 20.0
}

/// Draws groups of bars, each bar with its name before it and its value behind
/// it; or stacks, with a key above them.
pub fn draw<DB: DrawingBackend>(pen: &Pen<DB>, data: &ChartData, bars: &Bars) -> Drawn<DB> {
    let (_, height) = pen.size();
    let strokes = Stroke::assign(bars.series.iter().map(|series| series.tone));
    let scale = scale(data, bars, pen.size().0, pen.look);
    let bottom = height - 2.0 * LINE - 8.0;
    let top = match bars.layout {
        BarLayout::Grouped => 4.0,
        BarLayout::Stacked => draw_key(pen, bars, &strokes)?,
    };
    draw_axis(pen, data, &scale, (top, bottom))?;
    let mut y = top;
    for (category, name) in bars.categories.iter().enumerate() {
        pen.text(name, (0.0, y), (HPos::Left, VPos::Top), pen.look.palette.ink)?;
        y += LINE + 2.0;
        match bars.layout {
            BarLayout::Grouped => {
                for (series, &stroke) in bars.series.iter().zip(&strokes) {
                    let value = series.values.get(category).copied().unwrap_or(0.0);
                    let colour = pen.look.palette.tone(series.tone);
                    let middle = y + BAR / 2.0;
                    let before = (scale.pixels.0 - 8.0, middle);
                    if bars.series.len() > 1 {
                        pen.text(&series.name, before, (HPos::Right, VPos::Center), colour)?;
                    }
                    let end = scale.within(value);
                    pen.bar((scale.within(0.0), y), (end, y + BAR), colour, stroke)?;
                    let number = (pen.look.number)(value);
                    let after = (end.max(scale.within(0.0)) + 6.0, middle);
                    pen.text(&number, after, (HPos::Left, VPos::Center), pen.look.palette.ink)?;
                    y += ROW;
                }
            }
            BarLayout::Stacked => {
                draw_stack(pen, bars, &strokes, category, (y, &scale))?;
                y += ROW;
            }
        }
        y += 8.0;
    }
    Ok(())
}

fn draw_stack<DB: DrawingBackend>(
    pen: &Pen<DB>,
    bars: &Bars,
    strokes: &[Stroke],
    category: usize,
    (y, scale): (f64, &Scale),
) -> Drawn<DB> {
    let mut sum = 0.0;
    for (series, &stroke) in bars.series.iter().zip(strokes) {
        let value = series.values.get(category).copied().unwrap_or(0.0);
        if value > 0.0 {
            let colour = pen.look.palette.tone(series.tone);
            pen.bar((scale.within(sum), y), (scale.within(sum + value), y + BAR), colour, stroke)?;
        }
        sum += value;
    }
    let after = (scale.within(sum) + 6.0, y + BAR / 2.0);
    pen.text(&(pen.look.number)(sum), after, (HPos::Left, VPos::Center), pen.look.palette.ink)
}

/// A sample and a name per series, two to a row; answers where it ends.
fn draw_key<DB: DrawingBackend>(
    pen: &Pen<DB>,
    bars: &Bars,
    strokes: &[Stroke],
) -> Result<f64, plotters::drawing::DrawingAreaErrorKind<DB::ErrorType>> {
    let half = pen.size().0 / 2.0;
    for (i, (series, &stroke)) in bars.series.iter().zip(strokes).enumerate() {
        let (x, y) = (half * (i % 2) as f64, (LINE + 4.0) * (i / 2) as f64);
        let colour = pen.look.palette.tone(series.tone);
        pen.bar((x + 1.0, y + 3.0), (x + 19.0, y + 15.0), colour, stroke)?;
        pen.text(&series.name, (x + 26.0, y + 9.0), (HPos::Left, VPos::Center), colour)?;
    }
    Ok((LINE + 4.0) * bars.series.len().div_ceil(2) as f64 + 6.0)
}

fn draw_axis<DB: DrawingBackend>(
    pen: &Pen<DB>,
    data: &ChartData,
    scale: &Scale,
    (top, bottom): (f64, f64),
) -> Drawn<DB> {
    let palette = &pen.look.palette;
    let longest = (pen.look.measure)(&(pen.look.number)(scale.values.1)).max(14.0);
    let most = (((scale.pixels.1 - scale.pixels.0) / (longest + 28.0)) as usize).clamp(2, 8);
    for tick in ticks(scale.values, most, data.y.whole) {
        let x = scale.at(tick);
        pen.line(&[(x, top), (x, bottom)], palette.line, 1.0, &[])?;
        let label = (pen.look.number)(tick);
        pen.text(&label, (x, bottom + 6.0), (HPos::Center, VPos::Top), palette.soft)?;
    }
    let title = (pen.size().0, bottom + LINE + 6.0);
    pen.text(&data.y.title(), title, (HPos::Right, VPos::Top), palette.soft)
}

fn scale(data: &ChartData, bars: &Bars, width: f64, look: &Look) -> Scale {
    let values: Vec<f64> = match bars.layout {
        BarLayout::Grouped => bars.series.iter().flat_map(|series| series.values.iter().copied()).collect(),
        BarLayout::Stacked => (0..bars.categories.len())
            .map(|i| bars.series.iter().filter_map(|series| series.values.get(i)).sum())
            .collect(),
    };
    let widest = |texts: Vec<String>| texts.iter().map(|text| (look.measure)(text)).fold(0.0, f64::max);
    let numbers = widest(values.iter().map(|&value| (look.number)(value)).collect());
    let named = bars.layout == BarLayout::Grouped && bars.series.len() > 1;
    let names = bars.series.iter().map(|series| series.name.clone()).collect();
    let left = if named { (widest(names) + 10.0).min(0.45 * width) } else { 7.0 };
    let range =
        data.y.range.unwrap_or_else(|| rounded(extent(values).unwrap_or((0.0, 1.0)), 5, data.y.whole));
    Scale { values: range, pixels: (left, (width - numbers - 12.0).max(left + 40.0)) }
}
