//! What became of the company's benefits: a page of lines in words, a file, JSON.

use axum::response::Response;
use domain::access::Action;
use domain::ids::BenefitCode;
use language::{Arg, format};
use serde::Serialize;

use super::super::api::{HistoryView, Names, name_of, names_in};
use super::super::history::{self, Happened, Kind, Wanted};
use super::people::as_json;
use crate::app::{Loaded, Shared};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::subscription::pages::gets;
use crate::web::download::{Parts, download};
use crate::web::sheet::{self, harmless};
use crate::web::visit::encoded;
use crate::web::{Fault, Visit};

/// Lines of a page.
const PAGE: usize = 50;
const COLUMNS: [&str; 14] = [
    "At",
    "Day",
    "Kind",
    "SubscriptionId",
    "Term",
    "Offer",
    "Benefit",
    "Name",
    "Amount",
    "Unit",
    "First",
    "Last",
    "By",
    "Whom",
];

#[derive(Serialize)]
struct HistoryPage {
    benefit: String,
    benefits: Vec<Choice>,
    kind: String,
    kinds: Vec<Choice>,
    is_filtered: bool,
    rows: Vec<Row>,
    summary: String,
    newer_href: Option<String>,
    older_href: Option<String>,
    file_href: String,
}

#[derive(Serialize)]
struct Choice {
    value: String,
    text: String,
}

#[derive(Serialize)]
struct Row {
    at: i64,
    /// The benefit's name; the offer's where the line stands for many.
    name: String,
    offer: String,
    /// The benefit by itself.
    href: String,
    text: String,
    who: String,
}

fn wanted(visit: &Visit) -> Wanted {
    Wanted {
        benefit: BenefitCode::parse(visit.asked("benefit")),
        kind: Kind::parse(visit.asked("kind")),
    }
}

