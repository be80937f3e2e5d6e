//! What the customer and the company are written. What goes to the company never says who the
//! customer is or how they are reached: that stands on the lead's page alone, as long as it may.

use domain::calendar::civil_day;
use domain::lead::{Outcome, Standing};
use domain::text::Locale;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use language::{Arg, country_name, format};

use super::{KEEPERS, Lead, follow, store};
use crate::access::letters::{Letter, to_readers};
use crate::access::store::{Reader, list_users};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::error::Error;
use crate::mail::{self, Mail};
use crate::partner;

/// The link by which the customer proves the address.
pub(super) async fn prove(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    lead: &Lead,
    company: &str,
) -> Result<(), Error> {
    customer_letter(scope, app, ctx, lead, ("lead-customer-prove", company)).await
}

/// The company is told, the customer until when to wait.
pub(super) async fn received(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    lead: &Lead,
) -> Result<(), Error> {
    let name = named(scope).await?;
    customer_letter(scope, app, ctx, lead, ("lead-customer-received", &name)).await?;
    if lead.is_spam() {
        return Ok(());
    }
    new(scope, app, ctx, lead).await
}

/// The company has a lead to answer.
pub(super) async fn new(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    lead: &Lead,
) -> Result<(), Error> {
    let zone = app.programme().await?.programme.zone.clone();
    company_letter(scope, app, ctx, lead, ("lead-new", &zone)).await
}

pub(super) async fn accepted(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    lead: &Lead,
) -> Result<(), Error> {
    let name = named(scope).await?;
    customer_letter(scope, app, ctx, lead, ("lead-customer-accepted", &name)).await
}

/// Declined or out of time: the customer may choose another company.
pub(super) async fn freed(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    lead: &Lead,
) -> Result<(), Error> {
    let name = named(scope).await?;
    let kind = match lead.standing_at(ctx.now) {
        Standing::Closed { outcome: Outcome::Missed | Outcome::Expired, .. } => {
            "lead-customer-expired"
        }
        Standing::Unproven { .. }
        | Standing::Received { .. }
        | Standing::Evaluating { .. }
        | Standing::Accepted { .. }
        | Standing::Closed { .. } => "lead-customer-declined",
    };
    customer_letter(scope, app, ctx, lead, (kind, &name)).await
}

/// The company's time is nearly over.
pub(super) async fn ending(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    lead: &Lead,
    zone: &TimeZone,
) -> Result<(), Error> {
    company_letter(scope, app, ctx, lead, ("lead-ending", zone)).await
}

pub(super) async fn withdrawn(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    lead: &Lead,
) -> Result<(), Error> {
    company_letter(scope, app, ctx, lead, ("lead-withdrawn", &TimeZone::UTC)).await
}

/// A colleague was given it.
pub(super) async fn assigned(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    lead: &Lead,
    colleague: &Reader,
) -> Result<(), Error> {
    let letter = letter("lead-assigned", lead, format!("{} {}", lead.id, ctx.now));
    let readers = std::slice::from_ref(colleague);
    to_readers(scope, app, ctx, (&letter, readers), |_| {
        vec![("number", lead.number.as_str().into())]
    })
    .await
}

async fn named(scope: &PartnerScope) -> Result<String, Error> {
    Ok(partner::store::get(scope.tx(), scope.partner()).await?.legal_name)
}

async fn customer_letter(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    lead: &Lead,
    (kind, company): (&'static str, &str),
) -> Result<(), Error> {
    let Some(contact) = lead.own_contact() else { return Ok(()) };
    let locale = lead.customer.locale;
    let zone = app.programme().await?.programme.zone.clone();
    let until = lead.done.until().unwrap_or(ctx.now);
    let mail = Mail {
        kind,
        about: lead.id.to_string(),
        recipient: contact.email.clone(),
        name: contact.name.clone(),
        locale,
        args: vec![
            ("company", company.into()),
            ("number", lead.number.as_str().into()),
            ("day", day(locale, until, &zone)),
        ],
        path: Some(follow::path(app, lead)?),
        note: None,
    };
    mail::queue(scope, app, ctx, mail).await
}

/// Who keeps the company's leads, and who works on this one.
async fn company_letter(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    lead: &Lead,
    (kind, zone): (&'static str, &TimeZone),
) -> Result<(), Error> {
    let team = store::list_members(scope.tx(), scope.partner(), lead.id).await?;
    let users = list_users(scope.tx(), scope.partner(), None).await?;
    let told = users
        .into_iter()
        .filter(|(person, roles)| roles.has_any_of(KEEPERS) || team.contains(&person.id));
    let readers: Vec<Reader> = told.map(|(person, _)| person.into()).collect();
    let until = lead.done.until().unwrap_or(ctx.now);
    let letter = letter(kind, lead, format!("{} {until}", lead.id));
    to_readers(scope, app, ctx, (&letter, readers.as_slice()), |locale| {
        let country = country_name(&app.messages, locale, lead.customer.country);
        vec![
            ("number", lead.number.as_str().into()),
            ("country", country.unwrap_or_default().into()),
            ("day", day(locale, until, zone)),
        ]
    })
    .await
}

fn letter(kind: &'static str, lead: &Lead, about: String) -> Letter {
    Letter { kind, about, path: Some(format!("/leads/{}", lead.id)) }
}

fn day(locale: Locale, at: Timestamp, zone: &TimeZone) -> Arg {
    Arg::from(format::date_long(locale, civil_day(at, zone)))
}
