//! Finding anything by what somebody reads out: a number, a reference, an address, part of a name.
//!
//! What is found is named by its number and its company, as the operators' lists name it. What
//! stands in it is opened on its own page, for a reason that the company sees.

use domain::access::Action;
use domain::benefit::read_access_id;
use domain::ids::{
    CaseNumber, CreditorReference, InvoiceId, InvoiceNumber, LeadNumber, NetworkId, OrderId,
    OrderNumber, PartnerId, PaymentId, PersonId, RequestId, RequestNumber, SubscriptionId, TaskId,
};
use domain::text::{Email, half_width};
use uuid::Uuid;

use super::find_order::by_number;
use crate::app::App;
use crate::benefit::{hours, service};
use crate::ctx::Ctx;
use crate::db::task;
use crate::error::Error;
use crate::partner::store::search;
use crate::{access, invoice, lead, order, partner, payment, subscription, support};

/// Characters of what is looked for; the rest is not read.
pub const TEXT_MAX: usize = 120;
/// Companies that are listed.
pub const FOUND_MAX: usize = 50;

/// What something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Company,
    Order,
    Invoice,
    Request,
    Case,
    Activation,
    Lead,
    Payment,
    Subscription,
    Task,
    Person,
}

/// Something that fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    pub kind: Kind,
    /// Whose it is.
    pub partner: PartnerId,
    /// Its number or its id; empty of a company.
    pub name: String,
    /// Its page.
    pub place: Place,
}

/// Where something is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// Below the company's own page: `invoices/4815162-000001`; empty for the page itself.
    OfCompany(String),
    Address(String),
}

/// What a text led to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    pub hits: Vec<Hit>,
    /// There are more than are listed.
    pub more: bool,
}

/// Finds by network id, order, invoice, request, case or lead number, by the reference of a
/// transfer, by the gateway's name of a charge, by an access id or any id of ours, by an address of
/// e-mail or part of it, a web domain, a tax number or part of a company's name; in any letter case
/// and width. A number that names one thing is not looked for in names as well.
pub async fn find(app: &App, ctx: &Ctx, text: &str) -> Result<Found, Error> {
    ctx.may(Action::SeeAllPartners)?;
    let text: String = text.trim().chars().take(TEXT_MAX).collect();
    if text.is_empty() {
        return Ok(Found::default());
    }
    if let Some(hit) = by_any_number(app, ctx, &text).await? {
        return Ok(Found { hits: vec![hit], more: false });
    }
    if let Some(id) = Uuid::try_parse(half_width(&text).trim()).ok().filter(|_| 32 <= text.len()) {
        let hits = by_id(app, id).await?;
        return Ok(Found { hits, more: false });
    }
    by_words(app, &text).await
}

async fn by_any_number(app: &App, ctx: &Ctx, text: &str) -> Result<Option<Hit>, Error> {
    let read = app.db.read();
    let reference = CreditorReference::parse(text).and_then(|found| found.order_number());
    if let Some(number) = OrderNumber::parse(text).or(reference) {
        let found = there(by_number(app, ctx, &number).await)?;
        return Ok(found.map(|order| order_hit(&order)));
    }
    if let Some(number) = InvoiceNumber::parse(text) {
        let Some(partner) = owner(app, number.as_str()).await? else { return Ok(None) };
        let found = there(invoice::store::get_by_number(read, partner, &number).await)?;
        return Ok(found.map(|_| invoice_hit(partner, &number)));
    }
    if let Some(number) = RequestNumber::parse(text) {
        let Some(partner) = owner(app, number.as_str()).await? else { return Ok(None) };
        let found = there(support::store::get_by_number(read, partner, &number, None).await)?;
        return Ok(found.map(|request| request_hit(&request)));
    }
    if let Some(number) = CaseNumber::parse(text) {
        let Some(partner) = owner(app, number.as_str()).await? else { return Ok(None) };
        let found = there(hours::store::get_by_number(read, partner, &number).await)?;
        let place = Place::OfCompany(format!("cases/{number}"));
        let hit = Hit { kind: Kind::Case, partner, name: number.to_string(), place };
        return Ok(found.map(|_| hit));
    }
    if let Some(number) = LeadNumber::parse(text) {
        let Some(partner) = owner(app, number.as_str()).await? else { return Ok(None) };
        let is_there = lead::store::is_there(read, partner, &number).await?;
        // What stands in it is the company's alone: its page names whom to ask.
        let place = Place::OfCompany(String::new());
        let hit = Hit { kind: Kind::Lead, partner, name: number.to_string(), place };
        return Ok(is_there.then_some(hit));
    }
    if NetworkId::parse(text).is_some() {
        return Ok(owner(app, text).await?.map(company_hit));
    }
    if let Some(payment) = by_gateway(app, text).await? {
        return payment_hit(app, &payment).await.map(Some);
    }
    let Some(access_id) = read_access_id(text) else { return Ok(None) };
    let found = service::store::find_by_access_id(read, &access_id).await?;
    Ok(found.map(|own| {
        let place = Place::OfCompany(format!("activations/{}", own.id));
        Hit { kind: Kind::Activation, partner: own.partner, name: access_id, place }
    }))
}

