//! The chain with a given stock at a given place, once.
//!
//! With one variant this is the line model's hybrid policy, draw for draw: as many cards as parts
//! in the stock, a loop over the stations before it. Each variant has cards of its own here, and
//! the machines, which serve in order of arrival and never fail, need no calendar: a part's way
//! through them follows at once from when it set out.

use std::{
    cmp::Reverse,
    collections::{BinaryHeap, VecDeque},
};

use super::Params;
use crate::{
    des::{Draws, Sampler, Stream, Tally, unit},
    line::{DEMAND_STREAM, service_stream, time_sampler},
};

/// Which variant an order asks for; the line model leaves this stream alone.
const VARIANT_STREAM: u64 = 3;

/// What was seen in the window `(warm_up, horizon]`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Run {
    /// Share of the orders that found their part at the decoupling point at once [1].
    pub service: f64,
    /// Share of the orders delivered within the time that customers accept [1].
    pub on_time: f64,
    /// Mean time from order to delivery [h].
    pub lead_time: f64,
    /// 95th percentile of that time [h], by nearest rank.
    pub lead_p95: f64,
    /// Mean number of parts waiting at the decoupling point.
    pub stock: f64,
    /// Mean number of parts on their way to it.
    pub ahead: f64,
    /// Mean number of parts being made for a customer.
    pub ordered: f64,
}

/// How the stock stands when the run begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// Full: nothing has to be waited for.
    Full,
    /// Empty, as the line model begins.
    Empty,
}

/// Runs the chain with the decoupling point before station `before` (0 = all to order, the number
/// of stations = all from stock) and `level` parts of each variant in circulation up to there,
/// with the draws of the given replication, from 0.
pub fn run(params: &Params, before: usize, level: u32, replication: u32, start: Start) -> Run {
    let mut chain = Chain::new(params, before, replication);
    if before > 0 {
        chain.fill(level.max(1), start);
    }
    while let Some(Reverse((_, variant))) = chain.pulls.pop() {
        chain.pull(variant as usize);
    }
    chain.seen()
}

/// Stations one after the other, one machine each, first come first served.
struct Tandem {
    services: Vec<Draws>,
    /// When each machine falls free [h].
    free: Vec<f64>,
}

impl Tandem {
    /// A part that arrives at `t` comes out at the answer [h]. Arrivals must not go back in time.
    fn pass(&mut self, t: f64) -> f64 {
        self.services.iter_mut().zip(&mut self.free).fold(t, |t, (service, free)| {
            *free = t.max(*free) + service.draw();
            *free
        })
    }
}

/// The parts and orders of one variant, both first come first served.
#[derive(Default)]
struct Variant {
    /// When each part on hand or on its way reached or will reach the stock [h].
    ready: VecDeque<f64>,
    /// When each order still to be served came or will come [h].
    orders: VecDeque<f64>,
}

struct Chain {
    upstream: Tandem,
    downstream: Tandem,
    variants: Vec<Variant>,
    /// The next pull of each variant, as (bits of a time that is never negative, variant).
    pulls: BinaryHeap<Reverse<(u64, u32)>>,
    before: usize,
    patience: f64,
    window: (f64, f64),
    orders: u32,
    at_once: u32,
    in_time: u32,
    leads: Tally,
    stock: f64,
    ahead: f64,
    ordered: f64,
}

impl Chain {
    fn new(params: &Params, before: usize, replication: u32) -> Self {
        let seed = params.seed + u64::from(replication);
        let mut services: Vec<Draws> = Vec::new();
        for (i, stage) in params.stages.iter().enumerate() {
            let sampler = time_sampler(stage.dist, stage.mean, stage.cv);
            services.push(Draws::new(service_stream(seed, i), sampler));
        }
        let behind = services.split_off(before.min(services.len()));
        let tandem = |services: Vec<Draws>| Tandem { free: vec![0.0; services.len()], services };
        let mut chain = Self {
            upstream: tandem(services),
            downstream: tandem(behind),
            variants: Vec::new(),
            pulls: BinaryHeap::new(),
            before,
            patience: params.patience,
            window: (params.warm_up, params.horizon),
            orders: 0,
            at_once: 0,
            in_time: 0,
            leads: Tally::default(),
            stock: 0.0,
            ahead: 0.0,
            ordered: 0.0,
        };
        chain.take_orders(params, seed);
        chain
    }

