//! People: signing in, sessions, who belongs to which company.

pub mod feed;
pub mod letters;
pub mod link;
pub mod pages;
pub mod password;
pub mod people;
pub mod row;
pub mod sign_in;
pub mod store;
pub mod throttle;

#[cfg(test)]
mod tests;
