//! The activity log of a company: everything that was done, by whom and when, and as a file.

use axum::extract::Path;
use axum::response::Response;
use domain::access::Action;
use domain::ids::{PartnerId, PersonId};
use jiff::civil::Date;
use serde::Serialize;

use super::facts::{by_network_id, titled};
use crate::access::store as people;
use crate::app::Shared;
use crate::ctx::Ctx;
use crate::db::event::{self, Model, Wanted};
use crate::error::{Error, Problem};
use crate::partner::{Partner, store};
use crate::web::download::{Parts, download};
use crate::web::timeline::{self, Entry};
use crate::web::view::FormErrors;
use crate::web::visit::encoded;
use crate::web::{Fault, Visit, sheet};

/// Lines of a page, and of a part of the file.
const PAGE: u64 = 50;
const PART: u64 = 500;
/// What happens to: the words of the filter.
const SUBJECTS: [&str; 13] = [
    "order",
    "subscription",
    "invoice",
    "receipt",
    "payment_method",
    "person",
    "partner",
    "competency",
    "benefit",
    "request",
    "profile",
    "location",
    "provisioning",
];
/// Kinds of those who do something: staff, and work by itself, have no name of the company's.
pub const ACTORS: [&str; 5] = ["member", "operator", "directory", "system", "visitor"];
const COLUMNS: [&str; 8] = ["At", "Day", "Who", "WhoKind", "What", "Kind", "From", "Why"];

#[derive(Serialize)]
struct ActivityPage {
    #[serde(flatten)]
    shown: FormErrors,
    company: String,
    base: String,
    back: Back,
    who: String,
    people: Vec<Choice>,
    what: String,
    subjects: Vec<Choice>,
    from: String,
    to: String,
    is_filtered: bool,
    entries: Vec<Entry>,
    newest_href: Option<String>,
    older_href: Option<String>,
    file_href: String,
}

#[derive(Serialize)]
struct Back {
    text: String,
    href: String,
}

#[derive(Serialize)]
pub struct Choice {
    pub value: String,
    pub text: String,
}

/// The company whose log it is, and where its pages are.
struct Whose {
    partner: Partner,
    base: String,
    back: String,
}

async fn own(visit: &Visit) -> Result<Whose, Error> {
    visit.ctx.may(Action::SeeActivity)?;
    let partner = store::get(visit.app.db.read(), visit.ctx.own_partner()?).await?;
    Ok(Whose { partner, base: "/company/activity".to_owned(), back: "/company".to_owned() })
}

async fn of(visit: &Visit, network_id: &str) -> Result<Whose, Error> {
    let partner = by_network_id(visit, network_id).await?;
    let back = format!("/operator/partners/{network_id}");
    Ok(Whose { partner, base: format!("{back}/activity"), back })
}

pub async fn show(visit: Visit) -> Result<Response, Fault> {
    let whose = own(&visit).await.map_err(|error| visit.fault(error))?;
    page(&visit, whose).await
}

pub async fn file(visit: Visit) -> Result<Response, Fault> {
    let given = async { give(&visit, own(&visit).await?).await };
    given.await.map_err(|error| visit.fault(error))
}

pub async fn operator_show(
    visit: Visit,
    Path(network_id): Path<String>,
) -> Result<Response, Fault> {
    let whose = of(&visit, &network_id).await.map_err(|error| visit.fault(error))?;
    page(&visit, whose).await
}

pub async fn operator_file(
    visit: Visit,
    Path(network_id): Path<String>,
) -> Result<Response, Fault> {
    let given = async { give(&visit, of(&visit, &network_id).await?).await };
    given.await.map_err(|error| visit.fault(error))
}

/// What the address asks for. Every field that does not hold is named.
pub fn wanted(visit: &Visit) -> Result<Wanted, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut day = |name: &'static str| match visit.asked(name).trim() {
        "" => None,
        text => {
            let read = text.parse::<Date>().ok();
            if read.is_none() {
                problems.push(Problem::coded(name, "date"));
            }
            read
        }
    };
    let (first, last) = (day("from"), day("to"));
    if !problems.is_empty() {
        return Err(problems);
    }
    let who = visit.asked("who");
    let person = PersonId::parse(who).map(|person| person.0);
    let actor = ACTORS.into_iter().find(|kind| *kind == who);
    let what = visit.asked("what");
    Ok(Wanted {
        actor: actor.map(str::to_owned),
        person,
        subject: SUBJECTS.into_iter().find(|kind| *kind == what).map(str::to_owned),
        first,
        last,
        before: visit.asked("before").parse().ok(),
    })
}

async fn page(visit: &Visit, whose: Whose) -> Result<Response, Fault> {
    let (found, problems) = match wanted(visit) {
        Ok(wanted) => {
            let read = visit.app.db.read();
            let found = event::search(read, whose.partner.id, &wanted, PAGE + 1).await;
            (found.map_err(|error| visit.fault(error))?, Vec::new())
        }
        Err(problems) => (Vec::new(), problems),
    };
    let shown = FormErrors::of(visit, "activity", &problems);
    let page = load(visit, &whose, found, shown).await.map_err(|error| visit.fault(error))?;
    let title = match visit.ctx.own_partner() {
        Ok(_) => visit.t("activity-title", &[]),
        Err(_) => titled(visit, "activity-title-of", &whose.partner),
    };
    if problems.is_empty() {
        visit.page("partner/activity.html", title, page)
    } else {
        visit.page_with_errors("partner/activity.html", title, page)
    }
}

