//! Renewing in the older centre: location by location, by its primary contact, in its window.

use domain::access::Action;
use domain::ids::{OrderId, OrderNumber, SubscriptionId};
use domain::order::OrderState;
use domain::partner::Centre;
use domain::policy::Method;
use domain::subscription::{Renewal, RenewalRefusal};

use super::{Account, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::error::{Error, Refusal};
use crate::order::{self, Contact, Order};
use crate::partner::{self, Partner};
use crate::payment::place::{self, Placed};
use crate::subscription::{self, Holding};

/// A location of the older centre as its people see it there.
pub struct Place {
    pub account: Account,
    pub company: Partner,
    pub memberships: Vec<Held>,
}

/// A membership, and whether it can be renewed there today.
pub struct Held {
    pub holding: Holding,
    pub ruling: Result<Renewal, RenewalRefusal>,
    pub open: Option<Order>,
}

/// The location a person acts for; [`Error::NotFound`] for a company that never was there.
pub async fn place(app: &App, ctx: &Ctx) -> Result<Place, Error> {
    ctx.may(Action::SeeOffers)?;
    let partner = ctx.own_partner()?;
    let read = app.db.read();
    let account = store::find(read, partner).await?.ok_or(Error::NotFound)?;
    let loaded = app.programme().await?;
    let company = partner::store::get(read, partner).await?;
    let open = order::store::list_open(read, partner).await?;
    let mut memberships = Vec::new();
    for holding in subscription::store::list(read, partner).await? {
        let own = open.iter().find(|order| order.offer == holding.offer).cloned();
        let ruling = subscription::renew::decide(&loaded, ctx, &holding, own.as_ref())?;
        memberships.push(Held { holding, ruling, open: own });
    }
    Ok(Place { account, company, memberships })
}

/// The account, for whoever renews it: its primary contact and nobody else.
async fn own(app: &App, ctx: &Ctx) -> Result<Account, Error> {
    ctx.may(Action::Renew)?;
    let account = store::find(app.db.read(), ctx.own_partner()?).await?.ok_or(Error::NotFound)?;
    if ctx.person() != Some(account.contact) {
        return Err(Refusal::new("pmc.not_contact").into());
    }
    Ok(account)
}

/// Begins a renewal, or goes on with the one that is begun. Refused by the window's rule, and as
/// `renewal.moved` once the company was moved.
pub async fn begin(
    app: &App,
    ctx: &Ctx,
    subscription: SubscriptionId,
) -> Result<OrderNumber, Error> {
    own(app, ctx).await?;
    let order = subscription::renew::start_in(app, ctx, subscription, Centre::Older).await?;
    Ok(order::store::get(app.db.read(), ctx.own_partner()?, order).await?.number)
}

/// The first step: the profile is as it should be.
pub async fn review_profile(app: &App, ctx: &Ctx) -> Result<(), Error> {
    let account = own(app, ctx).await?;
    let scope = PartnerScope::open(app, account.partner).await?;
    store::record_reviewed(&scope, ctx).await?;
    scope.commit().await
}

/// Which step of an order comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Profile,
    Agreement,
    Fee,
    Done,
}

pub fn step(account: &Account, order: &Order) -> Step {
    let is_open = matches!(order.state, OrderState::Draft | OrderState::Declined);
    let reviewed = account.reviewed_at.is_some_and(|at| order.created_at <= at);
    match (is_open, reviewed, order.accepted.is_some()) {
        (false, _, _) => Step::Done,
        (true, false, _) => Step::Profile,
        (true, true, false) => Step::Agreement,
        (true, true, true) => Step::Fee,
    }
}

/// The last step: the fee, for exactly the amount that was on the page.
pub async fn pay(
    app: &App,
    ctx: &Ctx,
    order: OrderId,
    (method, contact): (Method, &Contact),
    seen_quote: &str,
) -> Result<Placed, Error> {
    let account = own(app, ctx).await?;
    let held = order::store::get(app.db.read(), account.partner, order).await?;
    match step(&account, &held) {
        Step::Profile => return Err(Refusal::new("pmc.profile_first").into()),
        Step::Agreement => return Err(Refusal::new("order.terms_not_accepted").into()),
        Step::Fee => order::draft::choose_method(app, ctx, order, method, contact).await?,
        Step::Done => {}
    }
    place::place(app, ctx, order, seen_quote).await
}
