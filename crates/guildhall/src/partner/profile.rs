//! What a company says of itself, and changes at once: billing, support and organisation.

use domain::access::Action;
use domain::ids::PartnerId;
use domain::partner::profile::{
    Billing, Organisation, Support, check_billing, check_organisation, check_support,
};
use sea_orm::ConnectionTrait;

use super::store::{self, profiles};
use crate::access::users::reach;
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::db::event::Event;
use crate::error::Error;

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Profile {
    pub billing: Billing,
    pub support: Support,
    pub organisation: Organisation,
}

/// A company's profile, with the website of its enrolment.
pub async fn get(connection: &impl ConnectionTrait, partner: PartnerId) -> Result<Profile, Error> {
    let mut profile = profiles::get(connection, partner).await?;
    profile.organisation.website = store::get(connection, partner).await?.website;
    Ok(profile)
}

/// Says to whom invoices go.
pub async fn edit_billing(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    typed: &Billing,
) -> Result<(), Error> {
    ctx.may(Action::EditBillingProfile)?;
    reach(ctx, partner)?;
    let billing = check_billing(typed)?;
    let event = Event::new("profile.billing_written", "profile", "billing")
        .with("name", or_none(&billing.name))
        .with("email", or_none(&billing.email));
    edit(app, ctx, partner, event, |profile| Profile { billing, ..profile }).await
}

/// Says how the company is reached.
pub async fn edit_support(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    typed: &Support,
) -> Result<(), Error> {
    ctx.may(Action::EditProfile)?;
    reach(ctx, partner)?;
    let support = check_support(typed)?;
    let event = Event::new("profile.support_written", "profile", "support")
        .with("email", or_none(&support.email))
        .with("phone", or_none(&support.phone));
    edit(app, ctx, partner, event, |profile| Profile { support, ..profile }).await
}

/// Says what kind of company it is.
pub async fn edit_organisation(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    (website, employees, industries): (&str, &str, &[String]),
) -> Result<(), Error> {
    ctx.may(Action::EditProfile)?;
    reach(ctx, partner)?;
    let organisation = check_organisation(website, employees, industries)?;
    let event = Event::new("profile.organisation_written", "profile", "organisation")
        .with("website", or_none(&organisation.website));
    edit(app, ctx, partner, event, |profile| Profile { organisation, ..profile }).await
}

/// A sentence needs something to name.
fn or_none(text: &str) -> &str {
    if text.is_empty() { "–" } else { text }
}

async fn edit(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    event: Event,
    change: impl FnOnce(Profile) -> Profile,
) -> Result<(), Error> {
    let scope = PartnerScope::open(app, partner).await?;
    let before = get(scope.tx(), partner).await?;
    let after = change(before.clone());
    if before == after {
        return Ok(());
    }
    profiles::record(&scope, &after).await?;
    store::record_website(&scope, &after.organisation.website).await?;
    scope.record(app, ctx, event).await?;
    scope.commit().await
}
