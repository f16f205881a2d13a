//! How parts move: the rules of the shop floor.
//!
//! Every movement pulls in turn on what lies upstream: a place or a card that falls free is
//! offered to whoever waits for it, at the same instant.

use super::{
    Observer, State,
    rules::Intake,
    station::{NO_CUSTOMER, Part, Status},
};

impl State {
    /// A machine is done, breaks down, or is repaired.
    #[inline]
    pub(super) fn machine_event<O: Observer>(&mut self, i: usize, m: usize, observer: &mut O) {
        let machine = &self.stations[i].machines[m];
        if machine.status == Status::Busy && !machine.fails {
            self.finish(i, m, observer);
        } else if machine.status == Status::Busy {
            self.break_down(i, m, observer);
        } else {
            self.repair(i, m, observer);
        }
    }

    /// The opening of the line, and whatever a change has made possible: every station takes
    /// what it can, from the last to the first.
    pub(super) fn open<O: Observer>(&mut self, observer: &mut O) {
        self.settle(observer);
        for i in (0..self.stations.len()).rev() {
            self.unblock_into_stock(i, observer);
            self.feed(i, observer);
        }
    }

    #[inline]
    fn finish<O: Observer>(&mut self, i: usize, m: usize, observer: &mut O) {
        let now = self.now;
        let station = &mut self.stations[i];
        station.count(m, now);
        let machine = &mut station.machines[m];
        let part = machine.part;
        machine.sound -= machine.left;
        observer.finished(now, part.number, i, m);
        self.measure.finished(part.number, i, now);
        let next = i + 1;
        let last = next == self.stations.len();
        if !last && !self.rules.gate[next] && !self.stations[next].has_room() {
            let station = &mut self.stations[i];
            let machine = &mut station.machines[m];
            machine.status = Status::Blocked;
            machine.since = now;
            station.blocked.push_back(m);
            self.calendar.clear(i, m);
            observer.blocked(now, part.number, i, m);
            return;
        }
        self.leave_machine(i, m, part, observer);
        if last {
            self.complete(part, observer);
        } else if self.rules.gate[next] {
            self.stations[i].output.push_back(part);
            observer.into_output(now, part.number, i);
            self.refill(next, observer);
        } else {
            self.enter(next, part, observer);
        }
        self.feed(i, observer);
        // Cleared only now, because as a rule the machine has started anew.
        if self.stations[i].machines[m].status != Status::Busy {
            self.calendar.clear(i, m);
        }
    }

    fn break_down<O: Observer>(&mut self, i: usize, m: usize, observer: &mut O) {
        let now = self.now;
        let station = &mut self.stations[i];
        station.count(m, now);
        let repair = station.mttr.draw(&mut station.breakdowns);
        let machine = &mut station.machines[m];
        machine.left -= machine.sound;
        machine.sound = 0.0;
        machine.status = Status::Down;
        machine.since = now;
        machine.until = now + repair;
        self.calendar.schedule(i, m, now + repair);
        observer.breakdown(now, i, m);
    }

    fn repair<O: Observer>(&mut self, i: usize, m: usize, observer: &mut O) {
        let station = &mut self.stations[i];
        station.count(m, self.now);
        station.machines[m].sound = station.next_breakdown();
        observer.repaired(self.now, i, m);
        self.work(i, m);
    }

    /// Sets a machine to the service left on its part.
    #[inline]
    pub(super) fn work(&mut self, i: usize, m: usize) {
        let now = self.now;
        let machine = &mut self.stations[i].machines[m];
        machine.status = Status::Busy;
        machine.since = now;
        machine.fails = machine.sound < machine.left;
        let spell = if machine.fails { machine.sound } else { machine.left };
        self.calendar.schedule(i, m, now + spell);
    }

    #[inline]
    fn start<O: Observer>(&mut self, i: usize, m: usize, part: Part, observer: &mut O) {
        let now = self.now;
        let station = &mut self.stations[i];
        let time = station.service_time(part.number);
        station.idle -= 1;
        let machine = &mut station.machines[m];
        machine.counted = now;
        machine.part = part;
        machine.left = time;
        observer.started(now, part.number, i, m);
        self.measure.started(part.number, i, now);
        self.work(i, m);
    }

    /// The part is off the machine, which is idle. The caller has counted its hours.
    #[inline]
    fn leave_machine<O: Observer>(&mut self, i: usize, m: usize, part: Part, observer: &mut O) {
        let station = &mut self.stations[i];
        let machine = &mut station.machines[m];
        machine.since = self.now;
        if m < station.servers {
            machine.status = Status::Idle;
            station.idle += 1;
        } else {
            machine.status = Status::Gone;
            station.manned.down(self.now);
        }
        observer.left(self.now, part.number, i);
        self.measure.left(part.number, i, self.now);
    }