pub async fn show(visit: Visit) -> Result<Response, Fault> {
    let page = load(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("benefit/history.html", visit.t("benefit-history-title", &[]), page)
}

async fn load(visit: &Visit) -> Result<HistoryPage, Error> {
    visit.ctx.may(Action::SeeBenefits)?;
    let partner = visit.ctx.own_partner()?;
    let (loaded, wanted) = (visit.app.programme().await?, wanted(visit));
    let is_filtered = wanted != Wanted::default();
    // The choice is of all there was, whatever is looked for.
    let all = Wanted::default();
    let read = visit.app.db.read();
    let all = history::read(read, &loaded, partner, &all, visit.ctx.today).await?;
    let benefits = benefits(visit, &loaded, &all);
    let told: Vec<Happened> = all.into_iter().filter(|one| wanted.fits(one)).collect();
    let told = match is_filtered {
        true => told.into_iter().map(|one| (one, 1)).collect(),
        false => history::folded(told),
    };
    let pages = told.len().div_ceil(PAGE).max(1);
    let page = visit.asked("page").parse().unwrap_or(1_usize).clamp(1, pages);
    let (first, total) = ((page - 1) * PAGE, told.len());
    let shown: Vec<(Happened, usize)> = told.into_iter().skip(first).take(PAGE).collect();
    let lines: Vec<Happened> = shown.iter().map(|(one, _)| one.clone()).collect();
    let names = names_in(&visit.app, &lines).await?;
    let count = |count: usize| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
    let bounds = [
        ("from", count((first + 1).min(total))),
        ("to", count(first + shown.len())),
        ("total", count(total)),
    ];
    Ok(HistoryPage {
        benefit: visit.asked("benefit").to_owned(),
        benefits,
        kind: visit.asked("kind").to_owned(),
        kinds: Kind::ALL.map(|kind| kind_choice(visit, kind)).into(),
        is_filtered,
        rows: shown.iter().map(|one| row(visit, &loaded, one, &names)).collect(),
        summary: visit.t("benefit-history-range", &bounds),
        newer_href: (1 < page).then(|| href(visit, "/benefits/history", Some(page - 1))),
        older_href: (page < pages).then(|| href(visit, "/benefits/history", Some(page + 1))),
        file_href: href(visit, "/benefits/history/file", None),
    })
}

fn kind_choice(visit: &Visit, kind: Kind) -> Choice {
    let code = kind.code().replace('_', "-");
    let text = visit.t(&format!("benefit-history-kind-{code}"), &[]);
    Choice { value: kind.code().to_owned(), text }
}

fn href(visit: &Visit, base: &str, page: Option<usize>) -> String {
    let asked = ["benefit", "kind"].map(|name| (name, visit.asked(name)));
    let mut query: Vec<(&str, &str)> =
        asked.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    let page = page.map(|page| page.to_string());
    query.extend(page.as_deref().map(|page| ("page", page)));
    format!("{base}?{}", encoded(&query))
}

/// Every benefit there was anything about, by name.
fn benefits(visit: &Visit, loaded: &Loaded, told: &[Happened]) -> Vec<Choice> {
    let mut benefits: Vec<Choice> = Vec::new();
    for one in told {
        if benefits.iter().all(|known| known.value != one.benefit.as_str()) {
            let text = name_of(&visit.ctx, loaded, one);
            benefits.push(Choice { value: one.benefit.to_string(), text });
        }
    }
    benefits.sort_by(|one, other| one.text.cmp(&other.text));
    benefits
}

fn row(visit: &Visit, loaded: &Loaded, (one, count): &(Happened, usize), names: &Names) -> Row {
    let offer = loaded.programme.offer(&one.offer);
    let offer = offer.map_or_else(String::new, |own| own.name.get(visit.ctx.locale).to_owned());
    let is_many = 1 < *count;
    let by = one.by.map(|person| {
        names.get(&person).cloned().unwrap_or_else(|| visit.t("seats-left-company", &[]))
    });
    Row {
        at: one.at.as_microsecond(),
        name: if is_many { offer.clone() } else { name_of(&visit.ctx, loaded, one) },
        href: match is_many {
            true => format!("/benefits/history?kind={}", one.kind.code()),
            false => format!("/benefits/history?benefit={}", one.benefit),
        },
        offer: if is_many { String::new() } else { offer },
        text: text(visit, one, *count, names),
        who: by.unwrap_or_else(|| visit.t("benefit-history-itself", &[])),
    }
}

/// A line in words.
fn text(visit: &Visit, one: &Happened, count: usize, names: &Names) -> String {
    let locale = visit.ctx.locale;
    let amount = one.amount.map_or_else(String::new, |quantity| match one.kind {
        Kind::Month => gets::dollars(locale, i64::from(quantity.amount)),
        _ => gets::amount(&visit.app, locale, quantity),
    });
    let whom = one.whom.and_then(|person| names.get(&person).cloned());
    let whom = whom.unwrap_or_else(|| visit.t("seats-left-company", &[]));
    let day = |day: Option<jiff::civil::Date>| {
        Arg::Text(day.map_or_else(String::new, |day| format::date_long(locale, day)))
    };
    let args = [
        ("amount", Arg::Text(amount)),
        ("count", Arg::Number(i64::try_from(count).unwrap_or(i64::MAX))),
        ("name", Arg::Text(whom)),
        ("first", day(one.days.map(|days| days.first))),
        ("last", day(one.days.map(|days| days.last))),
    ];
    let key = match (one.kind, 1 < count) {
        (Kind::Granted, false) => "benefit-history-granted",
        (Kind::Granted, true) => "benefit-history-granted-many",
        (Kind::RanOut, false) => "benefit-history-ran-out",
        (Kind::RanOut, true) => "benefit-history-ran-out-many",
        (Kind::Earned, _) => "benefit-history-earned",
        (Kind::Month, _) => "benefit-history-month",
        (Kind::Used, _) => "benefit-history-used",
        (Kind::Returned, _) => "benefit-history-returned",
        (Kind::Assigned, _) => "benefit-history-assigned",
        (Kind::TakenBack, _) => "benefit-history-taken-back",
    };
    visit.t(key, &args)
}

pub async fn json(visit: Visit) -> Result<Response, Fault> {
    let told = async {
        let partner = visit.ctx.own_partner()?;
        HistoryView::list(&visit.app, &visit.ctx, partner, &wanted(&visit)).await
    };
    let views = told.await.map_err(|error| visit.fault(error))?;
    as_json(&visit, &views)
}

pub async fn file(visit: Visit) -> Result<Response, Fault> {
    let given = async {
        visit.ctx.may(Action::SeeBenefits)?;
        visit.ctx.own_partner()?;
        let name = format!("benefits-{}.csv", visit.ctx.today);
        let lines = Lines { wanted: wanted(&visit), is_over: false };
        download(&visit, "text/csv; charset=utf-8", &name, lines).await
    };
    given.await.map_err(|error| visit.fault(error))
}

/// The whole history as a file, newest first: instants are UTC, days are the programme's.
struct Lines {
    wanted: Wanted,
    is_over: bool,
}

impl Parts for Lines {
    async fn next(&mut self, app: &Shared, ctx: &Ctx) -> Result<Option<Vec<u8>>, Error> {
        if std::mem::replace(&mut self.is_over, true) {
            return Ok(None);
        }
        let views = HistoryView::list(app, ctx, ctx.own_partner()?, &self.wanted).await?;
        let line = |view: HistoryView| HistoryView {
            name: harmless(&view.name),
            by: view.by.map(|name| harmless(&name)),
            whom: view.whom.map(|name| harmless(&name)),
            ..view
        };
        let lines: Vec<HistoryView> = views.into_iter().map(line).collect();
        Ok(Some(sheet::written(Some(&COLUMNS), &lines)?.into_bytes()))
    }
}
