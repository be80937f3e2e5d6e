//! Competencies that staff gave, of many companies, and which of them somebody has yet to look at.

use domain::ids::{CompetencyCode, PartnerId};
use domain::offer::CompetencyLevel;
use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, QuerySelect};

use super::Attained;
use crate::error::Error;
use crate::partner::row::competency;

/// What staff gave some companies and did not take back.
pub async fn list_given(
    connection: &impl ConnectionTrait,
    partners: &[PartnerId],
) -> Result<Vec<(PartnerId, Attained)>, Error> {
    let rows = competency::Entity::find()
        .filter(competency::Column::PartnerId.is_in(partners.iter().map(|partner| partner.0)))
        .filter(competency::Column::WithdrawnOn.is_null())
        .all(connection)
        .await?;
    let read = |row: competency::Model| {
        let code = CompetencyCode::parse(&row.competency_code);
        let level = CompetencyLevel::parse(&row.level);
        let (code, level) = code.zip(level).ok_or_else(|| {
            Error::broken(format!("partner {} has an unreadable competency", row.partner_id))
        })?;
        let until = row.valid_until.map(|day| day.0);
        let given = Attained { code, level, on: row.attained_on.0, until };
        Ok((PartnerId(row.partner_id), given))
    };
    rows.into_iter().map(read).collect()
}

/// Companies to which staff gave something, or took it back, since somebody last looked.
pub async fn list_unseen(
    connection: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<PartnerId>, Error> {
    let found: Vec<Uuid> = competency::Entity::find()
        .select_only()
        .column(competency::Column::PartnerId)
        .filter(competency::Column::LookSlot.eq(1))
        .limit(limit)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(found.into_iter().map(PartnerId).collect())
}

/// Somebody looked at what staff gave a company.
pub async fn looked_at(connection: &impl ConnectionTrait, partner: PartnerId) -> Result<(), Error> {
    competency::Entity::update_many()
        .col_expr(competency::Column::LookSlot, Expr::value(None::<i64>))
        .filter(competency::Column::PartnerId.eq(partner.0))
        .filter(competency::Column::LookSlot.eq(1))
        .exec(connection)
        .await?;
    Ok(())
}
