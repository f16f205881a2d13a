//! What a chart shows, as plain data: a view derives it, the drawing, the
//! table and the file all read the same.

/// A whole chart.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct ChartData {
    /// What is shown, in a few words.
    pub title: String,
    /// The horizontal axis.
    pub x: Axis,
    /// The vertical axis.
    pub y: Axis,
    /// What is drawn.
    pub plot: Plot,
    /// Vertical lines at moments or values worth naming.
    pub marks: Vec<Mark>,
    /// The abscissa under discussion: a thin line, and a ring around each
    /// point that stands there.
    pub highlight: Option<f64>,
    /// Name of the files offered, without extension.
    pub file: String,
}

/// An axis: its name, its unit and, where things are compared, its range.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Axis {
    /// What is measured.
    pub name: String,
    /// Its unit as written after the name; empty for a pure number.
    pub unit: String,
    /// The range to show; none lets the data decide. Charts to be compared
    /// are given the same range.
    pub range: Option<(f64, f64)>,
    /// Whether only whole numbers are marked, as for cards.
    pub whole: bool,
}

impl Axis {
    /// An axis that the data scale.
    pub fn new(name: impl Into<String>, unit: impl Into<String>) -> Axis {
        Axis { name: name.into(), unit: unit.into(), range: None, whole: false }
    }

    /// The same axis over a given range.
    #[must_use]
    pub fn over(mut self, from: f64, to: f64) -> Axis {
        self.range = Some((from, to));
        self
    }

    /// The same axis, marked at whole numbers only.
    #[must_use]
    pub fn whole(mut self) -> Axis {
        self.whole = true;
        self
    }

    /// Name and unit: `Délai (h)`.
    pub fn title(&self) -> String {
        if self.unit.is_empty() { self.name.clone() } else { format!("{} ({})", self.name, self.unit) }
    }
}

/// What is drawn between the axes; at most four series.
#[derive(Clone, Debug, PartialEq)]
pub enum Plot {
    /// Lines, points and histograms over a numeric axis.
    Series(Vec<Series>),
    /// Bars by category.
    Bars(Bars),
}

impl Default for Plot {
    fn default() -> Plot {
        Plot::Series(Vec::new())
    }
}

/// Points that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Its name, written at its end.
    pub name: String,
    /// Its colour.
    pub tone: Tone,
    /// How its points are drawn.
    pub shape: Shape,
    /// Its points, by increasing abscissa.
    pub points: Vec<Point>,
}

impl Series {
    /// A series of plain (x, y) points.
    pub fn new(
        name: impl Into<String>,
        tone: Tone,
        shape: Shape,
        points: impl IntoIterator<Item = (f64, f64)>,
    ) -> Series {
        let points = points.into_iter().map(|(x, y)| Point { x, y, interval: None }).collect();
        Series { name: name.into(), tone, shape, points }
    }
}

/// One point, perhaps with the interval it is known to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Abscissa.
    pub x: f64,
    /// Ordinate.
    pub y: f64,
    /// Lower and upper bound of the ordinate.
    pub interval: Option<(f64, f64)>,
}

/// How a series is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shape {
    /// Straight lines from point to point, intervals as a band.
    Line,
    /// A level held until the next point, as stocks are.
    Step,
    /// Markers alone, intervals as error bars.
    Points,
    /// A histogram: each point is a bin's left edge and count.
    Bins {
        /// Width of a bin.
        width: f64,
    },
}

/// A series' colour, and with it its stroke and marker: never colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Pushed lines.
    Push,
    /// Pulled lines.
    Pull,
    /// The third thing compared.
    Third,
    /// A reference, a theory.
    Ink,
    /// A bound or a background quantity.
    Soft,
}

/// Bars by category, one value per series.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Bars {
    /// What the bars stand for, in order.
    pub categories: Vec<String>,
    /// The series, each with a value per category.
    pub series: Vec<BarSeries>,
    /// Side by side, or one on the other.
    pub layout: BarLayout,
}

/// One value per category.
#[derive(Clone, Debug, PartialEq)]
pub struct BarSeries {
    /// Its name.
    pub name: String,
    /// Its colour.
    pub tone: Tone,
    /// Its values, in the order of the categories.
    pub values: Vec<f64>,
}

/// How bars of several series stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum BarLayout {
    /// Side by side.
    #[default]
    Grouped,
    /// One on the other.
    Stacked,
}

/// A vertical line at an abscissa, named.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Where it stands.
    pub x: f64,
    /// What happens there.
    pub label: String,
}

impl ChartData {
    /// Whether there is anything to draw.
    pub fn is_empty(&self) -> bool {
        match &self.plot {
            Plot::Series(all) => all.iter().all(|series| series.points.is_empty()),
            Plot::Bars(bars) => bars.categories.is_empty() || bars.series.is_empty(),
        }
    }
}