    /// Every order of the run, by variant.
    fn take_orders(&mut self, params: &Params, seed: u64) {
        let count = params.variants(self.before).max(1);
        self.variants.resize_with(count as usize, Variant::default);
        let gap = Sampler::Exponential { mean: params.mean_interarrival };
        let (mut gaps, mut choices) = (Stream::new(seed, DEMAND_STREAM), Stream::new(seed, VARIANT_STREAM));
        let mut t = gap.draw(&mut gaps);
        while t <= params.horizon {
            let chosen = libm::floor(unit(choices.draw()) * count as f64) as usize;
            self.variants[chosen.min(count as usize - 1)].orders.push_back(t);
            t += gap.draw(&mut gaps);
        }
        if self.before == 0 {
            // Raw material never lacks: an order sets out when it comes.
            self.variants[0].ready.push_back(0.0);
            self.plan(0);
        }
    }

    /// Puts `level` parts of each variant into circulation.
    fn fill(&mut self, level: u32, start: Start) {
        for _ in 0..level {
            for i in 0..self.variants.len() {
                let ready = match start {
                    Start::Full => 0.0,
                    Start::Empty => self.send(0.0),
                };
                self.variants[i].ready.push_back(ready);
            }
        }
        for i in 0..self.variants.len() {
            self.plan(i);
        }
    }

    /// Sends a part towards the stock at `t`; answers when it gets there [h].
    fn send(&mut self, t: f64) -> f64 {
        let ready = self.upstream.pass(t);
        self.ahead += self.within(t, ready);
        ready
    }

    /// Notes when the variant's next order will have its part: the first part for the first order.
    fn plan(&mut self, variant: usize) {
        let of = &self.variants[variant];
        if let (Some(&order), Some(&ready)) = (of.orders.front(), of.ready.front()) {
            self.pulls.push(Reverse((order.max(ready).to_bits(), variant as u32)));
        }
    }

    /// The variant's first order takes its part, which a new one replaces.
    fn pull(&mut self, variant: usize) {
        let of = &mut self.variants[variant];
        let (Some(order), Some(ready)) = (of.orders.pop_front(), of.ready.pop_front()) else {
            return;
        };
        let now = order.max(ready);
        let next = if self.before == 0 {
            0.0
        } else {
            self.stock += self.within(ready, now);
            self.send(now)
        };
        self.variants[variant].ready.push_back(next);
        self.plan(variant);
        let delivered = self.downstream.pass(now);
        self.ordered += self.within(now, delivered);
        if order > self.window.0 {
            let lead = delivered - order;
            self.orders += 1;
            self.at_once += u32::from(now <= order);
            self.in_time += u32::from(lead <= self.patience);
            self.leads.add(lead);
        }
    }

    /// Hours of a stay that lie in the window.
    fn within(&self, from: f64, to: f64) -> f64 {
        (to.min(self.window.1) - from.max(self.window.0)).max(0.0)
    }

    fn seen(&self) -> Run {
        let left = self.variants.iter().flat_map(|variant| &variant.ready);
        let left: f64 = left.map(|&ready| self.within(ready, self.window.1)).sum();
        let stock = if self.before == 0 { 0.0 } else { self.stock + left };
        let hours = self.window.1 - self.window.0;
        let share = |part: u32| f64::from(part) / f64::from(self.orders.max(1));
        Run {
            service: share(self.at_once),
            on_time: share(self.in_time),
            lead_time: self.leads.mean().unwrap_or_default(),
            lead_p95: self.leads.percentile(0.95).unwrap_or_default(),
            stock: stock / hours,
            ahead: self.ahead / hours,
            ordered: self.ordered / hours,
        }
    }
}
