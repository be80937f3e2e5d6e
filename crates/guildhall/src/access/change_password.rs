//! Changing one's own password: the present one is asked for, so that a browser somebody walked
//! away from is not enough.

use domain::text::Email;

use super::factors::{Ground, Owner, letter};
use super::{password, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::error::{Error, Problem, Refusal};

/// Sets another password, ends every other session of the person, and tells them by mail.
///
/// Invalid as `password-not-present` where the present one is another, and as a new one may be.
/// Refused as `access.no_password` for somebody who has none: a mailed link sets the first.
pub async fn change_password(
    app: &App,
    ctx: &Ctx,
    owner: &Owner,
    present: &str,
    typed: &str,
) -> Result<(), Error> {
    let person = store::get_person(app.db.read(), owner.person).await?;
    let kept = person.password_hash.as_deref();
    if kept.is_none() {
        return Err(Refusal::new("access.no_password").into());
    }
    if !password::verify(present, kept).await? {
        tracing::warn!(person = %person.id, "a present password was wrong");
        return Err(Error::Invalid(vec![Problem::coded("present", "password-not-present")]));
    }
    let email = Email::parse(&person.email)
        .map_err(|_| Error::broken(format!("person {} has an unreadable address", person.id)))?;
    let hash = password::hash(app, &password::parse("password", typed, &email)?).await?;
    let ground = Ground::open(app, person.id, owner.partner).await?;
    // Of two changes at the same moment the second finds another present password.
    let now_kept = store::get_person(ground.tx(), person.id).await?.password_hash;
    if now_kept.as_deref() != kept {
        return Err(Error::Invalid(vec![Problem::coded("present", "password-not-present")]));
    }
    store::record_password(ground.tx(), person.id, hash).await?;
    store::end_sessions(ground.tx(), person.id, Some(&owner.token_hash), ctx.now).await?;
    let event = Event::new("password.changed", "person", person.id);
    ground.record(app, ctx, event.with("name", person.name.clone())).await?;
    ground.queue(app, ctx, letter(app, ctx, "password-changed", &person, Vec::new())).await?;
    ground.commit().await
}

#[cfg(test)]
#[path = "change_password_tests.rs"]
mod tests;
