//! What the programme's staff do: they see every company's orders, record money, close tasks, and
//! watch what the rules and the clock do.

pub mod ask_gateway;
pub mod close_task;
pub mod find;
pub mod find_order;
pub mod pages;
pub mod policy_sample;
pub mod report;
pub mod sections;
pub mod simulate;
pub mod standing;

pub mod companies;

#[cfg(test)]
mod desk_tests;
#[cfg(test)]
mod policy_tests;
#[cfg(test)]
mod renewals_tests;
#[cfg(test)]
mod report_tests;
#[cfg(test)]
mod tests;
