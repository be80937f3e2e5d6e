//! The addresses of a company's own, and what is told to them.

use domain::ids::{HookId, LeadId, PartnerId};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, ExprTrait, Query};
use sea_orm::{ActiveValue::Set, Condition, ConnectionTrait, QueryOrder, QuerySelect};

use crate::app::App;
use crate::ctx::Ctx;
use crate::db::{At, Db, PartnerScope};
use crate::error::Error;
use crate::lead::hook::{Ended, Hook, Message};
use crate::lead::row::{hook, message};

/// Addresses and messages that are shown.
const SHOWN_MAX: u64 = 50;
/// Seconds a claim holds.
const CLAIM_SECONDS: i64 = 5 * 60;

fn read_hook(row: hook::Model) -> Hook {
    let why = row.ended_why.as_deref().and_then(Ended::parse);
    Hook {
        id: HookId(row.hook_id),
        partner: PartnerId(row.partner_id),
        url: row.url,
        sealed: row.sealed,
        created_at: row.created_at.instant(),
        messages: row.messages,
        ended: row.ended_at.map(At::instant).zip(why),
    }
}

/// The newest first, those that ended too.
pub async fn list_hooks(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Vec<Hook>, Error> {
    let rows = hook::Entity::find()
        .filter(hook::Column::PartnerId.eq(partner.0))
        .order_by_desc(hook::Column::CreatedAt)
        .order_by_desc(hook::Column::HookId)
        .limit(SHOWN_MAX)
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(read_hook).collect())
}

pub async fn get_hook(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    id: HookId,
) -> Result<Hook, Error> {
    let row = hook::Entity::find_by_id((partner.0, id.0)).one(connection).await?;
    row.map(read_hook).ok_or(Error::NotFound)
}

pub async fn record_hook(
    scope: &PartnerScope,
    ctx: &Ctx,
    (id, url): (HookId, &str),
    sealed: Vec<u8>,
) -> Result<(), Error> {
    let row = hook::ActiveModel {
        partner_id: Set(scope.partner().0),
        hook_id: Set(id.0),
        url: Set(url.to_owned()),
        sealed: Set(sealed),
        created_at: Set(ctx.now.into()),
        created_by: Set(ctx.person().map(|person| person.0)),
        messages: Set(0),
        ended_at: Set(None),
        ended_why: Set(None),
    };
    hook::Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}

/// What waits for it waits no more.
pub async fn end_hook(
    scope: &PartnerScope,
    ctx: &Ctx,
    id: HookId,
    why: Ended,
) -> Result<(), Error> {
    hook::Entity::update_many()
        .col_expr(hook::Column::EndedAt, Expr::value(Some(At::from(ctx.now))))
        .col_expr(hook::Column::EndedWhy, Expr::value(Some(why.code())))
        .filter(hook::Column::PartnerId.eq(scope.partner().0))
        .filter(hook::Column::HookId.eq(id.0))
        .exec(scope.tx())
        .await?;
    message::Entity::update_many()
        .col_expr(message::Column::NextAttemptAt, Expr::value(None::<At>))
        .col_expr(message::Column::GivenUpAt, Expr::value(Some(At::from(ctx.now))))
        .filter(message::Column::PartnerId.eq(scope.partner().0))
        .filter(message::Column::HookId.eq(id.0))
        .filter(message::Column::NextAttemptAt.is_not_null())
        .exec(scope.tx())
        .await?;
    Ok(())
}

