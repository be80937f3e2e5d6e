//! Whose exam profile counts for which company. The directory of the house holds each profile's
//! one company, as it does for network ids and addresses that are being proven.

use domain::ids::{PartnerId, PersonId};
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder, QuerySelect};

use crate::access;
use crate::competency::row::{pass, profile};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::partner::store::exam_profiles;

const PROFILES_MAX: u64 = 10_000;

/// A profile that counts for a company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Linked {
    pub partner: PartnerId,
    pub profile: String,
    pub person: PersonId,
}

fn linked(row: profile::Model) -> Linked {
    Linked {
        partner: PartnerId(row.partner_id),
        profile: row.profile_id,
        person: PersonId(row.person_id),
    }
}

/// The profiles that some companies have, of whomever.
async fn all_of(
    connection: &impl ConnectionTrait,
    partners: &[PartnerId],
) -> Result<Vec<Linked>, Error> {
    if partners.is_empty() {
        return Ok(Vec::new());
    }
    let rows = profile::Entity::find()
        .filter(profile::Column::PartnerId.is_in(partners.iter().map(|partner| partner.0)))
        .order_by_asc(profile::Column::LinkedAt)
        .limit(PROFILES_MAX)
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(linked).collect())
}

/// Some profiles apart: of people who belong to the company, and of those who have left it.
async fn apart(
    connection: &impl ConnectionTrait,
    partners: &[PartnerId],
) -> Result<(Vec<Linked>, Vec<Linked>), Error> {
    let all = all_of(connection, partners).await?;
    if all.is_empty() {
        return Ok((all, Vec::new()));
    }
    let people: Vec<PersonId> = all.iter().map(|one| one.person).collect();
    let members = access::store::members::list_members(connection, partners, &people).await?;
    Ok(all.into_iter().partition(|one| members.contains(&(one.partner, one.person))))
}

/// The profiles of people who belong to some companies.
pub(super) async fn linked_of(
    connection: &impl ConnectionTrait,
    partners: &[PartnerId],
) -> Result<Vec<Linked>, Error> {
    apart(connection, partners).await.map(|(own, _)| own)
}

/// The same of one company.
pub async fn list_linked(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Vec<Linked>, Error> {
    linked_of(connection, &[partner]).await
}

/// The profiles of people who have left some companies.
pub async fn leavers(
    connection: &impl ConnectionTrait,
    partners: &[PartnerId],
) -> Result<Vec<Linked>, Error> {
    apart(connection, partners).await.map(|(_, left)| left)
}

/// What somebody has linked to a company.
pub async fn find_linked(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    person: PersonId,
) -> Result<Option<Linked>, Error> {
    let row = profile::Entity::find()
        .filter(profile::Column::PartnerId.eq(partner.0))
        .filter(profile::Column::PersonId.eq(person.0))
        .one(connection)
        .await?;
    Ok(row.map(linked))
}

/// Holds a profile until the transaction ends, and returns what it counts for; it leads to `fresh`
/// from now on where it led nowhere.
pub async fn hold_profile(
    connection: &impl ConnectionTrait,
    id: &str,
    fresh: PartnerId,
) -> Result<Option<Linked>, Error> {
    let leads_to = exam_profiles::hold(connection, id, fresh).await?;
    let own = (leads_to.0, id.to_owned());
    Ok(profile::Entity::find_by_id(own).one(connection).await?.map(linked))
}

pub async fn link(connection: &impl ConnectionTrait, ctx: &Ctx, new: &Linked) -> Result<(), Error> {
    let row = profile::ActiveModel {
        partner_id: Set(new.partner.0),
        profile_id: Set(new.profile.clone()),
        person_id: Set(new.person.0),
        linked_at: Set(ctx.now.into()),
    };
    profile::Entity::insert(row).exec_without_returning(connection).await?;
    Ok(())
}

/// False where it was not there.
pub async fn unlink(connection: &impl ConnectionTrait, old: &Linked) -> Result<bool, Error> {
    let done = profile::Entity::delete_many()
        .filter(profile::Column::PartnerId.eq(old.partner.0))
        .filter(profile::Column::ProfileId.eq(old.profile.as_str()))
        .filter(profile::Column::PersonId.eq(old.person.0))
        .exec(connection)
        .await?;
    Ok(done.rows_affected == 1)
}

/// The passes of a profile that counts for a company, newest first.
pub async fn passes_of(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    linked: &Linked,
) -> Result<Vec<pass::Model>, Error> {
    if linked.partner != partner {
        return Ok(Vec::new());
    }
    let rows = pass::Entity::find()
        .filter(pass::Column::ProfileId.eq(linked.profile.as_str()))
        .order_by_desc(pass::Column::PassedOn)
        .limit(PROFILES_MAX)
        .all(connection)
        .await?;
    Ok(rows)
}

/// Takes out what is kept of somebody's exams in a company.
pub async fn forget_person(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    person: PersonId,
) -> Result<(), Error> {
    let Some(own) = find_linked(connection, partner, person).await? else { return Ok(()) };
    exam_profiles::release(connection, &own.profile).await?;
    pass::Entity::delete_many()
        .filter(pass::Column::ProfileId.eq(own.profile.as_str()))
        .exec(connection)
        .await?;
    unlink(connection, &own).await.map(drop)
}
