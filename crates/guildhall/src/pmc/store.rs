//! All SQL about accounts of the older centre.

pub mod runs;

use domain::access::Roles;
use domain::ids::{LocationId, NetworkId, PartnerId, PersonId, PolicyCode, SubscriptionId};
use domain::pmc::{OldRole, OldSwitch};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{ExprTrait, OnConflict};
use sea_orm::{
    ActiveValue::Set, ConnectionTrait, JoinType, PaginatorTrait, QueryOrder, QuerySelect,
    QueryTrait,
};

use super::row::{self, Entity, membership, person, right};
use super::{Account, Membership, Stage};
use crate::ctx::Ctx;
use crate::db::{At, PartnerScope};
use crate::error::Error;

fn account_of(row: row::Model) -> Result<Account, Error> {
    let strange =
        |what: &str| Error::broken(format!("account {} has a strange {what}", row.partner_id));
    let company = u32::try_from(row.company_no).ok().and_then(NetworkId::new);
    Ok(Account {
        partner: PartnerId(row.partner_id),
        head: PartnerId(row.head_id),
        company: company.ok_or_else(|| strange("company"))?,
        contact: PersonId(row.contact_id),
        imported_at: row.imported_at.instant(),
        invited_at: row.invited_at.map(At::instant),
        moved_at: row.moved_at.map(At::instant),
        undone: u32::try_from(row.undone).map_err(|_| strange("count"))?,
        reviewed_at: row.reviewed_at.map(At::instant),
        location: row.location_id.map(LocationId),
    })
}

fn membership_of(row: membership::Model) -> Result<Membership, Error> {
    let strange = || Error::broken(format!("membership {} is strange", row.subscription_id));
    let moved = match (row.term_no, row.policy_before.as_deref()) {
        (Some(term), Some(before)) => {
            let term = u32::try_from(term).map_err(|_| strange())?;
            Some((term, PolicyCode::parse(before).ok_or_else(strange)?))
        }
        (None, None) => None,
        _ => return Err(strange()),
    };
    Ok(Membership {
        partner: PartnerId(row.partner_id),
        subscription: SubscriptionId(row.subscription_id),
        auto_renew: OldSwitch::parse(&row.auto_renew).ok_or_else(strange)?,
        moved,
        confirmed_at: row.confirmed_at.map(At::instant),
    })
}

