//! Letters to everybody who answers for a company.

use domain::access::Roles;
use domain::ids::PartnerId;
use domain::text::Locale;
use language::Arg;

use super::store::{self, Reader};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::{PartnerScope, PartnerScopes};
use crate::error::Error;
use crate::mail::{self, Kept, Mail};

/// What every admin is told; see [`Mail`] for the fields.
#[derive(Debug, Clone)]
pub struct Letter {
    pub kind: &'static str,
    pub about: String,
    pub path: Option<String>,
}

/// Writes a letter to every admin of the locked partner, each in their own language, in the scope's
/// commit. `args` gives what its sentences name in a language.
pub async fn to_admins(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    letter: Letter,
    args: impl Fn(Locale) -> Vec<(&'static str, Arg)>,
) -> Result<(), Error> {
    to_users(scope, app, ctx, (letter, Some(Roles::BUYERS)), args).await
}

/// The same to readers that were found before.
pub async fn to_readers(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    (letter, readers): (&Letter, &[Reader]),
    args: impl Fn(Locale) -> Vec<(&'static str, Arg)>,
) -> Result<(), Error> {
    for reader in readers {
        mail::queue(scope, app, ctx, addressed(app, letter, reader, &args)).await?;
    }
    Ok(())
}

/// The same to everybody of the locked partner who holds one of some roles; `None`: to all.
pub async fn to_users(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    (letter, holding): (Letter, Option<Roles>),
    args: impl Fn(Locale) -> Vec<(&'static str, Arg)>,
) -> Result<(), Error> {
    for (person, _) in store::list_users(scope.tx(), scope.partner(), holding).await? {
        mail::queue(scope, app, ctx, addressed(app, &letter, &person.into(), &args)).await?;
    }
    Ok(())
}

/// The same within many partners' commit, to readers that were found for all of them at once.
pub fn to_readers_of(
    scopes: &mut PartnerScopes,
    app: &App,
    ctx: &Ctx,
    (partner, readers): (PartnerId, &[Reader]),
    letter: &Letter,
    args: impl Fn(Locale) -> Vec<(&'static str, Arg)>,
) -> Result<(), Error> {
    for reader in readers {
        scopes.queue(app, ctx, partner, addressed(app, letter, reader, &args))?;
    }
    Ok(())
}

/// The same as mails to be written with others; nothing is locked yet.
pub fn kept(
    app: &App,
    ctx: &Ctx,
    (partner, readers): (PartnerId, &[Reader]),
    letter: &Letter,
    args: impl Fn(Locale) -> Vec<(&'static str, Arg)>,
) -> Vec<Kept> {
    let addressed = |reader| addressed(app, letter, reader, &args);
    readers.iter().map(|reader| mail::kept(app, ctx, partner, addressed(reader))).collect()
}

/// Whoever does not belong to the company is told why they read it, in the place of a button to a
/// page that is shut to them.
fn addressed(
    app: &App,
    letter: &Letter,
    reader: &Reader,
    args: impl Fn(Locale) -> Vec<(&'static str, Arg)>,
) -> Mail {
    let note = reader.named_by.as_ref().map(|company| {
        app.text(reader.locale, "payers-note", &[("company", company.as_str().into())])
    });
    Mail {
        kind: letter.kind,
        about: letter.about.clone(),
        recipient: reader.email.clone(),
        name: reader.name.clone(),
        locale: reader.locale,
        args: args(reader.locale),
        path: letter.path.clone().filter(|_| note.is_none()),
        note,
    }
}
