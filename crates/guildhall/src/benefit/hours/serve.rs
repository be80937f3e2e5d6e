//! What providers do with cases: taking one over, recording the hours used, giving hours back.

use domain::access::Action;
use domain::benefit::{CaseState, CaseStep, case_after};
use domain::ids::{CaseNumber, PartnerId};
use domain::text::line;

use super::ask::give_back;
use super::{Case, REASON_MAX, is_cancelled, letters, store};
use crate::app::App;
use crate::benefit::books;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::error::{Error, Refusal};

/// What a provider does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    Begin,
    /// Whole hours that were used; the others come back.
    Record {
        used: u32,
    },
    /// All hours come back, for a reason that the company reads.
    Return {
        reason: String,
    },
}

/// Does one step. Each is done once: a repeat is refused, as the case has gone on.
pub async fn step(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    number: &CaseNumber,
    act: Act,
) -> Result<(), Error> {
    ctx.may(Action::SupplyBenefits)?;
    let (step, reason) = match act {
        Act::Begin => (CaseStep::Begin, String::new()),
        Act::Record { used } => (CaseStep::Record { used }, String::new()),
        Act::Return { reason } => {
            let reason = reason.split_whitespace().collect::<Vec<&str>>().join(" ");
            let reason = line(&reason, REASON_MAX);
            let reason = reason.map_err(|refusal| Error::invalid("reason", refusal))?;
            (CaseStep::Return, reason)
        }
    };
    let loaded = app.programme().await?;
    let scope = PartnerScope::open(app, partner).await?;
    let case = store::get_by_number(scope.tx(), partner, number).await?;
    let books = books::read(scope.tx(), &loaded, partner).await?;
    let over = is_cancelled(&books, &case);
    let state = case_after(case.state, step, case.hours, over).map_err(Refusal::from)?;
    let back = case.hours - state.out(case.hours);
    give_back(&scope, (app, ctx, &loaded), &books, &case, back).await?;
    store::record_state(&scope, ctx, &case, (state, &reason)).await?;
    tell(&scope, app, ctx, &case, (state, &reason)).await?;
    scope.commit().await
}

async fn tell(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    case: &Case,
    (state, reason): (CaseState, &str),
) -> Result<(), Error> {
    let event = match state {
        CaseState::Done { used } => case.told("hours.used").with("used", used),
        CaseState::Returned => case.told("hours.returned").because(reason),
        CaseState::Begun | CaseState::Booked | CaseState::Cancelled => case.told("hours.begun"),
    };
    scope.record(app, ctx, event).await?;
    letters::went_on(scope, app, ctx, case, (state, reason)).await
}
