//! The sweep, point by point, off the page's thread.

use leptos::prelude::*;
use model::cards::{Params, Point, Pull};
use model::job::{Job, Outcome};
use model::progress::Best;

use super::sweep::Sweep;
use crate::worker::{Found, JobHandle, Output, run_job};

impl Sweep {
    /// Simulates every number of cards anew: one loop first, then a loop per
    /// station.
    pub fn start(&self) {
        self.cancel();
        self.conwip.set(Vec::new());
        self.kanban.set(Vec::new());
        self.progress.set(Some(0.0));
        self.journal.take("push-pull", "experiment");
        self.next(0);
    }

    /// Gives up what is still to be simulated; the points found so far stay.
    pub fn cancel(&self) {
        if let Some(Some(handle)) = self.handle.try_update_value(Option::take) {
            JobHandle::cancel(&handle);
        }
        self.progress.try_set(None);
    }

    fn next(&self, index: u32) {
        let (most, fewest) =
            untrack(|| (self.most(), self.params.with(|params| params.stations.len()) as u32));
        let total = most + (most + 1).saturating_sub(fewest);
        if index >= total {
            self.handle.set_value(None);
            self.progress.set(None);
            self.keep_best();
            return;
        }
        let (policy, cards) =
            if index < most { (Pull::Conwip, index + 1) } else { (Pull::Kanban, fewest + index - most) };
        // The list of numbers is the page's business; the job is one of them.
        let params = Params { policy, cards: vec![cards], ..self.params.get_untracked() };
        let sweep = *self;
        let going = move |done: f64| {
            sweep.progress.set(Some((f64::from(index) + done) / f64::from(total)));
        };
        let done = move |result: Result<Output, String>| {
            if let Ok(Found::Outcome(Outcome::CardsPoint { point })) = result.map(|output| output.result) {
                sweep.add(policy, point);
                sweep.progress.set(Some(f64::from(index + 1) / f64::from(total)));
                sweep.next(index + 1);
            } else {
                sweep.progress.set(None);
            }
        };
        self.handle.set_value(Some(run_job(Job::CardsPoint { params, cards }, going, done)));
    }

    fn add(&self, policy: Pull, point: Point) {
        match policy {
            Pull::Conwip => self.conwip.update(|points| points.push(point)),
            Pull::Kanban => self.kanban.update(|points| points.push(point)),
        }
    }

    /// Keeps the knee of a preset's line, if it is the lowest seen.
    fn keep_best(&self) {
        if !untrack(|| self.is_as_given()) {
            return;
        }
        if let Some(cards) = untrack(|| self.knee()) {
            let situation = untrack(|| self.question());
            self.journal.result(Best { situation, value: f64::from(cards), detail: String::new() });
        }
    }
}
