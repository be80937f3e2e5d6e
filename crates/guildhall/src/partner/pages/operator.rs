//! The operators' list of companies, and the page of one.

use axum::extract::Path;
use axum::response::Response;
use domain::access::Action;
use domain::ids::PartnerId;
use domain::offer::CompetencyLevel;
use domain::partner::Vetting;
use language::country_name;
use serde::Serialize;

use super::facts::{
    AcceptanceShown, Facts, UserShown, VettingShown, acceptances, by_network_id, users,
};
use crate::db::event;
use crate::error::{Error, Problem};
use crate::partner::store::search::{self, From, Wanted};
use crate::partner::{Partner, store};
use crate::web::sections::{self, Section};
use crate::web::timeline::{self, Entry};
use crate::web::view::FormErrors;
use crate::web::visit::encoded;
use crate::web::{Fault, Visit};

/// Companies on one page of the list.
const PAGE_SIZE: u64 = 50;
/// Events on a company's page.
const EVENTS: u64 = 100;

#[derive(Serialize)]
struct ListPage {
    q: String,
    vetting: String,
    choices: Vec<Choice>,
    partners: Vec<Line>,
    total: u64,
    filtered: bool,
    earlier_href: Option<String>,
    later_href: Option<String>,
}

#[derive(Serialize)]
struct Choice {
    value: String,
    text: String,
}

#[derive(Serialize)]
struct Line {
    href: Option<String>,
    legal_name: String,
    network_id: String,
    email: String,
    country: String,
    enrolled_on: String,
    vetting: VettingShown,
}

