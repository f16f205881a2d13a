//! Seeded streams of random numbers.

use rand_pcg::{Pcg32, rand_core::Rng};

/// A stream of random numbers whose k-th draw depends only on (seed, stream id, k).
///
/// A draw always consumes exactly one 64-bit number, whatever the distribution: so two policies,
/// or two futures of one line, meet the same luck (common random numbers).
///
/// The generator is PCG-XSH-RR 64/32 (O'Neill 2014), with state and increment both hashed from
/// seed and id, because PCG streams that share a state are correlated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stream {
    rng: Pcg32,
}

impl Stream {
    /// The stream `id` of `seed`.
    pub fn new(seed: u64, id: u64) -> Self {
        let state = mix(seed ^ mix(id.wrapping_add(GOLDEN)));
        let increment = mix(state.wrapping_add(GOLDEN));
        Self { rng: Pcg32::new(state, increment) }
    }

    /// The next draw: 64 random bits.
    #[inline]
    pub fn draw(&mut self) -> u64 {
        self.rng.next_u64()
    }

    /// Passes over `draws` draws at once.
    pub fn skip(&mut self, draws: u64) {
        // Each draw is two steps of the 32-bit generator.
        self.rng.advance(draws.wrapping_mul(2));
    }
}

/// 64 random bits as a uniform number strictly between 0 and 1, symmetric about ½.
#[inline]
pub fn unit(bits: u64) -> f64 {
    const STEP: f64 = 1.0 / (1u64 << 52) as f64;
    ((bits >> 12) as f64 + 0.5) * STEP
}

const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

/// The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
pub(super) fn mix(z: u64) -> u64 {
    let z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
