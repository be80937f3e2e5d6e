//! People: signing in, sessions, who belongs to which company.

pub mod authenticator;
pub mod command;
pub mod factors;
pub mod feed;
pub mod import;
pub mod letters;
pub mod link;
pub mod oidc;
pub mod pages;
pub mod password;
pub mod people;
pub mod recovery;
pub mod roles;
pub mod roster;
pub mod row;
pub mod second;
pub mod sessions;
pub mod sign_in;
pub mod store;
pub mod throttle;
pub mod users;
pub mod view;

#[cfg(test)]
mod factors_tests;
#[cfg(test)]
mod import_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod users_tests;
