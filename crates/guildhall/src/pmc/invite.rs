//! Inviting a company to come over: a letter to its primary contact, in that person's language.

use domain::access::Action;
use domain::ids::PartnerId;

use super::{Account, Stage, store};
use crate::access;
use crate::access::link;
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::db::event::Event;
use crate::error::{Error, Refusal};
use crate::mail::{self, Mail};
use crate::partner;

/// Where an invited person begins.
pub const MOVE: &str = "/pmc/move";

/// Invites the contact of a head office. Invited again, they get another letter; refused as
/// `pmc.moved_already` for a company that came over.
pub async fn invite(app: &App, ctx: &Ctx, head: PartnerId) -> Result<(), Error> {
    ctx.may(Action::DecideVetting)?;
    let scope = PartnerScope::open(app, head).await?;
    let account = store::find(scope.tx(), head).await?.ok_or(Error::NotFound)?;
    if account.stage() == Stage::Moved {
        return Err(Refusal::new("pmc.moved_already").into());
    }
    invite_in(&scope, app, ctx, &account).await?;
    scope.commit().await
}

async fn invite_in(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    account: &Account,
) -> Result<(), Error> {
    let person = access::store::get_person(scope.tx(), account.contact).await?;
    let company = partner::store::get(scope.tx(), scope.partner()).await?;
    let path = if person.password_hash.is_some() {
        MOVE.to_owned()
    } else {
        link::make(app, ctx, scope.tx(), person.id).await?
    };
    store::record_invited(scope, ctx).await?;
    let letter = Mail {
        kind: "pmc-invitation",
        // Each time a letter of its own.
        about: format!("{} {}", account.partner, ctx.now.as_microsecond()),
        recipient: person.email,
        name: person.name,
        locale: person.locale,
        args: vec![
            ("company", company.legal_name.as_str().into()),
            ("hours", link::LINK_HOURS.into()),
        ],
        path: Some(path),
        note: None,
    };
    mail::queue(scope, app, ctx, letter).await?;
    scope.record(app, ctx, Event::new("pmc.invited", "partner", account.partner)).await
}
