//! A subscription as it stands on a day.

use domain::access::Action;
use domain::ids::PartnerId;
use domain::subscription::{AutoRenewState, Status, Term, end_dates};
use serde::Serialize;

use super::Known;
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::subscription::standing::Standing;
use crate::subscription::{Holding, store};
use crate::web::view::RefusalView;

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SubscriptionView {
    pub id: String,
    pub offer: String,
    pub offer_name: String,
    /// `network`, `action-pack`, `silver`, `gold`.
    pub level: &'static str,
    /// `active`, `renewal_window`, `lapsed`, `cancelled`, `upgraded`.
    pub status: &'static str,
    /// The day the status is about: the last day of the term or of the window, or the day it ended.
    pub status_on: String,
    /// First day of the first term.
    pub started_on: String,
    /// The anniversary date: last day of the newest term.
    pub ends_on: String,
    /// Last day benefits work.
    pub benefits_until: String,
    /// Last day of a cloud benefit redeemed today; null once nothing can be redeemed.
    pub redeemed_cloud_until: Option<String>,
    /// First and last day on which it may be renewed, both inclusive.
    pub window_opens_on: String,
    pub window_closes_on: String,
    /// The set the newest term is pinned to.
    pub policy: String,
    pub auto_renew: AutoRenewView,
    pub can_renew: bool,
    pub renew_refusal: Option<RefusalView>,
    pub can_turn_off_auto_renew: bool,
    pub turn_off_refusal: Option<RefusalView>,
    /// The number of the order that is on its way, drafts included.
    pub open_order: Option<String>,
    pub terms: Vec<TermView>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AutoRenewView {
    /// `on`, `on_without_card`, `off`, `not_offered`, `past`, `ended`.
    pub state: &'static str,
    /// The day the stored card is or was charged.
    pub charge_on: Option<String>,
    pub turned_off_on: Option<String>,
    pub failed_charges: u32,
    /// The day of the next try of a charge that failed.
    pub next_try_on: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TermView {
    pub number: u32,
    pub starts_on: String,
    pub ends_on: String,
    pub bought_on: String,
    pub policy: String,
    pub order_id: String,
}

impl SubscriptionView {
    /// All subscriptions of a partner, newest first.
    pub async fn list(
        app: &App,
        ctx: &Ctx,
        partner: PartnerId,
    ) -> Result<Vec<SubscriptionView>, Error> {
        ctx.may(Action::SeeOffers)?;
        let mut views = Vec::new();
        for holding in store::list(app.db.read(), partner).await? {
            views.push(SubscriptionView::of(app, ctx, partner, &holding).await?);
        }
        Ok(views)
    }

    pub async fn of(
        app: &App,
        ctx: &Ctx,
        partner: PartnerId,
        holding: &Holding,
    ) -> Result<SubscriptionView, Error> {
        let loaded = app.programme().await?;
        let known = Known::load(app, ctx, &loaded, partner, holding).await?;
        SubscriptionView::standing(app, ctx, &loaded, holding, &known.standing)
    }

    fn standing(
        app: &App,
        ctx: &Ctx,
        loaded: &Loaded,
        holding: &Holding,
        standing: &Standing,
    ) -> Result<SubscriptionView, Error> {
        let (term, policy) = (holding.term()?, holding.policy(loaded)?);
        let first = holding.subscription.terms.first().unwrap_or(term);
        let offer = loaded.programme.offer(&holding.offer);
        let window = policy.window(term.ends_on);
        let ends = end_dates(term, policy, ctx.today);
        let refusal = |refusal: &crate::error::Refusal| RefusalView::of(app, ctx.locale, refusal);
        let renew = standing.renewal.as_ref().err().map(refusal);
        let turn_off = standing.turn_off.as_ref().err().map(refusal);
        Ok(SubscriptionView {
            id: holding.subscription.id.to_string(),
            offer: holding.offer.to_string(),
            offer_name: offer.map_or(String::new(), |offer| offer.name.get(ctx.locale).to_owned()),
            level: holding.subscription.level.code(),
            status: standing.status.code(),
            status_on: status_day(&standing.status).to_string(),
            started_on: first.starts_on.to_string(),
            ends_on: term.ends_on.to_string(),
            benefits_until: ends.benefits.to_string(),
            redeemed_cloud_until: ends.redeemed_cloud.map(|day| day.to_string()),
            window_opens_on: window.first.to_string(),
            window_closes_on: window.last.to_string(),
            policy: policy.code.to_string(),
            auto_renew: auto_renew(holding, standing),
            can_renew: renew.is_none(),
            renew_refusal: renew,
            can_turn_off_auto_renew: turn_off.is_none(),
            turn_off_refusal: turn_off,
            open_order: standing.open_order.as_ref().map(|order| order.number.to_string()),
            terms: holding.subscription.terms.iter().map(term_view).collect(),
        })
    }
}

fn status_day(status: &Status) -> jiff::civil::Date {
    match status {
        Status::Active { until } => *until,
        Status::RenewalWindow { closes_on } => *closes_on,
        Status::Lapsed { since } => *since,
        Status::Cancelled { on } | Status::Upgraded { on } => *on,
    }
}

fn auto_renew(holding: &Holding, standing: &Standing) -> AutoRenewView {
    let (charge_on, turned_off_on) = match standing.auto_renew {
        AutoRenewState::On { charge_on }
        | AutoRenewState::OnWithoutCard { charge_on }
        | AutoRenewState::Past { charge_on } => (Some(charge_on), None),
        AutoRenewState::Off { on } => (None, Some(on)),
        AutoRenewState::NotOffered | AutoRenewState::Ended => (None, None),
    };
    let failed = holding.charge.failed;
    AutoRenewView {
        state: standing.auto_renew.code(),
        charge_on: charge_on.map(|day| day.to_string()),
        turned_off_on: turned_off_on.map(|day| day.to_string()),
        failed_charges: failed,
        next_try_on: holding.charge.due_on.filter(|_| 0 < failed).map(|day| day.to_string()),
    }
}

fn term_view(term: &Term) -> TermView {
    TermView {
        number: term.number,
        starts_on: term.starts_on.to_string(),
        ends_on: term.ends_on.to_string(),
        bought_on: term.bought_on.to_string(),
        policy: term.policy.to_string(),
        order_id: term.order.to_string(),
    }
}
