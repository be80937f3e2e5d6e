//! The company's sign: decoded within bounds, drawn anew as PNG, with words for who cannot see it.

use domain::access::Action;
use domain::business_profile::LOGO_ALT_MAX;
use domain::text::{Country, line};
use sha2::{Digest, Sha256};

use super::draft::{hold, told};
use super::{Edition, Logo, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::db::Sha;
use crate::error::{Error, Problem};
use crate::picture::{self, Refused, SIDE_MAX};

/// Bytes of a file.
pub const BYTES_MAX: usize = 2 * 1024 * 1024;
/// Pixels a kept sign is wide or high at most.
pub const KEPT_SIDE_MAX: u32 = 300;

/// Puts a sign into a draft. Without a file the one that is there gets other words.
pub async fn put(
    app: &App,
    ctx: &Ctx,
    country: Country,
    (content, alt): (Vec<u8>, &str),
) -> Result<(), Error> {
    ctx.may(Action::KeepBusinessProfile)?;
    let mut problems = Vec::new();
    let alt = line(alt, LOGO_ALT_MAX);
    let alt = alt.map_err(|refusal| problems.push(Problem::new("logo_alt", refusal))).ok();
    let drawn = if content.is_empty() { None } else { Some(drawn(content).await) };
    let drawn = match drawn {
        Some(Err(problem)) => {
            problems.insert(0, problem);
            None
        }
        Some(Ok(drawn)) => Some(drawn),
        None => None,
    };
    let Some(alt) = alt.filter(|_| problems.is_empty()) else {
        return Err(Error::Invalid(problems));
    };
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    let profile = hold(&scope, app, ctx, country).await?;
    let key = (scope.partner(), profile.id);
    let before = store::find_logo(scope.tx(), key, Edition::Draft).await?;
    let after = match (drawn, &before) {
        (Some(sign), _) => store::Picture {
            logo: Logo {
                alt,
                width: i64::from(sign.width),
                height: i64::from(sign.height),
                hash: Sha::from(Sha256::digest(&sign.content).as_slice()).hex(),
            },
            content: sign.content,
        },
        (None, Some(known)) => {
            store::Picture { logo: Logo { alt, ..known.logo.clone() }, ..known.clone() }
        }
        (None, None) => return Err(Error::Invalid(vec![Problem::coded("logo", "required")])),
    };
    if before.is_some_and(|before| before.logo == after.logo) {
        return Ok(());
    }
    store::record_logo(&scope, profile.id, Edition::Draft, after).await?;
    store::record_edit(&scope, ctx, profile.id).await?;
    scope.record(app, ctx, told("business_profile.logo_drawn", &profile)).await?;
    scope.commit().await
}

/// A file that was too large to be read to its end.
pub fn too_large() -> Problem {
    let args = vec![("most", (BYTES_MAX / 1024 / 1024).into())];
    Problem { field: "logo", code: "logo-large".to_owned(), args }
}

async fn drawn(content: Vec<u8>) -> Result<picture::Sign, Problem> {
    if BYTES_MAX < content.len() {
        return Err(too_large());
    }
    match picture::sign(content, KEPT_SIDE_MAX).await {
        Some(Ok(sign)) => Ok(sign),
        Some(Err(Refused::TooManyPixels)) => {
            let args = vec![("most", i64::from(SIDE_MAX).into())];
            Err(Problem { field: "logo", code: "logo-pixels".to_owned(), args })
        }
        Some(Err(Refused::Unreadable)) => Err(Problem::coded("logo", "logo-unreadable")),
        None => Err(Problem::coded("logo", "logo-kind")),
    }
}

/// Takes the sign out of a draft; the published edition keeps its own until the next publishing.
pub async fn remove(app: &App, ctx: &Ctx, country: Country) -> Result<(), Error> {
    ctx.may(Action::KeepBusinessProfile)?;
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    let profile = store::find(scope.tx(), scope.partner(), country).await?;
    let profile = profile.ok_or(Error::NotFound)?;
    let key = (scope.partner(), profile.id);
    if store::find_logo(scope.tx(), key, Edition::Draft).await?.is_none() {
        return Ok(());
    }
    store::remove_logo(&scope, profile.id, Edition::Draft).await?;
    store::record_edit(&scope, ctx, profile.id).await?;
    scope.record(app, ctx, told("business_profile.logo_removed", &profile)).await?;
    scope.commit().await
}
