//! Parts of the program that are fetched when they are first needed.
//!
//! The first page must come quickly over a bad line: it holds the shell, the
//! map and what all pages share. A workshop, its simulation, the checks are
//! files of their own, cut out of the finished program (feature `split`) at
//! the functions of `points.rs`. Without that feature, in development and in
//! native tests, the same functions are simply called.

mod points;
mod view;

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;

use leptos::prelude::AnyView;

pub use points::{Missing, reader, serve_worker};
pub use view::PartView;

use crate::route::Page;

/// How a part draws the places that are its own.
pub type Draw = fn(Page) -> AnyView;

/// A part that draws pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The workshop of the pushed and the pulled line.
    Line,
    /// The workshop of the number of cards.
    Cards,
    /// Workshops that are described as data: the funnel, the decoupling point.
    Studies,
    /// Workshops in which one sorts.
    Sorting,
    /// Published values, recomputed.
    Checks,
    /// Faults in the texts.
    Content,
    /// Lessons, glossary, search.
    Reading,
    /// Questions, situations, the mock exam, review.
    Practice,
    /// What was learnt, programmes, attestation.
    Progress,
    /// Language, theme, profiles, what is stored.
    Settings,
}

thread_local! {
    /// What has arrived, so that coming back shows the page at once.
    static HERE: RefCell<Vec<(Part, Draw)>> = const { RefCell::new(Vec::new()) };
}

impl Part {
    /// What draws this part, where it has arrived already.
    pub fn here(self) -> Option<Draw> {
        HERE.with_borrow(|here| here.iter().find(|(part, _)| *part == self).map(|(_, draw)| *draw))
    }

    /// What draws this part, fetched where it is missing.
    ///
    /// # Errors
    /// [`Missing`] where its file could not be fetched; another call tries
    /// again.
    pub async fn fetch(self) -> Result<Draw, Missing> {
        let fetching: Pin<Box<dyn Future<Output = Result<Draw, Missing>>>> = match self {
            Part::Line => Box::pin(points::line()),
            Part::Cards => Box::pin(points::cards()),
            Part::Studies => Box::pin(points::studies()),
            Part::Sorting => Box::pin(points::sorting()),
            Part::Checks => Box::pin(points::checks()),
            Part::Content => Box::pin(points::content()),
            Part::Reading => Box::pin(points::reading()),
            Part::Practice => Box::pin(points::practice()),
            Part::Settings => Box::pin(points::settings()),
            Part::Progress => Box::pin(points::progress()),
        };
        let draw = fetching.await?;
        if self.here().is_none() {
            HERE.with_borrow_mut(|here| here.push((self, draw)));
        }
        Ok(draw)
    }
}
