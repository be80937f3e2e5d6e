//! Recording what companies did and which exams people passed, one by one or from a table.

use std::collections::{BTreeMap, BTreeSet};

use domain::access::Action;
use domain::ids::{CompetencyCode, ExamCode, NetworkId, PartnerId};
use domain::offer::Metric;
use domain::text::line;
use jiff::civil::Date;

use super::look;
use super::profile::parse_profile;
use super::store::{self, NewPass, NewSale};
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{PartnerScopes, next_id};
use crate::error::{Error, Problem, Refusal};
use crate::partner;
use crate::web::table;

/// Characters of a table that is pasted or read from a file.
pub const TABLE_MAX: usize = 1_000_000;
/// Lines of a table.
const LINES_MAX: usize = 10_000;
/// Most that one record may say, either way.
const AMOUNT_MAX: i64 = 1_000_000_000;
const SOURCE_MAX: usize = 100;

/// How a table went in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Taken {
    pub read: usize,
    /// The others were there already.
    pub new: usize,
}

/// A record as it was typed.
#[derive(Debug, Clone, Default)]
pub struct TypedSale {
    pub competency: String,
    pub metric: String,
    pub amount: String,
    pub on: String,
    pub source: String,
}

/// Records what a company did. Nothing new where the same is known under its source; refused as
/// `performance.source_taken` where something else is.
pub async fn record(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    typed: &TypedSale,
) -> Result<Taken, Error> {
    ctx.may(Action::RecordCompetency)?;
    let loaded = app.programme().await?;
    let sale = read_sale(&loaded, ctx.today, typed).map_err(Error::Invalid)?;
    let new = keep(app, ctx, &loaded, partner, &[sale]).await?;
    Ok(Taken { read: 1, new })
}

fn read_sale(loaded: &Loaded, today: Date, typed: &TypedSale) -> Result<NewSale, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut wrong = |field, code: &str| problems.push(Problem::coded(field, code));
    let competency = CompetencyCode::parse(typed.competency.trim())
        .filter(|code| loaded.programme.competency(code).is_some());
    if competency.is_none() {
        wrong("competency", "competency-unknown");
    }
    let metric = Metric::parse(typed.metric.trim());
    if metric.is_none() {
        wrong("metric", "metric-unknown");
    }
    let amount = typed.amount.trim().parse::<i64>().ok();
    let amount = amount.filter(|amount| *amount != 0 && amount.abs() <= AMOUNT_MAX);
    if amount.is_none() {
        wrong("amount", "performance-amount");
    }
    let on = typed.on.trim().parse::<Date>().ok();
    match on {
        None => wrong("on", "day-form"),
        Some(on) if today < on => wrong("on", "day-ahead"),
        Some(_) => {}
    }
    let source = line(&typed.source, SOURCE_MAX);
    if let Err(refusal) = &source {
        problems.push(Problem::new("source", *refusal));
    }
    match (competency, metric, amount, on, source) {
        (Some(competency), Some(metric), Some(amount), Some(on), Ok(source))
            if problems.is_empty() =>
        {
            Ok(NewSale { competency, metric, amount, on, source })
        }
        _ => Err(problems),
    }
}

/// Writes records of one company in one commit. Returns how many were new.
async fn keep(
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    partner: PartnerId,
    sales: &[NewSale],
) -> Result<usize, Error> {
    let mut scopes = PartnerScopes::open(app, [partner]).await?;
    if !scopes.holds(partner) {
        return Err(Error::NotFound);
    }
    let mut new = 0;
    for sale in sales {
        match store::find_source(scopes.tx(), partner, &sale.source).await? {
            Some(known) if known == *sale => continue,
            Some(_) => {
                let taken = Refusal::new("performance.source_taken");
                return Err(taken.text("source", &sale.source).into());
            }
            None => {}
        }
        let id = next_id(app, ctx);
        store::record_sale(scopes.tx(), ctx, (partner, id), sale).await?;
        let event = Event::new("performance.recorded", "competency", &sale.competency)
            .with("competency", sale.competency.as_str())
            .with("metric", sale.metric.code())
            .with("count", sale.amount)
            .with("on", sale.on.to_string());
        scopes.record(app, ctx, partner, event)?;
        new += 1;
    }
    if new == 0 {
        return Ok(0);
    }
    look::again(&mut scopes, app, ctx, loaded, partner).await?;
    scopes.commit().await?;
    Ok(new)
}

/// The rows of a table without the line of names on top, each with its number.
fn rows(field: &'static str, table: &str, head: &str) -> Result<Vec<(u64, Vec<String>)>, Error> {
    if TABLE_MAX < table.chars().count() {
        let args = vec![("at_most", TABLE_MAX.into())];
        return Err(Error::Invalid(vec![Problem { field, code: "too-long".to_owned(), args }]));
    }
    let rows = table::pasted(table, head, LINES_MAX).map_err(|line| wrong_line(field, line))?;
    if rows.is_empty() {
        return Err(Error::Invalid(vec![Problem::coded(field, "required")]));
    }
    Ok(rows)
}

