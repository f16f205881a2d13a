//! Draws prepared a block ahead.

use super::{Sampler, Stream};

/// Draws in a block.
const BLOCK: usize = 32;

/// The times that a stream and a distribution give, in the stream's order.
///
/// They are computed a block ahead: a processor overlaps the logarithms of a block, and waits for
/// each of them where they are asked for one by one. That alters no draw: the k-th time is the
/// stream's k-th number seen through the distribution, also after the distribution has changed.
#[derive(Clone, Debug)]
pub struct Draws {
    sampler: Sampler,
    /// The stream before the block.
    before: Stream,
    /// The stream after the block.
    stream: Stream,
    ready: [f64; BLOCK],
    /// Draws of the block already taken.
    taken: usize,
}

impl Draws {
    /// The times of a stream.
    pub fn new(stream: Stream, sampler: Sampler) -> Self {
        Self { sampler, before: stream.clone(), stream, ready: [0.0; BLOCK], taken: BLOCK }
    }

    /// The next time.
    #[inline]
    pub fn draw(&mut self) -> f64 {
        if self.taken >= BLOCK {
            self.before = self.stream.clone();
            self.fill();
            self.taken = 0;
        }
        let time = self.ready[self.taken % BLOCK];
        self.taken += 1;
        time
    }

    /// From the next draw on, the distribution is `sampler`.
    pub fn set_sampler(&mut self, sampler: Sampler) {
        if sampler != self.sampler {
            self.sampler = sampler;
            if self.taken < BLOCK {
                self.stream = self.before.clone();
                self.fill();
            }
        }
    }

    #[inline(never)]
    fn fill(&mut self) {
        let sampler = self.sampler;
        for time in &mut self.ready {
            *time = sampler.draw(&mut self.stream);
        }
    }
}
