use leptos::prelude::*;
use model::course::{Body, Grade, Question, Sheet};
use model::progress::{Act, Answer, Mode};

use super::ask::{Ask, Draw};
use super::body::{body, kind_text, level_text};
use super::verdict::{HINT_COST, credit, verdict};
use super::work::{self, Fault, Phase, Shared, Work};
use crate::content::{Library, Load};
use crate::i18n::*;
use crate::learner::Journal;
use crate::lesson::markdown;
use crate::route::{Page, Step};
use crate::router::Router;
use crate::ui::{focus_by_id, unique_id};
use crate::words::Words;

/// Asks one question of any kind: answer, hints, what was wrong, why.
///
/// In an exam it only takes the answer down, and shows what it was worth once
/// the work is in [`Phase::Shown`]; the page around it goes on and grades.
#[component]
pub fn QuestionPlayer(
    /// The module that the question belongs to.
    module: String,
    /// The question's id.
    question: String,
    /// What its numbers and the order of its options are drawn from.
    seed: u64,
    /// Where it is asked.
    mode: Mode,
    /// The answer under way, where the page around keeps it; the seed is in it.
    #[prop(optional)]
    work: Option<Shared>,
    /// Whether focus goes to the question as it comes.
    #[prop(optional)]
    focus: bool,
    /// Called when the learner goes on, with whether the first answer was right.
    on_done: Callback<bool>,
) -> impl IntoView {
    let i18n = use_i18n();
    let player = Player {
        place: StoredValue::new(Place {
            module: module.clone(),
            question: question.clone(),
            name: unique_id(),
        }),
        mode,
        shared: work.unwrap_or_else(|| RwSignal::new(Work::new(seed))),
        on_done,
        i18n,
        router: Router::expect(),
        library: Library::expect(),
        journal: Journal::expect(),
    };
    let quiz = player.library.quiz(&module);
    if focus {
        player.focus("stem");
    }
    move || match quiz.get() {
        Load::Loading => view! { <p class="soft">{t_string!(i18n, quiz.loading)}</p> }.into_any(),
        Load::Failed(_) => view! { <p class="fault">{t_string!(i18n, quiz.not_loaded)}</p> }.into_any(),
        Load::Ready(quiz) => match quiz.question(&question) {
            Some(question) => asked(player, question),
            None => view! { <p class="soft">{t_string!(i18n, quiz.gone)}</p> }.into_any(),
        },
    }
}

/// Which question, and what its elements are called on the page.
struct Place {
    module: String,
    question: String,
    name: String,
}

/// What the buttons of a question act on.
#[derive(Clone, Copy)]
struct Player {
    place: StoredValue<Place>,
    mode: Mode,
    shared: Shared,
    on_done: Callback<bool>,
    i18n: Words,
    router: Router,
    library: Library,
    journal: Journal,
}

/// What a button does.
#[derive(Clone, Copy)]
enum Do {
    Check,
    Hint,
    Retry,
    Show,
    Redraw,
    GoOn,
}

fn asked(player: Player, question: &Question) -> AnyView {
    let i18n = player.i18n;
    let state = player.shared.get();
    let name = player.place.with_value(|place| place.name.clone());
    let draw = Draw::new(question, state.seed);
    let grade = if state.phase == Phase::Open { None } else { grade(player.mode, &draw.sheet, &state) };
    let ask =
        Ask { draw: &draw, work: &state, shared: player.shared, grade: grade.as_ref(), name: &name, i18n };
    let module = player.place.with_value(|place| place.module.clone());
    let lesson = player.router.href(Page::Module(module, Step::Screen(question.lesson.clone())));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        player.act(if player.mode == Mode::Exam { Do::GoOn } else { Do::Check });
    };
    view! {
        <form class="question" on:submit=submit>
            <p class="kind">
                {kind_text(i18n, &question.body)} " · " {level_text(i18n, question.level)}
            </p>
            <h2 class="stem" id=ask.stem_id() tabindex="-1">{markdown(&draw.stem())}</h2>
            {body(&ask)}
            {hints(&ask)}
            <p class="fault" role="alert" id=format!("{name}-fault")>{fault(&ask)}</p>
            <div
                class="verdict"
                role="status"
                aria-label=t_string!(i18n, quiz.verdict)
                tabindex="-1"
                id=format!("{name}-said")
            >
                {verdict(&ask, lesson)}
            </div>
            {actions(player, &ask)}
        </form>
    }
    .into_any()
}

/// What the answer put down is worth; nothing where there is none.
fn grade(mode: Mode, sheet: &Sheet, state: &Work) -> Option<Grade> {
    let question = sheet.question();
    let answer = if mode == Mode::Exam {
        work::partial(&question.body, &state.draft, sheet.options())
    } else {
        work::answer(&question.body, &state.draft, sheet.options())
    };
    sheet.grade(&answer?).ok()
}

fn fault(ask: &Ask) -> &'static str {
    let i18n = ask.i18n;
    match (ask.work.fault, &ask.draw.question().body) {
        (None, _) => "",
        (Some(Fault::NotANumber), _) | (_, Body::Numeric(_)) => t_string!(i18n, quiz.not_a_number),
        (_, Body::Match(_) | Body::Classify { .. } | Body::Gap { .. }) => t_string!(i18n, quiz.missing_some),
        _ => t_string!(i18n, quiz.missing_one),
    }
}

