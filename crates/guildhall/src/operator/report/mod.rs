//! Reports about the programme as a whole. Each is counted anew when it is asked for, in a few
//! questions whatever the number of companies, and says as of when it holds.

pub mod leads;
pub mod renewals;
pub mod revenue;
pub mod support;
