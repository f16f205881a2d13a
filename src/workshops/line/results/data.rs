//! From reports to charts and their sentences.

use model::line::{Histogram, Report};

use crate::chart::{Axis, BarLayout, BarSeries, Bars, ChartData, Mark, Plot, Series, Shape, Tone};
use crate::format::Numbers;
use crate::i18n::*;
use crate::words::Words;
use crate::workshops::line::board;
use crate::workshops::line::lines::{line_title, tone};
use crate::workshops::line::session::{Fork, Session};
use crate::workshops::line::words::{letter, station_name};
use leptos::prelude::*;

/// A line with its names and what it measured.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// Its letter.
    pub letter: &'static str,
    /// Its policy in words.
    pub title: String,
    /// Its colour.
    pub tone: Tone,
    /// What it measured so far.
    pub report: Report,
}

/// The lines of the session as they are now.
pub fn name_lines(i18n: Words, session: Session) -> Vec<Named> {
    let reports = session.reports.get();
    let mut used = Vec::new();
    let lines = reports.into_iter().enumerate().map(|(line, report)| {
        let wanted = match tone(&session.params(line).policy) {
            board::Tone::Push => Tone::Push,
            board::Tone::Pull => Tone::Pull,
            board::Tone::Third => Tone::Third,
        };
        // Two pulled lines in one chart need two strokes, not one.
        let free = [wanted, Tone::Third, Tone::Ink, Tone::Soft].into_iter().find(|tone| !used.contains(tone));
        let tone = free.unwrap_or(wanted);
        used.push(tone);
        Named { letter: letter(line), title: line_title(i18n, session, line), tone, report }
    });
    lines.collect()
}

/// A quantity over time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Work in progress and finished stock together.
    InSystem,
    /// Work in progress.
    Wip,
    /// Finished stock.
    Stock,
    /// Customers waiting.
    Waiting,
    /// Parts delivered since the start of the measure.
    Shipped,
}

impl Level {
    /// All, in the order they are offered.
    pub const ALL: [Level; 5] = [Level::InSystem, Level::Wip, Level::Stock, Level::Waiting, Level::Shipped];

    /// The value of its option.
    pub fn code(self) -> &'static str {
        match self {
            Level::InSystem => "in-system",
            Level::Wip => "wip",
            Level::Stock => "stock",
            Level::Waiting => "waiting",
            Level::Shipped => "shipped",
        }
    }

    /// The quantity of an option; the first for a value not known.
    pub fn from_code(code: &str) -> Level {
        Level::ALL.into_iter().find(|level| level.code() == code).unwrap_or(Level::InSystem)
    }

    /// Its name.
    pub fn name(self, i18n: Words) -> String {
        match self {
            Level::InSystem => t_string!(i18n, line.level_in_system),
            Level::Wip => t_string!(i18n, line.level_wip),
            Level::Stock => t_string!(i18n, line.level_stock),
            Level::Waiting => t_string!(i18n, line.level_waiting),
            Level::Shipped => t_string!(i18n, line.level_shipped),
        }
        .to_owned()
    }

    fn read(self, report: &Report) -> Vec<(f64, f64)> {
        let series = &report.series;
        let both: Vec<u32> =
            series.wip.iter().zip(&series.finished_stock).map(|(wip, stock)| wip + stock).collect();
        let values = match self {
            Level::InSystem => &both,
            Level::Wip => &series.wip,
            Level::Stock => &series.finished_stock,
            Level::Waiting => &series.backorders,
            Level::Shipped => &series.shipped,
        };
        series.time.iter().zip(values).map(|(t, value)| (*t, f64::from(*value))).collect()
    }
}

/// One quantity over time, for all lines.
pub fn levels(i18n: Words, lines: &[Named], level: Level, fork: Option<&Fork>) -> ChartData {
    let series =
        lines.iter().map(|line| Series::new(line.letter, line.tone, Shape::Step, level.read(&line.report)));
    let mark = |fork: &Fork| Mark { x: fork.at, label: t_string!(i18n, line.fork_mark).to_owned() };
    ChartData {
        title: level.name(i18n),
        x: Axis::new(t_string!(i18n, line.axis_time), "h"),
        y: Axis::new(level.name(i18n), ""),
        plot: Plot::Series(series.collect()),
        marks: fork.map(mark).into_iter().collect(),
        highlight: None,
        file: format!("line-{}", level.code()),
    }
}

