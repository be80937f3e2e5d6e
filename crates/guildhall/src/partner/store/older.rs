//! Companies of the older centre: taken in whole, and where their memberships are renewed.

use domain::ids::{NetworkId, PartnerId};
use domain::money::Currency;
use domain::partner::{Address, Centre};
use domain::text::Locale;
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ConnectionTrait};

use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::error::Error;
use crate::partner::row::{self, Entity, directory, location};

/// A location of the older centre as it becomes a company here.
#[derive(Debug, Clone)]
pub struct Brought<'a> {
    pub id: PartnerId,
    pub network_id: NetworkId,
    pub legal_name: &'a str,
    pub address: &'a Address,
    pub contact_name: &'a str,
    pub email: &'a str,
    pub locale: Locale,
    pub currency: Currency,
}

/// Writes the row of a company that was checked by the older centre.
pub async fn record(
    connection: &impl ConnectionTrait,
    ctx: &Ctx,
    brought: &Brought<'_>,
) -> Result<(), Error> {
    let address = brought.address.clone();
    let row = row::ActiveModel {
        partner_id: Set(brought.id.0),
        revision: Set(0),
        network_id: Set(Some(i64::from(brought.network_id.number()))),
        legal_name: Set(brought.legal_name.to_owned()),
        line1: Set(address.line1),
        line2: Set(address.line2),
        city: Set(address.city),
        region: Set(address.region),
        postal_code: Set(address.postal_code),
        country: Set(address.country.code().to_owned()),
        contact_name: Set(brought.contact_name.to_owned()),
        email: Set(brought.email.to_owned()),
        phone: Set(String::new()),
        website: Set(String::new()),
        locale: Set(brought.locale.tag().to_owned()),
        currency: Set(brought.currency.code().to_owned()),
        tax_id: Set(String::new()),
        exemption_certificate: Set(None),
        exemption_from: Set(None),
        exemption_until: Set(None),
        enrolled_at: Set(ctx.now.into()),
        enrolled_on: Set(ctx.today.into()),
        vetting: Set("authorized".to_owned()),
        vetting_on: Set(Some(ctx.today.into())),
        vetting_reason: Set(None),
        last_order_no: Set(0),
        last_invoice_no: Set(0),
        last_invoice_on: Set(None),
        centre: Set(Some("older".to_owned())),
        joined_to: Set(None),
    };
    Entity::insert(row).exec_without_returning(connection).await?;
    Ok(())
}

/// Says where the locked company's memberships are renewed from now on.
pub async fn record_centre(scope: &PartnerScope, centre: Centre) -> Result<(), Error> {
    let (word, to) = match centre {
        Centre::Portal => (None, None),
        Centre::Older => (Some("older"), None),
        Centre::Joined { to } => (Some("joined"), Some(to.0)),
    };
    Entity::update_many()
        .col_expr(row::Column::Centre, Expr::value(word))
        .col_expr(row::Column::JoinedTo, Expr::value(to))
        .filter(row::Column::PartnerId.eq(scope.partner().0))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// Takes away a location that a move made, as if it had never been.
pub async fn forget_location(scope: &PartnerScope, network_id: NetworkId) -> Result<(), Error> {
    location::Entity::delete_many()
        .filter(location::Column::PartnerId.eq(scope.partner().0))
        .filter(location::Column::NetworkId.eq(i64::from(network_id.number())))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// The companies that some network ids lead to.
pub async fn list_by_network_ids(
    connection: &impl ConnectionTrait,
    ids: &[NetworkId],
) -> Result<Vec<(NetworkId, PartnerId)>, Error> {
    let values: Vec<String> = ids.iter().map(ToString::to_string).collect();
    let rows = directory::Entity::find()
        .filter(directory::Column::Kind.eq("network_id"))
        .filter(directory::Column::Value.is_in(values))
        .all(connection)
        .await?;
    let found = rows
        .into_iter()
        .filter_map(|row| NetworkId::parse(&row.value).map(|id| (id, PartnerId(row.partner_id))));
    Ok(found.collect())
}
