//! All SQL about subscriptions, terms and reminders.

mod ahead;
mod older;
mod paid;
mod reminders;
mod report;
mod sets;
mod years;

pub use ahead::{
    DueCharge, Ending, charges_by_day, count_charges, is_charge_due, list_charges,
    list_charges_after, list_ending,
};
pub use older::{NewSet, drop_reminders, record_reminders_missed, record_set, record_switch_on};
pub use paid::{PaidTerm, paid_terms};
pub use reminders::{record_reminders_done, undone_reminders};
pub use report::{Ended, count_running, list_ended};
pub use sets::{
    Claimed, NewTerm, claim_due, list_claimed, list_of_many, record_charges, record_terms,
    skip_reminders_of_many, take_claimed,
};
pub use years::{join_subscription, join_years, joined_is_over, joined_offer};

use domain::ids::{OfferCode, OfferGroup, PartnerId, SubscriptionId};
use domain::policy::ReminderKind;
use domain::subscription::{Term, TurnedOff};
use jiff::civil::Date;
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, Condition, ConnectionTrait, JoinType, QueryOrder, QuerySelect};

use super::convert::{arithmetic_code, holding_of};
use super::row::{self, Entity, reminder, term};
use super::{Charge, Holding};
use crate::ctx::Ctx;
use crate::db::{At, Day, PartnerScope, least};
use crate::error::Error;

/// Terms one partner can have over the years, of all subscriptions.
const LIST_MAX: u64 = 2_000;

/// The subscription of a row and its terms, rising; broken where they are unreadable.
pub fn read(row: row::Model, terms: Vec<term::Model>) -> Result<Holding, Error> {
    holding_of(row, terms)
}

