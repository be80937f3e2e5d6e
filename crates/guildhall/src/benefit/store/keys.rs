//! The pools of license keys, which belong to nobody until a company takes one.

use domain::ids::{BenefitCode, KeyId, PartnerId, PersonId, UseId};
use jiff::Timestamp;
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ConnectionTrait, PaginatorTrait, QueryOrder, QuerySelect};

use super::super::row::key;
use crate::ctx::Ctx;
use crate::db::{At, PartnerScope, Present, insert_all};
use crate::error::Error;

/// Keys of one company that are read at most.
const KEYS_MAX: u64 = 2_000;
/// Free keys looked at before the pool counts as empty: others may take some meanwhile.
const TRIES: u64 = 50;
/// What fits every language and every architecture.
pub const ANY: &str = "any";

/// A key to be loaded into a pool.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewKey {
    pub id: KeyId,
    pub benefit: BenefitCode,
    pub language: String,
    pub architecture: String,
    pub sealed: Vec<u8>,
    pub hash: String,
    /// How often it may be activated; `None` where nobody counts.
    pub activations: Option<u32>,
}

/// How many keys of a product there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pool {
    pub benefit: BenefitCode,
    pub loaded: u64,
    pub free: u64,
}

/// A key that a company saw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenKey {
    pub id: KeyId,
    pub benefit: BenefitCode,
    pub language: String,
    pub architecture: String,
    pub sealed: Vec<u8>,
    pub entry: UseId,
    pub at: Timestamp,
    pub by: Option<PersonId>,
    /// How often it may be activated; `None` where nobody counts.
    pub activations: Option<u32>,
}

/// Loads keys; those that are there already stay as they are. Returns how many are new.
pub async fn load_keys(
    connection: &impl ConnectionTrait,
    ctx: &Ctx,
    keys: &[NewKey],
) -> Result<u64, Error> {
    let before = key::Entity::find().count(connection).await?;
    let rows = keys.iter().map(|new| key::ActiveModel {
        key_id: Set(new.id.0),
        benefit_code: Set(new.benefit.to_string()),
        language: Set(new.language.clone()),
        architecture: Set(new.architecture.clone()),
        sealed: Set(new.sealed.clone()),
        key_hash: Set(new.hash.clone()),
        activations_max: Set(new.activations.map(i64::from)),
        loaded_at: Set(ctx.now.into()),
        loaded_by: Set(ctx.person().map(|person| person.0)),
        taken_partner: Set(None),
        taken_entry: Set(None),
        taken_at: Set(None),
        taken_by: Set(None),
    });
    let once = Present::Kept { key: &[key::Column::KeyHash] };
    insert_all(connection, &rows.collect::<Vec<_>>(), once).await?;
    Ok(key::Entity::find().count(connection).await? - before)
}

/// The pools, by product.
pub async fn pools(connection: &impl ConnectionTrait) -> Result<Vec<Pool>, Error> {
    let counted = async |free: bool| {
        let mut query = key::Entity::find()
            .select_only()
            .column(key::Column::BenefitCode)
            .column_as(key::Column::KeyId.count(), "keys")
            .group_by(key::Column::BenefitCode)
            .order_by_asc(key::Column::BenefitCode);
        if free {
            query = query.filter(key::Column::TakenPartner.is_null());
        }
        query.into_tuple::<(String, i64)>().all(connection).await
    };
    let (all, free) = (counted(false).await?, counted(true).await?);
    let pool = |(code, loaded): (String, i64)| {
        let benefit = BenefitCode::parse(&code);
        let benefit = benefit.ok_or_else(|| Error::broken(format!("a pool named {code}")))?;
        let free = free.iter().find(|(own, _)| *own == code).map_or(0, |(_, count)| *count);
        let count = |count: i64| u64::try_from(count).unwrap_or(0);
        Ok(Pool { benefit, loaded: count(loaded), free: count(free) })
    };
    all.into_iter().map(pool).collect()
}

/// Takes a free key of a product for the scope's company, in its commit; `None` where the pool has
/// none that fits. Two that reach for one: the second finds it taken and reaches for the next.
pub async fn take_key(
    scope: &PartnerScope,
    ctx: &Ctx,
    benefit: &BenefitCode,
    (language, architecture): (&str, &str),
    entry: UseId,
) -> Result<Option<KeyId>, Error> {
    let free: Vec<Uuid> = key::Entity::find()
        .select_only()
        .column(key::Column::KeyId)
        .filter(key::Column::BenefitCode.eq(benefit.as_str()))
        .filter(key::Column::Language.is_in([language, ANY]))
        .filter(key::Column::Architecture.is_in([architecture, ANY]))
        .filter(key::Column::TakenPartner.is_null())
        .order_by_asc(key::Column::KeyId)
        .limit(TRIES)
        .into_tuple()
        .all(scope.tx())
        .await?;
    for id in free {
        let taken = key::Entity::update_many()
            .col_expr(key::Column::TakenPartner, Expr::value(Some(scope.partner().0)))
            .col_expr(key::Column::TakenEntry, Expr::value(Some(entry.0)))
            .col_expr(key::Column::TakenAt, Expr::value(Some(At::from(ctx.now))))
            .col_expr(key::Column::TakenBy, Expr::value(ctx.person().map(|person| person.0)))
            .filter(key::Column::KeyId.eq(id))
            .filter(key::Column::TakenPartner.is_null())
            .exec(scope.tx())
            .await?;
        if taken.rows_affected == 1 {
            return Ok(Some(KeyId(id)));
        }
    }
    Ok(None)
}

/// The keys a company saw, newest first.
pub async fn taken_keys(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Vec<TakenKey>, Error> {
    let rows = key::Entity::find()
        .filter(key::Column::TakenPartner.eq(partner.0))
        .order_by_desc(key::Column::TakenAt)
        .order_by_desc(key::Column::KeyId)
        .limit(KEYS_MAX)
        .all(connection)
        .await?;
    let taken = rows.into_iter().map(|row| {
        let strange = || Error::broken(format!("key {} is unreadable", row.key_id));
        Ok(TakenKey {
            id: KeyId(row.key_id),
            benefit: BenefitCode::parse(&row.benefit_code).ok_or_else(strange)?,
            language: row.language.clone(),
            architecture: row.architecture.clone(),
            sealed: row.sealed.clone(),
            entry: UseId(row.taken_entry.ok_or_else(strange)?),
            at: row.taken_at.ok_or_else(strange)?.instant(),
            by: row.taken_by.map(PersonId),
            activations: row.activations_max.and_then(|most| u32::try_from(most).ok()),
        })
    });
    taken.collect()
}
