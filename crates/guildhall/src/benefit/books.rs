//! A company's benefits as they stand on a day: every grant with its accounts.

use domain::benefit::{Account, Balance, Grant, grant_of, running};
use domain::ids::{BenefitCode, PartnerId};
use domain::offer::{Benefit, BenefitUnit, Quantity};
use jiff::civil::Date;
use sea_orm::ConnectionTrait;

use super::store::{self, Written};
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
    pub entries: Vec<Written>,
}

/// Reads a company's grants and ledger.
pub async fn read(
    connection: &impl ConnectionTrait,
    loaded: &Loaded,
    partner: PartnerId,
) -> Result<Books, Error> {
    let holdings = subscription::store::list(connection, partner).await?;
    let granted = store::list_grants(connection, partner).await?;
    let mut grants = Vec::new();
    for holding in &holdings {
        let own = grants_of(loaded, holding)?;
        grants.extend(
            own.into_iter().filter(|grant| granted.contains(&(grant.subscription, grant.term))),
        );
    }
    let entries = store::list_entries(connection, partner).await?;
    Ok(Books { holdings, grants, entries })
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

    /// What a grant gives, in the order of the catalogue.
    pub fn lines<'a>(&self, loaded: &'a Loaded, grant: &Grant) -> Vec<Line<'a>> {
        let mut accounts = store::by_account(&self.entries);
        let key = (grant.subscription, grant.term);
        let given = loaded.programme.benefits.iter().filter(|one| one.offer == grant.offer);
        let line = |benefit: &'a Benefit| {
            let quantity = benefit.quantity_on(grant.edition_on)?;
            let account = Account {
                amount: quantity.amount,
                earned_up_to: quantity.earned_up_to.unwrap_or(quantity.amount),
                span: grant.span,
                entries: accounts.remove(&(key, benefit.code.clone())).unwrap_or_default(),
            };
            Some(Line { grant: grant.clone(), benefit, quantity, account })
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
            .filter(|line| line.benefit.code == *code)
            .collect();
        let level = |line: &Line<'_>| loaded.programme.offer(&line.grant.offer).map(|o| o.level);
        lines.sort_by_key(|line| (0 < line.balance_on(on).left, level(line)));
        lines.pop()
    }
}
