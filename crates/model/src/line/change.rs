//! A fork: what if the parameters changed at this hour?

use std::sync::Arc;

use super::{
    Params, Policy, Release, State,
    measure::parts_between,
    process::Process,
    rules::Rules,
    state::{DEMAND, OPENING, PERIOD, RELEASE},
    station::{NO_CUSTOMER, StationState, Status},
};
use crate::issue::{Issue, Problem};

impl State {
    /// From now on the line runs with other parameters. The rules:
    ///
    /// * The number of stations, the seed, horizon, parts, warm-up and paths stay.
    /// * No part and no customer is lost or made: parts stay where they are and follow the new
    ///   policy from there; what the new policy lets move, moves at this instant.
    /// * What is under way keeps the time it has drawn: services, repairs, the work until the
    ///   next breakdown. Of a gap between customers (or releases at a rate), the share still to
    ///   run is kept and runs at the new rate. The k-th draw of a stream stays the k-th draw.
    /// * A loop counts the parts between its ends; with fewer cards than that, nothing enters
    ///   until enough have left.
    /// * A machine taken away first finishes its part.
    /// * Under production to order, each customer waiting has a part released at once; parts
    ///   that are for no one go into stock, and later customers take them from there.
    /// * A forecast goes on; with another period it is scaled and begins anew now.
    ///
    /// The same parameters change nothing at all.
    pub fn change(&mut self, params: &Params) -> Result<(), Vec<Issue>> {
        if *params == *self.params {
            return Ok(());
        }
        params.validate()?;
        self.changeable(params)?;
        self.settle_costs(&params.costs);
        let old = std::mem::replace(&mut self.params, Arc::new(params.clone()));
        self.change_stations(params);
        if params.demand != old.demand {
            let mut customers = Process::of_demand(&params.demand);
            let next = customers.take_over(&self.customers, self.now, &mut self.demand_stream);
            self.customers = customers;
            self.schedule(DEMAND, next);
        }
        self.change_releases(&old, params);
        if params.demand != old.demand || params.season_end_clears_stock != old.season_end_clears_stock {
            self.schedule_season_end();
        }
        self.change_rules(params);
        self.schedule(OPENING, self.now);
        Ok(())
    }

    fn changeable(&self, params: &Params) -> Result<(), Vec<Issue>> {
        let old = &self.params;
        let mut issues = Vec::new();
        let mut fixed = |field: &str, value: String, same: bool| {
            if !same {
                issues.push(Issue::new(field, value, Problem::Other("fixed_under_way")));
            }
        };
        let count = params.stations.len();
        fixed("stations", count.to_string(), count == old.stations.len());
        fixed("seed", params.seed.to_string(), params.seed == old.seed);
        let horizon = params.horizon;
        fixed("horizon", horizon.to_string(), horizon == old.horizon);
        let parts = format!("{:?}", params.parts);
        fixed("parts", parts, params.parts == old.parts);
        let warm_up = params.warm_up;
        fixed("warm_up", warm_up.to_string(), warm_up == old.warm_up);
        fixed("paths", params.paths.to_string(), params.paths == old.paths);
        if issues.is_empty() { Ok(()) } else { Err(issues) }
    }

    fn change_stations(&mut self, params: &Params) {
        let now = self.now;
        for (i, station) in params.stations.iter().enumerate() {
            let state = &mut self.stations[i];
            let failed = state.fails;
            state.adopt(station);
            state.resize(station.servers as usize, now);
            if state.fails == failed {
                continue;
            }
            for m in 0..state.machines.len() {
                let state = &mut self.stations[i];
                let sound = state.next_breakdown();
                let machine = &mut state.machines[m];
                machine.sound = sound;
                if machine.status == Status::Busy {
                    machine.left -= now - machine.since;
                    self.work(i, m);
                }
            }
        }
        let mut widths: Vec<usize> = self.stations.iter().map(|s| s.machines.len()).collect();
        widths.extend([1; 5]);
        self.calendar = self.calendar.with_widths(&widths);
    }

    fn change_releases(&mut self, old: &Params, params: &Params) {
        if params.policy == old.policy {
            return;
        }
        let rule = |policy: &Policy| match policy {
            Policy::Push { release } => Some(release.clone()),
            _ => None,
        };
        match (rule(&old.policy), rule(&params.policy)) {
            (Some(before), Some(after)) if before == after => {}
            (
                Some(Release::Forecast { period: before, .. }),
                Some(Release::Forecast { period: after, .. }),
            ) => {
                if before != after {
                    let forecast = self.plan.forecast * after / before;
                    self.schedule(RELEASE, f64::INFINITY);
                    self.begin_releases();
                    self.plan.forecast = forecast;
                }
            }
            (Some(Release::Rate { .. }), Some(after @ Release::Rate { .. })) => {
                let mut releases = Process::of_release(&after);
                let next = releases.take_over(&self.releases, self.now, &mut self.release_stream);
                self.releases = releases;
                self.schedule(RELEASE, next);
            }
            (_, Some(after @ Release::Trace { .. })) => {
                self.schedule(PERIOD, f64::INFINITY);
                let mut releases = Process::of_release(&after);
                let before = Process::Silent;
                let next = releases.take_over(&before, self.now, &mut self.release_stream);
                self.releases = releases;
                self.schedule(RELEASE, next);
            }
            _ => {
                self.schedule(PERIOD, f64::INFINITY);
                self.begin_releases();
            }
        }
    }

    fn change_rules(&mut self, params: &Params) {
        let mut rules = Rules::new(params);
        for i in 1..self.stations.len() {
            // A stock that the new policy does not know is used up first.
            if !rules.gate[i] && !self.stations[i - 1].output.is_empty() {
                rules.gate[i] = true;
                rules.drains[i] = true;
            }
        }
        let end = self.stations.len() - 1;
        for l in &mut rules.loops {
            let mut parts = parts_between(&self.stations, l.first, l.last);
            if l.last == end {
                parts += self.finished_stock.len();
            }
            l.used = parts as u32;
        }
        self.rules = rules;
    }

    /// After a change, stocks and customers who wait settle with the new policy.
    pub(super) fn settle<O: super::Observer>(&mut self, observer: &mut O) {
        if self.rules.decoupling == Some(0) {
            while let Some(customer) = self.waiting.pop_front() {
                self.release(customer.number, customer.ordered, observer);
            }
        }
        while self.rules.saturated_demand {
            let Some(part) = self.finished_stock.pop_front() else {
                break;
            };
            debug_assert!(part.customer == NO_CUSTOMER);
            self.measure.stock.down(self.now);
            self.totals.demands += 1;
            self.deliver(part.number, None, observer);
        }
    }
}

impl StationState {
    /// Adds machines, or marks those to be taken away.
    fn resize(&mut self, servers: usize, now: f64) {
        self.servers = servers;
        for m in 0..servers.max(self.machines.len()) {
            if m >= self.machines.len() {
                let mut machine = self.fresh_machine();
                machine.since = now;
                machine.counted = now;
                self.machines.push(machine);
                self.idle += 1;
                self.manned.up(now);
            } else if m >= servers && self.machines[m].status == Status::Idle {
                self.machines[m].status = Status::Gone;
                self.idle -= 1;
                self.manned.down(now);
            } else if m < servers && self.machines[m].status == Status::Gone {
                self.machines[m].status = Status::Idle;
                self.machines[m].counted = now;
                self.idle += 1;
                self.manned.up(now);
            }
        }
    }
}
