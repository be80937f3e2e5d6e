//! The company's leads: by tab, on the board, and as a file for spreadsheets.

use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS,
};
use axum::response::{IntoResponse, Response};
use domain::access::Action;
use domain::ids::PartnerId;
use domain::lead::{Outcome, Standing};
use domain::text::Country;
use serde::Serialize;

use super::view::{Badge, Choice, Row, badge};
use crate::error::Error;
use crate::lead::store::{self, Tab, Wanted};
use crate::lead::{Lead, only_of};
use crate::web::sheet::{self, harmless};
use crate::web::visit::encoded;
use crate::web::{Fault, Visit};

/// Leads of a page, and of a column of the board.
const PAGE: u64 = 25;
/// Pages one can turn to: older leads are found by filters.
const PAGES_MAX: u64 = 200;
/// Leads of a file.
const EXPORT_MAX: u64 = 5_000;
/// Characters looked for.
const WORDS_MAX: usize = 80;

#[derive(Serialize)]
struct ListPage {
    tabs: Vec<TabLink>,
    tab: &'static str,
    words: String,
    country: String,
    countries: Vec<Choice>,
    leads: Vec<Row>,
    is_filtered: bool,
    newer_href: Option<String>,
    older_href: Option<String>,
    export_href: String,
    may_keep: bool,
}

#[derive(Serialize)]
struct TabLink {
    text: String,
    href: String,
    current: bool,
    count: Option<i64>,
}

