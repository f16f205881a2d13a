use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use model::course::{PaperItem, Quiz};

use super::paper::PaperView;
use super::params::Params;
use super::results::Results;
use super::setup::Setup;
use super::sit::Sit;
use super::sitting::{Marked, Quizzes, Sitting};
use crate::content::{Library, Load, when_ready};
use crate::i18n::*;
use crate::keep::Keeper;
use crate::learner::{Journal, clock};
use crate::practice::desk::paper_seed;
use crate::route::{Address, Page, Query};
use crate::router::{Router, absolute};
use crate::ui::focus_by_id;
use crate::words::tr;

/// What the page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// The settings.
    Setup,
    /// The paper, to read and to print.
    Paper,
    /// The exam being sat.
    Sit,
    /// What it was worth.
    Results,
}

/// What all parts of the exam share.
#[derive(Clone, Copy)]
pub struct Exam {
    /// What is shown.
    pub view: RwSignal<View>,
    /// The exam being sat or handed in.
    pub sitting: RwSignal<Option<Sitting>>,
    /// Whether time ran out.
    pub late: RwSignal<bool>,
    query: Memo<Query>,
    router: Router,
    library: Library,
    keeper: Keeper,
    journal: Journal,
}

/// The mock exam: settings, paper, sitting, results.
#[component]
pub fn ExamPage() -> impl IntoView {
    let i18n = use_i18n();
    let exam = Exam::open();
    let shown = Memo::new(move |_| exam.view.get());
    view! {
        <h1 id="title" tabindex="-1">{tr!(i18n, pages.exam_title)}</h1>
        {when_ready(
            exam.library.course(),
            move |_| {
                (move || match shown.get() {
                    View::Setup => view! { <Setup exam=exam /> }.into_any(),
                    View::Paper => view! { <PaperView exam=exam /> }.into_any(),
                    View::Sit => view! { <Sit exam=exam /> }.into_any(),
                    View::Results => view! { <Results exam=exam /> }.into_any(),
                })
                    .into_any()
            },
        )}
    }
}

impl Exam {
    fn open() -> Exam {
        let router = Router::expect();
        let keeper = Keeper::expect();
        let journal = Journal::expect();
        let kept = keeper.text(&kept_as(journal)).and_then(|text| Sitting::from_text(&text));
        let query = router.query();
        if Params::read(&query.get_untracked()).is_none() {
            // A seed of its own for everyone; the address then keeps it.
            let page = router.address_untracked().page;
            let mut pairs = page.query().pairs().to_vec();
            pairs.retain(|(name, _)| name != "seed");
            pairs.push(("seed".to_owned(), paper_seed().to_string()));
            router.replace(Page::Exam(Query::from_pairs(pairs)));
        }
        Exam {
            view: RwSignal::new(View::Setup),
            sitting: RwSignal::new(kept.filter(|kept| kept.handed.is_none())),
            late: RwSignal::new(false),
            query,
            router,
            library: Library::expect(),
            keeper,
            journal,
        }
    }

    /// What the paper is drawn from, as the address says.
    pub fn params(&self) -> Params {
        Params::read(&self.query.get()).unwrap_or_default()
    }

    /// Draws the paper from something else; the address follows.
    pub fn set(&self, change: impl FnOnce(&mut Params)) {
        let mut params = Params::read(&self.query.get_untracked()).unwrap_or_default();
        change(&mut params);
        self.router.replace(params.page());
    }

    /// The link to this very paper.
    pub fn link(&self) -> Signal<String> {
        let exam = *self;
        Signal::derive(move || absolute(&Address { lang: exam.router.lang(), page: exam.params().page() }))
    }

    /// Takes a module into the paper, or out of it; the last one stays.
    pub fn toggle(&self, module: &str) {
        let all = untrack(|| self.modules());
        self.set(|params| {
            let was: Vec<String> =
                if params.modules.is_empty() { all.clone() } else { params.modules.clone() };
            let now = all.iter().filter(|id| was.contains(id) != (id.as_str() == module));
            let now: Vec<String> = now.cloned().collect();
            if !now.is_empty() {
                params.modules = if now == all { Vec::new() } else { now };
            }
        });
    }

