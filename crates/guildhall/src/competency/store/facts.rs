//! What companies did and which exams their people passed.

use std::collections::{BTreeSet, HashMap};

use domain::competency::{Facts, Named, Pass, Sale};
use domain::ids::{CompetencyCode, ExamCode, PartnerId, PersonId};
use domain::offer::Metric;
use jiff::Span;
use jiff::civil::Date;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder, QuerySelect};

use super::profiles::{Linked, linked_of};
use super::standings::{Standing, standings_of};
use crate::competency::row::{pass, performance};
use crate::ctx::Ctx;
use crate::db::{Day, Present, insert_all};
use crate::error::Error;
use crate::partner;

/// Months of performance that are read: what counts, and a little more.
const MONTHS_READ: i64 = 14;
/// Sales and passes of one question.
const ROWS_MAX: u64 = 50_000;

type Key = (PartnerId, CompetencyCode);

/// Everything that decides about the competencies of some companies.
#[derive(Debug, Default)]
pub struct Known {
    named: HashMap<Key, Named>,
    sales: HashMap<Key, Vec<Sale>>,
    passes: HashMap<PartnerId, Vec<Pass>>,
    pub standings: HashMap<Key, Standing>,
}

impl Known {
    /// What is known of a company in a competency. Passes are of people, whatever they are for.
    pub fn facts(&self, partner: PartnerId, code: &CompetencyCode) -> Facts {
        let key = (partner, code.clone());
        Facts {
            sales: self.sales.get(&key).cloned().unwrap_or_default(),
            passes: self.passes.get(&partner).cloned().unwrap_or_default(),
            named: self.named.get(&key).copied(),
        }
    }

    /// Whether anything at all is known.
    pub fn has_any(&self, partner: PartnerId, code: &CompetencyCode) -> bool {
        let key = (partner, code.clone());
        self.named.contains_key(&key)
            || self.sales.contains_key(&key)
            || self.passes.contains_key(&partner)
            || self.standings.contains_key(&key)
    }
}

/// Reads it, whatever the number of companies, in five questions; `on` is the first day anybody
/// asks about.
pub async fn known(
    connection: &impl ConnectionTrait,
    partners: &[PartnerId],
    on: Date,
) -> Result<Known, Error> {
    let linked = linked_of(connection, partners).await?;
    Ok(Known {
        named: named_of(connection, partners).await?,
        sales: sales_of(connection, partners, on).await?,
        passes: passes_of(connection, &linked).await?,
        standings: standings_of(connection, partners).await?,
    })
}

async fn named_of(
    connection: &impl ConnectionTrait,
    partners: &[PartnerId],
) -> Result<HashMap<Key, Named>, Error> {
    let given = partner::store::given::list_given(connection, partners).await?;
    let named = given.into_iter().map(|(partner, one)| {
        let named = Named { level: one.level, from: one.on, until: one.until };
        ((partner, one.code), named)
    });
    Ok(named.collect())
}

async fn sales_of(
    connection: &impl ConnectionTrait,
    partners: &[PartnerId],
    on: Date,
) -> Result<HashMap<Key, Vec<Sale>>, Error> {
    let since = on.saturating_sub(Span::new().months(MONTHS_READ));
    let rows: Vec<(Uuid, String, String, Day, i64)> = performance::Entity::find()
        .select_only()
        .columns([
            performance::Column::PartnerId,
            performance::Column::CompetencyCode,
            performance::Column::Metric,
            performance::Column::OnDay,
        ])
        // A sum of big integers is a decimal on PostgreSQL.
        .column_as(Expr::cust("cast(sum(amount) as bigint)"), "amount")
        .filter(performance::Column::PartnerId.is_in(partners.iter().map(|partner| partner.0)))
        .filter(performance::Column::OnDay.gte(Day(since)))
        .group_by(performance::Column::PartnerId)
        .group_by(performance::Column::CompetencyCode)
        .group_by(performance::Column::Metric)
        .group_by(performance::Column::OnDay)
        .limit(ROWS_MAX)
        .into_tuple()
        .all(connection)
        .await?;
    let mut sales: HashMap<Key, Vec<Sale>> = HashMap::new();
    for (partner, code, metric, on, amount) in rows {
        let read = CompetencyCode::parse(&code).zip(Metric::parse(&metric));
        let (code, metric) = read.ok_or_else(|| {
            Error::broken(format!("partner {partner} has an unreadable performance"))
        })?;
        let own = sales.entry((PartnerId(partner), code)).or_default();
        own.push(Sale { metric, amount, on: on.0 });
    }
    Ok(sales)
}

async fn passes_of(
    connection: &impl ConnectionTrait,
    linked: &[Linked],
) -> Result<HashMap<PartnerId, Vec<Pass>>, Error> {
    let mut passes: HashMap<PartnerId, Vec<Pass>> = HashMap::new();
    if linked.is_empty() {
        return Ok(passes);
    }
    let rows = pass::Entity::find()
        .filter(pass::Column::ProfileId.is_in(linked.iter().map(|one| one.profile.as_str())))
        .order_by_asc(pass::Column::PassedOn)
        .order_by_asc(pass::Column::ExamCode)
        .limit(ROWS_MAX)
        .all(connection)
        .await?;
    for row in rows {
        let Some(one) = linked.iter().find(|one| one.profile == row.profile_id) else { continue };
        let exam = ExamCode::parse(&row.exam_code)
            .ok_or_else(|| Error::broken("a pass of an unreadable exam"))?;
        let (on, until) = (row.passed_on.0, row.valid_until.map(|day| day.0));
        passes.entry(one.partner).or_default().push(Pass { person: one.person, exam, on, until });
    }
    Ok(passes)
}

