//! The portal as somebody of a company sees it.

use axum::Form;
use axum::extract::Path;
use axum::response::Response;
use axum_extra::extract::cookie::CookieJar;
use domain::ids::PersonId;
use serde::{Deserialize, Serialize};

use super::openings::{Choice, reasons};
use crate::access::{roles, store as people};
use crate::audit::opening::{NOTE_MAX, Reason};
use crate::audit::viewing::{self, MINUTES};
use crate::error::{Error, Problem};
use crate::partner::Partner;
use crate::partner::pages::facts::by_network_id;
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit, session};
use crate::world::ids::hashed;

#[derive(Debug, Default, Clone, Serialize, Deserialize)]
pub struct Values {
    #[serde(default)]
    person: String,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    note: String,
}

#[derive(Serialize)]
struct ViewingPage {
    #[serde(flatten)]
    shown: FormErrors,
    company: String,
    base: String,
    minutes: i64,
    people: Vec<Somebody>,
    reasons: Vec<Choice>,
    note_max: usize,
    values: Values,
}

#[derive(Serialize)]
struct Somebody {
    value: String,
    text: String,
}

fn own_hash(visit: &Visit, jar: &CookieJar) -> Result<String, Error> {
    let cookie = jar.get(session::cookie_name(&visit.app));
    cookie.map(|cookie| hashed(cookie.value())).ok_or(Error::Unauthenticated)
}

pub async fn ask(visit: Visit, Path(network_id): Path<String>) -> Result<Response, Fault> {
    let shown = async {
        let partner = by_network_id(&visit, &network_id).await?;
        page(&visit, &partner, Values::default(), &[]).await
    };
    let page = shown.await.map_err(|error| visit.fault(error))?;
    visit.page("audit/viewing.html", visit.t("viewing-title", &[]), page)
}

pub async fn begin(
    visit: Visit,
    jar: CookieJar,
    Path(network_id): Path<String>,
    Form(values): Form<Values>,
) -> Result<Response, Fault> {
    let partner = by_network_id(&visit, &network_id).await.map_err(|error| visit.fault(error))?;
    let begun = async {
        let hash = own_hash(&visit, &jar)?;
        let person = PersonId::parse(&values.person)
            .ok_or_else(|| Error::Invalid(vec![Problem::coded("person", "required")]))?;
        let reason = Reason { code: values.reason.clone(), note: values.note.clone() };
        viewing::begin(&visit.app, &visit.ctx, &hash, (partner.id, person), &reason).await
    };
    match begun.await {
        Ok(()) => Ok(visit.see("/dashboard")),
        Err(Error::Invalid(problems)) => {
            let page = page(&visit, &partner, values, &problems).await;
            let page = page.map_err(|error| visit.fault(error))?;
            visit.page_with_errors("audit/viewing.html", visit.t("viewing-title", &[]), page)
        }
        Err(error) => Err(visit.fault(error)),
    }
}

/// Back at the desk, on the company's page.
pub async fn end(visit: Visit, jar: CookieJar) -> Result<Response, Fault> {
    let who = visit.who.as_ref();
    let Some((viewing, company)) = who.and_then(|who| Some((who.viewing?, who.company.as_ref()?)))
    else {
        return Ok(visit.see("/"));
    };
    let ended = async {
        let hash = own_hash(&visit, &jar)?;
        viewing::end(&visit.app, &visit.ctx, &hash, &viewing).await
    };
    ended.await.map_err(|error| visit.fault(error))?;
    let network_id = company.network_id.map(|id| id.to_string()).unwrap_or_default();
    Ok(visit.see(&format!("/operator/partners/{network_id}")))
}

async fn page(
    visit: &Visit,
    partner: &Partner,
    values: Values,
    problems: &[Problem],
) -> Result<ViewingPage, Error> {
    let users = people::list_users(visit.app.db.read(), partner.id, None).await?;
    let somebody = |(person, held): (people::Person, _)| Somebody {
        value: person.id.to_string(),
        text: format!("{} · {}", person.name, roles::names(&visit.app, visit.ctx.locale, held)),
    };
    let network_id = partner.network_id.map(|id| id.to_string()).unwrap_or_default();
    Ok(ViewingPage {
        shown: FormErrors::of(visit, "opening-field", problems),
        company: partner.legal_name.clone(),
        base: format!("/operator/partners/{network_id}"),
        minutes: MINUTES,
        people: users.into_iter().map(somebody).collect(),
        reasons: reasons(visit),
        note_max: NOTE_MAX,
        values,
    })
}
