//! More of a benefit for what a company sold.

use super::ledger::{Account, Entry};
use crate::offer::Earning;

/// What is earned by so much sold in the twelve months before: once a year's grant, and never taken
/// back within it. `None` where nothing is, or it was before.
pub fn earned(earning: &Earning, sold: i64, account: &Account) -> Option<Entry> {
    if has_earned(account) || sold < i64::from(earning.least) {
        return None;
    }
    account.earn(earning.extra)
}

/// Whether the grant got its extra already.
pub fn has_earned(account: &Account) -> bool {
    account.entries.iter().any(|entry| matches!(entry, Entry::Extra { .. }))
}
