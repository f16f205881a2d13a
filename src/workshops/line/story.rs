//! What each preset tells: its title, its story, its question, and what is to
//! be learnt from it.

use model::line::Report;

use crate::i18n::*;
use crate::words::Words;

/// The title of a preset.
pub fn title(i18n: Words, preset: &str) -> String {
    match preset {
        "season-over" => t_string!(i18n, line.season_over_title),
        "standard-pushed" => t_string!(i18n, line.standard_pushed_title),
        "custom-pulled" => t_string!(i18n, line.custom_pulled_title),
        "optimistic-forecast" => t_string!(i18n, line.optimistic_title),
        "breakdown" => t_string!(i18n, line.breakdown_title),
        "hybrid" => t_string!(i18n, line.hybrid_title),
        "penny-fab" => t_string!(i18n, line.penny_title),
        "balanced" => t_string!(i18n, line.balanced_title),
        other => other,
    }
    .to_owned()
}

/// The situation at Cycles Atlas.
pub fn story(i18n: Words, preset: &str) -> String {
    match preset {
        "season-over" => t_string!(i18n, line.season_over_story),
        "standard-pushed" => t_string!(i18n, line.standard_pushed_story),
        "custom-pulled" => t_string!(i18n, line.custom_pulled_story),
        "optimistic-forecast" => t_string!(i18n, line.optimistic_story),
        "breakdown" => t_string!(i18n, line.breakdown_story),
        "hybrid" => t_string!(i18n, line.hybrid_story),
        "penny-fab" => t_string!(i18n, line.penny_story),
        "balanced" => t_string!(i18n, line.balanced_story),
        _ => "",
    }
    .to_owned()
}

/// Why it turns out as it does.
pub fn why(i18n: Words, preset: &str) -> String {
    match preset {
        "season-over" => t_string!(i18n, line.season_over_why),
        "standard-pushed" => t_string!(i18n, line.standard_pushed_why),
        "custom-pulled" => t_string!(i18n, line.custom_pulled_why),
        "optimistic-forecast" => t_string!(i18n, line.optimistic_why),
        "breakdown" => t_string!(i18n, line.breakdown_why),
        "hybrid" => t_string!(i18n, line.hybrid_why),
        "penny-fab" => t_string!(i18n, line.penny_why),
        "balanced" => t_string!(i18n, line.balanced_why),
        _ => "",
    }
    .to_owned()
}

/// What to try next.
pub fn next(i18n: Words, preset: &str) -> String {
    match preset {
        "season-over" => t_string!(i18n, line.season_over_next),
        "standard-pushed" => t_string!(i18n, line.standard_pushed_next),
        "custom-pulled" => t_string!(i18n, line.custom_pulled_next),
        "optimistic-forecast" => t_string!(i18n, line.optimistic_next),
        "breakdown" => t_string!(i18n, line.breakdown_next),
        "hybrid" => t_string!(i18n, line.hybrid_next),
        "penny-fab" => t_string!(i18n, line.penny_next),
        "balanced" => t_string!(i18n, line.balanced_next),
        _ => "",
    }
    .to_owned()
}

/// What a preset's question is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Finished parts cleared at the end of the season.
    Cleared,
    /// Mean time from order to delivery [h].
    LeadTime,
    /// Cost per hour [€/h].
    Cost,
    /// Mean parts in the line and in stock.
    InSystem,
    /// Mean parts in the line.
    Wip,
    /// Parts finished per hour [1/h].
    Throughput,
}

impl Measure {
    /// The measure that a preset's question is about.
    pub fn of(preset: &str) -> Measure {
        match preset {
            "season-over" => Measure::Cleared,
            "standard-pushed" => Measure::LeadTime,
            "optimistic-forecast" => Measure::InSystem,
            "breakdown" | "balanced" => Measure::Wip,
            "penny-fab" => Measure::Throughput,
            _ => Measure::Cost,
        }
    }

    /// Whether the question asks for the line with the most; else the least.
    pub fn asks_most(self) -> bool {
        matches!(self, Measure::Cleared | Measure::InSystem | Measure::Throughput)
    }

    /// The measure in a report.
    pub fn read(self, report: &Report) -> f64 {
        let hours = (report.window.to - report.window.from).max(f64::MIN_POSITIVE);
        match self {
            Measure::Cleared => f64::from(report.totals.cleared),
            Measure::LeadTime => report.order_lead_time.as_ref().map_or(0.0, |spread| spread.mean),
            Measure::Cost => report.costs.total / hours,
            Measure::InSystem => report.mean_wip + report.mean_finished_stock,
            Measure::Wip => report.mean_wip,
            Measure::Throughput => report.throughput,
        }
    }

    /// The question, in words.
    pub fn question(self, i18n: Words) -> String {
        match self {
            Measure::Cleared => t_string!(i18n, line.ask_cleared),
            Measure::LeadTime => t_string!(i18n, line.ask_lead_time),
            Measure::Cost => t_string!(i18n, line.ask_cost),
            Measure::InSystem => t_string!(i18n, line.ask_in_system),
            Measure::Wip => t_string!(i18n, line.ask_wip),
            Measure::Throughput => t_string!(i18n, line.ask_throughput),
        }
        .to_owned()
    }

    /// Name and unit of the measure.
    pub fn name(self, i18n: Words) -> String {
        match self {
            Measure::Cleared => t_string!(i18n, line.measure_cleared),
            Measure::LeadTime => t_string!(i18n, line.measure_lead_time),
            Measure::Cost => t_string!(i18n, line.measure_cost),
            Measure::InSystem => t_string!(i18n, line.measure_in_system),
            Measure::Wip => t_string!(i18n, line.measure_wip),
            Measure::Throughput => t_string!(i18n, line.measure_throughput),
        }
        .to_owned()
    }
}

/// What came out: the line that wins the question, or none where the two best
/// are within 5 % of each other, too near for one run to tell.
pub fn outcome(measure: Measure, values: &[f64]) -> Option<usize> {
    let sign = if measure.asks_most() { -1.0 } else { 1.0 };
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| (sign * values[*a]).total_cmp(&(sign * values[*b])));
    let (first, second) = (*order.first()?, order.get(1).copied());
    let near = |a: f64, b: f64| (a - b).abs() <= 0.05 * a.abs().max(b.abs());
    match second {
        Some(second) if near(values[first], values[second]) => None,
        _ => Some(first),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_winner_or_none() {
        assert_eq!(outcome(Measure::Cost, &[3.0, 1.0, 2.0]), Some(1));
        assert_eq!(outcome(Measure::Throughput, &[3.0, 1.0, 2.0]), Some(0));
        assert_eq!(outcome(Measure::Cost, &[1.0, 1.04]), None);
        assert_eq!(outcome(Measure::Cleared, &[0.0, 0.0]), None);
        assert_eq!(outcome(Measure::Cleared, &[12.0]), Some(0));
        assert_eq!(outcome(Measure::Cleared, &[]), None);
    }
}
