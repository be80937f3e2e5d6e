//! The support page: contact and topics for everybody, and for a subscription what cancelling
//! means.

mod appointment;
mod cancelling;
pub mod file;
pub mod hour_words;
mod new;
pub mod requests;
pub mod words;

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use domain::access::{Action, Actor};
use serde::Serialize;

use self::cancelling::Cancelling;
use crate::app::Shared;
use crate::error::Error;
use crate::support::entry;
use crate::web::{Fault, Visit};

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/support", get(show))
        .merge(requests::routes())
        .merge(appointment::routes())
}

/// Contact and topics; with `topic=cancel` and a subscription, what cancelling it means.
async fn show(visit: Visit) -> Result<Response, Fault> {
    let page = load(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("support/show.html", visit.t("nav-support", &[]), page)
}

#[derive(Serialize)]
struct SupportPage {
    signed_in: bool,
    email: String,
    phone: String,
    /// The phone number as a link needs it: without spaces.
    phone_href: String,
    network_id: Option<String>,
    topics: Vec<Topic>,
    cancelling: Option<Cancelling>,
    /// Requests are for the people of a company.
    may_ask: bool,
    /// A term of the glossary: what the entry to support is called under the set of today.
    entry: &'static str,
}

/// Something to write about, and where the portal may answer it at once.
#[derive(Serialize)]
struct Topic {
    title: String,
    text: String,
    go: Option<(&'static str, String)>,
}

/// (title, text, address and its words, who may open it)
type Entry = (&'static str, &'static str, (&'static str, &'static str), Action);

const TOPICS: [Entry; 5] = [
    (
        "support-company",
        "support-company-text",
        ("/company", "support-company-go"),
        Action::SeeOffers,
    ),
    (
        "support-payment",
        "support-payment-text",
        ("/orders", "support-payment-go"),
        Action::SeeOrders,
    ),
    (
        "support-invoice",
        "support-invoice-text",
        ("/invoices", "support-invoice-go"),
        Action::SeeInvoices,
    ),
    (
        "support-renewal",
        "support-renewal-text",
        ("/offers?tab=purchased", "support-renewal-go"),
        Action::SeeOffers,
    ),
    (
        "support-cancel",
        "support-cancel-text",
        ("/offers?tab=purchased", "support-cancel-go"),
        Action::SeeOffers,
    ),
];

async fn load(visit: &Visit) -> Result<SupportPage, Error> {
    let loaded = visit.app.programme().await?;
    let seller = &loaded.programme.seller;
    let is_member = matches!(visit.ctx.actor, Actor::Member { .. });
    let cancelling = match (visit.asked("topic"), visit.asked("subscription")) {
        ("cancel", id) if is_member && !id.is_empty() => Some(Cancelling::load(visit, id).await?),
        _ => None,
    };
    let company = visit.who.as_ref().and_then(|who| who.company.as_ref());
    Ok(SupportPage {
        signed_in: visit.who.is_some(),
        email: seller.email.clone(),
        phone: seller.phone.clone(),
        phone_href: seller.phone.chars().filter(|c| !c.is_whitespace()).collect(),
        network_id: company
            .and_then(|company| company.network_id)
            .map(|network_id| network_id.to_string()),
        topics: topics(visit),
        cancelling,
        may_ask: is_member,
        entry: loaded.programme.policy_on(visit.ctx.today).map_or("sup.report_pc", entry),
    })
}

fn topics(visit: &Visit) -> Vec<Topic> {
    let sign_in = Topic {
        title: visit.t("support-sign-in", &[]),
        text: visit.t("support-sign-in-text", &[]),
        go: Some(("/sign-in/forgotten", visit.t("support-sign-in-go", &[]))),
    };
    let is_member = matches!(visit.ctx.actor, Actor::Member { .. });
    let entry = |(title, text, (href, label), action): &Entry| {
        let opens = is_member && visit.ctx.allows(*action);
        Topic {
            title: visit.t(title, &[]),
            text: visit.t(text, &[]),
            go: opens.then(|| (*href, visit.t(label, &[]))),
        }
    };
    std::iter::once(sign_in).chain(TOPICS.iter().map(entry)).collect()
}
