//! All SQL about the files of requests.

use domain::ids::{FileId, PartnerId, RequestId};
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder, QuerySelect};
use sha2::{Digest, Sha256};

use super::row::{ActiveModel, Column, Entity};
use super::{File, Inert, Kind};
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::error::Error;
use crate::support::NOTES_MAX;

/// A file as its columns are read, without its content.
type Told = (Uuid, i64, String, String, i64);

fn file_of((id, note_no, name, media_type, bytes): Told) -> Result<File, Error> {
    let kind = Kind::parse(&media_type)
        .ok_or_else(|| Error::broken(format!("file {id} of a request is unreadable")))?;
    Ok(File { id: FileId(id), note_no, name, kind, bytes })
}

/// Keeps a file of a note.
pub async fn record(
    scope: &PartnerScope,
    ctx: &Ctx,
    (id, request, note_no): (FileId, RequestId, i64),
    file: Inert,
) -> Result<(), Error> {
    let hash = Sha256::digest(&file.content).iter().map(|byte| format!("{byte:02x}")).collect();
    let row = ActiveModel {
        partner_id: Set(scope.partner().0),
        file_id: Set(id.0),
        request_id: Set(request.0),
        note_no: Set(note_no),
        name: Set(file.name),
        media_type: Set(file.kind.media_type().to_owned()),
        byte_count: Set(i64::try_from(file.content.len()).map_err(Error::broken)?),
        content: Set(file.content),
        content_hash: Set(hash),
        uploaded_at: Set(ctx.now.into()),
        uploaded_by: Set(ctx.person().map(|person| person.0)),
    };
    Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}

/// The files of a request, without their content, in the order of its notes.
pub async fn list(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    request: RequestId,
) -> Result<Vec<File>, Error> {
    let rows: Vec<Told> = Entity::find()
        .select_only()
        .columns([
            Column::FileId,
            Column::NoteNo,
            Column::Name,
            Column::MediaType,
            Column::ByteCount,
        ])
        .filter(Column::PartnerId.eq(partner.0))
        .filter(Column::RequestId.eq(request.0))
        .order_by_asc(Column::NoteNo)
        .order_by_asc(Column::FileId)
        .limit((NOTES_MAX * super::FILES_MAX) as u64)
        .into_tuple()
        .all(connection)
        .await?;
    rows.into_iter().map(file_of).collect()
}

/// A file of a request with its content, or [`Error::NotFound`].
pub async fn get(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    request: RequestId,
    file: FileId,
) -> Result<(Kind, Vec<u8>), Error> {
    let row = Entity::find_by_id((partner.0, file.0))
        .filter(Column::RequestId.eq(request.0))
        .one(connection)
        .await?
        .ok_or(Error::NotFound)?;
    let kind = Kind::parse(&row.media_type)
        .ok_or_else(|| Error::broken(format!("file {file} of a request is unreadable")))?;
    Ok((kind, row.content))
}
