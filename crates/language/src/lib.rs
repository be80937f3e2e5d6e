//! Words, dates, numbers and money in the reader's language.
//!
//! Messages are Fluent texts in the four languages; dates and numbers follow CLDR through ICU4X's
//! compiled-in data, so nothing is read from disk here and every function gives the same answer on
//! every machine. Text comes out without bidirectional isolation marks, because all four languages
//! run left to right and the marks would travel into mails, files and search.

pub mod arguments;
pub mod completeness;
pub mod format;
mod inventory;
pub mod messages;
pub mod names;
mod per_locale;
pub mod phrases;

pub use domain::text::Locale;

pub use crate::arguments::{Arg, Args};
pub use crate::completeness::{Gap, Lacking};
pub use crate::messages::{LoadError, Messages, MissingText, Problem, Source};
pub use crate::names::{countries_sorted, country_name, person_name};
pub use crate::phrases::{listed, relative_days, text_refusal};

#[cfg(test)]
mod locale_files_tests;
