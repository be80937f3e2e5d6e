//! All SQL about activations.

use domain::benefit::ServiceState;
use domain::ids::{BenefitCode, PartnerId, PersonId, ServiceId, SubscriptionId, UseId};
use domain::text::Locale;
use jiff::Timestamp;
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder, QuerySelect};

use super::contact::MarketingContact;
use super::row::{ActiveModel, Column, Entity, Model, contact, incident};
use super::{Contract, Incident, Service, User};
use crate::benefit::store::GrantKey;
use crate::ctx::Ctx;
use crate::db::{At, PartnerScope};
use crate::error::Error;

/// Rows of one partner that are read at most.
const ROWS_MAX: u64 = 2_000;

fn read(row: Model) -> Result<Service, Error> {
    let broken = || Error::broken(format!("activation {} is unreadable", row.service_id));
    let contract = row.access_id.zip(row.contract_id);
    let user = row.person_id.map(|person| User {
        person: PersonId(person),
        alternate_email: row.alternate_email.clone(),
    });
    Ok(Service {
        id: ServiceId(row.service_id),
        partner: PartnerId(row.partner_id),
        grant: (
            SubscriptionId(row.subscription_id),
            u32::try_from(row.term_no).map_err(|_| broken())?,
        ),
        benefit: BenefitCode::parse(&row.benefit_code).ok_or_else(broken)?,
        state: ServiceState::parse(&row.state).ok_or_else(broken)?,
        contract: contract.map(|(access_id, contract_id)| Contract { access_id, contract_id }),
        user,
        reason: row.reason,
        asked_at: row.asked_at.instant(),
        asked_by: PersonId(row.asked_by),
        due_at: row.due_at.instant(),
        decided_at: row.decided_at.map(At::instant),
    })
}

pub async fn record(scope: &PartnerScope, new: &Service) -> Result<(), Error> {
    let (access, contract) = ids(new);
    let row = ActiveModel {
        partner_id: Set(scope.partner().0),
        service_id: Set(new.id.0),
        subscription_id: Set(new.grant.0.0),
        term_no: Set(i64::from(new.grant.1)),
        benefit_code: Set(new.benefit.to_string()),
        state: Set(new.state.code().to_owned()),
        live_slot: Set((new.state != ServiceState::Declined).then_some(1)),
        access_id: Set(access),
        contract_id: Set(contract),
        person_id: Set(new.user.as_ref().map(|user| user.person.0)),
        alternate_email: Set(new
            .user
            .as_ref()
            .map_or_else(String::new, |user| user.alternate_email.clone())),
        reason: Set(new.reason.clone()),
        asked_at: Set(new.asked_at.into()),
        asked_by: Set(new.asked_by.0),
        due_at: Set(new.due_at.into()),
        decided_at: Set(new.decided_at.map(At::from)),
    };
    Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}

fn ids(of: &Service) -> (Option<String>, Option<String>) {
    let contract = of.contract.as_ref();
    (contract.map(|own| own.access_id.clone()), contract.map(|own| own.contract_id.clone()))
}

/// What the provider decided, as it stands in `decided`.
pub async fn record_decision(scope: &PartnerScope, decided: &Service) -> Result<(), Error> {
    let (access, contract) = ids(decided);
    let slot = (decided.state != ServiceState::Declined).then_some(1_i64);
    Entity::update_many()
        .col_expr(Column::State, Expr::value(decided.state.code()))
        .col_expr(Column::LiveSlot, Expr::value(slot))
        .col_expr(Column::AccessId, Expr::value(access))
        .col_expr(Column::ContractId, Expr::value(contract))
        .col_expr(Column::Reason, Expr::value(decided.reason.as_str()))
        .col_expr(Column::DecidedAt, Expr::value(decided.decided_at.map(At::from)))
        .filter(Column::PartnerId.eq(scope.partner().0))
        .filter(Column::ServiceId.eq(decided.id.0))
        .exec(scope.tx())
        .await?;
    Ok(())
}

pub async fn get(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    id: ServiceId,
) -> Result<Service, Error> {
    let row = Entity::find_by_id((partner.0, id.0)).one(connection).await?;
    read(row.ok_or(Error::NotFound)?)
}

