//! Activations that wait for the provider, and the incidents of those that are active.

use std::collections::HashMap;

use axum::Router;
use axum::extract::{Form, Path};
use axum::response::Response;
use axum::routing::{get, post};
use domain::access::Action;
use domain::ids::{NetworkId, ServiceId};
use domain::offer::BenefitKind;
use serde::Serialize;

use crate::access::store::{get_person, list_names};
use crate::app::Shared;
use crate::benefit::books;
use crate::benefit::pages::case_view::name_of;
use crate::benefit::pages::service::ActivationView;
use crate::benefit::service::serve::{self, Decision};
use crate::benefit::service::{REASON_MAX, REFERENCE_MAX, Service, store};
use crate::error::Error;
use crate::operator::companies::{Companies, Company};
use crate::partner;
use crate::web::fault::refusal_text;
use crate::web::view::{DayLeft, FormErrors};
use crate::web::{Fault, Visit};

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/operator/partners/{network_id}/activations/{activation}", get(show))
        .route("/operator/partners/{network_id}/activations/{activation}/decision", post(decide))
        .route("/operator/partners/{network_id}/activations/{activation}/incidents", post(count))
        .route("/operator/partners/{network_id}/activations/{activation}/returns", post(give_back))
}

type Typed = HashMap<String, String>;
type Address = Path<(String, String)>;

#[derive(Serialize)]
struct ActivationPage {
    #[serde(flatten)]
    shown: FormErrors,
    href: String,
    company: Company,
    benefit: String,
    asked_by: String,
    is_incidents: bool,
    activation: ActivationView,
    left: u32,
    granted: u32,
    last: DayLeft,
    contact: Option<(String, String, String, &'static str)>,
    values: Typed,
    reason_max: usize,
    reference_max: usize,
}

/// The operator's page about an activation.
pub fn href(network_id: &str, activation: &Service) -> String {
    format!("/operator/partners/{network_id}/activations/{}", activation.id)
}

async fn meant(visit: &Visit, network_id: &str, id: &str) -> Result<Service, Error> {
    visit.ctx.may(Action::SupplyBenefits)?;
    let network_id = NetworkId::parse(network_id).ok_or(Error::NotFound)?;
    let id = ServiceId::parse(id).ok_or(Error::NotFound)?;
    let read = visit.app.db.read();
    let partner = partner::store::find_by_network_id(read, network_id).await?;
    store::get(read, partner.ok_or(Error::NotFound)?, id).await
}

async fn load(
    visit: &Visit,
    own: &Service,
    values: Typed,
    shown: FormErrors,
) -> Result<ActivationPage, Error> {
    let (read, today) = (visit.app.db.read(), visit.ctx.today);
    let loaded = visit.app.programme().await?;
    let company = Companies::load(read, [own.partner]).await?.of(own.partner)?;
    let books = books::read(read, &loaded, own.partner).await?;
    let line = own.line(&books, &loaded)?;
    let balance = line.balance_on(today);
    let is_incidents = line.benefit.kind == BenefitKind::SupportIncidents;
    let names = list_names(read, vec![own.asked_by.0]).await?;
    let incidents = store::list_incidents(read, own.partner, own.id).await?;
    let user = match &own.user {
        Some(user) => Some(get_person(read, user.person).await?.name),
        None => None,
    };
    let contact = store::find_contact(read, own.partner).await?.filter(|_| !is_incidents);
    Ok(ActivationPage {
        shown,
        href: href(&company.network_id, own),
        company,
        benefit: line.benefit.name.get(visit.ctx.locale).to_owned(),
        asked_by: name_of(&names, own.asked_by),
        is_incidents,
        activation: ActivationView::of(visit, own, incidents, user),
        left: balance.left,
        granted: balance.granted,
        last: DayLeft::new(today, line.grant.span.last),
        contact: contact.map(|one| (one.name, one.email, one.phone, one.locale.own_name())),
        values,
        reason_max: REASON_MAX,
        reference_max: REFERENCE_MAX,
    })
}

async fn show(visit: Visit, Path((network_id, id)): Address) -> Result<Response, Fault> {
    let own = meant(&visit, &network_id, &id).await.map_err(|error| visit.fault(error))?;
    let page = load(&visit, &own, Typed::new(), FormErrors::default()).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page("operator/activation.html", page.benefit.clone(), page)
}

/// The page with what stands against an act.
async fn again(
    visit: &Visit,
    (network_id, id): (&str, &str),
    form: Typed,
    error: Error,
) -> Result<Response, Fault> {
    let shown = match error {
        Error::Invalid(problems) => FormErrors::of(visit, "decision-field", &problems),
        Error::Refused(refusal) => FormErrors::above("act", refusal_text(visit, &refusal)),
        error => return Err(visit.fault(error)),
    };
    let own = meant(visit, network_id, id).await.map_err(|error| visit.fault(error))?;
    let page = load(visit, &own, form, shown).await.map_err(|error| visit.fault(error))?;
    let title = page.benefit.clone();
    visit.page_with_errors("operator/activation.html", title, page)
}

fn typed(form: &Typed, name: &str) -> String {
    form.get(name).cloned().unwrap_or_default()
}

async fn decide(
    visit: Visit,
    Path((network_id, id)): Address,
    Form(form): Form<Typed>,
) -> Result<Response, Fault> {
    let own = meant(&visit, &network_id, &id).await.map_err(|error| visit.fault(error))?;
    let is_yes = typed(&form, "decision") == "confirm";
    let decision = match is_yes {
        true => Decision::Confirm,
        false => Decision::Decline { reason: typed(&form, "reason") },
    };
    let path = href(&network_id, &own);
    match serve::decide(&visit.app, &visit.ctx, own.partner, own.id, decision).await {
        Ok(()) if is_yes => Ok(visit.see_with_notice(&path, "activation-confirmed")),
        Ok(()) => Ok(visit.see_with_notice(&path, "activation-declined")),
        Err(error) => again(&visit, (&network_id, &id), form, error).await,
    }
}

async fn count(
    visit: Visit,
    Path((network_id, id)): Address,
    Form(form): Form<Typed>,
) -> Result<Response, Fault> {
    let own = meant(&visit, &network_id, &id).await.map_err(|error| visit.fault(error))?;
    let path = href(&network_id, &own);
    let reference = typed(&form, "reference");
    let counted = serve::use_incident(&visit.app, &visit.ctx, own.partner, own.id, &reference);
    match counted.await {
        Ok(true) => Ok(visit.see_with_notice(&path, "incident-counted")),
        Ok(false) => Ok(visit.see_with_notice(&path, "incident-known")),
        Err(error) => again(&visit, (&network_id, &id), form, error).await,
    }
}

async fn give_back(
    visit: Visit,
    Path((network_id, id)): Address,
    Form(form): Form<Typed>,
) -> Result<Response, Fault> {
    let own = meant(&visit, &network_id, &id).await.map_err(|error| visit.fault(error))?;
    let path = href(&network_id, &own);
    let (reference, reason) = (typed(&form, "returned"), typed(&form, "reason"));
    let said = (reference.as_str(), reason.as_str());
    match serve::return_incident(&visit.app, &visit.ctx, own.partner, own.id, said).await {
        Ok(()) => Ok(visit.see_with_notice(&path, "incident-returned")),
        Err(error) => again(&visit, (&network_id, &id), form, error).await,
    }
}
