use leptos::prelude::*;
use model::course::{Case, CaseChoice, CaseEnd, CaseStep, blocks};
use model::progress::{Act, CaseRun};

use super::desk::{Desk, Open, Play};
use crate::content::{Library, when_ready};
use crate::format::Numbers;
use crate::i18n::*;
use crate::learner::Journal;
use crate::lesson::{blocks_view, markdown};
use crate::quiz::{List, Look, Row, choices, inline};
use crate::route::{Page, Step};
use crate::router::Router;
use crate::ui::focus_by_id;
use crate::words::{Words, tr};

/// A situation as a story that grows: what happens, what one decides, what
/// comes of it, and so on to an end.
#[component]
pub fn CasePlayer(
    /// The module's id.
    module: String,
) -> impl IntoView {
    let i18n = use_i18n();
    let (desk, journal) = (Desk::expect(), Journal::expect());
    let cases = Library::expect().cases(&module);
    let back_from = module.clone();
    let back = move |_| {
        desk.clear(&back_from);
        request_animation_frame(|| focus_by_id("title"));
    };
    request_animation_frame(|| focus_by_id("case-title"));
    view! {
        {when_ready(
            cases,
            move |cases| {
                let Some(Open::Case(play)) = desk.open(&module) else { return ().into_any() };
                match cases.case(&play.case) {
                    Some(case) => story(Teller { i18n, desk, journal }, &module, case, &play),
                    None => view! { <p class="soft">{t_string!(i18n, practice.case_gone)}</p> }.into_any(),
                }
            },
        )}
        <p class="actions">
            <button class="btn ghost" type="button" on:click=back>{tr!(i18n, practice.back_to_list)}</button>
        </p>
    }
}

/// What the views of a story need.
#[derive(Clone, Copy)]
struct Teller {
    i18n: Words,
    desk: Desk,
    journal: Journal,
}

/// Where a way through a situation has come to.
enum Stand<'a> {
    Step(&'a CaseStep),
    End(&'a CaseEnd),
}

fn story(teller: Teller, module: &str, case: &Case, play: &Play) -> AnyView {
    let mut at = case.start.as_str();
    let mut told: Vec<AnyView> = Vec::new();
    for (number, (step, choice)) in play.way.iter().enumerate() {
        // A way over steps that the text no longer has ends where it can be followed.
        let found = case.step(at).filter(|found| found.id == *step);
        let Some((step, choice)) = found.and_then(|step| Some((step, step.choice(choice)?))) else { break };
        told.push(past(teller, number, step, choice));
        at = &choice.next;
    }
    let stand = case.step(at).map(Stand::Step).or_else(|| case.end(at).map(Stand::End));
    let now = match stand {
        Some(Stand::Step(step)) => ask(teller, module, case, play, step),
        Some(Stand::End(end)) => ending(teller, module, case, play, end),
        None => ().into_any(),
    };
    view! {
        <article class="story-told">
            <h2 id="case-title" tabindex="-1">{inline(&case.title)}</h2>
            {told}
            {now}
        </article>
    }
    .into_any()
}

/// A decision that was made, and what came of it.
fn past(teller: Teller, number: usize, step: &CaseStep, choice: &CaseChoice) -> AnyView {
    let i18n = teller.i18n;
    view! {
        <section class="told">
            {blocks_view(&blocks(&step.text))}
            <p class="decided">
                <b>{t_string!(i18n, practice.decided)}</b>
                " "
                {inline(&choice.text)}
            </p>
            <p class="consequence" id=format!("then-{number}") tabindex="-1">
                <b>{t_string!(i18n, practice.then)}</b>
                " "
                {markdown(&choice.feedback)}
            </p>
        </section>
    }
    .into_any()
}

/// What happens now, and what one can do.
fn ask(teller: Teller, module: &str, case: &Case, play: &Play, step: &CaseStep) -> AnyView {
    let Teller { i18n, desk, .. } = teller;
    let id = format!("step-{}", step.id);
    let in_module = module.to_owned();
    let take = Callback::new(move |choice: String| {
        desk.play(&in_module, |play| {
            play.draft = Some(choice);
            play.missing = false;
        });
    });
    let list = List {
        group: format!("{}-{}", case.id, step.id),
        named_by: id.clone(),
        many: false,
        look: Look::List,
        locked: false,
        take,
    };
    let rows = step.choices.iter().map(|choice| Row {
        id: choice.id.clone(),
        text: inline(&choice.text),
        label: None,
        chosen: play.draft.as_ref() == Some(&choice.id),
        mark: None,
    });
    let (in_module, case, step_id, play_now) =
        (module.to_owned(), case.clone(), step.id.clone(), play.clone());
    let decide = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        decide(teller, &in_module, &case, &play_now, &step_id);
    };
    view! {
        <form class="ask" on:submit=decide>
            <div id=id>{blocks_view(&blocks(&step.text))}</div>
            {choices(i18n, &list, rows.collect())}
            <p class="fault" role="alert">
                {if play.missing { t_string!(i18n, practice.choose_first) } else { "" }}
            </p>
            <p class="actions">
                <button class="btn" type="submit">{t_string!(i18n, practice.decide)}</button>
            </p>
        </form>
    }
    .into_any()
}

