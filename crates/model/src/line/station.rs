//! One station in motion.

use std::{collections::VecDeque, sync::Arc};

use super::{Dist, Station};
use crate::des::{Draws, Sampler, Stream, TimeWeighted};

/// The customer of a part that is for none in particular.
pub(super) const NO_CUSTOMER: u32 = u32::MAX;

/// A part on its way.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Part {
    pub(super) number: u32,
    /// The customer it is made for, or [`NO_CUSTOMER`].
    pub(super) customer: u32,
    /// When it was released [h].
    pub(super) released: f64,
    /// When its customer ordered [h].
    pub(super) ordered: f64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Status {
    Idle,
    Busy,
    Blocked,
    Down,
    /// Taken away by a change.
    Gone,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct MachineState {
    pub(super) status: Status,
    /// Whether the busy spell under way ends with a breakdown.
    pub(super) fails: bool,
    pub(super) part: Part,
    /// Start of the present status [h].
    pub(super) since: f64,
    /// Up to where the present status is counted in the shares [h].
    pub(super) counted: f64,
    /// Service left at `since` [h].
    pub(super) left: f64,
    /// While down, when it will be repaired [h].
    pub(super) until: f64,
    /// Work left at `since` before the next breakdown [h].
    pub(super) sound: f64,
}

/// One station in motion.
#[derive(Clone, Debug)]
pub(super) struct StationState {
    pub(super) queue: VecDeque<Part>,
    pub(super) machines: Vec<MachineState>,
    pub(super) idle: usize,
    /// Machines wanted; those beyond go when they fall idle.
    pub(super) servers: usize,
    /// Machines there.
    pub(super) manned: TimeWeighted,
    /// Machines that hold a finished part which cannot move on, first come first.
    pub(super) blocked: VecDeque<usize>,
    /// The stock behind the station where a loop or the decoupling point ends it.
    pub(super) output: VecDeque<Part>,
    pub(super) room: usize,
    pub(super) services: Draws,
    /// The parts' own service times, where they are listed [h].
    pub(super) listed: Option<Arc<[f64]>>,
    pub(super) breakdowns: Stream,
    pub(super) mtbf: Sampler,
    pub(super) mttr: Sampler,
    pub(super) fails: bool,
    /// Machine hours busy, blocked and down in the window.
    pub(super) busy: f64,
    pub(super) held: f64,
    pub(super) down: f64,
}

impl StationState {
    pub(super) fn new(station: &Station, seed: u64, index: usize) -> Self {
        let mut state = Self {
            queue: VecDeque::with_capacity(64),
            machines: Vec::new(),
            idle: station.servers as usize,
            servers: station.servers as usize,
            manned: TimeWeighted::default(),
            blocked: VecDeque::with_capacity(station.servers as usize),
            output: VecDeque::with_capacity(16),
            room: usize::MAX,
            services: service_draws(station, seed, index),
            listed: None,
            breakdowns: Stream::new(seed, 17 + 2 * index as u64),
            mtbf: Sampler::Deterministic { mean: 0.0 },
            mttr: Sampler::Deterministic { mean: 0.0 },
            fails: false,
            busy: 0.0,
            held: 0.0,
            down: 0.0,
        };
        state.adopt(station);
        state.manned.set(0.0, station.servers);
        for _ in 0..station.servers {
            let machine = state.fresh_machine();
            state.machines.push(machine);
        }
        state
    }

    /// Takes over a station's parameters, machines left alone.
    pub(super) fn adopt(&mut self, station: &Station) {
        self.room = station.buffer_before.map_or(usize::MAX, |b| b as usize);
        let own = sampler(station.dist, station.mean, station.cv);
        self.services.set_sampler(own);
        self.listed = (station.dist == Dist::Trace).then(|| station.times.as_slice().into());
        self.fails = station.mtbf.is_some();
        self.mtbf = exponential(station.mtbf);
        self.mttr = exponential(station.mttr);
    }

    /// A machine just installed, with its first breakdown drawn.
    pub(super) fn fresh_machine(&mut self) -> MachineState {
        MachineState {
            status: Status::Idle,
            fails: false,
            part: Part::default(),
            since: 0.0,
            counted: 0.0,
            left: 0.0,
            until: 0.0,
            sound: self.next_breakdown(),
        }
    }

    /// Work until the next breakdown [h].
    pub(super) fn next_breakdown(&mut self) -> f64 {
        if self.fails { self.mtbf.draw(&mut self.breakdowns) } else { f64::INFINITY }
    }

    /// Whether a part may come in: to a machine, or to a place in the queue.
    #[inline]
    pub(super) fn has_room(&self) -> bool {
        self.queue.len() < self.room || self.idle > 0
    }

    /// The service time of the part that starts now [h].
    #[inline]
    pub(super) fn service_time(&mut self, part: u32) -> f64 {
        let drawn = self.services.draw();
        match &self.listed {
            None => drawn,
            Some(times) => {
                let k = part as usize % times.len().max(1);
                times.get(k).copied().unwrap_or(0.0)
            }
        }
    }

    /// Counts a machine's present status up to `t` into the shares.
    #[inline]
    pub(super) fn count(&mut self, machine: usize, t: f64) {
        let m = &mut self.machines[machine];
        let hours = t - m.counted;
        m.counted = t;
        match m.status {
            Status::Busy => self.busy += hours,
            Status::Blocked => self.held += hours,
            Status::Down => self.down += hours,
            Status::Idle | Status::Gone => {}
        }
    }

    /// Machine hours (busy, blocked, down) up to `t`, without altering anything.
    pub(super) fn hours(&self, t: f64) -> (f64, f64, f64) {
        let (mut busy, mut held, mut down) = (self.busy, self.held, self.down);
        for m in &self.machines {
            let hours = t - m.counted;
            match m.status {
                Status::Busy => busy += hours,
                Status::Blocked => held += hours,
                Status::Down => down += hours,
                Status::Idle | Status::Gone => {}
            }
        }
        (busy, held, down)
    }

    /// Starts the shares again from `t`.
    pub(super) fn restart(&mut self, t: f64) {
        for m in &mut self.machines {
            m.counted = t;
        }
        self.manned.restart(t);
        (self.busy, self.held, self.down) = (0.0, 0.0, 0.0);
    }

    /// Parts at the station, the stock behind it included.
    pub(super) fn parts(&self) -> usize {
        let there = self.manned.value() as usize;
        self.queue.len() + there - self.idle + self.output.len()
    }
}

/// The service times of the station at place `index`.
pub(super) fn service_draws(station: &Station, seed: u64, index: usize) -> Draws {
    Draws::new(service_stream(seed, index), sampler(station.dist, station.mean, station.cv))
}

/// The stream of the service times of the station at place `index`.
pub(crate) fn service_stream(seed: u64, index: usize) -> Stream {
    Stream::new(seed, 16 + 2 * index as u64)
}

/// A sampler of the given distribution; a list is not one, and stands for its mean.
pub(crate) fn sampler(dist: Dist, mean: f64, cv: f64) -> Sampler {
    match dist {
        Dist::Deterministic | Dist::Trace => Sampler::Deterministic { mean },
        Dist::Exponential => Sampler::Exponential { mean },
        Dist::Gamma => Sampler::gamma(mean, cv),
        Dist::Lognormal => Sampler::lognormal(mean, cv),
        Dist::Uniform => Sampler::uniform(mean, cv),
    }
}

fn exponential(mean: Option<f64>) -> Sampler {
    Sampler::Exponential { mean: mean.unwrap_or(f64::INFINITY) }
}
