//! How far companies were when somebody last looked, and the rules that extend it.

use std::collections::{BTreeSet, HashMap};

use domain::competency::Extension;
use domain::ids::{CompetencyCode, PartnerId};
use domain::offer::CompetencyLevel;
use jiff::civil::Date;
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder, QuerySelect};

use crate::competency::row::{extension, standing};
use crate::ctx::Ctx;
use crate::db::{Day, Present, insert_all};
use crate::error::Error;

const EXTENSIONS_MAX: u64 = 200;

/// A competency of a company as it was last seen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// What is met.
    pub level: Option<CompetencyLevel>,
    /// What was met last, and is shown until the paid year ends.
    pub held: Option<CompetencyLevel>,
    /// Since when less than that is met.
    pub lost_on: Option<Date>,
    /// The first day on which less will be met, as the company was told.
    pub risk_on: Option<Date>,
    /// When to look again.
    pub due_on: Option<Date>,
}

pub(super) async fn standings_of(
    connection: &impl ConnectionTrait,
    partners: &[PartnerId],
) -> Result<HashMap<(PartnerId, CompetencyCode), Standing>, Error> {
    let rows = standing::Entity::find()
        .filter(standing::Column::PartnerId.is_in(partners.iter().map(|partner| partner.0)))
        .all(connection)
        .await?;
    let read = |row: standing::Model| {
        let code = CompetencyCode::parse(&row.competency_code)
            .ok_or_else(|| Error::broken("a standing in an unreadable competency"))?;
        let level = |level: Option<String>| level.as_deref().and_then(CompetencyLevel::parse);
        let own = Standing {
            level: level(row.level),
            held: level(row.held),
            lost_on: row.lost_on.map(|day| day.0),
            risk_on: row.risk_on.map(|day| day.0),
            due_on: row.due_on.map(|day| day.0),
        };
        Ok(((PartnerId(row.partner_id), code), own))
    };
    rows.into_iter().map(read).collect()
}

/// Writes standings as they are now.
pub async fn record_standings(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    version: i64,
    standings: &[(CompetencyCode, Standing)],
) -> Result<(), Error> {
    let code = |level: Option<CompetencyLevel>| level.map(|level| level.code().to_owned());
    let rows = standings.iter().map(|(competency, own)| standing::ActiveModel {
        partner_id: Set(partner.0),
        competency_code: Set(competency.to_string()),
        level: Set(code(own.level)),
        held: Set(code(own.held)),
        lost_on: Set(own.lost_on.map(Day)),
        risk_on: Set(own.risk_on.map(Day)),
        due_on: Set(own.due_on.map(Day)),
        programme_version: Set(version),
    });
    let rows: Vec<standing::ActiveModel> = rows.collect();
    let key = [standing::Column::PartnerId, standing::Column::CompetencyCode];
    let columns = [
        standing::Column::Level,
        standing::Column::Held,
        standing::Column::LostOn,
        standing::Column::RiskOn,
        standing::Column::DueOn,
        standing::Column::ProgrammeVersion,
    ];
    insert_all(connection, &rows, Present::Replaced { key: &key, columns: &columns }).await
}

/// Companies of which something is to be looked at: its day has come, or the programme changed.
pub async fn due_partners(
    connection: &impl ConnectionTrait,
    today: Date,
    version: i64,
    limit: u64,
) -> Result<BTreeSet<PartnerId>, Error> {
    let mut due = BTreeSet::new();
    for reason in
        [standing::Column::DueOn.lte(Day(today)), standing::Column::ProgrammeVersion.lt(version)]
    {
        let found: Vec<Uuid> = standing::Entity::find()
            .select_only()
            .column(standing::Column::PartnerId)
            .filter(reason)
            .limit(limit)
            .into_tuple()
            .all(connection)
            .await?;
        due.extend(found.into_iter().map(PartnerId));
    }
    Ok(due)
}

/// The first day after today on which something is to be looked at.
pub async fn next_due(connection: &impl ConnectionTrait, today: Day) -> Result<Option<Day>, Error> {
    let day: Option<Option<Day>> = standing::Entity::find()
        .select_only()
        .column(standing::Column::DueOn)
        .filter(standing::Column::DueOn.gt(today))
        .order_by_asc(standing::Column::DueOn)
        .limit(1)
        .into_tuple()
        .one(connection)
        .await?;
    Ok(day.flatten())
}

/// A rule with its number and reason.
pub type Ruled = (Uuid, Extension, String);

/// The rules that extend competencies, the latest end first.
pub async fn extensions(connection: &impl ConnectionTrait) -> Result<Vec<Ruled>, Error> {
    let rows = extension::Entity::find()
        .order_by_desc(extension::Column::EndsOn)
        .limit(EXTENSIONS_MAX)
        .all(connection)
        .await?;
    let read = |row: extension::Model| {
        let rule = Extension {
            first: row.first_on.0,
            last: row.last_on.0,
            excluded: row.excluded.split(',').filter_map(CompetencyCode::parse).collect(),
            ends_on: row.ends_on.0,
        };
        (row.extension_id, rule, row.reason)
    };
    Ok(rows.into_iter().map(read).collect())
}

pub async fn record_extension(
    connection: &impl ConnectionTrait,
    ctx: &Ctx,
    id: Uuid,
    (rule, reason): (&Extension, &str),
) -> Result<(), Error> {
    let excluded: Vec<&str> = rule.excluded.iter().map(|code| code.as_str()).collect();
    let row = extension::ActiveModel {
        extension_id: Set(id),
        first_on: Set(Day(rule.first)),
        last_on: Set(Day(rule.last)),
        excluded: Set(excluded.join(",")),
        reason: Set(reason.to_owned()),
        ends_on: Set(Day(rule.ends_on)),
        recorded_at: Set(ctx.now.into()),
        recorded_by: Set(ctx.person().map(|person| person.0)),
    };
    extension::Entity::insert(row).exec_without_returning(connection).await?;
    Ok(())
}

/// Lets a rule end earlier. False where there is none that goes on for longer.
pub async fn end_extension(
    connection: &impl ConnectionTrait,
    id: Uuid,
    last: Date,
) -> Result<bool, Error> {
    let done = extension::Entity::update_many()
        .col_expr(extension::Column::EndsOn, Expr::value(Day(last)))
        .filter(extension::Column::ExtensionId.eq(id))
        .filter(extension::Column::EndsOn.gt(Day(last)))
        .exec(connection)
        .await?;
    Ok(done.rows_affected == 1)
}
