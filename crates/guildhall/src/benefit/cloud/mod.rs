//! Seats of cloud products: tokens, what they were redeemed for, and what runs because of it.
//!
//! A grant's seats come as a token that is redeemed whole, once. What a company has of a product
//! follows from the chain of its redemptions; it runs to its own end, whatever becomes of the
//! membership.

pub mod command;
mod redeem;
mod replace;
pub mod row;
mod state;
#[cfg(test)]
mod tests;
mod token;
pub mod view;

pub use redeem::{Outlook, Seen, look, redeem};
pub use replace::{Wrong, look_wrong, replace};
pub use state::{Cloud, Fate, Standing, line_of_token, read};
pub use token::{code, loose, make};

use domain::benefit::{CloudRefusal, ReplaceRefusal};
use domain::ids::CloudTokenId;

use super::Which;
use super::books::{self, Books, Line};
use super::store::Token;
use crate::access::users;
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::db::event::Event;
use crate::error::{Error, Refusal};

/// A company held for doing something with one of its tokens.
struct Desk<'a> {
    scope: PartnerScope,
    books: Books,
    cloud: Cloud,
    token: Token,
    line: Line<'a>,
}

/// Asks leave itself, so that nothing is held for whoever has none.
async fn open<'a>(
    app: &App,
    ctx: &Ctx,
    loaded: &'a Loaded,
    which: &Which,
    token: CloudTokenId,
) -> Result<Desk<'a>, Error> {
    ctx.may(domain::access::Action::UseBenefits)?;
    users::reach(ctx, which.partner)?;
    let scope = PartnerScope::open(app, which.partner).await?;
    let books = books::read(scope.tx(), loaded, which.partner).await?;
    let cloud = read(scope.tx(), which.partner).await?;
    let token = cloud.token_of(which, token)?.clone();
    let line = line_of_token(&books, loaded, &token)?;
    Ok(Desk { scope, books, cloud, token, line })
}

fn told(kind: &'static str, token: &Token) -> Event {
    Event::new(kind, "benefit", &token.benefit)
        .with("benefit", token.benefit.as_str())
        .with("seats", token.seats)
}

impl From<CloudRefusal> for Refusal {
    fn from(refusal: CloudRefusal) -> Refusal {
        let coded = Refusal::new(refusal.code());
        match refusal {
            CloudRefusal::TooFar { seats } => coded.number("seats", i64::from(seats)),
        }
    }
}

impl From<ReplaceRefusal> for Refusal {
    fn from(refusal: ReplaceRefusal) -> Refusal {
        let coded = Refusal::new(refusal.code());
        match refusal {
            ReplaceRefusal::TooLate { until } => coded.day("until", until),
            ReplaceRefusal::Once | ReplaceRefusal::BuiltUpon => coded,
        }
    }
}
