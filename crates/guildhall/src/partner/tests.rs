//! Stories of enrolling and vetting.

mod enrolling;
mod operating;
