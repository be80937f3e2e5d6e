//! The company's profiles by country, each as customers would read it, and its history.

use axum::extract::Path;
use axum::response::Response;
use domain::access::Action;
use domain::text::Country;
use language::country_name;
use serde::Serialize;

use super::shown::Shown;
use crate::business_profile::{Profile, State, choices, draft, earned, store};
use crate::db::event;
use crate::error::Error;
use crate::partner::{self, Partner};
use crate::web::reason::{Reason, reason};
use crate::web::timeline::{self, Entry};
use crate::web::{Fault, Visit};

pub const LIST: &str = "/business-profiles";
/// Events of a history.
const HISTORY_MAX: u64 = 200;

/// How a profile stands, for a badge.
#[derive(Serialize)]
pub struct Standing {
    pub kind: &'static str,
    pub text: String,
}

impl Standing {
    pub fn of(visit: &Visit, profile: Option<&Profile>) -> Standing {
        let (kind, key) = match profile.map(Profile::state) {
            None => ("off", "business-profile-state-none"),
            Some(State::Draft) => ("wait", "business-profile-state-draft"),
            Some(State::Published) => ("ok", "business-profile-state-published"),
            Some(State::Changed) => ("warn", "business-profile-state-changed"),
        };
        Standing { kind, text: visit.t(key, &[]) }
    }
}

#[derive(Serialize)]
struct ListPage {
    rows: Vec<Row>,
    keeps: bool,
    closed: Vec<Reason>,
}

#[derive(Serialize)]
struct Row {
    country: String,
    href: String,
    is_begun: bool,
    state: Standing,
    changed_at: Option<i64>,
    public_href: Option<String>,
}

pub fn named(visit: &Visit, country: Country) -> Result<String, Error> {
    country_name(&visit.app.messages, visit.ctx.locale, country)
        .map_err(|missing| Error::broken(missing.to_string()))
}

pub async fn list(visit: Visit) -> Result<Response, Fault> {
    let page = load(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("business_profile/list.html", visit.t("nav-business-profiles", &[]), page)
}

async fn load(visit: &Visit) -> Result<ListPage, Error> {
    let read = visit.app.db.read();
    let company = partner::store::get(read, visit.ctx.own_partner()?).await?;
    let profiles = store::list(read, company.id).await?;
    let mut countries = choices::countries(read, &company).await?;
    countries.extend(profiles.iter().map(|profile| profile.country));
    let row = |country: Country| {
        let profile = profiles.iter().find(|profile| profile.country == country);
        Ok::<_, Error>(Row {
            country: named(visit, country)?,
            href: format!("{LIST}/{country}"),
            is_begun: profile.is_some(),
            state: Standing::of(visit, profile),
            changed_at: profile.map(|profile| profile.changed_at.as_microsecond()),
            public_href: profile.and_then(public_href),
        })
    };
    let closed = visit.ctx.needs_role(Action::KeepBusinessProfile).err();
    Ok(ListPage {
        rows: countries.into_iter().map(row).collect::<Result<_, _>>()?,
        keeps: visit.ctx.allows(Action::KeepBusinessProfile),
        closed: closed.iter().map(|one| reason(&visit.app, &visit.ctx, one, None)).collect(),
    })
}

/// Where customers read it.
pub fn public_href(profile: &Profile) -> Option<String> {
    profile.published.map(|_| format!("/directory/{}", profile.public_id))
}

/// The company and its profile for the country of an address. [`Error::NotFound`] where it can have
/// none.
pub async fn meant(
    visit: &Visit,
    country: &str,
) -> Result<(Partner, Country, Option<Profile>), Error> {
    visit.ctx.may(Action::KeepBusinessProfile)?;
    let read = visit.app.db.read();
    let company = partner::store::get(read, visit.ctx.own_partner()?).await?;
    let country = Country::parse(country).map_err(|_| Error::NotFound)?;
    let profile = store::find(read, company.id, country).await?;
    if profile.is_none() && !choices::countries(read, &company).await?.contains(&country) {
        return Err(Error::NotFound);
    }
    Ok((company, country, profile))
}

#[derive(Serialize)]
struct PreviewPage {
    shown: Shown,
    back: String,
}

/// The draft exactly as customers would read it, marked as what it is.
pub async fn preview(visit: Visit, Path(country): Path<String>) -> Result<Response, Fault> {
    let page = load_preview(&visit, &country).await.map_err(|error| visit.fault(error))?;
    visit.page("business_profile/preview.html", visit.t("business-profile-preview", &[]), page)
}

async fn load_preview(visit: &Visit, country: &str) -> Result<PreviewPage, Error> {
    let (company, country, profile) = meant(visit, country).await?;
    let read = visit.app.db.read();
    let draft = draft::read(read, &company, profile.as_ref()).await?;
    let loaded = visit.app.programme().await?;
    let earned = earned::of_one(&visit.app, company.id, visit.ctx.today).await?;
    let back = format!("{LIST}/{country}");
    let logo = format!("{back}/logo");
    let shown =
        Shown::of(visit, &loaded, (&company.legal_name, country), &draft.said, &earned, logo)?;
    Ok(PreviewPage { shown, back })
}

#[derive(Serialize)]
struct HistoryPage {
    history: Vec<Entry>,
    back: String,
}

pub async fn history(visit: Visit, Path(country): Path<String>) -> Result<Response, Fault> {
    let page = load_history(&visit, &country).await.map_err(|error| visit.fault(error))?;
    visit.page("business_profile/history.html", visit.t("business-profile-history", &[]), page)
}

async fn load_history(visit: &Visit, country: &str) -> Result<HistoryPage, Error> {
    let (company, country, profile) = meant(visit, country).await?;
    let history = match profile {
        Some(profile) => {
            let id = profile.id.to_string();
            let subject = Some(("business_profile", id.as_str()));
            let events = event::list(visit.app.db.read(), company.id, subject, HISTORY_MAX).await?;
            timeline::entries(&visit.app, visit.ctx.locale, events).await?
        }
        None => Vec::new(),
    };
    Ok(HistoryPage { history, back: format!("{LIST}/{country}") })
}
