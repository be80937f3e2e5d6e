//! Sets of things that fall due together, and what becomes of one that fails.

use std::fmt::Display;

use super::whole;
use crate::error::{Error, Failures};

/// Deals with a set in one commit. Where that fails, the set is taken apart: each item alone, so
/// that one broken row keeps nobody else from theirs. `name` names an item in what is told of its
/// failure. Returns how many items there were.
pub async fn apart<T, N: Display>(
    items: &[T],
    name: impl Fn(&T) -> N,
    act: impl AsyncFn(&[T]) -> Result<(), Error>,
) -> Result<usize, Error> {
    let Err(error) = whole(|| act(items)).await else {
        return Ok(items.len());
    };
    // What passes by itself is no item's fault; the set waits for the next run as it is.
    if error.is_passing() {
        return Err(error);
    }
    let mut failures = Failures::default();
    for item in items {
        let ended = whole(|| act(std::slice::from_ref(item))).await;
        failures.note(name(item), ended);
    }
    failures.taken(items.len())
}
