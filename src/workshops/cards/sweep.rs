//! The state of the workshop: a line, the numbers of cards tried on it, what
//! came of them.

use leptos::prelude::*;
use model::cards::{Curves, Params, Point, Pull, curves};
use model::issue::Issue;

use super::link::At;
use super::presets::Preset;
use crate::keep::Keeper;
use crate::learner::Journal;
use crate::router::Router;
use crate::worker::JobHandle;

/// Share of the greatest throughput that counts as enough.
pub const ENOUGH: f64 = 0.9;
/// The fewest and the most cards that a sweep may end at.
pub const MOST: (f64, f64) = (2.0, 60.0);

/// The state of the workshop.
#[derive(Clone, Copy)]
pub struct Sweep {
    /// The preset that the line came from.
    pub preset: RwSignal<Preset>,
    /// The line and the numbers of cards.
    pub params: RwSignal<Params>,
    /// What of a link could not be read.
    pub issues: RwSignal<Vec<Issue>>,
    /// The number of cards under discussion.
    pub w: RwSignal<u32>,
    /// One loop over all: a point per number of cards, from 1.
    pub conwip: RwSignal<Vec<Point>>,
    /// A loop per station: a point per number of cards, from one per station.
    pub kanban: RwSignal<Vec<Point>>,
    /// Share of the simulation done while it runs.
    pub progress: RwSignal<Option<f64>>,
    /// The curves of theory.
    pub theory: Memo<Curves>,
    /// Where the workshop stands: its page or the prediction's.
    pub at: At,
    pub(super) opened: StoredValue<bool>,
    pub(super) handle: StoredValue<Option<JobHandle>>,
    pub(super) keeper: Keeper,
    pub(super) journal: Journal,
    pub(super) router: Router,
}

impl Sweep {
    /// Opens the scenario of the address and makes it known below.
    pub fn provide(at: At) -> Sweep {
        let (router, keeper) = (Router::expect(), Keeper::expect());
        let params = RwSignal::new(Preset::Penny.params());
        let sweep = Sweep {
            preset: RwSignal::new(Preset::Penny),
            params,
            issues: RwSignal::new(Vec::new()),
            w: RwSignal::new(4),
            conwip: RwSignal::new(Vec::new()),
            kanban: RwSignal::new(Vec::new()),
            progress: RwSignal::new(None),
            theory: Memo::new(move |_| params.with(curves)),
            at,
            opened: StoredValue::new(false),
            handle: StoredValue::new(None),
            keeper,
            journal: Journal::expect(),
            router,
        };
        provide_context(sweep);
        let query = router.query();
        Effect::new(move || {
            let query = query.get();
            if sweep.is_here() {
                sweep.open(&query);
            }
        });
        on_cleanup(move || sweep.cancel());
        sweep
    }

    /// The state of this page; without one above, the first preset's.
    pub fn expect() -> Sweep {
        use_context().unwrap_or_else(|| Sweep::provide(At::Workshop))
    }

    /// Takes a preset as it is.
    pub fn choose(&self, preset: Preset) {
        self.preset.set(preset);
        self.issues.set(Vec::new());
        self.w.set(4);
        self.begin(preset.params());
    }

    /// Changes the line or the numbers of cards; what was simulated is void.
    ///
    /// # Errors
    /// What is wrong with the change; everything stays as it is.
    pub fn change(&self, edit: impl FnOnce(&mut Params)) -> Result<(), Vec<Issue>> {
        let mut params = self.params.get_untracked();
        edit(&mut params);
        params.validate()?;
        self.begin(params);
        Ok(())
    }

    /// Takes another number of cards under discussion.
    pub fn look_at(&self, w: u32) {
        self.w.set(w.clamp(1, untrack(|| self.most())));
        self.keep_address();
    }

    pub(super) fn begin(&self, params: Params) {
        self.cancel();
        self.conwip.set(Vec::new());
        self.kanban.set(Vec::new());
        self.params.set(params);
        self.look_at(self.w.get_untracked());
    }

    /// The largest number of cards tried.
    pub fn most(&self) -> u32 {
        self.params.with(|params| params.cards.iter().copied().max().unwrap_or(1))
    }

    /// The simulated point of `w` cards.
    pub fn point(&self, pull: Pull, w: u32) -> Option<Point> {
        let points = match pull {
            Pull::Conwip => self.conwip,
            Pull::Kanban => self.kanban,
        };
        points.with(|points| points.iter().find(|point| point.cards == w).cloned())
    }

    /// Whether everything was simulated.
    pub fn is_done(&self) -> bool {
        self.progress.get().is_none() && self.conwip.with(|points| points.len() as u32 == self.most())
    }

    /// Throughput [1/h] with `w` cards on one loop: exact where theory knows
    /// it, simulated elsewhere.
    pub fn throughput(&self, w: u32) -> Option<f64> {
        let exact = self.theory.with(|theory| {
            let curve = theory.exact.as_ref()?;
            curve.get(w.checked_sub(1)? as usize).map(|found| found.throughput)
        });
        exact.or_else(|| self.point(Pull::Conwip, w).map(|point| point.throughput.mean))
    }

    /// Cycle time [h], likewise.
    pub fn cycle_time(&self, w: u32) -> Option<f64> {
        let exact = self.theory.with(|theory| {
            let curve = theory.exact.as_ref()?;
            curve.get(w.checked_sub(1)? as usize).map(|found| found.cycle_time)
        });
        exact.or_else(|| self.point(Pull::Conwip, w).map(|point| point.cycle_time.mean))
    }

    /// The fewest cards that reach [`ENOUGH`] of the bottleneck's rate, if any
    /// number tried does.
    pub fn knee(&self) -> Option<u32> {
        let enough = ENOUGH * self.theory.with(|theory| theory.bottleneck);
        // A throughput that equals the bound exactly must count, whatever the
        // last bit says.
        (1..=self.most()).find(|&w| self.throughput(w).is_some_and(|found| found >= enough * (1.0 - 1e-9)))
    }

    /// Whether the line is still the preset's.
    pub fn is_as_given(&self) -> bool {
        let given = self.preset.get().params();
        self.params.with(|params| params.stations == given.stations)
    }

    /// The name under which the prediction for the present line is kept.
    pub fn question(&self) -> String {
        format!("cards/{}", self.preset.get().id())
    }
}
