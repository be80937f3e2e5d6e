//! Subscriptions of many partners at once: what the renewal run claims, asks and writes.

use std::collections::{HashMap, HashSet};

use domain::ids::{PartnerId, SubscriptionId};
use domain::policy::ReminderKind;
use domain::subscription::Term;
use jiff::civil::Date;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{Condition, ConnectionTrait, QueryOrder, QuerySelect};

use super::super::convert::holding_of;
use super::super::row::{self, Entity, reminder, term};
use super::super::{Charge, Holding};
use super::{charge_row, reminder_row, term_row};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::{At, Day, Present, Writes, keys_of};
use crate::error::Error;

/// The subscriptions of many partners with their terms, in two questions.
pub async fn list_of_many(
    connection: &impl ConnectionTrait,
    partners: &[PartnerId],
) -> Result<HashMap<(PartnerId, SubscriptionId), Holding>, Error> {
    let ids = || partners.iter().map(|partner| partner.0);
    let own = Entity::find().filter(row::Column::PartnerId.is_in(ids()));
    let terms = term::Entity::find().filter(term::Column::PartnerId.is_in(ids()));
    together(own.all(connection).await?, terms.all(connection).await?)
}

/// The subscriptions of claimed terms, in two questions. Of their terms there is the claimed one,
/// and the next if one was written meanwhile: what a renewal costs does not grow with the years.
pub async fn list_claimed(
    connection: &impl ConnectionTrait,
    claimed: &[Claimed],
) -> Result<HashMap<(PartnerId, SubscriptionId), Holding>, Error> {
    if claimed.is_empty() {
        return Ok(HashMap::new());
    }
    let keys = claimed.iter().map(|claim| (claim.partner.0, claim.subscription.0));
    let own =
        Expr::tuple([Expr::col(row::Column::PartnerId), Expr::col(row::Column::SubscriptionId)]);
    let own = Entity::find().filter(own.in_subquery(keys_of(keys)));
    let with_next = claimed.iter().map(key_of).flat_map(|key| [key, (key.0, key.1, key.2 + 1)]);
    let terms = term::Entity::find().filter(term_keys().in_subquery(keys_of(with_next)));
    together(own.all(connection).await?, terms.all(connection).await?)
}

fn together(
    rows: Vec<row::Model>,
    found: Vec<term::Model>,
) -> Result<HashMap<(PartnerId, SubscriptionId), Holding>, Error> {
    let mut terms: HashMap<(Uuid, Uuid), Vec<term::Model>> = HashMap::new();
    for term in found {
        terms.entry((term.partner_id, term.subscription_id)).or_default().push(term);
    }
    rows.into_iter()
        .map(|row| {
            let key = (row.partner_id, row.subscription_id);
            let mut own = terms.remove(&key).unwrap_or_default();
            own.sort_by_key(|term| term.term_no);
            Ok(((PartnerId(key.0), SubscriptionId(key.1)), holding_of(row, own)?))
        })
        .collect()
}

/// A term the run has taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Claimed {
    pub partner: PartnerId,
    pub subscription: SubscriptionId,
    pub term_no: u32,
}

fn free_at(now: At) -> Condition {
    Condition::any().add(term::Column::ClaimUntil.is_null()).add(term::Column::ClaimUntil.lte(now))
}

/// Leases up to `limit` terms whose charge day has come, in due order, by one conditional update:
/// two nodes never hold the same term, and a lease that ran out is free again. `None` where nothing
/// is due; an empty list where others were quicker with all that was.
pub async fn claim_due(
    app: &App,
    ctx: &Ctx,
    token: &str,
    claim_seconds: i64,
    limit: u64,
) -> Result<Option<Vec<Claimed>>, Error> {
    let now = At::from(ctx.now);
    let due = Condition::all().add(term::Column::ChargeDueOn.lte(Day(ctx.today))).add(free_at(now));
    let found: Vec<TermKey> = term::Entity::find()
        .select_only()
        .columns([term::Column::PartnerId, term::Column::SubscriptionId, term::Column::TermNo])
        .filter(due.clone())
        .order_by_asc(term::Column::ChargeDueOn)
        .order_by_asc(term::Column::PartnerId)
        .limit(limit)
        .into_tuple()
        .all(app.db.read())
        .await?;
    if found.is_empty() {
        return Ok(None);
    }
    let transaction = app.db.begin().await?;
    let claimed = term::Entity::update_many()
        .col_expr(term::Column::ClaimToken, Expr::value(Some(token.to_owned())))
        .col_expr(term::Column::ClaimUntil, Expr::value(Some(now.plus_seconds(claim_seconds))))
        .filter(term_keys().in_subquery(keys_of(found.iter().copied())))
        .filter(due)
        .exec(&transaction)
        .await?;
    let mut own = found;
    if claimed.rows_affected != own.len() as u64 {
        let leased = leased(&transaction, token, &own).await?;
        own.retain(|key| leased.contains(key));
    }
    transaction.commit().await?;
    own.into_iter().map(claimed_of).collect::<Result<_, Error>>().map(Some)
}

