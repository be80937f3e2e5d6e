//! What is kept of people and companies: given out to them, and taken out of the house.

pub mod archive;
pub mod command;
pub mod company;
pub mod erase;
pub mod export;
pub mod holdings;
pub mod pages;
pub mod store;
mod texts;
mod ways_in;

#[cfg(test)]
mod tests;
