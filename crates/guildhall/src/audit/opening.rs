//! A member of staff opens a company's data: for a reason, which the company sees.

use domain::access::{Action, Actor, Denied};
use domain::ids::{PartnerId, PersonId};
use domain::text::optional_line;

use super::row::opening::Model;
use super::store::looking;
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{At, PartnerScope, next_id};
use crate::error::{Error, Problem};

/// Hours for which a reason holds, for one person and one company.
pub const HOURS: i64 = 8;
/// Characters that may be written to a reason.
pub const NOTE_MAX: usize = 300;

/// What can be chosen. `other` wants words of its own; `task` is given by a task that is opened.
pub const REASONS: [&str; 6] = [QUESTION, VETTING, "billing", "dispute", "mistake", "other"];
pub const TASK: &str = "task";
/// Answering what a company asked support for, while that is open.
pub const QUESTION: &str = "question";
/// Deciding whether a company may buy.
pub const VETTING: &str = "vetting";

/// A reason as it was given.
#[derive(Debug, Clone, Default)]
pub struct Reason {
    pub code: String,
    pub note: String,
}

/// The member of staff who asks.
pub fn staff(ctx: &Ctx) -> Result<PersonId, Error> {
    match ctx.actor {
        Actor::Operator { person } => Ok(person),
        Actor::Visitor => Err(Error::Unauthenticated),
        Actor::Member { .. } | Actor::Directory { .. } | Actor::System => {
            Err(Error::Forbidden(Denied::OperatorsOnly))
        }
    }
}

/// Whether a reason was given that still holds.
pub async fn is_open(app: &App, ctx: &Ctx, partner: PartnerId) -> Result<bool, Error> {
    looking::is_open(app.db.read(), partner, staff(ctx)?, At::from(ctx.now)).await
}

/// Opens a company's data for some hours and tells the company why.
pub async fn open(app: &App, ctx: &Ctx, partner: PartnerId, reason: &Reason) -> Result<(), Error> {
    ctx.may(Action::SeeAllPartners)?;
    let reason = checked(reason)?;
    begin(app, ctx, partner, reason).await
}

/// The same because of work that waits in a queue and is taken up, unless a reason holds already.
pub async fn for_work(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    code: &'static str,
) -> Result<(), Error> {
    ctx.may(Action::SeeAllPartners)?;
    if is_open(app, ctx, partner).await? {
        return Ok(());
    }
    let reason = Reason { code: code.to_owned(), note: String::new() };
    begin(app, ctx, partner, reason).await
}

/// The reason with its words in one line. Every field that does not hold is named.
pub fn checked(reason: &Reason) -> Result<Reason, Error> {
    let mut problems = Vec::new();
    if !REASONS.contains(&reason.code.as_str()) {
        problems.push(Problem::coded("reason", "required"));
    }
    let note = reason.note.split_whitespace().collect::<Vec<&str>>().join(" ");
    let note = optional_line(&note, NOTE_MAX).unwrap_or_else(|refusal| {
        problems.push(Problem::new("note", refusal));
        String::new()
    });
    if problems.is_empty() && reason.code == "other" && note.is_empty() {
        problems.push(Problem::coded("note", "required"));
    }
    match problems.is_empty() {
        true => Ok(Reason { code: reason.code.clone(), note }),
        false => Err(Error::Invalid(problems)),
    }
}

async fn begin(app: &App, ctx: &Ctx, partner: PartnerId, reason: Reason) -> Result<(), Error> {
    let person = staff(ctx)?;
    let scope = PartnerScope::open(app, partner).await?;
    let at = At::from(ctx.now);
    let row = Model {
        partner_id: partner.0,
        opening_id: next_id(app, ctx),
        person_id: person.0,
        reason: reason.code.clone(),
        note: reason.note.clone(),
        opened_at: at,
        ends_at: at.plus_seconds(HOURS * 3600),
    };
    looking::record_opening(scope.tx(), row).await?;
    let event = Event::new("company.opened", "partner", partner)
        .with("opening", reason.code)
        .because(reason.note);
    scope.record(app, ctx, event).await?;
    scope.commit().await
}
