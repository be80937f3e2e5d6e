//! Orders of many partners at once: what the renewal run asks and writes.

use std::collections::{HashMap, HashSet};

use domain::ids::{AgreementCode, AgreementVersion, OrderId, PartnerId, PersonId};
use domain::order::{OrderEvent, OrderState};
use domain::policy::Method;
use domain::text::Locale;
use jiff::civil::Date;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ActiveValue::Set, ConnectionTrait, QuerySelect, TryIntoModel};

use super::super::convert::{order_of, set_accepted, set_method};
use super::super::row::{ActiveModel, Column, Entity};
use super::super::{Accepted, Contact, Order};
use super::{NewDraft, draft_row, set_event};
use crate::ctx::Ctx;
use crate::db::{At, Day, Present, Writes, keys_of};
use crate::error::Error;

/// The offers for which each of the partners has an order on its way.
pub async fn list_open_offers(
    connection: &impl ConnectionTrait,
    partners: &[PartnerId],
) -> Result<HashSet<(PartnerId, String)>, Error> {
    let rows: Vec<(Uuid, String)> = Entity::find()
        .select_only()
        .columns([Column::PartnerId, Column::OfferCode])
        .filter(Column::PartnerId.is_in(partners.iter().map(|partner| partner.0)))
        .filter(Column::OpenSlot.eq(1))
        .into_tuple()
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(|(partner, offer)| (PartnerId(partner), offer)).collect())
}

/// Under which agreement an order was placed, and how it was accepted.
#[derive(Debug, Clone)]
pub struct LastTerms {
    pub agreement: AgreementCode,
    pub agreement_version: AgreementVersion,
    pub accepted: Accepted,
}

type LastRow =
    (Uuid, Uuid, String, String, Option<String>, Option<String>, Option<Uuid>, Option<At>);

/// The agreements of orders that were accepted; one that was not is missing.
pub async fn list_last_terms(
    connection: &impl ConnectionTrait,
    orders: &[(PartnerId, OrderId)],
) -> Result<HashMap<OrderId, LastTerms>, Error> {
    if orders.is_empty() {
        return Ok(HashMap::new());
    }
    let keys = orders.iter().map(|(partner, order)| (partner.0, order.0));
    let rows: Vec<LastRow> = Entity::find()
        .select_only()
        .columns([
            Column::PartnerId,
            Column::OrderId,
            Column::AgreementCode,
            Column::AgreementVersion,
            Column::AgreementLocale,
            Column::AgreementHash,
            Column::AcceptedBy,
            Column::AcceptedAt,
        ])
        .filter(own_keys().in_subquery(keys_of(keys)))
        .into_tuple()
        .all(connection)
        .await?;
    rows.into_iter()
        .filter(|row| row.7.is_some())
        .map(|row| {
            let id = OrderId(row.1);
            let broken = || Error::broken(format!("order {id} is unreadable"));
            Ok((id, last_terms_of(row).ok_or_else(broken)?))
        })
        .collect()
}

fn last_terms_of((_, _, code, version, locale, hash, by, at): LastRow) -> Option<LastTerms> {
    Some(LastTerms {
        agreement: AgreementCode::parse(&code)?,
        agreement_version: AgreementVersion::parse(&version)?,
        accepted: Accepted {
            by: by.map(PersonId),
            at: at?.instant(),
            locale: Locale::parse(&locale?)?,
            hash: hash?,
        },
    })
}

fn own_keys() -> Expr {
    Expr::tuple([Expr::col(Column::PartnerId), Expr::col(Column::OrderId)])
}

/// An order that is written when it is placed by card already, with nobody there: the row that
/// opening, accepting, choosing a card and placing leave one after another.
pub struct NewPlaced {
    row: ActiveModel,
    pub order: Order,
}

/// Builds it. `last_day` is the last day on which it can be tried again, were it declined.
pub fn placed(
    partner: PartnerId,
    ctx: &Ctx,
    draft: NewDraft<'_>,
    accepted: &Accepted,
    last_day: Date,
) -> Result<NewPlaced, Error> {
    let mut row = draft_row(partner, ctx, draft);
    set_accepted(&mut row, accepted);
    set_method(&mut row, Method::Card, &Contact::default());
    set_event(&mut row, ctx, (OrderState::Draft, false), OrderEvent::PlaceByCard)?;
    row.expires_on = Set(Some(Day(last_day)));
    let order = order_of(row.clone().try_into_model()?)?;
    Ok(NewPlaced { row, order })
}

/// Writes orders of held partners.
pub fn record_placed<'a>(
    writes: &mut Writes<'_>,
    orders: impl IntoIterator<Item = &'a NewPlaced>,
) -> Result<(), Error> {
    writes.insert(orders.into_iter().map(|placed| &placed.row), Present::Refused)
}

/// Moves orders of held partners, each waiting for the answer to its charge, along one edge.
pub fn record_event_of_many(
    writes: &mut Writes<'_>,
    ctx: &Ctx,
    orders: &[(PartnerId, OrderId)],
    event: OrderEvent,
) -> Result<(), Error> {
    if orders.is_empty() {
        return Ok(());
    }
    let mut row: ActiveModel = Default::default();
    set_event(&mut row, ctx, (OrderState::Authorising, true), event)?;
    let keys = orders.iter().map(|(partner, order)| (partner.0, order.0));
    let update = Entity::update_many()
        .set(row)
        .filter(own_keys().in_subquery(keys_of(keys)))
        .filter(Column::State.eq(OrderState::Authorising.code()));
    writes.update(update, Some(orders.len()));
    Ok(())
}
