//! The numbers of a chart as a table, on the page and in a file.

use super::data::{Bars, ChartData, Plot, Series, Shape};
use crate::route::Lang;

/// Rows under a head.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// A name per column.
    pub head: Vec<String>,
    /// The rows; each begins with what names it.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in one place of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// A name.
    Text(String),
    /// A number.
    Number(f64),
    /// Nothing known.
    Empty,
}

/// Names of the columns that bound an interval.
#[derive(Clone, Debug, PartialEq)]
pub struct Bounds {
    /// Written after the name of a series, for the lower bound.
    pub low: String,
    /// For the upper bound.
    pub high: String,
}

impl Table {
    /// The numbers of a chart.
    pub fn of(data: &ChartData, bounds: &Bounds) -> Table {
        match &data.plot {
            Plot::Series(series) => of_series(data, series, bounds),
            Plot::Bars(bars) => of_bars(bars),
        }
    }

    /// The table as a file for a spreadsheet, by RFC 4180, in UTF-8 with a byte
    /// order mark, without which Excel takes it for something else. A French
    /// spreadsheet reads semicolons and decimal commas, an English one commas
    /// and decimal points. Numbers keep all their digits.
    pub fn csv(&self, lang: Lang) -> String {
        let separator = match lang {
            Lang::Fr => ";",
            Lang::En => ",",
        };
        let mut text = String::from('\u{feff}');
        let mut line = |cells: Vec<String>| {
            text.push_str(&cells.join(separator));
            text.push_str("\r\n");
        };
        line(self.head.iter().map(|name| quoted(name)).collect());
        for row in &self.rows {
            line(row.iter().map(|cell| cell.csv(lang)).collect());
        }
        text
    }
}

impl Cell {
    fn csv(&self, lang: Lang) -> String {
        match (self, lang) {
            (Cell::Text(text), _) => quoted(text),
            (Cell::Number(value), _) if !value.is_finite() => String::new(),
            (Cell::Number(value), Lang::Fr) => value.to_string().replace('.', ","),
            (Cell::Number(value), Lang::En) => value.to_string(),
            (Cell::Empty, _) => String::new(),
        }
    }
}

fn quoted(text: &str) -> String {
    if text.contains([';', ',', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

/// One row per abscissa that any series has.
fn of_series(data: &ChartData, series: &[Series], bounds: &Bounds) -> Table {
    let bounded = |series: &Series| series.points.iter().any(|point| point.interval.is_some());
    let mut head = vec![data.x.title()];
    for one in series {
        head.push(one.name.clone());
        if bounded(one) {
            head.push(format!("{}{}", one.name, bounds.low));
            head.push(format!("{}{}", one.name, bounds.high));
        }
    }
    let mut at: Vec<f64> = series.iter().flat_map(|s| s.points.iter().map(|point| point.x)).collect();
    at.sort_by(f64::total_cmp);
    at.dedup();
    let mut next = vec![0; series.len()];
    let mut row = |x: f64| {
        let mut cells = vec![Cell::Number(x)];
        for (one, next) in series.iter().zip(&mut next) {
            let point = one.points.get(*next).filter(|point| point.x == x);
            if point.is_some() {
                *next += 1;
            }
            cells.push(point.map_or(Cell::Empty, |point| Cell::Number(point.y)));
            if bounded(one) {
                let interval = point.and_then(|point| point.interval);
                cells.push(interval.map_or(Cell::Empty, |(low, _)| Cell::Number(low)));
                cells.push(interval.map_or(Cell::Empty, |(_, high)| Cell::Number(high)));
            }
        }
        cells
    };
    let mut rows: Vec<_> = at.into_iter().map(&mut row).collect();
    if let [Series { shape: Shape::Bins { width }, .. }, ..] = series {
        // A bin has two edges, and a reader should not have to add.
        head.insert(1, String::from("→"));
        for row in &mut rows {
            if let Some(Cell::Number(from)) = row.first().cloned() {
                row.insert(1, Cell::Number(from + width));
            }
        }
    }
    Table { head, rows }
}

fn of_bars(bars: &Bars) -> Table {
    let head = std::iter::once(String::new()).chain(bars.series.iter().map(|series| series.name.clone()));
    let row = |(i, category): (usize, &String)| {
        let value =
            |series: &super::data::BarSeries| series.values.get(i).map_or(Cell::Empty, |&v| Cell::Number(v));
        std::iter::once(Cell::Text(category.clone())).chain(bars.series.iter().map(value)).collect()
    };
    Table { head: head.collect(), rows: bars.categories.iter().enumerate().map(row).collect() }
}
