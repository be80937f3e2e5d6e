//! Whether the history is the one that was written, and why staff looks at a company: checkpoints,
//! the walk along the chains, reasons, the portal as somebody sees it.

pub mod anchor;
pub mod checkpoint;
pub mod command;
pub mod opening;
pub mod pages;
pub mod row;
pub mod store;
pub mod verify;
pub mod viewing;

#[cfg(test)]
mod looking_tests;
#[cfg(test)]
mod tests;
