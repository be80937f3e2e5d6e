//! Vetting: staff lets a company in, or says why not.

use domain::access::{Action, Role};
use domain::ids::PartnerId;
use domain::partner::{REASON_MAX, Vetting, VettingStep, decide};
use domain::text;
use language::Arg;

use super::{Partner, store};
use crate::access::store::{self as people_store, Person};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::db::event::Event;
use crate::error::Error;
use crate::mail::{self, Mail};

/// Companies one run of [`authorize_waiting`] decides about.
const BATCH: u64 = 200;

/// Lets a company in. One that was rejected can be let in later.
pub async fn authorize(app: &App, ctx: &Ctx, partner: PartnerId) -> Result<(), Error> {
    step(app, ctx, partner, VettingStep::Authorize).await
}

/// Turns a company away. It sees the reason, in which a line break becomes a space.
pub async fn reject(app: &App, ctx: &Ctx, partner: PartnerId, reason: &str) -> Result<(), Error> {
    ctx.may(Action::DecideVetting)?;
    let reason = reason.split_whitespace().collect::<Vec<&str>>().join(" ");
    let reason =
        text::line(&reason, REASON_MAX).map_err(|refusal| Error::invalid("reason", refusal))?;
    step(app, ctx, partner, VettingStep::Reject { reason }).await
}

/// Lets every waiting company in, the longest-waiting first: for programmes that decide by
/// themselves. Returns how many there were, at most one batch.
pub async fn authorize_waiting(app: &App, ctx: &Ctx) -> Result<usize, Error> {
    ctx.may(Action::DecideVetting)?;
    let waiting = store::search::list_waiting(app.db.read(), BATCH).await?;
    for partner in &waiting {
        match authorize(app, ctx, partner.id).await {
            // Somebody decided in between.
            Ok(()) | Err(Error::Refused(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(waiting.len())
}

async fn step(app: &App, ctx: &Ctx, partner: PartnerId, step: VettingStep) -> Result<(), Error> {
    ctx.may(Action::DecideVetting)?;
    let scope = PartnerScope::open(app, partner).await?;
    let partner = store::get(scope.tx(), partner).await?;
    let vetting = decide(&partner.vetting, step, ctx.today)?;
    store::record_vetting(&scope, &vetting).await?;
    let event = match &vetting {
        Vetting::Rejected { reason, .. } => {
            Event::new("vetting.rejected", "partner", partner.id).with("reason", reason.as_str())
        }
        Vetting::None | Vetting::Pending { .. } | Vetting::Authorized { .. } => {
            Event::new("vetting.authorized", "partner", partner.id)
        }
    };
    scope.record(app, ctx, event).await?;
    let admins = people_store::list_users(scope.tx(), partner.id, Some(Role::PartnerAdmin));
    for (person, _) in admins.await? {
        mail::queue(&scope, app, ctx, letter(&partner, &vetting, person)).await?;
    }
    scope.commit().await
}

/// What an admin of the company reads about the decision.
fn letter(partner: &Partner, vetting: &Vetting, person: Person) -> Mail {
    let company = ("company", Arg::from(partner.legal_name.as_str()));
    let authorized = Mail {
        kind: "partner-authorized",
        // A company may be rejected and let in later, each once.
        about: partner.id.to_string(),
        recipient: person.email,
        name: person.name,
        locale: person.locale,
        args: vec![company.clone()],
        path: Some("/company".to_owned()),
    };
    match vetting {
        Vetting::Rejected { reason, .. } => Mail {
            kind: "partner-rejected",
            args: vec![company, ("reason", reason.as_str().into())],
            ..authorized
        },
        Vetting::None | Vetting::Pending { .. } | Vetting::Authorized { .. } => authorized,
    }
}
