//! Provisioning by SCIM 2.0 (RFC 7643, RFC 7644): a company's own directory lets its users in,
//! changes and removes them, and gives and takes roles, by the use cases that the pages call.

mod company;
mod discovery;
mod document;
mod groups;
pub mod pages;
mod patch;
mod people;
mod schema;
mod search;
mod shape;
#[cfg(test)]
mod tests;
pub mod tokens;
mod wire;
