//! The portal's table of contents.

use axum::Router;
use axum::routing::get;

use super::{assets, glossary};
use crate::app::Shared;
use crate::{
    access, audit, benefit, business_profile, competency, help, invoice, lead, operator, order,
    partner, payment, pmc, privacy, programme, subscription, support,
};

/// Every address the portal answers.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/assets/{hash}/{name}", get(assets::serve))
        .merge(glossary::routes())
        .merge(programme::pages::routes())
        .merge(access::pages::routes())
        .merge(access::scim::pages::routes())
        .merge(partner::pages::routes())
        .merge(competency::pages::routes())
        .merge(order::pages::routes())
        .merge(subscription::pages::routes())
        .merge(benefit::pages::routes())
        .merge(invoice::pages::routes())
        .merge(payment::cards::pages::routes())
        .merge(payment::proof::pages::routes())
        .merge(payment::gateway_pages::routes())
        .merge(payment::webhook_pages::routes())
        .merge(support::pages::routes())
        .merge(business_profile::pages::routes())
        .merge(lead::pages::routes())
        .merge(pmc::pages::routes())
        .merge(operator::pages::routes())
        .merge(help::pages::routes())
        .merge(audit::pages::routes())
        .merge(privacy::pages::routes())
}
