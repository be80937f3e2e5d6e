//! All SQL about stored cards and the pages on which they are stored.

use std::collections::HashMap;

use domain::ids::{PartnerId, PaymentMethodId};
use domain::payment::card::warn_on;
use jiff::civil::Date;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder, QuerySelect};

use super::row::{Column, Entity, Model, setup};
use crate::ctx::Ctx;
use crate::db::{At, Day, PartnerScope, least};
use crate::error::Error;
use crate::payment::PaymentMethod;
use crate::world::gateway::Card;

fn method_of(row: Model) -> PaymentMethod {
    PaymentMethod {
        id: PaymentMethodId(row.payment_method_id),
        token: row.gateway_token,
        brand: row.brand,
        last4: row.last4,
        expires_year: row.expires_year,
        expires_month: row.expires_month,
        is_default: row.default_slot.is_some(),
        is_removed: row.removed_at.is_some(),
    }
}

/// Keeps a card the gateway stored, and charges it from now on; the same token is kept once.
/// Returns its id here.
pub async fn record_method(
    scope: &PartnerScope,
    ctx: &Ctx,
    id: PaymentMethodId,
    card: &Card,
) -> Result<PaymentMethodId, Error> {
    let known = Entity::find()
        .filter(Column::PartnerId.eq(scope.partner().0))
        .filter(Column::GatewayToken.eq(&card.token))
        .one(scope.tx())
        .await?;
    if let Some(known) = known {
        return Ok(PaymentMethodId(known.payment_method_id));
    }
    clear_default(scope).await?;
    let last_day = domain::payment::card::last_day(card.expires_year, card.expires_month);
    let row = super::row::ActiveModel {
        partner_id: Set(scope.partner().0),
        payment_method_id: Set(id.0),
        gateway_token: Set(card.token.clone()),
        brand: Set(card.brand.clone()),
        last4: Set(card.last4.clone()),
        expires_year: Set(card.expires_year),
        expires_month: Set(card.expires_month),
        added_at: Set(ctx.now.into()),
        removed_at: Set(None),
        default_slot: Set(Some(1)),
        warn_on: Set(last_day.map(|last_day| Day(warn_on(last_day)))),
    };
    Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(id)
}

