//! A benefit that is activated: its button, its ids and its countdown.

use std::collections::HashMap;

use axum::Router;
use axum::extract::{Form, Path};
use axum::response::Response;
use axum::routing::{get, post};
use domain::access::Action;
use domain::benefit::{ServiceRefusal, ServiceState};
use domain::ids::PersonId;
use domain::offer::BenefitKind;
use domain::text::Locale;
use serde::Serialize;

use super::super::books;
use super::super::service::contact::{self, MarketingContact, NAME_MAX};
use super::super::service::{Incident, Service, ask, store};
use super::super::{Which, line_of};
use super::case_view::Badge;
use super::one::{Choice, which};
use super::view::Row;
use crate::access::store as people;
use crate::app::Shared;
use crate::error::{Error, Refusal};
use crate::web::fault::refusal_text;
use crate::web::reason::{Reason, reason};
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

const CONTACT: &str = "/benefits/marketing-contact";

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/benefits/marketing-contact", get(show_contact).post(put_contact))
        .route("/benefits/{id}/{code}/activation", post(activate))
}

type Typed = HashMap<String, String>;

#[derive(Serialize)]
struct ActivationPage {
    #[serde(flatten)]
    shown: FormErrors,
    row: Row,
    base: String,
    is_incidents: bool,
    /// The edition wants one user and waits for the provider.
    wants_user: bool,
    by_hand: bool,
    activation: Option<ActivationView>,
    /// Why the reader cannot activate now.
    closed: Vec<Reason>,
    people: Vec<Choice>,
    values: Typed,
    contact: Option<ContactView>,
}

#[derive(Debug, Serialize)]
pub struct ActivationView {
    /// `pending`, `active` or `declined`.
    pub state: &'static str,
    pub badge: Badge,
    pub asked_at: i64,
    pub due_at: i64,
    pub is_late: bool,
    pub decided_at: Option<i64>,
    pub access_id: Option<String>,
    pub contract_id: Option<String>,
    /// The one user's name and other address, where the edition wants one.
    pub user: Option<(String, String)>,
    pub reason: String,
    pub incidents: Vec<IncidentView>,
}

#[derive(Debug, Serialize)]
pub struct IncidentView {
    pub reference: String,
    pub used_at: i64,
    pub returned_at: Option<i64>,
    pub reason: String,
}

#[derive(Serialize)]
struct ContactView {
    name: String,
    email: String,
    phone: String,
    language: &'static str,
}

impl ActivationView {
    pub fn of(
        visit: &Visit,
        own: &Service,
        incidents: Vec<Incident>,
        user_name: Option<String>,
    ) -> ActivationView {
        let kind = match own.state {
            ServiceState::Pending => "wait",
            ServiceState::Active => "ok",
            ServiceState::Declined => "off",
        };
        let text = visit.t(&format!("activation-state-{}", own.state.code()), &[]);
        let contract = own.contract.as_ref();
        let user = own.user.as_ref();
        let incident = |one: Incident| IncidentView {
            reference: one.reference,
            used_at: one.used_at.as_microsecond(),
            returned_at: one.returned_at.map(|at| at.as_microsecond()),
            reason: one.reason,
        };
        ActivationView {
            state: own.state.code(),
            badge: Badge { kind, text },
            asked_at: own.asked_at.as_microsecond(),
            due_at: own.due_at.as_microsecond(),
            is_late: own.state == ServiceState::Pending && own.due_at < visit.ctx.now,
            decided_at: own.decided_at.map(|at| at.as_microsecond()),
            access_id: contract.map(|contract| contract.access_id.clone()),
            contract_id: contract.map(|contract| contract.contract_id.clone()),
            user: user.map(|user| (user_name.unwrap_or_default(), user.alternate_email.clone())),
            reason: own.reason.clone(),
            incidents: incidents.into_iter().map(incident).collect(),
        }
    }
}

/// The page of a benefit that is activated.
pub async fn show(visit: Visit, which: &Which) -> Result<Response, Fault> {
    let page = load(&visit, which, Typed::new(), FormErrors::default()).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page("benefit/activation.html", page.row.name.clone(), page)
}

async fn load(
    visit: &Visit,
    which: &Which,
    values: Typed,
    shown: FormErrors,
) -> Result<ActivationPage, Error> {
    visit.ctx.may(Action::SeeBenefits)?;
    let (read, today) = (visit.app.db.read(), visit.ctx.today);
    let loaded = visit.app.programme().await?;
    let books = books::read(read, &loaded, which.partner).await?;
    let line = line_of(&books, &loaded, which, today)?;
    let is_incidents = match line.benefit.kind {
        BenefitKind::SupportIncidents => true,
        BenefitKind::GoToMarket => false,
        _ => return Err(Error::NotFound),
    };
    let grant = (line.grant.subscription, line.grant.term);
    let known = store::find(read, which.partner, (grant, &which.code)).await?;
    let users = people::list_users(read, which.partner, None).await?;
    let contact = store::find_contact(read, which.partner).await?;
    let activation = match &known {
        Some(own) => {
            let incidents = store::list_incidents(read, which.partner, own.id).await?;
            let user = own.user.as_ref().and_then(|user| {
                let known = users.iter().find(|(person, _)| person.id == user.person);
                known.map(|(person, _)| person.name.clone())
            });
            Some(ActivationView::of(visit, own, incidents, user))
        }
        None => None,
    };
    let person = |(person, _): (people::Person, domain::access::Roles)| Choice {
        value: person.id.to_string(),
        text: format!("{} <{}>", person.name, person.email),
    };
    Ok(ActivationPage {
        shown,
        row: Row::of(visit, &loaded, &line, &[]),
        base: format!("/benefits/{}/{}", which.subscription, which.code),
        is_incidents,
        wants_user: ask::wants_user(&line),
        by_hand: line.quantity.by_hand,
        activation,
        closed: closed(visit, is_incidents || contact.is_some()),
        people: users.into_iter().map(person).collect(),
        values,
        contact: contact.filter(|_| !is_incidents).map(ContactView::of),
    })
}

