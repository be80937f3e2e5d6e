//! `guildhall bench`: the product measured against what the databases themselves can do.
//!
//! Figures are ratios of what was measured in one run of the program, one after the other on the
//! same machine and engine: they stay when the machine is another.

pub mod command;
mod companies;
mod fill;
mod history;
mod invoices;
mod measure;
mod pages;
mod pattern;
mod renewal;
mod renewals;
mod store;
