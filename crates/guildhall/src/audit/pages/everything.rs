//! The activity log of all companies, for staff: what was done, where, by whom, and as a file.
//!
//! Network addresses stand in a company's own log only, which is opened for a reason.

use axum::response::Response;
use domain::access::Action;
use domain::calendar::{plus_days, start_of_day};
use domain::ids::{NetworkId, PartnerId};
use serde::Serialize;
use uuid::Uuid;

use crate::app::Shared;
use crate::ctx::Ctx;
use crate::db::At;
use crate::db::event::{self, Model, WantedOfAll};
use crate::error::{Error, Problem};
use crate::operator::companies::{Companies, Company};
use crate::partner::pages::activity::{ACTORS, Choice, heads, subjects, wanted};
use crate::partner::store;
use crate::web::download::{Parts, download};
use crate::web::timeline::{self, Entry};
use crate::web::view::FormErrors;
use crate::web::visit::encoded;
use crate::web::{Fault, Visit, sheet};

const BASE: &str = "/operator/activity";
/// Lines of a page, and of a part of the file.
const PAGE: u64 = 50;
const PART: u64 = 500;
const FILTERS: [&str; 5] = ["company", "who", "what", "from", "to"];
const COLUMNS: [&str; 10] =
    ["At", "Day", "NetworkId", "Company", "Who", "WhoKind", "What", "Kind", "From", "Why"];

#[derive(Serialize)]
struct LogPage {
    #[serde(flatten)]
    shown: FormErrors,
    company: String,
    who: String,
    actors: Vec<Choice>,
    what: String,
    subjects: Vec<Choice>,
    from: String,
    to: String,
    rows: Vec<Row>,
    newest_href: Option<String>,
    older_href: Option<String>,
    file_href: String,
}

#[derive(Serialize)]
struct Row {
    #[serde(flatten)]
    entry: Entry,
    company: Company,
}

pub async fn show(visit: Visit) -> Result<Response, Fault> {
    let loaded = async {
        visit.ctx.may(Action::SeeAllPartners)?;
        match asked(&visit).await {
            Ok(wanted) => Ok((load(&visit, Some(&wanted), &[]).await?, true)),
            Err(Error::Invalid(problems)) => Ok((load(&visit, None, &problems).await?, false)),
            Err(error) => Err(error),
        }
    };
    let (page, holds) = loaded.await.map_err(|error: Error| visit.fault(error))?;
    let title = visit.t("activity-of-all-title", &[]);
    match holds {
        true => visit.page("audit/everything.html", title, page),
        false => visit.page_with_errors("audit/everything.html", title, page),
    }
}

/// What the address asks for. Every field that does not hold is named.
async fn asked(visit: &Visit) -> Result<WantedOfAll, Error> {
    let found = wanted(visit);
    let mut problems = found.as_ref().err().cloned().unwrap_or_default();
    let partner = match visit.asked("company").trim() {
        "" => None,
        typed => {
            let partner = match NetworkId::parse(typed) {
                Some(id) => store::find_by_network_id(visit.app.db.read(), id).await?,
                None => None,
            };
            if partner.is_none() {
                problems.push(Problem::coded("company", "bank-no-company"));
            }
            partner
        }
    };
    let what = match found {
        Ok(what) if problems.is_empty() => what,
        Ok(_) | Err(_) => return Err(Error::Invalid(problems)),
    };
    let zone = &visit.app.programme().await?.programme.zone;
    let start = |day| At::from(start_of_day(day, zone));
    Ok(WantedOfAll {
        partner,
        since: what.first.map(start),
        until: what.last.map(|last| start(plus_days(last, 1))),
        before: place(visit.asked("before")),
        what,
    })
}

/// `instant.partner.sequence`, as the link to what is older says it.
fn place(text: &str) -> Option<(At, Uuid, i64)> {
    let mut parts = text.split('.');
    let at = At(parts.next()?.parse().ok()?);
    Some((at, Uuid::parse_str(parts.next()?).ok()?, parts.next()?.parse().ok()?))
}

