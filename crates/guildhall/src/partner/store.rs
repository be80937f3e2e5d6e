//! All SQL about companies. Rows never leave; [`Partner`] does.

pub mod changes;
pub mod enrolment;
pub mod exam_profiles;
pub mod given;
pub mod listings;
pub mod locations;
pub mod older;
pub mod payers;
pub mod profiles;
pub mod recoveries;
pub mod search;
mod sets;

pub use sets::{
    list_changed, list_revisions, one_invoice_more, one_order_more, record_acceptances,
};

use domain::ids::{CompetencyCode, NetworkId, PartnerId};
use domain::money::Currency;
use domain::offer::{CompetencyLevel, Exemption};
use domain::partner::tax_id::TaxId;
use domain::partner::{Address, Centre, Vetting};
use domain::text::{Country, Locale};
use jiff::civil::Date;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder, QuerySelect};

use super::Partner;
use super::row::{self, Entity, acceptance, competency, directory};
use crate::db::{At, Day, PartnerScope, PartnerScopes};
use crate::error::Error;

/// The company of a row; broken where it is unreadable.
pub fn read(row: row::Model) -> Result<Partner, Error> {
    partner_of(row)
}

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
    let country = Country::parse(&row.country).map_err(|_| strange("country"))?;
    let tax_id = (!row.tax_id.is_empty()).then(|| TaxId::parse(country, &row.tax_id)).transpose();
    let centre = match (row.centre.as_deref(), row.joined_to) {
        (None, None) => Centre::Portal,
        (Some("older"), None) => Centre::Older,
        (Some("joined"), Some(to)) => Centre::Joined { to: PartnerId(to) },
        _ => return Err(strange("centre")),
    };
    let exemption = match (row.exemption_certificate, row.exemption_from, row.exemption_until) {
        (Some(certificate), Some(first), Some(last)) => {
            Some(Exemption { certificate, first: first.0, last: last.0 })
        }
        _ => None,
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
            country,
        },
        contact_name: row.contact_name,
        email: row.email,
        phone: row.phone,
        website: row.website,
        locale: Locale::parse(&row.locale).ok_or_else(|| strange("locale"))?,
        currency: Currency::parse(&row.currency).ok_or_else(|| strange("currency"))?,
        tax_id: tax_id.map_err(|_| strange("tax number"))?,
        exemption,
        enrolled_on: row.enrolled_on.0,
        vetting,
        last_order_no: u32::try_from(row.last_order_no).map_err(|_| strange("order number"))?,
        last_invoice_no: u32::try_from(row.last_invoice_no).map_err(|_| strange("series"))?,
        last_invoice_on: row.last_invoice_on.map(|day| day.0),
        centre,
    })
}

/// The company, or [`Error::NotFound`].
pub async fn get(connection: &impl ConnectionTrait, partner: PartnerId) -> Result<Partner, Error> {
    let row = Entity::find_by_id(partner.0).one(connection).await?;
    partner_of(row.ok_or(Error::NotFound)?)
}

/// A company among those that are locked, as it is then; no question is asked. Broken where it is
/// not locked.
pub fn held(scopes: &PartnerScopes, partner: PartnerId) -> Result<Partner, Error> {
    let row = scopes.row(partner).cloned();
    partner_of(row.ok_or_else(|| Error::broken(format!("partner {partner} is not locked")))?)
}