/// All subscriptions of a partner, newest first, in one query.
pub async fn list(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Vec<Holding>, Error> {
    let own = Entity::belongs_to(term::Entity)
        .from((row::Column::PartnerId, row::Column::SubscriptionId))
        .to((term::Column::PartnerId, term::Column::SubscriptionId));
    let rows = Entity::find()
        .join(JoinType::LeftJoin, own.into())
        .select_also(term::Entity)
        .filter(row::Column::PartnerId.eq(partner.0))
        .order_by_desc(row::Column::CreatedAt)
        .order_by_desc(row::Column::SubscriptionId)
        .order_by_asc(term::Column::TermNo)
        .limit(LIST_MAX)
        .all(connection)
        .await?;
    let mut held: Vec<(row::Model, Vec<term::Model>)> = Vec::new();
    for (row, term) in rows {
        if held.last().is_none_or(|(last, _)| last.subscription_id != row.subscription_id) {
            held.push((row, Vec::new()));
        }
        if let Some((_, terms)) = held.last_mut() {
            terms.extend(term);
        }
    }
    held.into_iter().map(|(row, terms)| holding_of(row, terms)).collect()
}

/// The partner's subscription, or [`Error::NotFound`].
pub async fn get(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    subscription: SubscriptionId,
) -> Result<Holding, Error> {
    let row = Entity::find_by_id((partner.0, subscription.0)).one(connection).await?;
    let terms = term::Entity::find()
        .filter(term::Column::PartnerId.eq(partner.0))
        .filter(term::Column::SubscriptionId.eq(subscription.0))
        .order_by_asc(term::Column::TermNo)
        .all(connection)
        .await?;
    holding_of(row.ok_or(Error::NotFound)?, terms)
}

/// Whose a subscription is: for operators, who know nothing but its id.
pub async fn find_owner(
    connection: &impl ConnectionTrait,
    subscription: SubscriptionId,
) -> Result<Option<PartnerId>, Error> {
    let owner: Option<Uuid> = Entity::find()
        .select_only()
        .column(row::Column::PartnerId)
        .filter(row::Column::SubscriptionId.eq(subscription.0))
        .into_tuple()
        .one(connection)
        .await?;
    Ok(owner.map(PartnerId))
}

/// The subscription that occupies a group, lapsed or not.
pub async fn find_in_group(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    group: &OfferGroup,
) -> Result<Option<Holding>, Error> {
    let row = Entity::find()
        .filter(row::Column::PartnerId.eq(partner.0))
        .filter(row::Column::OfferGroup.eq(group.as_str()))
        .filter(row::Column::LiveSlot.eq(1))
        .one(connection)
        .await?;
    match row {
        Some(row) => get(connection, partner, SubscriptionId(row.subscription_id)).await.map(Some),
        None => Ok(None),
    }
}

/// How many terms each policy set governs: (code, terms, those running on or after `today`).
pub async fn count_by_policy(
    connection: &impl ConnectionTrait,
    today: Date,
) -> Result<Vec<(String, i64, i64)>, Error> {
    let all: Vec<(String, i64)> = term::Entity::find()
        .select_only()
        .column(term::Column::PolicyCode)
        .column_as(term::Column::TermNo.count(), "terms")
        .group_by(term::Column::PolicyCode)
        .order_by_asc(term::Column::PolicyCode)
        .into_tuple()
        .all(connection)
        .await?;
    let running: Vec<(String, i64)> = term::Entity::find()
        .select_only()
        .column(term::Column::PolicyCode)
        .column_as(term::Column::TermNo.count(), "terms")
        .filter(term::Column::EndsOn.gte(Day(today)))
        .group_by(term::Column::PolicyCode)
        .into_tuple()
        .all(connection)
        .await?;
    let running_of =
        |code: &str| running.iter().find(|(own, _)| own == code).map_or(0, |(_, count)| *count);
    Ok(all.into_iter().map(|(code, count)| (code.clone(), count, running_of(&code))).collect())
}

pub async fn record_subscription(
    scope: &PartnerScope,
    ctx: &Ctx,
    id: SubscriptionId,
    offer: &OfferCode,
    group: &OfferGroup,
) -> Result<(), Error> {
    let row = row::ActiveModel {
        partner_id: Set(scope.partner().0),
        subscription_id: Set(id.0),
        offer_code: Set(offer.to_string()),
        offer_group: Set(group.to_string()),
        live_slot: Set(Some(1)),
        created_at: Set(ctx.now.into()),
        cancelled_on: Set(None),
        cancel_reason: Set(None),
        upgraded_on: Set(None),
    };
    Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}

/// Frees the group of a subscription that lapsed, so that the offer can be bought anew.
pub async fn record_lapsed(scope: &PartnerScope, id: SubscriptionId) -> Result<(), Error> {
    Entity::update_many()
        .col_expr(row::Column::LiveSlot, Expr::value(None::<i64>))
        .filter(row::Column::PartnerId.eq(scope.partner().0))
        .filter(row::Column::SubscriptionId.eq(id.0))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// Ends a subscription because a higher level replaces it.
pub async fn record_upgraded(
    scope: &PartnerScope,
    ctx: &Ctx,
    id: SubscriptionId,
) -> Result<(), Error> {
    Entity::update_many()
        .col_expr(row::Column::LiveSlot, Expr::value(None::<i64>))
        .col_expr(row::Column::UpgradedOn, Expr::value(Some(Day(ctx.today))))
        .filter(row::Column::PartnerId.eq(scope.partner().0))
        .filter(row::Column::SubscriptionId.eq(id.0))
        .exec(scope.tx())
        .await?;
    stop_charging(scope, id).await
}

/// Ends a subscription by cancellation.
pub async fn record_cancelled(
    scope: &PartnerScope,
    ctx: &Ctx,
    id: SubscriptionId,
    reason: &str,
) -> Result<(), Error> {
    Entity::update_many()
        .col_expr(row::Column::LiveSlot, Expr::value(None::<i64>))
        .col_expr(row::Column::CancelledOn, Expr::value(Some(Day(ctx.today))))
        .col_expr(row::Column::CancelReason, Expr::value(Some(reason.to_owned())))
        .filter(row::Column::PartnerId.eq(scope.partner().0))
        .filter(row::Column::SubscriptionId.eq(id.0))
        .exec(scope.tx())
        .await?;
    stop_charging(scope, id).await
}

/// Takes every term of a subscription off the renewal run.
pub async fn stop_charging(scope: &PartnerScope, id: SubscriptionId) -> Result<(), Error> {
    term::Entity::update_many()
        .col_expr(term::Column::ChargeDueOn, Expr::value(None::<Day>))
        .filter(term::Column::PartnerId.eq(scope.partner().0))
        .filter(term::Column::SubscriptionId.eq(id.0))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// Writes a term. `charge_due_on` is the day the renewal run looks at it first.
pub async fn record_term(
    scope: &PartnerScope,
    ctx: &Ctx,
    subscription: SubscriptionId,
    written: &Term,
    programme_version: i64,
    charge_due_on: Option<Date>,
) -> Result<(), Error> {
    let row =
        term_row(scope.partner(), ctx, subscription, written, (programme_version, charge_due_on));
    term::Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}

fn term_row(
    partner: PartnerId,
    ctx: &Ctx,
    subscription: SubscriptionId,
    written: &Term,
    (programme_version, charge_due_on): (i64, Option<Date>),
) -> term::ActiveModel {
    term::ActiveModel {
        partner_id: Set(partner.0),
        subscription_id: Set(subscription.0),
        term_no: Set(i64::from(written.number)),
        starts_on: Set(written.starts_on.into()),
        ends_on: Set(written.ends_on.into()),
        anchor_on: Set(written.anchor.day.into()),
        anchor_years: Set(i64::from(written.anchor.years)),
        arithmetic: Set(arithmetic_code(written.anchor.arithmetic).to_owned()),
        policy_code: Set(written.policy.to_string()),
        programme_version: Set(programme_version),
        order_id: Set(written.order.0),
        bought_on: Set(written.bought_on.into()),
        created_at: Set(ctx.now.into()),
        auto_renew_off_at: Set(None),
        auto_renew_off_on: Set(None),
        auto_renew_off_by: Set(None),
        charge_due_on: Set(charge_due_on.map(Day)),
        claim_token: Set(None),
        claim_until: Set(None),
        failed_charges: Set(0),
        first_failed_on: Set(None),
    }
}

/// Turns the switch of a term off, unless the renewal run holds the term. False when it does.
pub async fn record_turned_off(
    scope: &PartnerScope,
    ctx: &Ctx,
    subscription: SubscriptionId,
    term_no: u32,
    off: &TurnedOff,
) -> Result<bool, Error> {
    let unclaimed = Condition::any()
        .add(term::Column::ClaimUntil.is_null())
        .add(term::Column::ClaimUntil.lte(At::from(ctx.now)));
    let turned = term::Entity::update_many()
        .col_expr(term::Column::AutoRenewOffAt, Expr::value(Some(At::from(off.at))))
        .col_expr(term::Column::AutoRenewOffOn, Expr::value(Some(Day(off.on))))
        .col_expr(term::Column::AutoRenewOffBy, Expr::value(off.by.map(|by| by.0)))
        .col_expr(term::Column::ChargeDueOn, Expr::value(None::<Day>))
        .filter(term::Column::PartnerId.eq(scope.partner().0))
        .filter(term::Column::SubscriptionId.eq(subscription.0))
        .filter(term::Column::TermNo.eq(i64::from(term_no)))
        .filter(term::Column::AutoRenewOffAt.is_null())
        .filter(unclaimed)
        .exec(scope.tx())
        .await?;
    Ok(turned.rows_affected == 1)
}

/// Writes the run's notes on a term and gives the claim back.
pub async fn record_charge(
    scope: &PartnerScope,
    subscription: SubscriptionId,
    term_no: u32,
    charge: &Charge,
) -> Result<(), Error> {
    term::Entity::update_many()
        .set(charge_row(charge))
        .filter(term::Column::PartnerId.eq(scope.partner().0))
        .filter(term::Column::SubscriptionId.eq(subscription.0))
        .filter(term::Column::TermNo.eq(i64::from(term_no)))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// The columns of the run's notes; what was claimed is given back.
fn charge_row(charge: &Charge) -> term::ActiveModel {
    term::ActiveModel {
        charge_due_on: Set(charge.due_on.map(Day)),
        failed_charges: Set(i64::from(charge.failed)),
        first_failed_on: Set(charge.first_failed_on.map(Day)),
        claim_token: Set(None),
        claim_until: Set(None),
        ..Default::default()
    }
}

/// Gives a claimed term back to be looked at on another day, unless it is off the run already.
pub async fn postpone_charge(
    scope: &PartnerScope,
    claim: &Claimed,
    due_on: Date,
) -> Result<(), Error> {
    term::Entity::update_many()
        .col_expr(term::Column::ChargeDueOn, Expr::value(Some(Day(due_on))))
        .col_expr(term::Column::ClaimToken, Expr::value(None::<String>))
        .col_expr(term::Column::ClaimUntil, Expr::value(None::<At>))
        .filter(term::Column::PartnerId.eq(scope.partner().0))
        .filter(term::Column::SubscriptionId.eq(claim.subscription.0))
        .filter(term::Column::TermNo.eq(i64::from(claim.term_no)))
        .filter(term::Column::ChargeDueOn.is_not_null())
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// The earliest day after another on which the run has something to do.
pub async fn next_charge_on(
    connection: &impl ConnectionTrait,
    after: Day,
) -> Result<Option<Day>, Error> {
    let rows = term::Entity::find().filter(term::Column::ChargeDueOn.gt(after));
    least(connection, rows, term::Column::ChargeDueOn).await
}

/// The first instant after another at which a claim of the run ends that was never given back.
pub async fn next_claim_end(
    connection: &impl ConnectionTrait,
    after: At,
) -> Result<Option<At>, Error> {
    let rows = term::Entity::find()
        .filter(term::Column::ClaimUntil.gt(after))
        .filter(term::Column::ChargeDueOn.is_not_null());
    least(connection, rows, term::Column::ClaimUntil).await
}

pub async fn record_reminders(
    scope: &PartnerScope,
    subscription: SubscriptionId,
    term_no: u32,
    reminders: &[(ReminderKind, Date)],
) -> Result<(), Error> {
    if reminders.is_empty() {
        return Ok(());
    }
    let row = |one| reminder_row(scope.partner(), subscription, term_no, one);
    let rows = reminders.iter().copied().map(row);
    reminder::Entity::insert_many(rows).exec_without_returning(scope.tx()).await?;
    Ok(())
}

fn reminder_row(
    partner: PartnerId,
    subscription: SubscriptionId,
    term_no: u32,
    (kind, due_on): (ReminderKind, Date),
) -> reminder::ActiveModel {
    reminder::ActiveModel {
        partner_id: Set(partner.0),
        subscription_id: Set(subscription.0),
        term_no: Set(i64::from(term_no)),
        kind: Set(kind.code().to_owned()),
        due_on: Set(due_on.into()),
        done_at: Set(None),
        outcome: Set(None),
    }
}

/// A reminder whose day has come.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DueReminder {
    pub partner: PartnerId,
    pub subscription: SubscriptionId,
    pub term_no: u32,
    pub kind: ReminderKind,
    pub due_on: Date,
}

pub async fn due_reminders(
    connection: &impl ConnectionTrait,
    today: Date,
    limit: u64,
) -> Result<Vec<DueReminder>, Error> {
    let rows = reminder::Entity::find()
        .filter(reminder::Column::DoneAt.is_null())
        .filter(reminder::Column::DueOn.lte(Day(today)))
        .order_by_asc(reminder::Column::DueOn)
        .order_by_asc(reminder::Column::PartnerId)
        .limit(limit)
        .all(connection)
        .await?;
    rows.into_iter().map(reminder_of).collect()
}

fn reminder_of(row: reminder::Model) -> Result<DueReminder, Error> {
    let strange = || Error::broken("an unreadable reminder");
    Ok(DueReminder {
        partner: PartnerId(row.partner_id),
        subscription: SubscriptionId(row.subscription_id),
        term_no: u32::try_from(row.term_no).map_err(|_| strange())?,
        kind: ReminderKind::parse(&row.kind).ok_or_else(strange)?,
        due_on: row.due_on.0,
    })
}

/// The earliest day after another on which a reminder is due.
pub async fn next_reminder_on(
    connection: &impl ConnectionTrait,
    after: Day,
) -> Result<Option<Day>, Error> {
    let next: Option<Day> = reminder::Entity::find()
        .select_only()
        .column(reminder::Column::DueOn)
        .filter(reminder::Column::DoneAt.is_null())
        .filter(reminder::Column::DueOn.gt(after))
        .order_by_asc(reminder::Column::DueOn)
        .limit(1)
        .into_tuple()
        .one(connection)
        .await?;
    Ok(next)
}

/// Ends the reminders of a term that needs none any more.
pub async fn skip_reminders(
    scope: &PartnerScope,
    ctx: &Ctx,
    subscription: SubscriptionId,
    outcome: &str,
) -> Result<(), Error> {
    reminder::Entity::update_many()
        .col_expr(reminder::Column::DoneAt, Expr::value(Some(At::from(ctx.now))))
        .col_expr(reminder::Column::Outcome, Expr::value(Some(outcome.to_owned())))
        .filter(reminder::Column::PartnerId.eq(scope.partner().0))
        .filter(reminder::Column::SubscriptionId.eq(subscription.0))
        .filter(reminder::Column::DoneAt.is_null())
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// The reminders of a subscription that went out or were skipped: for its timeline.
pub async fn list_reminders(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    subscription: SubscriptionId,
) -> Result<Vec<(DueReminder, Option<String>)>, Error> {
    let rows = reminder::Entity::find()
        .filter(reminder::Column::PartnerId.eq(partner.0))
        .filter(reminder::Column::SubscriptionId.eq(subscription.0))
        .order_by_asc(reminder::Column::DueOn)
        .all(connection)
        .await?;
    rows.into_iter()
        .map(|row| {
            let outcome = row.outcome.clone();
            Ok((reminder_of(row)?, outcome))
        })
        .collect()
}
