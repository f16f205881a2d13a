//! Statistics of a run: over time and over observations.

/// A quantity that holds between events; knows its integral over time.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct TimeWeighted {
    value: u32,
    since: f64,
    area: f64,
}

impl TimeWeighted {
    /// The present value.
    #[inline]
    pub fn value(&self) -> u32 {
        self.value
    }

    /// From `t` on the value is `value`.
    #[inline]
    pub fn set(&mut self, t: f64, value: u32) {
        self.area += f64::from(self.value) * (t - self.since);
        self.since = t;
        self.value = value;
    }

    /// From `t` on the value is one more.
    #[inline]
    pub fn up(&mut self, t: f64) {
        self.set(t, self.value + 1);
    }

    /// From `t` on the value is one less.
    #[inline]
    pub fn down(&mut self, t: f64) {
        self.set(t, self.value.saturating_sub(1));
    }

    /// The integral up to `t`. Reading it does not alter later readings, to the last bit.
    pub fn integral(&self, t: f64) -> f64 {
        self.area + f64::from(self.value) * (t - self.since)
    }

    /// Forgets the past: the integral starts again from `t`.
    pub fn restart(&mut self, t: f64) {
        self.area = 0.0;
        self.since = t;
    }
}

/// Observations one by one: count, sum, and all of them, for percentiles.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally {
    all: Vec<f64>,
    sum: f64,
}

impl Tally {
    /// An empty tally with room for `room` observations.
    pub fn with_room(room: usize) -> Self {
        Self { all: Vec::with_capacity(room), sum: 0.0 }
    }

    /// Adds an observation.
    #[inline]
    pub fn add(&mut self, x: f64) {
        self.all.push(x);
        self.sum += x;
    }

    /// Number of observations.
    pub fn count(&self) -> usize {
        self.all.len()
    }

    /// Sum of the observations.
    pub fn sum(&self) -> f64 {
        self.sum
    }

    /// Mean; `None` without observations.
    pub fn mean(&self) -> Option<f64> {
        (!self.all.is_empty()).then(|| self.sum / self.all.len() as f64)
    }

    /// The observations, in the order of arrival.
    pub fn all(&self) -> &[f64] {
        &self.all
    }

    /// Percentile by nearest rank: the ⌈`share`·n⌉-th smallest observation, 0 < `share` ≤ 1.
    pub fn percentile(&self, share: f64) -> Option<f64> {
        let n = self.all.len();
        let rank = libm::ceil(share * n as f64) as usize;
        let index = rank.clamp(1, n.max(1)) - 1;
        let mut copy = self.all.clone();
        if index >= copy.len() {
            return None;
        }
        let (_, value, _) = copy.select_nth_unstable_by(index, f64::total_cmp);
        Some(*value)
    }

    /// Forgets everything, keeps the room.
    pub fn clear(&mut self) {
        self.all.clear();
        self.sum = 0.0;
    }
}
