//! The learner: what they did, kept in this browser, and what follows from it.

pub mod clock;
mod journal;
mod profiles;
mod progress;
mod review;
mod settings;
mod shelf;
mod standing;

pub use journal::{Journal, Preview};
pub use profiles::{MOST_NAME, Profile, Profiles};
pub use progress::{AttestationPage, ProgrammePage, ProgressPage};
pub use review::{ModuleReviewPage, ReviewPage};
pub use settings::LearnerSettings;