/// The hints read so far.
fn hints(ask: &Ask) -> AnyView {
    let read = ask.draw.question().hints.iter().take(usize::from(ask.work.hints)).enumerate();
    let read: Vec<AnyView> = read
        .map(|(index, hint)| {
            view! {
                <div class="hint" tabindex="-1" id=format!("{}-hint-{}", ask.name, index + 1)>
                    <b>{t_string!(ask.i18n, quiz.hint_title, n = index + 1)}</b>
                    <p>{markdown(&ask.fill(hint))}</p>
                </div>
            }
            .into_any()
        })
        .collect();
    read.into_any()
}

/// What can be done now.
fn actions(player: Player, ask: &Ask) -> AnyView {
    let i18n = ask.i18n;
    if player.mode == Mode::Exam {
        return ().into_any();
    }
    let drawn = matches!(&ask.draw.question().body, Body::Numeric(numeric) if !numeric.draws.is_empty());
    let buttons = match ask.work.phase {
        Phase::Open => return before(player, ask),
        Phase::Given => [
            button(player, Do::Retry, t_string!(i18n, quiz.retry), false),
            button(player, Do::Show, t_string!(i18n, quiz.show), true),
        ],
        Phase::Shown => [
            button(player, Do::GoOn, t_string!(i18n, quiz.go_on), false),
            if drawn { button(player, Do::Redraw, t_string!(i18n, quiz.again), true) } else { ().into_any() },
        ],
    };
    // Another element than before the answer: a button that turned into the one that submits while
    // it is pressed would submit at once.
    view! { <div class="actions">{buttons.into_iter().collect::<Vec<AnyView>>()}</div> }.into_any()
}

/// What can be done before the answer is given.
fn before(player: Player, ask: &Ask) -> AnyView {
    let i18n = ask.i18n;
    let hint = (usize::from(ask.work.hints) < ask.draw.question().hints.len()).then(|| {
        let share = ask.draw.numbers.percent(HINT_COST, 0);
        (
            button(player, Do::Hint, t_string!(i18n, quiz.hint), true),
            view! { <p class="soft cost">{t_string!(i18n, quiz.hint_cost, share = share)}</p> },
        )
    });
    let (hint, cost) = hint.unzip();
    view! {
        <p class="actions">
            <button class="btn" type="submit">{t_string!(i18n, quiz.check)}</button>
            {hint}
        </p>
        {cost}
    }
    .into_any()
}

fn button(player: Player, what: Do, label: &'static str, ghost: bool) -> AnyView {
    view! {
        <button class="btn" class:ghost=ghost type="button" on:click=move |_| player.act(what)>
            {label}
        </button>
    }
    .into_any()
}

impl Player {
    fn act(self, what: Do) {
        match what {
            Do::Check => self.check(),
            Do::Hint => {
                let mut number = 0;
                self.shared.update(|work| {
                    work.hints += 1;
                    number = work.hints;
                });
                self.focus(&format!("hint-{number}"));
            }
            Do::Retry => {
                self.shared.update(Work::retry);
                self.focus("stem");
            }
            Do::Show => {
                self.shared.update(|work| work.phase = Phase::Shown);
                self.focus("said");
            }
            Do::Redraw => {
                self.shared.update(|work| work.redraw(next_seed(work.seed)));
                self.focus("stem");
            }
            Do::GoOn => self.on_done.run(self.shared.with_untracked(|work| work.first) == Some(true)),
        }
    }

    /// Takes the answer: keeps it at once, then says what is right and wrong.
    fn check(self) {
        let id = self.place.with_value(|place| place.question.clone());
        let module = self.place.with_value(|place| place.module.clone());
        let Load::Ready(quiz) = self.library.quiz(&module).get_untracked() else { return };
        let Some(question) = quiz.question(&id) else { return };
        let state = self.shared.get_untracked();
        if state.phase != Phase::Open {
            return;
        }
        let sheet = Sheet::new(question, state.seed);
        let Some(answer) = work::answer(&question.body, &state.draft, sheet.options()) else {
            self.shared.update(|work| work.fault = Some(Fault::Missing));
            return;
        };
        let Ok(grade) = sheet.grade(&answer) else {
            self.shared.update(|work| work.fault = Some(Fault::NotANumber));
            return;
        };
        self.journal.log(Act::Answer(Answer {
            module,
            item: id,
            seed: state.seed,
            given: answer.to_text(),
            score: credit(grade.score, state.hints),
            right: grade.right,
            hints: state.hints,
            sure: None,
            mode: self.mode,
        }));
        self.shared.update(|work| {
            work.first.get_or_insert(grade.right);
            work.phase = if grade.right { Phase::Shown } else { Phase::Given };
        });
        self.focus("said");
    }

    /// Moves focus to an element of this question, once it stands on the page.
    fn focus(self, part: &str) {
        let id = self.place.with_value(|place| format!("{}-{part}", place.name));
        request_animation_frame(move || focus_by_id(&id));
    }
}

/// Another draw: any odd number of some size keeps draws apart.
fn next_seed(seed: u64) -> u64 {
    seed.wrapping_add(0x9e37_79b9)
}
