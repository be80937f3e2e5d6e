//! All SQL about orders.

mod desk;
mod lapsed;
mod sets;

pub use desk::{
    Wanted, awaited_by_day, count_by_state, find_of_any, join_order, joined_is_automatic,
    list_awaiting_amount, list_by_ids, list_open_of_many, list_page, list_to_expire,
    totals_awaiting,
};
pub use lapsed::{record_expired, still_expiring};
pub use sets::{
    LastTerms, NewPlaced, list_last_terms, list_open_offers, placed, record_event_of_many,
    record_placed,
};

use domain::ids::{OfferCode, OrderId, OrderNumber, PartnerId, PersonId};
use domain::order::{OrderEvent, OrderState, Quote, next};
use domain::policy::Method;
use jiff::civil::Date;
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder, QuerySelect};

use super::convert::{order_of, set_accepted, set_method, set_quote, set_state};
use super::row::{ActiveModel, Column, Entity};
use super::{Accepted, Contact, Order};
use crate::ctx::Ctx;
use crate::db::{At, Day, PartnerScope, least};
use crate::error::Error;

/// The order of a row; broken where it is unreadable.
pub fn read(row: super::row::Model) -> Result<Order, Error> {
    order_of(row)
}

/// The partner's order, or [`Error::NotFound`].
pub async fn get(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    order: OrderId,
) -> Result<Order, Error> {
    let row = Entity::find_by_id((partner.0, order.0)).one(connection).await?;
    order_of(row.ok_or(Error::NotFound)?)
}

pub async fn get_by_number(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    number: &OrderNumber,
) -> Result<Order, Error> {
    let row = Entity::find()
        .filter(Column::PartnerId.eq(partner.0))
        .filter(Column::Number.eq(number.as_str()))
        .one(connection)
        .await?;
    order_of(row.ok_or(Error::NotFound)?)
}

/// The one order of an offer that is still on its way.
pub async fn find_open(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    offer: &OfferCode,
) -> Result<Option<Order>, Error> {
    let row = Entity::find()
        .filter(Column::PartnerId.eq(partner.0))
        .filter(Column::OfferCode.eq(offer.as_str()))
        .filter(Column::OpenSlot.eq(1))
        .one(connection)
        .await?;
    row.map(order_of).transpose()
}

/// All open orders of a partner, newest first.
pub async fn list_open(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Vec<Order>, Error> {
    let rows = Entity::find()
        .filter(Column::PartnerId.eq(partner.0))
        .filter(Column::OpenSlot.eq(1))
        .order_by_desc(Column::OrderNo)
        .limit(50)
        .all(connection)
        .await?;
    rows.into_iter().map(order_of).collect()
}

/// A partner's placed orders, newest first; those with a running number below `before` when given.
pub async fn list(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    before: Option<u32>,
    limit: u64,
) -> Result<Vec<Order>, Error> {
    let mut query = Entity::find()
        .filter(Column::PartnerId.eq(partner.0))
        .filter(Column::PlacedAt.is_not_null());
    if let Some(before) = before {
        query = query.filter(Column::OrderNo.lt(i64::from(before)));
    }
    let rows = query.order_by_desc(Column::OrderNo).limit(limit).all(connection).await?;
    rows.into_iter().map(order_of).collect()
}

/// Orders of all partners in a state, oldest placed first: the operator's list.
pub async fn list_in_state(
    connection: &impl ConnectionTrait,
    state: &str,
    limit: u64,
) -> Result<Vec<Order>, Error> {
    let rows = Entity::find()
        .filter(Column::State.eq(state))
        .order_by_asc(Column::PlacedAt)
        .order_by_asc(Column::OrderId)
        .limit(limit)
        .all(connection)
        .await?;
    rows.into_iter().map(order_of).collect()
}

/// The states in which an order ends by itself once its last day has passed.
const EXPIRING: [&str; 2] = ["awaiting_payment", "declined"];

/// Unpaid and declined orders whose last day has passed: (partner, order), at most `limit`.
pub async fn due_to_expire(
    connection: &impl ConnectionTrait,
    today: Day,
    limit: u64,
) -> Result<Vec<(PartnerId, OrderId)>, Error> {
    let rows: Vec<(Uuid, Uuid)> = Entity::find()
        .select_only()
        .column(Column::PartnerId)
        .column(Column::OrderId)
        .filter(Column::State.is_in(EXPIRING))
        .filter(Column::ExpiresOn.lt(today))
        .order_by_asc(Column::ExpiresOn)
        .order_by_asc(Column::OrderId)
        .limit(limit)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(|(partner, order)| (PartnerId(partner), OrderId(order))).collect())
}

/// The earliest last day of an unpaid or declined order, from a day on.
pub async fn next_last_day(
    connection: &impl ConnectionTrait,
    from: Day,
) -> Result<Option<Day>, Error> {
    let rows =
        Entity::find().filter(Column::State.is_in(EXPIRING)).filter(Column::ExpiresOn.gte(from));
    least(connection, rows, Column::ExpiresOn).await
}

/// A draft to be written.
pub struct NewDraft<'a> {
    pub id: OrderId,
    pub order_no: u32,
    pub number: OrderNumber,
    pub created_by: Option<PersonId>,
    pub quote: &'a Quote,
}

pub async fn record_draft(
    scope: &PartnerScope,
    ctx: &Ctx,
    draft: NewDraft<'_>,
) -> Result<(), Error> {
    Entity::insert(draft_row(scope.partner(), ctx, draft))
        .exec_without_returning(scope.tx())
        .await?;
    Ok(())
}

