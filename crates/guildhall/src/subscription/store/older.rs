//! Terms that come from the older centre: put under another set, once each way.

use domain::ids::{PolicyCode, SubscriptionId};
use domain::policy::ReminderKind;
use domain::subscription::TurnedOff;
use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;

use super::super::row::{reminder, term};
use crate::ctx::Ctx;
use crate::db::{At, Day, PartnerScope};
use crate::error::Error;

/// The set a term is to be under, and where its switch stands.
#[derive(Debug, Clone)]
pub struct NewSet<'a> {
    pub set: &'a PolicyCode,
    pub off: Option<TurnedOff>,
}

/// Puts a term under another set. Nobody charges it by itself.
pub async fn record_set(
    scope: &PartnerScope,
    subscription: SubscriptionId,
    term_no: u32,
    new: &NewSet<'_>,
) -> Result<(), Error> {
    let off = new.off;
    term::Entity::update_many()
        .col_expr(term::Column::PolicyCode, Expr::value(new.set.to_string()))
        .col_expr(term::Column::AutoRenewOffAt, Expr::value(off.map(|off| At::from(off.at))))
        .col_expr(term::Column::AutoRenewOffOn, Expr::value(off.map(|off| Day(off.on))))
        .col_expr(
            term::Column::AutoRenewOffBy,
            Expr::value(off.and_then(|off| off.by).map(|by| by.0)),
        )
        .col_expr(term::Column::ChargeDueOn, Expr::value(None::<Day>))
        .filter(term::Column::PartnerId.eq(scope.partner().0))
        .filter(term::Column::SubscriptionId.eq(subscription.0))
        .filter(term::Column::TermNo.eq(i64::from(term_no)))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// Turns the switch of a term on that the move left off. False where somebody was quicker.
pub async fn record_switch_on(
    scope: &PartnerScope,
    subscription: SubscriptionId,
    term_no: u32,
    charge_on: Date,
) -> Result<bool, Error> {
    let turned = term::Entity::update_many()
        .col_expr(term::Column::AutoRenewOffAt, Expr::value(None::<At>))
        .col_expr(term::Column::AutoRenewOffOn, Expr::value(None::<Day>))
        .col_expr(term::Column::AutoRenewOffBy, Expr::value(None::<Uuid>))
        .col_expr(term::Column::ChargeDueOn, Expr::value(Some(Day(charge_on))))
        .filter(term::Column::PartnerId.eq(scope.partner().0))
        .filter(term::Column::SubscriptionId.eq(subscription.0))
        .filter(term::Column::TermNo.eq(i64::from(term_no)))
        .filter(term::Column::AutoRenewOffAt.is_not_null())
        .exec(scope.tx())
        .await?;
    Ok(turned.rows_affected == 1)
}

/// Writes the reminders of a term; those whose day was before today are written as done, with an
/// outcome. What is written already stays.
pub async fn record_reminders_missed(
    scope: &PartnerScope,
    ctx: &Ctx,
    subscription: SubscriptionId,
    (term_no, outcome): (u32, &str),
    reminders: &[(ReminderKind, Date)],
) -> Result<(), Error> {
    let key = [
        reminder::Column::PartnerId,
        reminder::Column::SubscriptionId,
        reminder::Column::TermNo,
        reminder::Column::Kind,
    ];
    for (kind, due_on) in reminders {
        let over = *due_on < ctx.today;
        let row = reminder::ActiveModel {
            partner_id: Set(scope.partner().0),
            subscription_id: Set(subscription.0),
            term_no: Set(i64::from(term_no)),
            kind: Set(kind.code().to_owned()),
            due_on: Set((*due_on).into()),
            done_at: Set(over.then(|| ctx.now.into())),
            outcome: Set(over.then(|| outcome.to_owned())),
        };
        let kept = OnConflict::columns(key).do_nothing().to_owned();
        reminder::Entity::insert(row).on_conflict(kept).exec_without_returning(scope.tx()).await?;
    }
    Ok(())
}

/// Takes away the reminders of a term that did not go out.
pub async fn drop_reminders(
    scope: &PartnerScope,
    subscription: SubscriptionId,
    term_no: u32,
) -> Result<(), Error> {
    let unsent = sea_orm::Condition::any()
        .add(reminder::Column::Outcome.is_null())
        .add(reminder::Column::Outcome.ne("sent"));
    reminder::Entity::delete_many()
        .filter(reminder::Column::PartnerId.eq(scope.partner().0))
        .filter(reminder::Column::SubscriptionId.eq(subscription.0))
        .filter(reminder::Column::TermNo.eq(i64::from(term_no)))
        .filter(unsent)
        .exec(scope.tx())
        .await?;
    Ok(())
}
