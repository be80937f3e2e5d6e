//! Renewing in the older centre, step by step: eligibility, profile, agreement, fee.

use axum::extract::{Form, Path};
use axum::response::Response;
use domain::access::Action;
use domain::ids::{OrderNumber, SubscriptionId};
use domain::order::OrderState;
use domain::partner::Centre;
use domain::payment::PaymentState;
use domain::policy::Method;
use domain::subscription::renewal_window;
use domain::text::Locale;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Problem};
use crate::order::{self, Contact, Order};
use crate::partner;
use crate::payment::place::Placed;
use crate::payment::{answer, onward_pages, store as payments};
use crate::pmc::renew::{self, Step};
use crate::pmc::{Account, store};
use crate::web::fault::refusal_text;
use crate::web::prose::markdown;
use crate::web::view::{Amount, FormErrors};
use crate::web::{Fault, Visit};

#[derive(Serialize)]
struct NewPage {
    href: String,
    name: String,
    ends_on: String,
    first: String,
    last: String,
    /// Why not today; `None` where it can be renewed.
    why: Option<String>,
    /// It is renewed in the portal now.
    is_moved: bool,
    portal_href: String,
}

/// Whether a membership can be renewed there today, or from when to when, and where.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let page = load_new(&visit, &id).await.map_err(|error| visit.fault(error))?;
    visit.page("pmc/new.html", visit.t("pmc-check", &[]), page)
}

async fn load_new(visit: &Visit, id: &str) -> Result<NewPage, Error> {
    let id = SubscriptionId::parse(id).ok_or(Error::NotFound)?;
    let place = renew::place(&visit.app, &visit.ctx).await?;
    let held = place.memberships.iter().find(|held| held.holding.subscription.id == id);
    let held = held.ok_or(Error::NotFound)?;
    let loaded = visit.app.programme().await?;
    let (term, set) = (held.holding.term()?, held.holding.policy(&loaded)?);
    let window = renewal_window(term, set);
    let offer = loaded.programme.offer(&held.holding.offer);
    let why = held.ruling.clone().err().map(|refusal| refusal_text(visit, &refusal.into()));
    Ok(NewPage {
        href: format!("/pmc/renewals/new/{id}"),
        name: offer.map(|one| one.name.get(visit.ctx.locale).to_owned()).unwrap_or_default(),
        ends_on: term.ends_on.to_string(),
        first: window.first.to_string(),
        last: window.last.to_string(),
        why,
        is_moved: place.company.centre != Centre::Older,
        portal_href: format!("/subscriptions/{id}"),
    })
}

pub async fn begin(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let id = SubscriptionId::parse(&id).ok_or(Error::NotFound);
    let id = id.map_err(|error| visit.fault(error))?;
    let number = renew::begin(&visit.app, &visit.ctx, id).await;
    let number = number.map_err(|error| visit.fault(error))?;
    Ok(visit.see(&format!("/pmc/renewals/{number}")))
}

/// An order of this location, begun there.
async fn find(visit: &Visit, number: &str) -> Result<(Account, Order), Error> {
    visit.ctx.may(Action::SeeOrders)?;
    let partner = visit.ctx.own_partner()?;
    let account = store::find(visit.app.db.read(), partner).await?.ok_or(Error::NotFound)?;
    let number = OrderNumber::parse(number).ok_or(Error::NotFound)?;
    let order = order::store::get_by_number(visit.app.db.read(), partner, &number).await?;
    if order.quote.policy.as_str() != crate::pmc::file::SET || order.purpose.renews().is_none() {
        return Err(Error::NotFound);
    }
    Ok((account, order))
}

#[derive(Serialize)]
struct StepPage {
    #[serde(flatten)]
    shown: FormErrors,
    base: String,
    number: String,
    name: String,
    total: Amount,
    starts_on: String,
    ends_on: String,
    quote: String,
    state: &'static str,
    expires_on: Option<String>,
    /// 1 to 3.
    step: usize,
    profile: Option<Profile>,
    agreement: Option<Agreement>,
    takes_cards: bool,
    method: String,
    contact_name: String,
    contact_phone: String,
    contact_email: String,
}

#[derive(Serialize)]
struct Profile {
    name: String,
    address: Vec<String>,
    contact: String,
    email: String,
}

