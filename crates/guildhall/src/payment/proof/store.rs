//! All SQL about proofs.

use domain::ids::{OrderId, PartnerId, ProofId};
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder, QuerySelect};

use super::row::{ActiveModel, Column, Entity};
use super::{Kind, Proof};
use crate::ctx::Ctx;
use crate::db::{At, Day, PartnerScope};
use crate::error::Error;

/// A proof as its columns are read, without the document.
type Told = (Uuid, Uuid, Day, String, String, String, At);

fn proof_of(
    (id, order, paid_on, account, reference, media_type, at): Told,
) -> Result<Proof, Error> {
    let kind = Kind::parse(&media_type)
        .ok_or_else(|| Error::broken(format!("proof {id} is unreadable")))?;
    Ok(Proof {
        id: ProofId(id),
        order: OrderId(order),
        paid_on: paid_on.0,
        account,
        reference,
        kind,
        uploaded_at: at.instant(),
    })
}

pub async fn record(
    scope: &PartnerScope,
    ctx: &Ctx,
    proof: &Proof,
    content: Vec<u8>,
    content_hash: String,
) -> Result<(), Error> {
    let row = ActiveModel {
        partner_id: Set(scope.partner().0),
        proof_id: Set(proof.id.0),
        order_id: Set(proof.order.0),
        paid_on: Set(proof.paid_on.into()),
        account: Set(proof.account.clone()),
        reference: Set(proof.reference.clone()),
        media_type: Set(proof.kind.media_type().to_owned()),
        content: Set(content),
        content_hash: Set(content_hash),
        uploaded_at: Set(ctx.now.into()),
        uploaded_by: Set(ctx.person().map(|person| person.0)),
    };
    Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}

/// The proofs of an order, first to last, without their documents.
pub async fn list_of_order(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    order: OrderId,
) -> Result<Vec<Proof>, Error> {
    let rows: Vec<Told> = Entity::find()
        .select_only()
        .columns([
            Column::ProofId,
            Column::OrderId,
            Column::PaidOn,
            Column::Account,
            Column::Reference,
            Column::MediaType,
            Column::UploadedAt,
        ])
        .filter(Column::PartnerId.eq(partner.0))
        .filter(Column::OrderId.eq(order.0))
        .order_by_asc(Column::UploadedAt)
        .order_by_asc(Column::ProofId)
        .into_tuple()
        .all(connection)
        .await?;
    rows.into_iter().map(proof_of).collect()
}

/// Whether this very document is there already.
pub async fn is_known(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    order: OrderId,
    content_hash: &str,
) -> Result<bool, Error> {
    let found: Option<Uuid> = Entity::find()
        .select_only()
        .column(Column::ProofId)
        .filter(Column::PartnerId.eq(partner.0))
        .filter(Column::OrderId.eq(order.0))
        .filter(Column::ContentHash.eq(content_hash))
        .into_tuple()
        .one(connection)
        .await?;
    Ok(found.is_some())
}

/// The document of a proof of an order, or [`Error::NotFound`].
pub async fn get_content(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    order: OrderId,
    proof: ProofId,
) -> Result<(Kind, Vec<u8>), Error> {
    let row = Entity::find_by_id((partner.0, proof.0))
        .filter(Column::OrderId.eq(order.0))
        .one(connection)
        .await?
        .ok_or(Error::NotFound)?;
    let kind = Kind::parse(&row.media_type)
        .ok_or_else(|| Error::broken(format!("proof {proof} is unreadable")))?;
    Ok((kind, row.content))
}
