//! What whoever asked for hours reads of the case, in their own language.

use domain::benefit::CaseState;
use domain::text::Locale;
use language::{Arg, format};

use super::Case;
use crate::access;
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::error::Error;
use crate::mail::{self, Mail};

/// A kind, and what its sentences name beside the case, in a language.
struct Letter<'a> {
    kind: &'static str,
    said: &'a (dyn Fn(Locale) -> Vec<(&'static str, Arg)> + Sync),
}

pub(super) async fn booked(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    case: &Case,
) -> Result<(), Error> {
    // A time is that of the place where the reader said to be.
    let zone = jiff::tz::TimeZone::get(&case.about.zone);
    let zone = zone.unwrap_or_else(|_| loaded.programme.zone.clone());
    let said =
        |locale: Locale| vec![("due", Arg::from(format::date_time(locale, case.due_at, &zone)))];
    write(scope, app, ctx, case, Letter { kind: "hours-booked", said: &said }).await
}

pub(super) async fn went_on(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    case: &Case,
    (state, reason): (CaseState, &str),
) -> Result<(), Error> {
    let back = i64::from(case.hours.saturating_sub(state.out(case.hours)));
    let nothing = |_| Vec::new();
    let used = |_| {
        let used = i64::from(state.out(case.hours));
        vec![("used", Arg::Number(used)), ("back", Arg::Number(back))]
    };
    let why = |_| vec![("reason", Arg::from(reason))];
    let letter = match state {
        CaseState::Begun => Letter { kind: "hours-begun", said: &nothing },
        CaseState::Done { .. } => Letter { kind: "hours-done", said: &used },
        CaseState::Returned => Letter { kind: "hours-returned", said: &why },
        CaseState::Booked | CaseState::Cancelled => return Ok(()),
    };
    write(scope, app, ctx, case, letter).await
}

async fn write(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    case: &Case,
    letter: Letter<'_>,
) -> Result<(), Error> {
    let person = access::store::get_person(scope.tx(), case.created_by).await?;
    // Somebody who left the company is told nothing of it any more.
    if access::store::roles_in(scope.tx(), scope.partner(), person.id).await?.is_none() {
        return Ok(());
    }
    let mut args = (letter.said)(person.locale);
    args.extend([
        ("number", Arg::from(case.number.as_str())),
        ("product", case.about.product.as_str().into()),
        ("hours", Arg::Number(i64::from(case.hours))),
    ]);
    let mail = Mail {
        kind: letter.kind,
        about: case.id.to_string(),
        recipient: person.email,
        name: person.name,
        locale: person.locale,
        args,
        path: Some(format!("/benefits/cases/{}", case.number)),
        note: None,
    };
    mail::queue(scope, app, ctx, mail).await
}
