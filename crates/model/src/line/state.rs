//! A line in motion.

use std::{collections::VecDeque, sync::Arc};

use super::{
    Demand, MAX_PARTS, NoObserver, Observer, Params, Policy, Release, Totals,
    measure::Measure,
    process::Process,
    rules::Rules,
    station::{Part, StationState},
};
use crate::{
    des::{Calendar, Simulation, Stream},
    issue::Issue,
};

/// A line in motion: a function of its parameters (the seed among them) and of the changes made
/// on the way.
#[derive(Clone, Debug)]
pub struct State {
    pub(super) params: Arc<Params>,
    pub(super) now: f64,
    pub(super) events: u64,
    /// When the last event was handled.
    pub(super) last: f64,
    /// The last instant at which events are handled [h].
    limit: f64,
    pub(super) over: bool,
    pub(super) complete: bool,
    /// The event under way is the last.
    pub(super) ending: bool,
    pub(super) calendar: Calendar,
    pub(super) rules: Rules,
    pub(super) stations: Vec<StationState>,
    pub(super) finished_stock: VecDeque<Part>,
    /// Customers waiting whose part is not yet chosen, first come first.
    pub(super) waiting: VecDeque<Customer>,
    pub(super) releases: Process,
    pub(super) release_stream: Stream,
    pub(super) customers: Process,
    pub(super) demand_stream: Stream,
    pub(super) plan: Plan,
    pub(super) totals: Totals,
    pub(super) measure: Measure,
}

/// A customer waiting.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Customer {
    pub(super) number: u32,
    pub(super) ordered: f64,
}

/// The release plan of the period under way, made from a forecast.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Plan {
    pub(super) forecast: f64,
    /// When the plans began [h] and how many periods have begun since.
    pub(super) from: f64,
    pub(super) periods: u32,
    /// Demands counted when the period began.
    pub(super) demands: u32,
    /// Parts planned for the period and released so far.
    pub(super) parts: u32,
    pub(super) released: u32,
}

/// Streams of random numbers; those of the stations follow from 16 on.
pub(crate) const DEMAND_STREAM: u64 = 1;
const RELEASE_STREAM: u64 = 2;

/// Lanes of the calendar behind those of the stations.
pub(super) const RELEASE: usize = 0;
pub(super) const DEMAND: usize = 1;
pub(super) const SEASON: usize = 2;
pub(super) const PERIOD: usize = 3;
pub(super) const OPENING: usize = 4;

impl State {
    /// A line at hour 0, empty, its stocks empty. The first event opens it.
    pub fn new(params: &Params) -> Result<Self, Vec<Issue>> {
        params.validate()?;
        Ok(Self::begin(params))
    }

    /// The same for parameters already found valid.
    pub(crate) fn begin(params: &Params) -> Self {
        let stations: Vec<StationState> = params
            .stations
            .iter()
            .enumerate()
            .map(|(i, station)| StationState::new(station, params.seed, i))
            .collect();
        let mut widths: Vec<usize> = stations.iter().map(|s| s.machines.len()).collect();
        widths.extend([1; 5]);
        let mut state = Self {
            now: 0.0,
            events: 0,
            last: 0.0,
            limit: params.parts.map_or(params.horizon, |_| f64::INFINITY),
            over: false,
            complete: false,
            ending: false,
            calendar: Calendar::new(&widths),
            rules: Rules::new(params),
            stations,
            finished_stock: VecDeque::with_capacity(64),
            waiting: VecDeque::with_capacity(64),
            releases: Process::Silent,
            release_stream: Stream::new(params.seed, RELEASE_STREAM),
            customers: Process::of_demand(&params.demand),
            demand_stream: Stream::new(params.seed, DEMAND_STREAM),
            plan: Plan::default(),
            totals: Totals::default(),
            measure: Measure::new(params),
            params: Arc::new(params.clone()),
        };
        state.schedule(OPENING, 0.0);
        state.begin_releases();
        let first = state.customers.next(0.0, &mut state.demand_stream);
        state.schedule(DEMAND, first);
        state.schedule_season_end();
        state
    }

    /// Handles the next event and tells its time [h]; `None` once the run is over.
    #[inline]
    pub fn step<O: Observer>(&mut self, observer: &mut O) -> Option<f64> {
        if self.over {
            return None;
        }
        match self.calendar.peek() {
            Some((t, lane, slot)) if t <= self.limit => {
                if t > self.measure.next_mark {
                    self.pass_marks(t);
                }
                self.now = t;
                self.last = t;
                self.events += 1;
                if lane < self.stations.len() {
                    self.machine_event(lane, slot, observer);
                } else {
                    self.outer_event(lane - self.stations.len(), observer);
                }
                if self.ending {
                    self.close();
                }
                Some(t)
            }
            _ => {
                self.complete = self.params.parts.is_none();
                if self.params.parts.is_none() {
                    self.now = self.params.horizon;
                }
                self.close();
                None
            }
        }
    }

