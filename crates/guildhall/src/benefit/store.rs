//! All SQL about benefits.

mod activations;
mod keys;
mod months;
mod notices;
mod packs;
mod seats;
mod tokens;
pub mod usage;

pub use activations::{Activated, list_activated, record_activation};
pub use keys::{ANY, NewKey, Pool, TakenKey, load_keys, pools, take_key, taken_keys};
pub use months::{
    DueCredit, Granted, due_credits, due_partners, list_months, next_credit_on, record_months,
    set_due,
};
pub use notices::{
    DueNotice, assigned_of_many, choices_of_many, due_notices, entries_of_many, next_notice_on,
    noticed_partners, set_notices,
};
pub use packs::{chosen_pack, list_packs, record_pack};
pub use seats::{Assigned, end_assignment, list_assigned, record_assignment};
pub use tokens::{
    Redemption, Token, list_redemptions, list_tokens, record_redemption, record_token, redeemed,
    token,
};

use std::collections::HashMap;

use domain::benefit::{Entry, first_look};
use domain::calendar::Window;
use domain::ids::{BenefitCode, OfferCode, PartnerId, PersonId, SubscriptionId, UseId};
use domain::subscription::Term;
use jiff::Timestamp;
use jiff::civil::Date;
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder, QuerySelect};

use super::row::{self, Entity, assignment, entry};
use crate::competency;
use crate::ctx::Ctx;
use crate::db::{Day, PartnerScope, Present, Writes};
use crate::error::Error;
use crate::subscription::store::NewTerm;

/// Rows of one partner's ledger that are read at most.
const ENTRIES_MAX: u64 = 20_000;

/// What names a grant within a partner.
pub type GrantKey = (SubscriptionId, u32);

/// A row of the ledger with who wrote it and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    pub grant: GrantKey,
    pub benefit: BenefitCode,
    pub id: UseId,
    pub entry: Entry,
    pub at: Timestamp,
    pub on: Date,
    pub by: Option<PersonId>,
}

fn grant_row(
    partner: PartnerId,
    ctx: &Ctx,
    offer: &OfferCode,
    subscription: SubscriptionId,
    term: &Term,
) -> row::ActiveModel {
    let year = Window { first: term.starts_on, last: term.ends_on };
    row::ActiveModel {
        partner_id: Set(partner.0),
        subscription_id: Set(subscription.0),
        term_no: Set(i64::from(term.number)),
        offer_code: Set(offer.to_string()),
        edition_on: Set(term.bought_on.into()),
        granted_at: Set(ctx.now.into()),
        notice_on: Set(Some(Day(first_look(year)))),
    }
}

pub async fn record_grant(
    scope: &PartnerScope,
    ctx: &Ctx,
    offer: &OfferCode,
    subscription: SubscriptionId,
    term: &Term,
) -> Result<(), Error> {
    let row = grant_row(scope.partner(), ctx, offer, subscription, term);
    Entity::insert(row).exec_without_returning(scope.tx()).await?;
    competency::store::look_again([scope.partner()], ctx.today).exec(scope.tx()).await?;
    months::go_on(scope, subscription, term.starts_on).await
}

/// Grants of terms of held partners. Monthly credits that ran on go on with the new year.
pub fn record_grants<'a>(
    writes: &mut Writes<'_>,
    ctx: &Ctx,
    terms: impl Iterator<Item = (&'a NewTerm, &'a OfferCode)>,
) -> Result<(), Error> {
    let terms: Vec<_> = terms.collect();
    let rows = terms
        .iter()
        .map(|(new, offer)| grant_row(new.partner, ctx, offer, new.subscription, &new.term));
    writes.insert(&rows.collect::<Vec<_>>(), Present::Refused)?;
    let partners = terms.iter().map(|(new, _)| new.partner);
    writes.update(competency::store::look_again(partners, ctx.today), None);
    months::go_on_all(writes, terms.iter().map(|(new, _)| *new));
    Ok(())
}

