//! Letters to everybody who answers for a company.

use domain::access::Roles;
use domain::ids::PartnerId;
use domain::text::Locale;
use language::Arg;

use super::store::{self, Person};
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
    let admins = store::list_users(scope.tx(), scope.partner(), Some(Roles::BUYERS)).await?;
    for (person, _) in &admins {
        mail::queue(scope, app, ctx, addressed(&letter, person, &args)).await?;
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
    for (person, _) in &store::list_users(scope.tx(), scope.partner(), holding).await? {
        mail::queue(scope, app, ctx, addressed(&letter, person, &args)).await?;
    }
    Ok(())
}

/// The same within many partners' commit, to admins that were read for all of them at once by
/// [`store::list_admins`].
pub fn to_admins_of(
    scopes: &mut PartnerScopes,
    app: &App,
    ctx: &Ctx,
    (partner, admins): (PartnerId, &[Person]),
    letter: &Letter,
    args: impl Fn(Locale) -> Vec<(&'static str, Arg)>,
) -> Result<(), Error> {
    for person in admins {
        scopes.queue(app, ctx, partner, addressed(letter, person, &args))?;
    }
    Ok(())
}

/// The same as mails to be written with others; nothing is locked yet.
pub fn kept(
    app: &App,
    ctx: &Ctx,
    (partner, admins): (PartnerId, &[Person]),
    letter: &Letter,
    args: impl Fn(Locale) -> Vec<(&'static str, Arg)>,
) -> Vec<Kept> {
    let addressed = |person| mail::kept(app, ctx, partner, addressed(letter, person, &args));
    admins.iter().map(addressed).collect()
}

fn addressed(
    letter: &Letter,
    person: &Person,
    args: impl Fn(Locale) -> Vec<(&'static str, Arg)>,
) -> Mail {
    Mail {
        kind: letter.kind,
        about: letter.about.clone(),
        recipient: person.email.clone(),
        name: person.name.clone(),
        locale: person.locale,
        args: args(person.locale),
        path: letter.path.clone(),
    }
}