/// Companies by name, those that fit what is looked for.
pub async fn list(visit: Visit) -> Result<Response, Fault> {
    let page = load_list(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("partner/operator_list.html", visit.t("partner-list-title", &[]), page)
}

async fn load_list(visit: &Visit) -> Result<ListPage, Error> {
    visit.ctx.may(Action::SeeAllPartners)?;
    const STATES: [&str; 4] = ["pending", "authorized", "rejected", "none"];
    let vetting = STATES.into_iter().find(|state| *state == visit.asked("vetting"));
    let q: String = visit.asked("q").chars().take(100).collect();
    let wanted = Wanted { text: q.clone(), vetting: vetting.map(str::to_owned) };
    let place = |name: &str| PartnerId::parse(visit.asked(name));
    let from = match (place("after"), place("before")) {
        (Some(partner), _) => From::After(partner),
        (None, Some(partner)) => From::Before(partner),
        (None, None) => From::Start,
    };
    let read = visit.app.db.read();
    let found = search::list(read, &wanted, from, PAGE_SIZE).await?;
    let href = |name: &str, partner: Option<&Partner>| {
        let id = partner?.id.to_string();
        let pairs = [("q", q.as_str()), ("vetting", visit.asked("vetting")), (name, id.as_str())];
        Some(format!("/operator/partners?{}", encoded(&pairs)))
    };
    let earlier = found.partners.first().filter(|_| found.has_earlier);
    let later = found.partners.last().filter(|_| found.has_later);
    let choice = |state: &str| Choice {
        value: state.to_owned(),
        text: visit.t(&format!("partner-vetting-{state}"), &[]),
    };
    Ok(ListPage {
        earlier_href: href("before", earlier),
        later_href: href("after", later),
        partners: found
            .partners
            .iter()
            .map(|partner| line(visit, partner))
            .collect::<Result<_, _>>()?,
        total: search::count(read, &wanted).await?,
        filtered: !q.trim().is_empty() || vetting.is_some(),
        choices: STATES.map(choice).into(),
        vetting: vetting.unwrap_or_default().to_owned(),
        q,
    })
}

fn line(visit: &Visit, partner: &Partner) -> Result<Line, Error> {
    let country = country_name(&visit.app.messages, visit.ctx.locale, partner.address.country)
        .map_err(|missing| Error::broken(missing.to_string()))?;
    Ok(Line {
        href: partner.network_id.map(|id| format!("/operator/partners/{id}")),
        legal_name: partner.legal_name.clone(),
        network_id: partner.network_id.map(|id| id.to_string()).unwrap_or_default(),
        email: partner.email.clone(),
        country,
        enrolled_on: partner.enrolled_on.to_string(),
        vetting: VettingShown::of(visit, &partner.vetting),
    })
}

#[derive(Serialize)]
struct PartnerPage {
    #[serde(flatten)]
    shown: FormErrors,
    base: String,
    company: Facts,
    may_authorize: bool,
    may_reject: bool,
    users: Vec<UserShown>,
    acceptances: Vec<AcceptanceShown>,
    competencies: Vec<Held>,
    recording: Recording,
    sections: Vec<Section>,
    events: Vec<Entry>,
}

#[derive(Serialize)]
struct Held {
    name: String,
    level: String,
    on: String,
    until: Option<String>,
    withdraw_href: String,
}

/// The form that records a competency: what can be chosen, and what was.
#[derive(Serialize)]
struct Recording {
    competencies: Vec<Choice>,
    levels: Vec<Choice>,
    values: Recorded,
}

#[derive(Debug, Clone, Default, Serialize)]
pub struct Recorded {
    pub competency: String,
    pub level: String,
    pub attained_on: String,
    pub until: String,
    pub reason: String,
}

pub async fn show(visit: Visit, Path(network_id): Path<String>) -> Result<Response, Fault> {
    let partner = by_network_id(&visit, &network_id).await.map_err(|error| visit.fault(error))?;
    let values = Recorded { attained_on: visit.ctx.today.to_string(), ..Recorded::default() };
    let page = load(&visit, &partner, values, &[]).await.map_err(|error| visit.fault(error))?;
    visit.page("partner/operator_show.html", partner.legal_name, page)
}

/// The same page with a competency's form that did not hold.
pub async fn show_again(
    visit: &Visit,
    partner: Partner,
    values: Recorded,
    problems: &[Problem],
) -> Result<Response, Fault> {
    let page = load(visit, &partner, values, problems).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page_with_errors("partner/operator_show.html", partner.legal_name, page)
}

async fn load(
    visit: &Visit,
    partner: &Partner,
    values: Recorded,
    problems: &[Problem],
) -> Result<PartnerPage, Error> {
    let read = visit.app.db.read();
    let locale = visit.ctx.locale;
    let company = Facts::of(visit, partner)?;
    let base = format!("/operator/partners/{}", company.network_id);
    let loaded = visit.app.programme().await?;
    let known = &loaded.programme.competencies;
    let level = |level: CompetencyLevel| visit.t(&format!("partner-level-{}", level.code()), &[]);
    let held = store::list_attained(read, partner.id).await?.into_iter().map(|held| Held {
        name: known
            .iter()
            .find(|known| known.code == held.code)
            .map_or_else(|| held.code.to_string(), |known| known.name.get(locale).to_owned()),
        level: level(held.level),
        on: held.on.to_string(),
        until: held.until.map(|day| day.to_string()),
        withdraw_href: format!("{base}/competencies/{}/withdrawal", held.code),
    });
    let competencies = known.iter().map(|known| Choice {
        value: known.code.to_string(),
        text: known.name.get(locale).to_owned(),
    });
    let levels = [CompetencyLevel::Silver, CompetencyLevel::Gold]
        .map(|one| Choice { value: one.code().to_owned(), text: level(one) });
    let recording =
        Recording { competencies: competencies.collect(), levels: levels.into(), values };
    let events = event::list(read, partner.id, None, EVENTS).await?;
    Ok(PartnerPage {
        shown: FormErrors::of(visit, "partner-field", problems),
        may_authorize: matches!(
            partner.vetting,
            Vetting::Pending { .. } | Vetting::Rejected { .. }
        ),
        may_reject: matches!(partner.vetting, Vetting::Pending { .. }),
        competencies: held.collect(),
        recording,
        users: users(visit, partner.id).await?,
        acceptances: acceptances(visit, partner.id).await?,
        sections: sections::make(visit, partner.id).await?,
        events: timeline::entries(&visit.app, locale, events).await?,
        base,
        company,
    })
}