    /// Handles every event up to and including time `t` [h] and moves the clock there, or to the
    /// end of the run if that comes first.
    pub fn advance_to<O: Observer>(&mut self, t: f64, observer: &mut O) {
        while !self.over {
            match self.calendar.peek() {
                Some((next, ..)) if next <= t => {}
                None if self.params.parts.is_some() => {}
                _ if t >= self.limit => {}
                _ => break,
            }
            self.step(observer);
        }
        if !self.over && t > self.now {
            self.now = t;
            if t > self.measure.next_mark {
                self.pass_marks(t);
            }
        }
    }

    /// Runs to the end.
    pub fn run(&mut self) {
        while self.step(&mut NoObserver).is_some() {}
    }

    /// The present [h].
    pub fn now(&self) -> f64 {
        self.now
    }

    /// Events handled so far.
    pub fn events(&self) -> u64 {
        self.events
    }

    /// When the last event was handled [h]; 0 before the first. The clock may stand later.
    pub fn last_time(&self) -> f64 {
        self.last
    }

    /// When the next event will be handled [h]; `None` where only the end of the run remains.
    pub fn next_time(&self) -> Option<f64> {
        let next = self.calendar.peek().map(|(t, ..)| t);
        next.filter(|t| !self.over && *t <= self.limit)
    }

    /// Whether the run has ended.
    pub fn is_over(&self) -> bool {
        self.over
    }

    /// Parts finished so far.
    pub fn finished(&self) -> u32 {
        self.totals.finished
    }

    /// The parameters in force.
    pub fn params(&self) -> &Params {
        &self.params
    }

    pub(super) fn schedule(&mut self, lane: usize, t: f64) {
        self.calendar.schedule(self.stations.len() + lane, 0, t);
    }

    /// Ends the run here.
    pub(super) fn close(&mut self) {
        self.over = true;
        self.pass_marks(self.now);
        self.last_mark();
    }

    /// Ends a run that has grown beyond all bounds.
    pub(super) fn bound(&mut self, count: u32) {
        self.ending |= count >= MAX_PARTS;
    }

    /// Sets the process of releases going from now on.
    pub(super) fn begin_releases(&mut self) {
        let params = Arc::clone(&self.params);
        self.releases = Process::Silent;
        if let Policy::Push { release } = &params.policy {
            self.releases = Process::of_release(release);
            if let Release::Forecast { initial, .. } = release {
                self.plan = Plan { forecast: *initial, from: self.now, ..Plan::default() };
                self.schedule(PERIOD, self.now);
            }
        }
        let now = self.now;
        let first = self.releases.next(now, &mut self.release_stream);
        self.schedule(RELEASE, first);
    }

    /// The next end of season that clears the stock, where there is one.
    pub(super) fn schedule_season_end(&mut self) {
        let next = match &self.params.demand {
            Demand::Renewal { season, .. } if self.params.season_end_clears_stock => {
                let ends = libm::floor(self.now / season.period) + 1.0;
                ends * season.period
            }
            _ => f64::INFINITY,
        };
        self.schedule(SEASON, next);
    }
}

/// The process and the stream of releases by a clock, where the policy has one.
pub(super) fn release_process(params: &Params) -> Option<(Process, Stream)> {
    match &params.policy {
        Policy::Push { release: release @ (Release::Rate { .. } | Release::Trace { .. }) } => {
            let stream = Stream::new(params.seed, RELEASE_STREAM);
            Some((Process::of_release(release), stream))
        }
        _ => None,
    }
}

impl Simulation for State {
    fn step(&mut self) -> Option<f64> {
        Self::step(self, &mut NoObserver)
    }

    fn advance_to(&mut self, t: f64) {
        Self::advance_to(self, t, &mut NoObserver);
    }

    fn now(&self) -> f64 {
        self.now
    }

    fn events(&self) -> u64 {
        self.events
    }

    fn size(&self) -> usize {
        let parts: usize = self.stations.iter().map(StationState::parts).sum();
        let parts = parts + self.finished_stock.len() + self.waiting.len();
        4096 + 32 * parts + self.measure.size()
    }
}