    /// The modules of the course that have texts.
    pub fn modules(&self) -> Vec<String> {
        let course = self.library.course().get();
        let modules = course.ready().map(|course| course.modules.iter().map(|module| module.id.clone()));
        modules.map(Iterator::collect).unwrap_or_default()
    }

    /// The questions of some modules in the language of the screen; `None`
    /// while one of them is on its way.
    pub fn quizzes(&self, modules: &[String]) -> Option<Quizzes> {
        let mut all: BTreeMap<String, Arc<Quiz>> = BTreeMap::new();
        for module in modules {
            match self.library.quiz(module).get() {
                Load::Ready(quiz) => drop(all.insert(module.clone(), quiz)),
                Load::Loading => return None,
                Load::Failed(_) => {}
            }
        }
        Some(all)
    }

    /// The paper that the address asks for, in course order of its modules.
    pub fn paper(&self) -> Option<Vec<PaperItem>> {
        let modules = self.modules();
        let quizzes = self.quizzes(&modules)?;
        let pairs = modules.into_iter().filter_map(|id| Some((id.clone(), quizzes.get(&id)?.clone())));
        Some(self.params().paper(&pairs.collect::<Vec<_>>()))
    }

    /// Begins the exam.
    pub fn begin(&self) {
        let Some(paper) = untrack(|| self.paper()).filter(|paper| !paper.is_empty()) else { return };
        let params = untrack(|| self.params());
        self.late.set(false);
        self.sitting.set(Some(Sitting::new(&params, paper, clock::now())));
        self.keep();
        self.show(View::Sit);
    }

    /// Puts an answer down.
    pub fn put(&self, at: usize, draft: crate::quiz::Draft) {
        let changed = self.sitting.try_update(|sitting| {
            let asked = sitting.as_mut().and_then(|sitting| sitting.items.get_mut(at));
            asked.filter(|asked| asked.draft != draft).map(|asked| asked.draft = draft).is_some()
        });
        if changed == Some(true) {
            self.keep();
        }
    }

    /// Hands the paper in: from now on nothing can be changed, and the record
    /// has each answer.
    pub fn hand_in(&self, late: bool) {
        let now = clock::now();
        self.sitting.update(|sitting| {
            if let Some(sitting) = sitting {
                let spent = sitting.spent(now);
                sitting.handed = Some(if sitting.limit > 0 { spent.min(sitting.limit) } else { spent });
            }
        });
        let Some(sitting) = self.sitting.get_untracked() else { return };
        let marks = untrack(|| self.marks(&sitting)).unwrap_or_default();
        for act in sitting.acts(&marks) {
            self.journal.log(act);
        }
        self.keep();
        self.late.set(late);
        self.show(View::Results);
    }

    /// What each question of a paper was worth; `None` while texts are on
    /// their way.
    pub fn marks(&self, sitting: &Sitting) -> Option<Vec<Option<Marked>>> {
        Some(sitting.marks(&self.quizzes(&sitting.modules())?))
    }

    /// How many questions still lack a whole answer.
    pub fn open_items(&self) -> usize {
        let Some(sitting) = self.sitting.get() else { return 0 };
        let quizzes = self.quizzes(&sitting.modules()).unwrap_or_default();
        sitting.items.iter().filter(|asked| !asked.is_whole(&quizzes)).count()
    }

    /// The share of the points from which an exam counts as passed.
    pub fn pass_mark(&self) -> f64 {
        self.library.course().get().ready().map_or(0.6, |course| course.pass_mark)
    }

    /// Drops the exam being sat.
    pub fn drop_sitting(&self) {
        self.sitting.set(None);
        self.keeper.forget(&kept_as(self.journal));
    }

    /// Shows another part of the page, from its top.
    pub fn show(&self, view: View) {
        self.view.set(view);
        window().scroll_to_with_x_and_y(0.0, 0.0);
        request_animation_frame(|| focus_by_id("part"));
    }

    fn keep(&self) {
        if let Some(sitting) = self.sitting.get_untracked() {
            self.keeper.keep_text(&kept_as(self.journal), &sitting.to_text());
        }
    }
}

/// The name under which the exam being sat is kept: each learner of a shared
/// browser has their own.
fn kept_as(journal: Journal) -> String {
    format!("exam/{}", untrack(|| journal.profiles().current))
}
