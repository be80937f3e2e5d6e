//! Tokens by which a company's directory provisions its users.

use std::net::IpAddr;

use domain::access::{Action, Actor, Roles};
use domain::ids::{PartnerId, TokenId};
use domain::text;
use uuid::Uuid;

use crate::access::store;
use crate::access::store::provisioned::{self, Token};
use crate::app::App;
use crate::ctx::{Ctx, Origin, Way};
use crate::db::event::Event;
use crate::db::{At, PartnerScope, walls};
use crate::error::{Error, Problem, Refusal};
use crate::world::ids::hashed;

/// Days a token may live; the first is what a form proposes.
pub const LIVES_DAYS: [i64; 4] = [365, 180, 90, 30];
/// Tokens a company may have that were not revoked.
const TOKENS_MAX: usize = 10;
/// Characters of a token's name.
pub const NAME_MAX: usize = 60;
/// Characters of a token: the company's id, by which its rows are found, and twice as many that
/// are secret.
const COMPANY_LENGTH: usize = 32;
const TOKEN_LENGTH: usize = COMPANY_LENGTH + 64;
/// Seconds between two notes of when a token was last used.
const USED_EVERY_SECONDS: i64 = 60;
const DAY_SECONDS: i64 = 24 * 3600;

/// Makes a token and returns it. Only its hash is kept, so it is shown now or never. Refused as
/// `scim.too_many_tokens`.
pub async fn make(app: &App, ctx: &Ctx, name: &str, days: i64) -> Result<String, Error> {
    ctx.may(Action::ManageUsers)?;
    let partner = ctx.own_partner()?;
    let maker = ctx.person().ok_or(Error::Unauthenticated)?;
    let name = text::line(name, NAME_MAX).map_err(|refusal| Error::invalid("name", refusal))?;
    if !LIVES_DAYS.contains(&days) {
        return Err(Error::Invalid(vec![Problem::coded("days", "provisioning-days")]));
    }
    let secret = format!("{}{}", partner.0.simple(), app.world.ids.token());
    let id = TokenId(app.world.ids.uuid(ctx.now));
    let scope = PartnerScope::open(app, partner).await?;
    if TOKENS_MAX <= provisioned::list_tokens(scope.tx(), partner).await?.len() {
        let refusal = Refusal::new("scim.too_many_tokens");
        return Err(refusal.number("at_most", i64::try_from(TOKENS_MAX).unwrap_or(0)).into());
    }
    let made_at = At::from(ctx.now);
    let expires_at = made_at.plus_seconds(days * DAY_SECONDS);
    let token = Token { id, name: name.clone(), maker, made_at, expires_at, used_at: None };
    provisioned::record_token(scope.tx(), partner, token, hashed(&secret)).await?;
    let event = Event::new("provisioning.token_made", "provisioning", id).with("name", name);
    scope.record(app, ctx, event).await?;
    scope.commit().await?;
    Ok(secret)
}

/// Ends a token at once. [`Error::NotFound`] for one the company does not have.
pub async fn revoke(app: &App, ctx: &Ctx, id: TokenId) -> Result<(), Error> {
    ctx.may(Action::ManageUsers)?;
    let partner = ctx.own_partner()?;
    let scope = PartnerScope::open(app, partner).await?;
    let tokens = provisioned::list_tokens(scope.tx(), partner).await?;
    let token = tokens.into_iter().find(|token| token.id == id).ok_or(Error::NotFound)?;
    provisioned::revoke_token(scope.tx(), partner, id, ctx.now).await?;
    let event = Event::new("provisioning.token_revoked", "provisioning", id);
    scope.record(app, ctx, event.with("name", token.name)).await?;
    scope.commit().await
}

/// Whether a token opens anything, and if not, why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Works,
    Expired,
    /// Whoever made it may not manage users any more.
    Orphaned,
}

/// A company's token, with the name of who made it.
#[derive(Debug, Clone)]
pub struct Listed {
    pub token: Token,
    pub maker: String,
    pub standing: Standing,
}

/// The company's tokens that were not revoked.
pub async fn list(app: &App, ctx: &Ctx) -> Result<Vec<Listed>, Error> {
    ctx.may(Action::ManageUsers)?;
    let (read, partner) = (app.db.read(), ctx.own_partner()?);
    let mut all = Vec::new();
    for token in provisioned::list_tokens(read, partner).await? {
        let maker = store::get_person(read, token.maker).await?.name;
        let standing = match store::roles_in(read, partner, token.maker).await? {
            _ if token.expires_at <= ctx.now.into() => Standing::Expired,
            Some(roles) if keeps(ctx, partner, &token, roles).is_ok() => Standing::Works,
            Some(_) | None => Standing::Orphaned,
        };
        all.push(Listed { token, maker, standing });
    }
    Ok(all)
}

/// Whether who has the roles may manage users, by a token.
fn keeps(ctx: &Ctx, partner: PartnerId, token: &Token, roles: Roles) -> Result<Actor, Error> {
    let actor = Actor::Directory { partner, token: token.id, roles };
    domain::access::may(&actor, Action::ManageUsers, ctx.rules)?;
    Ok(actor)
}

/// For whom a token acts.
pub struct Bearer {
    pub ctx: Ctx,
    pub partner: PartnerId,
    pub token: TokenId,
}

/// What a token stands for: the company's directory, in the rights that whoever made it has at this
/// moment. `None` for a token that nobody made, that was revoked or has expired; refused as
/// `scim.maker_gone` once its maker may not manage users any more.
pub async fn bearer(
    app: &App,
    secret: &str,
    place: Option<IpAddr>,
) -> Result<Option<Bearer>, Error> {
    let is_token = secret.len() == TOKEN_LENGTH && secret.bytes().all(|b| b.is_ascii_hexdigit());
    let company = secret.get(..COMPANY_LENGTH).filter(|_| is_token);
    let Some(company) = company.and_then(|company| Uuid::try_parse(company).ok()) else {
        return Ok(None);
    };
    let partner = PartnerId(company);
    // Nobody is known yet: what is looked at is this company's and nobody else's.
    let found = walls::of(partner, found(app, partner, secret)).await?;
    let Some((token, roles, locale)) = found else {
        return Ok(None);
    };
    let bare = Roles::NONE;
    let actor = Actor::Directory { partner, token: token.id, roles: roles.unwrap_or(bare) };
    let mut ctx = Ctx::at_present(app, actor, locale).await?;
    ctx.token_name = Some(token.name.clone());
    ctx.origin = Origin { way: Way::Scim, place };
    if token.expires_at <= ctx.now.into() {
        return Ok(None);
    }
    if roles.is_none() || ctx.may(Action::ManageUsers).is_err() {
        return Err(Refusal::new("scim.maker_gone").into());
    }
    let due = token.used_at.is_none_or(|at| at.plus_seconds(USED_EVERY_SECONDS) <= ctx.now.into());
    if due {
        let transaction = app.db.begin().await?;
        provisioned::touch_token(&transaction, partner, token.id, ctx.now).await?;
        transaction.commit().await?;
    }
    Ok(Some(Bearer { ctx, partner, token: token.id }))
}

/// A token, the roles of whoever made it, and their language.
async fn found(
    app: &App,
    partner: PartnerId,
    secret: &str,
) -> Result<Option<(Token, Option<Roles>, text::Locale)>, Error> {
    let read = app.db.read();
    let Some(token) = provisioned::find_token(read, partner, &hashed(secret)).await? else {
        return Ok(None);
    };
    let roles = store::roles_in(read, partner, token.maker).await?;
    let locale = store::get_person(read, token.maker).await?.locale;
    Ok(Some((token, roles, locale)))
}
