//! Delivering what was written: claimed, handed over, tried again when the server would not take
//! it.

use std::time::Duration;

use domain::ids::PartnerId;
use jiff::Timestamp;
use sea_orm::entity::prelude::*;
use sea_orm::{Condition, QueryOrder, QuerySelect};

use super::row;
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::At;
use crate::error::Error;
use crate::world::clock;
use crate::world::mail::Letter;

/// Mails one pass takes.
const BATCH: u64 = 500;
/// Seconds a claim holds.
const CLAIM_SECONDS: i64 = 15 * 60;
/// Real time after which a pass hands over no more of what it claimed: well within the claim, so
/// that no other node sends the same beside it.
const HANDING_OVER_MAX: Duration = Duration::from_secs(5 * 60);
/// Seconds until the next try after the first, second, … failure; the last one repeats.
const RETRY_SECONDS: [i64; 5] = [60, 5 * 60, 30 * 60, 2 * 60 * 60, 6 * 60 * 60];
/// Tries after which a mail is given up: a little over three days.
pub(crate) const ATTEMPTS_MAX: i64 = 16;

/// Sends what is due, at most one batch. Returns how many were taken up.
///
/// A mail goes out at least once: a crash between handing over and marking sends it again under the
/// same message id.
pub async fn deliver_due(app: &App, ctx: &Ctx) -> Result<usize, Error> {
    let token = app.world.ids.token();
    let claimed = claim(app, ctx.now, &token).await?;
    let began = clock::running();
    for (index, mail) in claimed.iter().enumerate() {
        if HANDING_OVER_MAX < clock::running().saturating_sub(began) {
            give_back(app, &token).await?;
            return Ok(index);
        }
        let letter = Letter {
            id: mail.mail_id,
            recipient: mail.recipient.clone(),
            subject: mail.subject.clone(),
            body_text: mail.body_text.clone(),
            body_html: mail.body_html.clone(),
            reply_to: mail.reply_to.clone(),
            thread: mail.thread.clone(),
            calendar: mail.calendar.clone(),
        };
        let delivered = app.world.mailer.deliver(&app.db, letter, ctx.now).await;
        settle(app, ctx.now, mail, delivered).await?;
    }
    Ok(claimed.len())
}

async fn claim(app: &App, now: Timestamp, token: &str) -> Result<Vec<row::Model>, Error> {
    let at = At::from(now);
    let free = Condition::any()
        .add(row::Column::ClaimUntil.is_null())
        .add(row::Column::ClaimUntil.lte(at));
    let due = row::Entity::find()
        .filter(row::Column::NextAttemptAt.lte(at))
        .filter(free.clone())
        .order_by_asc(row::Column::NextAttemptAt)
        .order_by_asc(row::Column::MailId)
        .limit(BATCH)
        .all(app.db.read())
        .await?;
    if due.is_empty() {
        return Ok(Vec::new());
    }
    // Both parts of the key: each node is asked for its own partners', and finds them by the key.
    let these = Condition::all()
        .add(row::Column::PartnerId.is_in(due.iter().map(|mail| mail.partner_id)))
        .add(row::Column::MailId.is_in(due.iter().map(|mail| mail.mail_id)));
    let transaction = app.db.begin().await?;
    row::Entity::update_many()
        .col_expr(row::Column::ClaimToken, Expr::value(Some(token.to_owned())))
        .col_expr(row::Column::ClaimUntil, Expr::value(Some(at.plus_seconds(CLAIM_SECONDS))))
        .filter(these.clone())
        .filter(row::Column::NextAttemptAt.lte(at))
        .filter(free)
        .exec(&transaction)
        .await?;
    let claimed = row::Entity::find()
        .filter(these)
        .filter(row::Column::ClaimToken.eq(token))
        .order_by_asc(row::Column::CreatedAt)
        .order_by_asc(row::Column::MailId)
        .all(&transaction)
        .await?;
    transaction.commit().await?;
    Ok(claimed)
}

/// Frees what was claimed and not handed over.
async fn give_back(app: &App, token: &str) -> Result<(), Error> {
    let transaction = app.db.begin().await?;
    row::Entity::update_many()
        .col_expr(row::Column::ClaimToken, Expr::value(None::<String>))
        .col_expr(row::Column::ClaimUntil, Expr::value(None::<At>))
        .filter(row::Column::NextAttemptAt.is_not_null())
        .filter(row::Column::ClaimToken.eq(token))
        .exec(&transaction)
        .await?;
    Ok(transaction.commit().await?)
}

