//! People: signing in, sessions, who belongs to which company.

pub mod authenticator;
pub mod factors;
pub mod feed;
pub mod letters;
pub mod link;
pub mod oidc;
pub mod pages;
pub mod password;
pub mod people;
pub mod recovery;
pub mod roles;
pub mod row;
pub mod second;
pub mod sessions;
pub mod sign_in;
pub mod store;
pub mod throttle;
pub mod users;

#[cfg(test)]
mod factors_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod users_tests;
