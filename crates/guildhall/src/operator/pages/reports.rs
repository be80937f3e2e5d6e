//! Reports: a period, pictures, the figures beneath them, what each figure means, and a file.

mod leads;
mod months;
mod renewals;
mod revenue;
mod support;

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use domain::access::Action;
use domain::money::BasisPoints;
use domain::operator::report::Period;
use jiff::Timestamp;
use jiff::civil::Date;
use language::format;
use serde::Serialize;

use super::work::span_word;
use crate::app::Shared;
use crate::error::{Error, Problem};
use crate::web::chart::Chart;
use crate::web::download::{Whole, download};
use crate::web::sheet;
use crate::web::view::FormErrors;
use crate::web::visit::encoded;
use crate::web::{Fault, Visit};

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/operator/reports", get(index))
        .route("/operator/reports/renewals", get(show_renewals))
        .route("/operator/reports/renewals/file", get(renewals_file))
        .route("/operator/reports/revenue", get(show_revenue))
        .route("/operator/reports/revenue/file", get(revenue_file))
        .route("/operator/reports/support", get(show_support))
        .route("/operator/reports/support/file", get(support_file))
        .route("/operator/reports/leads", get(show_leads))
        .route("/operator/reports/leads/file", get(leads_file))
}

#[derive(Debug, Clone, Copy)]
enum Which {
    Renewals,
    Revenue,
    Support,
    Leads,
}

impl Which {
    fn code(self) -> &'static str {
        match self {
            Which::Renewals => "renewals",
            Which::Revenue => "revenue",
            Which::Support => "support",
            Which::Leads => "leads",
        }
    }

    fn title(self, visit: &Visit) -> String {
        match self {
            Which::Renewals => visit.t("reports-renewals", &[]),
            Which::Revenue => visit.t("reports-revenue", &[]),
            Which::Support => visit.t("reports-support", &[]),
            Which::Leads => visit.t("reports-leads", &[]),
        }
    }

    fn lead(self, visit: &Visit) -> String {
        match self {
            Which::Renewals => visit.t("reports-renewals-lead", &[]),
            Which::Revenue => visit.t("reports-revenue-lead", &[]),
            Which::Support => visit.t("reports-support-lead", &[]),
            Which::Leads => visit.t("reports-leads-lead", &[]),
        }
    }

    async fn told(self, visit: &Visit, period: &Period) -> Result<Told, Error> {
        match self {
            Which::Renewals => renewals::told(visit, period).await,
            Which::Revenue => revenue::told(visit, period).await,
            Which::Support => support::told(visit, period).await,
            Which::Leads => leads::told(visit, period).await,
        }
    }
}

/// A report in words, pictures and lines of a file.
struct Told {
    at: Timestamp,
    sections: Vec<Section>,
    /// Of each figure: what it is called, and what is counted.
    meanings: Vec<(String, String)>,
    /// What is to be known of the whole.
    note: Option<String>,
    columns: &'static [&'static str],
    lines: Vec<Vec<String>>,
}

/// A picture and the table of figures that go with it.
#[derive(Serialize)]
struct Section {
    title: String,
    /// What the columns are, and what their height is.
    chart: Option<Picture>,
    heads: Vec<Head>,
    rows: Vec<Vec<String>>,
}

#[derive(Serialize)]
struct Picture {
    title: String,
    label_head: String,
    value_head: String,
    #[serde(flatten)]
    chart: Chart,
}

#[derive(Serialize)]
struct Head {
    label: String,
    num: bool,
}

/// The heads of a table: the first of words, the others of figures.
fn heads(labels: Vec<String>) -> Vec<Head> {
    labels.into_iter().enumerate().map(|(at, label)| Head { label, num: 0 < at }).collect()
}

#[derive(Serialize)]
struct IndexPage {
    reports: Vec<ReportLink>,
}

#[derive(Serialize)]
struct ReportLink {
    title: String,
    lead: String,
    href: String,
}

async fn index(visit: Visit) -> Result<Response, Fault> {
    visit.ctx.may(Action::SeeAllPartners).map_err(|error| visit.fault(error))?;
    let link = |which: Which| ReportLink {
        title: which.title(&visit),
        lead: which.lead(&visit),
        href: format!("/operator/reports/{}", which.code()),
    };
    let mut reports = vec![link(Which::Renewals), link(Which::Revenue)];
    reports.push(ReportLink {
        title: visit.t("usage-title", &[]),
        lead: visit.t("usage-lead", &[]),
        href: "/operator/benefits/use".to_owned(),
    });
    reports.extend([link(Which::Support), link(Which::Leads)]);
    visit.page("operator/reports.html", visit.t("reports-title", &[]), IndexPage { reports })
}

#[derive(Serialize)]
struct ReportPage {
    #[serde(flatten)]
    shown: FormErrors,
    lead: String,
    action: String,
    from: String,
    to: String,
    at: i64,
    sections: Vec<Section>,
    meanings: Vec<(String, String)>,
    note: Option<String>,
    file_href: String,
}