/// All of a partner, newest first.
pub async fn list(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Vec<Service>, Error> {
    let rows = Entity::find()
        .filter(Column::PartnerId.eq(partner.0))
        .order_by_desc(Column::AskedAt)
        .order_by_desc(Column::ServiceId)
        .limit(ROWS_MAX)
        .all(connection)
        .await?;
    rows.into_iter().map(read).collect()
}

/// The other addresses under which somebody was named, each once.
pub async fn list_alternates(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    person: PersonId,
) -> Result<Vec<String>, Error> {
    let all = list(connection, partner).await?.into_iter().filter_map(|one| one.user);
    let own = all.filter(|user| user.person == person && !user.alternate_email.is_empty());
    let mut emails: Vec<String> = own.map(|user| user.alternate_email).collect();
    emails.sort_unstable();
    emails.dedup();
    Ok(emails)
}

/// The newest of a benefit of one year.
pub async fn find(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    (grant, benefit): (GrantKey, &BenefitCode),
) -> Result<Option<Service>, Error> {
    let all = list(connection, partner).await?;
    Ok(all.into_iter().find(|one| one.grant == grant && one.benefit == *benefit))
}

/// Those of all partners that wait for the provider, the one due first first.
pub async fn list_waiting(
    connection: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<Service>, Error> {
    let query = Entity::find().filter(Column::State.eq(ServiceState::Pending.code()));
    let query = query.order_by_asc(Column::DueAt).order_by_asc(Column::ServiceId);
    query.limit(limit).all(connection).await?.into_iter().map(read).collect()
}

/// Since when, and until when, those of all partners wait for the provider, at most `limit`.
pub async fn list_waiting_since(
    connection: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<(At, At)>, Error> {
    let query = Entity::find().select_only().columns([Column::AskedAt, Column::DueAt]);
    let query = query.filter(Column::State.eq(ServiceState::Pending.code()));
    Ok(query.order_by_asc(Column::DueAt).limit(limit).into_tuple().all(connection).await?)
}

/// Whose an access id is.
pub async fn find_by_access_id(
    connection: &impl ConnectionTrait,
    access_id: &str,
) -> Result<Option<Service>, Error> {
    let row = Entity::find().filter(Column::AccessId.eq(access_id)).one(connection).await?;
    row.map(read).transpose()
}

/// The incidents of a partner, newest first.
pub async fn list_incidents(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    activation: ServiceId,
) -> Result<Vec<Incident>, Error> {
    let rows = incident::Entity::find()
        .filter(incident::Column::PartnerId.eq(partner.0))
        .filter(incident::Column::ServiceId.eq(activation.0))
        .order_by_desc(incident::Column::UsedAt)
        .order_by_desc(incident::Column::EntryId)
        .limit(ROWS_MAX)
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(incident_of).collect())
}

fn incident_of(row: incident::Model) -> Incident {
    Incident {
        entry: UseId(row.entry_id),
        activation: ServiceId(row.service_id),
        reference: row.reference,
        used_at: row.used_at.instant(),
        returned_at: row.returned_at.map(At::instant),
        reason: row.reason,
    }
}

pub async fn find_incident(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    (activation, reference): (ServiceId, &str),
) -> Result<Option<Incident>, Error> {
    let row = incident::Entity::find()
        .filter(incident::Column::PartnerId.eq(partner.0))
        .filter(incident::Column::ServiceId.eq(activation.0))
        .filter(incident::Column::Reference.eq(reference))
        .one(connection)
        .await?;
    Ok(row.map(incident_of))
}

pub async fn record_incident(
    scope: &PartnerScope,
    ctx: &Ctx,
    (activation, reference): (ServiceId, &str),
    entry: UseId,
) -> Result<(), Error> {
    let row = incident::ActiveModel {
        partner_id: Set(scope.partner().0),
        entry_id: Set(entry.0),
        service_id: Set(activation.0),
        reference: Set(reference.to_owned()),
        used_at: Set(ctx.now.into()),
        returned_at: Set(None),
        reason: Set(String::new()),
    };
    incident::Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}

pub async fn record_incident_returned(
    scope: &PartnerScope,
    now: Timestamp,
    (entry, reason): (UseId, &str),
) -> Result<(), Error> {
    incident::Entity::update_many()
        .col_expr(incident::Column::ReturnedAt, Expr::value(Some(At::from(now))))
        .col_expr(incident::Column::Reason, Expr::value(reason))
        .filter(incident::Column::PartnerId.eq(scope.partner().0))
        .filter(incident::Column::EntryId.eq(entry.0))
        .exec(scope.tx())
        .await?;
    Ok(())
}

pub async fn find_contact(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Option<MarketingContact>, Error> {
    let row = contact::Entity::find_by_id(partner.0).one(connection).await?;
    Ok(row.map(|row| MarketingContact {
        locale: Locale::parse(&row.locale).unwrap_or(Locale::EnUs),
        name: row.name,
        email: row.email,
        phone: row.phone,
    }))
}

/// Writes a company's marketing contact in the place of the one before.
pub async fn put_contact(
    scope: &PartnerScope,
    ctx: &Ctx,
    new: &MarketingContact,
) -> Result<(), Error> {
    let known = find_contact(scope.tx(), scope.partner()).await?;
    let row = contact::ActiveModel {
        partner_id: Set(scope.partner().0),
        name: Set(new.name.clone()),
        email: Set(new.email.clone()),
        phone: Set(new.phone.clone()),
        locale: Set(new.locale.tag().to_owned()),
        changed_at: Set(ctx.now.into()),
    };
    match known {
        Some(_) => drop(contact::Entity::update(row).exec(scope.tx()).await?),
        None => drop(contact::Entity::insert(row).exec_without_returning(scope.tx()).await?),
    }
    Ok(())
}
