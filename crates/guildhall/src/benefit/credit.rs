//! Monthly credits: each month of a running year granted once, to whoever has the credit.

use std::collections::HashMap;

use domain::benefit::{Grant, Month, months, running};
use domain::calendar::plus_days;
use domain::ids::{PartnerId, SubscriptionId};
use jiff::civil::Date;

use super::books::{Line, grants_of};
use super::store::{self, Assigned, DueCredit, Granted};
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{PartnerScope, PartnerScopes};
use crate::error::Error;
use crate::subscription::{self, Holding};

/// Companies of one batch.
const BATCH: u64 = 500;

/// The months to grant today of a credit that is due since `due_on`, and the day the next begins;
/// `None` while there is no year for it.
fn plan(grant: Option<&Grant>, due_on: Date, today: Date) -> (Vec<Month>, Option<Date>) {
    let Some(grant) = grant else {
        return (Vec::new(), None);
    };
    let due = |month: &Month| month.days.first <= today && due_on <= month.days.last;
    let granted = months(grant.year).filter(due).collect();
    let ahead = months(grant.year).map(|month| month.days.first).find(|first| today < *first);
    // On the day after the year its successor may be there already, or come later.
    let after = plus_days(grant.year.last, 1);
    (granted, ahead.or_else(|| (today < after).then_some(after)))
}

fn told(granted: &Granted) -> Event {
    Event::new("benefit.month_granted", "benefit", &granted.benefit)
        .with("benefit", granted.benefit.as_str())
        .with("first", granted.month.days.first.to_string())
        .with("last", granted.month.days.last.to_string())
        .with("amount", granted.amount)
}

/// Grants the month under way to somebody who was just given the credit, unless it was before.
pub(super) async fn begin(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    line: &Line<'_>,
    new: &Assigned,
) -> Result<(), Error> {
    let (due, next) = plan(Some(&line.grant), ctx.today, ctx.today);
    let known = store::list_months(scope.tx(), scope.partner()).await?;
    let grant = (line.grant.subscription, line.grant.term);
    let fresh = due.into_iter().filter(|month| {
        !known.iter().any(|one| {
            (one.grant, &one.benefit, one.month.number) == (grant, &new.benefit, month.number)
        })
    });
    let fresh: Vec<Granted> = fresh
        .map(|month| Granted {
            partner: scope.partner(),
            grant,
            benefit: new.benefit.clone(),
            month,
            amount: line.account.amount,
            assignment: new.id,
            at: ctx.now,
        })
        .collect();
    store::record_months(scope.tx(), &fresh).await?;
    store::set_due(scope.tx(), &[(scope.partner(), new.id, next)]).await?;
    for one in &fresh {
        scope.record(app, ctx, told(one)).await?;
    }
    Ok(())
}

/// Grants what has come, some hundred companies in a few statements. Returns how many credits were
/// looked at; zero says that nothing is left.
pub async fn grant_due(app: &App, ctx: &Ctx) -> Result<usize, Error> {
    let partners = store::due_partners(app.db.read(), ctx.today, BATCH).await?;
    if partners.is_empty() {
        return Ok(0);
    }
    let loaded = app.programme().await?;
    let mut scopes = PartnerScopes::open(app, partners.iter().copied()).await?;
    let due = store::due_credits(&scopes, ctx.today).await?;
    let holdings = subscription::store::list_of_many(scopes.tx(), &partners).await?;
    let (mut months, mut next) = (Vec::new(), Vec::new());
    for credit in &due {
        let (own, day) = one(&loaded, &holdings, credit, ctx)?;
        next.push((credit.partner, credit.assignment, day));
        months.extend(own);
    }
    store::record_months(scopes.tx(), &months).await?;
    store::set_due(scopes.tx(), &next).await?;
    for one in &months {
        scopes.record(app, ctx, one.partner, told(one))?;
    }
    scopes.commit().await?;
    Ok(due.len())
}

type Holdings = HashMap<(PartnerId, SubscriptionId), Holding>;

fn one(
    loaded: &Loaded,
    holdings: &Holdings,
    credit: &DueCredit,
    ctx: &Ctx,
) -> Result<(Vec<Granted>, Option<Date>), Error> {
    let today = ctx.today;
    let holding = holdings.get(&(credit.partner, credit.subscription));
    let holding = holding.ok_or_else(|| Error::broken("a credit without its subscription"))?;
    let grants = grants_of(loaded, holding)?;
    let grant = running(&grants, today);
    let (due, next) = plan(grant, credit.due_on, today);
    let mut given = loaded.programme.benefits_of(&holding.offer);
    let benefit = given.find(|benefit| benefit.code == credit.benefit);
    let quantity = benefit.zip(grant).and_then(|(own, grant)| own.quantity_on(grant.edition_on));
    // A level above may not give the credit that came along with it.
    let (Some(grant), Some(quantity)) = (grant, quantity) else {
        return Ok((Vec::new(), None));
    };
    let granted = due.into_iter().map(|month| Granted {
        partner: credit.partner,
        grant: (grant.subscription, grant.term),
        benefit: credit.benefit.clone(),
        month,
        amount: quantity.amount,
        assignment: credit.assignment,
        at: ctx.now,
    });
    Ok((granted.collect(), next))
}