/// The months that are asked for; every field that does not hold is named.
fn asked(visit: &Visit) -> (Period, Vec<Problem>) {
    let usual = Period::up_to(visit.ctx.today);
    let mut problems = Vec::new();
    let mut day = |name: &'static str, other: Date| match visit.asked(name).trim() {
        "" => other,
        text => text.parse().unwrap_or_else(|_| {
            problems.push(Problem::coded(name, "date"));
            other
        }),
    };
    let (from, to) = (day("from", usual.first), day("to", usual.last));
    let period = Period::of(from, to).unwrap_or_else(|refusal| {
        problems.push(Problem::coded("to", refusal.code()));
        usual
    });
    (period, problems)
}

async fn show(visit: Visit, which: Which) -> Result<Response, Fault> {
    let (period, problems) = asked(&visit);
    let shown = FormErrors::of(&visit, "reports", &problems);
    let page = load(&visit, which, &period, shown).await.map_err(|error| visit.fault(error))?;
    match problems.is_empty() {
        true => visit.page("operator/report.html", which.title(&visit), page),
        false => visit.page_with_errors("operator/report.html", which.title(&visit), page),
    }
}

async fn load(
    visit: &Visit,
    which: Which,
    period: &Period,
    shown: FormErrors,
) -> Result<ReportPage, Error> {
    visit.ctx.may(Action::SeeAllPartners)?;
    let told = which.told(visit, period).await?;
    let action = format!("/operator/reports/{}", which.code());
    let (from, to) = (period.first.to_string(), period.last.to_string());
    Ok(ReportPage {
        shown,
        lead: which.lead(visit),
        at: told.at.as_microsecond(),
        sections: told.sections,
        meanings: told.meanings,
        note: told.note,
        file_href: format!("{action}/file?{}", encoded(&[("from", &from), ("to", &to)])),
        action,
        from,
        to,
    })
}

async fn file(visit: Visit, which: Which) -> Result<Response, Fault> {
    let given = async {
        visit.ctx.may(Action::SeeAllPartners)?;
        let (period, problems) = asked(&visit);
        if !problems.is_empty() {
            return Err(Error::Invalid(problems));
        }
        let told = which.told(&visit, &period).await?;
        let name = format!("{}-{}-{}.csv", which.code(), period.first, period.last);
        let text = sheet::written(Some(told.columns), &told.lines)?;
        download(&visit, "text/csv; charset=utf-8", &name, Whole::of(text)).await
    };
    given.await.map_err(|error| visit.fault(error))
}

async fn show_renewals(visit: Visit) -> Result<Response, Fault> {
    show(visit, Which::Renewals).await
}

async fn renewals_file(visit: Visit) -> Result<Response, Fault> {
    file(visit, Which::Renewals).await
}

async fn show_revenue(visit: Visit) -> Result<Response, Fault> {
    show(visit, Which::Revenue).await
}

async fn revenue_file(visit: Visit) -> Result<Response, Fault> {
    file(visit, Which::Revenue).await
}

async fn show_support(visit: Visit) -> Result<Response, Fault> {
    show(visit, Which::Support).await
}

async fn support_file(visit: Visit) -> Result<Response, Fault> {
    file(visit, Which::Support).await
}

async fn show_leads(visit: Visit) -> Result<Response, Fault> {
    show(visit, Which::Leads).await
}

async fn leads_file(visit: Visit) -> Result<Response, Fault> {
    file(visit, Which::Leads).await
}

/// "2026-03", for files.
fn month_key(first: Date) -> String {
    format!("{:04}-{:02}", first.year(), first.month())
}

fn month_word(visit: &Visit, first: Date) -> String {
    format::month_year(visit.ctx.locale, first)
}

fn number(visit: &Visit, count: i64) -> String {
    format::number(visit.ctx.locale, count)
}

/// A share in words; a dash for the share of nothing.
fn share_word(visit: &Visit, share: Option<BasisPoints>) -> String {
    let word = |share| format::percent(visit.ctx.locale, share);
    share.map_or_else(|| visit.t("none", &[]), word)
}

/// A span of time in words; a dash for that of nothing.
fn span(visit: &Visit, minutes: Option<i64>) -> String {
    minutes.map_or_else(|| visit.t("none", &[]), |minutes| span_word(visit, minutes))
}

/// Minutes for a file; empty for those of nothing.
fn minutes_line(minutes: Option<i64>) -> String {
    minutes.map_or_else(String::new, |minutes| minutes.to_string())
}

/// Basis points for a file; empty for the share of nothing.
fn share_line(share: Option<BasisPoints>) -> String {
    share.map_or_else(String::new, |share| share.0.to_string())
}

/// Whole percent, for a picture.
fn percent_of(share: Option<BasisPoints>) -> i64 {
    share.map_or(0, |share| i64::from(share.0) / 100)
}

/// A figure and what it means.
macro_rules! meanings {
    ($visit:expr, $($label:literal => $means:literal),+ $(,)?) => {
        vec![$(($visit.t($label, &[]), $visit.t($means, &[]))),+]
    };
}
use meanings;
