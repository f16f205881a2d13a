//! Independent replications and what they allow to say.

use serde::{Deserialize, Serialize};

use super::student_quantile;

/// Count, mean and sum of squared deviations, updated one by one (Welford 1962).
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Moments {
    /// Observations.
    pub n: u32,
    /// Mean.
    pub mean: f64,
    /// Sum of squared deviations from the mean.
    pub squares: f64,
}

/// A mean with its confidence interval `mean ± half_width`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// Observations.
    pub n: u32,
    /// Mean.
    pub mean: f64,
    /// Half the width of the 95 % confidence interval; `None` below two observations.
    pub half_width: Option<f64>,
}

impl Moments {
    /// Adds an observation.
    pub fn add(&mut self, x: f64) {
        self.n += 1;
        let before = x - self.mean;
        self.mean += before / f64::from(self.n);
        self.squares += before * (x - self.mean);
    }

    /// Standard deviation with n − 1; `None` below two observations.
    pub fn deviation(&self) -> Option<f64> {
        (self.n >= 2).then(|| libm::sqrt(self.squares / (f64::from(self.n) - 1.0)))
    }

    /// Student's interval at 95 %: mean ± t(0.975; n − 1)·s/√n.
    pub fn interval(&self) -> Interval {
        let n = f64::from(self.n);
        let half_width = self.deviation().map(|s| student_quantile(0.975, n - 1.0) * s / libm::sqrt(n));
        Interval { n: self.n, mean: self.mean, half_width }
    }
}
