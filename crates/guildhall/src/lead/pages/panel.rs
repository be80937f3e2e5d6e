//! What waits of a company's leads, for a panel elsewhere.

use domain::access::Action;
use serde::Serialize;

use super::view::day_left;
use crate::app::Loaded;
use crate::error::Error;
use crate::lead::{only_of, store};
use crate::web::Visit;
use crate::web::view::DayLeft;

/// Leads that are counted: more is a lot.
const COUNTED_MAX: u64 = 500;

#[derive(Debug, Serialize)]
pub struct Waiting {
    pub count: i64,
    /// By when the first of them is to be answered.
    pub first: Option<DayLeft>,
}

/// Leads that the reader could answer; none for whoever may not see any. One question.
pub async fn waiting(visit: &Visit, loaded: &Loaded) -> Result<Option<Waiting>, Error> {
    if !visit.ctx.allows(Action::SeeLeads) {
        return Ok(None);
    }
    let whose = (visit.ctx.own_partner()?, only_of(&visit.ctx));
    let now = visit.ctx.now.into();
    let ends = store::list_ends(visit.app.db.read(), whose, now, COUNTED_MAX).await?;
    let first = ends.first().map(|at| day_left(visit, loaded, at.instant()));
    Ok(Some(Waiting { count: i64::try_from(ends.len()).unwrap_or(i64::MAX), first }))
}
