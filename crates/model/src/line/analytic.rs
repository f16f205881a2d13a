//! Closed forms and exact recursions to hold simulations against.

use super::kanban_count;

/// Parts in the line at which the best case reaches full output: W₀ = r_b·T₀ (Hopp and Spearman,
/// *Factory Physics*, ch. 7). `bottleneck` r_b in 1/h, `raw_time` T₀ in h.
pub fn critical_wip(bottleneck: f64, raw_time: f64) -> f64 {
    bottleneck * raw_time
}

/// Throughput [1/h] and cycle time [h] of a line with a given WIP.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct Performance {
    /// Throughput [1/h].
    pub throughput: f64,
    /// Cycle time [h].
    pub cycle_time: f64,
}

/// Best case, no variability: TH = min(w/T₀, r_b), CT = max(T₀, w/r_b) (*Factory Physics*, ch. 7).
pub fn best_case(wip: f64, bottleneck: f64, raw_time: f64) -> Performance {
    Performance { throughput: (wip / raw_time).min(bottleneck), cycle_time: raw_time.max(wip / bottleneck) }
}

/// Worst case, parts moving as one batch: TH = 1/T₀, CT = w·T₀ (*Factory Physics*, ch. 7).
pub fn worst_case(wip: f64, raw_time: f64) -> Performance {
    Performance { throughput: 1.0 / raw_time, cycle_time: wip * raw_time }
}

/// Practical worst case, exponential times on a balanced line: TH = w·r_b/(W₀ + w − 1),
/// CT = T₀ + (w − 1)/r_b (*Factory Physics*, ch. 7).
pub fn practical_worst_case(wip: f64, bottleneck: f64, raw_time: f64) -> Performance {
    let critical = critical_wip(bottleneck, raw_time);
    Performance {
        throughput: wip * bottleneck / (critical + wip - 1.0),
        cycle_time: raw_time + (wip - 1.0) / bottleneck,
    }
}

/// Exact mean-value analysis of a closed line of single exponential servers: the performance with
/// 1, 2, … `wip` parts, at 0-based place w − 1 (Reiser and Lavenberg, *J. ACM* 27, 1980).
/// For each w: CT_i = t_i·(1 + L_i(w−1)), TH = w/ΣCT_i, L_i = TH·CT_i. `means` t_i in h.
pub fn mean_value_analysis(means: &[f64], wip: u32) -> Vec<Performance> {
    let mut queue = vec![0.0; means.len()];
    (1..=wip)
        .map(|w| {
            let times: Vec<f64> = means.iter().zip(&queue).map(|(t, l)| t * (1.0 + l)).collect();
            let cycle_time: f64 = times.iter().sum();
            let throughput = f64::from(w) / cycle_time;
            for (l, time) in queue.iter_mut().zip(&times) {
                *l = throughput * time;
            }
            Performance { throughput, cycle_time }
        })
        .collect()
}

/// A pushed line of single exponential servers under Poisson releases.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct Tandem {
    /// Mean WIP [parts], Σ ρ/(1 − ρ).
    pub wip: f64,
    /// Mean cycle time [h], WIP/λ.
    pub cycle_time: f64,
}

/// Tandem M/M/1 queues: by Burke's theorem every station is an M/M/1 queue of its own (Burke 1956;
/// Jackson 1957). `rate` λ in 1/h, `means` t_i in h; `None` where some ρ = λ·t_i ≥ 1.
pub fn tandem(rate: f64, means: &[f64]) -> Option<Tandem> {
    let loads = means.iter().map(|t| rate * t);
    if loads.clone().any(|rho| rho >= 1.0) || rate <= 0.0 {
        return None;
    }
    let wip: f64 = loads.map(|rho| rho / (1.0 - rho)).sum();
    Some(Tandem { wip, cycle_time: wip / rate })
}

/// Cards needed so that a CONWIP line's best-known curve reaches `share` of the bottleneck's
/// rate, 0 < share < 1, by mean-value analysis; `None` beyond `most`.
pub fn cards_for_share(means: &[f64], share: f64, most: u32) -> Option<u32> {
    let slowest = means.iter().copied().fold(0.0, f64::max);
    let curve = mean_value_analysis(means, most);
    let enough = |p: &Performance| p.throughput * slowest >= share;
    curve.iter().position(enough).map(|at| at as u32 + 1)
}

/// The published example of the kanban formula used on the checks page.
pub(super) fn kanban_example() -> Option<u64> {
    kanban_count("100", "0.5", "0.25", "12.5").ok()
}
