//! The form by which a customer asks a company of the directory.

use axum::extract::{Form, Path};
use axum::response::Response;
use domain::ids::LeadId;
use domain::lead::{CompanySize, NEED_CHARS_MAX, Timeframe};
use language::countries_sorted;
use serde::{Deserialize, Serialize};

use super::view::{Choice, choices, currencies};
use crate::access::pages::take_turn;
use crate::access::throttle::{LEAD_ADDRESS, LEAD_COMPANY, LEAD_PLACE};
use crate::business_profile::Published;
use crate::error::Error;
use crate::lead::ask::{self, addressed};
use crate::lead::{NAME_MAX, WISHES_MAX};
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    id: String,
    company: String,
    name: String,
    email: String,
    phone: String,
    country: String,
    size: String,
    wishes: String,
    need: String,
    budget: String,
    currency: String,
    timeframe: String,
    may_share: String,
    programme_may: String,
    /// Not for people: whoever fills it in is marked.
    homepage: String,
}

#[derive(Serialize)]
struct FormPage {
    #[serde(flatten)]
    shown: FormErrors,
    values: Typed,
    action: String,
    back: String,
    /// The company that is asked.
    asked: String,
    countries: Vec<Choice>,
    sizes: Vec<Choice>,
    timeframes: Vec<Choice>,
    currencies: Vec<Choice>,
    name_max: usize,
    wishes_max: usize,
    need_max: usize,
}

pub async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let page = new(&visit, &id).await.map_err(|error| visit.fault(error))?;
    visit.page("lead/contact.html", title(&visit, &page.asked), page)
}

async fn new(visit: &Visit, id: &str) -> Result<FormPage, Error> {
    let profile = addressed(&visit.app, id).await?;
    let values = Typed {
        id: visit.app.world.ids.uuid(visit.ctx.now).to_string(),
        country: profile.country.code().to_owned(),
        ..Typed::default()
    };
    form_page(visit, &profile, values, FormErrors::default()).await
}

fn title(visit: &Visit, company: &str) -> String {
    visit.t("lead-contact-title", &[("company", company.into())])
}

async fn form_page(
    visit: &Visit,
    profile: &Published,
    values: Typed,
    shown: FormErrors,
) -> Result<FormPage, Error> {
    let loaded = visit.app.programme().await?;
    let countries = countries_sorted(&visit.app.messages, visit.ctx.locale);
    let countries = countries.map_err(Error::broken)?;
    let country = |(country, name): (domain::text::Country, String)| Choice {
        value: country.code().to_owned(),
        text: name,
    };
    Ok(FormPage {
        shown,
        action: format!("/directory/{}/contact", profile.public_id),
        back: format!("/directory/{}", profile.public_id),
        asked: profile.name.clone(),
        countries: countries.into_iter().map(country).collect(),
        sizes: choices(visit, "lead-size-", CompanySize::ALL.map(CompanySize::code)),
        timeframes: choices(visit, "lead-timeframe-", Timeframe::ALL.map(Timeframe::code)),
        currencies: currencies(&loaded, "USD"),
        name_max: NAME_MAX,
        wishes_max: WISHES_MAX,
        need_max: NEED_CHARS_MAX,
        values,
    })
}

pub async fn send(
    visit: Visit,
    Path(id): Path<String>,
    Form(values): Form<Typed>,
) -> Result<Response, Fault> {
    let profile = addressed(&visit.app, &id).await.map_err(|error| visit.fault(error))?;
    if let Some(wait) = turn(&visit, &profile, &values)? {
        return Ok(wait);
    }
    match ask::ask(&visit.app, &visit.ctx, &profile, form(&values)).await {
        Ok(_) => Ok(visit.see(&format!("/directory/{}/contact/sent", profile.public_id))),
        Err(Error::Invalid(problems)) => {
            let shown = FormErrors::of(&visit, "lead", &problems);
            let page = form_page(&visit, &profile, values, shown).await;
            let page = page.map_err(|error| visit.fault(error))?;
            visit.page_with_errors("lead/contact.html", title(&visit, &page.asked), page)
        }
        Err(error) => Err(visit.fault(error)),
    }
}

/// Nobody fills a company's inbox, or a stranger's mailbox, by this form.
fn turn(visit: &Visit, profile: &Published, values: &Typed) -> Result<Option<Response>, Fault> {
    let place = visit.peer.map(|peer| peer.to_string());
    let address = values.email.trim().to_lowercase();
    let mut counts = vec![("lead_company", profile.public_id.as_str(), LEAD_COMPANY)];
    if !address.is_empty() {
        counts.push(("lead_address", address.as_str(), LEAD_ADDRESS));
    }
    if let Some(place) = &place {
        counts.push(("lead_place", place.as_str(), LEAD_PLACE));
    }
    take_turn(visit, &counts)
}

fn form(values: &Typed) -> ask::Form {
    ask::Form {
        id: LeadId::parse(&values.id),
        company: values.company.clone(),
        name: values.name.clone(),
        email: values.email.clone(),
        phone: values.phone.clone(),
        country: values.country.clone(),
        size: values.size.clone(),
        wishes: values.wishes.clone(),
        need: values.need.clone(),
        budget: values.budget.clone(),
        currency: values.currency.clone(),
        timeframe: values.timeframe.clone(),
        may_share: values.may_share == "yes",
        programme_may: values.programme_may == "yes",
        trap: values.homepage.clone(),
    }
}

#[derive(Serialize)]
struct SentPage {
    asked: String,
    back: String,
    days: i64,
}

/// Says what happens next, and holds when it is kept: it names nobody but the company.
pub async fn sent(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let profile = addressed(&visit.app, &id).await.map_err(|error| visit.fault(error))?;
    let page = SentPage {
        back: format!("/directory/{}", profile.public_id),
        asked: profile.name,
        days: domain::lead::PROVE_HOURS / 24,
    };
    visit.page("lead/sent.html", visit.t("lead-sent-title", &[]), page)
}
