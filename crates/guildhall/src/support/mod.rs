//! Support: whom to write to, about what, and what cancelling means.

pub mod pages;