async fn load(
    visit: &Visit,
    wanted: Option<&WantedOfAll>,
    problems: &[Problem],
) -> Result<LogPage, Error> {
    let read = visit.app.db.read();
    let mut found = match wanted {
        Some(wanted) => event::search_all(read, wanted, PAGE + 1).await?,
        None => Vec::new(),
    };
    let is_more = PAGE < found.len() as u64;
    found.truncate(PAGE as usize);
    let last = found.last().filter(|_| is_more).map(place_of);
    let filters: Vec<(&str, &str)> = FILTERS
        .map(|name| (name, visit.asked(name)))
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .collect();
    let older = last.map(|last| {
        let mut query = filters.clone();
        query.push(("before", &last));
        format!("{BASE}?{}", encoded(&query))
    });
    let newest =
        (!visit.asked("before").is_empty()).then(|| format!("{BASE}?{}", encoded(&filters)));
    let actor = |kind: &str| Choice {
        value: kind.to_owned(),
        text: visit.t(&format!("activity-who-{kind}"), &[]),
    };
    Ok(LogPage {
        shown: FormErrors::of(visit, "activity", problems),
        company: visit.asked("company").to_owned(),
        who: visit.asked("who").to_owned(),
        actors: ACTORS.into_iter().map(actor).collect(),
        what: visit.asked("what").to_owned(),
        subjects: subjects(visit),
        from: visit.asked("from").to_owned(),
        to: visit.asked("to").to_owned(),
        rows: rows(&visit.app, &visit.ctx, found).await?,
        newest_href: newest,
        older_href: older,
        file_href: format!("{BASE}/file?{}", encoded(&filters)),
    })
}

fn place_of(event: &Model) -> String {
    format!("{}.{}.{}", event.at.0, event.partner_id, event.sequence)
}

async fn rows(app: &Shared, ctx: &Ctx, mut found: Vec<Model>) -> Result<Vec<Row>, Error> {
    let partners: Vec<PartnerId> = found.iter().map(|event| PartnerId(event.partner_id)).collect();
    let companies = Companies::load(app.db.read(), partners.iter().copied()).await?;
    for event in &mut found {
        event.forget_place();
    }
    let entries = timeline::entries(app, ctx.locale, found).await?;
    let row = |(partner, entry)| Ok(Row { company: companies.of(partner)?, entry });
    partners.into_iter().zip(entries).map(row).collect()
}

pub async fn file(visit: Visit) -> Result<Response, Fault> {
    let given = async {
        visit.ctx.may(Action::SeeAllPartners)?;
        let name = format!("activity-{}.csv", visit.ctx.today);
        let lines = Lines { wanted: asked(&visit).await?, is_begun: false, is_over: false };
        download(&visit, "text/csv; charset=utf-8", &name, lines).await
    };
    given.await.map_err(|error| visit.fault(error))
}

/// The log as a file, newest first: instants are UTC, days are the programme's.
struct Lines {
    wanted: WantedOfAll,
    is_begun: bool,
    is_over: bool,
}

#[derive(Serialize)]
struct Line {
    at: String,
    day: String,
    network_id: String,
    company: String,
    who: String,
    who_kind: String,
    what: String,
    kind: String,
    from: String,
    why: String,
}

impl Parts for Lines {
    async fn next(&mut self, app: &Shared, ctx: &Ctx) -> Result<Option<Vec<u8>>, Error> {
        if self.is_over {
            return Ok(None);
        }
        let found = event::search_all(app.db.read(), &self.wanted, PART).await?;
        self.is_over = (found.len() as u64) < PART;
        if let Some(last) = found.last() {
            self.wanted.before = Some((last.at, last.partner_id, last.sequence));
        }
        let heads = heads(&found);
        let line = |((at, day, who_kind), row): (_, Row)| Line {
            at,
            day,
            network_id: row.company.network_id,
            company: sheet::harmless(&row.company.name),
            who: sheet::harmless(&row.entry.who),
            who_kind,
            what: sheet::harmless(&row.entry.text),
            kind: row.entry.kind,
            from: sheet::harmless(&row.entry.origin),
            why: sheet::harmless(&row.entry.why.unwrap_or_default()),
        };
        let rows = rows(app, ctx, found).await?;
        let lines: Vec<Line> = heads.into_iter().zip(rows).map(line).collect();
        let columns = (!self.is_begun).then_some(COLUMNS.as_slice());
        self.is_begun = true;
        Ok(Some(sheet::written(columns, &lines)?.into_bytes()))
    }
}