/// What a company did, as it is recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSale {
    pub competency: CompetencyCode,
    pub metric: Metric,
    pub amount: i64,
    pub on: Date,
    /// What names it where it comes from; the same name is recorded once.
    pub source: String,
}

/// What is recorded of a company under a source.
pub async fn find_source(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    source: &str,
) -> Result<Option<NewSale>, Error> {
    let row = performance::Entity::find()
        .filter(performance::Column::PartnerId.eq(partner.0))
        .filter(performance::Column::Source.eq(source))
        .one(connection)
        .await?;
    row.map(sale_of).transpose()
}

fn sale_of(row: performance::Model) -> Result<NewSale, Error> {
    let read = CompetencyCode::parse(&row.competency_code).zip(Metric::parse(&row.metric));
    let (competency, metric) = read.ok_or_else(|| Error::broken("an unreadable performance"))?;
    let (amount, on) = (row.amount, row.on_day.0);
    Ok(NewSale { competency, metric, amount, on, source: row.source })
}

/// What a company did, newest first.
pub async fn list_sales(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    limit: u64,
) -> Result<Vec<NewSale>, Error> {
    let rows = performance::Entity::find()
        .filter(performance::Column::PartnerId.eq(partner.0))
        .order_by_desc(performance::Column::OnDay)
        .order_by_desc(performance::Column::RecordId)
        .limit(limit)
        .all(connection)
        .await?;
    rows.into_iter().map(sale_of).collect()
}

pub async fn record_sale(
    connection: &impl ConnectionTrait,
    ctx: &Ctx,
    (partner, id): (PartnerId, Uuid),
    sale: &NewSale,
) -> Result<(), Error> {
    let row = performance::ActiveModel {
        partner_id: Set(partner.0),
        record_id: Set(id),
        competency_code: Set(sale.competency.to_string()),
        metric: Set(sale.metric.code().to_owned()),
        amount: Set(sale.amount),
        on_day: Set(Day(sale.on)),
        source: Set(sale.source.clone()),
        recorded_at: Set(ctx.now.into()),
        recorded_by: Set(ctx.person().map(|person| person.0)),
        earn_slot: Set(Some(1)),
    };
    performance::Entity::insert(row).exec_without_returning(connection).await?;
    Ok(())
}

/// An exam that somebody passed, as it is recorded.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NewPass {
    pub profile: String,
    pub exam: ExamCode,
    pub on: Date,
    pub until: Option<Date>,
}

/// Records passes. A pass that is known takes the new last day.
pub async fn record_passes(
    connection: &impl ConnectionTrait,
    ctx: &Ctx,
    passes: &BTreeSet<NewPass>,
) -> Result<(), Error> {
    let rows = passes.iter().map(|one| pass::ActiveModel {
        profile_id: Set(one.profile.clone()),
        exam_code: Set(one.exam.to_string()),
        passed_on: Set(Day(one.on)),
        valid_until: Set(one.until.map(Day)),
        recorded_at: Set(ctx.now.into()),
        recorded_by: Set(ctx.person().map(|PersonId(person)| person)),
    });
    let rows: Vec<pass::ActiveModel> = rows.collect();
    let key = [pass::Column::ProfileId, pass::Column::ExamCode, pass::Column::PassedOn];
    let columns = [pass::Column::ValidUntil];
    insert_all(connection, &rows, Present::Replaced { key: &key, columns: &columns }).await
}

/// Companies of which something is to be looked at whether more of a benefit is earned.
pub async fn to_look_at(
    connection: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<PartnerId>, Error> {
    let found: Vec<Uuid> = performance::Entity::find()
        .select_only()
        .column(performance::Column::PartnerId)
        .distinct()
        .filter(performance::Column::EarnSlot.eq(1))
        .order_by_asc(performance::Column::PartnerId)
        .limit(limit)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(found.into_iter().map(PartnerId).collect())
}

/// Somebody looked.
pub async fn looked_at(connection: &impl ConnectionTrait, partner: PartnerId) -> Result<(), Error> {
    performance::Entity::update_many()
        .col_expr(performance::Column::EarnSlot, Expr::value(None::<i64>))
        .filter(performance::Column::PartnerId.eq(partner.0))
        .filter(performance::Column::EarnSlot.eq(1))
        .exec(connection)
        .await?;
    Ok(())
}

/// Calls for another look at what some companies sold lately: they have a new year.
pub fn look_again(partners: impl IntoIterator<Item = PartnerId>, today: Date) -> LookAgain {
    let since = today.saturating_sub(Span::new().months(MONTHS_READ));
    performance::Entity::update_many()
        .col_expr(performance::Column::EarnSlot, Expr::value(Some(1_i64)))
        .filter(performance::Column::PartnerId.is_in(partners.into_iter().map(|one| one.0)))
        .filter(performance::Column::OnDay.gte(Day(since)))
}

/// The statement of [`look_again`].
pub type LookAgain = sea_orm::UpdateMany<performance::Entity>;
