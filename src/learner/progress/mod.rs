//! How far one is: mastery, what is next, the days gone by; the declaration to
//! print; the programmes as paths.

mod attestation;
mod next;
mod page;
mod programme;
mod standing;
mod timeline;

pub use attestation::AttestationPage;
pub use page::ProgressPage;
pub use programme::ProgrammePage;
