//! The runs of a comparison, moved together through time.

use model::des::Timeline;
use model::issue::Issue;
use model::line::{Comparison, NoObserver, Observer, Params, Report, Snapshot, State};

/// Every line of a comparison at the same hour, and perhaps one more: a fork.
#[derive(Clone, Debug, Default)]
pub struct Player {
    runs: Vec<Timeline<State>>,
    time: f64,
}

impl Player {
    /// All lines of a scenario at hour 0.
    ///
    /// # Errors
    /// What is wrong with the scenario.
    pub fn new(scenario: &Comparison) -> Result<Player, Vec<Issue>> {
        let state = |index| State::new(&scenario.params(index)).map(Timeline::new);
        let runs = (0..scenario.policies.len()).map(state).collect::<Result<_, _>>()?;
        Ok(Player { runs, time: 0.0 })
    }

    /// The present hour of the comparison [h].
    pub fn time(&self) -> f64 {
        self.time
    }

    /// How many lines there are, a fork included.
    pub fn count(&self) -> usize {
        self.runs.len()
    }

    /// Whether every line has reached its end.
    pub fn is_over(&self) -> bool {
        self.runs.iter().all(|run| run.present().is_over())
    }

    /// Forward to hour `t`, each line watched by its observer, where it has one.
    pub fn advance_to<O: Observer>(&mut self, t: f64, observers: &mut [O]) {
        for (index, run) in self.runs.iter_mut().enumerate() {
            match observers.get_mut(index) {
                Some(observer) => run.advance_with(t, |state, t| state.advance_to(t, observer)),
                None => run.advance_with(t, |state, t| state.advance_to(t, &mut NoObserver)),
            }
        }
        self.time = if self.is_over() { self.latest() } else { self.time.max(t) };
    }

    /// One event forward: the earliest of all lines. False at the end.
    pub fn step<O: Observer>(&mut self, observers: &mut [O]) -> bool {
        let next = |run: &Timeline<State>| run.present().next_time();
        let times = self.runs.iter().enumerate().filter_map(|(index, run)| next(run).map(|t| (index, t)));
        let Some((index, t)) = times.min_by(|(_, a), (_, b)| a.total_cmp(b)) else {
            // Only the ends of the runs remain.
            self.run_to_end();
            return false;
        };
        if let Some(run) = self.runs.get_mut(index) {
            match observers.get_mut(index) {
                Some(observer) => run.step_with(|state| state.step(observer)),
                None => run.step(),
            };
        }
        self.time = t;
        self.align();
        true
    }

    /// One event back: the latest of all lines is undone. False at the start.
    pub fn back(&mut self) -> bool {
        let lasts = self.runs.iter().enumerate().filter(|(_, run)| run.present().events() > 0);
        let latest =
            lasts.max_by(|(_, a), (_, b)| a.present().last_time().total_cmp(&b.present().last_time()));
        let Some(index) = latest.map(|(index, _)| index) else {
            return false;
        };
        for (other, run) in self.runs.iter_mut().enumerate() {
            // Going back and forth by one event brings a clock back to its
            // last event, from where it can follow the others.
            let moved = run.back();
            if other != index && moved {
                run.step();
            }
        }
        self.time = self.runs.iter().map(|run| run.present().last_time()).fold(0.0, f64::max);
        self.align();
        true
    }

    /// To hour `t`, forward or back.
    pub fn go_to(&mut self, t: f64) {
        if t < self.time {
            for run in &mut self.runs {
                run.seek(0);
            }
            self.time = 0.0;
        }
        self.advance_to::<NoObserver>(t, &mut []);
    }

    /// To the end of every line.
    pub fn run_to_end(&mut self) {
        for run in &mut self.runs {
            run.run_to_end();
        }
        self.time = self.latest();
    }

