//! Questions: one file per kind, and the player that asks any of them.
//!
//! A question under way is a [`Work`]: ids and no words. Everything on screen
//! is drawn anew from it and from the text in the language of the screen.

mod ask;
mod body;
mod choices;
mod classify;
mod gap;
mod key;
mod matching;
mod numeric;
mod order;
mod paper;
mod player;
mod point;
mod several;
mod single;
mod text;
mod truth;
mod verdict;
pub mod work;

pub use ask::Draw;
pub use choices::{List, Look, Row, choices};
pub use paper::printed;
pub use player::QuestionPlayer;
pub use text::{inline, plain};
pub use work::{Draft, Phase, Shared, Work, answer, partial};
