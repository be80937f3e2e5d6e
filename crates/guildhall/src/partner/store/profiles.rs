//! What companies say of themselves.

use domain::ids::PartnerId;
use domain::partner::profile::{Billing, INDUSTRIES, Organisation, Support};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ConnectionTrait};

use crate::db::PartnerScope;
use crate::error::Error;
use crate::partner::profile::Profile;
use crate::partner::row::profile;

/// A company's profile; what it never said is empty. The website is the company's own row's.
pub async fn get(connection: &impl ConnectionTrait, partner: PartnerId) -> Result<Profile, Error> {
    let Some(row) = profile::Entity::find_by_id(partner.0).one(connection).await? else {
        return Ok(Profile::default());
    };
    let named = |code: &&str| row.industries.split(' ').any(|one| one == *code);
    Ok(Profile {
        billing: Billing {
            name: row.billing_name.clone(),
            email: row.billing_email.clone(),
            phone: row.billing_phone.clone(),
            reference: row.billing_reference.clone(),
        },
        support: Support {
            email: row.support_email.clone(),
            phone: row.support_phone.clone(),
            website: row.support_website.clone(),
        },
        organisation: Organisation {
            website: String::new(),
            employees: row.employees.clone(),
            industries: INDUSTRIES.into_iter().filter(named).collect(),
        },
    })
}

/// Writes the locked partner's profile.
pub async fn record(scope: &PartnerScope, profile: &Profile) -> Result<(), Error> {
    use profile::Column;
    let Profile { billing, support, organisation } = profile.clone();
    let row = profile::ActiveModel {
        partner_id: Set(scope.partner().0),
        billing_name: Set(billing.name),
        billing_email: Set(billing.email),
        billing_phone: Set(billing.phone),
        billing_reference: Set(billing.reference),
        support_email: Set(support.email),
        support_phone: Set(support.phone),
        support_website: Set(support.website),
        employees: Set(organisation.employees),
        industries: Set(organisation.industries.join(" ")),
    };
    let replace = OnConflict::column(Column::PartnerId)
        .update_columns([
            Column::BillingName,
            Column::BillingEmail,
            Column::BillingPhone,
            Column::BillingReference,
            Column::SupportEmail,
            Column::SupportPhone,
            Column::SupportWebsite,
            Column::Employees,
            Column::Industries,
        ])
        .to_owned();
    profile::Entity::insert(row).on_conflict(replace).exec_without_returning(scope.tx()).await?;
    Ok(())
}