fn wrong_line(field: &'static str, line: u64) -> Error {
    let code = if field == "passes" { "pass-line" } else { "performance-line" };
    Error::Invalid(vec![Problem {
        field,
        code: code.to_owned(),
        args: vec![("line", i64::try_from(line).unwrap_or(i64::MAX).into())],
    }])
}

/// Takes a table of `network_id,competency,metric,amount,day,source`, with or without that line on
/// top. All lines are read before the first is kept, and the first that does not hold is named; a
/// company's lines are kept together. Sent again, it changes nothing.
pub async fn import_performance(app: &App, ctx: &Ctx, table: &str) -> Result<Taken, Error> {
    ctx.may(Action::RecordCompetency)?;
    let loaded = app.programme().await?;
    let rows = rows("performance", table, "network_id")?;
    let mut companies: BTreeMap<String, Option<PartnerId>> = BTreeMap::new();
    let mut sales: BTreeMap<PartnerId, Vec<NewSale>> = BTreeMap::new();
    for (number, row) in &rows {
        let wrong = || wrong_line("performance", *number);
        let [company, competency, metric, amount, on, source] = row.as_slice() else {
            return Err(wrong());
        };
        if !companies.contains_key(company) {
            let id = NetworkId::parse(company).ok_or_else(wrong)?;
            let found = partner::store::find_by_network_id(app.db.read(), id).await?;
            companies.insert(company.clone(), found);
        }
        let partner = companies.get(company).copied().flatten().ok_or_else(wrong)?;
        let typed = TypedSale {
            competency: competency.clone(),
            metric: metric.clone(),
            amount: amount.clone(),
            on: on.clone(),
            source: source.clone(),
        };
        let sale = read_sale(&loaded, ctx.today, &typed).map_err(|_| wrong())?;
        let own = sales.entry(partner).or_default();
        let known = own.iter().find(|known| known.source == sale.source).cloned();
        let known = match known {
            None => store::find_source(app.db.read(), partner, &sale.source).await?,
            known => known,
        };
        match known {
            Some(known) if known != sale => return Err(wrong()),
            _ => own.push(sale),
        }
    }
    let mut new = 0;
    for (partner, sales) in &sales {
        new += keep(app, ctx, &loaded, *partner, sales).await?;
    }
    Ok(Taken { read: rows.len(), new })
}

/// Takes a table of `profile,exam,day,valid_until`, the last of which may be empty. Whoever has
/// linked a profile to a company counts there from this moment.
pub async fn import_passes(app: &App, ctx: &Ctx, table: &str) -> Result<Taken, Error> {
    ctx.may(Action::RecordCompetency)?;
    let loaded = app.programme().await?;
    let rows = rows("passes", table, "profile")?;
    let mut passes: BTreeSet<NewPass> = BTreeSet::new();
    for (number, row) in &rows {
        let pass = read_pass(&loaded, ctx.today, row);
        passes.insert(pass.ok_or_else(|| wrong_line("passes", *number))?);
    }
    let profiles: BTreeSet<String> = passes.iter().map(|pass| pass.profile.clone()).collect();
    let led = partner::store::exam_profiles::list(app.db.read(), &profiles).await?;
    let mut by_partner: BTreeMap<Option<PartnerId>, BTreeSet<NewPass>> = BTreeMap::new();
    for pass in &passes {
        by_partner.entry(led.get(&pass.profile).copied()).or_default().insert(pass.clone());
    }
    for (partner, own) in &by_partner {
        let mut scopes = PartnerScopes::open(app, *partner).await?;
        store::record_passes(scopes.tx(), ctx, own).await?;
        if let Some(partner) = *partner {
            let event = Event::new("exam_passes.recorded", "competency", "exams");
            let count = i64::try_from(own.len()).unwrap_or(i64::MAX);
            scopes.record(app, ctx, partner, event.with("count", count))?;
            look::again(&mut scopes, app, ctx, &loaded, partner).await?;
        }
        scopes.commit().await?;
    }
    Ok(Taken { read: rows.len(), new: passes.len() })
}

fn read_pass(loaded: &Loaded, today: Date, row: &[String]) -> Option<NewPass> {
    let cell = |place: usize| row.get(place).map(|cell| cell.trim()).unwrap_or_default();
    let profile = parse_profile(cell(0)).ok()?;
    let exam = ExamCode::parse(cell(1))?;
    let is_known = loaded.programme.exams.iter().any(|known| known.code == exam);
    let on: Date = cell(2).parse().ok()?;
    let until = match cell(3) {
        "" => None,
        day => Some(day.parse::<Date>().ok()?),
    };
    let holds = is_known && on <= today && until.is_none_or(|until| on <= until) && row.len() <= 4;
    holds.then_some(NewPass { profile, exam, on, until })
}