pub async fn record_message(
    scope: &PartnerScope,
    ctx: &Ctx,
    to: &Hook,
    (event, kind): (Uuid, &str),
    (lead, payload): (LeadId, String),
) -> Result<(), Error> {
    let no = to.messages + 1;
    let row = message::ActiveModel {
        partner_id: Set(scope.partner().0),
        hook_id: Set(to.id.0),
        message_no: Set(no),
        event_id: Set(event),
        kind: Set(kind.to_owned()),
        lead_id: Set(lead.0),
        payload: Set(payload),
        created_at: Set(ctx.now.into()),
        attempts: Set(0),
        next_attempt_at: Set(Some(ctx.now.into())),
        delivered_at: Set(None),
        given_up_at: Set(None),
        last_status: Set(None),
        last_error: Set(String::new()),
        claim_token: Set(None),
        claim_until: Set(None),
    };
    message::Entity::insert(row).exec_without_returning(scope.tx()).await?;
    hook::Entity::update_many()
        .col_expr(hook::Column::Messages, Expr::value(no))
        .filter(hook::Column::PartnerId.eq(scope.partner().0))
        .filter(hook::Column::HookId.eq(to.id.0))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// The newest messages of an address.
pub async fn list_messages(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    id: HookId,
) -> Result<Vec<Message>, Error> {
    let rows = message::Entity::find()
        .filter(message::Column::PartnerId.eq(partner.0))
        .filter(message::Column::HookId.eq(id.0))
        .order_by_desc(message::Column::MessageNo)
        .limit(SHOWN_MAX)
        .all(connection)
        .await?;
    let read = |row: message::Model| Message {
        no: row.message_no,
        event: row.event_id.to_string(),
        kind: row.kind,
        lead: LeadId(row.lead_id),
        created_at: row.created_at.instant(),
        attempts: row.attempts,
        next_attempt_at: row.next_attempt_at.map(At::instant),
        delivered_at: row.delivered_at.map(At::instant),
        given_up: row.given_up_at.is_some(),
        last_status: row.last_status,
        last_error: row.last_error,
    };
    Ok(rows.into_iter().map(read).collect())
}

/// One that was delivered or given up waits again.
pub async fn replay_message(
    scope: &PartnerScope,
    ctx: &Ctx,
    (hook, no): (HookId, i64),
) -> Result<(), Error> {
    let key = (scope.partner().0, hook.0, no);
    let row = message::Entity::find_by_id(key).one(scope.tx()).await?.ok_or(Error::NotFound)?;
    if row.next_attempt_at.is_some() {
        return Ok(());
    }
    message::Entity::update_many()
        .col_expr(message::Column::NextAttemptAt, Expr::value(Some(At::from(ctx.now))))
        .col_expr(message::Column::DeliveredAt, Expr::value(None::<At>))
        .col_expr(message::Column::GivenUpAt, Expr::value(None::<At>))
        .col_expr(message::Column::Attempts, Expr::value(0_i64))
        .filter(message::Column::PartnerId.eq(scope.partner().0))
        .filter(message::Column::HookId.eq(hook.0))
        .filter(message::Column::MessageNo.eq(no))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// A message that was taken to be sent.
#[derive(Debug, Clone)]
pub struct Claimed {
    pub hook: Hook,
    pub no: i64,
    pub event: String,
    pub lead: LeadId,
    pub payload: String,
    /// Before this one.
    pub attempts: i64,
}

/// Takes what is due: of each address only the first that is not done, so that order is kept.
pub async fn claim_messages(
    app: &App,
    now: At,
    token: &str,
    limit: u64,
) -> Result<Vec<Claimed>, Error> {
    let free = Condition::any()
        .add(message::Column::ClaimUntil.is_null())
        .add(message::Column::ClaimUntil.lte(now));
    let due = message::Entity::find()
        .filter(message::Column::NextAttemptAt.lte(now))
        .filter(free.clone())
        .filter(Expr::exists(earlier()).not())
        .order_by_asc(message::Column::NextAttemptAt)
        .order_by_asc(message::Column::EventId)
        .limit(limit)
        .all(app.db.read())
        .await?;
    let mut claimed = Vec::new();
    for row in due {
        let transaction = app.db.begin().await?;
        let taken = message::Entity::update_many()
            .col_expr(message::Column::ClaimToken, Expr::value(Some(token.to_owned())))
            .col_expr(
                message::Column::ClaimUntil,
                Expr::value(Some(now.plus_seconds(CLAIM_SECONDS))),
            )
            .filter(message::Column::PartnerId.eq(row.partner_id))
            .filter(message::Column::HookId.eq(row.hook_id))
            .filter(message::Column::MessageNo.eq(row.message_no))
            .filter(message::Column::NextAttemptAt.lte(now))
            .filter(free.clone())
            .exec(&transaction)
            .await?;
        transaction.commit().await?;
        if taken.rows_affected == 1 {
            let partner = PartnerId(row.partner_id);
            let hook = get_hook(app.db.read(), partner, HookId(row.hook_id)).await?;
            claimed.push(Claimed {
                hook,
                no: row.message_no,
                event: row.event_id.to_string(),
                lead: LeadId(row.lead_id),
                payload: row.payload,
                attempts: row.attempts,
            });
        }
    }
    Ok(claimed)
}

/// A message of the same address that comes before and is not done.
fn earlier() -> sea_orm::sea_query::SelectStatement {
    let before = Alias::new("before");
    let own = |column: message::Column| Expr::col((message::Entity, column));
    let other = |column: message::Column| Expr::col((before.clone(), column));
    Query::select()
        .expr(Expr::value(1))
        .from_as(message::Entity, before.clone())
        .and_where(other(message::Column::PartnerId).eq(own(message::Column::PartnerId)))
        .and_where(other(message::Column::HookId).eq(own(message::Column::HookId)))
        .and_where(other(message::Column::MessageNo).lt(own(message::Column::MessageNo)))
        .and_where(other(message::Column::NextAttemptAt).is_not_null())
        .to_owned()
}

pub async fn settle_message(
    scope: &PartnerScope,
    ctx: &Ctx,
    one: &Claimed,
    (done, status, why): (bool, Option<i64>, &str),
    next: Option<At>,
) -> Result<(), Error> {
    let at = Some(At::from(ctx.now));
    let given_up = at.filter(|_| !done && next.is_none());
    message::Entity::update_many()
        .col_expr(message::Column::Attempts, Expr::value(one.attempts + 1))
        .col_expr(message::Column::NextAttemptAt, Expr::value(next))
        .col_expr(message::Column::DeliveredAt, Expr::value(at.filter(|_| done)))
        .col_expr(message::Column::GivenUpAt, Expr::value(given_up))
        .col_expr(message::Column::LastStatus, Expr::value(status))
        .col_expr(message::Column::LastError, Expr::value(why))
        .col_expr(message::Column::ClaimToken, Expr::value(None::<String>))
        .col_expr(message::Column::ClaimUntil, Expr::value(None::<At>))
        .filter(message::Column::PartnerId.eq(scope.partner().0))
        .filter(message::Column::HookId.eq(one.hook.id.0))
        .filter(message::Column::MessageNo.eq(one.no))
        .filter(message::Column::NextAttemptAt.is_not_null())
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// The first instant after another at which a message is due, or a claim on one ends.
pub async fn next_message_at(
    connection: &impl ConnectionTrait,
    after: At,
) -> Result<Option<At>, Error> {
    let waiting = || message::Entity::find().filter(message::Column::NextAttemptAt.is_not_null());
    let due = waiting().filter(message::Column::NextAttemptAt.gt(after));
    let due: Option<At> = crate::db::least(connection, due, message::Column::NextAttemptAt).await?;
    let freed = waiting().filter(message::Column::ClaimUntil.gt(after));
    let freed: Option<At> =
        crate::db::least(connection, freed, message::Column::ClaimUntil).await?;
    Ok(due.into_iter().chain(freed).min())
}

/// Messages of all companies that did not reach anybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Undelivered {
    /// They are still tried.
    pub waiting: i64,
    /// Of these, how many failed before.
    pub tried: i64,
    /// When the oldest of these was written.
    pub oldest_at: Option<At>,
    /// Nobody tries them any more.
    pub given_up: i64,
    /// When the first of these was given up.
    pub given_up_at: Option<At>,
}

/// Counts them, at most so many of each.
pub async fn undelivered(
    connection: &impl ConnectionTrait,
    limit: u64,
) -> Result<Undelivered, Error> {
    let waiting: Vec<(i64, At)> = message::Entity::find()
        .select_only()
        .columns([message::Column::Attempts, message::Column::CreatedAt])
        .filter(message::Column::NextAttemptAt.is_not_null())
        .limit(limit)
        .into_tuple()
        .all(connection)
        .await?;
    let given_up: Vec<At> = message::Entity::find()
        .select_only()
        .column(message::Column::GivenUpAt)
        .filter(message::Column::GivenUpAt.is_not_null())
        .order_by_asc(message::Column::GivenUpAt)
        .limit(limit)
        .into_tuple()
        .all(connection)
        .await?;
    let count = |many: usize| i64::try_from(many).unwrap_or(i64::MAX);
    Ok(Undelivered {
        waiting: count(waiting.len()),
        tried: count(waiting.iter().filter(|(attempts, _)| 0 < *attempts).count()),
        oldest_at: waiting.iter().map(|(_, at)| *at).min(),
        given_up: count(given_up.len()),
        given_up_at: given_up.first().copied(),
    })
}

/// Forgets, of all companies, what was delivered or given up before an instant. Returns how many.
pub async fn prune_messages(db: &Db, before: At) -> Result<usize, Error> {
    let done = Condition::any()
        .add(message::Column::DeliveredAt.lt(before))
        .add(message::Column::GivenUpAt.lt(before));
    let transaction = db.begin().await?;
    let gone = message::Entity::delete_many()
        .filter(message::Column::NextAttemptAt.is_null())
        .filter(done)
        .exec(&transaction)
        .await?;
    transaction.commit().await?;
    Ok(usize::try_from(gone.rows_affected).unwrap_or(usize::MAX))
}