async fn settle(
    app: &App,
    now: Timestamp,
    mail: &row::Model,
    delivered: anyhow::Result<()>,
) -> Result<(), Error> {
    let attempts = mail.attempts + 1;
    let (sent_at, next_attempt_at, error) = match delivered {
        Ok(()) => (Some(At::from(now)), None, None),
        Err(error) => {
            tracing::warn!(mail = %mail.mail_id, attempts, "a mail was not taken: {error:#}");
            let index = usize::try_from(mail.attempts).unwrap_or(usize::MAX);
            let wait = RETRY_SECONDS[index.min(RETRY_SECONDS.len() - 1)];
            let next = (attempts < ATTEMPTS_MAX).then(|| At::from(now).plus_seconds(wait));
            (None, next, Some(format!("{error:#}")))
        }
    };
    let transaction = app.db.begin().await?;
    row::Entity::update_many()
        .col_expr(row::Column::SentAt, Expr::value(sent_at))
        .col_expr(row::Column::NextAttemptAt, Expr::value(next_attempt_at))
        .col_expr(row::Column::Attempts, Expr::value(attempts))
        .col_expr(row::Column::LastError, Expr::value(error))
        .col_expr(row::Column::ClaimToken, Expr::value(None::<String>))
        .col_expr(row::Column::ClaimUntil, Expr::value(None::<At>))
        .filter(row::Column::PartnerId.eq(mail.partner_id))
        .filter(row::Column::MailId.eq(mail.mail_id))
        .exec(&transaction)
        .await?;
    Ok(transaction.commit().await?)
}

/// A mail on its way to the server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    pub partner: PartnerId,
    pub kind: String,
    pub recipient: String,
    pub next_attempt_at: At,
}

/// Mails without a server that are counted.
const UNDELIVERED_MAX: u64 = 10_000;

/// How the mails stand that no server has taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Undelivered {
    pub waiting: i64,
    /// Of these, tried before.
    pub tried: i64,
    pub oldest_at: Option<At>,
}

/// Counts the mails that wait. Those given up wait for nothing.
pub async fn undelivered(app: &App) -> Result<Undelivered, Error> {
    let rows: Vec<(i64, At)> = row::Entity::find()
        .select_only()
        .columns([row::Column::Attempts, row::Column::CreatedAt])
        .filter(row::Column::NextAttemptAt.is_not_null())
        .limit(UNDELIVERED_MAX)
        .into_tuple()
        .all(app.db.read())
        .await?;
    let count = |many: usize| i64::try_from(many).unwrap_or(i64::MAX);
    Ok(Undelivered {
        waiting: count(rows.len()),
        tried: count(rows.iter().filter(|(attempts, _)| 0 < *attempts).count()),
        oldest_at: rows.iter().map(|(_, at)| *at).min(),
    })
}

/// The mails that wait, the next first, at most `limit`.
pub async fn list_waiting(app: &App, limit: u64) -> Result<Vec<Waiting>, Error> {
    let rows = row::Entity::find()
        .filter(row::Column::NextAttemptAt.is_not_null())
        .order_by_asc(row::Column::NextAttemptAt)
        .order_by_asc(row::Column::MailId)
        .limit(limit)
        .all(app.db.read())
        .await?;
    let waiting = rows.into_iter().filter_map(|mail| {
        Some(Waiting {
            partner: PartnerId(mail.partner_id),
            kind: mail.kind,
            recipient: mail.recipient,
            next_attempt_at: mail.next_attempt_at?,
        })
    });
    Ok(waiting.collect())
}

/// The first instant after another at which a mail is due, or the claim on one ends that was never
/// given back. `None` when none waits.
pub async fn next_attempt_at(app: &App, after: At) -> Result<Option<At>, Error> {
    let first = async |column: row::Column| -> Result<Option<At>, Error> {
        let next: Option<Option<At>> = row::Entity::find()
            .select_only()
            .column(column)
            .filter(row::Column::NextAttemptAt.is_not_null())
            .filter(column.gt(after))
            .order_by_asc(column)
            .limit(1)
            .into_tuple()
            .one(app.db.read())
            .await?;
        Ok(next.flatten())
    };
    let (due, freed) =
        (first(row::Column::NextAttemptAt).await?, first(row::Column::ClaimUntil).await?);
    Ok(due.into_iter().chain(freed).min())
}
