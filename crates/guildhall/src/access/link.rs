//! Mailed links that sign somebody in once.

use domain::ids::PersonId;
use sea_orm::ConnectionTrait;

use super::store;
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::At;
use crate::error::Error;
use crate::world::ids::hashed;

/// Hours until a link no longer holds.
pub const LINK_HOURS: i64 = 24;

/// Makes a link and returns its path. Only its hash is kept.
pub async fn make(
    app: &App,
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    person: PersonId,
) -> Result<String, Error> {
    let token = app.world.ids.token();
    let now = At::from(ctx.now);
    let expires_at = now.plus_seconds(LINK_HOURS * 3600);
    store::record_link(connection, hashed(&token), person, now, expires_at).await?;
    Ok(format!("/sign-in/link/{token}"))
}
