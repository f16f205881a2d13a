//! One number of cards, simulated; and the curves of theory at each number.

use serde::{Deserialize, Serialize};

use super::{Params, Pull};
use crate::{
    des::{Interval, Moments},
    issue::Issue,
    line::{
        self, Demand, Dist, Policy, State, Station,
        analytic::{
            Performance, best_case, critical_wip, mean_value_analysis, practical_worst_case, worst_case,
        },
    },
};

/// What simulation says about one number of cards.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// Cards in all.
    pub cards: u32,
    /// Parts finished per hour [1/h].
    pub throughput: Interval,
    /// Time from release to finished [h].
    pub cycle_time: Interval,
    /// Parts in the line.
    pub wip: Interval,
}

/// What theory says, at w = 1, 2, 3… parts in the line (0-based place w − 1).
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Curves {
    /// Rate of the slowest station [1/h].
    pub bottleneck: f64,
    /// Sum of the mean service times [h].
    pub raw_time: f64,
    /// Critical WIP [parts].
    pub critical_wip: f64,
    /// Without any variability.
    pub best: Vec<Performance>,
    /// Parts moving as one batch.
    pub worst: Vec<Performance>,
    /// Exponential times on a balanced line.
    pub practical_worst: Vec<Performance>,
    /// Exact, for single exponential machines that never fail; `None` for other lines.
    pub exact: Option<Vec<Performance>>,
}

/// A whole sweep.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// The simulated points, in the order asked for.
    pub points: Vec<Point>,
    /// The curves, up to the largest number of cards asked for.
    pub curves: Curves,
}

/// Simulates `cards` cards, `replications` times.
///
/// # Errors
///
/// What is wrong with the parameters.
pub fn point(params: &Params, cards: u32) -> Result<Point, Vec<Issue>> {
    let mut gathered = PointState::default();
    for replication in 0..params.replications {
        let mut state = State::new(&params.line(cards, replication))?;
        state.run();
        gathered.add(&state.report());
    }
    Ok(gathered.point(cards))
}

/// A point whose runs are still being gathered.
#[derive(Clone, Debug, Default)]
pub struct PointState {
    throughput: Moments,
    cycle_time: Moments,
    wip: Moments,
}

impl PointState {
    /// Adds one run.
    pub fn add(&mut self, report: &line::Report) {
        self.throughput.add(report.throughput);
        self.wip.add(report.mean_wip);
        if let Some(spread) = report.cycle_time {
            self.cycle_time.add(spread.mean);
        }
    }

    /// The point that the runs so far give.
    pub fn point(&self, cards: u32) -> Point {
        Point {
            cards,
            throughput: self.throughput.interval(),
            cycle_time: self.cycle_time.interval(),
            wip: self.wip.interval(),
        }
    }
}

/// Every point and every curve.
///
/// # Errors
///
/// What is wrong with the parameters.
pub fn report(params: &Params) -> Result<Report, Vec<Issue>> {
    params.validate()?;
    let points = params.cards.iter().map(|&cards| point(params, cards));
    Ok(Report { points: points.collect::<Result<_, _>>()?, curves: curves(params) })
}

/// The curves of theory, up to the largest number of cards asked for.
pub fn curves(params: &Params) -> Curves {
    let most = params.cards.iter().copied().max().unwrap_or(1);
    let rates = params.stations.iter().map(Station::rate);
    let bottleneck = rates.fold(f64::INFINITY, f64::min);
    let means: Vec<f64> = params.stations.iter().map(Station::mean_service).collect();
    let raw_time: f64 = means.iter().sum();
    let each = |curve: &dyn Fn(f64) -> Performance| (1..=most).map(|w| curve(f64::from(w))).collect();
    let plain = |s: &Station| s.dist == Dist::Exponential && s.servers == 1 && s.mtbf.is_none();
    Curves {
        bottleneck,
        raw_time,
        critical_wip: critical_wip(bottleneck, raw_time),
        best: each(&|w| best_case(w, bottleneck, raw_time)),
        worst: each(&|w| worst_case(w, raw_time)),
        practical_worst: each(&|w| practical_worst_case(w, bottleneck, raw_time)),
        exact: (params.policy == Pull::Conwip && params.stations.iter().all(plain))
            .then(|| mean_value_analysis(&means, most)),
    }
}

/// `cards` dealt over `stations` as evenly as can be, the first stations first; at least one each.
pub fn kanban_split(cards: u32, stations: u32) -> Vec<u32> {
    let stations = stations.max(1);
    let (each, rest) = (cards / stations, cards % stations);
    let share = |i| (each + u32::from(i < rest)).max(1);
    (0..stations).map(share).collect()
}

impl Params {
    /// The run of `cards` cards with the draws of the given replication, from 0.
    pub fn line(&self, cards: u32, replication: u32) -> line::Params {
        let params = self;
        let policy = match params.policy {
            Pull::Conwip => Policy::Conwip { cards },
            Pull::Kanban => Policy::Kanban { cards: kanban_split(cards, params.stations.len() as u32) },
        };
        line::Params {
            stations: params.stations.clone(),
            policy,
            demand: Demand::Saturated {},
            horizon: params.horizon,
            warm_up: params.warm_up,
            seed: params.seed + u64::from(replication),
            ..line::Params::default()
        }
    }
}
