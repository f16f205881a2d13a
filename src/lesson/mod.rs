//! The lessons of the course.

pub mod figures;
