//! Places of the company: each with its own network id, address and contact.

use axum::extract::{Form, Path};
use axum::response::Response;
use domain::access::Action;
use domain::ids::LocationId;
use domain::partner::profile::{AddressForm, LocationForm};
use language::{Arg, countries_sorted, country_name};
use serde::{Deserialize, Serialize};

use crate::db::event;
use crate::error::{Error, Problem, Refusal};
use crate::partner::locations::{self, Location};
use crate::partner::{address, store};
use crate::web::reason::{Reason, reason};
use crate::web::timeline::{self, Entry};
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

const LIST: &str = "/company/locations";

#[derive(Serialize)]
struct ListPage {
    legal_name: String,
    network_id: String,
    seat: Vec<String>,
    locations: Vec<Row>,
    manages: bool,
    closed: Vec<Reason>,
}

#[derive(Serialize)]
struct Row {
    href: String,
    name: String,
    network_id: String,
    is_shared: bool,
    address: Vec<String>,
    contact_name: String,
    contact_email: String,
    contact_phone: String,
    opened_on: String,
    closed_on: Option<String>,
}

fn country(visit: &Visit, code: domain::text::Country) -> Result<String, Error> {
    country_name(&visit.app.messages, visit.ctx.locale, code)
        .map_err(|missing| Error::broken(missing.to_string()))
}

fn row(visit: &Visit, location: &Location, seat: &[String]) -> Result<Row, Error> {
    let place = &location.place;
    let address = match &place.address {
        Some(own) => [address::lines(own), vec![country(visit, own.country)?]].concat(),
        None => seat.to_vec(),
    };
    Ok(Row {
        href: format!("{LIST}/{}", location.id),
        name: place.name.clone(),
        network_id: location.network_id.to_string(),
        is_shared: place.address.is_none(),
        address,
        contact_name: place.contact_name.clone(),
        contact_email: place.contact_email.clone(),
        contact_phone: place.contact_phone.clone(),
        opened_on: location.opened_on.to_string(),
        closed_on: location.closed_on.map(|day| day.to_string()),
    })
}

async fn seat(visit: &Visit) -> Result<(crate::partner::Partner, Vec<String>), Error> {
    let partner = store::get(visit.app.db.read(), visit.ctx.own_partner()?).await?;
    let mut seat = address::lines(&partner.address);
    seat.push(country(visit, partner.address.country)?);
    Ok((partner, seat))
}

pub async fn list(visit: Visit) -> Result<Response, Fault> {
    let page = load_list(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("partner/locations.html", visit.t("location-title", &[]), page)
}

async fn load_list(visit: &Visit) -> Result<ListPage, Error> {
    let (partner, seat) = seat(visit).await?;
    let found = locations::list(&visit.app, &visit.ctx, partner.id).await?;
    let closed = visit.ctx.needs_role(Action::ManageLocations).err();
    Ok(ListPage {
        locations: found.iter().map(|one| row(visit, one, &seat)).collect::<Result<_, _>>()?,
        legal_name: partner.legal_name,
        network_id: partner.network_id.map(|id| id.to_string()).unwrap_or_default(),
        seat,
        manages: visit.ctx.allows(Action::ManageLocations),
        closed: closed.iter().map(|one| reason(&visit.app, &visit.ctx, one, None)).collect(),
    })
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    location_name: String,
    /// `shared` or `own`.
    address: String,
    line1: String,
    line2: String,
    city: String,
    region: String,
    postal_code: String,
    country: String,
    location_contact_name: String,
    location_contact_email: String,
    location_contact_phone: String,
}

impl Typed {
    fn of(location: &Location) -> Typed {
        let place = location.place.clone();
        let own = place.address.as_ref();
        let form = own.map(AddressForm::from).unwrap_or_default();
        Typed {
            location_name: place.name,
            address: if own.is_some() { "own" } else { "shared" }.to_owned(),
            line1: form.line1,
            line2: form.line2,
            city: form.city,
            region: form.region,
            postal_code: form.postal_code,
            country: own.map(|own| own.country.code().to_owned()).unwrap_or_default(),
            location_contact_name: place.contact_name,
            location_contact_email: place.contact_email,
            location_contact_phone: place.contact_phone,
        }
    }

    fn form(&self) -> LocationForm {
        LocationForm {
            name: self.location_name.clone(),
            is_shared: self.address != "own",
            address: AddressForm {
                line1: self.line1.clone(),
                line2: self.line2.clone(),
                city: self.city.clone(),
                region: self.region.clone(),
                postal_code: self.postal_code.clone(),
            },
            country: self.country.clone(),
            contact_name: self.location_contact_name.clone(),
            contact_email: self.location_contact_email.clone(),
            contact_phone: self.location_contact_phone.clone(),
        }
    }
}

#[derive(Serialize)]
struct FormPage {
    #[serde(flatten)]
    shown: FormErrors,
    /// `None` for one that is being opened.
    location: Option<Row>,
    base: String,
    seat: Vec<String>,
    countries: Vec<Choice>,
    values: Typed,
    manages: bool,
    history: Vec<Entry>,
}

#[derive(Serialize)]
struct Choice {
    value: String,
    text: String,
}

async fn form_page(
    visit: &Visit,
    known: Option<&Location>,
    values: Typed,
    shown: FormErrors,
) -> Result<FormPage, Error> {
    let (partner, seat) = seat(visit).await?;
    let countries = countries_sorted(&visit.app.messages, visit.ctx.locale)
        .map_err(|missing| Error::broken(missing.to_string()))?;
    let choice = |(country, text): (domain::text::Country, String)| Choice {
        value: country.code().to_owned(),
        text,
    };
    let history = match known {
        Some(known) => {
            let subject = known.network_id.to_string();
            let about = Some(("location", subject.as_str()));
            let events = event::list(visit.app.db.read(), partner.id, about, 50).await?;
            timeline::entries(&visit.app, visit.ctx.locale, events).await?
        }
        None => Vec::new(),
    };
    Ok(FormPage {
        shown,
        location: known.map(|known| row(visit, known, &seat)).transpose()?,
        base: known.map_or_else(|| LIST.to_owned(), |known| format!("{LIST}/{}", known.id)),
        seat,
        countries: countries.into_iter().map(choice).collect(),
        values,
        manages: visit.ctx.allows(Action::ManageLocations),
        history,
    })
}

pub async fn ask(visit: Visit) -> Result<Response, Fault> {
    visit.ctx.own_partner().map_err(|error| visit.fault(error))?;
    visit.ctx.may(Action::ManageLocations).map_err(|error| visit.fault(error))?;
    let values = Typed { address: "shared".to_owned(), ..Typed::default() };
    let page = form_page(&visit, None, values, FormErrors::default()).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page("partner/location.html", visit.t("location-new-title", &[]), page)
}

async fn meant(visit: &Visit, id: &str) -> Result<Location, Error> {
    let partner = visit.ctx.own_partner()?;
    let id = LocationId::parse(id).ok_or(Error::NotFound)?;
    locations::get(&visit.app, &visit.ctx, partner, id).await
}

fn titled(visit: &Visit, key: &str, location: &Location) -> String {
    visit.t(key, &[("name", Arg::from(location.place.name.as_str()))])
}

pub async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let known = meant(&visit, &id).await.map_err(|error| visit.fault(error))?;
    let page = form_page(&visit, Some(&known), Typed::of(&known), FormErrors::default()).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page("partner/location.html", known.place.name, page)
}

