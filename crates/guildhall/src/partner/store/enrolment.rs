//! Enrolments on their way: the address is not proven yet.

use domain::ids::{NetworkId, PartnerId, PersonId};
use domain::money::Currency;
use domain::partner::Enrolment;
use domain::partner::code::SentCode;
use domain::partner::tax_id::TaxId;
use domain::text::Email;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ConnectionTrait};

use crate::ctx::Ctx;
use crate::db::{At, PartnerScope};
use crate::error::Error;
use crate::mail;
use crate::partner::row::{self, Entity, acceptance, directory, enrolment_code};

/// The directory's word for an address that is being proven.
const ENROLMENT: &str = "enrolment";
const NETWORK_ID: &str = "network_id";

/// Holds an address until the transaction ends, so that two enrolments with it follow one another,
/// and returns the earlier one. Without one the address now leads to `fresh`.
pub async fn lock(
    connection: &impl ConnectionTrait,
    email: &Email,
    fresh: PartnerId,
) -> Result<Option<PartnerId>, Error> {
    let row = directory::ActiveModel {
        kind: Set(ENROLMENT.to_owned()),
        value: Set(email.as_str().to_owned()),
        partner_id: Set(fresh.0),
    };
    // Writing the same value again changes nothing and holds the row.
    let key = [directory::Column::Kind, directory::Column::Value];
    let hold = OnConflict::columns(key).update_column(directory::Column::Value).to_owned();
    directory::Entity::insert(row).on_conflict(hold).exec_without_returning(connection).await?;
    let found = directory::Entity::find_by_id((ENROLMENT.to_owned(), email.as_str().to_owned()))
        .one(connection)
        .await?;
    let found = found.ok_or_else(|| Error::broken("a directory row that was just held is gone"))?;
    Ok((found.partner_id != fresh.0).then_some(PartnerId(found.partner_id)))
}

/// Holds an address that leads somewhere; for one that leads nowhere nothing happens. Whoever needs
/// the address and its company takes the address first, so that two never wait for each other.
pub async fn hold(connection: &impl ConnectionTrait, email: &str) -> Result<(), Error> {
    directory::Entity::update_many()
        .col_expr(directory::Column::Value, Expr::value(email))
        .filter(directory::Column::Kind.eq(ENROLMENT))
        .filter(directory::Column::Value.eq(email))
        .exec(connection)
        .await?;
    Ok(())
}

/// Lets the address lead to another enrolment.
pub async fn lead_to(
    connection: &impl ConnectionTrait,
    email: &Email,
    partner: PartnerId,
) -> Result<(), Error> {
    directory::Entity::update_many()
        .col_expr(directory::Column::PartnerId, Expr::value(partner.0))
        .filter(directory::Column::Kind.eq(ENROLMENT))
        .filter(directory::Column::Value.eq(email.as_str()))
        .exec(connection)
        .await?;
    Ok(())
}

/// The address is proven, or given up: it leads nowhere any more.
pub async fn forget_address(connection: &impl ConnectionTrait, email: &str) -> Result<(), Error> {
    directory::Entity::delete_by_id((ENROLMENT.to_owned(), email.to_owned()))
        .exec(connection)
        .await?;
    Ok(())
}

/// Removes an enrolment that never proved its address, with all that was kept for it. Nothing
/// refers to such a company: it has no number, no people and no history.
pub async fn forget(connection: &impl ConnectionTrait, partner: PartnerId) -> Result<(), Error> {
    forget_code(connection, partner).await?;
    mail::forget(connection, partner).await?;
    acceptance::Entity::delete_many()
        .filter(acceptance::Column::PartnerId.eq(partner.0))
        .exec(connection)
        .await?;
    Entity::delete_many()
        .filter(row::Column::PartnerId.eq(partner.0))
        .filter(row::Column::Vetting.eq("none"))
        .exec(connection)
        .await?;
    Ok(())
}