async fn load(
    visit: &Visit,
    whose: &Whose,
    mut found: Vec<Model>,
    shown: FormErrors,
) -> Result<ActivityPage, Error> {
    let is_more = PAGE < found.len() as u64;
    found.truncate(PAGE as usize);
    let last = found.last().filter(|_| is_more).map(|event| event.sequence);
    let asked = ["who", "what", "from", "to"].map(|name| (name, visit.asked(name)));
    let filters: Vec<(&str, &str)> =
        asked.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    let older = last.map(|last| {
        let before = last.to_string();
        let mut query = filters.clone();
        query.push(("before", &before));
        format!("{}?{}", whose.base, encoded(&query))
    });
    let newest = (!visit.asked("before").is_empty())
        .then(|| format!("{}?{}", whose.base, encoded(&filters)));
    Ok(ActivityPage {
        shown,
        company: whose.partner.legal_name.clone(),
        base: whose.base.clone(),
        back: Back { text: whose.partner.legal_name.clone(), href: whose.back.clone() },
        who: visit.asked("who").to_owned(),
        people: people_of(visit, whose.partner.id).await?,
        what: visit.asked("what").to_owned(),
        subjects: subjects(visit),
        from: visit.asked("from").to_owned(),
        to: visit.asked("to").to_owned(),
        is_filtered: !filters.is_empty(),
        entries: timeline::entries(&visit.app, visit.ctx.locale, found).await?,
        newest_href: newest,
        older_href: older,
        file_href: format!("{}/file?{}", whose.base, encoded(&filters)),
    })
}

async fn people_of(visit: &Visit, partner: PartnerId) -> Result<Vec<Choice>, Error> {
    let users = people::list_users(visit.app.db.read(), partner, None).await?;
    let user = |(person, _): (people::Person, _)| Choice {
        value: person.id.to_string(),
        text: person.name,
    };
    let kinds = ["operator", "directory", "system"].map(|kind| Choice {
        value: kind.to_owned(),
        text: visit.t(&format!("activity-who-{kind}"), &[]),
    });
    Ok(users.into_iter().map(user).chain(kinds).collect())
}

/// What one can choose from.
pub fn subjects(visit: &Visit) -> Vec<Choice> {
    let choice = |kind: &str| Choice {
        value: kind.to_owned(),
        text: visit.t(&format!("activity-what-{}", kind.replace('_', "-")), &[]),
    };
    SUBJECTS.into_iter().map(choice).collect()
}

async fn give(visit: &Visit, whose: Whose) -> Result<Response, Error> {
    let wanted = wanted(visit).map_err(Error::Invalid)?;
    let network_id = whose.partner.network_id.map(|id| id.to_string()).unwrap_or_default();
    let name = format!("activity-{network_id}-{}.csv", visit.ctx.today);
    let lines = Lines { partner: whose.partner.id, wanted, is_begun: false, is_over: false };
    download(visit, "text/csv; charset=utf-8", &name, lines).await
}

/// The log as a file, newest first: instants are UTC, days are the programme's.
struct Lines {
    partner: PartnerId,
    wanted: Wanted,
    is_begun: bool,
    is_over: bool,
}

#[derive(Serialize)]
struct Line {
    at: String,
    day: String,
    who: String,
    who_kind: String,
    what: String,
    kind: String,
    from: String,
    why: String,
}

/// What a file says of events before their sentences: instant, day, kind of actor.
pub fn heads(found: &[Model]) -> Vec<(String, String, String)> {
    let head = |event: &Model| {
        let at = event.at.instant().strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
        (at, event.on_day.to_string(), event.actor_kind.clone())
    };
    found.iter().map(head).collect()
}

impl Parts for Lines {
    async fn next(&mut self, app: &Shared, ctx: &Ctx) -> Result<Option<Vec<u8>>, Error> {
        if self.is_over {
            return Ok(None);
        }
        let found = event::search(app.db.read(), self.partner, &self.wanted, PART).await?;
        self.is_over = (found.len() as u64) < PART;
        self.wanted.before = found.last().map(|event| event.sequence);
        let heads = heads(&found);
        let told = timeline::entries(app, ctx.locale, found).await?;
        let line = |((at, day, who_kind), entry): (_, Entry)| Line {
            at,
            day,
            who: sheet::harmless(&entry.who),
            who_kind,
            what: sheet::harmless(&entry.text),
            kind: entry.kind,
            from: sheet::harmless(&entry.origin),
            why: sheet::harmless(&entry.why.unwrap_or_default()),
        };
        let lines: Vec<Line> = heads.into_iter().zip(told).map(line).collect();
        let columns = (!self.is_begun).then_some(COLUMNS.as_slice());
        self.is_begun = true;
        Ok(Some(sheet::written(columns, &lines)?.into_bytes()))
    }
}
