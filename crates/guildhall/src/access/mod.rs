//! People: signing in, sessions, who belongs to which company.

pub mod authenticator;
pub mod change_password;
pub mod command;
pub mod factors;
pub mod feed;
pub mod import;
pub mod letters;
pub mod link;
pub mod oidc;
pub mod pages;
pub mod passkeys;
pub mod password;
pub mod people;
pub mod recovery;
pub mod roles;
pub mod roster;
pub mod row;
pub mod scim;
pub mod second;
pub mod sessions;
pub mod sign_in;
pub mod store;
pub mod throttle;
pub mod users;
pub mod view;

#[cfg(test)]
pub mod factors_tests;
#[cfg(test)]
mod import_tests;
#[cfg(test)]
mod passkeys_tests;
#[cfg(test)]
mod soft_passkey;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod users_tests;