/// Those of some terms that are leased under a token.
async fn leased(
    connection: &impl ConnectionTrait,
    token: &str,
    terms: &[TermKey],
) -> Result<HashSet<TermKey>, Error> {
    let leased: Vec<TermKey> = term::Entity::find()
        .select_only()
        .columns([term::Column::PartnerId, term::Column::SubscriptionId, term::Column::TermNo])
        .filter(term_keys().in_subquery(keys_of(terms.iter().copied())))
        .filter(term::Column::ClaimToken.eq(token))
        .into_tuple()
        .all(connection)
        .await?;
    Ok(leased.into_iter().collect())
}

fn term_keys() -> Expr {
    Expr::tuple([
        Expr::col(term::Column::PartnerId),
        Expr::col(term::Column::SubscriptionId),
        Expr::col(term::Column::TermNo),
    ])
}

/// A term's key: partner, subscription, number.
type TermKey = (Uuid, Uuid, i64);

fn claimed_of((partner, subscription, term_no): TermKey) -> Result<Claimed, Error> {
    let term_no = u32::try_from(term_no).map_err(|_| Error::broken("a strange term"))?;
    let (partner, subscription) = (PartnerId(partner), SubscriptionId(subscription));
    Ok(Claimed { partner, subscription, term_no })
}

fn key_of(claim: &Claimed) -> TermKey {
    (claim.partner.0, claim.subscription.0, i64::from(claim.term_no))
}

/// Takes terms of held partners off the run, because a charge of each is written in this commit.
/// All of them are still leased under the token: a lease that ran out may be another node's by now.
pub fn take_claimed(writes: &mut Writes<'_>, token: &str, terms: &[Claimed]) {
    if terms.is_empty() {
        return;
    }
    let update = term::Entity::update_many()
        .col_expr(term::Column::ChargeDueOn, Expr::value(None::<Day>))
        .col_expr(term::Column::ClaimToken, Expr::value(None::<String>))
        .col_expr(term::Column::ClaimUntil, Expr::value(None::<At>))
        .filter(term_keys().in_subquery(keys_of(terms.iter().map(key_of))))
        .filter(term::Column::ClaimToken.eq(token));
    writes.update(update, Some(terms.len()));
}

/// Writes how the run goes on with terms of held partners: one statement for those that go on
/// alike, as after a first refusal.
pub fn record_charges(writes: &mut Writes<'_>, charges: &[(Claimed, Charge)]) {
    let mut alike: Vec<(&Charge, Vec<TermKey>)> = Vec::new();
    for (claim, charge) in charges {
        let key = key_of(claim);
        match alike.iter_mut().find(|(known, _)| *known == charge) {
            Some((_, keys)) => keys.push(key),
            None => alike.push((charge, vec![key])),
        }
    }
    for (charge, keys) in alike {
        let count = keys.len();
        let update = term::Entity::update_many()
            .set(charge_row(charge))
            .filter(term_keys().in_subquery(keys_of(keys)));
        writes.update(update, Some(count));
    }
}

/// A further term of a subscription, to be written.
pub struct NewTerm {
    pub partner: PartnerId,
    pub subscription: SubscriptionId,
    pub term: Term,
    pub programme_version: i64,
    /// The day the renewal run looks at it first.
    pub charge_due_on: Option<Date>,
    pub reminders: Vec<(ReminderKind, Date)>,
}

/// Writes terms of held partners with their reminders.
pub fn record_terms(writes: &mut Writes<'_>, ctx: &Ctx, terms: &[&NewTerm]) -> Result<(), Error> {
    let rows = terms.iter().map(|new| {
        let run = (new.programme_version, new.charge_due_on);
        term_row(new.partner, ctx, new.subscription, &new.term, run)
    });
    writes.insert(&rows.collect::<Vec<_>>(), Present::Refused)?;
    let reminders = terms.iter().flat_map(|new| {
        let row = |one| reminder_row(new.partner, new.subscription, new.term.number, one);
        new.reminders.iter().copied().map(row)
    });
    writes.insert(&reminders.collect::<Vec<_>>(), Present::Refused)
}

/// Ends the reminders of subscriptions of held partners that need none any more.
pub fn skip_reminders_of_many(
    writes: &mut Writes<'_>,
    ctx: &Ctx,
    subscriptions: &[(PartnerId, SubscriptionId)],
    outcome: &str,
) {
    if subscriptions.is_empty() {
        return;
    }
    let keys = subscriptions.iter().map(|(partner, subscription)| (partner.0, subscription.0));
    let own = Expr::tuple([
        Expr::col(reminder::Column::PartnerId),
        Expr::col(reminder::Column::SubscriptionId),
    ]);
    let update = reminder::Entity::update_many()
        .col_expr(reminder::Column::DoneAt, Expr::value(Some(At::from(ctx.now))))
        .col_expr(reminder::Column::Outcome, Expr::value(Some(outcome.to_owned())))
        .filter(own.in_subquery(keys_of(keys)))
        .filter(reminder::Column::DoneAt.is_null());
    writes.update(update, None);
}