#[derive(Serialize)]
struct Agreement {
    title: String,
    version: String,
    lang: &'static str,
    html: minijinja::Value,
}

async fn step_page(
    visit: &Visit,
    order: &Order,
    step: usize,
    shown: FormErrors,
) -> Result<StepPage, Error> {
    let loaded = visit.app.programme().await?;
    let locale = visit.ctx.locale;
    let company = partner::store::get(visit.app.db.read(), order.partner).await?;
    let offer = loaded.programme.offer(&order.offer);
    let agreement = loaded.programme.agreements.iter().find(|one| {
        one.code == order.quote.agreement && one.version == order.quote.agreement_version
    });
    let agreement = agreement.filter(|_| step == 2).map(|one| Agreement {
        title: one.title.get(locale).to_owned(),
        version: one.version.to_string(),
        lang: locale.tag(),
        html: minijinja::Value::from_safe_string(markdown(one.body.get(locale), 2)),
    });
    let profile = (step == 1).then(|| Profile {
        name: company.legal_name.clone(),
        address: [&company.address.line1, &company.address.postal_code, &company.address.city]
            .map(Clone::clone)
            .into(),
        contact: company.contact_name.clone(),
        email: company.email.clone(),
    });
    let set = loaded.programme.policy(&order.quote.policy);
    let takes = |method| set.is_some_and(|set| order::draft::offers(&visit.app, set, method));
    let typed = &order.contact;
    let or = |text: &str, other: &str| {
        if text.is_empty() { other.to_owned() } else { text.to_owned() }
    };
    Ok(StepPage {
        shown,
        base: format!("/pmc/renewals/{}", order.number),
        number: order.number.to_string(),
        name: offer.map(|one| one.name.get(locale).to_owned()).unwrap_or_default(),
        total: Amount::from(order.quote.total),
        starts_on: order.quote.starts_on.to_string(),
        ends_on: order.quote.ends_on.to_string(),
        quote: order.quote_hash.clone(),
        state: order.state.code(),
        expires_on: match order.state {
            OrderState::AwaitingPayment { expires_on } => Some(expires_on.to_string()),
            _ => None,
        },
        step,
        profile,
        agreement,
        takes_cards: takes(Method::Card),
        method: order.method.map_or("transfer", Method::code).to_owned(),
        contact_name: or(&typed.name, &company.contact_name),
        contact_phone: or(&typed.phone, &company.phone),
        contact_email: or(&typed.email, &company.email),
    })
}

fn render(visit: &Visit, page: StepPage) -> Result<Response, Fault> {
    let (template, title) = match page.step {
        1 => ("pmc/profile.html", "pmc-step-profile"),
        2 => ("pmc/agreement.html", "pmc-step-agreement"),
        3 => ("pmc/fee.html", "pmc-step-fee"),
        _ => ("pmc/status.html", "pmc-renewal"),
    };
    let title = visit.t(title, &[]);
    if page.shown.errors.is_empty() {
        visit.page(template, title, page)
    } else {
        visit.page_with_errors(template, title, page)
    }
}

/// Leads to the step that comes next; where all are done, tells how the order stands.
pub async fn status(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    let found = find(&visit, &number).await.map_err(|error| visit.fault(error))?;
    let base = format!("/pmc/renewals/{}", found.1.number);
    match renew::step(&found.0, &found.1) {
        Step::Profile => Ok(visit.see(&format!("{base}/profile"))),
        Step::Agreement => Ok(visit.see(&format!("{base}/agreement"))),
        Step::Fee => Ok(visit.see(&format!("{base}/fee"))),
        Step::Done => {
            let page = step_page(&visit, &found.1, 4, FormErrors::default()).await;
            render(&visit, page.map_err(|error| visit.fault(error))?)
        }
    }
}

/// Back from the gateway: it is asked once, and the order says the rest.
pub async fn come_back(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    let there = ask_once(&visit, &number).await.map_err(|error| visit.fault(error))?;
    Ok(visit.see(&there))
}