/// The account of a company; `None` for one that never was in the older centre.
pub async fn find(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Option<Account>, Error> {
    Entity::find_by_id(partner.0).one(connection).await?.map(account_of).transpose()
}

/// The accounts of some companies.
pub async fn list_of_many(
    connection: &impl ConnectionTrait,
    partners: &[PartnerId],
) -> Result<Vec<Account>, Error> {
    let rows = Entity::find()
        .filter(row::Column::PartnerId.is_in(partners.iter().map(|id| id.0)))
        .order_by_asc(row::Column::PartnerId)
        .all(connection)
        .await?;
    rows.into_iter().map(account_of).collect()
}

/// The accounts that go on together as one company: the head first, the others as they came.
pub async fn list_of_head(
    connection: &impl ConnectionTrait,
    head: PartnerId,
) -> Result<Vec<Account>, Error> {
    let rows = Entity::find()
        .filter(row::Column::HeadId.eq(head.0))
        .order_by_asc(row::Column::PartnerId)
        .all(connection)
        .await?;
    let mut accounts = rows.into_iter().map(account_of).collect::<Result<Vec<_>, _>>()?;
    accounts.sort_by_key(|account| !account.is_head());
    Ok(accounts)
}

/// The same for some companies, in no order among them.
pub async fn list_of_heads(
    connection: &impl ConnectionTrait,
    heads: &[PartnerId],
) -> Result<Vec<Account>, Error> {
    let rows = Entity::find()
        .filter(row::Column::HeadId.is_in(heads.iter().map(|id| id.0)))
        .order_by_asc(row::Column::PartnerId)
        .all(connection)
        .await?;
    rows.into_iter().map(account_of).collect()
}

fn at(stage: Option<Stage>) -> sea_orm::Condition {
    let all = sea_orm::Condition::all();
    match stage {
        None => all,
        Some(Stage::Imported) => {
            all.add(row::Column::MovedAt.is_null()).add(row::Column::InvitedAt.is_null())
        }
        Some(Stage::Invited) => {
            all.add(row::Column::MovedAt.is_null()).add(row::Column::InvitedAt.is_not_null())
        }
        Some(Stage::Moved) => all.add(row::Column::MovedAt.is_not_null()),
    }
}

fn heads(stage: Option<Stage>) -> sea_orm::Select<Entity> {
    let own = Expr::col(row::Column::HeadId).equals(row::Column::PartnerId);
    Entity::find().filter(own).filter(at(stage))
}

/// Head offices after one, by id.
pub async fn list_heads(
    connection: &impl ConnectionTrait,
    stage: Option<Stage>,
    after: Option<PartnerId>,
    limit: u64,
) -> Result<Vec<Account>, Error> {
    let rows = heads(stage)
        .apply_if(after, |query, after| query.filter(row::Column::PartnerId.gt(after.0)))
        .order_by_asc(row::Column::PartnerId)
        .limit(limit)
        .all(connection)
        .await?;
    rows.into_iter().map(account_of).collect()
}

/// The heads of which some account is not moved.
pub async fn list_unmoved(
    connection: &impl ConnectionTrait,
    after: Option<PartnerId>,
    limit: u64,
) -> Result<Vec<PartnerId>, Error> {
    let found: Vec<Uuid> = Entity::find()
        .select_only()
        .column(row::Column::HeadId)
        .filter(row::Column::MovedAt.is_null())
        .apply_if(after, |query, after| query.filter(row::Column::HeadId.gt(after.0)))
        .group_by(row::Column::HeadId)
        .order_by_asc(row::Column::HeadId)
        .limit(limit)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(found.into_iter().map(PartnerId).collect())
}

/// How many heads [`list_unmoved`] lists in all.
pub async fn count_unmoved(connection: &impl ConnectionTrait) -> Result<u64, Error> {
    let heads = Entity::find()
        .select_only()
        .column(row::Column::HeadId)
        .filter(row::Column::MovedAt.is_null())
        .group_by(row::Column::HeadId);
    Ok(heads.count(connection).await?)
}

pub async fn count(connection: &impl ConnectionTrait, stage: Option<Stage>) -> Result<u64, Error> {
    Ok(heads(stage).count(connection).await?)
}

pub async fn record(scope: &PartnerScope, ctx: &Ctx, account: &Account) -> Result<(), Error> {
    let row = row::ActiveModel {
        partner_id: Set(account.partner.0),
        head_id: Set(account.head.0),
        company_no: Set(i64::from(account.company.number())),
        contact_id: Set(account.contact.0),
        imported_at: Set(account.imported_at.into()),
        imported_by: Set(ctx.person().map(|person| person.0)),
        invited_at: Set(None),
        moved_at: Set(None),
        moved_by: Set(None),
        undone: Set(0),
        reviewed_at: Set(None),
        location_id: Set(None),
    };
    Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}

pub async fn record_person(
    scope: &PartnerScope,
    person: PersonId,
    role: OldRole,
) -> Result<(), Error> {
    let row = person::ActiveModel {
        partner_id: Set(scope.partner().0),
        person_id: Set(person.0),
        role: Set(role.code().to_owned()),
    };
    person::Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}

/// The people of some accounts and what they were there.
pub async fn list_people(
    connection: &impl ConnectionTrait,
    partners: &[PartnerId],
) -> Result<Vec<(PartnerId, PersonId, OldRole)>, Error> {
    let rows = person::Entity::find()
        .filter(person::Column::PartnerId.is_in(partners.iter().map(|id| id.0)))
        .order_by_asc(person::Column::PartnerId)
        .order_by_asc(person::Column::PersonId)
        .all(connection)
        .await?;
    let read = |row: person::Model| {
        let role = OldRole::parse(&row.role).ok_or_else(|| Error::broken("a strange role"))?;
        Ok((PartnerId(row.partner_id), PersonId(row.person_id), role))
    };
    rows.into_iter().map(read).collect()
}

pub async fn record_membership(
    scope: &PartnerScope,
    subscription: SubscriptionId,
    auto_renew: OldSwitch,
) -> Result<(), Error> {
    let row = membership::ActiveModel {
        partner_id: Set(scope.partner().0),
        subscription_id: Set(subscription.0),
        auto_renew: Set(auto_renew.code().to_owned()),
        term_no: Set(None),
        policy_before: Set(None),
        policy_after: Set(None),
        confirmed_at: Set(None),
        confirmed_by: Set(None),
    };
    membership::Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}

pub async fn list_memberships(
    connection: &impl ConnectionTrait,
    partners: &[PartnerId],
) -> Result<Vec<Membership>, Error> {
    let rows = membership::Entity::find()
        .filter(membership::Column::PartnerId.is_in(partners.iter().map(|id| id.0)))
        .order_by_asc(membership::Column::PartnerId)
        .order_by_asc(membership::Column::SubscriptionId)
        .all(connection)
        .await?;
    rows.into_iter().map(membership_of).collect()
}

/// Heads that were moved and hold a membership whose set still waits, at most `limit`.
pub async fn list_waiting(
    connection: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<PartnerId>, Error> {
    // One join by company: a distributed database asks each node for its own.
    let account = membership::Entity::belongs_to(Entity)
        .from(membership::Column::PartnerId)
        .to(row::Column::PartnerId);
    let is_head = Expr::col((Entity, row::Column::HeadId)).equals((Entity, row::Column::PartnerId));
    let found: Vec<Uuid> = membership::Entity::find()
        .select_only()
        .column(membership::Column::PartnerId)
        .join(JoinType::InnerJoin, account.into())
        .filter(membership::Column::TermNo.is_null())
        .filter(is_head)
        .filter(row::Column::MovedAt.is_not_null())
        .group_by(membership::Column::PartnerId)
        .order_by_asc(membership::Column::PartnerId)
        .limit(limit)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(found.into_iter().map(PartnerId).collect())
}

/// Keeps which term a move put under which set, or that it was put back.
pub async fn record_moved_term(
    scope: &PartnerScope,
    subscription: SubscriptionId,
    moved: Option<(u32, &PolicyCode, &PolicyCode)>,
) -> Result<(), Error> {
    let term = moved.map(|(term, _, _)| i64::from(term));
    let before = moved.map(|(_, before, _)| before.to_string());
    let after = moved.map(|(_, _, after)| after.to_string());
    membership::Entity::update_many()
        .col_expr(membership::Column::TermNo, Expr::value(term))
        .col_expr(membership::Column::PolicyBefore, Expr::value(before))
        .col_expr(membership::Column::PolicyAfter, Expr::value(after))
        .col_expr(membership::Column::ConfirmedAt, Expr::value(None::<At>))
        .col_expr(membership::Column::ConfirmedBy, Expr::value(None::<Uuid>))
        .filter(membership::Column::PartnerId.eq(scope.partner().0))
        .filter(membership::Column::SubscriptionId.eq(subscription.0))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// Keeps that somebody said yes to automatic renewal.
pub async fn record_confirmed(
    scope: &PartnerScope,
    ctx: &Ctx,
    subscription: SubscriptionId,
) -> Result<(), Error> {
    let by = ctx.person().map(|person| person.0);
    membership::Entity::update_many()
        .col_expr(membership::Column::ConfirmedAt, Expr::value(Some(At::from(ctx.now))))
        .col_expr(membership::Column::ConfirmedBy, Expr::value(by))
        .filter(membership::Column::PartnerId.eq(scope.partner().0))
        .filter(membership::Column::SubscriptionId.eq(subscription.0))
        .exec(scope.tx())
        .await?;
    Ok(())
}

pub async fn record_invited(scope: &PartnerScope, ctx: &Ctx) -> Result<(), Error> {
    Entity::update_many()
        .col_expr(row::Column::InvitedAt, Expr::value(Some(At::from(ctx.now))))
        .filter(row::Column::PartnerId.eq(scope.partner().0))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// The contact looked through the profile.
pub async fn record_reviewed(scope: &PartnerScope, ctx: &Ctx) -> Result<(), Error> {
    Entity::update_many()
        .col_expr(row::Column::ReviewedAt, Expr::value(Some(At::from(ctx.now))))
        .filter(row::Column::PartnerId.eq(scope.partner().0))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// The locked company's account was moved, perhaps as a location.
pub async fn record_moved(
    scope: &PartnerScope,
    ctx: &Ctx,
    location: Option<LocationId>,
) -> Result<(), Error> {
    Entity::update_many()
        .col_expr(row::Column::MovedAt, Expr::value(Some(At::from(ctx.now))))
        .col_expr(row::Column::MovedBy, Expr::value(ctx.person().map(|person| person.0)))
        .col_expr(row::Column::LocationId, Expr::value(location.map(|id| id.0)))
        .filter(row::Column::PartnerId.eq(scope.partner().0))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// The move of the locked company's account was taken back.
pub async fn record_undone(scope: &PartnerScope) -> Result<(), Error> {
    Entity::update_many()
        .col_expr(row::Column::MovedAt, Expr::value(None::<At>))
        .col_expr(row::Column::MovedBy, Expr::value(None::<Uuid>))
        .col_expr(row::Column::LocationId, Expr::value(None::<Uuid>))
        .col_expr(row::Column::Undone, Expr::col(row::Column::Undone).add(1))
        .filter(row::Column::PartnerId.eq(scope.partner().0))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// A right as it was before a move changed it; the first word stays.
pub async fn record_right(
    scope: &PartnerScope,
    who: PersonId,
    before: Option<Roles>,
) -> Result<(), Error> {
    let row = right::ActiveModel {
        partner_id: Set(scope.partner().0),
        person_id: Set(who.0),
        roles_before: Set(before.map(Roles::bits)),
    };
    let key = [right::Column::PartnerId, right::Column::PersonId];
    let kept = OnConflict::columns(key).do_nothing().to_owned();
    right::Entity::insert(row).on_conflict(kept).exec_without_returning(scope.tx()).await?;
    Ok(())
}

/// Takes the rights that a move of the locked company's account changed, to be put back.
pub async fn take_rights(scope: &PartnerScope) -> Result<Vec<(PersonId, Option<i64>)>, Error> {
    let rows = right::Entity::find()
        .filter(right::Column::PartnerId.eq(scope.partner().0))
        .order_by_asc(right::Column::PersonId)
        .all(scope.tx())
        .await?;
    right::Entity::delete_many()
        .filter(right::Column::PartnerId.eq(scope.partner().0))
        .exec(scope.tx())
        .await?;
    Ok(rows.into_iter().map(|row| (PersonId(row.person_id), row.roles_before)).collect())
}