/// Goes on with what is chosen; a way that comes to an end is kept at once.
fn decide(teller: Teller, module: &str, case: &Case, play: &Play, step: &str) {
    let Some(choice) = play.draft.clone() else {
        teller.desk.play(module, |play| play.missing = true);
        return;
    };
    let next = case.step(step).and_then(|step| step.choice(&choice)).map(|choice| choice.next.clone());
    let mut way = play.way.clone();
    way.push((step.to_owned(), choice));
    if let Some(end) = next.and_then(|next| case.end(&next)) {
        let path: Vec<&str> = way.iter().map(|(_, choice)| choice.as_str()).collect();
        teller.journal.log(Act::Case(CaseRun {
            module: module.to_owned(),
            case: case.id.clone(),
            path: path.join(" "),
            end: end.id.clone(),
            score: case.score(&way),
        }));
    }
    let there = format!("then-{}", way.len() - 1);
    teller.desk.play(module, |play| {
        play.way = way;
        play.draft = None;
    });
    request_animation_frame(move || focus_by_id(&there));
}

/// How it ends, and what to keep of it.
fn ending(teller: Teller, module: &str, case: &Case, play: &Play, end: &CaseEnd) -> AnyView {
    let Teller { i18n, desk, .. } = teller;
    let share = Numbers::here().percent(case.score(&play.way), 0);
    let lesson = Router::expect().href(Page::Module(module.to_owned(), Step::Screen(case.lesson.clone())));
    let (rethink_in, restart_in) = (module.to_owned(), module.to_owned());
    let rethink = move |_| {
        desk.play(&rethink_in, |play| {
            play.draft = play.way.pop().map(|(_, choice)| choice);
        });
        request_animation_frame(|| focus_by_id("case-title"));
    };
    let restart = move |_| {
        desk.play(&restart_in, |play| *play = Play::new(&play.case));
        request_animation_frame(|| focus_by_id("case-title"));
    };
    view! {
        <section class="ending">
            <h3>{t_string!(i18n, practice.end)}</h3>
            {blocks_view(&blocks(&end.text))}
            <p class="why">
                <b>{t_string!(i18n, practice.verdict)}</b>
                " "
                {markdown(&end.verdict)}
            </p>
            <p>
                {t_string!(i18n, practice.case_score, share = share)} " "
                <a href=lesson>{t_string!(i18n, quiz.to_lesson)}</a>
            </p>
            <p class="actions">
                <button class="btn" type="button" on:click=rethink>{t_string!(i18n, practice.rethink)}</button>
                <button class="btn ghost" type="button" on:click=restart>
                    {t_string!(i18n, practice.restart)}
                </button>
            </p>
        </section>
    }
    .into_any()
}
