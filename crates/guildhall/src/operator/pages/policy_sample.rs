//! What a set of the future would do to a sample of subscriptions.

use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use domain::ids::PolicyCode;
use jiff::civil::Date;
use language::format;
use serde::Serialize;

use super::policies::{SetHead, heads};
use crate::app::Shared;
use crate::error::Error;
use crate::operator::companies::{Companies, Company};
use crate::operator::policy_sample::{Changed, Follows, Line, Sample, look};
use crate::web::download::{Whole, download};
use crate::web::sheet;
use crate::web::{Fault, Visit};

const COLUMNS: [&str; 20] = [
    "Network ID",
    "Company",
    "Subscription",
    "Offer",
    "Running year ends",
    "Charge of the running year",
    "Next year bought",
    "Next year ends",
    "Set without",
    "Set with",
    "Window without",
    "Window with",
    "Charge without",
    "Charge with",
    "Reminders without",
    "Reminders with",
    "Refund until without",
    "Refund until with",
    "Benefits until without",
    "Benefits until with",
];

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/operator/policies/{code}/sample", get(show))
        .route("/operator/policies/{code}/sample/file", get(file))
}

#[derive(Serialize)]
struct SamplePage {
    set: SetHead,
    at: i64,
    known: i64,
    looked: i64,
    governed: i64,
    counts: Vec<Count>,
    lines: Vec<Shown>,
    file_href: String,
}

#[derive(Serialize)]
struct Count {
    text: String,
    count: i64,
}

#[derive(Serialize)]
struct Shown {
    company: Company,
    offer: String,
    ends_on: String,
    charge_on: Option<String>,
    renews_on: String,
    next_ends_on: String,
    is_governed: bool,
    parts: Vec<Part>,
}

/// One rule of the next year, without and with the set.
#[derive(Serialize)]
struct Part {
    name: String,
    before: String,
    after: String,
    differs: bool,
}

fn count(many: usize) -> i64 {
    i64::try_from(many).unwrap_or(i64::MAX)
}

async fn load(visit: &Visit, code: &str) -> Result<(SetHead, Sample, Companies), Error> {
    let code = PolicyCode::parse(code).ok_or(Error::NotFound)?;
    let sample = look(&visit.app, &visit.ctx, &code).await?;
    let loaded = visit.app.programme().await?;
    let all = heads(visit, &loaded).await?;
    let set = all.into_iter().find(|head| head.code == code.as_str()).ok_or(Error::NotFound)?;
    let partners = sample.lines.iter().map(|line| line.partner);
    let companies = Companies::load(visit.app.db.read(), partners).await?;
    Ok((set, sample, companies))
}

async fn show(visit: Visit, Path(code): Path<String>) -> Result<Response, Fault> {
    let page = page(&visit, &code).await.map_err(|error| visit.fault(error))?;
    let title = visit.t("policy-desk-sample-of", &[("set", page.set.title.as_str().into())]);
    visit.page("operator/policy_sample.html", title, page)
}

async fn page(visit: &Visit, code: &str) -> Result<SamplePage, Error> {
    let (set, sample, companies) = load(visit, code).await?;
    let loaded = visit.app.programme().await?;
    let own = PolicyCode::parse(&set.code).ok_or(Error::NotFound)?;
    let shown = |line: &Line| {
        let offer = loaded.programme.offer(&line.offer);
        Ok(Shown {
            company: companies.of(line.partner)?,
            offer: offer.map_or_else(
                || line.offer.to_string(),
                |offer| offer.name.get(visit.ctx.locale).to_owned(),
            ),
            ends_on: line.ends_on.to_string(),
            charge_on: line.charge_on.map(|day| day.to_string()),
            renews_on: line.renews_on.to_string(),
            next_ends_on: line.next_ends_on.to_string(),
            is_governed: line.after.set == own,
            parts: parts(visit, line),
        })
    };
    let counts = Changed::ALL
        .into_iter()
        .map(|what| Count { text: name(visit, what), count: count(sample.count(what)) });
    Ok(SamplePage {
        at: sample.at.as_microsecond(),
        known: count(sample.known),
        looked: count(sample.lines.len()),
        governed: count(sample.governed(&own)),
        counts: counts.collect(),
        lines: sample.lines.iter().map(shown).collect::<Result<_, Error>>()?,
        file_href: format!("{}/sample/file", set.href),
        set,
    })
}

