//! The rules of the partner center: plain values in, plain values out.
//!
//! Nothing here reads a clock, draws a random number, logs, or touches a disk or a network. Time is
//! a parameter: `today: Date` for rules, `now: Timestamp` for records. The modules stand in reading
//! order; a later one may use an earlier one, never the other way round.

pub mod planted;

pub mod calendar;
pub mod ids;
pub mod money;
pub mod text;

pub mod access;

pub mod policy;

pub mod partner;

pub mod offer;

pub mod competency;

pub mod order;

pub mod subscription;

pub mod benefit;

pub mod invoice;

pub mod payment;

pub mod support;

pub mod business_profile;

pub mod lead;

pub mod pmc;

pub mod operator;

pub mod privacy;

#[cfg(test)]
mod codes_tests;
#[cfg(test)]
#[path = "samples_tests.rs"]
mod samples;
