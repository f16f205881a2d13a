//! Ranges, and the round numbers to mark on an axis.

/// A range of values laid on a range of pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The values shown.
    pub values: (f64, f64),
    /// Where they stand [px]; the first may be the larger, as on a vertical axis.
    pub pixels: (f64, f64),
}

impl Scale {
    /// The pixel of a value.
    pub fn at(&self, value: f64) -> f64 {
        let (from, to) = self.values;
        let share = if to > from { (value - from) / (to - from) } else { 0.5 };
        self.pixels.0 + share * (self.pixels.1 - self.pixels.0)
    }

    /// The pixel of a value, kept within the plot.
    pub fn within(&self, value: f64) -> f64 {
        self.at(value.clamp(self.values.0, self.values.1))
    }
}

/// The distance between round marks (1, 2 or 5 times a power of ten) that puts
/// at most `most` intervals into `span`.
pub fn step(span: f64, most: usize, whole: bool) -> f64 {
    let rough = span / most.max(1) as f64;
    if !(rough.is_finite() && rough > 0.0) {
        return 1.0;
    }
    let power = 10f64.powf(rough.log10().floor());
    let multiple = [1.0, 2.0, 5.0].into_iter().find(|multiple| multiple * power >= rough * (1.0 - 1e-9));
    let step = multiple.unwrap_or(10.0) * power;
    if whole { step.max(1.0) } else { step }
}

/// The round marks within a range.
pub fn ticks(range: (f64, f64), most: usize, whole: bool) -> Vec<f64> {
    let step = step(range.1 - range.0, most, whole);
    let first = (range.0 / step - 1e-9).ceil();
    let last = (range.1 / step + 1e-9).floor();
    let count = (last - first).clamp(0.0, 100.0) as usize;
    (0..=count).map(|i| (first + i as f64) * step).collect()
}

/// A range that begins at zero where the data allow it and ends on a round
/// mark, so that curves do not touch the frame.
pub fn rounded(data: (f64, f64), most: usize, whole: bool) -> (f64, f64) {
    let (low, high) = (data.0.min(0.0), data.1.max(0.0));
    if high <= low {
        return (0.0, 1.0);
    }
    let step = step(high - low, most, whole);
    ((low / step + 1e-9).floor() * step, (high / step - 1e-9).ceil() * step)
}

/// Smallest and largest of some finite numbers.
pub fn extent(values: impl IntoIterator<Item = f64>) -> Option<(f64, f64)> {
    values.into_iter().filter(|value| value.is_finite()).fold(None, |range, value| match range {
        None => Some((value, value)),
        Some((low, high)) => Some((low.min(value), high.max(value))),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_round() {
        assert_eq!(ticks((0.0, 1.0), 5, false), [0.0, 0.2, 0.4, 0.6000000000000001, 0.8, 1.0]);
        assert_eq!(ticks((0.0, 2000.0), 4, false), [0.0, 500.0, 1000.0, 1500.0, 2000.0]);
        assert_eq!(ticks((0.0, 3.0), 10, true), [0.0, 1.0, 2.0, 3.0]);
        assert_eq!(ticks((-3.0, 7.0), 5, false), [-2.0, 0.0, 2.0, 4.0, 6.0]);
    }

    #[test]
    fn ranges_end_on_marks() {
        assert_eq!(rounded((0.3, 9.3), 5, false), (0.0, 10.0));
        assert_eq!(rounded((-4.0, 9.0), 5, false), (-5.0, 10.0));
        assert_eq!(rounded((0.0, 0.0), 5, false), (0.0, 1.0));
        assert_eq!(rounded((2.0, 10.0), 5, false), (0.0, 10.0));
    }

    #[test]
    fn odd_data_do_no_harm() {
        assert_eq!(extent([f64::NAN, f64::INFINITY]), None);
        assert_eq!(extent([2.0, f64::NAN, -1.0]), Some((-1.0, 2.0)));
        assert_eq!(step(0.0, 5, false), 1.0);
        assert!(ticks((0.0, 0.0), 5, false).len() == 1);
    }
}
