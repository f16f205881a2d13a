//! What the simulations promise: published values, laws, ties, forks, golden runs, bad input.

mod published;
