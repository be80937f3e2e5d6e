//! Tokens for seats of cloud products, and what they were redeemed for.

use domain::benefit::{Choice, CloudSubscription};
use domain::ids::{BenefitCode, CloudTokenId, PartnerId, PersonId, UseId};
use jiff::Timestamp;
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder, QuerySelect};

use super::super::cloud::row::{self, redemption};
use super::{GrantKey, grant_key};
use crate::db::PartnerScope;
use crate::error::Error;

/// Tokens of one partner that are read at most.
const TOKENS_MAX: u64 = 2_000;

/// A token: seats for twelve months, redeemed whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    pub id: CloudTokenId,
    pub grant: GrantKey,
    /// The product, too: what is redeemed of one benefit runs as one subscription.
    pub benefit: BenefitCode,
    /// Within its grant and benefit, from 1.
    pub number: u32,
    pub seats: u32,
    pub sealed: Vec<u8>,
    /// The token in the place of which it stands.
    pub replaces: Option<CloudTokenId>,
    pub at: Timestamp,
    pub by: Option<PersonId>,
}

/// What a token was redeemed for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redemption {
    pub token: CloudTokenId,
    /// The use in the ledger; where that was returned, the redemption was undone.
    pub entry: UseId,
    /// In the order in which the company's were made, from 1.
    pub place: u32,
    pub choice: Choice,
    /// All seats of the product from then on.
    pub after: CloudSubscription,
}

/// All tokens of a partner, oldest first.
pub async fn list_tokens(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Vec<Token>, Error> {
    let rows = row::Entity::find()
        .filter(row::Column::PartnerId.eq(partner.0))
        .order_by_asc(row::Column::MadeAt)
        .order_by_asc(row::Column::TokenId)
        .limit(TOKENS_MAX)
        .all(connection)
        .await?;
    rows.into_iter().map(token).collect()
}

/// A row of a token, read; broken where it is unreadable.
pub fn token(row: row::Model) -> Result<Token, Error> {
    let strange = || Error::broken(format!("token {} is unreadable", row.token_id));
    let count = |count: i64| u32::try_from(count).map_err(|_| strange());
    Ok(Token {
        id: CloudTokenId(row.token_id),
        grant: grant_key(row.subscription_id, row.term_no)?,
        benefit: BenefitCode::parse(&row.benefit_code).ok_or_else(strange)?,
        number: count(row.number)?,
        seats: count(row.seats)?,
        sealed: row.sealed.clone(),
        replaces: row.replaces.map(CloudTokenId),
        at: row.made_at.instant(),
        by: row.made_by.map(PersonId),
    })
}

/// What the tokens of a partner were redeemed for, in the order in which that was done.
pub async fn list_redemptions(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Vec<Redemption>, Error> {
    let rows = redemption::Entity::find()
        .filter(redemption::Column::PartnerId.eq(partner.0))
        .order_by_asc(redemption::Column::Place)
        .limit(TOKENS_MAX)
        .all(connection)
        .await?;
    rows.into_iter().map(redeemed).collect()
}

/// A row of a redemption, read; broken where it is unreadable.
pub fn redeemed(row: redemption::Model) -> Result<Redemption, Error> {
    let strange = || Error::broken(format!("redemption of {} is unreadable", row.token_id));
    let count = |count: i64| u32::try_from(count).map_err(|_| strange());
    let seats = count(row.seats)?;
    Ok(Redemption {
        token: CloudTokenId(row.token_id),
        entry: UseId(row.entry_id),
        place: count(row.place)?,
        choice: Choice::parse(&row.choice).ok_or_else(strange)?,
        after: CloudSubscription { seats, ends_on: row.ends_on.0 },
    })
}

/// Adds a token; of its number there is never a second.
pub async fn record_token(scope: &PartnerScope, new: &Token) -> Result<(), Error> {
    let row = row::ActiveModel {
        partner_id: Set(scope.partner().0),
        token_id: Set(new.id.0),
        subscription_id: Set(new.grant.0.0),
        term_no: Set(i64::from(new.grant.1)),
        benefit_code: Set(new.benefit.to_string()),
        number: Set(i64::from(new.number)),
        seats: Set(i64::from(new.seats)),
        sealed: Set(new.sealed.clone()),
        replaces: Set(new.replaces.map(|token| token.0)),
        made_at: Set(new.at.into()),
        made_by: Set(new.by.map(|person| person.0)),
    };
    row::Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}

/// Redeems a token; of each there is one row for ever.
pub async fn record_redemption(scope: &PartnerScope, new: &Redemption) -> Result<(), Error> {
    let row = redemption::ActiveModel {
        partner_id: Set(scope.partner().0),
        token_id: Set(new.token.0),
        entry_id: Set(new.entry.0),
        place: Set(i64::from(new.place)),
        choice: Set(new.choice.code().to_owned()),
        seats: Set(i64::from(new.after.seats)),
        ends_on: Set(new.after.ends_on.into()),
    };
    redemption::Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}
