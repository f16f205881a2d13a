//! The five places of the decoupling point, simulated one after the other off
//! the page's thread.

use leptos::prelude::*;
use model::decouple::{Params, Point, advised};
use model::job::{Job, Outcome};

use super::kind::STATIONS;
use crate::worker::{Found, JobHandle, Output, run_job};
use crate::workshops::study::Study;

/// What is known of the places.
#[derive(Clone, Copy)]
pub struct Places {
    /// The workshop.
    pub study: Study,
    /// What was found so far, from all to order on.
    pub points: RwSignal<Vec<Point>>,
    /// Share of the work done, while it goes on.
    pub progress: RwSignal<Option<f64>>,
    handle: StoredValue<Option<JobHandle>>,
}

impl Places {
    /// Nothing known yet. A change of the scenario voids what was found, and
    /// begins anew.
    pub fn new(study: Study) -> Places {
        let places = Places {
            study,
            points: RwSignal::new(Vec::new()),
            progress: RwSignal::new(None),
            handle: StoredValue::new(None),
        };
        Effect::new(move || {
            study.value.track();
            places.start();
        });
        on_cleanup(move || places.cancel());
        places
    }

    /// The scenario.
    pub fn params(&self) -> Option<Params> {
        self.study.value.with(|value| Params::from_value(value).ok())
    }

    /// What was found of a place.
    pub fn point(&self, before: u32) -> Option<Point> {
        self.points.with(|points| points.iter().find(|point| point.before == before).cloned())
    }

    /// Whether every place is known.
    pub fn is_done(&self) -> bool {
        self.points.with(|points| points.len() == STATIONS + 1)
    }

    /// The cheapest place that customers have the patience for, once every
    /// place is known.
    pub fn advised(&self) -> Option<u32> {
        let params = self.params().filter(|_| self.is_done())?;
        self.points.with(|points| advised(&params, points))
    }

    /// Simulates every place anew.
    pub fn start(&self) {
        self.cancel();
        self.points.set(Vec::new());
        let params = untrack(|| self.params()).filter(|params| params.stages.len() == STATIONS);
        if let Some(params) = params {
            self.progress.set(Some(0.0));
            self.next(params, 0);
        }
    }

    /// Gives up what is still to be simulated.
    pub fn cancel(&self) {
        if let Some(Some(handle)) = self.handle.try_update_value(Option::take) {
            JobHandle::cancel(&handle);
        }
        self.progress.try_set(None);
    }

    fn next(&self, params: Params, before: u32) {
        let total = (STATIONS + 1) as f64;
        if before as usize > STATIONS {
            self.handle.set_value(None);
            self.progress.set(None);
            self.study.journal.take("push-pull", "experiment");
            return;
        }
        let places = *self;
        let going = move |done: f64| {
            places.progress.set(Some((f64::from(before) + done) / total));
        };
        let job = Job::Decouple { params: params.clone(), before };
        let done = move |result: Result<Output, String>| match result.map(|output| output.result) {
            Ok(Found::Outcome(Outcome::Decouple { point })) => {
                places.points.update(|points| points.push(*point));
                places.next(params, before + 1);
            }
            _ => places.progress.set(None),
        };
        self.handle.set_value(Some(run_job(job, going, done)));
    }
}
