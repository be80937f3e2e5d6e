//! Letters to everybody who answers for a company.

use domain::access::Role;
use domain::text::Locale;
use language::Arg;

use super::store;
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::error::Error;
use crate::mail::{self, Mail};

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
    let Letter { kind, about, path } = letter;
    let admins = store::list_users(scope.tx(), scope.partner(), Some(Role::PartnerAdmin)).await?;
    for (person, _) in admins {
        let mail = Mail {
            kind,
            about: about.clone(),
            recipient: person.email,
            name: person.name,
            locale: person.locale,
            args: args(person.locale),
            path: path.clone(),
        };
        mail::queue(scope, app, ctx, mail).await?;
    }
    Ok(())
}
