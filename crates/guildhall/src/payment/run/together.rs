//! Many planned writes in one commit, where nobody came between; those who did go apart.

use std::collections::HashMap;

use domain::ids::PartnerId;
use futures_util::future::BoxFuture;

use crate::app::App;
use crate::db::{Writes, whole};
use crate::error::Error;
use crate::partner;

/// A plan that holds as long as its company is as it was read.
pub(super) trait Planned {
    fn partner(&self) -> PartnerId;

    /// The revision at which the company must be found.
    fn revision(&self) -> i64;
}

/// Writes what was planned, in one commit. Returns what is written, and what is not: with some
/// companies something happened since they were read, and where a commit failed nobody knows.
pub(super) async fn keep<P: Planned + Sync>(
    app: &App,
    planned: Vec<P>,
    writes: impl for<'a> Fn(&'a [P]) -> Result<Writes<'a>, Error> + Sync,
) -> (Vec<P>, Vec<P>) {
    match kept(app, &planned, &writes).await {
        Some(true) => return (planned, Vec::new()),
        Some(false) => {}
        None => return (Vec::new(), planned),
    }
    let read = planned.iter().map(|plan| (plan.partner(), plan.revision()));
    let read: HashMap<PartnerId, i64> = read.collect();
    let Ok(changed) = partner::store::list_changed(app.db.read(), &read).await else {
        return (Vec::new(), planned);
    };
    let (mut apart, same): (Vec<P>, Vec<P>) =
        planned.into_iter().partition(|plan| changed.contains(&plan.partner()));
    if !apart.is_empty() && kept(app, &same, &writes).await == Some(true) {
        return (same, apart);
    }
    apart.extend(same);
    (Vec::new(), apart)
}

/// Whether it is written: all of it, or nothing; `None` where nobody knows.
async fn kept<P: Sync>(
    app: &App,
    planned: &[P],
    writes: &(impl for<'a> Fn(&'a [P]) -> Result<Writes<'a>, Error> + Sync),
) -> Option<bool> {
    if planned.is_empty() {
        return Some(true);
    }
    match whole(|| write(app, writes(planned))).await {
        Ok(kept) => Some(kept),
        Err(error) => {
            tracing::warn!(?error, "a batch could not be written, its terms go one by one");
            None
        }
    }
}

/// Boxed, because the compiler cannot see through closures that all of it may go from thread to
/// thread.
fn write<'a>(
    app: &'a App,
    writes: Result<Writes<'a>, Error>,
) -> BoxFuture<'a, Result<bool, Error>> {
    Box::pin(async move { writes?.keep(app).await })
}
