//! Secret addresses by which a person's calendar reads the company's dates without signing in.

use domain::access::{Action, Actor};
use domain::ids::{PartnerId, PersonId};
use domain::text::Locale;
use jiff::Timestamp;
use uuid::Uuid;

use super::store;
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{PartnerScope, walls};
use crate::error::Error;
use crate::world::ids::hashed;

/// Characters of a token: the company's id, by which its rows are found, and twice as many that are
/// secret.
const TOKEN_LENGTH: usize = COMPANY_LENGTH + 64;
const COMPANY_LENGTH: usize = 32;

/// Whom an address stands for: with the rights and the language of this moment.
#[derive(Debug, Clone, Copy)]
pub struct Reader {
    pub actor: Actor,
    pub locale: Locale,
}

/// Makes the actor's address for the company they act for and returns its token. Only the hash is
/// kept, so it is shown now or never; an earlier address holds no longer.
pub async fn make(app: &App, ctx: &Ctx) -> Result<String, Error> {
    let (partner, person) = own(ctx)?;
    let token = format!("{}{}", partner.0.simple(), app.world.ids.token());
    let scope = PartnerScope::open(app, partner).await?;
    store::revoke_feeds(scope.tx(), partner, person, ctx.now).await?;
    store::record_feed(&scope, app, ctx, person, hashed(&token)).await?;
    record(&scope, app, ctx, person, "calendar_feed.made").await?;
    scope.commit().await?;
    Ok(token)
}

/// Ends the actor's address, where there is one.
pub async fn revoke(app: &App, ctx: &Ctx) -> Result<(), Error> {
    let (partner, person) = own(ctx)?;
    let scope = PartnerScope::open(app, partner).await?;
    if store::revoke_feeds(scope.tx(), partner, person, ctx.now).await? {
        record(&scope, app, ctx, person, "calendar_feed.revoked").await?;
    }
    scope.commit().await
}

/// When the actor's living address was made.
pub async fn current(app: &App, ctx: &Ctx) -> Result<Option<Timestamp>, Error> {
    let (partner, person) = own(ctx)?;
    store::find_feed_of(app.db.read(), partner, person).await
}

/// Whom a token stands for. `None` for one that nobody made, that was revoked, or whose person no
/// longer has the place and the role in which it was made.
pub async fn find(app: &App, token: &str) -> Result<Option<Reader>, Error> {
    let is_token = token.len() == TOKEN_LENGTH && token.bytes().all(|b| b.is_ascii_hexdigit());
    let company = token.get(..COMPANY_LENGTH).filter(|_| is_token);
    match company.and_then(|company| Uuid::try_parse(company).ok()) {
        Some(partner) => {
            let (partner, hash) = (PartnerId(partner), hashed(token));
            walls::of(partner, store::find_feed(app.db.read(), partner, &hash)).await
        }
        None => Ok(None),
    }
}

fn own(ctx: &Ctx) -> Result<(PartnerId, PersonId), Error> {
    ctx.may(Action::SeeOffers)?;
    let partner = ctx.own_partner()?;
    Ok((partner, ctx.person().ok_or(Error::Unauthenticated)?))
}

async fn record(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    person: PersonId,
    kind: &'static str,
) -> Result<(), Error> {
    let name = store::get_person(scope.tx(), person).await?.name;
    scope.record(app, ctx, Event::new(kind, "person", person).with("name", name)).await
}
