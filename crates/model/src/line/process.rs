//! When the next customer comes and the next part is released.

use std::sync::Arc;

use super::{Demand, Release, Season, Shock, station::sampler};
use crate::des::{Sampler, Stream};

const TURN: f64 = 2.0 * std::f64::consts::PI;

/// How the rate of a renewal process is sped up and slowed down over time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rhythm {
    season: Season,
    shock: Shock,
}

/// Instants of a renewal process or of a list.
#[derive(Clone, Debug)]
pub(super) enum Process {
    /// Nothing ever comes.
    Silent,
    Renewal {
        gap: Sampler,
        mean: f64,
        rhythm: Rhythm,
        /// When the gap under way began [h].
        from: f64,
        /// The gap under way, in hours at the plain rate.
        length: f64,
    },
    Listed {
        times: Arc<[f64]>,
        next: usize,
    },
}

impl Process {
    pub(super) fn of_demand(demand: &Demand) -> Self {
        match demand {
            Demand::Saturated {} => Self::Silent,
            Demand::Renewal { mean_interarrival, cv, dist, season, shock } => Self::Renewal {
                gap: sampler(*dist, *mean_interarrival, *cv),
                mean: *mean_interarrival,
                rhythm: Rhythm { season: *season, shock: *shock },
                from: 0.0,
                length: 0.0,
            },
            Demand::Trace { times } => Self::Listed { times: times.as_slice().into(), next: 0 },
        }
    }

    pub(super) fn of_release(release: &Release) -> Self {
        match release {
            Release::Rate { mean_interarrival, cv, dist } => Self::Renewal {
                gap: sampler(*dist, *mean_interarrival, *cv),
                mean: *mean_interarrival,
                rhythm: Rhythm::steady(),
                from: 0.0,
                length: 0.0,
            },
            Release::Trace { times } => Self::Listed { times: times.as_slice().into(), next: 0 },
            Release::Forecast { .. } | Release::Saturated {} => Self::Silent,
        }
    }

    /// The instant after `now` [h]; infinite where none follows. Draws where it is random.
    #[inline]
    pub(super) fn next(&mut self, now: f64, stream: &mut Stream) -> f64 {
        match self {
            Self::Silent => f64::INFINITY,
            Self::Renewal { gap, rhythm, from, length, .. } => {
                *from = now;
                *length = gap.draw(stream);
                rhythm.after(now, *length)
            }
            Self::Listed { times, next } => {
                let time = times.get(*next).copied();
                *next += 1;
                time.unwrap_or(f64::INFINITY)
            }
        }
    }

    /// The pending instant once this process has taken over from `old` at `now`: of a gap under
    /// way, the share still to run is kept, so that later draws stay what they were; a list goes
    /// on with its first instant from `now` on.
    pub(super) fn take_over(&mut self, old: &Self, now: f64, stream: &mut Stream) -> f64 {
        match (&mut *self, old) {
            (
                Self::Renewal { mean, rhythm, from, length, .. },
                Self::Renewal {
                    mean: old_mean, rhythm: old_rhythm, from: old_from, length: old_length, ..
                },
            ) => {
                let gone = old_rhythm.hours(now) - old_rhythm.hours(*old_from);
                *from = now;
                *length = (old_length - gone).max(0.0) * (*mean / old_mean);
                rhythm.after(now, *length)
            }
            (Self::Listed { times, next }, _) => {
                *next = times.partition_point(|&t| t < now);
                self.next(now, stream)
            }
            _ => self.next(now, stream),
        }
    }
}

impl Rhythm {
    fn steady() -> Self {
        Self { season: Season::default(), shock: Shock::default() }
    }

    /// The instant at which `length` hours at the plain rate have passed since `now`.
    #[inline]
    fn after(&self, now: f64, length: f64) -> f64 {
        if self.season.amplitude == 0.0 && self.shock.at.is_none() {
            now + length
        } else {
            self.invert(now, length)
        }
    }

    /// Hours at the plain rate up to `t`: the integral of the rate's factor.
    fn hours(&self, t: f64) -> f64 {
        match self.shock.at {
            Some(at) if t > at => {
                self.seasonal(at) + self.shock.factor * (self.seasonal(t) - self.seasonal(at))
            }
            _ => self.seasonal(t),
        }
    }

    /// ∫₀ᵗ (1 + a·sin 2πs/P) ds = t + a·P/2π·(1 − cos 2πt/P).
    fn seasonal(&self, t: f64) -> f64 {
        let Season { amplitude, period } = self.season;
        if amplitude == 0.0 {
            return t;
        }
        // The whole turns are taken off first: the cosine then stays exact far from 0.
        let turns = t / period;
        let turn = turns - libm::floor(turns);
        t + amplitude * period / TURN * (1.0 - libm::cos(TURN * turn))
    }

    fn invert(&self, now: f64, length: f64) -> f64 {
        // After a shock that ends all sales, the hours have a ceiling.
        if let Some(at) = self.shock.at
            && self.shock.factor == 0.0
            && length > self.hours(at.max(now)) - self.hours(now)
        {
            return f64::INFINITY;
        }
        let start = self.hours(now);
        let mut step = length.max(self.season.period / 64.0);
        let (mut low, mut high) = (now, now + step);
        while self.hours(high) - start < length {
            low = high;
            step *= 2.0;
            high += step;
            if high > 1e9 {
                return f64::INFINITY;
            }
        }
        for _ in 0..100 {
            let middle = 0.5 * (low + high);
            if middle <= low || middle >= high {
                break;
            }
            if self.hours(middle) - start < length {
                low = middle;
            } else {
                high = middle;
            }
        }
        high
    }
}
