//! Claims of people who ask to be let in where nobody can sign in any more.

use domain::ids::{PartnerId, RecoveryId};
use domain::text::Locale;
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder, QuerySelect};

use crate::ctx::Ctx;
use crate::db::{Day, PartnerScope};
use crate::error::Error;
use crate::partner::recovery::{Recovery, State};
use crate::partner::row::{directory, recovery};

/// The directory's word for a claim's link.
const RECOVERY: &str = "recovery";

fn recovery_of(row: recovery::Model) -> Result<Recovery, Error> {
    let strange = || Error::broken(format!("claim {} cannot be read", row.recovery_id));
    Ok(Recovery {
        id: RecoveryId(row.recovery_id),
        partner: PartnerId(row.partner_id),
        state: State::parse(&row.state).ok_or_else(strange)?,
        locale: Locale::parse(&row.locale).ok_or_else(strange)?,
        email: row.email,
        name: row.name,
        domain: row.domain,
        proof: row.proof,
        begun_at: row.begun_at,
        proven_at: row.proven_at,
        decided_at: row.decided_at,
        reason: row.reason,
        effective_on: row.effective_on.map(|day| day.0),
    })
}

/// Keeps a claim of the locked partner, found by its link's hash.
pub async fn record(scope: &PartnerScope, claim: &Recovery, token_hash: &str) -> Result<(), Error> {
    let row = recovery::ActiveModel {
        partner_id: Set(scope.partner().0),
        recovery_id: Set(claim.id.0),
        token_hash: Set(token_hash.to_owned()),
        email: Set(claim.email.clone()),
        name: Set(claim.name.clone()),
        locale: Set(claim.locale.tag().to_owned()),
        domain: Set(claim.domain.clone()),
        proof: Set(claim.proof.clone()),
        state: Set(claim.state.code().to_owned()),
        open_slot: Set(None),
        begun_at: Set(claim.begun_at),
        proven_at: Set(None),
        decided_at: Set(None),
        decided_by: Set(None),
        reason: Set(None),
        effective_on: Set(None),
    };
    recovery::Entity::insert(row).exec_without_returning(scope.tx()).await?;
    let found = directory::ActiveModel {
        kind: Set(RECOVERY.to_owned()),
        value: Set(token_hash.to_owned()),
        partner_id: Set(scope.partner().0),
    };
    directory::Entity::insert(found).exec_without_returning(scope.tx()).await?;
    Ok(())
}

/// The claim of a link. [`Error::NotFound`] for everything that is none.
pub async fn find(connection: &impl ConnectionTrait, token_hash: &str) -> Result<Recovery, Error> {
    let key = (RECOVERY.to_owned(), token_hash.to_owned());
    let found = directory::Entity::find_by_id(key).one(connection).await?.ok_or(Error::NotFound)?;
    let row = recovery::Entity::find()
        .filter(recovery::Column::PartnerId.eq(found.partner_id))
        .filter(recovery::Column::TokenHash.eq(token_hash))
        .one(connection)
        .await?;
    recovery_of(row.ok_or(Error::NotFound)?)
}

pub async fn get(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    id: RecoveryId,
) -> Result<Recovery, Error> {
    let row = recovery::Entity::find_by_id((partner.0, id.0)).one(connection).await?;
    recovery_of(row.ok_or(Error::NotFound)?)
}

/// The claim that is being looked at or waits for its effect.
pub async fn find_open(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Option<Recovery>, Error> {
    let row = recovery::Entity::find()
        .filter(recovery::Column::PartnerId.eq(partner.0))
        .filter(recovery::Column::OpenSlot.is_not_null())
        .one(connection)
        .await?;
    row.map(recovery_of).transpose()
}

/// Claims of all companies that take effect today or should have, at most `limit`.
pub async fn list_due(
    connection: &impl ConnectionTrait,
    today: Day,
    limit: u64,
) -> Result<Vec<Recovery>, Error> {
    let rows = recovery::Entity::find()
        .filter(recovery::Column::State.eq(State::Approved.code()))
        .filter(recovery::Column::EffectiveOn.lte(today))
        .order_by_asc(recovery::Column::EffectiveOn)
        .order_by_asc(recovery::Column::RecoveryId)
        .limit(limit)
        .all(connection)
        .await?;
    rows.into_iter().map(recovery_of).collect()
}

/// The first day after today on which one takes effect.
pub async fn next_effect(
    connection: &impl ConnectionTrait,
    today: Day,
) -> Result<Option<Day>, Error> {
    Ok(recovery::Entity::find()
        .select_only()
        .column(recovery::Column::EffectiveOn)
        .filter(recovery::Column::State.eq(State::Approved.code()))
        .filter(recovery::Column::EffectiveOn.gt(today))
        .order_by_asc(recovery::Column::EffectiveOn)
        .limit(1)
        .into_tuple()
        .one(connection)
        .await?)
}

/// Writes where the locked partner's claim stands.
pub async fn update(scope: &PartnerScope, ctx: &Ctx, claim: &Recovery) -> Result<(), Error> {
    let slot = claim.state.is_open().then_some(1_i64);
    recovery::Entity::update_many()
        .col_expr(recovery::Column::State, Expr::value(claim.state.code()))
        .col_expr(recovery::Column::OpenSlot, Expr::value(slot))
        .col_expr(recovery::Column::ProvenAt, Expr::value(claim.proven_at))
        .col_expr(recovery::Column::DecidedAt, Expr::value(claim.decided_at))
        .col_expr(recovery::Column::DecidedBy, Expr::value(ctx.person().map(|one| one.0)))
        .col_expr(recovery::Column::Reason, Expr::value(claim.reason.clone()))
        .col_expr(recovery::Column::EffectiveOn, Expr::value(claim.effective_on.map(Day)))
        .filter(recovery::Column::PartnerId.eq(scope.partner().0))
        .filter(recovery::Column::RecoveryId.eq(claim.id.0))
        .exec(scope.tx())
        .await?;
    Ok(())
}
