//! License keys: taken from the pool by a company that has the right to one, and shown to it.

use domain::access::Action;
use domain::ids::{KeyId, UseId};
use domain::offer::BenefitKind;
use domain::text::Locale;
use serde_json::json;

use super::store::{self, TakenKey};
use super::{Which, books, line_of, pool};
use crate::access::users;
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{PartnerScope, next_id, task};
use crate::error::{Error, Problem, Refusal};

/// What the processors of a computer are.
pub const ARCHITECTURES: [&str; 2] = ["x64", "arm64"];
/// The task that asks for keys.
pub const EMPTY: &str = "key_pool_empty";

/// For which computer a key is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    pub language: Locale,
    pub architecture: &'static str,
}

impl Edition {
    pub fn parse(language: &str, architecture: &str) -> Result<Edition, Error> {
        let known = |wanted: &&&str| **wanted == architecture;
        match (Locale::parse(language), ARCHITECTURES.iter().find(known)) {
            (Some(language), Some(architecture)) => Ok(Edition { language, architecture }),
            (None, _) => Err(Error::Invalid(vec![Problem::coded("language", "required")])),
            (_, None) => Err(Error::Invalid(vec![Problem::coded("architecture", "required")])),
        }
    }
}

/// Takes a key and with it the right to the fee back. Refused as `benefit.pool_empty` where no key
/// fits: an operator is told, and nothing is taken.
pub async fn take(app: &App, ctx: &Ctx, which: &Which, edition: &Edition) -> Result<KeyId, Error> {
    let taken = take_after(app, ctx, which, edition, u32::MAX).await?;
    taken.ok_or_else(|| Error::broken("no key was taken, and nobody else was quicker"))
}

/// The same from a page that showed how many were taken: `None` where more are by now, as after a
/// second press of the same button.
pub async fn take_after(
    app: &App,
    ctx: &Ctx,
    which: &Which,
    edition: &Edition,
    seen: u32,
) -> Result<Option<KeyId>, Error> {
    ctx.may(Action::UseBenefits)?;
    users::reach(ctx, which.partner)?;
    let loaded = app.programme().await?;
    let scope = PartnerScope::open(app, which.partner).await?;
    let books = books::read(scope.tx(), &loaded, which.partner).await?;
    let line = line_of(&books, &loaded, which, ctx.today)?;
    if line.benefit.kind != BenefitKind::SoftwareLicences {
        return Err(Error::NotFound);
    }
    if seen < line.balance_on(ctx.today).used {
        return Ok(None);
    }
    let id = UseId(next_id(app, ctx));
    let entry = line.account.take(id, 1, ctx.today).map_err(Refusal::from)?;
    let fits = (edition.language.tag(), edition.architecture);
    let Some(key) = store::take_key(&scope, ctx, &which.code, fits, id).await? else {
        let subject = ("benefit", which.code.to_string());
        if !task::is_open(&scope, EMPTY, &subject).await? {
            let data = json!({
                "benefit": which.code.as_str(),
                "language": fits.0,
                "architecture": fits.1,
            });
            task::open(&scope, app, ctx, EMPTY, subject, data).await?;
        }
        scope.commit().await?;
        return Err(Refusal::new("benefit.pool_empty").into());
    };
    let grant = (line.grant.subscription, line.grant.term);
    store::record_entry(&scope, ctx, grant, &which.code, id, entry).await?;
    let event = Event::new("benefit.key_seen", "benefit", &which.code)
        .with("benefit", which.code.as_str())
        .with("language", fits.0)
        .with("architecture", fits.1);
    scope.record(app, ctx, event).await?;
    scope.commit().await?;
    Ok(Some(key))
}

/// The key itself, for those who may take one.
pub fn reveal(app: &App, ctx: &Ctx, key: &TakenKey) -> Result<String, Error> {
    ctx.may(Action::UseBenefits)?;
    let plain = app.world.seal.open(&pool::purpose(key.id), &key.sealed);
    let plain = plain.map_err(|error| Error::Broken(error.into()))?;
    String::from_utf8(plain).map_err(Error::broken)
}