/// Keeps a company that has yet to prove its address.
pub async fn record(
    connection: &impl ConnectionTrait,
    ctx: &Ctx,
    partner: PartnerId,
    enrolment: &Enrolment,
    currency: Currency,
) -> Result<(), Error> {
    let address = enrolment.address.clone();
    let row = row::ActiveModel {
        partner_id: Set(partner.0),
        revision: Set(0),
        network_id: Set(None),
        legal_name: Set(enrolment.legal_name.clone()),
        line1: Set(address.line1),
        line2: Set(address.line2),
        city: Set(address.city),
        region: Set(address.region),
        postal_code: Set(address.postal_code),
        country: Set(address.country.code().to_owned()),
        contact_name: Set(enrolment.contact_name.clone()),
        email: Set(enrolment.email.email().as_str().to_owned()),
        phone: Set(enrolment.phone.clone()),
        website: Set(enrolment.website.clone()),
        locale: Set(enrolment.language.tag().to_owned()),
        currency: Set(currency.code().to_owned()),
        tax_id: Set(enrolment.tax_id.as_ref().map_or("", TaxId::as_str).to_owned()),
        exemption_certificate: Set(None),
        exemption_from: Set(None),
        exemption_until: Set(None),
        enrolled_at: Set(ctx.now.into()),
        enrolled_on: Set(ctx.today.into()),
        vetting: Set("none".to_owned()),
        vetting_on: Set(None),
        vetting_reason: Set(None),
        last_order_no: Set(0),
        last_invoice_no: Set(0),
        last_invoice_on: Set(None),
        centre: Set(None),
        joined_to: Set(None),
    };
    Entity::insert(row).exec_without_returning(connection).await?;
    Ok(())
}

/// A code as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptCode {
    pub hash: String,
    pub sent: SentCode,
}

pub async fn find_code(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Option<KeptCode>, Error> {
    let row = enrolment_code::Entity::find_by_id(partner.0).one(connection).await?;
    let count = |count: i64| {
        u32::try_from(count).map_err(|_| Error::broken(format!("partner {partner}: {count} tries")))
    };
    row.map(|row| {
        let sent = SentCode {
            wrong_tries: count(row.wrong_tries)?,
            sends: count(row.sends)?,
            sent_at: row.sent_at.instant(),
        };
        Ok(KeptCode { hash: row.code_hash, sent })
    })
    .transpose()
}

/// Keeps the locked partner's code in place of any earlier one.
pub async fn record_code(scope: &PartnerScope, code: &KeptCode) -> Result<(), Error> {
    let row = enrolment_code::ActiveModel {
        partner_id: Set(scope.partner().0),
        code_hash: Set(code.hash.clone()),
        wrong_tries: Set(code.sent.wrong_tries.into()),
        sends: Set(code.sent.sends.into()),
        sent_at: Set(code.sent.sent_at.into()),
        expires_at: Set(At::from(code.sent.expires_at())),
    };
    use enrolment_code::Column;
    let replace = OnConflict::column(Column::PartnerId)
        .update_columns([
            Column::CodeHash,
            Column::WrongTries,
            Column::Sends,
            Column::SentAt,
            Column::ExpiresAt,
        ])
        .to_owned();
    enrolment_code::Entity::insert(row)
        .on_conflict(replace)
        .exec_without_returning(scope.tx())
        .await?;
    Ok(())
}

pub async fn forget_code(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<(), Error> {
    enrolment_code::Entity::delete_by_id(partner.0).exec(connection).await?;
    Ok(())
}

/// Takes a network id for the locked partner. False when another company has it.
pub async fn take_network_id(scope: &PartnerScope, id: NetworkId) -> Result<bool, Error> {
    let row = directory::ActiveModel {
        kind: Set(NETWORK_ID.to_owned()),
        value: Set(id.to_string()),
        partner_id: Set(scope.partner().0),
    };
    let unless_taken = OnConflict::columns([directory::Column::Kind, directory::Column::Value])
        .do_nothing()
        .to_owned();
    let taken = directory::Entity::insert(row)
        .on_conflict(unless_taken)
        .exec_without_returning(scope.tx())
        .await?;
    Ok(taken == 1)
}

/// Names who ticked the agreement, once the address has shown who it was.
pub async fn sign_acceptances(scope: &PartnerScope, person: PersonId) -> Result<(), Error> {
    acceptance::Entity::update_many()
        .col_expr(acceptance::Column::PersonId, Expr::value(Some(person.0)))
        .filter(acceptance::Column::PartnerId.eq(scope.partner().0))
        .filter(acceptance::Column::PersonId.is_null())
        .exec(scope.tx())
        .await?;
    Ok(())
}
