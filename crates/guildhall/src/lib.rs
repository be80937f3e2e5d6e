//! Guildhall: portal, command line and background work of an open partner center.

pub mod programme;
