//! Discrete-event simulation: what any model that moves from event to event needs.

mod binomial;
mod calendar;
mod draws;
mod gamma;
mod normal;
mod replications;
mod sampler;
mod stats;
mod stream;
mod student;
mod timeline;

pub use binomial::binomial_quantile;
pub use calendar::Calendar;
pub use draws::Draws;
pub use normal::normal_quantile;
pub use replications::{Interval, Moments};
pub use sampler::Sampler;
pub use stats::{Tally, TimeWeighted};
pub use stream::{Stream, unit};
pub use student::{student_cdf, student_quantile};
pub use timeline::{Simulation, Timeline};
