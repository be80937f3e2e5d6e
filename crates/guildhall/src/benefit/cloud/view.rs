//! Cloud subscriptions and tokens as JSON and the command line write them. The field names are a
//! promise. Codes are never among them.

use domain::ids::PartnerId;
use serde::Serialize;

use super::super::books::{self, Books, Line};
use super::super::store::Token;
use super::{Cloud, Fate, line_of_token, read};
use crate::access::users;
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::error::Error;

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CloudView {
    pub products: Vec<ProductView>,
    pub tokens: Vec<TokenView>,
}

/// What a company has of a product, and the three days that differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProductView {
    /// The benefit's code.
    pub product: String,
    pub name: String,
    pub seats: u32,
    /// ISO, inclusive: the cloud subscription's own end.
    pub ends_on: String,
    pub runs: bool,
    /// Of the membership whose token was redeemed last.
    pub membership_ends_on: String,
    pub benefits_end_on: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TokenView {
    pub id: String,
    pub subscription: String,
    pub term: u32,
    pub product: String,
    pub seats: u32,
    /// `open`, `redeemed`, `undone`, `ended`.
    pub status: &'static str,
    /// ISO, inclusive.
    pub redeem_by: String,
    pub redeemed_on: Option<String>,
    /// `add_seats`, `extend`.
    pub choice: Option<&'static str>,
    /// The token in the place of which it stands.
    pub replaces: Option<String>,
}

impl CloudView {
    pub async fn of(app: &App, ctx: &Ctx, partner: PartnerId) -> Result<CloudView, Error> {
        ctx.may(domain::access::Action::SeeBenefits)?;
        users::reach(ctx, partner)?;
        let loaded = app.programme().await?;
        let books = books::read(app.db.read(), &loaded, partner).await?;
        let cloud = read(app.db.read(), partner).await?;
        let mut products = Vec::new();
        let mut tokens = Vec::new();
        for token in &cloud.tokens {
            let line = line_of_token(&books, &loaded, token)?;
            let fate = cloud.fate(&books, &line, token, ctx.today);
            tokens.push(TokenView::of(token, &line, fate));
        }
        let mut codes: Vec<_> = cloud.tokens.iter().map(|token| &token.benefit).collect();
        codes.sort();
        codes.dedup();
        for code in codes {
            let chain = cloud.chain(&books, code);
            let Some(last) = chain.last() else { continue };
            products.push(product(ctx, &loaded, (&books, &cloud), last.token)?);
        }
        Ok(CloudView { products, tokens })
    }
}

/// A product of which a token was redeemed last.
fn product(
    ctx: &Ctx,
    loaded: &Loaded,
    (books, cloud): (&Books, &Cloud),
    last: &Token,
) -> Result<ProductView, Error> {
    let line = line_of_token(books, loaded, last)?;
    let own = cloud.of_product(books, &last.benefit)?;
    let own = own.ok_or_else(|| Error::broken("redeemed, and nothing came of it"))?;
    Ok(ProductView {
        product: last.benefit.to_string(),
        name: line.benefit.name.get(ctx.locale).to_owned(),
        seats: own.seats,
        ends_on: own.ends_on.to_string(),
        runs: own.runs_on(ctx.today),
        membership_ends_on: line.grant.year.last.to_string(),
        benefits_end_on: line.grant.span.last.to_string(),
    })
}

impl TokenView {
    fn of(token: &Token, line: &Line<'_>, fate: Fate<'_>) -> TokenView {
        let redeemed = match fate {
            Fate::Redeemed(one) => Some(one),
            Fate::Open | Fate::Undone(_) | Fate::Ended => None,
        };
        TokenView {
            id: token.id.to_string(),
            subscription: token.grant.0.to_string(),
            term: token.grant.1,
            product: token.benefit.to_string(),
            seats: token.seats,
            status: match fate {
                Fate::Open => "open",
                Fate::Redeemed(_) => "redeemed",
                Fate::Undone(_) => "undone",
                Fate::Ended => "ended",
            },
            redeem_by: line.grant.span.last.to_string(),
            redeemed_on: redeemed.map(|one| one.written.on.to_string()),
            choice: redeemed.map(|one| one.redemption.choice.code()),
            replaces: token.replaces.map(|token| token.to_string()),
        }
    }
}
