//! Reminders of many partners at once.

use std::collections::BTreeMap;

use domain::ids::PartnerId;
use jiff::civil::Date;
use sea_orm::ConnectionTrait;
use sea_orm::entity::prelude::*;

use super::super::row::reminder;
use super::{DueReminder, reminder_of};
use crate::ctx::Ctx;
use crate::db::{At, Day, PartnerScopes};
use crate::error::Error;

/// The reminders of partners whose day has come and with which nobody has dealt.
pub async fn undone_reminders(
    connection: &impl ConnectionTrait,
    partners: &[PartnerId],
    today: Date,
) -> Result<Vec<DueReminder>, Error> {
    let rows = reminder::Entity::find()
        .filter(reminder::Column::PartnerId.is_in(partners.iter().map(|partner| partner.0)))
        .filter(reminder::Column::DoneAt.is_null())
        .filter(reminder::Column::DueOn.lte(Day(today)))
        .all(connection)
        .await?;
    rows.into_iter().map(reminder_of).collect()
}

/// Marks reminders of locked partners as dealt with in one way.
pub async fn record_reminders_done(
    scopes: &PartnerScopes,
    ctx: &Ctx,
    done: &[&DueReminder],
    outcome: &str,
) -> Result<(), Error> {
    // A subscription has one reminder of a kind in a term, so these few statements name each.
    let mut alike: BTreeMap<(u32, &str), Vec<&DueReminder>> = BTreeMap::new();
    for due in done {
        alike.entry((due.term_no, due.kind.code())).or_default().push(due);
    }
    for ((term_no, kind), done) in alike {
        let partners = done.iter().map(|due| due.partner.0);
        let subscriptions = done.iter().map(|due| due.subscription.0);
        reminder::Entity::update_many()
            .col_expr(reminder::Column::DoneAt, Expr::value(Some(At::from(ctx.now))))
            .col_expr(reminder::Column::Outcome, Expr::value(Some(outcome.to_owned())))
            .filter(reminder::Column::PartnerId.is_in(partners))
            .filter(reminder::Column::SubscriptionId.is_in(subscriptions))
            .filter(reminder::Column::TermNo.eq(i64::from(term_no)))
            .filter(reminder::Column::Kind.eq(kind))
            .filter(reminder::Column::DoneAt.is_null())
            .exec(scopes.tx())
            .await?;
    }
    Ok(())
}
