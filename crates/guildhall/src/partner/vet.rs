//! Vetting: staff lets a company in, or says why not.

use domain::access::Action;
use domain::ids::PartnerId;
use domain::partner::{REASON_MAX, Vetting, VettingStep, decide};
use domain::text;
use language::Arg;

use super::{Partner, store};
use crate::access::letters::{Letter, to_admins};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::db::event::Event;
use crate::error::Error;

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
    tell(&scope, app, ctx, &partner, &vetting).await?;
    scope.commit().await
}

/// What the admins of the company read about the decision.
async fn tell(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    partner: &Partner,
    vetting: &Vetting,
) -> Result<(), Error> {
    let reason = match vetting {
        Vetting::Rejected { reason, .. } => Some(reason.as_str()),
        Vetting::None | Vetting::Pending { .. } | Vetting::Authorized { .. } => None,
    };
    let kind = if reason.is_some() { "partner-rejected" } else { "partner-authorized" };
    let letter = Letter {
        kind,
        // A company may be rejected and let in later, each once.
        about: partner.id.to_string(),
        path: Some("/company".to_owned()),
    };
    to_admins(scope, app, ctx, letter, |_| {
        let company = ("company", Arg::from(partner.legal_name.as_str()));
        let reason = reason.map(|reason| ("reason", reason.into()));
        [company].into_iter().chain(reason).collect()
    })
    .await
}
