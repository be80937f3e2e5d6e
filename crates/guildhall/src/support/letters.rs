//! What the person who asked reads of a request, in the language they asked in.

use domain::support::{REOPEN_DAYS, State};
use language::{Arg, format};

use super::answer::Then;
use super::decide::Decision;
use super::intake::address;
use super::{Request, store};
use crate::access;
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::error::Error;
use crate::mail::{self, Carried, Mail};

pub(super) async fn received(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    request: &Request,
) -> Result<(), Error> {
    let due = match request.state {
        State::Open { due_at } => format::date_time(request.locale, due_at, &loaded.programme.zone),
        State::NeedsAttention | State::Closed { .. } => String::new(),
    };
    let letter = Letter { kind: "support-received", said: ("due", due.into()) };
    write(scope, app, ctx, request, letter).await
}

pub(super) async fn answered(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    request: &Request,
    (then, text): (Then, &str),
) -> Result<(), Error> {
    let kind = match then {
        Then::Continue => "support-answered",
        Then::Ask => "support-asked",
        Then::End => "support-ended",
    };
    write(scope, app, ctx, request, Letter { kind, said: ("text", text.into()) }).await
}

pub(super) async fn decided(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    request: &Request,
    decision: &Decision,
) -> Result<(), Error> {
    let day = || ("day", Arg::from(format::date_long(request.locale, ctx.today)));
    let letter = match decision {
        Decision::Refund { .. } => Letter { kind: "support-cancelled-refunded", said: day() },
        Decision::EndOnly => Letter { kind: "support-cancelled", said: day() },
        Decision::Decline { reason } => {
            Letter { kind: "support-declined", said: ("reason", reason.trim().into()) }
        }
    };
    write(scope, app, ctx, request, letter).await
}

/// A kind, and what its sentences name beside the request.
struct Letter {
    kind: &'static str,
    said: (&'static str, Arg),
}

async fn write(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    request: &Request,
    letter: Letter,
) -> Result<(), Error> {
    let person = access::store::get_person(scope.tx(), request.created_by).await?;
    // Somebody who left the company is told nothing of it any more.
    let belongs = access::store::roles_in(scope.tx(), scope.partner(), person.id).await?;
    if belongs.is_none() {
        return Ok(());
    }
    let said = store::count_notes(scope.tx(), scope.partner(), request.id).await?;
    let mail = Mail {
        kind: letter.kind,
        // Each answer is a mail of its own.
        about: format!("{} {said}", request.id),
        recipient: person.email,
        name: person.name,
        locale: request.locale,
        args: vec![
            letter.said,
            ("number", request.number.as_str().into()),
            ("title", request.title.as_str().into()),
            ("days", REOPEN_DAYS.into()),
        ],
        path: Some(format!("/support/requests/{}", request.number)),
        note: None,
    };
    let carried = Carried {
        reply_to: address::of(app, &request.number)?,
        thread: Some(format!("request-{}", request.id)),
        calendar: None,
    };
    mail::queue_with(scope, app, ctx, mail, carried).await
}