async fn clear_default(scope: &PartnerScope) -> Result<(), Error> {
    Entity::update_many()
        .col_expr(Column::DefaultSlot, Expr::value(None::<i64>))
        .filter(Column::PartnerId.eq(scope.partner().0))
        .filter(Column::DefaultSlot.eq(1))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// The card a renewal is charged to.
pub async fn find_default_method(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Option<PaymentMethod>, Error> {
    let row = Entity::find()
        .filter(Column::PartnerId.eq(partner.0))
        .filter(Column::DefaultSlot.eq(1))
        .one(connection)
        .await?;
    Ok(row.map(method_of))
}

/// The cards that renewals of many partners are charged to, in one question; a partner without one
/// is missing.
pub async fn list_default_methods(
    connection: &impl ConnectionTrait,
    partners: &[PartnerId],
) -> Result<HashMap<PartnerId, PaymentMethod>, Error> {
    let rows = Entity::find()
        .filter(Column::PartnerId.is_in(partners.iter().map(|partner| partner.0)))
        .filter(Column::DefaultSlot.eq(1))
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(|row| (PartnerId(row.partner_id), method_of(row))).collect())
}

/// A card of the partner, removed ones included, or [`Error::NotFound`].
pub async fn get_method(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    id: PaymentMethodId,
) -> Result<PaymentMethod, Error> {
    let row = Entity::find_by_id((partner.0, id.0)).one(connection).await?;
    row.map(method_of).ok_or(Error::NotFound)
}

/// The cards that are stored: the default one first, then the newest.
pub async fn list(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Vec<PaymentMethod>, Error> {
    let rows = Entity::find()
        .filter(Column::PartnerId.eq(partner.0))
        .filter(Column::RemovedAt.is_null())
        .order_by_desc(Column::AddedAt)
        .order_by_desc(Column::PaymentMethodId)
        .all(connection)
        .await?;
    let mut cards: Vec<PaymentMethod> = rows.into_iter().map(method_of).collect();
    cards.sort_by_key(|card| !card.is_default);
    Ok(cards)
}

/// Charges another card from now on; its end is looked at anew, unless somebody was told already.
pub async fn make_default(
    scope: &PartnerScope,
    ctx: &Ctx,
    card: PaymentMethodId,
) -> Result<(), Error> {
    clear_default(scope).await?;
    let own = Entity::update_many()
        .filter(Column::PartnerId.eq(scope.partner().0))
        .filter(Column::PaymentMethodId.eq(card.0));
    own.clone().col_expr(Column::DefaultSlot, Expr::value(Some(1_i64))).exec(scope.tx()).await?;
    own.col_expr(Column::WarnOn, Expr::value(Some(Day(ctx.today))))
        .filter(Column::WarnOn.gt(Day(ctx.today)))
        .exec(scope.tx())
        .await?;
    Ok(())
}

pub async fn remove(scope: &PartnerScope, ctx: &Ctx, card: PaymentMethodId) -> Result<(), Error> {
    Entity::update_many()
        .col_expr(Column::RemovedAt, Expr::value(Some(At::from(ctx.now))))
        .col_expr(Column::DefaultSlot, Expr::value(None::<i64>))
        .col_expr(Column::WarnOn, Expr::value(None::<Day>))
        .filter(Column::PartnerId.eq(scope.partner().0))
        .filter(Column::PaymentMethodId.eq(card.0))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// Cards whose end is to be looked at, at most `limit`.
pub async fn due_warnings(
    connection: &impl ConnectionTrait,
    today: Date,
    limit: u64,
) -> Result<Vec<(PartnerId, PaymentMethodId)>, Error> {
    let rows: Vec<(Uuid, Uuid)> = Entity::find()
        .select_only()
        .columns([Column::PartnerId, Column::PaymentMethodId])
        .filter(Column::WarnOn.lte(Day(today)))
        .order_by_asc(Column::WarnOn)
        .order_by_asc(Column::PartnerId)
        .limit(limit)
        .into_tuple()
        .all(connection)
        .await?;
    let own = |(partner, card)| (PartnerId(partner), PaymentMethodId(card));
    Ok(rows.into_iter().map(own).collect())
}

/// The next day after another on which a card's end is to be looked at.
pub async fn next_warning_on(
    connection: &impl ConnectionTrait,
    after: Day,
) -> Result<Option<Day>, Error> {
    let rows = Entity::find().filter(Column::WarnOn.gt(after));
    least(connection, rows, Column::WarnOn).await
}

/// Those of these cards, of these partners, whose end is still to be looked at on a day.
pub async fn still_to_warn(
    connection: &impl ConnectionTrait,
    due: &[(PartnerId, PaymentMethodId)],
    today: Date,
) -> Result<Vec<(PartnerId, PaymentMethod)>, Error> {
    let rows = Entity::find()
        .filter(Column::PartnerId.is_in(due.iter().map(|(partner, _)| partner.0)))
        .filter(Column::PaymentMethodId.is_in(due.iter().map(|(_, card)| card.0)))
        .filter(Column::WarnOn.lte(Day(today)))
        .all(connection)
        .await?;
    let mut cards: Vec<(PartnerId, PaymentMethod)> =
        rows.into_iter().map(|row| (PartnerId(row.partner_id), method_of(row))).collect();
    let place = |card: &PaymentMethod| due.iter().position(|(_, id)| *id == card.id);
    cards.sort_by_cached_key(|(_, card)| place(card));
    Ok(cards)
}

/// Writes when the ends of cards are looked at next; `None` for those whose holder was told.
pub async fn record_warnings(
    connection: &impl ConnectionTrait,
    cards: &[(PartnerId, PaymentMethodId)],
    next: Option<Date>,
) -> Result<(), Error> {
    if cards.is_empty() {
        return Ok(());
    }
    Entity::update_many()
        .col_expr(Column::WarnOn, Expr::value(next.map(Day)))
        .filter(Column::PartnerId.is_in(cards.iter().map(|(partner, _)| partner.0)))
        .filter(Column::PaymentMethodId.is_in(cards.iter().map(|(_, card)| card.0)))
        .exec(connection)
        .await?;
    Ok(())
}

/// A page on which a card is being stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setup {
    pub id: Uuid,
    pub partner: PartnerId,
    pub key: String,
    /// The gateway's name of the page, once there is one.
    pub session: Option<String>,
    /// `open`, `stored` or `left`.
    pub state: String,
    pub begun_at: At,
    pub times_asked: u32,
}

fn setup_of(row: setup::Model) -> Setup {
    Setup {
        id: row.card_setup_id,
        partner: PartnerId(row.partner_id),
        key: row.gateway_key,
        session: row.gateway_session,
        state: row.state,
        begun_at: row.begun_at,
        times_asked: u32::try_from(row.times_asked).unwrap_or(u32::MAX),
    }
}

pub async fn record_setup(
    scope: &PartnerScope,
    ctx: &Ctx,
    id: Uuid,
    key: &str,
    ask_at: At,
) -> Result<(), Error> {
    let row = setup::ActiveModel {
        partner_id: Set(scope.partner().0),
        card_setup_id: Set(id),
        gateway_key: Set(key.to_owned()),
        gateway_session: Set(None),
        state: Set("open".to_owned()),
        payment_method_id: Set(None),
        begun_at: Set(ctx.now.into()),
        begun_by: Set(ctx.person().map(|person| person.0)),
        changed_at: Set(ctx.now.into()),
        times_asked: Set(0),
        ask_at: Set(Some(ask_at)),
    };
    let once = OnConflict::columns([setup::Column::PartnerId, setup::Column::GatewayKey])
        .do_nothing()
        .to_owned();
    setup::Entity::insert(row).on_conflict(once).exec_without_returning(scope.tx()).await?;
    Ok(())
}

pub async fn get_setup(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    id: Uuid,
) -> Result<Setup, Error> {
    let row = setup::Entity::find_by_id((partner.0, id)).one(connection).await?;
    row.map(setup_of).ok_or(Error::NotFound)
}

pub async fn find_setup_by_key(
    connection: &impl ConnectionTrait,
    key: &str,
) -> Result<Option<Setup>, Error> {
    let row =
        setup::Entity::find().filter(setup::Column::GatewayKey.eq(key)).one(connection).await?;
    Ok(row.map(setup_of))
}

/// The page that the partner has open, if any.
pub async fn find_open_setup(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Option<Setup>, Error> {
    let row = setup::Entity::find()
        .filter(setup::Column::PartnerId.eq(partner.0))
        .filter(setup::Column::State.eq("open"))
        .order_by_desc(setup::Column::BegunAt)
        .one(connection)
        .await?;
    Ok(row.map(setup_of))
}

pub async fn record_setup_session(
    scope: &PartnerScope,
    id: Uuid,
    session: &str,
) -> Result<(), Error> {
    setup::Entity::update_many()
        .col_expr(setup::Column::GatewaySession, Expr::value(Some(session.to_owned())))
        .filter(setup::Column::PartnerId.eq(scope.partner().0))
        .filter(setup::Column::CardSetupId.eq(id))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// What became of a page: `stored` with its card, or `left`.
pub async fn record_setup_end(
    scope: &PartnerScope,
    ctx: &Ctx,
    id: Uuid,
    card: Option<PaymentMethodId>,
) -> Result<(), Error> {
    let state = if card.is_some() { "stored" } else { "left" };
    setup::Entity::update_many()
        .col_expr(setup::Column::State, Expr::value(state))
        .col_expr(setup::Column::PaymentMethodId, Expr::value(card.map(|card| card.0)))
        .col_expr(setup::Column::ChangedAt, Expr::value(At::from(ctx.now)))
        .col_expr(setup::Column::AskAt, Expr::value(None::<At>))
        .filter(setup::Column::PartnerId.eq(scope.partner().0))
        .filter(setup::Column::CardSetupId.eq(id))
        .exec(scope.tx())
        .await?;
    Ok(())
}

pub async fn record_setup_asked(
    scope: &PartnerScope,
    setup: &Setup,
    ask_at: At,
) -> Result<(), Error> {
    setup::Entity::update_many()
        .col_expr(setup::Column::TimesAsked, Expr::value(i64::from(setup.times_asked) + 1))
        .col_expr(setup::Column::AskAt, Expr::value(Some(ask_at)))
        .filter(setup::Column::PartnerId.eq(scope.partner().0))
        .filter(setup::Column::CardSetupId.eq(setup.id))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// Pages the gateway is to be asked about, at most `limit`.
pub async fn due_setups(
    connection: &impl ConnectionTrait,
    now: At,
    limit: u64,
) -> Result<Vec<(PartnerId, Uuid)>, Error> {
    let rows: Vec<(Uuid, Uuid)> = setup::Entity::find()
        .select_only()
        .columns([setup::Column::PartnerId, setup::Column::CardSetupId])
        .filter(setup::Column::AskAt.lte(now))
        .order_by_asc(setup::Column::AskAt)
        .limit(limit)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(|(partner, id)| (PartnerId(partner), id)).collect())
}

/// The instant of the first question about a page after another instant.
pub async fn next_setup_at(
    connection: &impl ConnectionTrait,
    after: At,
) -> Result<Option<At>, Error> {
    let rows = setup::Entity::find().filter(setup::Column::AskAt.gt(after));
    least(connection, rows, setup::Column::AskAt).await
}
