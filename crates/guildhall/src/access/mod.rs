//! People: signing in, sessions, who belongs to which company.

pub mod row;
pub mod store;
