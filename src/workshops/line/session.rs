//! The workshop's state: scenario, runs, transport.

mod link;

use std::sync::OnceLock;

use leptos::prelude::*;
use model::issue::Issue;
use model::line::{self, Comparison, Params, Preset, Report, Snapshot};
use serde_json::Value;

use super::board::Motions;
use super::edit;
use super::player::Player;
use crate::keep::{Keeper, LAST};
use crate::learner::Journal;
use crate::route::{Address, Lang};
use crate::router::Router;

/// The presets, read once.
pub fn presets() -> &'static [Preset] {
    static PRESETS: OnceLock<Vec<Preset>> = OnceLock::new();
    PRESETS.get_or_init(line::presets)
}

/// "What if": a line that leaves another at some hour with other parameters.
#[derive(Clone, Debug, PartialEq)]
pub struct Fork {
    /// The line it leaves, counted from 0.
    pub line: usize,
    /// The hour it leaves at [h].
    pub at: f64,
    /// What holds from then on.
    pub params: Params,
}

/// The page that a session is on; its address keeps the scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// The prediction's page.
    Predict,
    /// The workshop itself.
    Workshop,
}

/// All that the parts of the page share.
#[derive(Clone, Copy)]
pub struct Session {
    /// Id of the preset that the scenario started from.
    pub preset: RwSignal<String>,
    /// The scenario; always one that can run.
    pub scenario: RwSignal<Comparison>,
    /// What could not be read of a link.
    pub issues: RwSignal<Vec<Issue>>,
    /// The fork, where there is one.
    pub fork: RwSignal<Option<Fork>>,
    /// The lines as they are now; a fork comes last.
    pub shots: RwSignal<Vec<Snapshot>>,
    /// What the lines have measured so far: looked at anew when time stands,
    /// and now and then while it runs.
    pub reports: RwSignal<Vec<Report>>,
    /// Whether time runs by itself.
    pub playing: RwSignal<bool>,
    /// Hours of the model per second of the reader.
    pub speed: RwSignal<f64>,
    /// Changes when the runs begin anew: what was measured before is void.
    pub generation: RwSignal<u32>,
    at: At,
    ticks: StoredValue<u32>,
    player: StoredValue<Player, LocalStorage>,
    motions: StoredValue<Vec<Motions>, LocalStorage>,
    keeper: Keeper,
    journal: Journal,
    router: Router,
}

impl Session {
    /// Opens the scenario of the address and makes the session known below.
    pub fn provide(at: At) -> Session {
        let (router, keeper) = (Router::expect(), Keeper::expect());
        let session = Session {
            preset: RwSignal::new(String::new()),
            scenario: RwSignal::new(Comparison::default()),
            issues: RwSignal::new(Vec::new()),
            fork: RwSignal::new(None),
            shots: RwSignal::new(Vec::new()),
            reports: RwSignal::new(Vec::new()),
            playing: RwSignal::new(false),
            ticks: StoredValue::new(0),
            speed: RwSignal::new(8.0),
            generation: RwSignal::new(0),
            at,
            player: StoredValue::new_local(Player::default()),
            motions: StoredValue::new_local(Vec::new()),
            keeper,
            journal: Journal::expect(),
            router,
        };
        provide_context(session);
        let query = router.query();
        Effect::new(move || {
            let query = query.get();
            if session.is_here() {
                session.open(&query);
            }
        });
        session
    }

    /// The session of this page; without one above, the first preset's.
    pub fn expect() -> Session {
        use_context().unwrap_or_else(|| Session::provide(At::Workshop))
    }

    /// Takes a preset as it is.
    pub fn choose_preset(&self, id: &str) {
        if let Some(preset) = presets().iter().find(|preset| preset.id == id) {
            self.preset.set(preset.id.clone());
            self.issues.set(Vec::new());
            self.fork.set(None);
            self.begin(preset.comparison.clone());
        }
    }

    /// Changes one field of the scenario; the runs begin anew.
    ///
    /// # Errors
    /// What is wrong with the new value; the scenario stays as it is.
    pub fn change(&self, path: &str, value: Value) -> Result<(), Vec<Issue>> {
        let next = self.scenario.with_untracked(|scenario| edit::changed(scenario, path, value))?;
        self.replace(next);
        Ok(())
    }

    /// Takes another scenario, still counted as of the same preset.
    pub fn replace(&self, scenario: Comparison) {
        self.fork.set(None);
        self.begin(scenario);
    }

    /// Back to hour 0; with a fork, to the hour at which it left, since it has
    /// no earlier past and both futures are to be seen again.
    pub fn restart(&self) {
        if self.fork.with_untracked(Option::is_some) {
            self.playing.set(false);
            self.go_to(0.0);
        } else {
            self.begin(self.scenario.get_untracked());
        }
    }

