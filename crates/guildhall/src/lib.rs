//! Guildhall: portal, command line and background work of an open partner center.
//!
//! Reading order of the capabilities: a later one may call an earlier one's door, never back.

pub mod app;
pub mod calendar;
pub mod config;
pub mod ctx;
pub mod db;
pub mod error;
pub mod log_lines;
pub mod picture;
pub mod proxies;
pub mod world;

pub mod programme;

pub mod access;

pub mod partner;

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

pub mod help;

pub mod audit;
pub mod privacy;

pub mod web;

pub mod mail;

pub mod work;

pub mod check;

pub mod demo;

pub mod bench;

pub mod simulate;

pub mod cli;

#[cfg(feature = "testing")]
pub mod testing;
