//! A company's benefits as they stand on a day: every grant with its accounts.

use std::collections::HashMap;

use domain::benefit::{Account, Balance, Chosen, Grant, grant_of, running};
use domain::ids::{BenefitCode, PartnerId};
use domain::offer::{Benefit, BenefitUnit, Quantity};
use jiff::Timestamp;
use jiff::civil::Date;
use sea_orm::ConnectionTrait;

use super::packs::{self, Choices};
use super::store::{self, GrantKey, Written};
use crate::app::Loaded;
use crate::error::Error;
use crate::subscription::{self, Holding};

/// One benefit of one grant.
#[derive(Debug, Clone)]
pub struct Line<'a> {
    pub grant: Grant,
    pub benefit: &'a Benefit,
    pub quantity: Quantity,
    pub account: Account,
    /// Belongs to a pack, and none was chosen yet.
    pub waits: bool,
}

impl Line<'_> {
    pub fn balance_on(&self, day: Date) -> Balance {
        self.account.balance_on(day)
    }

    /// Comes with the membership, uncounted.
    pub fn is_counted(&self) -> bool {
        self.quantity.unit != BenefitUnit::Included
    }
}

/// Everything of a company.
#[derive(Debug)]
pub struct Books {
    pub holdings: Vec<Holding>,
    pub grants: Vec<Grant>,
    pub granted_at: HashMap<GrantKey, Timestamp>,
    pub entries: Vec<Written>,
    /// What was chosen of packs.
    pub packs: Choices,
}

/// Reads a company's grants and ledger.
pub async fn read(
    connection: &impl ConnectionTrait,
    loaded: &Loaded,
    partner: PartnerId,
) -> Result<Books, Error> {
    let holdings = subscription::store::list(connection, partner).await?;
    of(connection, loaded, partner, holdings).await
}

/// The same of subscriptions that were read before.
pub async fn of(
    connection: &impl ConnectionTrait,
    loaded: &Loaded,
    partner: PartnerId,
    holdings: Vec<Holding>,
) -> Result<Books, Error> {
    let granted_at = store::list_grants(connection, partner).await?;
    let mut grants = Vec::new();
    for holding in &holdings {
        let own = grants_of(loaded, holding)?;
        let is_granted = |grant: &Grant| granted_at.contains_key(&(grant.subscription, grant.term));
        grants.extend(own.into_iter().filter(is_granted));
    }
    let entries = store::list_entries(connection, partner).await?;
    let packs = store::list_packs(connection, partner).await?.into_iter().collect();
    Ok(Books { holdings, grants, granted_at, entries, packs })
}

/// The grants that the terms of a subscription are for.
pub fn grants_of(loaded: &Loaded, holding: &Holding) -> Result<Vec<Grant>, Error> {
    let own = &holding.subscription;
    let grant = |(index, term): (usize, &domain::subscription::Term)| {
        let policy = loaded.programme.policy(&term.policy);
        let policy = policy.ok_or_else(|| Error::broken("a term under a set that is gone"))?;
        let next = own.terms.get(index + 1);
        Ok(grant_of((own.id, &holding.offer), term, next, own.ending, policy))
    };
    own.terms.iter().enumerate().map(grant).collect()
}

impl Books {
    /// The grants that count on a day: one of each subscription at most.
    pub fn running(&self, on: Date) -> Vec<&Grant> {
        let of = |holding: &Holding| {
            let own: Vec<Grant> = self
                .grants
                .iter()
                .filter(|grant| grant.subscription == holding.subscription.id)
                .cloned()
                .collect();
            let found = running(&own, on)?.term;
            let id = holding.subscription.id;
            self.grants.iter().find(|grant| grant.subscription == id && grant.term == found)
        };
        self.holdings.iter().filter_map(of).collect()
    }

    /// How a grant stands with its packs.
    pub fn pack_of(&self, loaded: &Loaded, grant: &Grant) -> Chosen {
        packs::of(loaded, &self.grants, &self.packs, grant)
    }

    /// What a grant gives, in the order of the catalogue; without the packs that were not chosen.
    pub fn lines<'a>(&self, loaded: &'a Loaded, grant: &Grant) -> Vec<Line<'a>> {
        let mut accounts = store::by_account(&self.entries);
        let key = (grant.subscription, grant.term);
        let chosen = self.pack_of(loaded, grant);
        let given = loaded
            .programme
            .benefits
            .iter()
            .filter(|one| one.offer == grant.offer && chosen.gives(one.pack));
        let line = |benefit: &'a Benefit| {
            let quantity = benefit.quantity_on(grant.edition_on)?;
            let account = Account {
                amount: quantity.amount,
                earned_up_to: quantity.earned_up_to.unwrap_or(quantity.amount),
                span: grant.span,
                entries: accounts.remove(&(key, benefit.code.clone())).unwrap_or_default(),
            };
            let waits = chosen.waits(benefit.pack);
            Some(Line { grant: grant.clone(), benefit, quantity, account, waits })
        };
        given.filter_map(line).collect()
    }

    /// The line of a benefit that counts on a day. Where several memberships give it, the one with
    /// the highest level that still has something left comes first.
    pub fn find<'a>(&self, loaded: &'a Loaded, code: &BenefitCode, on: Date) -> Option<Line<'a>> {
        let mut lines: Vec<Line<'a>> = self
            .running(on)
            .into_iter()
            .flat_map(|grant| self.lines(loaded, grant))
            .filter(|line| line.benefit.code == *code && !line.waits)
            .collect();
        let level = |line: &Line<'_>| loaded.programme.offer(&line.grant.offer).map(|o| o.level);
        lines.sort_by_key(|line| (0 < line.balance_on(on).left, level(line)));
        lines.pop()
    }
}
