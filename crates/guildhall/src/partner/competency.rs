//! Competencies: staff records what a company has attained. Offers ask for them.

use domain::access::Action;
use domain::ids::{CompetencyCode, PartnerId};
use domain::offer::CompetencyLevel;
use jiff::civil::Date;

use super::store;
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{Day, PartnerScope};
use crate::error::{Error, Problem, Refusal};

/// Records that a company attained a competency on a day, not later than today. A later record of
/// the same competency replaces the earlier one.
pub async fn record(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    code: &CompetencyCode,
    level: CompetencyLevel,
    attained_on: Date,
) -> Result<(), Error> {
    ctx.may(Action::RecordCompetency)?;
    let loaded = app.programme().await?;
    if !loaded.programme.competencies.iter().any(|known| known.code == *code) {
        return Err(Error::Invalid(vec![Problem::coded("competency", "competency-unknown")]));
    }
    if ctx.today < attained_on {
        return Err(Error::Invalid(vec![Problem::coded("attained_on", "day-ahead")]));
    }
    let scope = PartnerScope::open(app, partner).await?;
    let by = ctx.person().map(|person| person.0);
    store::record_competency(&scope, code, level, Day(attained_on), by).await?;
    let event = Event::new("competency.recorded", "competency", code)
        .with("competency", code.as_str())
        .with("level", level.code())
        .with("attained_on", attained_on.to_string());
    scope.record(app, ctx, event).await?;
    scope.commit().await
}

/// Takes a competency back as of today. Refused as `competency.not_held`.
pub async fn withdraw(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    code: &CompetencyCode,
) -> Result<(), Error> {
    ctx.may(Action::RecordCompetency)?;
    let scope = PartnerScope::open(app, partner).await?;
    if !store::withdraw_competency(&scope, code, Day(ctx.today)).await? {
        return Err(Refusal::new("competency.not_held").into());
    }
    let event =
        Event::new("competency.withdrawn", "competency", code).with("competency", code.as_str());
    scope.record(app, ctx, event).await?;
    scope.commit().await
}