    /// Adds a line: the `index`-th as it is now, with other parameters from
    /// now on. It meets the same customers and the same service times.
    ///
    /// # Errors
    /// What the change asks that cannot be done midway.
    pub fn fork(&mut self, index: usize, params: &Params) -> Result<(), Vec<Issue>> {
        let Some(run) = self.runs.get(index) else {
            return Ok(());
        };
        let mut state = run.present().clone();
        state.change(params)?;
        self.runs.push(Timeline::new(state));
        Ok(())
    }

    /// The pictures of all lines now.
    pub fn snapshots(&self) -> Vec<Snapshot> {
        self.runs.iter().map(|run| run.present().snapshot()).collect()
    }

    /// What each line has measured so far.
    pub fn reports(&self) -> Vec<Report> {
        self.runs.iter().map(|run| run.present().report()).collect()
    }

    /// Moves the clocks of lines that wait for their next event to the
    /// present, without an event: averages then cover the same hours.
    fn align(&mut self) {
        let now = self.time;
        for run in &mut self.runs {
            if let Some(next) = run.present().next_time() {
                // A line that has an event of its own at this very hour waits
                // just before it: that event is a step to come.
                run.advance_to(if next > now { now } else { now.next_down() });
            }
        }
    }

    fn latest(&self) -> f64 {
        self.runs.iter().map(|run| run.present().now()).fold(0.0, f64::max)
    }
}

#[cfg(test)]
mod tests {
    use model::line::{Policy, presets};

    use super::*;

    fn player(preset: &str) -> Player {
        let scenario = presets().into_iter().find(|one| one.id == preset).map(|one| one.comparison);
        Player::new(&scenario.unwrap_or_default()).unwrap()
    }

    fn step(player: &mut Player) -> bool {
        player.step::<NoObserver>(&mut [])
    }

    #[test]
    fn back_undoes_step() {
        for preset in presets() {
            let mut player = player(&preset.id);
            let mut seen = vec![player.snapshots()];
            for _ in 0..300 {
                step(&mut player);
                seen.push(player.snapshots());
            }
            seen.pop();
            while let Some(before) = seen.pop() {
                assert!(player.back(), "{}", preset.id);
                let events = |shots: &[Snapshot]| shots.iter().map(|shot| shot.events).collect::<Vec<_>>();
                assert_eq!(events(&player.snapshots()), events(&before), "{}", preset.id);
                let picture = |shots: Vec<Snapshot>| {
                    shots
                        .into_iter()
                        .map(|shot| (shot.time, shot.running, shot.stations, shot.loops))
                        .collect::<Vec<_>>()
                };
                assert_eq!(picture(player.snapshots()), picture(before), "{}", preset.id);
            }
            assert!(!player.back());
        }
    }

    #[test]
    fn stepping_and_running_end_alike() {
        let mut stepped = player("season-over");
        while step(&mut stepped) {}
        let mut run = player("season-over");
        run.run_to_end();
        assert!(stepped.is_over() && run.is_over());
        assert_eq!(stepped.reports(), run.reports());
        let mut jumped = player("season-over");
        jumped.go_to(500.0);
        jumped.go_to(100.0);
        jumped.go_to(1e9);
        assert_eq!(jumped.reports(), run.reports());
        assert_eq!(jumped.time(), run.time());
    }

    #[test]
    fn a_fork_to_the_same_is_the_same() {
        let mut player = player("season-over");
        player.go_to(400.0);
        let params = model::line::preset("season-over").map(|one| one.comparison.params(1)).unwrap();
        assert_eq!(player.fork(1, &params), Ok(()));
        player.run_to_end();
        let reports = player.reports();
        assert_eq!(reports[1], reports[3]);
    }

    #[test]
    fn a_fork_to_fewer_cards_differs() {
        let mut player = player("season-over");
        player.go_to(400.0);
        let mut params = model::line::preset("season-over").map(|one| one.comparison.params(2)).unwrap();
        params.policy = Policy::Conwip { cards: 4 };
        assert_eq!(player.fork(2, &params), Ok(()));
        player.run_to_end();
        let reports = player.reports();
        assert_ne!(reports[2], reports[3]);
        assert!(reports[3].mean_wip < reports[2].mean_wip);
    }
}