/// What people had of one subscription is theirs of another from now on.
pub async fn carry_over(
    scope: &PartnerScope,
    from: SubscriptionId,
    (to, starts_on): (SubscriptionId, Date),
) -> Result<(), Error> {
    assignment::Entity::update_many()
        .col_expr(assignment::Column::SubscriptionId, Expr::value(to.0))
        .filter(assignment::Column::PartnerId.eq(scope.partner().0))
        .filter(assignment::Column::SubscriptionId.eq(from.0))
        .filter(assignment::Column::LiveSlot.eq(1))
        .exec(scope.tx())
        .await?;
    months::begin_anew(scope, to, starts_on).await
}

/// The grants of a partner: which terms were granted for, and when.
pub async fn list_grants(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<HashMap<GrantKey, Timestamp>, Error> {
    let rows = Entity::find().filter(row::Column::PartnerId.eq(partner.0)).all(connection).await?;
    let granted = rows
        .into_iter()
        .map(|row| Ok((grant_key(row.subscription_id, row.term_no)?, row.granted_at.instant())));
    granted.collect()
}

fn grant_key(subscription: Uuid, term_no: i64) -> Result<GrantKey, Error> {
    let term = u32::try_from(term_no).map_err(|_| Error::broken("a strange term"))?;
    Ok((SubscriptionId(subscription), term))
}

/// The ledger of a partner, oldest first.
pub async fn list_entries(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Vec<Written>, Error> {
    let rows = entry::Entity::find()
        .filter(entry::Column::PartnerId.eq(partner.0))
        .order_by_asc(entry::Column::At)
        .order_by_asc(entry::Column::EntryId)
        .limit(ENTRIES_MAX)
        .all(connection)
        .await?;
    rows.into_iter().map(written).collect()
}

/// A row of the ledger, read; broken where it is unreadable.
pub fn written(row: entry::Model) -> Result<Written, Error> {
    let strange = || Error::broken(format!("entry {} is unreadable", row.entry_id));
    let amount = u32::try_from(row.amount).map_err(|_| strange())?;
    let id = UseId(row.entry_id);
    let entry = match (row.kind.as_str(), row.returns) {
        ("extra", None) => Entry::Extra { amount },
        ("use", None) => Entry::Use { id, amount },
        ("return", Some(of)) => Entry::Return { of: UseId(of), amount },
        _ => return Err(strange()),
    };
    Ok(Written {
        grant: grant_key(row.subscription_id, row.term_no)?,
        benefit: BenefitCode::parse(&row.benefit_code).ok_or_else(strange)?,
        id,
        entry,
        at: row.at.instant(),
        on: row.on_day.0,
        by: row.by_person.map(PersonId),
    })
}

/// Adds a row to the ledger. `id` names the row: of a use it is the use's own.
pub async fn record_entry(
    scope: &PartnerScope,
    ctx: &Ctx,
    grant: GrantKey,
    benefit: &BenefitCode,
    id: UseId,
    written: Entry,
) -> Result<(), Error> {
    let (kind, amount, returns) = match written {
        Entry::Use { amount, .. } => ("use", amount, None),
        Entry::Return { of, amount } => ("return", amount, Some(of.0)),
        Entry::Extra { amount } => ("extra", amount, None),
    };
    let row = entry::ActiveModel {
        partner_id: Set(scope.partner().0),
        entry_id: Set(id.0),
        subscription_id: Set(grant.0.0),
        term_no: Set(i64::from(grant.1)),
        benefit_code: Set(benefit.to_string()),
        kind: Set(kind.to_owned()),
        amount: Set(i64::from(amount)),
        returns: Set(returns),
        at: Set(ctx.now.into()),
        on_day: Set(ctx.today.into()),
        by_person: Set(ctx.person().map(|person| person.0)),
    };
    entry::Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}

/// The ledgers of a partner by grant and benefit.
pub fn by_account(entries: &[Written]) -> HashMap<(GrantKey, BenefitCode), Vec<Entry>> {
    let mut accounts: HashMap<(GrantKey, BenefitCode), Vec<Entry>> = HashMap::new();
    for one in entries {
        accounts.entry((one.grant, one.benefit.clone())).or_default().push(one.entry);
    }
    accounts
}
