//! The schema and the statements, as a database spread over nodes by partner needs them.

mod keys;
mod plans;
mod statements;
mod verdict;
