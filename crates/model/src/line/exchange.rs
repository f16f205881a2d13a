//! Where the line meets the outside: raw material in, finished parts and customers.

use super::{
    Observer, Policy, Release, State, Unmet,
    state::{Customer, DEMAND, OPENING, PERIOD, RELEASE, SEASON},
    station::{NO_CUSTOMER, Part},
};

impl State {
    /// An event that is not a machine's.
    pub(super) fn outer_event<O: Observer>(&mut self, lane: usize, observer: &mut O) {
        match lane {
            RELEASE => self.clock_release(observer),
            DEMAND => {
                let next = self.customers.next(self.now, &mut self.demand_stream);
                self.schedule(DEMAND, next);
                self.customer(observer);
            }
            SEASON => {
                self.schedule_season_end();
                self.end_season(observer);
            }
            PERIOD => self.plan_period(),
            OPENING => {
                self.schedule(OPENING, f64::INFINITY);
                self.open(observer);
            }
            _ => {}
        }
    }

    /// Raw material becomes a part, for the given customer if any.
    #[inline]
    pub(super) fn release<O: Observer>(&mut self, customer: u32, ordered: f64, observer: &mut O) {
        let part = Part { number: self.totals.released, customer, released: self.now, ordered };
        self.totals.released += 1;
        self.measure.wip.up(self.now);
        self.measure.released();
        observer.released(self.now, part.number);
        self.enter(0, part, observer);
        self.bound(self.totals.released);
    }

    fn clock_release<O: Observer>(&mut self, observer: &mut O) {
        let next = if let Policy::Push { release: Release::Forecast { period, .. } } = self.params.policy {
            self.plan.released += 1;
            let begin = self.plan.from + f64::from(self.plan.periods - 1) * period;
            if self.plan.released < self.plan.parts {
                begin + period * f64::from(self.plan.released) / f64::from(self.plan.parts)
            } else {
                f64::INFINITY
            }
        } else {
            self.releases.next(self.now, &mut self.release_stream)
        };
        self.schedule(RELEASE, next);
        self.release(NO_CUSTOMER, f64::NAN, observer);
    }

    /// A period begins: the forecast learns from the last one, and the releases are planned.
    fn plan_period(&mut self) {
        let Policy::Push { release: Release::Forecast { period, alpha, bias, .. } } = self.params.policy
        else {
            self.schedule(PERIOD, f64::INFINITY);
            return;
        };
        let plan = &mut self.plan;
        if plan.periods > 0 {
            let seen = f64::from(self.totals.demands - plan.demands);
            plan.forecast += alpha * (seen - plan.forecast);
        }
        plan.demands = self.totals.demands;
        plan.periods += 1;
        plan.released = 0;
        // Half a part rounds up; the cast saturates.
        plan.parts = libm::floor(plan.forecast * (1.0 + bias) + 0.5) as u32;
        let next = plan.from + f64::from(plan.periods) * period;
        let first = if plan.parts > 0 { self.now } else { f64::INFINITY };
        self.schedule(PERIOD, next);
        self.schedule(RELEASE, first);
    }

    /// The part is finished: to its customer, to the first who waits, or into the stock.
    #[inline]
    pub(super) fn complete<O: Observer>(&mut self, part: Part, observer: &mut O) {
        let now = self.now;
        self.totals.finished += 1;
        self.measure.wip.down(now);
        self.measure.cycle_times.add(now - part.released);
        if part.customer != NO_CUSTOMER {
            let customer = Customer { number: part.customer, ordered: part.ordered };
            self.serve_waiting(part, customer, observer);
        } else if self.rules.saturated_demand && self.waiting.is_empty() {
            self.totals.demands += 1;
            self.deliver(part.number, None, observer);
        } else if let Some(customer) = self.waiting.pop_front() {
            self.serve_waiting(part, customer, observer);
        } else {
            self.measure.stock.up(now);
            self.finished_stock.push_back(part);
            observer.into_stock(now, part.number);
        }
        if Some(self.totals.finished) == self.params.parts && !self.over {
            self.complete = true;
            self.ending = true;
        }
    }

    fn serve_waiting<O: Observer>(&mut self, part: Part, customer: Customer, observer: &mut O) {
        self.measure.backorders.down(self.now);
        self.measure.lead_times.add(self.now - customer.ordered);
        self.deliver(part.number, Some(customer.number), observer);
    }

    #[inline]
    pub(super) fn deliver<O: Observer>(&mut self, part: u32, customer: Option<u32>, observer: &mut O) {
        self.totals.shipped += 1;
        self.measure.delivered(part, self.now);
        observer.delivered(self.now, part, customer);
        self.leave_stock(self.stations.len() - 1, part, observer);
    }

    fn customer<O: Observer>(&mut self, observer: &mut O) {
        let now = self.now;
        let customer = Customer { number: self.totals.demands, ordered: now };
        self.totals.demands += 1;
        observer.customer(now, customer.number);
        if let Some(part) = self.finished_stock.pop_front() {
            self.totals.on_the_spot += 1;
            self.measure.stock.down(now);
            self.measure.lead_times.add(0.0);
            self.deliver(part.number, Some(customer.number), observer);
        } else if self.finds_something() {
            self.measure.backorders.up(now);
            observer.backordered(now, customer.number);
            match self.rules.decoupling {
                Some(0) => self.release(customer.number, now, observer),
                Some(i) => {
                    self.waiting.push_back(customer);
                    self.refill(i, observer);
                }
                None => self.waiting.push_back(customer),
            }
        } else {
            self.totals.lost += 1;
            observer.lost(now, customer.number);
        }
        self.bound(self.totals.demands);
    }

    /// Whether a customer not served on the spot stays: out of patience, or because the stock
    /// that the order pulls on has a part for it.
    fn finds_something(&self) -> bool {
        match (self.params.unmet, self.rules.decoupling) {
            (Unmet::Backorder, _) | (_, Some(0)) => true,
            (Unmet::Lost, None) => false,
            (Unmet::Lost, Some(i)) => self.stations[i - 1].output.len() > self.waiting.len(),
        }
    }

    fn end_season<O: Observer>(&mut self, observer: &mut O) {
        let stock = std::mem::take(&mut self.finished_stock);
        let parts = stock.len() as u32;
        self.totals.cleared += parts;
        self.measure.stock.set(self.now, 0);
        observer.cleared(self.now, parts);
        for part in stock {
            self.leave_stock(self.stations.len() - 1, part.number, observer);
        }
    }
}
