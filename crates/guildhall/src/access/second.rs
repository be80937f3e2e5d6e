//! The second proof: at a sign-in, and again later for what asks for a fresh one.

use domain::text::half_width;

use super::sign_in::{self, Next};
use super::{authenticator, password, recovery, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::walls;
use crate::error::{Error, Refusal};
use crate::web::session::{Device, Half, SignedIn};

/// Takes a code of the person's authenticator, or one of last resort. Refused as
/// `factor.wrong_code` or `factor.code_used`.
pub async fn with_code(
    app: &App,
    ctx: &Ctx,
    person: domain::ids::PersonId,
    typed: &str,
) -> Result<(), Error> {
    let typed = half_width(typed);
    let proven = if recovery::looks_like_one(&typed) {
        recovery::prove(app, ctx, person, &typed).await
    } else {
        let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        authenticator::prove(app, person, &digits).await
    };
    if let Err(Error::Refused(refusal)) = &proven {
        tracing::warn!(%person, code = refusal.code, "a second proof was refused");
    }
    proven
}

/// Opens the session that somebody has shown both proofs for.
pub async fn finish(app: &App, ctx: &Ctx, half: &Half, device: Device) -> Result<Next, Error> {
    sign_in::open_strong(app, ctx, half.person, device).await
}

/// Shows anew who one is: by a code for whoever has a second proof, by the password for whoever has
/// none. Refused as [`with_code`], and as `factor.wrong_password`.
pub async fn again(app: &App, ctx: &Ctx, who: &SignedIn, typed: &str) -> Result<(), Error> {
    let known = store::get_person(app.db.read(), who.person).await?;
    if known.has_factor {
        with_code(app, ctx, who.person, typed).await?;
    } else if !password::verify(typed, known.password_hash.as_deref()).await? {
        tracing::warn!(person = %who.person, "a password was refused");
        return Err(Refusal::new("factor.wrong_password").into());
    }
    renew(app, who, known.has_factor).await
}

/// Notes that somebody has just shown who they are.
pub async fn renew(app: &App, who: &SignedIn, is_strong: bool) -> Result<(), Error> {
    let transaction = walls::house(app.db.begin()).await?;
    let now = app.world.wall.now();
    store::renew_proof(&transaction, &who.token_hash, now, is_strong).await?;
    Ok(transaction.commit().await?)
}
