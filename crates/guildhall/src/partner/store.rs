//! All SQL about companies. Rows never leave; [`Partner`] does.

use domain::ids::{CompetencyCode, NetworkId, PartnerId};
use domain::money::Currency;
use domain::offer::CompetencyLevel;
use domain::partner::{Address, Vetting};
use domain::text::{Country, Locale};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder, QuerySelect};

use super::Partner;
use super::row::{self, Entity, acceptance, competency, directory};
use crate::db::{At, Day, PartnerScope};
use crate::error::Error;

fn partner_of(row: row::Model) -> Result<Partner, Error> {
    let id = row.partner_id;
    let strange = |what: &str| Error::broken(format!("partner {id} has an unreadable {what}"));
    let day = |day: Option<Day>| day.map(|day| day.0).ok_or_else(|| strange("vetting day"));
    let vetting = match row.vetting.as_str() {
        "none" => Vetting::None,
        "pending" => Vetting::Pending { since: day(row.vetting_on)? },
        "authorized" => Vetting::Authorized { on: day(row.vetting_on)? },
        "rejected" => Vetting::Rejected {
            on: day(row.vetting_on)?,
            reason: row.vetting_reason.unwrap_or_default(),
        },
        _ => return Err(strange("vetting")),
    };
    let network_id = match row.network_id {
        Some(number) => {
            let id = u32::try_from(number).ok().and_then(NetworkId::new);
            Some(id.ok_or_else(|| strange("network id"))?)
        }
        None => None,
    };
    Ok(Partner {
        id: PartnerId(id),
        network_id,
        legal_name: row.legal_name,
        address: Address {
            line1: row.line1,
            line2: row.line2,
            city: row.city,
            region: row.region,
            postal_code: row.postal_code,
            country: Country::parse(&row.country).map_err(|_| strange("country"))?,
        },
        contact_name: row.contact_name,
        email: row.email,
        phone: row.phone,
        website: row.website,
        locale: Locale::parse(&row.locale).ok_or_else(|| strange("locale"))?,
        currency: Currency::parse(&row.currency).ok_or_else(|| strange("currency"))?,
        enrolled_on: row.enrolled_on.0,
        vetting,
        last_order_no: u32::try_from(row.last_order_no).map_err(|_| strange("order number"))?,
        last_invoice_no: u32::try_from(row.last_invoice_no).map_err(|_| strange("series"))?,
        last_invoice_on: row.last_invoice_on.map(|day| day.0),
    })
}

/// The company, or [`Error::NotFound`].
pub async fn get(connection: &impl ConnectionTrait, partner: PartnerId) -> Result<Partner, Error> {
    let row = Entity::find_by_id(partner.0).one(connection).await?;
    partner_of(row.ok_or(Error::NotFound)?)
}

/// Finds a company by its network id, through the directory.
pub async fn find_by_network_id(
    connection: &impl ConnectionTrait,
    network_id: NetworkId,
) -> Result<Option<PartnerId>, Error> {
    let key = ("network_id".to_owned(), network_id.to_string());
    let found = directory::Entity::find_by_id(key).one(connection).await?;
    Ok(found.map(|row| PartnerId(row.partner_id)))
}

/// Takes the next order number of the locked partner.
pub async fn take_order_no(scope: &PartnerScope) -> Result<u32, Error> {
    let partner = get(scope.tx(), scope.partner()).await?;
    let number = partner.last_order_no + 1;
    Entity::update_many()
        .col_expr(row::Column::LastOrderNo, Expr::value(i64::from(number)))
        .filter(row::Column::PartnerId.eq(scope.partner().0))
        .exec(scope.tx())
        .await?;
    Ok(number)
}

/// Keeps where the locked partner's invoice series stands.
pub async fn record_series(
    scope: &PartnerScope,
    last_number: u32,
    last_issued_on: Day,
) -> Result<(), Error> {
    Entity::update_many()
        .col_expr(row::Column::LastInvoiceNo, Expr::value(i64::from(last_number)))
        .col_expr(row::Column::LastInvoiceOn, Expr::value(Some(last_issued_on)))
        .filter(row::Column::PartnerId.eq(scope.partner().0))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// The competencies a partner holds on a day, highest level first.
pub async fn list_competencies(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Vec<(CompetencyCode, CompetencyLevel)>, Error> {
    let rows = competency::Entity::find()
        .filter(competency::Column::PartnerId.eq(partner.0))
        .filter(competency::Column::WithdrawnOn.is_null())
        .order_by_asc(competency::Column::CompetencyCode)
        .limit(200)
        .all(connection)
        .await?;
    let mut held = Vec::new();
    for row in rows {
        let code = CompetencyCode::parse(&row.competency_code);
        let level = CompetencyLevel::parse(&row.level);
        let (Some(code), Some(level)) = (code, level) else {
            return Err(Error::broken(format!("partner {partner} has an unreadable competency")));
        };
        held.push((code, level));
    }
    held.sort_by_key(|(_, level)| std::cmp::Reverse(*level));
    Ok(held)
}

/// Records that a competency was attained at a level; a later record replaces an earlier one.
pub async fn record_competency(
    scope: &PartnerScope,
    code: &CompetencyCode,
    level: CompetencyLevel,
    attained_on: Day,
    recorded_by: Option<Uuid>,
) -> Result<(), Error> {
    let row = competency::ActiveModel {
        partner_id: Set(scope.partner().0),
        competency_code: Set(code.to_string()),
        level: Set(level.code().to_owned()),
        attained_on: Set(attained_on),
        withdrawn_on: Set(None),
        recorded_by: Set(recorded_by),
    };
    let replace =
        OnConflict::columns([competency::Column::PartnerId, competency::Column::CompetencyCode])
            .update_columns([
                competency::Column::Level,
                competency::Column::AttainedOn,
                competency::Column::WithdrawnOn,
                competency::Column::RecordedBy,
            ])
            .to_owned();
    competency::Entity::insert(row).on_conflict(replace).exec_without_returning(scope.tx()).await?;
    Ok(())
}

/// Who accepted which agreement, when, in which language.
#[derive(Debug, Clone)]
pub struct Acceptance {
    pub id: Uuid,
    pub agreement_code: String,
    pub agreement_version: String,
    pub locale: Locale,
    /// SHA-256 of the accepted text.
    pub body_hash: String,
    pub person: Option<Uuid>,
    pub at: At,
    pub order: Option<Uuid>,
}

pub async fn record_acceptance(scope: &PartnerScope, accepted: Acceptance) -> Result<(), Error> {
    let row = acceptance::ActiveModel {
        partner_id: Set(scope.partner().0),
        acceptance_id: Set(accepted.id),
        agreement_code: Set(accepted.agreement_code),
        agreement_version: Set(accepted.agreement_version),
        locale: Set(accepted.locale.tag().to_owned()),
        body_hash: Set(accepted.body_hash),
        person_id: Set(accepted.person),
        accepted_at: Set(accepted.at),
        order_id: Set(accepted.order),
    };
    acceptance::Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}
