//! An authenticator: a program that shows six digits for thirty seconds each (RFC 6238).

use domain::ids::PersonId;
use totp_rs::{Builder, Totp};

use super::factors::{Ground, Named, Owner, note_added, note_removed};
use super::{recovery, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::error::{Error, Refusal};

/// Seconds for which a code is shown.
const STEP_SECONDS: i64 = 30;

/// What an authenticator is set up by.
#[derive(Debug, Clone)]
pub struct Seed {
    /// Base 32, for typing.
    pub secret: String,
    /// For the picture.
    pub url: String,
}

/// Begins to set one up; what was begun before is forgotten. Refused as `factor.has_authenticator`.
pub async fn begin(app: &App, ctx: &Ctx, owner: &Owner) -> Result<(), Error> {
    ctx.is_proven()?;
    let seed = app.world.ids.seed();
    let sealed = app.world.seal.close(&purpose(owner.person), &seed).map_err(Error::broken)?;
    let transaction = app.db.begin().await?;
    let begun =
        store::factors::record_authenticator(&transaction, owner.person, sealed, ctx.now).await?;
    if !begun {
        return Err(Refusal::new("factor.has_authenticator").into());
    }
    Ok(transaction.commit().await?)
}

/// What was begun, to be shown. `None` when nothing was.
pub async fn begun(app: &App, owner: &Owner) -> Result<Option<Seed>, Error> {
    let found = store::factors::find_authenticator(app.db.read(), owner.person).await?;
    let Some(found) = found.filter(|found| !found.is_confirmed) else { return Ok(None) };
    let machine = machine(app, owner.person, &owner.email, &found.sealed)?;
    let url = machine.to_url().map_err(Error::broken)?;
    Ok(Some(Seed { secret: machine.secret().to_base32(), url }))
}

/// From the first right code on it counts. Returns codes of last resort where the person has none.
/// Refused as `factor.wrong_code`, and as `factor.not_begun` where another window was quicker.
pub async fn confirm(
    app: &App,
    ctx: &Ctx,
    owner: &Owner,
    typed: &str,
) -> Result<Vec<String>, Error> {
    let found = store::factors::find_authenticator(app.db.read(), owner.person).await?;
    let found = found.filter(|found| !found.is_confirmed).ok_or_else(not_begun)?;
    let machine = machine(app, owner.person, &owner.email, &found.sealed)?;
    let step = step(app, &machine, typed).ok_or_else(wrong_code)?;
    let ground = Ground::open(app, owner.person, owner.partner).await?;
    let confirmed =
        store::factors::confirm_authenticator(ground.tx(), owner.person, step, ctx.now).await?;
    if !confirmed {
        return Err(not_begun());
    }
    let codes = recovery::give_first(app, ctx, &ground, owner.person).await?;
    note_added(app, ctx, &ground, owner, Named::Authenticator).await?;
    ground.commit().await?;
    Ok(codes)
}

/// Refused as `factor.required` where it is the last second proof and one is asked for.
pub async fn remove(app: &App, ctx: &Ctx, owner: &Owner) -> Result<(), Error> {
    ctx.is_proven()?;
    let ground = Ground::open(app, owner.person, owner.partner).await?;
    if !store::factors::remove_authenticator(ground.tx(), owner.person).await? {
        return Err(Error::NotFound);
    }
    note_removed(app, ctx, &ground, owner, Named::Authenticator).await?;
    ground.commit().await
}

/// Takes a code: of this step of thirty seconds, the one before or the one after, each once.
/// Refused as `factor.wrong_code` and `factor.code_used`.
pub async fn prove(app: &App, person: PersonId, typed: &str) -> Result<(), Error> {
    let found = store::factors::find_authenticator(app.db.read(), person).await?;
    let found = found.filter(|found| found.is_confirmed).ok_or_else(wrong_code)?;
    let machine = machine(app, person, "of nobody", &found.sealed)?;
    let step = step(app, &machine, typed).ok_or_else(wrong_code)?;
    let transaction = app.db.begin().await?;
    if !store::factors::take_step(&transaction, person, step).await? {
        return Err(Refusal::new("factor.code_used").into());
    }
    Ok(transaction.commit().await?)
}

fn step(app: &App, machine: &Totp, typed: &str) -> Option<i64> {
    let now = u64::try_from(app.world.wall.now().as_second()).ok()?;
    i64::try_from(machine.check(typed, now)?).ok()
}

fn machine(app: &App, person: PersonId, account: &str, sealed: &[u8]) -> Result<Totp, Error> {
    let seed = app.world.seal.open(&purpose(person), sealed).map_err(Error::broken)?;
    let built = Builder::new()
        .with_secret(seed)
        .with_step_duration(STEP_SECONDS.unsigned_abs())
        .with_account_name(account.replace(':', " "))
        .with_issuer(Some("Guildhall"))
        .build();
    built.map_err(|error| Error::broken(format!("an authenticator: {error:?}")))
}

fn purpose(person: PersonId) -> String {
    format!("totp/{person}")
}

fn wrong_code() -> Error {
    Refusal::new("factor.wrong_code").into()
}

fn not_begun() -> Error {
    Refusal::new("factor.not_begun").into()
}