pub async fn show(visit: Visit) -> Result<Response, Fault> {
    let page = load(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("lead/list.html", visit.t("nav-leads", &[]), page)
}

/// What the query asks for.
fn wanted(visit: &Visit, tab: Option<Tab>) -> Wanted {
    Wanted {
        reader: visit.ctx.person(),
        of: only_of(&visit.ctx),
        tab,
        now: visit.ctx.now.into(),
        words: visit.asked("words").trim().chars().take(WORDS_MAX).collect(),
        country: Country::parse(visit.asked("country")).ok(),
    }
}

async fn load(visit: &Visit) -> Result<ListPage, Error> {
    visit.ctx.may(Action::SeeLeads)?;
    let partner = visit.ctx.own_partner()?;
    let tab = Tab::parse(visit.asked("tab")).unwrap_or(Tab::New);
    let wanted = wanted(visit, Some(tab));
    let number: u64 = visit.asked("page").parse().unwrap_or(1);
    let number = number.clamp(1, PAGES_MAX);
    let span = ((number - 1) * PAGE, PAGE + 1);
    let mut found = store::list(visit.app.db.read(), partner, &wanted, span).await?;
    let is_more = PAGE < found.len() as u64 && number < PAGES_MAX;
    found.truncate(PAGE as usize);
    let country = wanted.country.map(|country| country.code().to_owned()).unwrap_or_default();
    let here = |page: u64| {
        let page = page.to_string();
        let pairs = [
            ("tab", tab.code()),
            ("words", wanted.words.as_str()),
            ("country", country.as_str()),
            ("page", page.as_str()),
        ];
        let kept: Vec<_> = pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        format!("/leads?{}", encoded(&kept))
    };
    Ok(ListPage {
        tabs: tabs(visit, partner, tab).await?,
        tab: tab.code(),
        is_filtered: !wanted.words.is_empty() || wanted.country.is_some(),
        newer_href: (1 < number).then(|| here(number - 1)),
        older_href: is_more.then(|| here(number + 1)),
        export_href: format!("/leads/export.csv?{}", encoded(&[("tab", tab.code())])),
        countries: countries(visit, partner, &wanted).await?,
        leads: rows(visit, partner, &found).await?,
        may_keep: visit.ctx.allows(Action::KeepLeads),
        words: wanted.words,
        country,
    })
}

async fn tabs(visit: &Visit, partner: PartnerId, current: Tab) -> Result<Vec<TabLink>, Error> {
    let mut tabs = Vec::new();
    for tab in Tab::ALL {
        let all = Wanted { words: String::new(), country: None, ..wanted(visit, Some(tab)) };
        let count = store::count_by_tab(visit.app.db.read(), partner, &all).await?;
        tabs.push(TabLink {
            text: visit.t(&format!("lead-tab-{}", tab.code()), &[]),
            href: format!("/leads?tab={}", tab.code()),
            current: tab == current,
            count: i64::try_from(count).ok(),
        });
    }
    Ok(tabs)
}

/// The countries the company has leads from.
async fn countries(
    visit: &Visit,
    partner: PartnerId,
    wanted: &Wanted,
) -> Result<Vec<Choice>, Error> {
    let found = store::list_countries(visit.app.db.read(), partner, wanted.of).await?;
    let choice = |country: Country| Choice {
        value: country.code().to_owned(),
        text: super::view::country(visit, country),
    };
    Ok(found.into_iter().map(choice).collect())
}

async fn rows(visit: &Visit, partner: PartnerId, found: &[Lead]) -> Result<Vec<Row>, Error> {
    let loaded = visit.app.programme().await?;
    let person = visit.ctx.person().ok_or(Error::Unauthenticated)?;
    let ids: Vec<_> = found.iter().map(|lead| lead.id).collect();
    let hearts = store::find_favorites(visit.app.db.read(), partner, person, &ids).await?;
    let row = |lead: &Lead| Row::of(visit, &loaded, lead, hearts.contains(&lead.id));
    Ok(found.iter().map(row).collect())
}

#[derive(Serialize)]
struct BoardPage {
    columns: Vec<Column>,
}

#[derive(Serialize)]
struct Column {
    state: Badge,
    leads: Vec<Card>,
    /// More than the board shows: the list has them.
    all_href: Option<String>,
}

#[derive(Serialize)]
struct Card {
    #[serde(flatten)]
    row: Row,
    /// Where it can be moved to: a page each.
    moves: Vec<(String, String)>,
}

pub async fn board(visit: Visit) -> Result<Response, Fault> {
    let page = load_board(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("lead/board.html", visit.t("lead-board-title", &[]), page)
}

async fn load_board(visit: &Visit) -> Result<BoardPage, Error> {
    visit.ctx.may(Action::SeeLeads)?;
    let partner = visit.ctx.own_partner()?;
    let may_move = visit.ctx.allows(Action::AnswerLeads);
    let mut columns: Vec<Column> = Vec::new();
    for tab in [Tab::New, Tab::Active, Tab::Closed] {
        let wanted = Wanted { words: String::new(), country: None, ..wanted(visit, Some(tab)) };
        let mut found = store::list(visit.app.db.read(), partner, &wanted, (0, PAGE + 1)).await?;
        let all_href = (PAGE < found.len() as u64).then(|| format!("/leads?tab={}", tab.code()));
        found.truncate(PAGE as usize);
        let rows = rows(visit, partner, &found).await?;
        for (lead, row) in found.iter().zip(rows) {
            let state = badge(visit, lead);
            let moves = if may_move { moves(visit, lead) } else { Vec::new() };
            let card = Card { row, moves };
            match columns.iter_mut().find(|column| column.state.text == state.text) {
                Some(column) => column.leads.push(card),
                None => columns.push(Column { state, leads: vec![card], all_href: None }),
            }
        }
        if let (Some(href), Some(last)) = (all_href, columns.last_mut()) {
            last.all_href = Some(href);
        }
    }
    Ok(BoardPage { columns })
}

/// The pages on which a lead goes to its next stage.
fn moves(visit: &Visit, lead: &Lead) -> Vec<(String, String)> {
    let to = |key: &str, page: &str| (visit.t(key, &[]), format!("/leads/{}/{page}", lead.id));
    match lead.standing_at(visit.ctx.now) {
        Standing::Received { .. } | Standing::Evaluating { .. } => {
            let first = super::one::first_act(lead, visit.ctx.now);
            let accept = (first == "acceptance").then(|| to("lead-accept", "acceptance"));
            accept.into_iter().chain([to("lead-decline", "decline")]).collect()
        }
        Standing::Accepted { .. } => vec![to("lead-win", "won"), to("lead-lose", "lost")],
        Standing::Unproven { .. } | Standing::Closed { .. } => Vec::new(),
    }
}

#[derive(Serialize)]
struct Line {
    number: String,
    state: &'static str,
    received_at: String,
    until: String,
    company: String,
    country: String,
    size: &'static str,
    timeframe: &'static str,
    contact_name: String,
    contact_email: String,
    contact_phone: String,
    need: String,
    deal: String,
    value: String,
    currency: &'static str,
    closes_on: String,
    reference: String,
    reason: String,
}

const COLUMNS: [&str; 18] = [
    "number",
    "state",
    "received_at",
    "until",
    "company",
    "country",
    "size",
    "timeframe",
    "contact_name",
    "contact_email",
    "contact_phone",
    "need",
    "deal",
    "value",
    "currency",
    "closes_on",
    "reference",
    "reason",
];

/// What a list shows, as a file; who the customer is only while the company may see it.
pub async fn export(visit: Visit) -> Result<Response, Fault> {
    let text = lines(&visit).await.map_err(|error| visit.fault(error))?;
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"leads.csv\""),
        (CACHE_CONTROL, "no-store"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    // The mark by which spreadsheets know its letters.
    Ok((headers, format!("\u{feff}{text}")).into_response())
}

async fn lines(visit: &Visit) -> Result<String, Error> {
    visit.ctx.may(Action::SeeLeads)?;
    let partner = visit.ctx.own_partner()?;
    let wanted = wanted(visit, Tab::parse(visit.asked("tab")));
    let found = store::list(visit.app.db.read(), partner, &wanted, (0, EXPORT_MAX)).await?;
    let lines: Vec<Line> = found.iter().map(|lead| line(visit, lead)).collect();
    sheet::written(Some(&COLUMNS), &lines)
}

fn line(visit: &Visit, lead: &Lead) -> Line {
    let now = visit.ctx.now;
    let standing = lead.standing_at(now);
    let contact = lead.contact_at(now);
    let said = |of: fn(&crate::lead::Contact) -> &String| {
        contact.map_or_else(String::new, |contact| harmless(of(contact)))
    };
    Line {
        number: lead.number.to_string(),
        state: state_code(standing),
        received_at: lead.received_at.map(|at| at.to_string()).unwrap_or_default(),
        until: standing.until().map(|at| at.to_string()).unwrap_or_default(),
        company: harmless(lead.company_at(now).unwrap_or_default()),
        country: lead.customer.country.code().to_owned(),
        size: lead.customer.size.code(),
        timeframe: lead.customer.timeframe.code(),
        contact_name: said(|contact| &contact.name),
        contact_email: said(|contact| &contact.email),
        contact_phone: said(|contact| &contact.phone),
        need: said(|contact| &contact.need),
        deal: harmless(&lead.deal.name),
        value: lead.deal.value.map(|value| value.decimal()).unwrap_or_default(),
        currency: lead.deal.value.map_or("", |value| value.currency.code()),
        closes_on: lead.deal.closes_on.map(|day| day.to_string()).unwrap_or_default(),
        reference: harmless(&lead.deal.reference),
        reason: lead.reason.clone(),
    }
}

/// For machines: how it ended, or what it is.
pub fn state_code(standing: Standing) -> &'static str {
    match standing {
        Standing::Closed { outcome, .. } => Outcome::code(outcome),
        Standing::Unproven { .. }
        | Standing::Received { .. }
        | Standing::Evaluating { .. }
        | Standing::Accepted { .. } => standing.code(),
    }
}