async fn ask_once(visit: &Visit, number: &str) -> Result<String, Error> {
    let (_, order) = find(visit, number).await?;
    let tries = payments::list_of_order(visit.app.db.read(), order.partner, order.id).await?;
    let waiting = tries.iter().find(|one| {
        matches!(one.state, PaymentState::Pending | PaymentState::RequiresConfirmation)
    });
    if let Some(waiting) = waiting {
        answer::ask(&visit.app, &visit.ctx, order.partner, waiting.id).await?;
    }
    Ok(format!("/pmc/renewals/{}", order.number))
}

async fn at(visit: &Visit, number: &str, step: usize) -> Result<Response, Fault> {
    let (_, order) = find(visit, number).await.map_err(|error| visit.fault(error))?;
    if !matches!(order.state, OrderState::Draft | OrderState::Declined) {
        return Ok(visit.see(&format!("/pmc/renewals/{}", order.number)));
    }
    let page = step_page(visit, &order, step, FormErrors::default()).await;
    render(visit, page.map_err(|error| visit.fault(error))?)
}

pub async fn profile(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    at(&visit, &number, 1).await
}

pub async fn reviewed(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    let (_, order) = find(&visit, &number).await.map_err(|error| visit.fault(error))?;
    let done = renew::review_profile(&visit.app, &visit.ctx).await;
    done.map_err(|error| visit.fault(error))?;
    Ok(visit.see(&format!("/pmc/renewals/{}/agreement", order.number)))
}

pub async fn agreement(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    at(&visit, &number, 2).await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct AcceptForm {
    accepted: String,
    locale: String,
}

pub async fn accepted(
    visit: Visit,
    Path(number): Path<String>,
    Form(form): Form<AcceptForm>,
) -> Result<Response, Fault> {
    let (_, order) = find(&visit, &number).await.map_err(|error| visit.fault(error))?;
    if form.accepted != "yes" {
        let problem = Problem::coded("accepted", "required");
        let shown = FormErrors::of(&visit, "pmc-field", &[problem]);
        let page = step_page(&visit, &order, 2, shown).await;
        return render(&visit, page.map_err(|error| visit.fault(error))?);
    }
    let locale = Locale::parse(&form.locale).unwrap_or(visit.ctx.locale);
    let done = order::draft::accept_terms(&visit.app, &visit.ctx, order.id, locale).await;
    done.map_err(|error| visit.fault(error))?;
    Ok(visit.see(&format!("/pmc/renewals/{}/fee", order.number)))
}

/// The fee: the quote is looked at once more, so that what is paid is what is shown.
pub async fn fee(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    let (_, order) = find(&visit, &number).await.map_err(|error| visit.fault(error))?;
    if visit.ctx.allows(Action::Buy) {
        let looked = crate::subscription::review::review(&visit.app, &visit.ctx, order.id).await;
        looked.map_err(|error| visit.fault(error))?;
    }
    at(&visit, &number, 3).await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct FeeForm {
    quote: String,
    method: String,
    contact_name: String,
    contact_phone: String,
    contact_email: String,
}

pub async fn pay(
    visit: Visit,
    Path(number): Path<String>,
    Form(form): Form<FeeForm>,
) -> Result<Response, Fault> {
    let (_, order) = find(&visit, &number).await.map_err(|error| visit.fault(error))?;
    let contact = Contact {
        name: form.contact_name.clone(),
        phone: form.contact_phone.clone(),
        email: form.contact_email.clone(),
    };
    let paid = match Method::parse(&form.method) {
        Some(method) => {
            let how = (method, &contact);
            renew::pay(&visit.app, &visit.ctx, order.id, how, &form.quote).await
        }
        None => Err(Error::Invalid(vec![Problem::coded("method", "method-not-offered")])),
    };
    match paid {
        Ok(Placed::Gateway { url }) => onward_pages::lead(&visit, url),
        Ok(Placed::Order { number }) => Ok(visit.see(&format!("/pmc/renewals/{number}"))),
        Err(Error::Invalid(problems)) => {
            let shown = FormErrors::of(&visit, "pmc-field", &problems);
            let page = step_page(&visit, &order, 3, shown).await;
            let page = page.map_err(|error| visit.fault(error))?;
            let page = StepPage {
                method: form.method,
                contact_name: form.contact_name,
                contact_phone: form.contact_phone,
                contact_email: form.contact_email,
                ..page
            };
            render(&visit, page)
        }
        Err(error) => Err(visit.fault(error)),
    }
}
