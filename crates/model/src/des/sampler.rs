//! Times drawn from a distribution, one 64-bit number each.

use super::{Stream, gamma::gamma, normal_quantile, unit};

/// A distribution of positive times, given by mean and coefficient of variation (cv).
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sampler {
    /// Always the mean.
    Deterministic {
        /// Mean.
        mean: f64,
    },
    /// Exponential, by inverse transform: −mean·ln u.
    Exponential {
        /// Mean.
        mean: f64,
    },
    /// Gamma with shape 1/cv² and scale mean·cv².
    Gamma {
        /// Shape [1].
        shape: f64,
        /// Scale.
        scale: f64,
    },
    /// Lognormal: σ² = ln(1 + cv²), μ = ln mean − σ²/2.
    Lognormal {
        /// Mean of the logarithm.
        mu: f64,
        /// Standard deviation of the logarithm.
        sigma: f64,
    },
    /// Uniform on mean·(1 ± √3·cv).
    Uniform {
        /// Lower end.
        low: f64,
        /// Length of the interval.
        width: f64,
    },
}

impl Sampler {
    /// Gamma; without variation, deterministic.
    pub fn gamma(mean: f64, cv: f64) -> Self {
        if cv <= 0.0 {
            return Self::Deterministic { mean };
        }
        Self::Gamma { shape: 1.0 / (cv * cv), scale: mean * cv * cv }
    }

    /// Lognormal; without variation, deterministic.
    pub fn lognormal(mean: f64, cv: f64) -> Self {
        if cv <= 0.0 {
            return Self::Deterministic { mean };
        }
        let variance = libm::log1p(cv * cv);
        Self::Lognormal { mu: libm::log(mean) - variance / 2.0, sigma: libm::sqrt(variance) }
    }

    /// Uniform; cv at most 1/√3.
    pub fn uniform(mean: f64, cv: f64) -> Self {
        let half = mean * (libm::sqrt(3.0) * cv).min(1.0);
        Self::Uniform { low: mean - half, width: 2.0 * half }
    }

    /// The next time of a stream. Consumes one draw, even where nothing is random.
    #[inline]
    pub fn draw(&self, stream: &mut Stream) -> f64 {
        let bits = stream.draw();
        match *self {
            Self::Exponential { mean } => -mean * libm::log(unit(bits)),
            Self::Deterministic { mean } => mean,
            Self::Uniform { low, width } => low + width * unit(bits),
            Self::Lognormal { mu, sigma } => libm::exp(mu + sigma * normal_quantile(unit(bits))),
            Self::Gamma { shape, scale } => scale * gamma(shape, bits),
        }
    }
}
