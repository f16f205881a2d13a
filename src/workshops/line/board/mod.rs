//! The drawing.

use model::line::Observer;

/// Stub.
#[derive(Clone, Debug, Default)]
pub struct Motions;
impl Observer for Motions {}
