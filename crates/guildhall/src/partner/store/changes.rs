//! Legal names and addresses that companies ask for.

use domain::ids::{ChangeId, PartnerId};
use domain::partner::Address;
use domain::text::Country;
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder, QuerySelect};
use serde_json::{Value, json};

use crate::ctx::Ctx;
use crate::db::{At, PartnerScope};
use crate::error::Error;
use crate::partner::change::{Change, State, Wish};
use crate::partner::row::change;

/// An address as it is kept.
pub(super) fn written(address: &Address) -> String {
    json!({
        "line1": address.line1,
        "line2": address.line2,
        "city": address.city,
        "region": address.region,
        "postal_code": address.postal_code,
        "country": address.country.code(),
    })
    .to_string()
}

pub(super) fn address_of(text: &str) -> Option<Address> {
    let kept: Value = serde_json::from_str(text).ok()?;
    let part = |name: &str| kept.get(name).and_then(Value::as_str).map(str::to_owned);
    Some(Address {
        line1: part("line1")?,
        line2: part("line2")?,
        city: part("city")?,
        region: part("region")?,
        postal_code: part("postal_code")?,
        country: Country::parse(&part("country")?).ok()?,
    })
}

fn wish_text(wish: &Wish) -> String {
    match wish {
        Wish::LegalName(name) => Value::from(name.as_str()).to_string(),
        Wish::Address(address) => written(address),
    }
}

fn wish_of(field: &str, text: &str) -> Option<Wish> {
    match field {
        "legal_name" => serde_json::from_str(text).ok().map(Wish::LegalName),
        "address" => address_of(text).map(Wish::Address),
        _ => None,
    }
}

fn change_of(row: change::Model) -> Result<Change, Error> {
    let strange = || Error::broken(format!("change {} cannot be read", row.change_id));
    Ok(Change {
        id: ChangeId(row.change_id),
        partner: PartnerId(row.partner_id),
        before: wish_of(&row.field, &row.before).ok_or_else(strange)?,
        after: wish_of(&row.field, &row.after).ok_or_else(strange)?,
        state: State::parse(&row.state).ok_or_else(strange)?,
        asked_at: row.asked_at,
        asked_by: row.asked_by,
        decided_at: row.decided_at,
        reason: row.reason,
    })
}

/// What a company asked for, the newest first, at most `limit`.
pub async fn list(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    limit: u64,
) -> Result<Vec<Change>, Error> {
    let rows = change::Entity::find()
        .filter(change::Column::PartnerId.eq(partner.0))
        .order_by_desc(change::Column::AskedAt)
        .order_by_desc(change::Column::ChangeId)
        .limit(limit)
        .all(connection)
        .await?;
    rows.into_iter().map(change_of).collect()
}

/// What a company waits for.
pub async fn list_pending(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Vec<Change>, Error> {
    let rows = change::Entity::find()
        .filter(change::Column::PartnerId.eq(partner.0))
        .filter(change::Column::PendingSlot.is_not_null())
        .order_by_desc(change::Column::Field)
        .all(connection)
        .await?;
    rows.into_iter().map(change_of).collect()
}

/// What waits for staff, of all companies, the longest-waiting first, at most `limit`.
pub async fn list_waiting(
    connection: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<Change>, Error> {
    let rows = change::Entity::find()
        .filter(change::Column::PendingSlot.is_not_null())
        .order_by_asc(change::Column::AskedAt)
        .order_by_asc(change::Column::ChangeId)
        .limit(limit)
        .all(connection)
        .await?;
    rows.into_iter().map(change_of).collect()
}

pub async fn get(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    id: ChangeId,
) -> Result<Change, Error> {
    let row = change::Entity::find_by_id((partner.0, id.0)).one(connection).await?;
    change_of(row.ok_or(Error::NotFound)?)
}

pub async fn record(scope: &PartnerScope, change: &Change) -> Result<(), Error> {
    let row = change::ActiveModel {
        partner_id: Set(scope.partner().0),
        change_id: Set(change.id.0),
        field: Set(change.after.field().to_owned()),
        before: Set(wish_text(&change.before)),
        after: Set(wish_text(&change.after)),
        state: Set(change.state.code().to_owned()),
        pending_slot: Set(Some(1)),
        asked_at: Set(change.asked_at),
        asked_by: Set(change.asked_by),
        decided_at: Set(None),
        decided_by: Set(None),
        reason: Set(None),
    };
    change::Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}

/// Ends the wait of a change. False where it waits no more.
pub async fn settle(
    scope: &PartnerScope,
    ctx: &Ctx,
    id: ChangeId,
    (state, reason): (State, Option<String>),
) -> Result<bool, Error> {
    let settled = change::Entity::update_many()
        .col_expr(change::Column::State, Expr::value(state.code()))
        .col_expr(change::Column::PendingSlot, Expr::value(Option::<i64>::None))
        .col_expr(change::Column::DecidedAt, Expr::value(Some(At::from(ctx.now))))
        .col_expr(change::Column::DecidedBy, Expr::value(ctx.person().map(|person| person.0)))
        .col_expr(change::Column::Reason, Expr::value(reason))
        .filter(change::Column::PartnerId.eq(scope.partner().0))
        .filter(change::Column::ChangeId.eq(id.0))
        .filter(change::Column::PendingSlot.is_not_null())
        .exec(scope.tx())
        .await?;
    Ok(settled.rows_affected == 1)
}
