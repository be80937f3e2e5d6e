//! Rules by which requirements count as met for a while, made and ended by staff.

use domain::access::Action;
use domain::competency::Extension;
use domain::ids::CompetencyCode;
use domain::text::line;
use jiff::civil::Date;
use uuid::Uuid;

use super::store;
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::event::{Event, house};
use crate::db::next_id;
use crate::error::{Error, Problem, Refusal};

const REASON_MAX: usize = 300;

/// A rule as it was typed; days in ISO form, codes apart by commas or spaces.
#[derive(Debug, Clone, Default)]
pub struct TypedRule {
    pub first: String,
    pub last: String,
    pub excluded: String,
    pub reason: String,
    pub ends_on: String,
}

/// Makes a rule. It works at once, for whoever's anniversary falls into its range.
pub async fn add(app: &App, ctx: &Ctx, typed: &TypedRule) -> Result<Uuid, Error> {
    ctx.may(Action::RecordCompetency)?;
    let loaded = app.programme().await?;
    let mut problems = Vec::new();
    let mut day = |field: &'static str, text: &str| {
        let day = text.trim().parse::<Date>().ok();
        if day.is_none() {
            problems.push(Problem::coded(field, "day-form"));
        }
        day
    };
    let days =
        (day("first", &typed.first), day("last", &typed.last), day("ends_on", &typed.ends_on));
    let mut excluded = Vec::new();
    for word in typed.excluded.split([',', ' ']).filter(|word| !word.is_empty()) {
        let code = CompetencyCode::parse(word);
        match code.filter(|code| loaded.programme.competency(code).is_some()) {
            Some(code) => excluded.push(code),
            None => problems.push(Problem::coded("excluded", "competency-unknown")),
        }
    }
    let reason = line(&typed.reason, REASON_MAX);
    if let Err(refusal) = &reason {
        problems.push(Problem::new("rule_reason", *refusal));
    }
    if let (Some(first), Some(last), Some(ends_on)) = days {
        if last < first {
            problems.push(Problem::coded("last", "range-backwards"));
        }
        if ends_on < ctx.today {
            problems.push(Problem::coded("ends_on", "day-over"));
        }
    }
    let ((Some(first), Some(last), Some(ends_on)), Ok(reason)) = (days, reason) else {
        return Err(Error::Invalid(problems));
    };
    if !problems.is_empty() {
        return Err(Error::Invalid(problems));
    }
    let rule = Extension { first, last, excluded, ends_on };
    let id = next_id(app, ctx);
    let transaction = app.db.begin().await?;
    store::record_extension(&transaction, ctx, id, (&rule, &reason)).await?;
    let event = Event::new("competency.extended", "competency_extension", id)
        .with("first", first.to_string())
        .with("last", last.to_string())
        .with("until", ends_on.to_string())
        .because(reason);
    house::record(&transaction, app, ctx, event).await?;
    transaction.commit().await?;
    Ok(id)
}

/// Lets a rule end with yesterday. Refused as `extension.over` where it ended before.
pub async fn end(app: &App, ctx: &Ctx, id: Uuid) -> Result<(), Error> {
    ctx.may(Action::RecordCompetency)?;
    let transaction = app.db.begin().await?;
    let yesterday = domain::calendar::plus_days(ctx.today, -1);
    if !store::end_extension(&transaction, id, yesterday).await? {
        return Err(Refusal::new("extension.over").into());
    }
    let event = Event::new("competency.extension_ended", "competency_extension", id);
    house::record(&transaction, app, ctx, event).await?;
    transaction.commit().await?;
    Ok(())
}