/// Where each line stands and how high it has been.
pub fn levels_say(i18n: Words, lines: &[Named], level: Level) -> String {
    let numbers = Numbers::here();
    let parts = lines.iter().filter_map(|line| {
        let points = level.read(&line.report);
        let last = points.last()?.1;
        let most = points.iter().map(|(_, y)| *y).fold(0.0, f64::max);
        Some(t_string!(
            i18n,
            line.say_level,
            line = line.letter,
            last = numbers.upto(last, 0),
            most = numbers.upto(most, 0)
        ))
    });
    sentence(parts.collect())
}

/// How the times to make a bicycle spread.
pub fn times(i18n: Words, lines: &[Named]) -> ChartData {
    let series = lines
        .iter()
        .map(|line| Series::new(line.letter, line.tone, Shape::Line, density(&line.report.cycle_times)));
    ChartData {
        title: t_string!(i18n, line.chart_times).to_owned(),
        x: Axis::new(t_string!(i18n, line.axis_cycle), "h"),
        y: Axis::new(t_string!(i18n, line.axis_share), "%/h"),
        plot: Plot::Series(series.collect()),
        file: "line-times".to_owned(),
        ..ChartData::default()
    }
}

/// A histogram as shares per hour, so that bins of different widths compare.
fn density(histogram: &Histogram) -> Vec<(f64, f64)> {
    let all: f64 = histogram.counts.iter().map(|count| f64::from(*count)).sum();
    if all == 0.0 || histogram.width <= 0.0 {
        return Vec::new();
    }
    let middle = |bin: usize| histogram.min + (bin as f64 + 0.5) * histogram.width;
    let share = |count: u32| 100.0 * f64::from(count) / all / histogram.width;
    histogram.counts.iter().enumerate().map(|(bin, count)| (middle(bin), share(*count))).collect()
}

/// Mean and 95th percentile of each line.
pub fn times_say(i18n: Words, lines: &[Named]) -> String {
    let numbers = Numbers::here();
    let parts = lines.iter().filter_map(|line| {
        let spread = line.report.cycle_time.as_ref()?;
        Some(t_string!(
            i18n,
            line.say_times,
            line = line.letter,
            mean = numbers.upto(spread.mean, 1),
            p95 = numbers.upto(spread.p95, 1)
        ))
    });
    sentence(parts.collect())
}

/// How customers were served.
pub fn service(i18n: Words, lines: &[Named]) -> ChartData {
    let share = |line: &Named, count: fn(&Report) -> u32| {
        let demands = f64::from(line.report.counts.demands).max(1.0);
        100.0 * f64::from(count(&line.report)) / demands
    };
    let series = |name: &str, tone, count: fn(&Report) -> u32| BarSeries {
        name: name.to_owned(),
        tone,
        values: lines.iter().map(|line| share(line, count)).collect(),
    };
    let waited: fn(&Report) -> u32 =
        |report| report.counts.demands.saturating_sub(report.counts.on_the_spot + report.counts.lost);
    ChartData {
        title: t_string!(i18n, line.chart_service).to_owned(),
        x: Axis::new(t_string!(i18n, line.axis_customers), "%").over(0.0, 100.0),
        y: Axis::default(),
        plot: Plot::Bars(Bars {
            categories: lines.iter().map(|line| line.letter.to_owned()).collect(),
            series: vec![
                series(t_string!(i18n, line.served_at_once), Tone::Pull, |report| report.counts.on_the_spot),
                series(t_string!(i18n, line.served_later), Tone::Soft, waited),
                series(t_string!(i18n, line.not_served), Tone::Push, |report| report.counts.lost),
            ],
            layout: BarLayout::Stacked,
        }),
        file: "line-service".to_owned(),
        ..ChartData::default()
    }
}

