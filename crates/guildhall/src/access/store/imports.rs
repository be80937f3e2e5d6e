//! Lists of colleagues that were sent.

use domain::ids::{ImportId, PartnerId};
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ConnectionTrait};

use crate::access::import::{Import, Outcome};
use crate::access::row::user_import;
use crate::ctx::Ctx;
use crate::db::{At, PartnerScope};
use crate::error::Error;

/// Seconds a list is kept.
const KEPT_SECONDS: i64 = 90 * 24 * 3600;

/// Keeps a list of the locked partner; those of the quarter before last are forgotten.
pub async fn record(scope: &PartnerScope, ctx: &Ctx, import: &Import) -> Result<(), Error> {
    let (partner, now) = (scope.partner(), At::from(ctx.now));
    user_import::Entity::delete_many()
        .filter(user_import::Column::PartnerId.eq(partner.0))
        .filter(user_import::Column::BegunAt.lt(now.plus_seconds(-KEPT_SECONDS)))
        .exec(scope.tx())
        .await?;
    let row = user_import::ActiveModel {
        partner_id: Set(partner.0),
        import_id: Set(import.id.0),
        file_name: Set(import.file_name.clone()),
        lines: Set(written(&import.lines)?),
        results: Set(None),
        begun_at: Set(now),
        begun_by: Set(ctx.person().map(|person| person.0)),
        applied_at: Set(None),
    };
    user_import::Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}

pub async fn get(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    id: ImportId,
) -> Result<Import, Error> {
    let row = user_import::Entity::find_by_id((partner.0, id.0)).one(connection).await?;
    let row = row.ok_or(Error::NotFound)?;
    Ok(Import {
        id,
        file_name: row.file_name,
        lines: read(&row.lines)?,
        results: row.results.map(|results| read(&results)).transpose()?,
    })
}

/// Keeps what became of a list's lines. What was kept before stays.
pub async fn record_results(
    scope: &PartnerScope,
    ctx: &Ctx,
    id: ImportId,
    results: &[Outcome],
) -> Result<(), Error> {
    user_import::Entity::update_many()
        .col_expr(user_import::Column::Results, Expr::value(Some(written(results)?)))
        .col_expr(user_import::Column::AppliedAt, Expr::value(Some(At::from(ctx.now))))
        .filter(user_import::Column::PartnerId.eq(scope.partner().0))
        .filter(user_import::Column::ImportId.eq(id.0))
        .filter(user_import::Column::AppliedAt.is_null())
        .exec(scope.tx())
        .await?;
    Ok(())
}

fn written<T: serde::Serialize + ?Sized>(value: &T) -> Result<String, Error> {
    serde_json::to_string(value).map_err(|error| Error::broken(format!("keeping a list: {error}")))
}

fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Error> {
    serde_json::from_str(text)
        .map_err(|error| Error::broken(format!("reading a list that was kept: {error}")))
}
