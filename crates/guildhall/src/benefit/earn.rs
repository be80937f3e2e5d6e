//! Extras that are earned by what a company sold: written once, when somebody looks.

use domain::benefit::{Entry, earned};
use domain::ids::{PartnerId, UseId};

use super::{books, store};
use crate::app::{App, Loaded};
use crate::competency;
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{PartnerScope, next_id, whole};
use crate::error::{Error, Failures};

/// Companies of one batch.
const BATCH: u64 = 200;

/// Looks at the companies that sold something, or got a year, since somebody last looked. Returns
/// how many.
pub async fn earn_due(app: &App, ctx: &Ctx) -> Result<usize, Error> {
    let partners = competency::store::to_look_at(app.db.read(), BATCH).await?;
    if partners.is_empty() {
        return Ok(0);
    }
    let loaded = app.programme().await?;
    let mut failures = Failures::default();
    for partner in &partners {
        let ended = whole(|| earn(app, ctx, &loaded, *partner)).await;
        failures.note(format_args!("partner {partner}"), ended);
    }
    failures.taken(partners.len())
}

/// Writes what one company has earned by today, for every year that has not ended.
async fn earn(app: &App, ctx: &Ctx, loaded: &Loaded, partner: PartnerId) -> Result<(), Error> {
    let scope = PartnerScope::open(app, partner).await?;
    let books = books::read(scope.tx(), loaded, partner).await?;
    let known = competency::store::known(scope.tx(), &[partner], ctx.today).await?;
    for grant in books.grants.iter().filter(|grant| grant.span.contains(ctx.today)) {
        for line in books.lines(loaded, grant) {
            let Some(earning) = line.benefit.earning_on(grant.edition_on) else { continue };
            let facts = known.facts(partner, &earning.competency);
            let sold = facts.sum_on(earning.metric, ctx.today);
            let Some(extra @ Entry::Extra { amount }) = earned(earning, sold, &line.account) else {
                continue;
            };
            let key = (grant.subscription, grant.term);
            let (code, id) = (&line.benefit.code, UseId(next_id(app, ctx)));
            store::record_entry(&scope, ctx, key, code, id, extra).await?;
            let event = Event::new("benefit.earned", "benefit", code)
                .with("benefit", code.as_str())
                .with("count", i64::from(amount))
                .with("sold", sold);
            scope.record(app, ctx, event).await?;
        }
    }
    competency::store::looked_at(scope.tx(), partner).await?;
    scope.commit().await
}
