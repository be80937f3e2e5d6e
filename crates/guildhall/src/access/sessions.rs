//! Ending one's own sessions.

use uuid::Uuid;

use super::store;
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::walls;
use crate::error::Error;

/// Ends one of one's own sessions. [`Error::NotFound`] for everybody else's, and for one that has
/// ended.
pub async fn end(app: &App, ctx: &Ctx, id: Uuid) -> Result<(), Error> {
    let person = ctx.person().ok_or(Error::Unauthenticated)?;
    let transaction = walls::house(app.db.begin()).await?;
    let ended = store::end_session_of(&transaction, person, id, ctx.now).await?;
    transaction.commit().await?;
    ended.then_some(()).ok_or(Error::NotFound)
}

/// Ends all of one's own sessions but that of a token's hash.
pub async fn end_others(app: &App, ctx: &Ctx, token_hash: Option<&str>) -> Result<(), Error> {
    let person = ctx.person().ok_or(Error::Unauthenticated)?;
    let transaction = walls::house(app.db.begin()).await?;
    store::end_sessions(&transaction, person, token_hash, ctx.now).await?;
    Ok(transaction.commit().await?)
}
