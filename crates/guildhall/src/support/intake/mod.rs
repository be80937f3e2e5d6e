//! Mail that comes in: an answer to a mail about a request becomes a note of it.

pub mod row;