/// Keeps where the locked partner's vetting stands.
pub async fn record_vetting(scope: &PartnerScope, vetting: &Vetting) -> Result<(), Error> {
    let (day, reason) = match vetting {
        Vetting::None => (None, None),
        Vetting::Pending { since } => (Some(*since), None),
        Vetting::Authorized { on } => (Some(*on), None),
        Vetting::Rejected { on, reason } => (Some(*on), Some(reason.clone())),
    };
    Entity::update_many()
        .col_expr(row::Column::Vetting, Expr::value(vetting.code()))
        .col_expr(row::Column::VettingOn, Expr::value(day.map(Day)))
        .col_expr(row::Column::VettingReason, Expr::value(reason))
        .filter(row::Column::PartnerId.eq(scope.partner().0))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// Writes the locked partner's legal name and seat.
pub async fn record_legal(
    scope: &PartnerScope,
    legal_name: &str,
    address: &Address,
) -> Result<(), Error> {
    Entity::update_many()
        .col_expr(row::Column::LegalName, Expr::value(legal_name))
        .col_expr(row::Column::Line1, Expr::value(address.line1.as_str()))
        .col_expr(row::Column::Line2, Expr::value(address.line2.as_str()))
        .col_expr(row::Column::City, Expr::value(address.city.as_str()))
        .col_expr(row::Column::Region, Expr::value(address.region.as_str()))
        .col_expr(row::Column::PostalCode, Expr::value(address.postal_code.as_str()))
        .filter(row::Column::PartnerId.eq(scope.partner().0))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// Writes where the locked partner is found on the web.
pub async fn record_website(scope: &PartnerScope, website: &str) -> Result<(), Error> {
    Entity::update_many()
        .col_expr(row::Column::Website, Expr::value(website))
        .filter(row::Column::PartnerId.eq(scope.partner().0))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// Writes or takes away the locked partner's tax number.
pub async fn record_tax_id(scope: &PartnerScope, tax_id: Option<&TaxId>) -> Result<(), Error> {
    let text = tax_id.map_or("", TaxId::as_str).to_owned();
    Entity::update_many()
        .col_expr(row::Column::TaxId, Expr::value(text))
        .filter(row::Column::PartnerId.eq(scope.partner().0))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// Writes or takes away the locked partner's exemption.
pub async fn record_exemption(
    scope: &PartnerScope,
    exemption: Option<&Exemption>,
) -> Result<(), Error> {
    let certificate = exemption.map(|exemption| exemption.certificate.clone());
    let first = exemption.map(|exemption| Day(exemption.first));
    let last = exemption.map(|exemption| Day(exemption.last));
    Entity::update_many()
        .col_expr(row::Column::ExemptionCertificate, Expr::value(certificate))
        .col_expr(row::Column::ExemptionFrom, Expr::value(first))
        .col_expr(row::Column::ExemptionUntil, Expr::value(last))
        .filter(row::Column::PartnerId.eq(scope.partner().0))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// Writes the network id that the locked partner has taken.
pub async fn record_network_id(scope: &PartnerScope, id: NetworkId) -> Result<(), Error> {
    Entity::update_many()
        .col_expr(row::Column::NetworkId, Expr::value(Some(i64::from(id.number()))))
        .filter(row::Column::PartnerId.eq(scope.partner().0))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// Companies by their ids, in no order. The caller bounds the list.
pub async fn list_by_ids(
    connection: &impl ConnectionTrait,
    partners: &[PartnerId],
) -> Result<Vec<Partner>, Error> {
    let ids: Vec<Uuid> = partners.iter().map(|partner| partner.0).collect();
    let rows = Entity::find().filter(row::Column::PartnerId.is_in(ids)).all(connection).await?;
    rows.into_iter().map(partner_of).collect()
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
    if domain::planted::is(domain::planted::Mistake::NumberReused) {
        return Ok(());
    }
    Entity::update_many()
        .col_expr(row::Column::LastInvoiceNo, Expr::value(i64::from(last_number)))
        .col_expr(row::Column::LastInvoiceOn, Expr::value(Some(last_issued_on)))
        .filter(row::Column::PartnerId.eq(scope.partner().0))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// Records that a competency was attained at a level; a later record replaces an earlier one.
pub async fn record_competency(
    scope: &PartnerScope,
    code: &CompetencyCode,
    level: CompetencyLevel,
    (attained_on, valid_until): (Day, Option<Day>),
    recorded_by: Option<Uuid>,
) -> Result<(), Error> {
    let row = competency::ActiveModel {
        partner_id: Set(scope.partner().0),
        competency_code: Set(code.to_string()),
        level: Set(level.code().to_owned()),
        attained_on: Set(attained_on),
        valid_until: Set(valid_until),
        withdrawn_on: Set(None),
        recorded_by: Set(recorded_by),
        look_slot: Set(Some(1)),
    };
    let replace =
        OnConflict::columns([competency::Column::PartnerId, competency::Column::CompetencyCode])
            .update_columns([
                competency::Column::Level,
                competency::Column::AttainedOn,
                competency::Column::ValidUntil,
                competency::Column::WithdrawnOn,
                competency::Column::RecordedBy,
                competency::Column::LookSlot,
            ])
            .to_owned();
    competency::Entity::insert(row).on_conflict(replace).exec_without_returning(scope.tx()).await?;
    Ok(())
}

/// A competency as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attained {
    pub code: CompetencyCode,
    pub level: CompetencyLevel,
    pub on: Date,
    /// The last day; `None` until it is taken back.
    pub until: Option<Date>,
}

/// The competencies staff gave a partner, by code, with the day each was attained.
pub async fn list_attained(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Vec<Attained>, Error> {
    let rows = competency::Entity::find()
        .filter(competency::Column::PartnerId.eq(partner.0))
        .filter(competency::Column::WithdrawnOn.is_null())
        .order_by_asc(competency::Column::CompetencyCode)
        .limit(200)
        .all(connection)
        .await?;
    rows.into_iter()
        .map(|row| {
            let code = CompetencyCode::parse(&row.competency_code);
            let level = CompetencyLevel::parse(&row.level);
            let attained = code.zip(level).map(|(code, level)| (code, level, row.attained_on.0));
            let (code, level, on) = attained.ok_or_else(|| {
                Error::broken(format!("partner {partner} has an unreadable competency"))
            })?;
            let until = row.valid_until.map(|day| day.0);
            Ok(Attained { code, level, on, until })
        })
        .collect()
}

/// Withdraws a competency. False when the locked partner does not hold it.
pub async fn withdraw_competency(
    scope: &PartnerScope,
    code: &CompetencyCode,
    withdrawn_on: Day,
) -> Result<bool, Error> {
    let withdrawn = competency::Entity::update_many()
        .col_expr(competency::Column::WithdrawnOn, Expr::value(Some(withdrawn_on)))
        .col_expr(competency::Column::LookSlot, Expr::value(Some(1_i64)))
        .filter(competency::Column::PartnerId.eq(scope.partner().0))
        .filter(competency::Column::CompetencyCode.eq(code.as_str()))
        .filter(competency::Column::WithdrawnOn.is_null())
        .exec(scope.tx())
        .await?;
    Ok(withdrawn.rows_affected == 1)
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
    let row = acceptance_row(scope.partner(), accepted);
    acceptance::Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}

fn acceptance_row(partner: PartnerId, accepted: Acceptance) -> acceptance::ActiveModel {
    acceptance::ActiveModel {
        partner_id: Set(partner.0),
        acceptance_id: Set(accepted.id),
        agreement_code: Set(accepted.agreement_code),
        agreement_version: Set(accepted.agreement_version),
        locale: Set(accepted.locale.tag().to_owned()),
        body_hash: Set(accepted.body_hash),
        person_id: Set(accepted.person),
        accepted_at: Set(accepted.at),
        order_id: Set(accepted.order),
    }
}

/// What a partner accepted, newest first.
pub async fn list_acceptances(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Vec<Acceptance>, Error> {
    let rows = acceptance::Entity::find()
        .filter(acceptance::Column::PartnerId.eq(partner.0))
        .order_by_desc(acceptance::Column::AcceptedAt)
        .order_by_desc(acceptance::Column::AcceptanceId)
        .limit(200)
        .all(connection)
        .await?;
    rows.into_iter()
        .map(|row| {
            let locale = Locale::parse(&row.locale).ok_or_else(|| {
                Error::broken(format!("partner {partner} accepted in an unknown language"))
            })?;
            Ok(Acceptance {
                id: row.acceptance_id,
                agreement_code: row.agreement_code,
                agreement_version: row.agreement_version,
                locale,
                body_hash: row.body_hash,
                person: row.person_id,
                at: row.accepted_at,
                order: row.order_id,
            })
        })
        .collect()
}
