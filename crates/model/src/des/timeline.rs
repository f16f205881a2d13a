//! Going forth and back in a simulation.

/// A simulation that moves from event to event and can be copied.
pub trait Simulation: Clone {
    /// Handles the next event and tells its time; `None` once over.
    fn step(&mut self) -> Option<f64>;
    /// Handles every event up to and including time `t` and moves the clock there.
    fn advance_to(&mut self, t: f64);
    /// The present.
    fn now(&self) -> f64;
    /// Events handled so far.
    fn events(&self) -> u64;
    /// Roughly the bytes that a copy takes.
    fn size(&self) -> usize;
}

/// A simulation that also goes back, by restoring a copy kept on the way and replaying from it.
///
/// Copies are kept every so many events. When they grow too many or too large, every other one
/// is dropped and the spacing doubles: memory stays bounded and going back stays short.
#[derive(Clone, Debug)]
pub struct Timeline<S> {
    present: S,
    /// Copies in the order of their events; the first is the start and is never dropped.
    kept: Vec<Kept<S>>,
    spacing: u64,
}

#[derive(Clone, Debug)]
struct Kept<S> {
    state: S,
    /// A change was made here: replaying from an earlier copy would miss it.
    pinned: bool,
}

impl<S: Simulation> Timeline<S> {
    /// Most copies kept.
    const MOST: usize = 64;
    /// Most bytes kept, roughly.
    const MOST_BYTES: usize = 48 << 20;

    /// A timeline that begins with `start`.
    pub fn new(start: S) -> Self {
        let first = Kept { state: start.clone(), pinned: true };
        Self { present: start, kept: vec![first], spacing: 64 }
    }

    /// The simulation at the present.
    pub fn present(&self) -> &S {
        &self.present
    }

    /// One event forward; its time, or `None` once over.
    pub fn step(&mut self) -> Option<f64> {
        self.step_with(S::step)
    }

    /// One event forward by a function of the caller's, which may watch the event but must step
    /// exactly as [`Simulation::step`] does.
    pub fn step_with(&mut self, step: impl FnOnce(&mut S) -> Option<f64>) -> Option<f64> {
        let time = step(&mut self.present);
        self.keep();
        time
    }

    /// Forward to time `t`; an earlier `t` changes nothing.
    pub fn advance_to(&mut self, t: f64) {
        self.advance_with(t, S::advance_to);
    }

    /// Forward to time `t` by a function of the caller's, which may watch but must advance
    /// exactly as [`Simulation::advance_to`] does.
    pub fn advance_with(&mut self, t: f64, advance: impl FnOnce(&mut S, f64)) {
        if t > self.present.now() {
            advance(&mut self.present, t);
            self.keep();
        }
    }

    /// Forward to the end.
    pub fn run_to_end(&mut self) {
        while self.step().is_some() {}
    }

    /// Back by one event: to the moment right after the event before the last. Going back beyond
    /// an edit undoes it. False at the start.
    pub fn back(&mut self) -> bool {
        match self.present.events().checked_sub(1) {
            Some(events) => self.seek(events) == events,
            None => false,
        }
    }

    /// To the moment right after the `events`-th event, forward or back; as near as can be, where
    /// the run ends earlier. Going back beyond an edit undoes it. Answers the events reached.
    pub fn seek(&mut self, events: u64) -> u64 {
        if events < self.present.events() {
            let from = self.kept.iter().rposition(|kept| kept.state.events() <= events);
            let from = from.unwrap_or(0);
            self.kept.truncate(from + 1);
            self.present = self.kept[from].state.clone();
        }
        while self.present.events() < events && self.step().is_some() {}
        self.present.events()
    }

    /// Alters the present: what went before stays, what was to come is replayed altered.
    /// Answers what `edit` answers.
    pub fn edit<T>(&mut self, edit: impl FnOnce(&mut S) -> T) -> T {
        let answer = edit(&mut self.present);
        self.kept.push(Kept { state: self.present.clone(), pinned: true });
        answer
    }

    /// Copies kept at present.
    pub fn copies(&self) -> usize {
        self.kept.len()
    }

    fn keep(&mut self) {
        let last = self.kept.last().map_or(0, |kept| kept.state.events());
        if self.present.events() < last + self.spacing {
            return;
        }
        self.kept.push(Kept { state: self.present.clone(), pinned: false });
        let bytes = self.kept.len() * self.present.size();
        let loose = self.kept.iter().filter(|kept| !kept.pinned).count();
        if loose > Self::MOST || (bytes > Self::MOST_BYTES && loose > 1) {
            self.thin();
        }
    }

    fn thin(&mut self) {
        let mut odd = false;
        self.kept.retain(|kept| {
            odd ^= !kept.pinned;
            kept.pinned || !odd
        });
        self.spacing *= 2;
    }
}
