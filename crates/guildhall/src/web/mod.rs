//! The portal's frame: routes, sessions, languages, templates, assets.

pub mod again;
pub mod assets;
pub mod chart;
pub mod connections;
pub mod door;
pub mod download;
pub mod fault;
pub mod glossary;
pub mod happening;
pub mod i18n;
pub mod layout;
pub mod pages;
pub mod peer;
pub mod preferences;
pub mod prose;
pub mod qr;
pub mod reason;
pub mod router;
pub mod seal;
pub mod sections;
pub mod server;
pub mod session;
pub mod sheet;
pub mod table;
pub mod timeline;
pub mod tripwire;
pub mod upload;
pub mod view;
pub mod visit;
pub mod worded;

pub use fault::Fault;
pub use visit::Visit;

#[cfg(test)]
mod questions_tests;
