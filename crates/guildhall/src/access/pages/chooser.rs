//! For whom somebody acts who belongs to several companies.

use crate::access::roles;
use axum::extract::Form;
use axum::response::Response;
use axum_extra::extract::cookie::CookieJar;
use domain::ids::PartnerId;
use language::Arg;
use serde::{Deserialize, Serialize};

use super::{lead_on, same_site};
use crate::access::{sign_in, store};
use crate::error::Error;
use crate::web::{Fault, Visit};

#[derive(Serialize)]
struct ChooserPage {
    places: Vec<Place>,
    to: String,
}

/// A company, or the operators' desk.
#[derive(Serialize)]
struct Place {
    /// Empty for the desk.
    value: String,
    name: String,
    note: String,
    current: bool,
}

pub async fn show(visit: Visit) -> Result<Response, Fault> {
    let places = places(&visit).await.map_err(|error| visit.fault(error))?;
    let to = same_site(visit.asked("to")).unwrap_or_default().to_owned();
    let title = visit.t("access-companies-title", &[]);
    visit.page("access/companies.html", title, ChooserPage { places, to })
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SwitchForm {
    partner: String,
    to: String,
}

pub async fn switch(
    visit: Visit,
    jar: CookieJar,
    Form(form): Form<SwitchForm>,
) -> Result<Response, Fault> {
    let partner = match form.partner.as_str() {
        "" => None,
        text => Some(PartnerId::parse(text).ok_or(Error::NotFound).map_err(|e| visit.fault(e))?),
    };
    let who = visit.who.as_ref().ok_or(Error::Unauthenticated).map_err(|e| visit.fault(e))?;
    let next = sign_in::switch(&visit.app, &visit.ctx, who, partner, visit.device()).await;
    let next = next.map_err(|error| visit.fault(error))?;
    lead_on(&visit, jar, next, same_site(&form.to)).await
}

async fn places(visit: &Visit) -> Result<Vec<Place>, Error> {
    let who = visit.who.as_ref().ok_or(Error::Unauthenticated)?;
    let read = visit.app.db.read();
    let here = who.company.as_ref().map(|company| company.partner);
    let companies = store::list_companies(read, who.person).await?;
    let mut places: Vec<Place> = companies
        .into_iter()
        .map(|company| {
            let role = roles::names(&visit.app, visit.ctx.locale, company.roles);
            let network_id = company.network_id.map(|id| id.to_string()).unwrap_or_default();
            let args = [("role", Arg::Text(role)), ("network_id", Arg::Text(network_id))];
            Place {
                value: company.partner.to_string(),
                name: company.legal_name,
                note: visit.t("access-companies-note", &args),
                current: here == Some(company.partner),
            }
        })
        .collect();
    if store::is_operator(read, who.person).await? {
        places.push(Place {
            value: String::new(),
            name: visit.t("layout-nav-desk", &[]),
            note: visit.t("access-role-operator", &[]),
            current: here.is_none(),
        });
    }
    Ok(places)
}