/// Writes an order that the older centre completed: it was never placed here.
pub async fn record_brought(
    scope: &PartnerScope,
    ctx: &Ctx,
    draft: NewDraft<'_>,
    accepted: &Accepted,
) -> Result<(), Error> {
    let mut row = draft_row(scope.partner(), ctx, draft);
    set_state(&mut row, OrderState::Completed { on: ctx.today }, ctx.now.into());
    set_accepted(&mut row, accepted);
    Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}

/// The first order of a company that was placed since an instant, and may have been or is being
/// paid.
pub async fn find_placed_since(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    since: At,
) -> Result<Option<Order>, Error> {
    let found = Entity::find()
        .filter(Column::PartnerId.eq(partner.0))
        .filter(Column::PlacedAt.gte(since))
        .filter(Column::State.is_in(["authorising", "awaiting_payment", "completed"]))
        .order_by_asc(Column::OrderNo)
        .one(connection)
        .await?;
    found.map(order_of).transpose()
}

fn draft_row(partner: PartnerId, ctx: &Ctx, draft: NewDraft<'_>) -> ActiveModel {
    let mut row = ActiveModel {
        partner_id: Set(partner.0),
        order_id: Set(draft.id.0),
        order_no: Set(i64::from(draft.order_no)),
        number: Set(draft.number.to_string()),
        offer_code: Set(draft.quote.offer.to_string()),
        created_at: Set(ctx.now.into()),
        created_by: Set(draft.created_by.map(|person| person.0)),
        placed_at: Set(None),
        placed_on: Set(None),
        expires_on: Set(None),
        method: Set(None),
        contact_name: Set(String::new()),
        contact_phone: Set(String::new()),
        contact_email: Set(String::new()),
        purchase_order: Set(String::new()),
        agreement_locale: Set(None),
        agreement_hash: Set(None),
        accepted_by: Set(None),
        accepted_at: Set(None),
        ..Default::default()
    };
    set_state(&mut row, OrderState::Draft, ctx.now.into());
    set_quote(&mut row, draft.quote);
    row
}

/// Writes columns of one order of the locked partner.
async fn update(scope: &PartnerScope, order: OrderId, mut row: ActiveModel) -> Result<(), Error> {
    row.partner_id = Set(scope.partner().0);
    row.order_id = Set(order.0);
    Entity::update(row).exec(scope.tx()).await?;
    Ok(())
}

/// A new quote for an order that is not placed; an acceptance of another agreement version is
/// dropped.
pub async fn record_quote(scope: &PartnerScope, order: &Order, quote: &Quote) -> Result<(), Error> {
    let mut row: ActiveModel = Default::default();
    set_quote(&mut row, quote);
    let same_terms = order.quote.agreement == quote.agreement
        && order.quote.agreement_version == quote.agreement_version;
    if !same_terms {
        row.accepted_at = Set(None);
        row.accepted_by = Set(None);
        row.agreement_hash = Set(None);
        row.agreement_locale = Set(None);
    }
    update(scope, order.id, row).await
}

pub async fn record_accepted(
    scope: &PartnerScope,
    order: OrderId,
    accepted: &Accepted,
) -> Result<(), Error> {
    let mut row: ActiveModel = Default::default();
    set_accepted(&mut row, accepted);
    update(scope, order, row).await
}

/// The version an automatic renewal runs under: the one the partner has accepted.
pub async fn record_agreement_version(
    scope: &PartnerScope,
    order: OrderId,
    version: &str,
) -> Result<(), Error> {
    let row = ActiveModel { agreement_version: Set(version.to_owned()), ..Default::default() };
    update(scope, order, row).await
}

pub async fn record_method(
    scope: &PartnerScope,
    order: OrderId,
    method: Method,
    contact: &Contact,
) -> Result<(), Error> {
    let mut row: ActiveModel = Default::default();
    set_method(&mut row, method, contact);
    update(scope, order, row).await
}

/// The buyer's own number for an order.
pub async fn record_purchase_order(
    scope: &PartnerScope,
    order: OrderId,
    number: String,
) -> Result<(), Error> {
    update(scope, order, ActiveModel { purchase_order: Set(number), ..Default::default() }).await
}

/// The last day on which a declined order can be tried again.
pub async fn record_last_day(
    scope: &PartnerScope,
    order: OrderId,
    last_day: Date,
) -> Result<(), Error> {
    update(scope, order, ActiveModel { expires_on: Set(Some(Day(last_day))), ..Default::default() })
        .await
}

/// Moves an order along a published edge and returns where it is now.
pub async fn record_event(
    scope: &PartnerScope,
    ctx: &Ctx,
    order: &Order,
    event: OrderEvent,
) -> Result<OrderState, Error> {
    let mut row: ActiveModel = Default::default();
    let state = set_event(&mut row, ctx, (order.state, order.placed_at.is_some()), event)?;
    update(scope, order.id, row).await?;
    Ok(state)
}

/// The columns of an order after an event, and its state then.
fn set_event(
    row: &mut ActiveModel,
    ctx: &Ctx,
    (state, was_placed): (OrderState, bool),
    event: OrderEvent,
) -> Result<OrderState, Error> {
    let state = next(state, event, ctx.today)?;
    set_state(row, state, At::from(ctx.now));
    if !was_placed && state.is_placed() && !matches!(event, OrderEvent::Cancel) {
        row.placed_at = Set(Some(ctx.now.into()));
        row.placed_on = Set(Some(ctx.today.into()));
    }
    Ok(state)
}
