//! Gamma variates from one 64-bit number.

use super::{Stream, normal_quantile, unit};

/// A gamma variate of unit scale, by the method of Marsaglia and Tsang (2000).
///
/// The method rejects, so it needs an unknown number of random numbers: they come from a small
/// generator seeded with the one number given, and the caller's stream moves by one draw only.
/// A shape below 1 is raised by 1 and the result multiplied by u^(1/shape).
pub(super) fn gamma(shape: f64, bits: u64) -> f64 {
    let mut own = Stream::new(bits, 0);
    if shape < 1.0 {
        let boost = libm::pow(unit(own.draw()), 1.0 / shape);
        boost * at_least_one(shape + 1.0, &mut own)
    } else {
        at_least_one(shape, &mut own)
    }
}

fn at_least_one(shape: f64, own: &mut Stream) -> f64 {
    let d = shape - 1.0 / 3.0;
    let c = 1.0 / libm::sqrt(9.0 * d);
    loop {
        let x = normal_quantile(unit(own.draw()));
        let v = 1.0 + c * x;
        if v <= 0.0 {
            continue;
        }
        let v = v * v * v;
        let u = unit(own.draw());
        if libm::log(u) < 0.5 * x * x + d - d * v + d * libm::log(v) {
            return d * v;
        }
    }
}
