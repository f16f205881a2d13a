//! Reading a line: its report and its picture.

use super::{
    Histogram, Inside, Little, LoopView, Machine, Report, Running, Series, Shares, Snapshot, Spread, State,
    StationView, Totals, Window,
    station::{MachineState, Part, StationState, Status},
};
use crate::des::Tally;

/// Bins of a histogram.
const BINS: usize = 30;

impl State {
    /// What the run measured so far, over `(warm_up, now]`; during the warm-up, over `(0, now]`.
    pub fn report(&self) -> Report {
        let (m, t) = (&self.measure, self.now);
        let window = Window { from: m.from, to: t, complete: self.complete };
        let elapsed = t - m.from;
        let mean = |area: f64| if elapsed > 0.0 { area / elapsed } else { 0.0 };
        let throughput = mean(m.cycle_times.count() as f64);
        let mean_wip = mean(m.wip.integral(t));
        let cycle_time = m.cycle_times.mean().unwrap_or(0.0);
        Report {
            window,
            throughput,
            mean_wip,
            mean_finished_stock: mean(m.stock.integral(t)),
            mean_backorders: mean(m.backorders.integral(t)),
            cycle_time: spread(&m.cycle_times),
            order_lead_time: spread(&m.lead_times),
            fill_rate: self.fill_rate(),
            stations: self.stations.iter().map(|s| shares(s, t, elapsed)).collect(),
            costs: self.costs(),
            little: Little {
                L: mean_wip,
                lambda: throughput,
                W: cycle_time,
                gap: mean_wip - throughput * cycle_time,
            },
            counts: self.counts(),
            totals: self.totals,
            inside: Inside {
                wip: m.wip.value(),
                finished_stock: m.stock.value(),
                backorders: m.backorders.value(),
            },
            series: self.series(),
            cycle_times: histogram(&m.cycle_times),
            lead_times: histogram(&m.lead_times),
            paths: m.paths.as_ref().map(|paths| paths.list()),
        }
    }

    /// The picture of this instant.
    pub fn snapshot(&self) -> Snapshot {
        let (m, t) = (&self.measure, self.now);
        let elapsed = t - m.from;
        let mean = |area: f64| if elapsed > 0.0 { area / elapsed } else { 0.0 };
        let loops = self.rules.loops.iter().map(|l| LoopView {
            first: l.first as u32,
            last: l.last as u32,
            cards: l.cards,
            free: l.cards.saturating_sub(l.used),
        });
        Snapshot {
            time: t,
            events: self.events,
            over: self.over,
            stations: self.stations.iter().map(station_view).collect(),
            loops: loops.collect(),
            finished_stock: m.stock.value(),
            backorders: m.backorders.value(),
            wip: m.wip.value(),
            totals: self.totals,
            running: Running {
                elapsed,
                mean_wip: mean(m.wip.integral(t)),
                throughput: mean(m.cycle_times.count() as f64),
                cycle_time: m.cycle_times.mean(),
                fill_rate: self.fill_rate(),
                costs: self.costs(),
            },
        }
    }

    /// Counts within the window.
    fn counts(&self) -> Totals {
        let (all, base) = (&self.totals, &self.measure.base);
        Totals {
            released: all.released - base.released,
            finished: all.finished - base.finished,
            shipped: all.shipped - base.shipped,
            cleared: all.cleared - base.cleared,
            demands: all.demands - base.demands,
            on_the_spot: all.on_the_spot - base.on_the_spot,
            lost: all.lost - base.lost,
        }
    }

    fn fill_rate(&self) -> Option<f64> {
        let counts = self.counts();
        (counts.demands > 0 && !self.rules.saturated_demand)
            .then(|| f64::from(counts.on_the_spot) / f64::from(counts.demands))
    }

    fn series(&self) -> Series {
        let points = &self.measure.series;
        Series {
            time: points.iter().map(|p| p.time).collect(),
            wip: points.iter().map(|p| p.wip).collect(),
            finished_stock: points.iter().map(|p| p.stock).collect(),
            backorders: points.iter().map(|p| p.backorders).collect(),
            demand: points.iter().map(|p| p.demands).collect(),
            shipped: points.iter().map(|p| p.shipped).collect(),
        }
    }
}

fn spread(tally: &Tally) -> Option<Spread> {
    Some(Spread { n: tally.count() as u64, mean: tally.mean()?, p95: tally.percentile(0.95)? })
}

fn shares(station: &StationState, t: f64, elapsed: f64) -> Shares {
    let all = station.manned.integral(t);
    if elapsed <= 0.0 || all <= 0.0 {
        return Shares::default();
    }
    let (busy, held, down) = station.hours(t);
    let (busy, blocked, down) = (busy / all, held / all, down / all);
    Shares {
        busy,
        blocked,
        // Rounding must not show as a negative share.
        starved: (1.0 - busy - blocked - down).max(0.0),
        down,
    }
}

/// Equal bins from 0 to the largest observation.
fn histogram(tally: &Tally) -> Histogram {
    let largest = tally.all().iter().copied().fold(0.0, f64::max);
    let width = if largest > 0.0 { largest / BINS as f64 } else { 1.0 };
    let mut counts = vec![0; BINS];
    for x in tally.all() {
        let bin = ((x / width) as usize).min(BINS - 1);
        counts[bin] += 1;
    }
    Histogram { min: 0.0, width, counts }
}

fn station_view(station: &StationState) -> StationView {
    let ids = |parts: &std::collections::VecDeque<Part>| {
        let first = parts.iter().take(StationView::MOST_IDS);
        first.map(|part| part.number).collect()
    };
    StationView {
        queue: station.queue.len() as u32,
        queue_ids: ids(&station.queue),
        machines: station.machines.iter().filter_map(machine_view).collect(),
        output: station.output.len() as u32,
        output_ids: ids(&station.output),
        starved: station.idle == station.manned.value() as usize,
    }
}

fn machine_view(machine: &MachineState) -> Option<Machine> {
    let (part, since) = (machine.part.number, machine.since);
    Some(match machine.status {
        Status::Gone => return None,
        Status::Idle => Machine::Idle,
        Status::Busy => Machine::Busy { part, since, done_at: since + machine.left },
        Status::Blocked => Machine::Blocked { part, since },
        Status::Down => Machine::Down { part, since, until: machine.until },
    })
}
