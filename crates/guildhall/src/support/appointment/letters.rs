//! What both sides read of an hour, each with an entry for their calendar.

use domain::support::appointment::end_of;
use domain::support::zone_name;
use domain::text::Locale;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use language::{Arg, format};

use super::entry::{Attendee, for_letter};
use super::{Appointment, hours};
use crate::access;
use crate::app::App;
use crate::calendar::Method;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::error::Error;
use crate::mail::{self, Carried, Mail};
use crate::support::Request;
use crate::support::intake::address;

/// What was agreed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Agreed {
    Booked,
    Moved,
}

/// Why an hour that was agreed on is off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::support) enum Why<'a> {
    /// The partner called it off.
    Withdrawn,
    /// Support did, for this reason.
    Declined(&'a str),
    /// The request ended.
    Ended,
    /// The request went to another queue.
    Routed,
}

/// When, in words: the day, from when to when, by which clock.
pub fn when(locale: Locale, starts_at: Timestamp, zone: &TimeZone) -> [(&'static str, Arg); 4] {
    let local = starts_at.to_zoned(zone.clone());
    let time = |at: Timestamp| Arg::Text(at.to_zoned(zone.clone()).strftime("%H:%M").to_string());
    [
        ("day", format::weekday_date(locale, local.date()).into()),
        ("from", time(starts_at)),
        ("to", time(end_of(starts_at))),
        ("zone", zone_name(zone).into()),
    ]
}

/// What sentences name of it.
pub(super) fn said(
    locale: Locale,
    (request, one): (&Request, &Appointment),
    zone: &TimeZone,
) -> Vec<(&'static str, Arg)> {
    let mut args = Vec::from(when(locale, one.starts_at, zone));
    args.push(("number", request.number.as_str().into()));
    args.push(("title", request.title.as_str().into()));
    args
}

/// A kind, what the calendar does, and what its sentences name beside the hour.
struct Letter {
    kind: &'static str,
    method: Method,
    more: Option<(&'static str, Arg)>,
}

/// Writes to both sides that they talk then.
pub(super) async fn agreed(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    about: (&Request, &Appointment),
    agreed: Agreed,
) -> Result<(), Error> {
    let kind = match agreed {
        Agreed::Booked => "appointment-booked",
        Agreed::Moved => "appointment-moved",
    };
    to_partner(scope, app, ctx, about, Letter { kind, method: Method::Request, more: None })
        .await?;
    agreed_for_staff(scope, app, ctx, about).await
}

/// Writes to both sides that they do not talk.
pub(super) async fn off(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    about: (&Request, &Appointment),
    why: Why<'_>,
) -> Result<(), Error> {
    let kind = match why {
        Why::Withdrawn => "appointment-withdrawn",
        Why::Declined(_) => "appointment-declined",
        Why::Ended => "appointment-ended",
        Why::Routed => "appointment-routed",
    };
    let more = match why {
        Why::Declined(reason) => Some(("reason", Arg::from(reason))),
        Why::Withdrawn | Why::Ended | Why::Routed => None,
    };
    to_partner(scope, app, ctx, about, Letter { kind, method: Method::Cancel, more }).await?;
    off_for_staff(scope, app, ctx, about).await
}

/// To whoever booked it, in the language of the request.
async fn to_partner(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    (request, one): (&Request, &Appointment),
    letter: Letter,
) -> Result<(), Error> {
    let person = access::store::get_person(scope.tx(), one.booked_by).await?;
    // Somebody who left the company is told nothing of it any more.
    if access::store::roles_in(scope.tx(), scope.partner(), person.id).await?.is_none() {
        return Ok(());
    }
    let attendee = Attendee {
        name: person.name,
        email: person.email,
        locale: request.locale,
        is_staff: false,
    };
    let mut args = said(request.locale, (request, one), &one.zone);
    args.extend(letter.more.clone());
    let path = format!("/support/requests/{}", request.number);
    write(scope, app, ctx, (request, one), (letter, attendee, args, path)).await
}

/// To whoever of staff works on it, in their own language and by support's clock.
pub(super) async fn agreed_for_staff(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    about: (&Request, &Appointment),
) -> Result<(), Error> {
    let letter = Letter { kind: "staff-appointment", method: Method::Request, more: None };
    to_staff(scope, app, ctx, about, letter).await
}

pub(super) async fn off_for_staff(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    about: (&Request, &Appointment),
) -> Result<(), Error> {
    let letter = Letter { kind: "staff-appointment-off", method: Method::Cancel, more: None };
    to_staff(scope, app, ctx, about, letter).await
}

async fn to_staff(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    (request, one): (&Request, &Appointment),
    letter: Letter,
) -> Result<(), Error> {
    let Some(owner) = request.owner else { return Ok(()) };
    if !access::store::is_operator(scope.tx(), owner).await? {
        return Ok(());
    }
    let person = access::store::get_person(scope.tx(), owner).await?;
    let loaded = app.programme().await?;
    let company = access::store::company_name(scope.tx(), scope.partner()).await?;
    let mut args = said(person.locale, (request, one), &hours(&loaded, request).zone);
    args.push(("company", company.into()));
    let attendee =
        Attendee { name: person.name, email: person.email, locale: person.locale, is_staff: true };
    let path = format!("/operator/support/{}", request.number);
    write(scope, app, ctx, (request, one), (letter, attendee, args, path)).await
}

async fn write(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    (request, one): (&Request, &Appointment),
    (letter, attendee, args, path): (Letter, Attendee, Vec<(&'static str, Arg)>, String),
) -> Result<(), Error> {
    let loaded = app.programme().await?;
    let calendar = for_letter(app, ctx, &loaded, (request, one), (letter.method, &attendee));
    let carried = Carried {
        // What the partner answers becomes part of the request; staff answers on its page.
        reply_to: match attendee.is_staff {
            true => None,
            false => address::of(app, &request.number)?,
        },
        thread: Some(format!("request-{}", request.id)),
        calendar: Some(calendar),
    };
    let mail = Mail {
        kind: letter.kind,
        // Each version is a mail of its own.
        about: format!("{} {}", one.id, one.sequence),
        recipient: attendee.email,
        name: attendee.name,
        locale: attendee.locale,
        args,
        path: Some(path),
        note: None,
    };
    mail::queue_with(scope, app, ctx, mail, carried).await
}
