//! What a run counts on the way, at a constant cost per event.

use super::{CostReport, Costs, Params, Path, State, Totals, Visit, station::StationState};
use crate::des::{Tally, TimeWeighted};

/// Points of a time series.
pub(super) const POINTS: usize = 500;
/// Most parts whose paths are kept.
const MOST_PATHS: usize = 10_000;

/// Counters of a run; they start again at the end of the warm-up.
#[derive(Clone, Debug)]
pub(super) struct Measure {
    pub(super) wip: TimeWeighted,
    pub(super) stock: TimeWeighted,
    pub(super) backorders: TimeWeighted,
    pub(super) cycle_times: Tally,
    pub(super) lead_times: Tally,
    /// Start of the window [h], and the counts then.
    pub(super) from: f64,
    pub(super) base: Totals,
    pub(super) warm: bool,
    /// The next instant at which something is noted, whatever happens [h].
    pub(super) next_mark: f64,
    pub(super) series: Vec<Point>,
    /// Spacing of the time series [h].
    spacing: f64,
    pub(super) paths: Option<Paths>,
    costs: Meter,
}

/// One point of the time series.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Point {
    pub(super) time: f64,
    pub(super) wip: u32,
    pub(super) stock: u32,
    pub(super) backorders: u32,
    pub(super) demands: u32,
    pub(super) shipped: u32,
}

/// Costs of which the rates may change on the way.
#[derive(Clone, Copy, Debug, Default)]
struct Meter {
    /// Costs at earlier rates [€].
    earlier: [f64; 5],
    /// The quantities at the last change of rate.
    from: [f64; 5],
}

/// The times of every part at every station.
#[derive(Clone, Debug)]
pub(super) struct Paths {
    stations: usize,
    visits: Vec<Visit>,
    delivered: Vec<Option<f64>>,
}

impl Measure {
    pub(super) fn new(params: &Params) -> Self {
        let spacing = match params.parts {
            None => (params.horizon - params.warm_up) / (POINTS - 1) as f64,
            Some(_) => 1.0 / 64.0,
        };
        let expected = match params.parts {
            Some(parts) => parts as usize,
            None => 4096,
        };
        let warm = params.warm_up <= 0.0;
        Self {
            wip: TimeWeighted::default(),
            stock: TimeWeighted::default(),
            backorders: TimeWeighted::default(),
            cycle_times: Tally::with_room(expected.min(1 << 17)),
            lead_times: Tally::with_room(expected.min(1 << 17)),
            from: 0.0,
            base: Totals::default(),
            warm,
            next_mark: if warm { 0.0 } else { params.warm_up },
            series: Vec::with_capacity(POINTS),
            spacing,
            paths: params.paths.then(|| Paths::new(params.stations.len())),
            costs: Meter::default(),
        }
    }

    pub(super) fn size(&self) -> usize {
        let paths = self.paths.as_ref().map_or(0, |p| p.visits.len() * 64);
        8 * (self.cycle_times.count() + self.lead_times.count()) + 40 * self.series.len() + paths
    }

    #[inline]
    pub(super) fn released(&mut self) {
        if let Some(paths) = &mut self.paths {
            paths.released();
        }
    }

    #[inline]
    pub(super) fn entered(&mut self, part: u32, station: usize, t: f64) {
        if let Some(visit) = self.visit(part, station) {
            visit.enter = Some(t);
        }
    }

    #[inline]
    pub(super) fn started(&mut self, part: u32, station: usize, t: f64) {
        if let Some(visit) = self.visit(part, station) {
            visit.start = Some(t);
        }
    }

    #[inline]
    pub(super) fn finished(&mut self, part: u32, station: usize, t: f64) {
        if let Some(visit) = self.visit(part, station) {
            visit.finish = Some(t);
        }
    }

    #[inline]
    pub(super) fn left(&mut self, part: u32, station: usize, t: f64) {
        if let Some(visit) = self.visit(part, station) {
            visit.leave = Some(t);
        }
    }

    #[inline]
    pub(super) fn delivered(&mut self, part: u32, t: f64) {
        if let Some(paths) = &mut self.paths
            && let Some(delivered) = paths.delivered.get_mut(part as usize)
        {
            *delivered = Some(t);
        }
    }

    #[inline]
    fn visit(&mut self, part: u32, station: usize) -> Option<&mut Visit> {
        let paths = self.paths.as_mut()?;
        paths.visits.get_mut(part as usize * paths.stations + station)
    }