    /// The part comes to station `i`: to an idle machine, or into the queue. The caller has seen
    /// to a card and to room.
    #[inline]
    pub(super) fn enter<O: Observer>(&mut self, i: usize, part: Part, observer: &mut O) {
        if let Some(l) = self.rules.begins[i] {
            self.rules.loops[l].used += 1;
            observer.card_taken(self.now, part.number, l);
        }
        observer.entered(self.now, part.number, i);
        self.measure.entered(part.number, i, self.now);
        let station = &mut self.stations[i];
        // A queue goes first even while a machine stands idle for this one instant.
        if station.idle > 0 && station.queue.is_empty() {
            let idle = |m: &super::station::MachineState| m.status == Status::Idle;
            if let Some(m) = station.machines.iter().position(idle) {
                self.start(i, m, part, observer);
                return;
            }
        }
        station.queue.push_back(part);
    }

    /// Gives the idle machines of station `i` what waits in its queue, then fills the queue.
    #[inline]
    pub(super) fn feed<O: Observer>(&mut self, i: usize, observer: &mut O) {
        while self.stations[i].idle > 0 {
            let station = &mut self.stations[i];
            let Some(part) = station.queue.pop_front() else {
                break;
            };
            let idle = |m: &super::station::MachineState| m.status == Status::Idle;
            match station.machines.iter().position(idle) {
                Some(m) => self.start(i, m, part, observer),
                None => station.queue.push_front(part),
            }
        }
        self.refill(i, observer);
    }

    /// Station `i` takes what it can from upstream.
    #[inline]
    pub(super) fn refill<O: Observer>(&mut self, i: usize, observer: &mut O) {
        if i == 0 {
            self.draw_material(observer);
        } else if self.rules.gate[i] {
            self.take_from_stock(i, observer);
        } else if !self.stations[i - 1].blocked.is_empty() {
            self.take_from_blocked(i, observer);
        }
    }

    #[inline]
    fn draw_material<O: Observer>(&mut self, observer: &mut O) {
        match self.rules.intake {
            Intake::Released => {}
            Intake::Saturated => {
                while self.stations[0].idle > 0 && self.stations[0].queue.is_empty() {
                    self.release(NO_CUSTOMER, f64::NAN, observer);
                }
            }
            Intake::Cards => {
                while self.rules.card_free(0) && self.stations[0].has_room() {
                    self.release(NO_CUSTOMER, f64::NAN, observer);
                }
            }
        }
    }

    fn take_from_stock<O: Observer>(&mut self, i: usize, observer: &mut O) {
        let pulled = self.rules.decoupling == Some(i) && !self.rules.saturated_demand;
        while self.rules.card_free(i) && self.stations[i].has_room() {
            if pulled && self.waiting.is_empty() {
                return;
            }
            let Some(mut part) = self.stations[i - 1].output.pop_front() else {
                self.end_drain(i);
                return;
            };
            if pulled && let Some(customer) = self.waiting.pop_front() {
                part.customer = customer.number;
                part.ordered = customer.ordered;
            }
            self.enter(i, part, observer);
            self.leave_stock(i - 1, part.number, observer);
        }
    }

    /// A remnant stock is used up: parts move on directly from now on.
    fn end_drain(&mut self, i: usize) {
        if self.rules.drains[i] {
            self.rules.drains[i] = false;
            self.rules.gate[i] = false;
        }
    }

    fn take_from_blocked<O: Observer>(&mut self, i: usize, observer: &mut O) {
        while self.stations[i].has_room() {
            let Some(m) = self.stations[i - 1].blocked.pop_front() else {
                return;
            };
            let part = self.stations[i - 1].machines[m].part;
            self.stations[i - 1].count(m, self.now);
            self.leave_machine(i - 1, m, part, observer);
            self.enter(i, part, observer);
            self.feed(i - 1, observer);
        }
    }

    /// After a change has put a stock behind station `i`, its blocked machines let go.
    fn unblock_into_stock<O: Observer>(&mut self, i: usize, observer: &mut O) {
        if i + 1 < self.stations.len() && self.rules.gate[i + 1] {
            while let Some(m) = self.stations[i].blocked.pop_front() {
                let part = self.stations[i].machines[m].part;
                self.stations[i].count(m, self.now);
                self.leave_machine(i, m, part, observer);
                self.stations[i].output.push_back(part);
                observer.into_output(self.now, part.number, i);
            }
            self.refill(i + 1, observer);
        }
    }

    /// A part has left the stock behind station `i`: its card is free again.
    #[inline]
    pub(super) fn leave_stock<O: Observer>(&mut self, i: usize, part: u32, observer: &mut O) {
        if let Some(l) = self.rules.ends[i] {
            let card_loop = &mut self.rules.loops[l];
            card_loop.used = card_loop.used.saturating_sub(1);
            let first = card_loop.first;
            observer.card_freed(self.now, part, l);
            self.refill(first, observer);
        }
    }
}