/// The company whose network id a number begins with.
async fn owner(app: &App, number: &str) -> Result<Option<PartnerId>, Error> {
    let number = half_width(number.trim());
    let id = number.split('-').next().and_then(NetworkId::parse);
    match id {
        Some(id) => partner::store::find_by_network_id(app.db.read(), id).await,
        None => Ok(None),
    }
}

/// A charge by our key for it or the gateway's own name.
async fn by_gateway(app: &App, text: &str) -> Result<Option<payment::Payment>, Error> {
    let read = app.db.read();
    match payment::store::find_by_key(read, text).await? {
        Some(payment) => Ok(Some(payment)),
        None => payment::store::find_by_reference(read, text).await,
    }
}

/// Things by an id of ours. Ids are drawn once: the first kind that has it is the only one.
async fn by_id(app: &App, id: Uuid) -> Result<Vec<Hit>, Error> {
    let read = app.db.read();
    if let Some(company) = there(partner::store::get(read, PartnerId(id)).await)? {
        return Ok(vec![company_hit(company.id)]);
    }
    if let Some(partner) = subscription::store::find_owner(read, SubscriptionId(id)).await? {
        let place = Place::OfCompany(String::new());
        let name = id.to_string();
        return Ok(vec![Hit { kind: Kind::Subscription, partner, name, place }]);
    }
    if let Some(found) = order::store::find_of_any(read, OrderId(id)).await? {
        return Ok(vec![order_hit(&found)]);
    }
    if let Some(found) = payment::store::find(read, PaymentId(id)).await? {
        return Ok(vec![payment_hit(app, &found).await?]);
    }
    if let Some((partner, number)) = invoice::store::find_number(read, InvoiceId(id)).await? {
        return Ok(vec![invoice_hit(partner, &number)]);
    }
    if let Some(request) = support::store::find_of_any(read, RequestId(id)).await? {
        return Ok(vec![request_hit(&request)]);
    }
    if let Some(task) = task::find(read, TaskId(id)).await? {
        let place = Place::Address(format!("/operator/tasks/{id}"));
        let partner = PartnerId(task.partner_id);
        return Ok(vec![Hit { kind: Kind::Task, partner, name: id.to_string(), place }]);
    }
    of_person(app, PersonId(id), &id.to_string()).await
}

/// The companies a person belongs to.
async fn of_person(app: &App, person: PersonId, name: &str) -> Result<Vec<Hit>, Error> {
    let companies = access::store::list_companies(app.db.read(), person).await?;
    let hit = |partner: PartnerId| {
        let place = Place::OfCompany(String::new());
        Hit { kind: Kind::Person, partner, name: name.to_owned(), place }
    };
    Ok(companies.into_iter().map(|company| hit(company.partner)).collect())
}

/// Companies by their people's addresses and by what they are called.
async fn by_words(app: &App, text: &str) -> Result<Found, Error> {
    let read = app.db.read();
    let mut hits = Vec::new();
    if let Ok(email) = Email::parse(text)
        && let Some(person) = access::store::find_person(read, &email).await?
    {
        hits = of_person(app, person.id, email.as_str()).await?;
    }
    let wanted = search::Wanted { text: text.to_owned(), vetting: None };
    let limit = u64::try_from(FOUND_MAX).unwrap_or(u64::MAX);
    let page = search::list(read, &wanted, search::From::Start, limit).await?;
    let known = |partner: PartnerId, hits: &[Hit]| hits.iter().any(|hit| hit.partner == partner);
    for company in &page.partners {
        if !known(company.id, &hits) {
            hits.push(company_hit(company.id));
        }
    }
    let more = page.has_later || FOUND_MAX < hits.len();
    hits.truncate(FOUND_MAX);
    Ok(Found { hits, more })
}

fn there<T>(found: Result<T, Error>) -> Result<Option<T>, Error> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

fn company_hit(partner: PartnerId) -> Hit {
    let place = Place::OfCompany(String::new());
    Hit { kind: Kind::Company, partner, name: String::new(), place }
}

fn order_hit(found: &order::Order) -> Hit {
    let place = Place::Address(format!("/operator/orders/{}", found.number));
    Hit { kind: Kind::Order, partner: found.partner, name: found.number.to_string(), place }
}

fn invoice_hit(partner: PartnerId, number: &InvoiceNumber) -> Hit {
    let place = Place::OfCompany(format!("invoices/{number}"));
    Hit { kind: Kind::Invoice, partner, name: number.to_string(), place }
}

fn request_hit(request: &support::Request) -> Hit {
    let place = Place::Address(format!("/operator/support/{}", request.number));
    let name = request.number.to_string();
    Hit { kind: Kind::Request, partner: request.partner, name, place }
}

/// A charge is shown with its order.
async fn payment_hit(app: &App, payment: &payment::Payment) -> Result<Hit, Error> {
    let order = order::store::get(app.db.read(), payment.partner, payment.order).await?;
    Ok(Hit { kind: Kind::Payment, ..order_hit(&order) })
}
