//! From ids of the model to words.

use model::line::{Policy, Release};

use crate::i18n::*;
use crate::words::Words;

/// The letter of a line: A, B, C; D for a fork.
pub fn letter(line: usize) -> &'static str {
    ["A", "B", "C", "D"].get(line).copied().unwrap_or("?")
}

/// The name of a station: those of Cycles Atlas in a line of four, else a
/// number.
pub fn station_name(i18n: Words, index: usize, count: usize) -> String {
    match (count, index) {
        (4, 0) => t_string!(i18n, line.station_frame).to_owned(),
        (4, 1) => t_string!(i18n, line.station_paint).to_owned(),
        (4, 2) => t_string!(i18n, line.station_wheels).to_owned(),
        (4, 3) => t_string!(i18n, line.station_assembly).to_owned(),
        _ => t_string!(i18n, line.station_n, n = index + 1),
    }
}

/// The names of all stations of a line.
pub fn station_names(i18n: Words, count: usize) -> Vec<String> {
    (0..count).map(|index| station_name(i18n, index, count)).collect()
}

/// What a policy is called.
pub fn policy_name(i18n: Words, policy: &Policy) -> String {
    match policy {
        Policy::Push { release: Release::Rate { .. } } => t_string!(i18n, line.push_rate),
        Policy::Push { release: Release::Forecast { .. } } => t_string!(i18n, line.push_forecast),
        Policy::Push { release: Release::Trace { .. } } => t_string!(i18n, line.push_trace),
        Policy::Push { release: Release::Saturated {} } => t_string!(i18n, line.push_saturated),
        Policy::Kanban { .. } => t_string!(i18n, line.pull_kanban),
        Policy::Conwip { .. } => t_string!(i18n, line.pull_conwip),
        Policy::Cards { .. } => t_string!(i18n, line.pull_cards),
        Policy::MakeToOrder {} => t_string!(i18n, line.to_order),
        Policy::Hybrid { decoupling_before, .. } => {
            return t_string!(i18n, line.hybrid_at, n = *decoupling_before);
        }
    }
    .to_owned()
}

/// The words of a choice in the form, by the word of the scenario file.
pub fn choice_name(i18n: Words, word: &str) -> String {
    match word {
        "push" => t_string!(i18n, line.kind_push),
        "kanban" => t_string!(i18n, line.pull_kanban),
        "conwip" => t_string!(i18n, line.pull_conwip),
        "cards" => t_string!(i18n, line.pull_cards),
        "make_to_order" => t_string!(i18n, line.to_order),
        "hybrid" => t_string!(i18n, line.hybrid),
        "rate" => t_string!(i18n, line.release_rate),
        "forecast" => t_string!(i18n, line.release_forecast),
        "saturated" => t_string!(i18n, line.saturated),
        "renewal" => t_string!(i18n, line.renewal),
        "trace" => t_string!(i18n, line.trace),
        "deterministic" => t_string!(i18n, line.deterministic),
        "exponential" => t_string!(i18n, line.exponential),
        "gamma" => t_string!(i18n, line.gamma),
        "lognormal" => t_string!(i18n, line.lognormal),
        "uniform" => t_string!(i18n, line.uniform),
        "backorder" => t_string!(i18n, line.backorder),
        "lost" => t_string!(i18n, line.lost),
        other => other,
    }
    .to_owned()
}

/// The unit of a field, as on screen.
pub fn unit_name(i18n: Words, unit: &str) -> String {
    match unit {
        "h" => t_string!(i18n, line.unit_h),
        "parts" => t_string!(i18n, line.unit_parts),
        "parts per period" => t_string!(i18n, line.unit_per_period),
        "cards" => t_string!(i18n, line.unit_cards),
        "machines" => t_string!(i18n, line.unit_machines),
        "1" => "",
        other => other,
    }
    .to_owned()
}

/// The label of a field, by its dotted path with `*` for indexes.
pub fn field_name(i18n: Words, pattern: &str) -> String {
    let own =
        pattern.strip_prefix("policies.*.").or_else(|| pattern.strip_prefix("policy.")).unwrap_or(pattern);
    match own {
        "kind" => t_string!(i18n, line.f_kind),
        "release.kind" => t_string!(i18n, line.f_release_kind),
        "release.mean_interarrival" => t_string!(i18n, line.f_release_interarrival),
        "release.cv" | "stations.*.cv" | "demand.cv" => t_string!(i18n, line.f_cv),
        "release.dist" | "stations.*.dist" | "demand.dist" => t_string!(i18n, line.f_dist),
        "release.period" => t_string!(i18n, line.f_period),
        "release.alpha" => t_string!(i18n, line.f_alpha),
        "release.bias" => t_string!(i18n, line.f_bias),
        "release.initial" => t_string!(i18n, line.f_initial),
        "release.times" => t_string!(i18n, line.f_release_times),
        "cards" | "cards.*" | "loops.*.cards" => t_string!(i18n, line.f_cards),
        "decoupling_before" => t_string!(i18n, line.f_decoupling),
        "loops.*.first" => t_string!(i18n, line.f_loop_first),
        "loops.*.last" => t_string!(i18n, line.f_loop_last),
        "stations.*.mean" => t_string!(i18n, line.f_mean),
        "stations.*.times" => t_string!(i18n, line.f_times),
        "stations.*.servers" => t_string!(i18n, line.f_servers),
        "stations.*.mtbf" => t_string!(i18n, line.f_mtbf),
        "stations.*.mttr" => t_string!(i18n, line.f_mttr),
        "stations.*.buffer_before" => t_string!(i18n, line.f_buffer),
        "demand.kind" => t_string!(i18n, line.f_demand_kind),
        "demand.mean_interarrival" => t_string!(i18n, line.f_interarrival),
        "demand.times" => t_string!(i18n, line.f_demand_times),
        "demand.season.amplitude" => t_string!(i18n, line.f_amplitude),
        "demand.season.period" => t_string!(i18n, line.f_season),
        "demand.shock.at" => t_string!(i18n, line.f_shock_at),
        "demand.shock.factor" => t_string!(i18n, line.f_shock_factor),
        "unmet" => t_string!(i18n, line.f_unmet),
        "costs.wip_per_unit_h" => t_string!(i18n, line.f_cost_wip),
        "costs.finished_per_unit_h" => t_string!(i18n, line.f_cost_finished),
        "costs.backorder_per_unit_h" => t_string!(i18n, line.f_cost_backorder),
        "costs.lost_sale" => t_string!(i18n, line.f_cost_lost),
        "costs.obsolete" => t_string!(i18n, line.f_cost_obsolete),
        "season_end_clears_stock" => t_string!(i18n, line.f_clears),
        "horizon" => t_string!(i18n, line.f_horizon),
        "parts" => t_string!(i18n, line.f_parts),
        "warm_up" => t_string!(i18n, line.f_warm_up),
        "seed" => t_string!(i18n, line.f_seed),
        "preset" => t_string!(i18n, line.f_preset),
        other => other,
    }
    .to_owned()
}
