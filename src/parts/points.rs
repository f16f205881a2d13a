//! Where the program is cut: one function per part, each answering a pointer
//! into the part.

// The cut needs functions with a name of their own in the finished program.
#![cfg_attr(feature = "split", allow(unsafe_code))]

use leptos::prelude::*;

use super::Draw;
use crate::content::ContentPage;
use crate::content::{self, Reader};
use crate::course::module;
use crate::learner::{AttestationPage, ModuleReviewPage, ProgrammePage, ProgressPage, ReviewPage};
use crate::lesson;
use crate::pages::checks::ChecksPage;
use crate::pages::settings::SettingsPage;
use crate::practice::{ExamPage, PracticePage};
use crate::route::{Page, Step};
use crate::worker;
use crate::workshops;
use crate::workshops::cards::{CardsPrediction, CardsWorkshop};
use crate::workshops::line::{LinePrediction, LineWorkshop};
use crate::workshops::sorting::{NoPrediction, SortingWorkshop};
use crate::workshops::study::{StudyPrediction, StudyWorkshop};

/// A part's file could not be fetched, or is not of this version.
pub use leptos::wasm_split::SplitLoaderError as Missing;

/// Makes each function a place where the program is cut, named like the
/// function; without the cut they answer at once.
macro_rules! cut {
    ($($(#[$doc:meta])* fn $name:ident() -> $out:ty $body:block)+) => {$(
        $(#[$doc])*
        #[cfg(feature = "split")]
        #[leptos::wasm_split::wasm_split($name, wasm_split_path = ::leptos::wasm_split, fallible)]
        pub fn $name() -> Result<$out, Missing> {
            Ok($body)
        }

        $(#[$doc])*
        #[cfg(not(feature = "split"))]
        #[allow(clippy::unused_async)]
        pub async fn $name() -> Result<$out, Missing> {
            Ok($body)
        }
    )+};
}

cut! {
    /// La ligne.
    fn line() -> Draw {
        |page| if predicts(&page) { view! { <LinePrediction /> }.into_any() } else { view! { <LineWorkshop /> }.into_any() }
    }

    /// Combien de cartes ?
    fn cards() -> Draw {
        |page| if predicts(&page) { view! { <CardsPrediction /> }.into_any() } else { view! { <CardsWorkshop /> }.into_any() }
    }

    /// L’entonnoir, Où découpler ?
    fn studies() -> Draw {
        |page| {
            let kind = match workshop(&page) {
                "funnel" => &workshops::funnel::KIND,
                _ => &workshops::decouple::KIND,
            };
            if predicts(&page) {
                view! { <StudyPrediction kind=kind /> }.into_any()
            } else {
                view! { <StudyWorkshop kind=kind /> }.into_any()
            }
        }
    }

    /// Quelle stratégie ?, Trier les tactiques, Relier les technologies.
    fn sorting() -> Draw {
        |page| {
            let id = SORTING.into_iter().find(|id| *id == workshop(&page)).unwrap_or_default();
            if predicts(&page) {
                view! { <NoPrediction id=id /> }.into_any()
            } else {
                view! { <SortingWorkshop id=id /> }.into_any()
            }
        }
    }

    /// The checks page.
    fn checks() -> Draw {
        |_| view! { <ChecksPage /> }.into_any()
    }

    /// Faults in the texts.
    fn content() -> Draw {
        |_| view! { <ContentPage /> }.into_any()
    }

    /// Lessons, glossary, search.
    fn reading() -> Draw {
        lesson::draw
    }

    /// Questions, situations, the mock exam, review.
    fn practice() -> Draw {
        |page| match page {
            Page::Exam(_) => view! { <ExamPage /> }.into_any(),
            Page::Module(id, Step::Review) => module(&id).map(|module| view! { <ModuleReviewPage module=module /> }).into_any(),
            Page::Module(id, _) => module(&id).map(|module| view! { <PracticePage module=module /> }).into_any(),
            _ => view! { <ReviewPage /> }.into_any(),
        }
    }

    /// What was learnt, programmes, attestation.
    fn progress() -> Draw {
        |page| match page {
            Page::Programme(id) => view! { <ProgrammePage id=id /> }.into_any(),
            Page::Attestation => view! { <AttestationPage /> }.into_any(),
            _ => view! { <ProgressPage /> }.into_any(),
        }
    }

    /// Language, theme, profiles, what is stored.
    fn settings() -> Draw {
        |_| view! { <SettingsPage /> }.into_any()
    }

    /// What reads the texts of the course.
    fn reader() -> Reader {
        content::read
    }

    /// What a worker does: it draws nothing and needs the simulations only.
    fn engine() -> fn() {
        worker::listen
    }
}

/// Turns the present worker into one that computes for the page.
pub async fn serve_worker() -> Result<(), Missing> {
    engine().await?();
    Ok(())
}

/// The workshops in which one sorts.
const SORTING: [&str; 3] = ["strategy", "tactics", "technologies"];

/// The workshop of a place; nothing for other places.
fn workshop(page: &Page) -> &str {
    match page {
        Page::Module(_, Step::Workshop(id, _) | Step::Predict(id, _)) => id,
        _ => "",
    }
}

fn predicts(page: &Page) -> bool {
    matches!(page, Page::Module(_, Step::Predict(..)))
}
