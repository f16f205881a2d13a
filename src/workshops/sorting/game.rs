use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;
use model::course::Quiz;
use model::issue::{Issue, Problem};
use model::line::MAX_SEED;
use model::progress::{Act, Best};
use model::sorting::{Round, Ticked, order, rounds};

use crate::content::{Library, Load};
use crate::learner::Journal;
use crate::route::{Page, Query, Step};
use crate::router::Router;

/// The order in which one first meets things.
const FIRST_SEED: u64 = 1;

/// A game under way: ids and no words, so that the language can change in the
/// middle of it.
#[derive(Clone, Copy)]
pub struct Game {
    /// The workshop's id, and the name of its file.
    pub id: &'static str,
    /// The file.
    pub quiz: Signal<Load<Quiz>>,
    /// What the order is drawn from.
    pub seed: RwSignal<u64>,
    /// What of a link could not be read.
    pub issues: RwSignal<Vec<Issue>>,
    /// The rounds in the language of the screen.
    pub rounds: Memo<Vec<Round>>,
    /// Ids of the rounds, in the order they are met.
    pub order: Memo<Vec<String>>,
    /// How many rounds were gone on from.
    pub at: RwSignal<usize>,
    /// What is ticked in the round under way.
    pub draft: RwSignal<Ticked>,
    /// What was answered, round by round.
    pub given: RwSignal<BTreeMap<String, Ticked>>,
    journal: Journal,
    router: Router,
}

impl Game {
    /// A game about to begin, with the seed of the address.
    pub fn new(id: &'static str) -> Game {
        let router = Router::expect();
        let quiz = Library::expect().set("push-pull", id);
        let seed = RwSignal::new(FIRST_SEED);
        let rounds = Memo::new(move |_| match quiz.get() {
            Load::Ready(quiz) => rounds(&quiz, seed.get()),
            _ => Vec::new(),
        });
        let game = Game {
            id,
            quiz,
            seed,
            issues: RwSignal::new(Vec::new()),
            rounds,
            order: Memo::new(move |_| rounds.with(|rounds| order(rounds, seed.get()))),
            at: RwSignal::new(0),
            draft: RwSignal::new(Vec::new()),
            given: RwSignal::new(BTreeMap::new()),
            journal: Journal::expect(),
            router,
        };
        let query = router.query();
        Effect::new(move || {
            let query = query.get();
            if game.is_here() {
                game.open(&query);
            }
        });
        game
    }

    /// The round under way; none once all are done.
    pub fn round(&self) -> Option<Round> {
        let id = self.order.with(|order| order.get(self.at.get()).cloned())?;
        self.rounds.with(|rounds| rounds.iter().find(|round| round.id == id).cloned())
    }

    /// What was answered in a round.
    pub fn answer(&self, id: &str) -> Option<Ticked> {
        self.given.with(|given| given.get(id).cloned())
    }

    /// The mean of the scores of the rounds answered, 0 to 1.
    pub fn score(&self) -> f64 {
        let (rounds, given) = (self.rounds.read(), self.given.read());
        let scores = rounds.iter().filter_map(|round| Some(round.score(given.get(&round.id)?)));
        scores.sum::<f64>() / given.len().max(1) as f64
    }

    /// The best score of this workshop so far.
    pub fn best(&self) -> Option<f64> {
        self.journal.with(|record| record.best(self.id).map(|best| 1.0 - best.value))
    }

    /// What the single answer given to everything would score at best, where
    /// every round has the same answers and no reasons.
    pub fn blind(&self) -> Option<f64> {
        self.rounds.with(|rounds| {
            let answers = &rounds.first()?.parts.first()?.options;
            let share = |id: &str| {
                let only = vec![BTreeSet::from([id.to_owned()])];
                rounds.iter().map(|round| round.score(&only)).sum::<f64>() / rounds.len() as f64
            };
            answers.iter().map(|answer| share(&answer.id)).reduce(f64::max)
        })
    }

    /// Ticks an answer of a part, or takes the tick away.
    pub fn tick(&self, part: usize, several: bool, id: &str) {
        self.draft.update(|draft| {
            if draft.len() <= part {
                draft.resize(part + 1, BTreeSet::new());
            }
            let ticked = &mut draft[part];
            if !several {
                ticked.clear();
            }
            if !ticked.remove(id) {
                ticked.insert(id.to_owned());
            }
        });
    }

    /// Takes the answer ticked. Answers false where a part has none.
    pub fn check(&self) -> bool {
        let Some(round) = untrack(|| self.round()) else { return false };
        let draft = self.draft.get_untracked();
        let complete =
            (0..round.parts.len()).all(|part| draft.get(part).is_some_and(|ticked| !ticked.is_empty()));
        if complete {
            self.given.update(|given| {
                given.insert(round.id, draft);
            });
        }
        complete
    }

    /// Goes on to the next round; after the last one, the result is kept.
    pub fn go_on(&self) {
        self.draft.set(Vec::new());
        self.at.update(|at| *at += 1);
        if untrack(|| self.at.get() == self.order.with(Vec::len)) {
            let value = 1.0 - untrack(|| self.score());
            let detail = format!("seed={}", self.seed.get_untracked());
            self.journal.log(Act::Best(Best { situation: self.id.to_owned(), value, detail }));
            self.journal.take("push-pull", "experiment");
        }
    }

    /// Begins again in the order of a seed.
    pub fn begin(&self, seed: u64) {
        self.seed.set(seed);
        self.at.set(0);
        self.draft.set(Vec::new());
        self.given.set(BTreeMap::new());
        if self.is_here() {
            self.router.replace(self.page());
        }
    }

    /// The page of this game.
    pub fn page(&self) -> Page {
        let query = Query::from_pairs([("seed", self.seed.get_untracked().to_string())]);
        Page::Module("push-pull".to_owned(), Step::Workshop(self.id.to_owned(), query))
    }

    fn open(&self, query: &Query) {
        let mut seed = FIRST_SEED;
        let mut issues = Vec::new();
        if let Some(text) = query.get("seed") {
            match text.parse::<u64>() {
                Ok(read) if read <= MAX_SEED => seed = read,
                _ => {
                    let problem = Problem::OutOfRange { min: 0.0, max: MAX_SEED as f64 };
                    issues.push(Issue::new("seed", text, problem));
                }
            }
        }
        if seed != self.seed.get_untracked() || !issues.is_empty() {
            self.begin(seed);
            self.issues.set(issues);
        }
    }

    fn is_here(&self) -> bool {
        untrack(|| self.router.address().page.place() == self.page().place())
    }
}
