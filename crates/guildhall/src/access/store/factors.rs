//! All SQL about second proofs.

use domain::access::FactorRule;
use domain::ids::{PartnerId, PersonId};
use jiff::Timestamp;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ConnectionTrait, PaginatorTrait};

use super::passkeys;
use crate::access::row::{authenticator, factor_rule, person, recovery_code};
use crate::db::At;
use crate::error::Error;

/// Somebody's authenticator.
#[derive(Debug, Clone)]
pub struct Authenticator {
    pub sealed: Vec<u8>,
    /// The last step of thirty seconds whose code was used.
    pub last_step: i64,
    /// A first code has shown that it was set up.
    pub is_confirmed: bool,
}

pub async fn find_authenticator(
    connection: &impl ConnectionTrait,
    person: PersonId,
) -> Result<Option<Authenticator>, Error> {
    let row = authenticator::Entity::find_by_id(person.0).one(connection).await?;
    Ok(row.map(|row| Authenticator {
        sealed: row.secret,
        last_step: row.last_step,
        is_confirmed: row.confirmed_at.is_some(),
    }))
}

/// Begins an authenticator, in the place of one that was begun before. `false` when there is one
/// that counts.
pub async fn record_authenticator(
    connection: &impl ConnectionTrait,
    person: PersonId,
    sealed: Vec<u8>,
    now: Timestamp,
) -> Result<bool, Error> {
    authenticator::Entity::delete_many()
        .filter(authenticator::Column::PersonId.eq(person.0))
        .filter(authenticator::Column::ConfirmedAt.is_null())
        .exec(connection)
        .await?;
    let row = authenticator::ActiveModel {
        person_id: Set(person.0),
        secret: Set(sealed),
        last_step: Set(0),
        begun_at: Set(now.into()),
        confirmed_at: Set(None),
    };
    let unless_there = OnConflict::column(authenticator::Column::PersonId).do_nothing().to_owned();
    let written = authenticator::Entity::insert(row)
        .on_conflict(unless_there)
        .exec_without_returning(connection)
        .await?;
    Ok(0 < written)
}

/// From now on it counts. `false` when another was quicker.
pub async fn confirm_authenticator(
    connection: &impl ConnectionTrait,
    person: PersonId,
    step: i64,
    now: Timestamp,
) -> Result<bool, Error> {
    let confirmed = authenticator::Entity::update_many()
        .col_expr(authenticator::Column::ConfirmedAt, Expr::value(Some(At::from(now))))
        .col_expr(authenticator::Column::LastStep, Expr::value(step))
        .filter(authenticator::Column::PersonId.eq(person.0))
        .filter(authenticator::Column::ConfirmedAt.is_null())
        .exec(connection)
        .await?;
    Ok(confirmed.rows_affected == 1)
}

/// Uses a step up, and all before it. `false` when it was used.
pub async fn take_step(
    connection: &impl ConnectionTrait,
    person: PersonId,
    step: i64,
) -> Result<bool, Error> {
    let taken = authenticator::Entity::update_many()
        .col_expr(authenticator::Column::LastStep, Expr::value(step))
        .filter(authenticator::Column::PersonId.eq(person.0))
        .filter(authenticator::Column::ConfirmedAt.is_not_null())
        .filter(authenticator::Column::LastStep.lt(step))
        .exec(connection)
        .await?;
    Ok(taken.rows_affected == 1)
}

/// `false` when there was none that counted.
pub async fn remove_authenticator(
    connection: &impl ConnectionTrait,
    person: PersonId,
) -> Result<bool, Error> {
    let removed = authenticator::Entity::delete_many()
        .filter(authenticator::Column::PersonId.eq(person.0))
        .filter(authenticator::Column::ConfirmedAt.is_not_null())
        .exec(connection)
        .await?;
    Ok(removed.rows_affected == 1)
}

/// Notes with the person whether any second proof is left, and says so. Without one the codes of
/// last resort go as well.
pub async fn note_factors(
    connection: &impl ConnectionTrait,
    person: PersonId,
) -> Result<bool, Error> {
    let authenticator = find_authenticator(connection, person).await?;
    let has_factor = authenticator.is_some_and(|one| one.is_confirmed)
        || passkeys::has_passkey(connection, person).await?;
    person::Entity::update_many()
        .col_expr(person::Column::HasFactor, Expr::value(i64::from(has_factor)))
        .filter(person::Column::PersonId.eq(person.0))
        .exec(connection)
        .await?;
    if !has_factor {
        replace_codes(connection, person, &[], Timestamp::UNIX_EPOCH).await?;
    }
    Ok(has_factor)
}

/// Writes codes of last resort in the place of all earlier ones.
pub async fn replace_codes(
    connection: &impl ConnectionTrait,
    person: PersonId,
    hashes: &[String],
    now: Timestamp,
) -> Result<(), Error> {
    recovery_code::Entity::delete_many()
        .filter(recovery_code::Column::PersonId.eq(person.0))
        .exec(connection)
        .await?;
    if hashes.is_empty() {
        return Ok(());
    }
    let row = |hash: &String| recovery_code::ActiveModel {
        person_id: Set(person.0),
        code_hash: Set(hash.clone()),
        made_at: Set(now.into()),
        used_at: Set(None),
    };
    recovery_code::Entity::insert_many(hashes.iter().map(row))
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// Uses a code of last resort. `false` for one that was used, or never made.
pub async fn take_code(
    connection: &impl ConnectionTrait,
    person: PersonId,
    hash: &str,
    now: Timestamp,
) -> Result<bool, Error> {
    let taken = recovery_code::Entity::update_many()
        .col_expr(recovery_code::Column::UsedAt, Expr::value(Some(At::from(now))))
        .filter(recovery_code::Column::PersonId.eq(person.0))
        .filter(recovery_code::Column::CodeHash.eq(hash))
        .filter(recovery_code::Column::UsedAt.is_null())
        .exec(connection)
        .await?;
    Ok(taken.rows_affected == 1)
}

/// Codes of last resort that are left.
pub async fn count_codes(
    connection: &impl ConnectionTrait,
    person: PersonId,
) -> Result<u64, Error> {
    let left = recovery_code::Entity::find()
        .filter(recovery_code::Column::PersonId.eq(person.0))
        .filter(recovery_code::Column::UsedAt.is_null());
    Ok(left.count(connection).await?)
}

/// Takes every second proof of a person away.
pub async fn remove_all(connection: &impl ConnectionTrait, person: PersonId) -> Result<(), Error> {
    authenticator::Entity::delete_by_id(person.0).exec(connection).await?;
    passkeys::remove_passkeys(connection, person).await?;
    note_factors(connection, person).await?;
    Ok(())
}

/// Writes whom the company holds to two proofs.
pub async fn record_rule(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    rule: FactorRule,
    now: Timestamp,
) -> Result<(), Error> {
    if rule == FactorRule::Nobody {
        factor_rule::Entity::delete_by_id(partner.0).exec(connection).await?;
        return Ok(());
    }
    let row = factor_rule::ActiveModel {
        partner_id: Set(partner.0),
        rule: Set(rule.code().to_owned()),
        set_at: Set(now.into()),
    };
    let replace = OnConflict::column(factor_rule::Column::PartnerId)
        .update_columns([factor_rule::Column::Rule, factor_rule::Column::SetAt])
        .to_owned();
    factor_rule::Entity::insert(row)
        .on_conflict(replace)
        .exec_without_returning(connection)
        .await?;
    Ok(())
}
