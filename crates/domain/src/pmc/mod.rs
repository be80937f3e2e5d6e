//! The older Partner Membership Center: who still renews there, and how companies are brought over.

mod outlook;
mod roles;
mod sheet;

pub use outlook::{MoveRefusal, Outlook, UndoRefusal, outlook, undo};
pub use roles::OldRole;
pub use sheet::{
    Account, COLUMNS, Company, Fault, LINES_MAX, Line, Membership, OldSwitch, Person, Sold, check,
};

#[cfg(test)]
mod tests;
