//! Each preset tells its story in its numbers.

use model::line::{Machine, NoObserver, Report, State, preset, presets};

use crate::run;

/// The reports of a preset's lines.
fn lines(id: &str) -> Vec<Report> {
    let comparison = preset(id).expect("a preset").comparison;
    (0..comparison.policies.len()).map(|i| run(&comparison.params(i))).collect()
}

fn lead_time(report: &Report) -> f64 {
    report.order_lead_time.expect("customers").mean
}

#[test]
fn all_are_valid_and_have_their_own_name() {
    let all = presets();
    let ids: Vec<&str> = all.iter().map(|p| p.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "season-over",
            "standard-pushed",
            "custom-pulled",
            "optimistic-forecast",
            "breakdown",
            "hybrid",
            "penny-fab",
            "balanced"
        ]
    );
    for preset in &all {
        assert_eq!(preset.comparison.validate(), Ok(()), "{}", preset.id);
    }
}

#[test]
fn season_over_the_pushed_bicycles_are_still_there() {
    let lines = lines("season-over");
    assert!(lines[0].totals.cleared > 100);
    for pulled in &lines[1..] {
        assert!(pulled.totals.cleared < 25);
        assert!(pulled.costs.total < lines[0].costs.total / 2.0);
    }
}

#[test]
fn a_standard_model_is_rightly_pushed() {
    let lines = lines("standard-pushed");
    assert!(lines[0].fill_rate > Some(0.98));
    assert_eq!(lines[1].fill_rate, Some(0.0));
    assert!(lead_time(&lines[0]) < 0.1 && lead_time(&lines[1]) > 5.0);
    assert!(lines[0].costs.total < lines[1].costs.total / 4.0);
}

#[test]
fn a_custom_model_is_rightly_pulled() {
    let lines = lines("custom-pulled");
    assert!(lines[0].mean_finished_stock > 15.0);
    assert_eq!(lines[1].mean_finished_stock, 0.0);
    assert!(lines[1].costs.total < lines[0].costs.total / 2.0);
    assert!(lead_time(&lines[1]) < 8.0);
}

#[test]
fn an_optimistic_forecast_fills_the_yard() {
    let lines = lines("optimistic-forecast");
    assert!(lines[0].inside.finished_stock > 200);
    assert!(lines[1].inside.finished_stock < 40);
    assert!(lines[2].inside.finished_stock <= 18);
    assert!(lines[0].costs.total > 3.0 * lines[2].costs.total);
}

#[test]
fn a_breakdown_piles_up_before_the_pushed_machine_and_stops_the_pulled_line() {
    let comparison = preset("breakdown").expect("a preset").comparison;
    let most = |i: usize| {
        let mut state = State::new(&comparison.params(i)).expect("valid");
        let (mut queue, mut down) = (0, false);
        while state.step(&mut NoObserver).is_some() {
            let snapshot = state.snapshot();
            let station = &snapshot.stations[2];
            queue = queue.max(station.queue);
            down |= matches!(station.machines[0], Machine::Down { .. });
        }
        assert!(down);
        queue
    };
    assert!(most(0) > 25, "{}", most(0));
    assert!(most(1) <= 3);
    assert!(most(2) <= 12);
    let lines = lines("breakdown");
    assert!(lines[0].stations[2].down > 0.1);
    // Upstream of the failing machine the kanban line stands idle for want of cards.
    assert!(lines[1].mean_wip < lines[0].mean_wip);
}

#[test]
fn a_hybrid_line_waits_for_assembly_alone() {
    let lines = lines("hybrid");
    let (hybrid, order, stock) = (&lines[0], &lines[1], &lines[2]);
    assert!(lead_time(hybrid) < lead_time(order) / 2.0);
    assert!(lead_time(stock) < lead_time(hybrid));
    assert_eq!(hybrid.mean_finished_stock, 0.0);
    assert!(stock.mean_finished_stock > 8.0);
}

#[test]
fn penny_fab_follows_the_practical_worst_case() {
    for (report, th) in lines("penny-fab").iter().zip([0.2, 2.0 / 7.0, 4.0 / 11.0]) {
        assert!((report.throughput / th - 1.0).abs() < 0.04);
    }
}

#[test]
fn at_equal_throughput_the_advantage_depends_on_the_releases() {
    let lines = lines("balanced");
    let (poisson, conwip, regular) = (&lines[0], &lines[1], &lines[2]);
    for line in &lines {
        assert!((line.throughput / 0.8 - 1.0).abs() < 0.02);
    }
    // One part in four less than against Poisson releases, next to nothing against regular ones.
    assert!((conwip.mean_wip / poisson.mean_wip - 0.75).abs() < 0.06);
    assert!((conwip.mean_wip / regular.mean_wip - 1.0).abs() < 0.10);
}
