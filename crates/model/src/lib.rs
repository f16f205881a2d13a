//! The simulations of the course.
