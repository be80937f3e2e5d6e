//! What people read of an activation, each in their own language.

use domain::benefit::ServiceState;
use domain::text::Locale;
use language::{Arg, format};

use super::{Service, store};
use crate::access;
use crate::app::App;
use crate::benefit::books::Line;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::error::Error;
use crate::mail::{self, Mail};

/// A kind and to whom it goes.
struct Letter {
    kind: &'static str,
    recipient: String,
    name: String,
    locale: Locale,
}

/// Tells what the provider decided: whoever asked, the one user at both addresses, and the
/// marketing contact.
pub(super) async fn decided(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    activation: &Service,
    line: &Line<'_>,
) -> Result<(), Error> {
    let asked = person(scope, activation.asked_by).await?;
    if activation.state == ServiceState::Declined {
        let Some(asked) = asked else { return Ok(()) };
        let (recipient, name, locale) = asked;
        let letter = Letter { kind: "activation-declined", recipient, name, locale };
        return write(scope, app, ctx, (activation, line), letter).await;
    }
    let mut letters = Vec::new();
    if let Some((recipient, name, locale)) = asked {
        letters.push(Letter { kind: "activation-active", recipient, name, locale });
    }
    if let Some(user) = &activation.user
        && let Some((recipient, name, locale)) = person(scope, user.person).await?
    {
        for recipient in [recipient, user.alternate_email.clone()] {
            let name = name.clone();
            letters.push(Letter { kind: "incidents-ready", recipient, name, locale });
        }
    }
    if activation.contract.is_none()
        && let Some(contact) = store::find_contact(scope.tx(), scope.partner()).await?
    {
        let (recipient, name, locale) = (contact.email, contact.name, contact.locale);
        letters.push(Letter { kind: "activation-active", recipient, name, locale });
    }
    for letter in letters {
        write(scope, app, ctx, (activation, line), letter).await?;
    }
    Ok(())
}

/// The address, the name and the language of somebody who still belongs to the company.
async fn person(
    scope: &PartnerScope,
    id: domain::ids::PersonId,
) -> Result<Option<(String, String, Locale)>, Error> {
    let person = access::store::get_person(scope.tx(), id).await?;
    let belongs = access::store::roles_in(scope.tx(), scope.partner(), id).await?.is_some();
    Ok(belongs.then_some((person.email, person.name, person.locale)))
}

async fn write(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    (activation, line): (&Service, &Line<'_>),
    letter: Letter,
) -> Result<(), Error> {
    let contract = activation.contract.as_ref();
    let access = contract.map_or("", |own| own.access_id.as_str());
    let number = contract.map_or("", |own| own.contract_id.as_str());
    let last = format::date_long(letter.locale, line.grant.span.last);
    let mail = Mail {
        kind: letter.kind,
        about: activation.id.to_string(),
        recipient: letter.recipient,
        name: letter.name,
        locale: letter.locale,
        args: vec![
            ("benefit", Arg::from(line.benefit.name.get(letter.locale))),
            ("last", last.into()),
            ("access", access.into()),
            ("contract", number.into()),
            ("reason", activation.reason.as_str().into()),
        ],
        path: Some(format!("/benefits/{}/{}", activation.grant.0, activation.benefit)),
        note: None,
    };
    mail::queue(scope, app, ctx, mail).await
}