    /// Lets line `line` go on with other parameters from the present hour on,
    /// beside the line as it was.
    ///
    /// # Errors
    /// What the change asks that cannot be done midway.
    pub fn fork_now(&self, line: usize, params: Params) -> Result<(), Vec<Issue>> {
        self.unfork();
        let at = self.time();
        self.player.try_update_value(|player| player.fork(line, &params)).unwrap_or(Ok(()))?;
        self.fork.set(Some(Fork { line, at, params }));
        self.motions.update_value(|motions| motions.push(Motions::default()));
        self.show();
        self.keep_address();
        Ok(())
    }

    /// Takes the fork away again; the lines stay where they are.
    pub fn unfork(&self) {
        if self.fork.with_untracked(Option::is_none) {
            return;
        }
        let time = self.time();
        self.fork.set(None);
        self.begin(self.scenario.get_untracked());
        self.go_to(time);
    }

    /// The present hour [h].
    pub fn time(&self) -> f64 {
        self.player.with_value(Player::time)
    }

    /// Forward by `dt` hours, with travelling parts to look at.
    pub fn advance(&self, dt: f64) {
        let to = self.time() + dt;
        self.with_both(|player, motions| player.advance_to(to, motions));
    }

    /// One event forward.
    pub fn step(&self) {
        self.playing.set(false);
        self.with_both(|player, motions| player.step(motions));
    }

    /// One event back; with a fork, not beyond the hour at which it left.
    pub fn back(&self) {
        self.playing.set(false);
        if self.fork.with_untracked(|fork| fork.as_ref().is_some_and(|fork| self.time() <= fork.at)) {
            return;
        }
        self.with_both(|player, _| player.back());
    }

    /// To an hour, forward or back.
    pub fn go_to(&self, t: f64) {
        match self.fork.get_untracked() {
            // A fork has no past of its own before it left.
            Some(fork) if t < fork.at => self.with_both(|player, _| player.go_to(fork.at)),
            _ => self.with_both(|player, _| player.go_to(t)),
        }
    }

    /// Lets time run, or stops it.
    pub fn play(&self, playing: bool) {
        self.playing.set(playing);
        self.measure();
    }

    /// To the end of all lines.
    pub fn run_to_end(&self) {
        self.playing.set(false);
        self.with_both(|player, _| player.run_to_end());
    }

    /// Whether all lines have ended.
    pub fn is_over(&self) -> bool {
        self.shots.with(|shots| !shots.is_empty() && shots.iter().all(|shot| shot.over))
    }

    /// The parts on their way on a line, for its drawing.
    pub fn motions(&self, line: usize) -> Motions {
        self.motions.with_value(|motions| motions.get(line).cloned()).unwrap_or_default()
    }

    /// The parameters that line `line` runs with; the fork's for the last.
    pub fn params(&self, line: usize) -> Params {
        let count = self.scenario.with(|scenario| scenario.policies.len());
        match self.fork.get() {
            Some(fork) if line >= count => fork.params,
            _ => self.scenario.with(|scenario| scenario.params(line)),
        }
    }

    fn begin(&self, scenario: Comparison) {
        self.playing.set(false);
        let Ok(player) = Player::new(&scenario) else {
            return;
        };
        let count = player.count();
        self.player.set_value(player);
        self.motions.set_value((0..count).map(|_| Motions::default()).collect());
        self.scenario.set(scenario);
        self.generation.update(|generation| *generation += 1);
        self.show();
        self.keep_address();
    }

    fn with_both<T>(&self, act: impl FnOnce(&mut Player, &mut [Motions]) -> T) {
        self.motions.update_value(|motions| {
            self.player.update_value(|player| {
                act(player, motions);
            });
        });
        self.show();
    }

    fn show(&self) {
        self.shots.set(self.player.with_value(Player::snapshots));
        if untrack(|| self.is_over()) {
            self.playing.set(false);
            self.journal.take("push-pull", "experiment");
        }
        self.measure();
    }

    /// Looks at the reports: always when time stands, every half second or so
    /// while it runs, since charts are drawn from them.
    fn measure(&self) {
        let ticks = self.ticks.try_update_value(|ticks| {
            *ticks += 1;
            *ticks
        });
        if !self.playing.get_untracked() || ticks.unwrap_or_default() % 30 == 0 {
            self.reports.set(self.player.with_value(Player::reports));
        }
    }

    /// Whether the address is still this page's. On the way to another page
    /// the address changes first, and is not ours to read or to write.
    fn is_here(&self) -> bool {
        untrack(|| self.router.address().page.place() == self.page_at(self.at).place())
    }

    fn keep_address(&self) {
        if !self.is_here() {
            return;
        }
        self.router.replace(self.page_at(self.at));
        let workshop = Address { lang: Lang::Fr, page: self.page_at(At::Workshop) };
        self.keeper.keep_text(LAST, &workshop.to_string());
    }
}
