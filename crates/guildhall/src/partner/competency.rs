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
    let given = Given { level, on: attained_on, until: None, reason: String::new() };
    give(app, ctx, partner, code, &given).await
}

/// A level that staff gives a company, whatever its work comes to.
#[derive(Debug, Clone)]
pub struct Given {
    pub level: CompetencyLevel,
    /// When it was attained.
    pub on: Date,
    /// Its last day; `None` until it is taken back.
    pub until: Option<Date>,
    pub reason: String,
}

/// The same with a last day and a reason, which is kept.
pub async fn give(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    code: &CompetencyCode,
    given: &Given,
) -> Result<(), Error> {
    ctx.may(Action::RecordCompetency)?;
    let loaded = app.programme().await?;
    if !loaded.programme.competencies.iter().any(|known| known.code == *code) {
        return Err(Error::Invalid(vec![Problem::coded("competency", "competency-unknown")]));
    }
    if ctx.today < given.on {
        return Err(Error::Invalid(vec![Problem::coded("attained_on", "day-ahead")]));
    }
    if given.until.is_some_and(|until| until < ctx.today.max(given.on)) {
        return Err(Error::Invalid(vec![Problem::coded("until", "day-over")]));
    }
    let scope = PartnerScope::open(app, partner).await?;
    let by = ctx.person().map(|person| person.0);
    let days = (Day(given.on), given.until.map(Day));
    store::record_competency(&scope, code, given.level, days, by).await?;
    let mut event = Event::new("competency.recorded", "competency", code)
        .with("competency", code.as_str())
        .with("level", given.level.code())
        .with("attained_on", given.on.to_string())
        .because(given.reason.as_str());
    if let Some(until) = given.until {
        event = event.with("until", until.to_string());
    }
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
