//! Mail that comes in: an answer to a mail about a request becomes a note of it.
//!
//! Every mail about a request can be answered: its reply address names the request and carries a
//! code that only we can make, so that nobody writes onto another's request by guessing numbers.
//! Who may write is decided as everywhere: by the sender's address, who must be a person that may
//! see the request. That the sender's address is true is for the mail server in front to check.

pub mod address;
pub mod message;
pub mod row;
pub mod smtp;
pub mod store;
pub mod take;
#[cfg(test)]
mod tests;