fn name(visit: &Visit, what: Changed) -> String {
    match what {
        Changed::Window => visit.t("policy-window", &[]),
        Changed::Charge => visit.t("policy-desk-charge", &[]),
        Changed::Reminders => visit.t("policy-reminders", &[]),
        Changed::Refund => visit.t("policy-refund", &[]),
        Changed::Benefits => visit.t("policy-benefits", &[]),
    }
}

fn parts(visit: &Visit, line: &Line) -> Vec<Part> {
    let changed = line.changed();
    let part = |what: Changed| Part {
        name: name(visit, what),
        before: told(visit, &line.before, what),
        after: told(visit, &line.after, what),
        differs: changed.contains(&what),
    };
    Changed::ALL.map(part).into()
}

fn told(visit: &Visit, follows: &Follows, what: Changed) -> String {
    let locale = visit.ctx.locale;
    let day = |day: Date| format::date_medium(locale, day);
    let perhaps = |on: Option<Date>| on.map_or_else(|| visit.t("none", &[]), day);
    match what {
        Changed::Window => visit.t(
            "from-to",
            &[("from", day(follows.window.first).into()), ("to", day(follows.window.last).into())],
        ),
        Changed::Charge => perhaps(follows.charge_on),
        Changed::Reminders => {
            let days: Vec<String> = follows.reminders.iter().map(|on| day(*on)).collect();
            let listed = language::listed(&visit.app.messages, locale, &days);
            listed.ok().filter(|_| !days.is_empty()).unwrap_or_else(|| visit.t("none", &[]))
        }
        Changed::Refund => perhaps(follows.refund_until),
        Changed::Benefits => day(follows.benefits_until),
    }
}

async fn file(visit: Visit, Path(code): Path<String>) -> Result<Response, Fault> {
    let given = async {
        let (set, sample, companies) = load(&visit, &code).await?;
        let line = |line: &Line| Ok::<_, Error>(columns(line, &companies.of(line.partner)?));
        let lines: Vec<Vec<String>> = sample.lines.iter().map(line).collect::<Result<_, _>>()?;
        let text = sheet::written(Some(&COLUMNS), &lines)?;
        let name = format!("sample-{}.csv", set.code);
        download(&visit, "text/csv; charset=utf-8", &name, Whole::of(text)).await
    };
    given.await.map_err(|error| visit.fault(error))
}

fn columns(line: &Line, company: &Company) -> Vec<String> {
    let day = |on: Option<Date>| on.map(|on| on.to_string()).unwrap_or_default();
    let window = |one: &Follows| format!("{}/{}", one.window.first, one.window.last);
    let days = |one: &Follows| {
        one.reminders.iter().map(Date::to_string).collect::<Vec<String>>().join(" ")
    };
    let (before, after) = (&line.before, &line.after);
    vec![
        company.network_id.clone(),
        sheet::harmless(&company.name),
        line.subscription.to_string(),
        line.offer.to_string(),
        line.ends_on.to_string(),
        day(line.charge_on),
        line.renews_on.to_string(),
        line.next_ends_on.to_string(),
        before.set.to_string(),
        after.set.to_string(),
        window(before),
        window(after),
        day(before.charge_on),
        day(after.charge_on),
        days(before),
        days(after),
        day(before.refund_until),
        day(after.refund_until),
        before.benefits_until.to_string(),
        after.benefits_until.to_string(),
    ]
}