impl ContactView {
    fn of(contact: MarketingContact) -> ContactView {
        ContactView {
            name: contact.name,
            email: contact.email,
            phone: contact.phone,
            language: contact.locale.own_name(),
        }
    }
}

/// Why the reader cannot activate: the role first, then whom nobody could reach.
fn closed(visit: &Visit, is_reached: bool) -> Vec<Reason> {
    let role = visit.ctx.needs_role(Action::UseBenefits).err();
    let contact = (!is_reached).then(|| {
        let refusal = Refusal::from(ServiceRefusal::NoContact);
        reason(&visit.app, &visit.ctx, &refusal, Some(CONTACT.to_owned()))
    });
    let role = role.map(|refusal| reason(&visit.app, &visit.ctx, &refusal, None));
    role.into_iter().chain(contact).collect()
}

async fn activate(
    visit: Visit,
    Path((id, code)): Path<(String, String)>,
    Form(form): Form<Typed>,
) -> Result<Response, Fault> {
    let which = which(&visit, &id, &code).map_err(|error| visit.fault(error))?;
    let typed = |name: &str| form.get(name).map_or("", String::as_str);
    let wish = ask::Wish {
        person: PersonId::parse(typed("person")),
        alternate_email: typed("alternate").to_owned(),
    };
    let path = format!("/benefits/{id}/{code}");
    let shown = match ask::activate(&visit.app, &visit.ctx, &which, &wish).await {
        Ok(ServiceState::Active) => {
            return Ok(visit.see_with_notice(&path, "activation-active"));
        }
        Ok(_) => return Ok(visit.see_with_notice(&path, "activation-asked")),
        Err(Error::Invalid(problems)) => FormErrors::of(&visit, "activation-field", &problems),
        Err(Error::Refused(refusal)) => FormErrors::above("act", refusal_text(&visit, &refusal)),
        Err(error) => return Err(visit.fault(error)),
    };
    let page = load(&visit, &which, form, shown).await.map_err(|error| visit.fault(error))?;
    visit.page_with_errors("benefit/activation.html", page.row.name.clone(), page)
}

#[derive(Serialize)]
struct ContactPage {
    #[serde(flatten)]
    shown: FormErrors,
    values: Typed,
    languages: Vec<Choice>,
    name_max: usize,
    /// Why the reader cannot change it.
    closed: Vec<Reason>,
}

fn contact_page(visit: &Visit, values: Typed, shown: FormErrors) -> ContactPage {
    let language = |locale: Locale| Choice {
        value: locale.tag().to_owned(),
        text: locale.own_name().to_owned(),
    };
    ContactPage {
        shown,
        values,
        languages: Locale::ALL.map(language).into(),
        name_max: NAME_MAX,
        closed: closed(visit, true),
    }
}

async fn show_contact(visit: Visit) -> Result<Response, Fault> {
    let values = known_contact(&visit).await.map_err(|error| visit.fault(error))?;
    let page = contact_page(&visit, values, FormErrors::default());
    visit.page("benefit/contact.html", visit.t("contact-title", &[]), page)
}

async fn known_contact(visit: &Visit) -> Result<Typed, Error> {
    visit.ctx.may(Action::SeeBenefits)?;
    let partner = visit.ctx.own_partner()?;
    let known = store::find_contact(visit.app.db.read(), partner).await?;
    let values = known.map(|known| {
        let language = known.locale.tag().to_owned();
        [("name", known.name), ("email", known.email), ("phone", known.phone)]
            .into_iter()
            .chain([("language", language)])
            .map(|(name, value)| (name.to_owned(), value))
            .collect()
    });
    let here = || Typed::from([("language".to_owned(), visit.ctx.locale.tag().to_owned())]);
    Ok(values.unwrap_or_else(here))
}

async fn put_contact(visit: Visit, Form(form): Form<Typed>) -> Result<Response, Fault> {
    let typed = |name: &str| form.get(name).cloned().unwrap_or_default();
    let contact = contact::Typed {
        name: typed("name"),
        email: typed("email"),
        phone: typed("phone"),
        language: typed("language"),
    };
    match contact::put(&visit.app, &visit.ctx, &contact).await {
        Ok(()) => Ok(visit.see_with_notice(CONTACT, "contact-saved")),
        Err(Error::Invalid(problems)) => {
            let shown = FormErrors::of(&visit, "contact-field", &problems);
            let page = contact_page(&visit, form, shown);
            visit.page_with_errors("benefit/contact.html", visit.t("contact-title", &[]), page)
        }
        Err(error) => Err(visit.fault(error)),
    }
}
