//! All SQL about mails that became notes.

use domain::ids::RequestId;
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, PaginatorTrait};

use super::row::{ActiveModel, Column, Entity};
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::error::Error;

/// Whether a message became a note of the request before.
pub async fn is_known(
    scope: &PartnerScope,
    request: RequestId,
    message_hash: &str,
) -> Result<bool, Error> {
    let known = Entity::find()
        .filter(Column::PartnerId.eq(scope.partner().0))
        .filter(Column::RequestId.eq(request.0))
        .filter(Column::MessageHash.eq(message_hash));
    Ok(0 < known.count(scope.tx()).await?)
}

pub async fn record(
    scope: &PartnerScope,
    ctx: &Ctx,
    (request, note_no): (RequestId, i64),
    message_hash: &str,
) -> Result<(), Error> {
    let row = ActiveModel {
        partner_id: Set(scope.partner().0),
        request_id: Set(request.0),
        message_hash: Set(message_hash.to_owned()),
        note_no: Set(note_no),
        taken_at: Set(ctx.now.into()),
    };
    Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}
