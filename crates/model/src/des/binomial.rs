//! Numbers of successes, one uniform number each.

/// The quantile of the binomial distribution: the smallest `k` with P(K ≤ k) ≥ `u`, for `n`
/// trials that succeed with probability `p` (taken into 0..=1) and 0 < `u` < 1.
///
/// It sums the exact probabilities upwards from nine standard deviations below the mean, below
/// which less than 1e-16 lies; the first one comes from the logarithm of the gamma function and
/// is good to about 1e-8 for a million trials. Inversion keeps the order: a larger `u`, `n` or
/// `p` never gives fewer successes, so that two campaigns meet the same luck.
pub fn binomial_quantile(n: u64, p: f64, u: f64) -> u64 {
    if n == 0 || p <= 0.0 {
        return 0;
    }
    if p >= 1.0 {
        return n;
    }
    let trials = n as f64;
    let mean = trials * p;
    let reach = 9.0 * libm::sqrt(mean * (1.0 - p)) + 10.0;
    let mut k = libm::floor((mean - reach).max(0.0));
    let choose = libm::lgamma(trials + 1.0) - libm::lgamma(k + 1.0) - libm::lgamma(trials - k + 1.0);
    let mut share = libm::exp(choose + k * libm::log(p) + (trials - k) * libm::log1p(-p));
    let odds = p / (1.0 - p);
    let mut below = share;
    // Rounding may keep the sum under `u`: beyond this nothing worth counting is left.
    let last = (mean + reach).min(trials);
    while below < u && k < last {
        share *= (trials - k) / (k + 1.0) * odds;
        k += 1.0;
        below += share;
    }
    k as u64
}
