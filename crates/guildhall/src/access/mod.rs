//! People: signing in, sessions, who belongs to which company.

pub mod feed;
pub mod letters;
pub mod link;
pub mod oidc;
pub mod pages;
pub mod password;
pub mod people;
pub mod roles;
pub mod row;
pub mod sessions;
pub mod sign_in;
pub mod store;
pub mod throttle;
pub mod users;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod users_tests;
