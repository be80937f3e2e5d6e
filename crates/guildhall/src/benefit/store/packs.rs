//! Which pack a company chose for a year.

use domain::ids::PartnerId;
use domain::offer::Pack;
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ConnectionTrait};

use super::super::packs::row;
use super::{GrantKey, grant_key};
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::error::Error;

/// What a partner chose, by grant.
pub async fn list_packs(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Vec<(GrantKey, Pack)>, Error> {
    let rows = row::Entity::find().filter(row::Column::PartnerId.eq(partner.0));
    rows.all(connection).await?.into_iter().map(chosen_pack).collect()
}

/// A row of a choice, read; broken where it is unreadable.
pub fn chosen_pack(row: row::Model) -> Result<(GrantKey, Pack), Error> {
    let pack = Pack::parse(&row.pack).ok_or_else(|| Error::broken("a strange pack"))?;
    Ok((grant_key(row.subscription_id, row.term_no)?, pack))
}

/// Writes a choice; of a year there is one for ever.
pub async fn record_pack(
    scope: &PartnerScope,
    ctx: &Ctx,
    grant: GrantKey,
    pack: Pack,
) -> Result<(), Error> {
    let row = row::ActiveModel {
        partner_id: Set(scope.partner().0),
        subscription_id: Set(grant.0.0),
        term_no: Set(i64::from(grant.1)),
        pack: Set(pack.code().to_owned()),
        chosen_at: Set(ctx.now.into()),
        chosen_on: Set(ctx.today.into()),
        chosen_by: Set(ctx.person().map(|person| person.0)),
    };
    row::Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}
