//! What companies make of their benefits: pictures, the figures beneath them, a file.

use axum::response::Response;
use domain::access::Action;
use domain::calendar::plus_days;
use jiff::civil::Date;
use language::format;
use serde::Serialize;

use super::super::family::Family;
use super::super::store::usage::Bought;
use super::super::usage::{self, Usage, Used};
use crate::app::{Loaded, Shared};
use crate::ctx::Ctx;
use crate::error::{Error, Problem};
use crate::web::chart::{Chart, Drawn};
use crate::web::download::{Parts, download};
use crate::web::sheet;
use crate::web::view::FormErrors;
use crate::web::visit::encoded;
use crate::web::{Fault, Visit};

/// Columns of a picture: more would not be read.
const DRAWN_MAX: usize = 12;
/// Days of the period that is shown unless another is asked for.
const DAYS: i32 = 365;
const COLUMNS: [&str; 10] = [
    "Offer", "Benefit", "Name", "Kind", "Unit", "Granted", "Used", "Returned", "Expired", "Percent",
];

#[derive(Serialize)]
struct UsagePage {
    #[serde(flatten)]
    shown: FormErrors,
    from: String,
    to: String,
    at: i64,
    rows: Vec<Row>,
    percents: Chart,
    months: Chart,
    file_href: String,
}

#[derive(Serialize)]
struct Row {
    name: String,
    offer: String,
    granted: i64,
    used: i64,
    returned: i64,
    expired: Option<i64>,
    percent: Option<String>,
}

/// The days that are asked for; every field that does not hold is named.
fn asked(visit: &Visit) -> (Bought, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut day = |name: &'static str, other: Date| match visit.asked(name).trim() {
        "" => other,
        text => text.parse().unwrap_or_else(|_| {
            problems.push(Problem::coded(name, "date"));
            other
        }),
    };
    let today = visit.ctx.today;
    let bought = Bought { first: day("from", plus_days(today, -DAYS)), last: day("to", today) };
    (bought, problems)
}

pub async fn show(visit: Visit) -> Result<Response, Fault> {
    let (bought, problems) = asked(&visit);
    let shown = FormErrors::of(&visit, "usage", &problems);
    let page = load(&visit, &bought, shown).await.map_err(|error| visit.fault(error))?;
    let title = visit.t("usage-title", &[]);
    match problems.is_empty() {
        true => visit.page("benefit/usage.html", title, page),
        false => visit.page_with_errors("benefit/usage.html", title, page),
    }
}

async fn load(visit: &Visit, bought: &Bought, shown: FormErrors) -> Result<UsagePage, Error> {
    visit.ctx.may(Action::SeeAllPartners)?;
    let loaded = visit.app.programme().await?;
    let usage = usage::of(&visit.app, &visit.ctx, &loaded, bought).await?;
    let (from, to) = (bought.first.to_string(), bought.last.to_string());
    Ok(UsagePage {
        shown,
        at: usage.at.as_microsecond(),
        rows: usage.rows.iter().map(|one| row(visit, &loaded, one)).collect(),
        percents: Chart::of_percents(percents(visit, &loaded, &usage)),
        months: Chart::of(months(visit, &usage)),
        file_href: format!(
            "/operator/benefits/use/file?{}",
            encoded(&[("from", &from), ("to", &to)])
        ),
        from,
        to,
    })
}

fn offer_name(ctx: &Ctx, loaded: &Loaded, one: &Used<'_>) -> String {
    let offer = loaded.programme.offer(&one.benefit.offer);
    offer.map_or_else(String::new, |offer| offer.name.get(ctx.locale).to_owned())
}

fn row(visit: &Visit, loaded: &Loaded, one: &Used<'_>) -> Row {
    Row {
        name: one.benefit.name.get(visit.ctx.locale).to_owned(),
        offer: offer_name(&visit.ctx, loaded, one),
        granted: one.granted,
        used: one.used,
        returned: one.returned,
        expired: one.expired,
        percent: one.percent().map(|percent| percent_text(visit, percent)),
    }
}

fn percent_text(visit: &Visit, percent: i64) -> String {
    let bp = u32::try_from(percent.max(0) * 100).unwrap_or(u32::MAX);
    format::percent(visit.ctx.locale, domain::money::BasisPoints(bp))
}

/// The most used of all, in percent of what was granted.
fn percents(visit: &Visit, loaded: &Loaded, usage: &Usage<'_>) -> Vec<Drawn> {
    let mut drawn: Vec<Drawn> = usage
        .rows
        .iter()
        .filter(|one| 0 < one.used)
        .filter_map(|one| {
            let value = one.percent()?;
            let args = [
                ("name", one.benefit.name.get(visit.ctx.locale).into()),
                ("offer", offer_name(&visit.ctx, loaded, one).into()),
            ];
            let label = visit.t("usage-of", &args);
            Some(Drawn { label, value, text: percent_text(visit, value) })
        })
        .collect();
    drawn.sort_by_key(|one| std::cmp::Reverse(one.value));
    drawn.truncate(DRAWN_MAX);
    drawn
}

/// The newest months in which anything was taken.
fn months(visit: &Visit, usage: &Usage<'_>) -> Vec<Drawn> {
    let newest = usage.months.iter().rev().take(DRAWN_MAX);
    let mut drawn: Vec<Drawn> = newest
        .map(|(month, rows)| {
            let first: Option<Date> = format!("{month}-01").parse().ok();
            Drawn {
                label: first.map_or_else(
                    || month.clone(),
                    |first| format::month_year(visit.ctx.locale, first),
                ),
                value: *rows,
                text: format::number(visit.ctx.locale, *rows),
            }
        })
        .collect();
    drawn.reverse();
    drawn
}

pub async fn file(visit: Visit) -> Result<Response, Fault> {
    let given = async {
        visit.ctx.may(Action::SeeAllPartners)?;
        let (bought, problems) = asked(&visit);
        if !problems.is_empty() {
            return Err(Error::Invalid(problems));
        }
        let name = format!("benefit-use-{}-{}.csv", bought.first, bought.last);
        download(&visit, "text/csv; charset=utf-8", &name, Lines { bought, is_over: false }).await
    };
    given.await.map_err(|error| visit.fault(error))
}

struct Lines {
    bought: Bought,
    is_over: bool,
}

#[derive(Serialize)]
struct Line {
    offer: String,
    benefit: String,
    name: String,
    kind: &'static str,
    unit: &'static str,
    granted: i64,
    used: i64,
    returned: i64,
    expired: Option<i64>,
    percent: Option<i64>,
}

impl Parts for Lines {
    async fn next(&mut self, app: &Shared, ctx: &Ctx) -> Result<Option<Vec<u8>>, Error> {
        if std::mem::replace(&mut self.is_over, true) {
            return Ok(None);
        }
        let loaded = app.programme().await?;
        let usage = usage::of(app, ctx, &loaded, &self.bought).await?;
        let line = |one: &Used<'_>| Line {
            offer: one.benefit.offer.to_string(),
            benefit: one.benefit.code.to_string(),
            name: sheet::harmless(one.benefit.name.get(ctx.locale)),
            kind: Family::of(one.benefit.kind).code(),
            unit: one.unit.code(),
            granted: one.granted,
            used: one.used,
            returned: one.returned,
            expired: one.expired,
            percent: one.percent(),
        };
        let lines: Vec<Line> = usage.rows.iter().map(line).collect();
        Ok(Some(sheet::written(Some(&COLUMNS), &lines)?.into_bytes()))
    }
}