    fn restart(&mut self, t: f64, totals: Totals) {
        self.wip.restart(t);
        self.stock.restart(t);
        self.backorders.restart(t);
        self.cycle_times.clear();
        self.lead_times.clear();
        self.costs = Meter::default();
        self.from = t;
        self.base = totals;
        self.warm = true;
    }
}

impl Paths {
    fn new(stations: usize) -> Self {
        Self { stations, visits: Vec::new(), delivered: Vec::new() }
    }

    fn released(&mut self) {
        if self.delivered.len() < MOST_PATHS {
            self.delivered.push(None);
            let visits = self.visits.len() + self.stations;
            self.visits.resize(visits, Visit::default());
        }
    }

    pub(super) fn list(&self) -> Vec<Path> {
        let visits = self.visits.chunks(self.stations.max(1));
        let paths = visits
            .zip(&self.delivered)
            .map(|(stations, delivered)| Path { stations: stations.to_vec(), delivered: *delivered });
        paths.collect()
    }
}

impl State {
    /// Notes what lies strictly before `t`: points of the series, the end of the warm-up.
    #[cold]
    pub(super) fn pass_marks(&mut self, t: f64) {
        while self.measure.next_mark < t {
            self.mark();
        }
    }

    /// At the end of the run, notes what lies at that very instant too.
    pub(super) fn last_mark(&mut self) {
        // A grid point that rounding has put a hair beyond the end is meant for the end.
        let end = self.now + 1e-9 * self.now;
        while self.measure.next_mark <= end && self.measure.series.len() < POINTS {
            if self.measure.warm && self.measure.next_mark > self.now {
                self.measure.next_mark = self.now;
            }
            self.mark();
        }
    }

    fn mark(&mut self) {
        let t = self.measure.next_mark;
        if !self.measure.warm {
            self.measure.restart(t, self.totals);
            for station in &mut self.stations {
                station.restart(t);
            }
        }
        let point = Point {
            time: t,
            wip: self.measure.wip.value(),
            stock: self.measure.stock.value(),
            backorders: self.measure.backorders.value(),
            demands: self.totals.demands - self.measure.base.demands,
            shipped: self.totals.shipped - self.measure.base.shipped,
        };
        let measure = &mut self.measure;
        if measure.series.len() == POINTS {
            // Only a run of unknown length comes here: every other point goes.
            let mut odd = true;
            measure.series.retain(|_| {
                odd = !odd;
                !odd
            });
            measure.spacing *= 2.0;
        }
        measure.series.push(point);
        let points = measure.series.len() as f64;
        measure.next_mark = if self.params.parts.is_none() && measure.series.len() == POINTS {
            f64::INFINITY
        } else {
            measure.from + measure.spacing * points
        };
    }

    /// Costs over the window so far [€].
    pub(super) fn costs(&self) -> CostReport {
        let quantities = self.quantities();
        let rates = rates(&self.params.costs);
        let meter = &self.measure.costs;
        let cost = |k: usize| meter.earlier[k] + rates[k] * (quantities[k] - meter.from[k]);
        let [wip, finished, backorder, lost, obsolete] = [0, 1, 2, 3, 4].map(cost);
        CostReport {
            wip,
            finished,
            backorder,
            lost,
            obsolete,
            total: wip + finished + backorder + lost + obsolete,
        }
    }

    /// Closes the costs at the rates in force, before they change to `next`.
    pub(super) fn settle_costs(&mut self, next: &Costs) {
        let quantities = self.quantities();
        let (old, new) = (rates(&self.params.costs), rates(next));
        let meter = &mut self.measure.costs;
        for k in 0..5 {
            if old[k] != new[k] {
                meter.earlier[k] += old[k] * (quantities[k] - meter.from[k]);
                meter.from[k] = quantities[k];
            }
        }
    }

    /// What costs money: unit-hours in the line, in stock, waiting; customers lost, parts cleared.
    fn quantities(&self) -> [f64; 5] {
        let (t, m) = (self.now, &self.measure);
        [
            m.wip.integral(t),
            m.stock.integral(t),
            m.backorders.integral(t),
            f64::from(self.totals.lost - m.base.lost),
            f64::from(self.totals.cleared - m.base.cleared),
        ]
    }
}

fn rates(costs: &Costs) -> [f64; 5] {
    [
        costs.wip_per_unit_h,
        costs.finished_per_unit_h,
        costs.backorder_per_unit_h,
        costs.lost_sale,
        costs.obsolete,
    ]
}

/// Parts at the stations `first..=last`, stocks behind them included.
pub(super) fn parts_between(stations: &[StationState], first: usize, last: usize) -> usize {
    stations[first..=last].iter().map(StationState::parts).sum()
}