/// The share served at once, the mean wait, the sales lost.
pub fn service_say(i18n: Words, lines: &[Named]) -> String {
    let numbers = Numbers::here();
    let parts = lines.iter().map(|line| {
        let wait = line.report.order_lead_time.as_ref().map_or(0.0, |spread| spread.mean);
        match line.report.fill_rate {
            None => t_string!(i18n, line.say_no_customers, line = line.letter),
            Some(rate) => t_string!(
                i18n,
                line.say_service,
                line = line.letter,
                rate = numbers.percent(rate, 0),
                wait = numbers.upto(wait, 1),
                lost = numbers.upto(f64::from(line.report.counts.lost), 0)
            ),
        }
    });
    sentence(parts.collect())
}

/// Costs by kind, per working day of eight hours.
pub fn costs(i18n: Words, lines: &[Named]) -> ChartData {
    let kinds = [
        t_string!(i18n, line.cost_wip),
        t_string!(i18n, line.cost_finished),
        t_string!(i18n, line.cost_backorder),
        t_string!(i18n, line.cost_lost),
        t_string!(i18n, line.cost_obsolete),
    ];
    let series = lines.iter().map(|line| {
        let costs = &line.report.costs;
        let values = [costs.wip, costs.finished, costs.backorder, costs.lost, costs.obsolete];
        BarSeries {
            name: line.letter.to_owned(),
            tone: line.tone,
            values: values.iter().map(|cost| cost / days(&line.report)).collect(),
        }
    });
    ChartData {
        title: t_string!(i18n, line.chart_costs).to_owned(),
        x: Axis::new(t_string!(i18n, line.axis_costs), "€"),
        y: Axis::default(),
        plot: Plot::Bars(Bars {
            categories: kinds.map(str::to_owned).to_vec(),
            series: series.collect(),
            layout: BarLayout::Grouped,
        }),
        file: "line-costs".to_owned(),
        ..ChartData::default()
    }
}

/// The cost per day of each line.
pub fn costs_say(i18n: Words, lines: &[Named]) -> String {
    let parts = lines.iter().map(|line| {
        let cost = line.report.costs.total / days(&line.report);
        t_string!(i18n, line.say_cost, line = line.letter, cost = Numbers::here().euros(cost, 2))
    });
    sentence(parts.collect())
}

fn days(report: &Report) -> f64 {
    ((report.window.to - report.window.from) / 8.0).max(f64::MIN_POSITIVE)
}

/// What the stations of one line did.
pub fn stations(i18n: Words, line: &Named) -> ChartData {
    let shares = &line.report.stations;
    let series = |name: &str, tone, read: fn(&model::line::Shares) -> f64| BarSeries {
        name: name.to_owned(),
        tone,
        values: shares.iter().map(|shares| 100.0 * read(shares)).collect(),
    };
    ChartData {
        title: t_string!(i18n, line.chart_stations, line = line.letter),
        x: Axis::new(t_string!(i18n, line.axis_hours), "%").over(0.0, 100.0),
        y: Axis::default(),
        plot: Plot::Bars(Bars {
            categories: (0..shares.len()).map(|index| station_name(i18n, index, shares.len())).collect(),
            series: vec![
                series(t_string!(i18n, line.busy), Tone::Pull, |shares| shares.busy),
                series(t_string!(i18n, line.blocked), Tone::Third, |shares| shares.blocked),
                series(t_string!(i18n, line.down), Tone::Push, |shares| shares.down),
                series(t_string!(i18n, line.starved), Tone::Soft, |shares| shares.starved),
            ],
            layout: BarLayout::Stacked,
        }),
        file: "line-stations".to_owned(),
        ..ChartData::default()
    }
}

/// The busiest station of a line.
pub fn stations_say(i18n: Words, line: &Named) -> String {
    let shares = &line.report.stations;
    let busiest = shares.iter().enumerate().max_by(|(_, a), (_, b)| a.busy.total_cmp(&b.busy));
    busiest
        .map(|(index, most)| {
            t_string!(
                i18n,
                line.say_stations,
                name = station_name(i18n, index, shares.len()),
                busy = Numbers::here().percent(most.busy, 0)
            )
        })
        .unwrap_or_default()
}

fn sentence(parts: Vec<String>) -> String {
    parts.join(" ")
}
