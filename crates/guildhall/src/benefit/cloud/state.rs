//! What became of each token, and what runs of each product, computed from the ledger.

use domain::benefit::{CloudSubscription, Entry, Redeemed, led_to};
use domain::ids::{BenefitCode, CloudTokenId, PartnerId};
use jiff::civil::Date;
use sea_orm::ConnectionTrait;

use super::super::Which;
use super::super::books::{Books, Line};
use super::super::store::{self, Redemption, Token, Written};
use crate::app::Loaded;
use crate::error::Error;

/// A company's tokens and their redemptions.
#[derive(Debug)]
pub struct Cloud {
    /// Oldest first.
    pub tokens: Vec<Token>,
    /// In the order in which they were made.
    pub redemptions: Vec<Redemption>,
}

/// A redemption that was not undone, with its row of the ledger.
#[derive(Debug, Clone, Copy)]
pub struct Standing<'a> {
    pub token: &'a Token,
    pub redemption: &'a Redemption,
    pub written: &'a Written,
}

/// What became of a token by a day.
#[derive(Debug, Clone, Copy)]
pub enum Fate<'a> {
    Open,
    Redeemed(Standing<'a>),
    /// Redeemed, and the redemption undone on a day.
    Undone(Date),
    /// Its grant ended before anybody redeemed it.
    Ended,
}

pub async fn read(connection: &impl ConnectionTrait, partner: PartnerId) -> Result<Cloud, Error> {
    Ok(Cloud {
        tokens: store::list_tokens(connection, partner).await?,
        redemptions: store::list_redemptions(connection, partner).await?,
    })
}

/// The line of the grant that a token is of, whether it still works or not.
pub fn line_of_token<'a>(
    books: &Books,
    loaded: &'a Loaded,
    token: &Token,
) -> Result<Line<'a>, Error> {
    let mut grants = books.grants.iter();
    let grant = grants.find(|grant| (grant.subscription, grant.term) == token.grant);
    let lines = grant.map(|grant| books.lines(loaded, grant)).unwrap_or_default();
    let line = lines.into_iter().find(|line| line.benefit.code == token.benefit);
    line.ok_or_else(|| Error::broken("a token of nothing that was granted"))
}

impl Cloud {
    /// A token of one benefit of one subscription.
    pub fn token_of(&self, which: &Which, id: CloudTokenId) -> Result<&Token, Error> {
        let own = |token: &&Token| {
            token.id == id && token.grant.0 == which.subscription && token.benefit == which.code
        };
        self.tokens.iter().find(own).ok_or(Error::NotFound)
    }

    pub fn redemption(&self, token: CloudTokenId) -> Option<&Redemption> {
        self.redemptions.iter().find(|one| one.token == token)
    }

    /// The token that stands in the place of another.
    pub fn replacement(&self, token: CloudTokenId) -> Option<&Token> {
        self.tokens.iter().find(|one| one.replaces == Some(token))
    }

    /// All redemptions that stand, in the order in which they were made.
    pub fn standing<'a>(&'a self, books: &'a Books) -> Vec<Standing<'a>> {
        let found = self.redemptions.iter().filter_map(|redemption| {
            let written = books.entries.iter().find(|one| one.id == redemption.entry)?;
            let token = self.tokens.iter().find(|one| one.id == redemption.token)?;
            let stands = undone_on(books, redemption).is_none();
            stands.then_some(Standing { token, redemption, written })
        });
        found.collect()
    }

    /// Those of one product.
    pub fn chain<'a>(&'a self, books: &'a Books, product: &BenefitCode) -> Vec<Standing<'a>> {
        let mut all = self.standing(books);
        all.retain(|one| one.token.benefit == *product);
        all
    }

    /// What the company has of a product, which may have run out; `None` where nothing was ever
    /// redeemed.
    pub fn of_product(
        &self,
        books: &Books,
        product: &BenefitCode,
    ) -> Result<Option<CloudSubscription>, Error> {
        let step = |one: Standing<'_>| Redeemed {
            seats: one.token.seats,
            choice: one.redemption.choice,
            on: one.written.on,
        };
        led_to(self.chain(books, product).into_iter().map(step)).map_err(Error::broken)
    }

    pub fn fate<'a>(
        &'a self,
        books: &'a Books,
        line: &Line<'_>,
        token: &'a Token,
        today: Date,
    ) -> Fate<'a> {
        let Some(redemption) = self.redemption(token.id) else {
            return if line.grant.span.last < today { Fate::Ended } else { Fate::Open };
        };
        let standing = self.standing(books).into_iter().find(|one| one.token.id == token.id);
        match (standing, undone_on(books, redemption)) {
            (Some(standing), _) => Fate::Redeemed(standing),
            (None, day) => Fate::Undone(day.unwrap_or(today)),
        }
    }
}

/// The day a redemption was undone on: its use came back.
fn undone_on(books: &Books, redemption: &Redemption) -> Option<Date> {
    let back = books.entries.iter().find(
        |written| matches!(written.entry, Entry::Return { of, .. } if of == redemption.entry),
    );
    back.map(|written| written.on)
}