/// The form again, with what was typed and why it did not hold.
async fn again(
    visit: &Visit,
    known: Option<&Location>,
    typed: Typed,
    error: Error,
) -> Result<Response, Fault> {
    let shown = match error {
        Error::Invalid(problems) => wrong(visit, &problems),
        Error::Refused(refusal) => refused(visit, &refusal),
        other => return Err(visit.fault(other)),
    };
    let title =
        known.map_or_else(|| visit.t("location-new-title", &[]), |known| known.place.name.clone());
    let page = form_page(visit, known, typed, shown).await.map_err(|error| visit.fault(error))?;
    visit.page_with_errors("partner/location.html", title, page)
}

fn wrong(visit: &Visit, problems: &[Problem]) -> FormErrors {
    FormErrors::of(visit, "partner-field", problems)
}

fn refused(visit: &Visit, refusal: &Refusal) -> FormErrors {
    FormErrors::above("location_name", crate::web::fault::refusal_text(visit, refusal))
}

pub async fn open(visit: Visit, Form(typed): Form<Typed>) -> Result<Response, Fault> {
    let partner = visit.ctx.own_partner().map_err(|error| visit.fault(error))?;
    match locations::open(&visit.app, &visit.ctx, partner, &typed.form()).await {
        Ok(_) => Ok(visit.see_with_notice(LIST, "location-opened")),
        Err(error) => again(&visit, None, typed, error).await,
    }
}

pub async fn change(
    visit: Visit,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Fault> {
    let known = meant(&visit, &id).await.map_err(|error| visit.fault(error))?;
    let partner = visit.ctx.own_partner().map_err(|error| visit.fault(error))?;
    match locations::change(&visit.app, &visit.ctx, partner, known.id, &typed.form()).await {
        Ok(()) => Ok(visit.see_with_notice(LIST, "profile-saved")),
        Err(error) => again(&visit, Some(&known), typed, error).await,
    }
}

pub async fn ask_closing(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let known = meant(&visit, &id).await.map_err(|error| visit.fault(error))?;
    visit.ctx.may(Action::ManageLocations).map_err(|error| visit.fault(error))?;
    let page = form_page(&visit, Some(&known), Typed::of(&known), FormErrors::default()).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page(
        "partner/location_closing.html",
        titled(&visit, "location-close-title", &known),
        page,
    )
}

pub async fn close(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let known = meant(&visit, &id).await.map_err(|error| visit.fault(error))?;
    let partner = visit.ctx.own_partner().map_err(|error| visit.fault(error))?;
    let closed = locations::close(&visit.app, &visit.ctx, partner, known.id).await;
    closed.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(LIST, "location-closed"))
}
